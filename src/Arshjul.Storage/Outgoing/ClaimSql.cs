using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>Takes due messages in one statement, so that no two workers get the same: SQLite has one writer, PostgreSQL passes over rows that another has locked. While all sending is stopped there is nothing to take but links to sign in with. What is uncertain and may be repeated is taken once more, only once, and after all that has not left yet: it may have arrived already.</summary>
internal static class ClaimSql
{
    public static Task<List<OutgoingMessage>> RunAsync(
        WheelContext context, StorageProvider provider, int most, DateTime nowUtc, string owner, DateTime leaseUntil, CancellationToken cancel) =>
        // The SQL names the organisation itself: a filter around it would make the statement a subquery, which it cannot be.
        context.Set<OutgoingMessage>()
            .FromSqlRaw(provider == StorageProvider.PostgreSql ? Claim("FOR UPDATE SKIP LOCKED") : Claim(""), context.OrganisationKey, nowUtc, most, owner, leaseUntil)
            .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancel);

    private static string Claim(string locking) => $$"""
        WITH due AS (
            SELECT id FROM outgoing_messages
            WHERE organisation_key = {0} AND next_attempt_at <= {1}
                AND (state IN ('{{MessageState.Queued}}', '{{MessageState.Deferred}}')
                    OR state = '{{MessageState.Uncertain}}' AND may_repeat AND repeated_at IS NULL AND (expires_at IS NULL OR expires_at > {1}))
                AND (kind = '{{SignInNotice.Sort}}' OR NOT EXISTS (SELECT 1 FROM sending_holds WHERE organisation_key = {0} AND released_at IS NULL))
            ORDER BY CASE WHEN state = '{{MessageState.Uncertain}}' THEN 1 ELSE 0 END, next_attempt_at, queued_at, id LIMIT {2} {{locking}})
        UPDATE outgoing_messages SET state = '{{MessageState.Claimed}}', attempts = attempts + 1, lease_owner = {3}, lease_until = {4},
            repeated_at = CASE WHEN state = '{{MessageState.Uncertain}}' THEN {1} ELSE repeated_at END
        WHERE organisation_key = {0} AND id IN (SELECT id FROM due)
        RETURNING *
        """;
}
