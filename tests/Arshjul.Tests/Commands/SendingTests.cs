using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Call, approve, move and cancel through the program.</summary>
public sealed class SendingTests(Imported imported) : IClassFixture<Imported>
{
    [Fact]
    public async Task Call_OfAComingMeeting_WritesOneMailEachAndChangesNothing()
    {
        using var folder = await imported.FutureAsync();
        var (mails, before) = (Path.Combine(folder.Path, "mails"), folder.Bytes());

        (await Cli.RunAsync("call", "fsg", "2190-03-02", "--out", mails, "--data", folder.Data)).Ended(0).Says("2 mejl", "arshjul approve fsg 2190-03-02");

        var files = Directory.GetFiles(mails).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["0001-fsg-2190-03-02-v1.eml", "0002-fsg-2190-03-02-v1.eml"], files.Select(Path.GetFileName));
        Assert.Contains("To: ", await File.ReadAllTextAsync(files[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, folder.Bytes());
    }

    [Fact]
    public async Task Call_OfAPastMeeting_EndsWithOne() =>
        (await Cli.RunAsync("call", "vsg", "2022-03-21", "--data", await imported.SeedsAsync())).Ended(1).Says("2022-03-21 har redan varit");

    [Fact]
    public async Task Approve_OfAComingMeeting_SaysWhenItGoes_AndASecondTimeThatItIsDone()
    {
        using var folder = await imported.FutureAsync();

        (await Cli.RunAsync("approve", "fsg", "2190-03-02", "--data", folder.Data)).Ended(0).Says("Godkänt.", "2190-02-16 09:00", "2 mottagare");
        (await Cli.RunAsync("approve", "fsg", "2190-03-02", "--data", folder.Data)).Ended(1).Says("redan godkänd");
    }

    [Fact]
    public async Task Approve_OfAPastMeeting_EndsWithOne() =>
        (await Cli.RunAsync("approve", "vsg", "2022-03-21", "--data", await imported.SeedsAsync(), "--lang", "en")).Ended(1).Says("2022-03-21");

    [Fact]
    public async Task Move_ToAnotherDay_IsSeenAtOnce_AndTheOldDaySaysWhere()
    {
        using var folder = await imported.FutureAsync();

        (await Cli.RunAsync("plan", "move", "fsg", "2190-03-02", "2190-03-09", "--start", "13:00", "--reason", "Salen är upptagen.", "--data", folder.Data)).Ended(0).Says("2190-03-09", "ingen behöver få veta det");

        (await Cli.RunAsync("agenda", "fsg", "2190-03-09", "--json", "--data", folder.Data)).Ended(0).Says("\"start\": \"13:00\"", "\"end\": \"15:00\"");
        (await Cli.RunAsync("agenda", "fsg", "2190-03-02", "--data", folder.Data)).Ended(1).Says("flyttats till 2190-03-09");
    }

    [Fact]
    public async Task Move_AsADryRun_ChangesNothing()
    {
        using var folder = await imported.FutureAsync();
        var before = folder.Bytes();

        var told = (await Cli.RunAsync("plan", "move", "fsg", "2190-03-02", "2190-03-09", "--dry-run", "--json", "--data", folder.Data)).Ended(0).Json;

        Assert.Equal("2190-03-09", told.GetProperty("to").GetString());
        Assert.Equal(before, folder.Bytes());
    }

    [Theory]
    [InlineData("har redan hållits", "plan", "move", "vsg", "2022-03-21", "2190-01-01")]
    [InlineData("har redan hållits", "plan", "cancel", "vsg", "2022-03-21", "--reason", "x")]
    public async Task Change_OfAHeldMeeting_IsRefused(string said, params string[] command) =>
        (await Cli.RunAsync([.. command, "--data", await imported.SeedsAsync()])).Ended(1).Says(said);

    [Fact]
    public async Task Cancel_WithAReason_IsSeenInTheYear()
    {
        using var folder = await imported.FutureAsync();

        (await Cli.RunAsync("plan", "cancel", "fsg", "2190-06-01", "--reason", "Ordföranden är sjuk.", "--data", folder.Data)).Ended(0).Says("är inställt");

        (await Cli.RunAsync("year", "2190", "--data", folder.Data)).Ended(0).Says("inställt: Ordföranden är sjuk.");
        (await Cli.RunAsync("plan", "cancel", "fsg", "2190-06-01", "--reason", "igen", "--data", folder.Data)).Ended(1).Says("redan inställt");
    }
}
