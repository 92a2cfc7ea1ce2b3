namespace Arshjul.Testing;

/// <summary>Where the sources lie, found upwards from the running tests.</summary>
public static class Repository
{
    /// <summary>The folder of Arshjul.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Full path of a file or folder in it: <c>Repository.File("examples", "demo.wheel.json")</c>.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Arshjul.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"Arshjul.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
