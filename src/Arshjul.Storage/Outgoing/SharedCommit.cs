using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;

namespace Arshjul.Storage.Outgoing;

/// <summary>
/// Writes small things that many want on disk at the same time in one transaction: what comes while one commit runs waits for the next.
/// Each is told when it is on disk, in the order they came. If the transaction fails each is written alone, and a fault is told to the one it is about.
/// </summary>
internal sealed class SharedCommit(Database database)
{
    private readonly Lock _lock = new();
    private List<AwaitedStatement> _waiting = [];
    private bool _isWriting;

    /// <summary>Runs a statement; gives how many rows it changed when they are on disk.</summary>
    public Task<int> WriteAsync(Func<WheelContext, Task<int>> statement)
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
        while (Next() is { } together)
        {
            if (together.Count == 1 || !await TogetherAsync(together).ConfigureAwait(false))
            {
                foreach (var write in together)
                    await AloneAsync(write).ConfigureAwait(false);
            }
        }
    }

    private List<AwaitedStatement>? Next()
    {
        lock (_lock)
        {
            var together = _waiting;
            _isWriting = together.Count > 0;
            _waiting = [];
            return _isWriting ? together : null;
        }
    }

    private async Task<bool> TogetherAsync(List<AwaitedStatement> together)
    {
        var rows = new int[together.Count];
        try
        {
            await database.ChangeAsync(
                async context =>
                {
                    foreach (var (i, write) in together.Index())
                        rows[i] = await write.Statement(context).ConfigureAwait(false);
                    return true;
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Nothing of it was stored. Whose fault it is shows when each is written alone.
            return false;
        }
        foreach (var (i, write) in together.Index())
            write.Done.SetResult(rows[i]);
        return true;
    }

    private async Task AloneAsync(AwaitedStatement write)
    {
        try
        {
            write.Done.SetResult(await database.UseAsync(write.Statement, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            write.Done.SetException(e);
        }
    }

    private sealed record AwaitedStatement(Func<WheelContext, Task<int>> Statement)
    {
        // Whoever waits goes on by itself, and not within the commit of the others.
        public TaskCompletionSource<int> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
