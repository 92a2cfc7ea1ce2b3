using Arshjul.Core.Words;

namespace Arshjul.Hosting;

/// <summary>Checks the addresses to listen on before anything is opened.</summary>
internal static class ListenAddresses
{
    /// <summary>Checks them.</summary>
    /// <exception cref="InputException">One is no http address with a host.</exception>
    public static void Check(string urls)
    {
        var faults = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("")
            .Where(u => !(Uri.TryCreate(u.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var url) && url.Scheme == "http"))
            .Select(u => new Sentence("cli.run.url", u)).ToList();
        if (faults.Count > 0)
            throw new InputException(faults);
    }
}
