using System.Globalization;

namespace Arshjul.Core.Calls;

/// <summary>Names of sorts of mail, the first part of a message's unique key.</summary>
public static class MailKinds
{
    /// <summary>That somebody is not called any more; its revision is how many times it was told before.</summary>
    public const string Withdrawn = "uncall";

    /// <summary>Between a call to somebody and one after it was withdrawn: more than anybody is sent one version.</summary>
    public const int Round = 100;

    private const char Mark = '+';

    /// <summary>A call; <c>call+1</c> for one that is sent to somebody anew, the same version in a mail of its own.</summary>
    /// <param name="again">How many times it was sent to that recipient before, and <see cref="Round"/> for each time it was withdrawn.</param>
    public static string Call(int again) => again == 0 ? "call" : string.Create(CultureInfo.InvariantCulture, $"call{Mark}{again}");

    /// <summary>How many times the call had been withdrawn from its recipient before.</summary>
    public static int RoundOf(string call) => call.Split(Mark) is [_, var again] ? int.Parse(again, CultureInfo.InvariantCulture) / Round : 0;

    /// <summary>The sort without how many times it was sent before.</summary>
    public static string Plain(string kind) => kind.Split(Mark)[0];
}
