namespace Arshjul.Tests.Commands;

/// <summary>The office's year, imported once; each test gets a desk of its own with a copy of it.</summary>
public sealed class Office : IAsyncDisposable
{
    private readonly Desk _first = Desk.Empty();
    private readonly Lazy<Task> _import;

    public Office() => _import = new(ImportAsync);

    /// <summary>A desk on 20 February 2026 or another day.</summary>
    internal async Task<Desk> DeskAsync(DateTimeOffset? now = null)
    {
        await _import.Value;
        return new Desk(DataFolderCopy.Of(_first.Folder.Data), now ?? Desk.Friday);
    }

    public ValueTask DisposeAsync()
    {
        _first.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ImportAsync()
    {
        (await _first.RunAsync("import", _first.Folder.Write("office.wheel.json", OfficeWheel.Text))).Ended(0);
        _first.Settle();
    }
}
