using Arshjul.Core.Agendas;
using Arshjul.Delivery.Templating;
using Arshjul.Templates.Agendas;
using Arshjul.Templates.Words;
using Arshjul.Testing;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Delivery.Tests.Templates;

public sealed class AgendaPageTests : IDisposable
{
    private readonly TemplateRenderer _renderer = new();

    public void Dispose() => _renderer.Dispose();

    [Theory]
    [InlineData("sections", "sv")]
    [InlineData("numbered", "sv")]
    [InlineData("numbered", "en")]
    public async Task Agenda_AsADocument_IsTheOneSomebodyHasLookedAt(string form, string language)
    {
        var model = new AgendaModel(form == "numbered" ? SampleCalls.NumberedContent : SampleCalls.Content, MailWords.In(language));
        Golden.Equal($"agenda-{form}-{language}.txt", await _renderer.TextAsync<AgendaPageText, AgendaModel>(model));
        Golden.Equal($"agenda-{form}-{language}.html", await _renderer.HtmlAsync<AgendaPage, AgendaModel>(model));
    }

    [Fact]
    public async Task NumberedAgenda_AsADocument_HasTheHeadOfSeedS4InItsOrder()
    {
        var html = Markup.Parse(await _renderer.HtmlAsync<AgendaPage, AgendaModel>(new AgendaModel(SampleCalls.NumberedContent, MailWords.In("sv"))));
        var rows = html.Descendants().Where(e => e.Name.LocalName == "th" && (string?)e.Attribute("scope") == "row").Select(e => e.Value).Take(5);
        Assert.Equal(["Typ av möte", "Mötesdatum", "Plats", "Kallade", "Närvarande"], rows);
    }

    [Theory]
    [InlineData("sections")]
    [InlineData("numbered")]
    public async Task Agenda_Always_PrintsEachItemOnceInOrder(string form)
    {
        var content = form == "numbered" ? SampleCalls.NumberedContent : SampleCalls.Content;
        var html = Markup.Parse(await _renderer.HtmlAsync<AgendaPage, AgendaModel>(new AgendaModel(content, MailWords.In("sv"))));
        var printed = html.Descendants().Where(e => e.Name.LocalName == "strong").Select(e => e.Value);
        Assert.Equal(content.Agenda.Items.Select(i => i.Title), printed);
    }

    [Fact]
    public async Task Agenda_WithoutItems_SaysSoInTheGroupsOwnWords()
    {
        var empty = SampleAgendas.Sections with { Sections = [new AgendaSection { Title = "Beslut", EmptyText = "Inga beslut." }] };
        Assert.Contains("Inga beslut.", await TextAsync(empty), StringComparison.Ordinal);
        Assert.Contains("Inga punkter än.", await TextAsync(empty with { Sections = [] }), StringComparison.Ordinal);
        Assert.Contains("Inga punkter än.", await TextAsync(SampleAgendas.Numbered with { Sections = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renderer_UsedByManyAtOnce_GivesEachItsOwn()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => TextAsync(SampleAgendas.Sections with { Heading = $"Dagordning {i}" }))));
        Assert.All(all.Index(), a => Assert.Contains($"Dagordning {a.Index}\n", a.Item, StringComparison.Ordinal));
    }

    private Task<string> TextAsync(Agenda agenda) =>
        _renderer.TextAsync<AgendaPageText, AgendaModel>(new AgendaModel(SampleCalls.Content with { Agenda = agenda }, MailWords.In("sv")));
}
