using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Delivery.Tests.Mail;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Delivery.Tests.Templates;

public sealed class TwinTests
{
    [Theory]
    [MemberData(nameof(Mails.Names), MemberType = typeof(Mails))]
    public async Task Twins_Always_SayTheSameWordsInTheSameOrder(string sample)
    {
        var (text, html) = await Mails.TwinsAsync(Mails.Samples[sample]);
        Assert.Equal(Markup.Words(Markup.Parse(html)), Markup.Words(text));
    }

    [Theory]
    [MemberData(nameof(Mails.Names), MemberType = typeof(Mails))]
    public async Task Twins_Always_HaveTheSameHeadings(string sample)
    {
        var (text, html) = await Mails.TwinsAsync(Mails.Samples[sample]);
        var headings = Markup.Parse(html).Descendants().Where(e => e.Name.LocalName is "h1" or "h2").Select(e => e.Value);
        var lines = text.Split('\n');
        var underlined = lines.Zip(lines.Skip(1)).Where(p => p.Second.Length > 2 && p.Second.All(c => c is '=' or '-')).Select(p => p.First);
        Assert.Equal(headings, underlined);
    }

    [Theory]
    [MemberData(nameof(Mails.Names), MemberType = typeof(Mails))]
    public async Task Text_Always_HasLinesThatFitAndNoDoubleBlankLines(string sample)
    {
        var (text, _) = await Mails.TwinsAsync(Mails.Samples[sample]);
        Assert.All(text.Split('\n').Where(l => !l.Contains("://", StringComparison.Ordinal)), l => Assert.InRange(l.Length, 0, 72));
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("&", text.Replace("Mål & Ekonomi", "", StringComparison.Ordinal).Replace("42&k", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WhenPreliminaryThemeOfSeveralDays_SaysAllOfIt()
    {
        var content = SampleCalls.Content with { Kind = MeetingKind.Theme, Title = "Medarbetarenkäten", Status = MeetingStatus.Preliminary, LastDate = new DateOnly(2026, 10, 15), Start = null, End = null, Place = null };
        var (text, _) = await Mails.TwinsAsync(SampleCalls.Notice(SampleCalls.First(content)));
        Assert.Contains("När: onsdag den 14 oktober 2026 – torsdag den 15 oktober 2026, v. 42", text, StringComparison.Ordinal);
        Assert.Contains("Var: Platsen är inte bestämd än", text, StringComparison.Ordinal);
        Assert.Contains("Möte: Medarbetarenkäten, Tematräff", text, StringComparison.Ordinal);
        Assert.Contains("Status: Preliminärt, datumet kan ändras", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WhenADeadlineHasPassed_DoesNotAskForIt()
    {
        var late = SampleCalls.Notice() with { At = new DateTime(2026, 10, 2, 10, 0, 0, DateTimeKind.Utc) };
        var (text, _) = await Mails.TwinsAsync(late);
        Assert.DoesNotContain("Lämna in ärenden", text, StringComparison.Ordinal);
        Assert.Contains("Skicka in underlag senast onsdag den 7 oktober 2026.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_Always_IsMarkedAndAsksForNothing()
    {
        var (text, _) = await Mails.TwinsAsync(Mails.Samples["call-copy"]);
        Assert.Contains("FÖR KÄNNEDOM", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kalenderinbjudan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Det här behöver du göra", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DifferenceKind.Date, "2026-10-14", null, "förut onsdag den 14 oktober 2026")]
    [InlineData(DifferenceKind.Time, null, "09.00–11.00", "Ny tid: kl. 09.00–11.00")]
    [InlineData(DifferenceKind.Time, null, "09:00", "Ny tid: kl. 09.00")]
    [InlineData(DifferenceKind.Deadline, null, "2026-10-02T12:00:00", "Ändrade frister: fredag den 2 oktober 2026 kl. 12.00")]
    [InlineData(DifferenceKind.Status, "Preliminary", "Decided", "Datumet är nu beslutat")]
    [InlineData(DifferenceKind.Kind, "ordinarie möte", "tematräff", "Ny typ av möte: tematräff (förut ordinarie möte)")]
    [InlineData(DifferenceKind.Called, null, "Enligt sändlista", "Kallade är nu: Enligt sändlista")]
    [InlineData(DifferenceKind.Heading, "Dagordning", "Ärendelista", "Dagordningen heter nu: Ärendelista (förut Dagordning)")]
    [InlineData(DifferenceKind.Place, "Stadshuset", null, "Platsen är inte bestämd (förut Stadshuset)")]
    [InlineData(DifferenceKind.ItemRemoved, "3. Löneöversyn", null, "Borttagen punkt: 3. Löneöversyn")]
    [InlineData(DifferenceKind.ItemsReordered, null, null, "Punkterna står i ny ordning")]
    [InlineData(DifferenceKind.ItemChanged, "A, HR", "A, FC", "Ändrad punkt: A, FC (förut A, HR)")]
    public async Task Change_InWords_SaysWhatIsNewAndWhatWas(DifferenceKind what, string? before, string? after, string words)
    {
        var call = SampleCalls.Changed with { Differences = [new(what, before, after)] };
        Assert.Contains(words, (await Mails.TwinsAsync(SampleCalls.Notice(call))).Text, StringComparison.Ordinal);
    }
}
