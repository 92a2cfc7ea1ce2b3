using Arshjul.Core.Words;

namespace Arshjul.Delivery.Fetching;

/// <summary>The address of a published calendar, as people have it on their clipboards.</summary>
public static class CalendarAddress
{
    private const int Longest = 2000;

    /// <summary>The address that is asked: <c>webcal:</c> is another word for https.</summary>
    /// <exception cref="InputException">It is none that can be asked.</exception>
    public static Uri Read(string typed)
    {
        var text = typed.Trim();
        foreach (var calendar in new[] { "webcal://", "webcals://" })
            if (text.StartsWith(calendar, StringComparison.OrdinalIgnoreCase))
                text = "https://" + text[calendar.Length..];
        if (text.Length > Longest || text.Any(char.IsControl) || !Uri.TryCreate(text, UriKind.Absolute, out var address))
            throw new InputException(new Sentence("foreign.noAddress"));
        if (address.Scheme is not ("http" or "https"))
            throw new InputException(new Sentence("foreign.scheme", address.Scheme));
        if (address.Host.Length == 0)
            throw new InputException(new Sentence("foreign.noAddress"));
        if (address.UserInfo.Length > 0)
            throw new InputException(new Sentence("foreign.userInfo"));
        return address;
    }
}
