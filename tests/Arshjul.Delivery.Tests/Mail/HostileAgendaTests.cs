using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Delivery.Mail;
using Arshjul.Delivery.Tests.Templates;
using Arshjul.Testing;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Delivery.Tests.Mail;

/// <summary>All hostile strings: in one agenda with an item for each, and one by one in what stands in a mail's headers.</summary>
public sealed class HostileAgendaTests
{
    [Fact]
    public async Task Agenda_WithAnItemForEach_IsBuiltAsOneOfHarmlessItems_AndShowsEachAsText()
    {
        var (hostile, harmless) = (await Mails.ReadAsync(NoticeOf([.. HostileStrings.All.Select(Written)])), await Mails.ReadAsync(NoticeOf([.. HostileStrings.All.Select(_ => Written("ofarlig"))])));
        var page = Markup.Parse(hostile.HtmlBody!);
        var said = page.Descendants().Where(e => !e.HasElements).Select(e => e.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Markup.Structure(Markup.Parse(harmless.HtmlBody!)), Markup.Structure(page));
        Assert.Equal(harmless.Headers.Select(h => h.Field), hostile.Headers.Select(h => h.Field));
        Assert.All(HostileStrings.All, text => Assert.Contains(said, s => s.Contains(CleanText.Of(Written(text)), StringComparison.Ordinal)));
        Assert.All(HostileStrings.All, text => Assert.Contains(Squeezed(CleanText.Of(Written(text))), Squeezed(hostile.TextBody!), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headers_WithEachOfThem_AreThoseOfAHarmlessMail_AndHoldItAsText()
    {
        var harmless = await Mails.ReadAsync(TitledWith("ofarlig"));
        foreach (var text in HostileStrings.All)
        {
            var mail = await Mails.ReadAsync(TitledWith(Written(text)));
            var clean = CleanText.Of(Written(text)).Replace("=?", "= ?", StringComparison.Ordinal);

            Assert.Equal(harmless.Headers.Select(h => h.Field), mail.Headers.Select(h => h.Field));
            Assert.Equal(harmless.BodyParts.Select(p => p.ContentType.MimeType), mail.BodyParts.Select(p => p.ContentType.MimeType));
            Assert.Equal(harmless.To.Mailboxes.Select(m => m.Address), mail.To.Mailboxes.Select(m => m.Address));
            Assert.Equal(harmless.From.Mailboxes.Select(m => m.Address), mail.From.Mailboxes.Select(m => m.Address));
            Assert.Contains(clean[..Math.Min(clean.Length, 40)], mail.Subject!, StringComparison.Ordinal);
            Assert.Equal([clean, clean], mail.From.Concat(mail.To).Select(m => m.Name));
        }
    }

    private static string Written(string text) => "fore " + text + " efter";

    private static CallNotice NoticeOf(IReadOnlyList<string> titles) => SampleCalls.Notice(SampleCalls.First(SampleCalls.Content with
    {
        Agenda = SampleCalls.Content.Agenda with
        {
            Sections = [new AgendaSection { Title = "Information", Items = [.. titles.Select((title, i) => SampleCalls.Content.Agenda.Items.First() with { Id = $"item:fsg/{i}", Number = $"{i + 1}", Title = title, Text = title, Owners = [title], Documents = [title], SubItems = [new AgendaSubItem { Title = title }] })] }],
        },
    }));

    private static CallNotice TitledWith(string text)
    {
        var notice = SampleCalls.Notice(SampleCalls.First(SampleCalls.Content with { Kind = MeetingKind.Theme, Title = text, GroupName = text, GroupLabel = text, OrganisationName = text }));
        return notice with { From = notice.From with { Name = text }, To = notice.To with { Name = text } };
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
