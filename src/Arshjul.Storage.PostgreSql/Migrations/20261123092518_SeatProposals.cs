using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arshjul.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SeatProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "seat_proposals",
                columns: table => new
                {
                    organisation_key = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    fact = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seat_proposals", x => new { x.organisation_key, x.group, x.key });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "seat_proposals");
        }
    }
}
