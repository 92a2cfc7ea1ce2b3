using System.Data.Common;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arshjul.Storage.Outgoing;

/// <summary>The two statements that run for every mail that leaves, each about one row under its fence; each is prepared once for the connection it runs on.</summary>
internal sealed class MarkSql : IAsyncDisposable
{
    // A stop that comes while the claim is held is seen here, in the statement that lets the bytes go.
    private const string Start = $"""
        UPDATE outgoing_messages SET state = '{nameof(MessageState.DataStarted)}'
        WHERE organisation_key = @p0 AND id = @p1 AND attempts = @p2 AND state = '{nameof(MessageState.Claimed)}'
            AND (kind = '{SignInNotice.Sort}' OR NOT EXISTS (SELECT 1 FROM sending_holds WHERE organisation_key = @p0 AND released_at IS NULL))
        """;

    // The server's late answer to the last try settles what its silence had made uncertain.
    private const string Record = $"""
        UPDATE outgoing_messages SET state = @p3, last_answer = @p4, sent_at = CASE WHEN @p3 = '{nameof(MessageState.Sent)}' THEN @p5 END, next_attempt_at = @p6, lease_until = NULL
        WHERE organisation_key = @p0 AND id = @p1 AND attempts = @p2 AND state IN ('{nameof(MessageState.Claimed)}', '{nameof(MessageState.DataStarted)}', '{nameof(MessageState.Uncertain)}')
        """;

    private readonly WheelContext _context;
    private readonly Dictionary<string, DbCommand> _prepared = [];

    private MarkSql(WheelContext context) => _context = context;

    /// <summary>Opens a context's connection for them.</summary>
    public static async Task<MarkSql> OpenAsync(WheelContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel).ConfigureAwait(false);
        return new MarkSql(context);
    }

    /// <summary>Marks that a message's bytes start to leave.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> StartAsync(OutgoingMessage message) => RunAsync(Start, message.Id, message.Attempts);

    /// <summary>Records what came of a try.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> RecordAsync(OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc) =>
        RunAsync(Record, message.Id, message.Attempts, result.State.ToString(), result.Answer, InstantColumn.Cut(nowUtc), InstantColumn.Cut(nextAttemptUtc ?? nowUtc));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
            await command.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<int> RunAsync(string sql, params object[] values)
    {
        var isNew = !_prepared.TryGetValue(sql, out var command);
        if (command is null)
            _prepared[sql] = command = Command(sql, values.Length + 1);
        command.Transaction = _context.Database.CurrentTransaction?.GetDbTransaction();
        command.Parameters[0].Value = _context.OrganisationKey;
        foreach (var (i, value) in values.Index())
            command.Parameters[i + 1].Value = value;
        if (isNew)
            await command.PrepareAsync().ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private DbCommand Command(string sql, int count)
    {
        var command = _context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "p" + i;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
