using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Outbox;
using MimeKit;
using NSubstitute;
using Xunit;

namespace Arshjul.Tests.Access;

/// <summary>A link asked for by mail address: who gets one, where it goes, and that nobody learns who there is.</summary>
public sealed class SignInRequestsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("aa@prov.example", "aa")]
    [InlineData("AA@PROV.EXAMPLE", "aa")]
    [InlineData("bb@prov.example", "bb")]
    [InlineData("kansli@prov.example", "cc dd")]
    [InlineData("ee@prov.example", "")]
    [InlineData("nobody@prov.example", "")]
    [InlineData("aa@prov.example, ee@prov.example", "")]
    [InlineData("", "")]
    public async Task Answer_ToAnAddress_MakesALinkForThoseWhoHaveSomethingToSignInTo(string email, string people)
    {
        await using var door = await Door.OpenAsync();

        var made = await door.Get<SignInRequests>().AnswerAsync(email, Cancel);

        Assert.Equal(people, string.Join(' ', (await door.RowsAsync<SignInLink>()).Select(l => l.Person).Order()));
        Assert.Equal((made, made), ((await door.RowsAsync<SignInLink>()).Count, door.Told.Count));
    }

    [Fact]
    public async Task Answer_ToOneWhoIsSwitchedOff_MakesNothing()
    {
        await using var door = await Door.OpenAsync();
        await door.Store.ChangeAccountAsync("aa", a => a with { SwitchedOffAt = door.Now, IsAdministrator = true }, "bb", "switch-off", door.Now, Cancel);

        Assert.Equal(0, await door.Get<SignInRequests>().AnswerAsync("aa@prov.example", Cancel));
    }

    [Theory]
    [InlineData("aa@prov.example", 1, 0)]
    [InlineData("prov.example", 1, 0)]
    [InlineData("bb@prov.example", 0, 1)]
    public async Task Link_DuringATrial_IsMailedToThoseInsideItAlone_AndToldInTheTerminalForTheRest(string only, int mailed, int told)
    {
        await using var door = await Door.OpenAsync(mailLeaves: true, only: only);

        await door.Get<SignInRequests>().AnswerAsync("aa@prov.example", Cancel);

        Assert.Equal((mailed, told), ((await door.RowsAsync<OutgoingMessage>()).Count, door.Told.Count));
    }

    [Fact]
    public async Task Link_WhereNoMailLeaves_LiesInAFileOfItsOwnersAloneThatTheTerminalNames()
    {
        await using var door = await Door.OpenAsync();

        await door.Get<SignInRequests>().AnswerAsync("aa@prov.example", Cancel);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(door.Data, "sign-in")));
        Assert.Equal(("access.linkInFile", file), (door.Told.Single().Code, door.Told.Single().Arguments[0]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
        }
        Assert.Empty(await door.RowsAsync<OutgoingMessage>());
        Assert.Equal(new Entrance(EntranceAnswer.Opened, "aa", SignInMeans.EmailLink), await door.UseAsync(Door.TokenOf(await File.ReadAllTextAsync(file, Cancel))));
    }

    [Fact]
    public async Task Link_WhereMailLeaves_LiesInNoDatabaseAndStandsInTheMailThatIsHandedOver()
    {
        await using var door = await Door.OpenAsync(mailLeaves: true);

        await door.Get<SignInRequests>().AnswerAsync("aa@prov.example", Cancel);

        var queued = Assert.Single(await door.RowsAsync<OutgoingMessage>());
        Assert.Equal(("sign-in", "aa", "Aa@Prov.example", door.Now.AddMinutes(15)), (queued.Kind, queued.RecipientKey, queued.To, queued.ExpiresAt!.Value));
        Assert.Empty(door.Told);
        Assert.False(Directory.Exists(Path.Combine(door.Data, "sign-in")));
        Assert.DoesNotContain("/in/", door.DatabaseBytes(), StringComparison.Ordinal);

        var (text, html) = await HandedOverAsync(door, Assert.Single(await door.Get<IOutbox>().LoadAsync([queued], Cancel)));
        var token = Door.TokenOf(text.Split('\n').Single(l => l.Contains("/in/", StringComparison.Ordinal)));
        Assert.Contains("href=\"https://arshjul.prov.example/in/", html, StringComparison.Ordinal);
        Assert.DoesNotContain(".invalid", text + html, StringComparison.Ordinal);
        Assert.Equal(new Entrance(EntranceAnswer.Opened, "aa", SignInMeans.EmailLink), await door.UseAsync(token));
        Assert.Equal(EntranceAnswer.Closed, (await door.UseAsync(token)).Answer);
    }

    [Fact]
    public async Task Ask_ForAnyAddress_IsAnsweredTheSameAndDoesNothingYet()
    {
        await using var door = await Door.OpenAsync();
        var requests = door.Get<SignInRequests>();

        Assert.Equal([true, true, true, true], new[] { "aa@prov.example", "nobody@prov.example", "", new string('x', 100_000) }.Select(e => requests.Ask(e, "192.0.2.1")));

        Assert.Empty(await door.RowsAsync<SignInLink>());
        Assert.Equal(["aa@prov.example", "nobody@prov.example"], Waiting(requests));
    }

    [Fact]
    public async Task Ask_MoreThanFiveTimesAnHourForOneAddress_IsDroppedWithoutAWord()
    {
        await using var door = await Door.OpenAsync();
        var requests = door.Get<SignInRequests>();

        Assert.All(Enumerable.Range(0, 9), i => Assert.True(requests.Ask(i % 2 == 0 ? "aa@prov.example" : " AA@prov.example ", "192.0.2." + i)));
        Assert.Equal(5, Waiting(requests).Count);
        door.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(requests.Ask("aa@prov.example", "192.0.2.1"));
        Assert.Single(Waiting(requests));
    }

    [Fact]
    public async Task Ask_MoreThanTwentyTimesAnHourFromOnePlace_IsRefusedWhateverTheAddress()
    {
        await using var door = await Door.OpenAsync();
        var requests = door.Get<SignInRequests>();

        var answers = Enumerable.Range(0, 30).Select(i => requests.Ask(i % 2 == 0 ? "aa@prov.example" : $"x{i}@prov.example", "192.0.2.1")).ToList();

        Assert.Equal(Enumerable.Repeat(true, 20).Concat(Enumerable.Repeat(false, 10)), answers);
        Assert.True(requests.Ask("cc@prov.example", "192.0.2.2"));
    }

    [Fact]
    public async Task Worker_WhenOneRequestFails_GoesOnWithTheNext()
    {
        await using var door = await Door.OpenAsync();
        await File.WriteAllTextAsync(Path.Combine(door.Data, "sign-in"), "in the way", Cancel);
        var requests = door.Get<SignInRequests>();
        var log = new Microsoft.Extensions.Logging.Abstractions.NullLogger<SignInWorker>();
        using var worker = new SignInWorker(requests, log);
        requests.Ask("aa@prov.example", "192.0.2.1");
        requests.Ask("bb@prov.example", "192.0.2.1");

        await worker.StartAsync(Cancel);
        while (requests.Waiting.Count > 0 || (await door.RowsAsync<SignInLink>()).Count < 2)
            await Task.Yield();
        await worker.StopAsync(Cancel);

        Assert.Equal(["aa", "bb"], (await door.RowsAsync<SignInLink>()).Select(l => l.Person).Order());
        Assert.Empty(door.Told);
    }

    private static List<string> Waiting(SignInRequests requests)
    {
        var all = new List<string>();
        while (requests.Waiting.TryRead(out var email))
            all.Add(email);
        return all;
    }

    private static async Task<(string Text, string Html)> HandedOverAsync(Door door, OutgoingMessage queued)
    {
        var inner = Substitute.For<IMessageTransport>();
        OutgoingMessage? handed = null;
        inner.SendAsync(Arg.Do<OutgoingMessage>(m => handed = m), null!, default).ReturnsForAnyArgs(new SendResult(MessageState.Sent, "250"));
        await new LinkedTransport(inner, door.Get<AccessLinks>(), door.Store).SendAsync(queued, _ => Task.CompletedTask, Cancel);
        using var mime = await MimeMessage.LoadAsync(new MemoryStream(handed!.Mime), Cancel);
        return (mime.TextBody!, mime.HtmlBody!);
    }
}
