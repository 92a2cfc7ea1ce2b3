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

    // Each state by itself, so that the index gives its first ones without a look at the rest of the queue; what stands behind their bytes is asked of those alone. Those sent once already come last.
    private static string Claim(string locking) => $$"""
        WITH queued AS ({{First($"state = '{MessageState.Queued}'", 0, locking)}}),
        deferred AS ({{First($"state = '{MessageState.Deferred}'", 0, locking)}}),
        uncertain AS ({{First($"state = '{MessageState.Uncertain}' AND may_repeat AND repeated_at IS NULL", 1, locking)}}),
        due AS (SELECT id FROM (SELECT * FROM queued UNION ALL SELECT * FROM deferred UNION ALL SELECT * FROM uncertain) AS nearest ORDER BY turn, next_attempt_at, id LIMIT {2})
        UPDATE outgoing_messages SET state = '{{MessageState.Claimed}}', attempts = attempts + 1, lease_owner = {3}, lease_until = {4},
            repeated_at = CASE WHEN state = '{{MessageState.Uncertain}}' THEN {1} ELSE repeated_at END
        WHERE organisation_key = {0} AND id IN (SELECT id FROM due)
        RETURNING *
        """;

    private static string First(string which, int turn, string locking) => $$"""
        SELECT * FROM (SELECT id, next_attempt_at, {{turn}} AS turn FROM outgoing_messages
            WHERE organisation_key = {0} AND {{which}} AND next_attempt_at <= {1} AND (expires_at IS NULL OR expires_at > {1})
                AND (NOT EXISTS (SELECT 1 FROM sending_holds WHERE organisation_key = {0} AND released_at IS NULL) OR kind = '{{SignInNotice.Sort}}')
            ORDER BY next_attempt_at LIMIT {2} {{locking}}) AS candidates
        """;
}
