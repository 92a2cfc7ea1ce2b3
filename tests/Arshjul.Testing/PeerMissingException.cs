namespace Arshjul.Testing;

/// <summary>A test's peer is not on this machine. The runner takes a message with this prefix as a skip, any other as a failure.</summary>
public sealed class PeerMissingException(string message, bool required) : Exception(required ? message : SkipPrefix + message)
{
    private const string SkipPrefix = "$XunitDynamicSkip$";
}
