using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>The two statements that run for every mail that leaves, each about one row under its fence.</summary>
internal static class MarkSql
{
    // A stop that comes while the claim is held is seen here, in the statement that lets the bytes go.
    private const string Start = $$"""
        UPDATE outgoing_messages SET state = '{{nameof(MessageState.DataStarted)}}'
        WHERE organisation_key = {0} AND id = {1} AND attempts = {2} AND state = '{{nameof(MessageState.Claimed)}}'
            AND (kind = '{{SignInNotice.Sort}}' OR NOT EXISTS (SELECT 1 FROM sending_holds WHERE organisation_key = {0} AND released_at IS NULL))
        """;

    // The server's late answer to the last try settles what its silence had made uncertain.
    private const string Record = $$"""
        UPDATE outgoing_messages SET state = {3}, last_answer = {4}, sent_at = CASE WHEN {3} = '{{nameof(MessageState.Sent)}}' THEN {5} END, next_attempt_at = {6}, lease_until = NULL
        WHERE organisation_key = {0} AND id = {1} AND attempts = {2} AND state IN ('{{nameof(MessageState.Claimed)}}', '{{nameof(MessageState.DataStarted)}}', '{{nameof(MessageState.Uncertain)}}')
        """;

    public static Task<int> StartAsync(WheelContext context, OutgoingMessage message) =>
        context.Database.ExecuteSqlRawAsync(Start, context.OrganisationKey, message.Id, message.Attempts);

    public static Task<int> RecordAsync(WheelContext context, OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc) => context.Database.ExecuteSqlRawAsync(
        Record,
        context.OrganisationKey,
        message.Id,
        message.Attempts,
        result.State.ToString(),
        result.Answer,
        InstantColumn.Cut(nowUtc),
        InstantColumn.Cut(nextAttemptUtc ?? nowUtc));
}
