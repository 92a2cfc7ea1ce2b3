using Arshjul.Access;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>
/// A new user's whole way, in a real browser and with a mail server that mail really goes to: from the address in the terminal to everybody having been
/// told of a meeting that moved. Once with a mouse, once with the keyboard alone.
/// </summary>
public sealed class WholeWayTests
{
    [Theory(Timeout = 300_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewUser_FromSetUpToAMovedMeeting_ComesAllTheWay(bool byKeyboard)
    {
        await using var way = await Way.BeginAsync(byKeyboard);

        // The address in the terminal: who one is, and whose year it is.
        await way.Convener.GoAsync(new Uri((await way.Host.Services.GetRequiredService<FirstAdministrator>().OpenAsync(TestContext.Current.CancellationToken))!).AbsolutePath);
        await way.WriteAsync(("organisation", "Provförvaltningen"), ("namn", "A. B."), ("epost", "ab@prov.example"), ("nyckel", "ab"));
        await way.Hand.PressAsync("main form button");
        await way.SignInAsync("ab@prov.example");

        // Groups and seats.
        await way.AddGroupsAsync();
        Assert.Equal(["namnden False", "fsg True"], (await way.PlanAsync()).Groups.Select(g => $"{g.Key} {g.Calls}"));

        // The board's days as they were written in a mail, and the group's own first day, which is decided.
        await way.PasteAsync("namnden", "Nämndens dagar\n26 mars kl. 9-12\ntorsdag 23 april kl. 9-12\n28/5 kl. 9-12", isDecided: true);
        await way.PasteAsync("fsg", "17 mars 2026 kl. 13-15", isDecided: true);
        Assert.Equal(4, (await way.PlanAsync()).Meetings.Count);

        // How the year is wished, what is proposed, and that it is taken.
        await way.Convener.GoAsync("/planera/2026/onskemal/fsg");
        await way.WriteAsync(("count", "3"), ("start", "13.00"), ("end", "15.00"));
        await way.Hand.PressAsync("main form button");
        await way.Convener.GoAsync("/planera/2026/forslag");
        await way.Hand.PressAsync("main form button");
        await way.Hand.PressAsync("main form[action$='/anta'] button");
        var laid = (await way.PlanAsync()).Meetings;
        Assert.Equal(3, laid.Count(m => m.Groups.Contains("fsg")));

        // A standing point, seen where it lands before it is stored.
        await way.Convener.GoAsync("/punkter/fsg");
        await way.WriteAsync(("name", "Ekonomi"));
        await way.Hand.ChooseAsync("[name=when]", "everyMeeting");
        await way.Hand.PressAsync("main form button[value=visa]");
        await way.Hand.PressAsync("main form button[value=gor]");
        Assert.Single((await way.PlanAsync()).Points);

        // An item for the first meeting, the call as it will look, and its approval.
        await way.Convener.GoAsync("/moten/fsg-2026-03-17/dagordning");
        await way.WriteAsync(("title", "Flytten till nya lokaler"));
        await way.Hand.PressAsync("form[action$='/dagordning/ny'] button");
        await way.Convener.GoAsync("/moten/fsg-2026-03-17/kallelse");
        Assert.Contains("Flytten till nya lokaler", await way.Convener.Page.FrameLocator("iframe").Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await way.Convener.GoAsync("/moten/fsg-2026-03-17");
        await way.Hand.PressAsync("form[action$='/godkann'] button");
        way.Desk.Wait(days: 12);
        var call = await way.MailAsync("cd@prov.example", "Kallelse");
        Assert.Contains("Flytten till nya lokaler", call.TextBody, StringComparison.Ordinal);

        // The one who is called opens the mail's link, answers, and takes the meetings into a calendar.
        await using var participant = await Tab.OpenAsync(way.Host);
        var other = way.HandOn(participant);
        await participant.GoAsync(Way.LinkIn(call));
        await other.PressAsync("main form button");
        await participant.GoAsync("/min-sida/moten/fsg-2026-03-17");
        await other.PressAsync("button[value=Yes]");
        Assert.Equal("Yes", Assert.Single((await way.PlanAsync()).Answers).Reply.ToString());
        await participant.GoAsync("/min-sida");
        await other.PressAsync("a[href='/min-sida/kalender']");
        await other.WriteAsync("form[action='/min-sida/kalender'] [name=namn]", "Telefonen");
        await other.OpenAsync("form[action='/min-sida/kalender'] summary");
        await other.TickAsync("[name=inbjudna]");
        await other.PressAsync("form[action='/min-sida/kalender'] button");
        var address = await participant.Page.Locator("#adress").InputValueAsync();
        Assert.Contains("2026-03-17", await way.FeedAsync(address), StringComparison.Ordinal);

        // The meeting moves: what follows is seen first, then everybody is told and the feed has the new day.
        await way.SignInAnewAsync("ab@prov.example");
        await way.Convener.GoAsync("/moten/fsg-2026-03-17/flytta");
        await way.WriteAsync(("datum", "2026-03-19"));
        await way.Hand.PressAsync("main form button[value=se]");
        await way.Hand.PressAsync("main form button[value=gor]");
        await way.Convener.GoAsync("/moten/fsg-2026-03-17");
        if (await way.Convener.Page.Locator("form[action$='/godkann'] button").CountAsync() > 0)
            await way.Hand.PressAsync("form[action$='/godkann'] button");
        foreach (var everybody in new[] { "ab@prov.example", "cd@prov.example" })
            Assert.NotNull(await way.MailAsync(everybody, "19 mars", isInText: true));
        way.Desk.Wait(days: 1);
        Assert.Contains("2026-03-19", await way.FeedAsync(address), StringComparison.Ordinal);

        Assert.Empty(way.Convener.Wrongs.Concat(participant.Wrongs));
    }
}
