using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TenderFlow.App.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Endings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CopyOfId",
                table: "Tenders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndAnnouncedAt",
                table: "Contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EndingCases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContractId = table.Column<int>(type: "INTEGER", nullable: false),
                    TenderId = table.Column<int>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProviderId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<int>(type: "INTEGER", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ServiceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Starts = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ends = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    ExitPlan = table.Column<string>(type: "TEXT", nullable: false),
                    ExitPlanReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Assessment = table.Column<string>(type: "TEXT", nullable: true),
                    AssessmentVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProviderAnswer = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderAnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DecidedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    Rationale = table.Column<string>(type: "TEXT", nullable: false),
                    ForUsers = table.Column<string>(type: "TEXT", nullable: false),
                    ForUsersEasyRead = table.Column<string>(type: "TEXT", nullable: false),
                    ShortNoticeReason = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NoticeVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    NoticeByDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    StaffMoveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Handover = table.Column<string>(type: "TEXT", nullable: false),
                    Users = table.Column<string>(type: "TEXT", nullable: false),
                    Ways = table.Column<string>(type: "TEXT", nullable: false),
                    ChosenWay = table.Column<string>(type: "TEXT", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FollowUps = table.Column<string>(type: "TEXT", nullable: false),
                    EndNoticeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChangePublishBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChangePublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Lessons = table.Column<string>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndingCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SupportEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BuyerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Closes = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportEntries", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EndingCases_BuyerId",
                table: "EndingCases",
                column: "BuyerId");

            migrationBuilder.CreateIndex(
                name: "IX_EndingCases_ContractId",
                table: "EndingCases",
                column: "ContractId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportEntries_BuyerId",
                table: "SupportEntries",
                column: "BuyerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EndingCases");

            migrationBuilder.DropTable(
                name: "SupportEntries");

            migrationBuilder.DropColumn(
                name: "CopyOfId",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "EndAnnouncedAt",
                table: "Contracts");
        }
    }
}
