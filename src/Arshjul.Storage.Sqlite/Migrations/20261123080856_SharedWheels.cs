using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arshjul.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SharedWheels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "shared_wheels",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    process = table.Column<string>(type: "TEXT", nullable: true),
                    group = table.Column<string>(type: "TEXT", nullable: true),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shared_wheels", x => new { x.organisation_key, x.hash });
                });

            migrationBuilder.CreateIndex(
                name: "ix_shared_wheels_working",
                table: "shared_wheels",
                columns: new[] { "organisation_key", "name" },
                unique: true,
                filter: "revoked_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "shared_wheels");
        }
    }
}
