using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace TenderFlow.App.Platform.Database.Migrations.PostgreSql
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndAnnouncedAt",
                table: "Contracts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EndingCases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ContractId = table.Column<int>(type: "integer", nullable: false),
                    TenderId = table.Column<int>(type: "integer", nullable: false),
                    BuyerId = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    ProviderId = table.Column<int>(type: "integer", nullable: false),
                    ContactId = table.Column<int>(type: "integer", nullable: false),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ServiceName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Starts = table.Column<DateOnly>(type: "date", nullable: false),
                    Ends = table.Column<DateOnly>(type: "date", nullable: false),
                    EndVersion = table.Column<int>(type: "integer", nullable: false),
                    ExitPlan = table.Column<string>(type: "text", nullable: false),
                    ExitPlanReviewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Assessment = table.Column<string>(type: "text", nullable: true),
                    AssessmentVersion = table.Column<int>(type: "integer", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ProviderAnswer = table.Column<string>(type: "text", nullable: false),
                    ProviderAnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DecidedBy = table.Column<int>(type: "integer", nullable: true),
                    Rationale = table.Column<string>(type: "text", nullable: false),
                    ForUsers = table.Column<string>(type: "text", nullable: false),
                    ForUsersEasyRead = table.Column<string>(type: "text", nullable: false),
                    ShortNoticeReason = table.Column<string>(type: "text", nullable: false),
                    NoticeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NoticeVersion = table.Column<int>(type: "integer", nullable: false),
                    NoticeByDefault = table.Column<bool>(type: "boolean", nullable: false),
                    StaffMoveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Handover = table.Column<string>(type: "text", nullable: false),
                    Users = table.Column<string>(type: "text", nullable: false),
                    Ways = table.Column<string>(type: "text", nullable: false),
                    ChosenWay = table.Column<string>(type: "text", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FollowUps = table.Column<string>(type: "text", nullable: false),
                    EndNoticeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangePublishBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangePublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Lessons = table.Column<string>(type: "text", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndingCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SupportEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BuyerId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Closes = table.Column<DateOnly>(type: "date", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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
