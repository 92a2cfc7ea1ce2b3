using System.Runtime.CompilerServices;
using System.Text;

namespace Arshjul.Testing;

/// <summary>Compares what the program wrote with a file that somebody has looked at. <c>ARSHJUL_UPDATE_GOLDEN=1</c> writes the files anew, to be looked at in the diff.</summary>
public static class Golden
{
    /// <summary>Compares bytes with the file <c>Golden/name</c> beside the test; says the first line that differs.</summary>
    public static void Equal(string name, byte[] actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("ARSHJUL_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
            return;
        }
        if (!File.Exists(path))
            throw new InvalidOperationException($"There is no golden file {path}. Look at what was written, then run with ARSHJUL_UPDATE_GOLDEN=1.");
        var expected = File.ReadAllBytes(path);
        if (!expected.AsSpan().SequenceEqual(actual))
            throw new InvalidOperationException($"{name} differs. {FirstDifference(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual))}");
    }

    /// <summary>Compares text, UTF-8, with the file <c>Golden/name</c> beside the test.</summary>
    public static void Equal(string name, string actual, [CallerFilePath] string test = "") => Equal(name, Encoding.UTF8.GetBytes(actual), test);

    private static string FirstDifference(string expected, string actual)
    {
        var wanted = expected.Split('\n');
        var got = actual.Split('\n');
        var line = Enumerable.Range(0, Math.Max(wanted.Length, got.Length)).First(i => i >= wanted.Length || i >= got.Length || wanted[i] != got[i]);
        return $"Line {line + 1}: expected '{wanted.ElementAtOrDefault(line)?.TrimEnd('\r') ?? "(end)"}', got '{got.ElementAtOrDefault(line)?.TrimEnd('\r') ?? "(end)"}'.";
    }
}
