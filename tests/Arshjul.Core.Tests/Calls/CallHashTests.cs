using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Xunit;

namespace Arshjul.Core.Tests.Calls;

public sealed class CallHashTests
{
    [Fact]
    public void Hash_OfTheSameContentMadeAnew_IsTheSame()
    {
        var again = Contents.October with { Groups = [.. Contents.October.Groups], Place = Contents.October.Place! with { }, Agenda = Contents.Agenda([.. Contents.October.Agenda.Sections[0].Items], [.. Contents.October.Agenda.Sections[1].Items]) };
        Assert.Equal(CallHash.Of(Contents.October), CallHash.Of(again));
        Assert.Matches("^[0-9a-f]{64}$", CallHash.Of(again));
    }

    [Fact]
    public void Hash_WhenAnythingChanges_IsAnother()
    {
        var october = Contents.October;
        CallContent[] others =
        [
            october with { Meeting = "fsg-nov" }, october with { Groups = ["vsg"] }, october with { GroupName = "X" }, october with { GroupLabel = "X" },
            october with { OrganisationName = "X" }, october with { Title = "X" }, october with { Kind = MeetingKind.Extra }, october with { Date = new(2026, 10, 15) },
            october with { LastDate = new(2026, 10, 15) }, october with { Start = new(13, 1) }, october with { End = null }, october with { Zone = "Europe/Helsinki" },
            october with { Place = null }, october with { Place = october.Place! with { Link = null } }, october with { Status = MeetingStatus.Preliminary },
            october with { Called = "X" }, october with { ItemsIn = null }, october with { DocumentsIn = null }, october with { Reason = "X" }, october with { ReplacedBy = "X" },
            october with { Agenda = october.Agenda with { Heading = "Ärendelista" } },
            Contents.WithItem("a", i => i with { Title = "X" }), Contents.WithItem("a", i => i with { Owners = [] }), Contents.WithItem("a", i => i with { Number = "9" }),
            Contents.WithItem("a", i => i with { Text = "X" }), Contents.WithItem("a", i => i with { Documents = ["X"] }), Contents.WithItem("a", i => i with { RefersTo = "X" }),
            Contents.WithItem("a", i => i with { SubItems = [new AgendaSubItem { Title = "X" }] }), Contents.WithItem("a", i => i with { IsLate = true }),
        ];
        var hashes = others.Append(october).Select(CallHash.Of).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct(StringComparer.Ordinal).Count());
    }
}
