using System.Text.RegularExpressions;
using System.Xml.Linq;
using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Delivery.Tests.Mail;
using Arshjul.Templates.Layout;
using Arshjul.Templates.Words;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Delivery.Tests.Templates;

/// <summary>Every mail in every form: what stands in the one twin stands in the other, and both say all that the meeting is.</summary>
public sealed partial class TwinMatrixTests
{
    private static readonly Dictionary<string, CallContent> Contents = new(StringComparer.Ordinal)
    {
        ["one day"] = SampleCalls.Content,
        ["several days"] = SampleCalls.Content with { Date = new DateOnly(2026, 12, 30), LastDate = new DateOnly(2027, 1, 2), Start = null, End = null },
        ["whole day"] = SampleCalls.Content with { Kind = MeetingKind.PlanningDay, Start = null, End = null },
        ["open end"] = SampleCalls.Content with { End = null },
        ["online only"] = SampleCalls.Content with { Place = SampleCalls.Content.Place! with { Room = null } },
        ["no place"] = SampleCalls.Content with { Place = null },
        ["preliminary"] = SampleCalls.Content with { Status = MeetingStatus.Preliminary },
        ["theme"] = SampleCalls.Content with { Kind = MeetingKind.Theme, Title = "Medarbetarenkäten & arbetsmiljön <2026>" },
        ["numbered layout"] = SampleCalls.NumberedContent,
        ["empty agenda"] = SampleCalls.Content with { Agenda = SampleAgendas.Sections with { Sections = [] }, Called = null, ItemsIn = null, DocumentsIn = null },
        ["60 items"] = SampleCalls.Content with { Agenda = Long },
    };

    private static readonly Dictionary<string, Func<CallContent, Recipient, string, Notice>> Sorts = new(StringComparer.Ordinal)
    {
        ["first"] = (c, to, l) => SampleCalls.Notice(SampleCalls.First(c), to, l),
        ["changed"] = (c, to, l) => SampleCalls.Notice(SampleCalls.Changed with { Content = c with { Reason = "Nämnden har flyttat." } }, to, l),
        ["cancelled"] = (c, to, l) => SampleCalls.Notice(SampleCalls.Cancelled with { Content = c with { Reason = "För få ärenden.", ReplacedBy = "i november" } }, to, l),
        ["reminder"] = (c, to, l) => SampleCalls.Reminder(l) with { Call = SampleCalls.First(c), To = to },
        ["first in own words"] = (c, to, l) => SampleCalls.Notice(SampleCalls.First(c), to, l) with { From = SampleCalls.FromOwn(l) },
        ["cancelled in own words"] = (c, to, l) => SampleCalls.Notice(SampleCalls.Cancelled with { Content = c }, to, l) with { From = SampleCalls.FromOwn(l) },
        ["reminder in own words"] = (c, to, l) => SampleCalls.Reminder(l) with { Call = SampleCalls.First(c), To = to, From = SampleCalls.FromOwn(l) },
        ["owner"] = (c, to, l) => SampleCalls.Owner(l) with { Draft = c, Items = [.. c.Agenda.Items], To = to },
        ["convener"] = (c, to, l) => SampleCalls.Convener(ConvenerNoticeKind.ApprovalMissing, l) with { Draft = c, To = to },
        ["convener without lines"] = (c, to, l) => SampleCalls.Convener(ConvenerNoticeKind.DeadlineComes, l) with { Draft = c, Lines = [], To = to },
    };

    public static TheoryData<string, string, string, bool> Matrix =>
        [.. from sort in Sorts.Keys from content in Contents.Keys from language in new[] { "sv", "en" } from called in new[] { true, false } select (sort, content, language, called)];

    private static Agenda Long => SampleAgendas.Sections with
    {
        Sections = [.. Enumerable.Range(0, 6).Select(s => new AgendaSection { Title = $"Avsnitt {s}", Items = [.. Enumerable.Range(1, 10).Select(i => SampleAgendas.Point($"{(s * 10) + i}", $"Ärende {s}{i % 10}", "HR"))] })],
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Twins_InEveryForm_SayTheSame(string sort, string content, string language, bool called)
    {
        var notice = Sorts[sort](Contents[content], called ? SampleCalls.Member : SampleCalls.Copy, language);
        var (text, markup) = await Mails.TwinsAsync(notice);
        var html = Markup.Parse(markup);

        Assert.Equal(Markup.Words(html), Markup.Words(text));
        Assert.Equal(Headings(html), Headings(text));
        Assert.Equal(language, (string?)html.Attribute("lang"));
        StandsInOrder(Flat(text), Facts(html));
        Assert.Equal(Expected(Contents[content], MailWords.In(language), !sort.StartsWith("cancelled", StringComparison.Ordinal)), Facts(html));
        var items = Contents[content].Agenda.Items.Select(i => $"{i.Number}. {i.Title}").ToList();
        StandsInOrder(Flat(text), items);
        StandsInOrder(Flat(html.Element("body")!), items);
        var printed = html.Descendants("strong").Where(s => s.Ancestors().Any(a => a.Name.LocalName is "ol" or "table" && (string?)a.Attribute("role") != "presentation"));
        Assert.Equal(Contents[content].Agenda.Items.Select(i => i.Title), printed.Select(s => s.Value));
    }

    [Theory]
    [InlineData("first")]
    [InlineData("changed")]
    [InlineData("reminder")]
    [InlineData("cancelled")]
    public async Task Twins_ToSomebodyInformed_SayItFirstAndAskForNothing(string sort)
    {
        foreach (var language in new[] { "sv", "en" })
        {
            var words = MailWords.In(language);
            var (copy, copyHtml) = await Mails.TwinsAsync(Sorts[sort](SampleCalls.Content, SampleCalls.Copy, language));
            var (own, _) = await Mails.TwinsAsync(Sorts[sort](SampleCalls.Content, SampleCalls.Member, language));
            Assert.Contains(words.ForInformationMeans, Flat(copy), StringComparison.Ordinal);
            Assert.Contains(words.ForInformationMeans, Flat(Markup.Parse(copyHtml)), StringComparison.Ordinal);
            Assert.True(copy.IndexOf(words.ForInformation.ToUpper(words.Culture), StringComparison.Ordinal) < copy.IndexOf(words.Greeting(null), StringComparison.Ordinal));
            Assert.DoesNotContain(words.ForInformationMeans, Flat(own), StringComparison.Ordinal);
            Assert.All(new[] { words.Expected, words.Answer, words.CannotCome, words.RemoveFromCalendar }, asked => Assert.DoesNotContain(asked, Flat(copy), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("one day", "sv", "Var: Stadshuset, rum Björken, Teams")]
    [InlineData("online only", "sv", "Var: Teams")]
    [InlineData("online only", "en", "Where: Teams")]
    public async Task Withdrawn_SaysWhichMeeting_AndNothingOfItsAgendaOrItsDoor(string content, string language, string place)
    {
        var (text, markup) = await Mails.TwinsAsync(SampleCalls.Notice(SampleCalls.Withdrawn with { Content = Contents[content] }, SampleCalls.Member, language));
        var html = Markup.Parse(markup);

        Assert.Equal(Markup.Words(html), Markup.Words(text));
        Assert.Equal(Headings(html), Headings(text));
        Assert.Contains(place, Facts(html));
        StandsInOrder(Flat(text), Facts(html));
        Assert.DoesNotContain(Contents[content].Place!.Link!, markup + text, StringComparison.Ordinal);
        Assert.All(Contents[content].Agenda.Items, i => Assert.DoesNotContain(i.Title, markup + text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Heading_LongerThanALine_IsUnderlinedNoWiderThanALine()
    {
        var label = string.Join("/", Enumerable.Repeat("SAMVERKANSGRUPP", 6));
        var (text, html) = await Mails.TwinsAsync(SampleCalls.Notice(SampleCalls.First(SampleCalls.Content with { GroupLabel = label })));
        Assert.Contains($"\n{new string('=', 72)}\n", text, StringComparison.Ordinal);
        Assert.Contains($"Kallelse till {label}", Headings(Markup.Parse(html)));
    }

    // The same rows as the facts have, in the words of the text twin.
    private static IEnumerable<string> Expected(CallContent content, MailWords words, bool stands) =>
        MeetingFacts.Of(content, words, stands).Select(f => Squeeze($"{f.Label}: {f.Value}{(f.Detail is null ? "" : ", " + f.Detail)}{(f.Url is null ? "" : ": " + f.Url)}"));

    private static List<string> Facts(XElement html) =>
    [
        .. html.Descendants("table").Where(t => (string?)t.Attribute("class") == "facts").Descendants("tr").Select(row =>
        {
            var cell = row.Element("td")!;
            var parts = cell.Elements().Where(e => e.Name.LocalName != "br").Select(e => e.Value);
            return Squeeze($"{row.Element("th")!.Value}: {string.Join(", ", parts)}{(cell.Element("a") is { } link ? ": " + (string?)link.Attribute("href") : "")}");
        }),
    ];

    private static List<string> Headings(XElement html) => [.. html.Descendants().Where(e => e.Name.LocalName is "h1" or "h2").Select(e => e.Value)];

    private static List<string> Headings(string text)
    {
        var lines = text.Split('\n');
        return [.. lines.Zip(lines.Skip(1)).Where(p => p.Second.Length > 2 && p.Second.All(c => c is '=' or '-')).Select(p => p.First)];
    }

    private static void StandsInOrder(string text, IEnumerable<string> wanted)
    {
        var from = 0;
        foreach (var next in wanted)
        {
            var at = text.IndexOf(next, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{next}' does not stand after '{text[Math.Max(0, from - 60)..from]}'.");
            from = at + next.Length;
        }
    }

    private static string Flat(XElement html) => Squeeze(string.Join(' ', html.DescendantNodes().OfType<XText>().Select(t => t.Value)));

    private static string Flat(string text) => Squeeze(text);

    private static string Squeeze(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
