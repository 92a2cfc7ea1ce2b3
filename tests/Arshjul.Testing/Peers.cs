using System.Collections.Concurrent;
using System.Diagnostics;

namespace Arshjul.Testing;

/// <summary>
/// The real programs that tests meet: mail servers, databases, browsers, calendar clients. A test that needs one begins with
/// <c>Peers.Require("postfix")</c>; where it is missing the test is skipped by name, and under tests/run (<c>ARSHJUL_PEERS=required</c>) it fails.
/// </summary>
public static class Peers
{
    // The interpreter that the Debian packages belong to, whatever other python3 stands first in PATH.
    private const string DebianPython = "/usr/bin/python3";

    private static readonly ConcurrentDictionary<string, string?> Found = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, Func<string?>> Known = new(StringComparer.Ordinal)
    {
        ["chromium"] = () => OnPath("chromium") ?? OnPath("chromium-browser") ?? OnPath("google-chrome"),
        ["postfix"] = () => MayBeRoot() ? OnPath("postfix") : null, // it starts as nobody else
        ["smtp-sink"] = () => OnPath("smtp-sink"),
        ["dovecot"] = () => OnPath("dovecot"),
        ["postgresql"] = () => Newest("/usr/lib/postgresql", "bin/initdb") ?? OnPath("initdb"),
        ["python3"] = Python,
        ["python3-icalendar"] = () => PythonModule("icalendar"),
        ["python3-vobject"] = () => PythonModule("vobject"),
        ["python3-aiosmtpd"] = () => PythonModule("aiosmtpd"),
        ["python3-jsonschema"] = () => PythonModule("jsonschema"),
        ["libical3"] = () => Python() is { } python && Succeeds(python, "-c", "import ctypes, ctypes.util; ctypes.CDLL(ctypes.util.find_library('ical'))") ? python : null,
        ["ruby-icalendar"] = () => OnPath("ruby") is { } ruby && Succeeds(ruby, "-e", "require 'icalendar'") ? ruby : null,
        ["khal"] = () => OnPath("khal"),
        ["vdirsyncer"] = () => OnPath("vdirsyncer"),
        ["poppler-utils"] = () => OnPath("pdfinfo"),
        ["strace"] = () => OnPath("strace"),
        ["git"] = () => OnPath("git"),
        ["bash"] = () => OnPath("bash"),
    };

    /// <summary>Whether a missing peer is a failure rather than a skip.</summary>
    public static bool AreRequired { get; } = Environment.GetEnvironmentVariable("ARSHJUL_PEERS") == "required";

    /// <summary>The names that can be asked for.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Full path of a peer's program (of python3 for its modules), or null when it is not on this machine.</summary>
    public static string? Find(string name) =>
        Found.GetOrAdd(name, n => (Known.GetValueOrDefault(n) ?? throw new ArgumentException($"No peer is called '{n}'.", nameof(name)))());

    /// <summary>Goes on when all the peers are there; else skips the test, or fails it where they are required. Gives the first one's program.</summary>
    public static string Require(params string[] names)
    {
        var missing = names.Where(n => Find(n) is null).ToList();
        if (missing.Count > 0)
            throw new PeerMissingException($"{string.Join(", ", missing)} is not on this machine (tests/run installs it).", AreRequired);
        return Find(names[0])!;
    }

    /// <summary>Full path of a script beside the tests, <c>Peers.Script("mail-peers.sh")</c>; says at its top how it is called.</summary>
    public static string Script(string name) => Path.Combine(Repository.Root, "tests", "peers", name);

    private static string? OnPath(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin".Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static string? Newest(string folder, string below) => !Directory.Exists(folder)
        ? null
        : Directory.GetDirectories(folder).Select(d => Path.Combine(d, below)).Where(File.Exists).Order(StringComparer.Ordinal).LastOrDefault();

    private static string? Python() => File.Exists(DebianPython) ? DebianPython : OnPath("python3");

    private static string? PythonModule(string module)
    {
        if (Python() is not { } python)
            return null;
        return Succeeds(python, "-c", $"import {module}") ? python : null;
    }

    private static bool MayBeRoot() => Environment.IsPrivilegedProcess || (OnPath("sudo") is { } sudo && Succeeds(sudo, "-n", "true"));

    private static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
