using Arshjul.Testing;

namespace Arshjul.Tests.Commands;

/// <summary>Data folders with the examples in them, imported once by the program itself and copied for each test that changes something.</summary>
public sealed class Imported : IAsyncDisposable
{
    private readonly DataFolderCopy _seeds = new();
    private readonly DataFolderCopy _future = new();
    private readonly Lazy<Task> _importSeeds;
    private readonly Lazy<Task> _importFuture;

    public Imported()
    {
        _importSeeds = new(() => ImportAsync(_seeds, Repository.File("examples", "socialforvaltningen.wheel.json")));
        _importFuture = new(() => ImportAsync(_future, _future.Write("future.wheel.json", FutureWheel.Text)));
    }

    /// <summary>The years 2020–2025 of the seeds; not to be changed.</summary>
    public async Task<string> SeedsAsync()
    {
        await _importSeeds.Value;
        return _seeds.Data;
    }

    /// <summary>A small group whose meetings lie far ahead; a copy that may be changed.</summary>
    internal async Task<DataFolderCopy> FutureAsync()
    {
        await _importFuture.Value;
        return DataFolderCopy.Of(_future.Data);
    }

    public ValueTask DisposeAsync()
    {
        _seeds.Dispose();
        _future.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task ImportAsync(DataFolderCopy folder, string file)
    {
        var desk = new Desk(folder, TimeProvider.System.GetUtcNow());
        (await desk.RunAsync("import", file)).Ended(0);
        desk.Settle();
    }
}
