using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Reads wheel files from the disk.</summary>
internal static class WheelFiles
{
    /// <summary>The files, unread but for their bytes.</summary>
    /// <exception cref="InputException">Some cannot be read; all of them are named.</exception>
    public static IReadOnlyList<WheelSource> Read(IReadOnlyList<string> paths)
    {
        var sources = new List<WheelSource>();
        var faults = new List<Sentence>();
        foreach (var path in paths)
        {
            try
            {
                sources.Add(new WheelSource(path, File.ReadAllBytes(path)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
            {
                faults.Add(new Sentence(File.Exists(path) ? "cli.import.unreadable" : Directory.Exists(path) ? "cli.import.folder" : "cli.import.missing", path));
            }
        }
        return faults.Count == 0 ? sources : throw new InputException(faults);
    }
}
