namespace Arshjul.Access;

/// <summary>Where people reach the program: as it is set, and where nothing is set, where the program listens. Never what a request says of its host.</summary>
/// <param name="given">The address that is set; null when none is.</param>
/// <param name="otherwise">Where the program listens when nothing else is said.</param>
internal sealed class PublicAddress(string? given, string otherwise)
{
    /// <summary>The address that is set, which others than this machine can follow; null when none is.</summary>
    public string? Given { get; } = given?.TrimEnd('/');

    /// <summary>The address, without a slash at its end.</summary>
    public string Value { get; private set; } = (given ?? otherwise).TrimEnd('/');

    /// <summary>The program listens here.</summary>
    public void Listens(string url)
    {
        if (given is null)
            Value = url.Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal).TrimEnd('/');
    }
}
