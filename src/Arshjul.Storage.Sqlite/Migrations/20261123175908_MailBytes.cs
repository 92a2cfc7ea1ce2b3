using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arshjul.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MailBytes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mail_bytes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_key = table.Column<string>(type: "TEXT", nullable: false),
                    mime = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_bytes", x => new { x.organisation_key, x.id });
                });

            migrationBuilder.Sql("INSERT INTO mail_bytes (organisation_key, id, mime) SELECT organisation_key, id, mime FROM outgoing_messages");

            migrationBuilder.DropColumn(
                name: "mime",
                table: "outgoing_messages");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "mime",
                table: "outgoing_messages",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.Sql("UPDATE outgoing_messages SET mime = (SELECT b.mime FROM mail_bytes AS b WHERE b.organisation_key = outgoing_messages.organisation_key AND b.id = outgoing_messages.id)");

            migrationBuilder.DropTable(
                name: "mail_bytes");
        }
    }
}
