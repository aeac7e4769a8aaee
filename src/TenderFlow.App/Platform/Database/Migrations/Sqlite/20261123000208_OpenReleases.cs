using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TenderFlow.App.Platform.Database.Migrations.Sqlite
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
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    TenderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ocid = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReleaseId = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tags = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
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
