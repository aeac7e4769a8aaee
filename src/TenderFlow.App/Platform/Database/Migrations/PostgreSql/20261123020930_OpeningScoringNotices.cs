using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace TenderFlow.App.Platform.Database.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class OpeningScoringNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "BidsOpenedAt",
                table: "Tenders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BidsOpenedById",
                table: "Tenders",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DecidedAt",
                table: "Tenders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpenedAloneBecause",
                table: "Tenders",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OpeningBegunAt",
                table: "Tenders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OpeningBegunById",
                table: "Tenders",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_Criteria",
                table: "Tenders",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "WinnerId",
                table: "Tenders",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BidAccesses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TenderId = table.Column<int>(type: "integer", nullable: false),
                    BidId = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BidAccesses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BookableTimes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TenderId = table.Column<int>(type: "integer", nullable: false),
                    HostId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<int>(type: "integer", nullable: true),
                    PersonId = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookableTimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Evaluations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TenderId = table.Column<int>(type: "integer", nullable: false),
                    Assessors = table.Column<string>(type: "text", nullable: false),
                    Declarations = table.Column<string>(type: "text", nullable: false),
                    Scores = table.Column<string>(type: "text", nullable: false),
                    HandedIn = table.Column<string>(type: "text", nullable: false),
                    Agreed = table.Column<string>(type: "text", nullable: false),
                    Points = table.Column<string>(type: "text", nullable: false),
                    Advice = table.Column<string>(type: "text", nullable: false),
                    WinnerId = table.Column<int>(type: "integer", nullable: true),
                    WhyNotHighest = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    ConcludedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TenderId = table.Column<int>(type: "integer", nullable: false),
                    BuyerId = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reference = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DoneById = table.Column<int>(type: "integer", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BidAccesses_TenderId",
                table: "BidAccesses",
                column: "TenderId");

            migrationBuilder.CreateIndex(
                name: "IX_BookableTimes_TenderId",
                table: "BookableTimes",
                column: "TenderId");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_TenderId",
                table: "Evaluations",
                column: "TenderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_BuyerId",
                table: "Notices",
                column: "BuyerId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_TenderId_Key",
                table: "Notices",
                columns: new[] { "TenderId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BidAccesses");

            migrationBuilder.DropTable(
                name: "BookableTimes");

            migrationBuilder.DropTable(
                name: "Evaluations");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropColumn(
                name: "BidsOpenedAt",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "BidsOpenedById",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "OpenedAloneBecause",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "OpeningBegunAt",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "OpeningBegunById",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "Terms_Criteria",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "WinnerId",
                table: "Tenders");
        }
    }
}
