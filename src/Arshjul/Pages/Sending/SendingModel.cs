using Arshjul.Pages.Meetings;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Sending;

/// <summary>The page of what goes out.</summary>
public sealed record SendingModel
{
    /// <summary>Whether all sending is stopped.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether the visitor may stop it and let it go.</summary>
    public bool MayHold { get; init; }

    /// <summary>Whether the visitor sees mails at all; an administrator of no group does not.</summary>
    public bool SeesMails { get; init; }

    /// <summary>Where mail goes, in a sentence; null when it is sent as it should.</summary>
    public string? Way { get; init; }

    /// <summary>What did not go and why.</summary>
    public IReadOnlyList<TroubleRow> Troubles { get; init; } = [];

    /// <summary>What participants are to get, the nearest first.</summary>
    public IReadOnlyList<ComingRow> Coming { get; init; } = [];

    /// <summary>What conveners are to be told.</summary>
    public IReadOnlyList<ComingRow> ToConveners { get; init; } = [];

    /// <summary>What went, the latest first.</summary>
    public IReadOnlyList<SentRow> Sent { get; init; } = [];

    /// <summary>What conveners were told, the latest first.</summary>
    public IReadOnlyList<SentRow> SentToConveners { get; init; } = [];

    /// <summary>What was wrong with what was tried.</summary>
    public FormState Form { get; init; } = FormState.Empty;

    /// <summary>Mails that are to go out together.</summary>
    /// <param name="When">When, in words.</param>
    /// <param name="What">What they are.</param>
    /// <param name="Path">The meeting's page.</param>
    /// <param name="Meeting">The meeting and its day.</param>
    /// <param name="Count">To how many.</param>
    /// <param name="State">How they stand.</param>
    public sealed record ComingRow(string When, string What, string Path, string Meeting, string Count, Badge State);

    /// <summary>Mails that went together.</summary>
    /// <param name="When">When, in words.</param>
    /// <param name="What">What they are.</param>
    /// <param name="Path">The page of the meeting's mails.</param>
    /// <param name="Meeting">The meeting and its day.</param>
    /// <param name="Count">How many of how many went.</param>
    /// <param name="State">How it went.</param>
    public sealed record SentRow(string When, string What, string Path, string Meeting, string Count, Badge State);

    /// <summary>Something that did not go.</summary>
    /// <param name="What">What, to whom, about which meeting.</param>
    /// <param name="Why">Why, and what to do about it.</param>
    /// <param name="Answer">The server's own answer; null when there is none.</param>
    /// <param name="Path">The page of the meeting's mails.</param>
    /// <param name="Again">Where it can be sent again; null when it cannot.</param>
    /// <param name="Recipient">Key of the recipient.</param>
    public sealed record TroubleRow(string What, string Why, string? Answer, string Path, string? Again, string Recipient);
}
