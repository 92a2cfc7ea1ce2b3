using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The rehearsal through the program: its files, its summary, and that it touches nothing.</summary>
public sealed class RehearseTests(Imported imported) : IClassFixture<Imported>
{
    [Fact]
    public async Task Rehearse_IntoAFolder_WritesMailsTimelineFeedsAndAgendas()
    {
        using var folder = await imported.FutureAsync();
        var (to, before) = (Path.Combine(folder.Path, "ut"), folder.Bytes());

        (await Cli.RunAsync("rehearse", "2190", "--out", to, "--data", folder.Data)).Ended(0).Says("Möten 2190: 2 hölls", to);

        var mails = Directory.GetFiles(Path.Combine(to, "mail")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.StartsWith("0001-", mails[0], StringComparison.Ordinal);
        var timeline = await File.ReadAllLinesAsync(Path.Combine(to, "timeline.csv"), TestContext.Current.CancellationToken);
        Assert.Equal("utc,local,what,group,meeting,recipients", timeline[0]);
        Assert.Equal(mails.Count, timeline.Skip(1).Sum(l => int.Parse(l.Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(timeline, l => l.StartsWith("2190-02-16T08:00:00Z,2190-02-16 09:00:00,call-first,fsg,m1,2", StringComparison.Ordinal));
        Assert.Equal(["fsg-2190-03-02.txt", "fsg-2190-06-01.txt"], Directory.GetFiles(Path.Combine(to, "agendas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(to, "feeds", "fsg.ics")));
        Assert.Equal(before, folder.Bytes());
    }

    [Fact]
    public async Task Rehearse_IntoAFolderWithSomethingElse_IsRefused()
    {
        using var folder = await imported.FutureAsync();

        (await Cli.RunAsync("rehearse", "2190", "--out", folder.Path, "--data", folder.Data)).Ended(1).Says("inte tom");
    }

    [Fact]
    public async Task Rehearse_OfAnUnknownGroup_EndsWithOne() => (await Cli.RunAsync("rehearse", "2022", "--group", "nej", "--data", await imported.SeedsAsync())).Ended(1).Says("fsg (FSG)");

    [Fact]
    public async Task Rehearse_AsJson_HasTheSummary()
    {
        using var folder = await imported.FutureAsync();

        Assert.Equal(2, (await Cli.RunAsync("rehearse", "2190", "--json", "--data", folder.Data)).Ended(0).Json.GetProperty("held").GetInt32());
    }
}
