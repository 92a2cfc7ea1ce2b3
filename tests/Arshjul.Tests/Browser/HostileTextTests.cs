using System.Text;
using System.Text.RegularExpressions;
using Arshjul.Core.Feeds;
using Arshjul.Feeds;
using Arshjul.Testing;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Arshjul.Tests.Pages;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>Hostile strings typed in every text field of every form, then everything read again: pages, mails, feeds and files hold them as text and as nothing else, judged by parsers.</summary>
public sealed partial class HostileTextTests
{
    // Stands in each string, so that it is known wherever it comes out.
    private const string Word = "zqxw";

    // A field is given some of the strings, the next field the next; in the long run each is given them all.
    private static readonly int ForAField = Dose.IsLong ? HostileStrings.All.Count : 4;

    public static TheoryData<string> Roles => ["anonymous", "participant", "convener", "administrator"];

    [Fact]
    public void Strings_AreMoreThanTwoHundredAndAllDiffer() => Assert.InRange(HostileStrings.All.Distinct(StringComparer.Ordinal).Count(), 200, HostileStrings.All.Count);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryTextField_GivenHostileStrings_GivesThemBackAsText(string role)
    {
        using var desk = await Site.CopyAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var feed = await FeedAsync(host);
        await using var forms = await Forms.AsAsync(host, role);
        var calm = Names(await FeedTextAsync(host, feed));
        var known = await ElementsAsync();
        var faults = new List<string>();

        var next = 0;
        foreach (var (_, route, form) in forms.All)
            foreach (var field in form.Written)
                for (var i = 0; i < ForAField; i++)
                {
                    var text = HostileStrings.All[next++ % HostileStrings.All.Count] + Word;
                    var answer = await forms.SendAsync(form, field.Name, text);
                    if ((int)answer.Status == 200 && (await forms.Markup.FormsAsync(answer.Html)).FirstOrDefault(f => f.Action == form.Action && f.Fields.Any(x => x.Name == "steg")) is { } step)
                        answer = await forms.SendAsync(step);
                    if ((int)answer.Status is not (200 or 302 or 303 or 404 or 422 or 429))
                        faults.Add($"{route} {field.Name}={text}: {(int)answer.Status}");
                    faults.AddRange((await forms.Markup.StrangeAsync(answer.Html, Word, known)).Select(s => $"{route} {field.Name}={text}: {s}"));
                }

        foreach (var found in await Crawl.AsAsync(host, role))
            faults.AddRange((await StrangeAsync(forms.Markup, found, known)).Select(s => $"{found.Path}: {s}"));
        var written = await FeedTextAsync(host, feed);
        faults.AddRange(Names(written).Except(calm).Except(["LOCATION", "DESCRIPTION"]).Select(n => "the feed has a " + n));
        Assert.NotEmpty(Calendar.Load(written)!.Events);
        Faults.None(faults);
    }

    /// <summary>The elements that our pages are written with, and those that a parser adds.</summary>
    private static async Task<HashSet<string>> ElementsAsync()
    {
        var known = new HashSet<string>(["tbody"], StringComparer.Ordinal);
        foreach (var folder in new[] { "src", "templates" })
            foreach (var file in Directory.EnumerateFiles(Repository.File(folder), "*.razor", SearchOption.AllDirectories))
                known.UnionWith(Element().Matches(await File.ReadAllTextAsync(file)).Select(m => m.Groups[1].Value));
        return known;
    }

    private static bool IsOurs(Crawl.Found found) => found.IsPage && !found.Path.StartsWith("/preview/", StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> StrangeAsync(Markup markup, Crawl.Found found, HashSet<string> known)
    {
        if (IsOurs(found))
            return await markup.StrangeAsync(found.Answer.Html, Word, known);
        // A mail brings its looks with it, and nothing else that pages do not have.
        if (found.IsPage)
            return (await markup.StrangeAsync(found.Answer.Html, Word, [.. known, "style", "center"])).Where(s => !s.StartsWith("an attribute style=", StringComparison.Ordinal));
        if (found.Path.Contains(".xlsx", StringComparison.Ordinal))
        {
            using var book = SpreadsheetDocument.Open(new MemoryStream(found.Answer.Bytes), isEditable: false);
            return [.. book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<CellFormula>()).Select(f => "the formula " + f.Text)];
        }
        return found.Path.Contains(".csv", StringComparison.Ordinal) ? Formula().Matches(Encoding.UTF8.GetString(found.Answer.Bytes)).Select(m => "the formula " + m.Value) : [];
    }

    private static async Task<string> FeedAsync(NearHost host)
    {
        var token = FeedToken.Draw();
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        Assert.True(await host.Services.GetRequiredService<IFeedAddresses>().AddAsync(new FeedAddress { Of = "fsg", Name = "prov", Hash = FeedToken.HashOf(token)!, MadeAt = now }, "terminal", default));
        return $"/feeds/{token}.ics";
    }

    private static async Task<string> FeedTextAsync(NearHost host, string path)
    {
        using var reader = Reader.Stranger(host);
        return (await reader.GetAsync(path)).Html;
    }

    /// <summary>The names of a calendar's lines, which are unfolded first.</summary>
    private static HashSet<string> Names(string calendar) =>
        calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.StartsWith("BEGIN:", StringComparison.Ordinal) || l.StartsWith("END:", StringComparison.Ordinal) ? l : l.Split(':', ';')[0]).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("""(?:^|[;,\t\n])"?[=+@-][^;\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex("<([a-z][a-z0-9]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
