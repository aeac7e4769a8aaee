using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TenderFlow.App.Platform.Database.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class OpenReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OpenReleases",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    TenderId = table.Column<int>(type: "integer", nullable: false),
                    Ocid = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ReleaseId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Tags = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenReleases", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OpenReleases_Date",
                table: "OpenReleases",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_OpenReleases_Ocid_Number",
                table: "OpenReleases",
                columns: new[] { "Ocid", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenReleases_ReleaseId",
                table: "OpenReleases",
                column: "ReleaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenReleases_TenderId_Number",
                table: "OpenReleases",
                columns: new[] { "TenderId", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OpenReleases");
        }
    }
}
