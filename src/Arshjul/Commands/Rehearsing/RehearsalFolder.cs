using System.Globalization;
using System.Text;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.Words;
using Arshjul.Tables;

namespace Arshjul.Commands.Rehearsing;

/// <summary>The folder a rehearsal writes: its mails in the order in which they would go, its timeline, the feeds and agendas.</summary>
internal sealed class RehearsalFolder
{
    private const string Timeline = "timeline.csv";
    private readonly StringBuilder _timeline = new(Csv.Line("utc", "local", "what", "group", "meeting", "recipients"));
    private readonly string _path;
    private int _mails;

    private RehearsalFolder(string path) => _path = path;

    /// <summary>Opens a folder that is empty, new, or holds an earlier rehearsal, which is cleared away; also one that was interrupted.</summary>
    /// <exception cref="InputException">Something else lies there, or it cannot be written.</exception>
    public static async Task<RehearsalFolder> OpenAsync(string path, CancellationToken cancel)
    {
        var full = OutputFile.Folder(path);
        if (!File.Exists(Path.Combine(full, Timeline)) && Directory.EnumerateFileSystemEntries(full).Any())
            throw new InputException(new Sentence("cli.rehearse.notEmpty", full));
        foreach (var (folder, files) in new[] { ("mail", "*.eml"), ("feeds", "*.ics"), ("agendas", "*.txt") })
            foreach (var old in Directory.EnumerateFiles(OutputFile.Folder(Path.Combine(full, folder)), files))
                File.Delete(old);
        var opened = new RehearsalFolder(full);
        await opened.CloseAsync(cancel); // a timeline without lines: the folder is a rehearsal's from the first
        return opened;
    }

    /// <summary>Writes down something that happened.</summary>
    public async Task AddAsync(RehearsalEvent happened, CancellationToken cancel)
    {
        _timeline.Append(Csv.Line(
            happened.AtUtc.ToString("yyyy-MM-ddTHH\\:mm\\:ssZ", CultureInfo.InvariantCulture),
            happened.AtLocal.ToString("yyyy-MM-dd HH\\:mm\\:ss", CultureInfo.InvariantCulture),
            happened.What,
            happened.Group,
            happened.Meeting,
            happened.Messages.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var message in happened.Messages)
            await WriteAsync("mail", string.Create(CultureInfo.InvariantCulture, $"{++_mails:D4}-{happened.AtLocal:yyyy-MM-dd}-{happened.Group}-{happened.What}.eml"), message.Mime, cancel);
    }

    /// <summary>Writes the timeline as far as it has come.</summary>
    public Task CloseAsync(CancellationToken cancel) => OutputFile.WriteAsync(Path.Combine(_path, Timeline), Encoding.UTF8.GetBytes(_timeline.ToString()), cancel);

    /// <summary>Writes one file below a folder of the rehearsal.</summary>
    public Task WriteAsync(string folder, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel) => OutputFile.WriteAsync(Path.Combine(_path, folder, name), bytes, cancel);
}
