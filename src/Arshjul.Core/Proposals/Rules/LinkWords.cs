using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Links of the chain in words.</summary>
/// <param name="Own">The own group's meetings.</param>
/// <param name="Label">The other group's meetings.</param>
/// <param name="Before">Whether the own meeting comes before.</param>
/// <param name="Day">The day that is counted from.</param>
internal sealed record LinkWords(object Own, object Label, bool Before, LinkDay Day)
{
    /// <summary>The words of a link.</summary>
    public static LinkWords Of(object own, CooperationGroup group, WishLink link, bool before, bool hasDay) => new(
        own, link.Kind == MeetingKind.Ordinary ? group.Label : new Sentence("proposal.kind", group.Label, new Sentence("kind." + link.Kind)), before, hasDay ? link.Day : LinkDay.Meeting);

    /// <summary>The wish: "5–10 arbetsdagar före SOCN".</summary>
    public Sentence Span(WishLink link) => new(link.AtMost is null ? "proposal.span.from" : link.AtMost == link.AtLeast ? "proposal.span.exactly" : "proposal.span", link.AtLeast, link.AtMost, Side());

    /// <summary>How it came to be: "5 arbetsdagar före SOCN tor 21 maj".</summary>
    public Sentence Distance(int workingDays, DateOnly day) => workingDays == 0
        ? new Sentence("proposal.distance.same", new Sentence("proposal.on." + Day, Label), DayWords.Short(day))
        : new Sentence(workingDays == 1 ? "proposal.distance.one" : "proposal.distance", workingDays, Side(), DayWords.Short(day));

    /// <summary>What is wrong with a pair of days.</summary>
    public Sentence Wrong(LinkReach reach, DayChoice own, DayChoice other) => reach.Distance(own.Date, other.Date) is > 0 and var n
        ? new Sentence("proposal.why.link", Distance(n, other.Date))
        : new Sentence(Before ? "proposal.why.link.after" : "proposal.why.link.before", Label, DayWords.Short(other.Date));

    /// <summary>That it is further away than need be.</summary>
    public Sentence Further() => new("proposal.why.further", Side());

    /// <summary>That none lies where one should.</summary>
    public Sentence Missing() => new("proposal.why.link.none", Side());

    /// <summary>"före SOCN", "efter utskicket till SOCN".</summary>
    private Sentence Side() => new((Before ? "proposal.before." : "proposal.after.") + Day, Label);
}
