using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;

namespace Arshjul.Storage.Outgoing;

/// <summary>
/// Writes the small things that many want on disk at the same time in one transaction: what comes while one commit runs waits for the next.
/// Each is told when it is on disk, in the order they came. If the transaction fails each is written alone, and a fault is told to the one it is about.
/// </summary>
internal sealed class SharedCommit(Database database)
{
    private readonly Lock _lock = new();
    private List<AwaitedStatement> _waiting = [];
    private bool _isWriting;

    /// <summary>Runs a statement; gives how many rows it changed when they are on disk.</summary>
    public Task<int> WriteAsync(Func<MarkSql, Task<int>> statement)
    {
        var write = new AwaitedStatement(statement);
        lock (_lock)
        {
            _waiting.Add(write);
            if (_isWriting)
                return write.Done.Task;
            _isWriting = true;
        }
        _ = Task.Run(WriteAllAsync);
        return write.Done.Task;
    }

    private async Task WriteAllAsync()
    {
        var together = Next();
        while (together.Count > 0)
        {
            try
            {
                await database.UseAsync(
                    async context =>
                    {
                        // One connection for as long as somebody waits.
                        var marks = await MarkSql.OpenAsync(context, CancellationToken.None).ConfigureAwait(false);
                        await using var _ = marks.ConfigureAwait(false);
                        for (; together.Count > 0; together = Next())
                            await TogetherAsync(context, marks, together).ConfigureAwait(false);
                        return true;
                    },
                    CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // Nothing of it was stored. Whose fault it is shows when each is written alone.
                foreach (var write in together)
                    await AloneAsync(write).ConfigureAwait(false);
                together = together.Count > 0 ? Next() : together;
            }
        }
    }

    // Whoever gets nothing is the writer no more.
    private List<AwaitedStatement> Next()
    {
        lock (_lock)
        {
            var together = _waiting;
            _isWriting = together.Count > 0;
            _waiting = [];
            return together;
        }
    }

    private static async Task TogetherAsync(WheelContext context, MarkSql marks, List<AwaitedStatement> together)
    {
        var rows = new int[together.Count];
        var transaction = await context.Database.BeginTransactionAsync().ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            foreach (var (i, write) in together.Index())
                rows[i] = await write.Statement(marks).ConfigureAwait(false);
            await transaction.CommitAsync().ConfigureAwait(false);
        }
        foreach (var (i, write) in together.Index())
            write.Done.SetResult(rows[i]);
    }

    private async Task AloneAsync(AwaitedStatement write)
    {
        try
        {
            write.Done.SetResult(await database.UseAsync(
                async context =>
                {
                    var marks = await MarkSql.OpenAsync(context, CancellationToken.None).ConfigureAwait(false);
                    await using var _ = marks.ConfigureAwait(false);
                    return await write.Statement(marks).ConfigureAwait(false);
                },
                CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            write.Done.SetException(e);
        }
    }

    private sealed record AwaitedStatement(Func<MarkSql, Task<int>> Statement)
    {
        // Whoever waits goes on by itself, and not within the commit of the others.
        public TaskCompletionSource<int> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
