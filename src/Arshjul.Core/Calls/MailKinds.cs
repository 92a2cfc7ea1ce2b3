using System.Globalization;

namespace Arshjul.Core.Calls;

/// <summary>Names of sorts of mail, the first part of a message's unique key.</summary>
public static class MailKinds
{
    private const char Mark = '+';

    /// <summary>A call; <c>call+1</c> for one that is sent to somebody anew, the same version in a mail of its own.</summary>
    /// <param name="again">How many times it was sent to that recipient before.</param>
    public static string Call(int again) => again == 0 ? "call" : string.Create(CultureInfo.InvariantCulture, $"call{Mark}{again}");

    /// <summary>The sort without how many times it was sent before.</summary>
    public static string Plain(string kind) => kind.Split(Mark)[0];
}
