using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;

namespace Arshjul.Delivery.Mail;

/// <summary>A notice with every text in it cleaned by <see cref="CleanText"/>; ids and addresses are left as they are, for they are not printed.</summary>
internal static class CleanNotice
{
    public static Notice Of(Notice notice) => notice switch
    {
        CallNotice n => n with { Call = Of(n.Call), To = Of(n.To), From = Of(n.From), Papers = [.. n.Papers.Select(Of)] },
        ReminderNotice n => n with { Call = Of(n.Call), To = Of(n.To), From = Of(n.From), Papers = [.. n.Papers.Select(Of)] },
        OwnerNotice n => n with { Draft = Of(n.Draft), Items = [.. n.Items.Select(Of)], To = Of(n.To), From = Of(n.From) },
        ConvenerNotice n => n with { Draft = Of(n.Draft), Lines = All(n.Lines), To = Of(n.To), From = Of(n.From) },
        WeekNotice n => n with { OrganisationName = CleanText.Of(n.OrganisationName), Groups = [.. n.Groups.Select(g => new WeekGroup(CleanText.Of(g.Name), All(g.Lines)))], To = Of(n.To), From = Of(n.From) },
        SignInNotice n => n with { OrganisationName = CleanText.Of(n.OrganisationName), To = Of(n.To), From = Of(n.From) },
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.GetType().Name, "No template for this sort of mail."),
    };

    private static CallPaper Of(CallPaper paper) => paper with { FileName = CleanText.Of(paper.FileName), About = CleanText.OrNull(paper.About) };

    private static Recipient Of(Recipient to) => to with { Name = CleanText.OrNull(to.Name) };

    private static Sender Of(Sender sender) => sender with
    {
        Name = CleanText.Of(sender.Name),
        OwnWords = sender.OwnWords is { } own ? new OwnWords { Subject = CleanText.OrNull(own.Subject), Greeting = CleanText.OrNull(own.Greeting), Closing = All(own.Closing), Signature = All(own.Signature) } : null,
        Convener = CleanText.OrNull(sender.Convener),
        ConvenerTitle = CleanText.OrNull(sender.ConvenerTitle),
    };

    private static Call Of(Call call) => call with
    {
        Content = Of(call.Content),
        Differences = [.. call.Differences.Select(d => d with { Before = CleanText.OrNull(d.Before), After = CleanText.OrNull(d.After) })],
    };

    private static CallContent Of(CallContent content) => content with
    {
        Groups = All(content.Groups),
        GroupName = CleanText.Of(content.GroupName),
        GroupLabel = CleanText.Of(content.GroupLabel),
        OrganisationName = CleanText.Of(content.OrganisationName),
        Title = CleanText.OrNull(content.Title),
        Place = content.Place is { } place ? Of(place) : null,
        Called = CleanText.OrNull(content.Called),
        Reason = CleanText.OrNull(content.Reason),
        ReplacedBy = CleanText.OrNull(content.ReplacedBy),
        Agenda = content.Agenda with { Heading = CleanText.Of(content.Agenda.Heading), Sections = [.. content.Agenda.Sections.Select(Of)] },
    };

    private static Place Of(Place place) => place with { Room = CleanText.OrNull(place.Room), Link = CleanText.OrNull(place.Link), LinkName = CleanText.OrNull(place.LinkName) };

    private static AgendaSection Of(AgendaSection section) => section with
    {
        Title = CleanText.OrNull(section.Title),
        EmptyText = CleanText.OrNull(section.EmptyText),
        Items = [.. section.Items.Select(Of)],
    };

    private static AgendaItem Of(AgendaItem item) => item with
    {
        Number = CleanText.Of(item.Number),
        Title = CleanText.Of(item.Title),
        Owners = All(item.Owners),
        SubItems = [.. item.SubItems.Select(s => s with { Title = CleanText.Of(s.Title), Owners = All(s.Owners), Text = CleanText.OrNull(s.Text) })],
        Text = CleanText.OrNull(item.Text),
        Documents = All(item.Documents),
        RefersTo = CleanText.OrNull(item.RefersTo),
    };

    private static IReadOnlyList<string> All(IReadOnlyList<string> texts) => [.. texts.Select(CleanText.OrNull).OfType<string>()];
}
