namespace Arshjul.Delivery.Transport;

/// <summary>A file whose first line is a secret, so that none stands among the settings.</summary>
public static class SecretFile
{
    /// <summary>The secret; empty when nothing stands in the file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string Read(string path) => File.ReadLines(path).FirstOrDefault() ?? "";

    /// <summary>Whether it can be read.</summary>
    public static bool CanRead(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
