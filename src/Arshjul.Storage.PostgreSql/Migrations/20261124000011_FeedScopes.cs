using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arshjul.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FeedScopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_feed_addresses_working",
                table: "feed_addresses");

            migrationBuilder.RenameColumn(
                name: "group",
                table: "feed_addresses",
                newName: "of");

            migrationBuilder.AddColumn<bool>(
                name: "has_feed",
                table: "shared_wheels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "content",
                table: "feed_addresses",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "feed_addresses",
                type: "text",
                nullable: false,
                defaultValue: "Group");

            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "feed_addresses",
                type: "text",
                nullable: false,
                defaultValue: "");

            // A person's own were known by a name that began with the person's key.
            migrationBuilder.Sql("""
                UPDATE feed_addresses SET owner = split_part(name, '/', 1), name = substr(name, position('/' in name) + 1)
                WHERE position('/' in name) > 1 AND EXISTS (SELECT 1 FROM people WHERE people.organisation_key = feed_addresses.organisation_key AND people.key = split_part(feed_addresses.name, '/', 1));
                """);

            migrationBuilder.CreateIndex(
                name: "ix_feed_addresses_working",
                table: "feed_addresses",
                columns: new[] { "organisation_key", "owner", "scope", "of", "name" },
                unique: true,
                filter: "revoked_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_feed_addresses_working",
                table: "feed_addresses");

            migrationBuilder.DropColumn(
                name: "has_feed",
                table: "shared_wheels");

            migrationBuilder.Sql("DELETE FROM feed_addresses WHERE scope <> 'Group'; UPDATE feed_addresses SET name = owner || '/' || name WHERE owner <> '';");

            migrationBuilder.DropColumn(
                name: "content",
                table: "feed_addresses");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "feed_addresses");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "feed_addresses");

            migrationBuilder.RenameColumn(
                name: "of",
                table: "feed_addresses",
                newName: "group");

            migrationBuilder.CreateIndex(
                name: "ix_feed_addresses_working",
                table: "feed_addresses",
                columns: new[] { "organisation_key", "group", "name" },
                unique: true,
                filter: "revoked_at IS NULL");
        }
    }
}
