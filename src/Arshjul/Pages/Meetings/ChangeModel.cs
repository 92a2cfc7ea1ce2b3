using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>The page on which a meeting is moved or cancelled.</summary>
/// <param name="Key">Key of the meeting.</param>
/// <param name="Title">What it is called.</param>
/// <param name="When">When it is now.</param>
/// <param name="IsMove">Whether it is moved; else cancelled.</param>
/// <param name="IsPinned">Whether its day is pinned by a wish.</param>
/// <param name="Form">What is typed.</param>
/// <param name="Follows">What follows; null before that has been asked.</param>
public sealed record ChangeModel(string Key, string Title, string When, bool IsMove, bool IsPinned, FormState Form, ConsequencePanel? Follows);
