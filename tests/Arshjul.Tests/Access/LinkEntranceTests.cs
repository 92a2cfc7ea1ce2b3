using Arshjul.Access;
using Arshjul.Core.Access;
using Xunit;

namespace Arshjul.Tests.Access;

/// <summary>What a link opens, for whom, how often and until when.</summary>
public sealed class LinkEntranceTests
{
    private static readonly Entrance Closed = new(EntranceAnswer.Closed);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignInLink_UsedTwice_OpensOnce()
    {
        await using var door = await Door.OpenAsync();
        var token = await door.SignInTokenAsync("aa");

        Assert.Equal(new Entrance(EntranceAnswer.Opened, "aa", SignInMeans.EmailLink), await door.UseAsync(token));
        Assert.Equal(Closed, await door.UseAsync(token));
    }

    [Fact]
    public async Task SignInLink_LookedAtManyTimes_StillOpens()
    {
        await using var door = await Door.OpenAsync();
        var token = await door.SignInTokenAsync("aa");
        var before = door.DatabaseBytes();

        for (var i = 0; i < 3; i++)
            Assert.NotNull(door.Get<AccessLinks>().Read(token));

        Assert.Equal(before, door.DatabaseBytes());
        Assert.Equal(EntranceAnswer.Opened, (await door.UseAsync(token)).Answer);
    }

    [Theory]
    [InlineData(899, EntranceAnswer.Opened)]
    [InlineData(900, EntranceAnswer.Closed)]
    public async Task SignInLink_AQuarterLater_OpensNothing(int seconds, object answer)
    {
        await using var door = await Door.OpenAsync();
        var token = await door.SignInTokenAsync("aa");

        door.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal((EntranceAnswer)answer, (await door.UseAsync(token)).Answer);
    }

    [Fact]
    public async Task SignInLink_SealedForAnotherThanItWasStoredFor_OpensNothing()
    {
        await using var door = await Door.OpenAsync();
        var number = door.Get<AccessLinks>().Read(await door.SignInTokenAsync("cc"))!.Detail;

        Assert.Equal(Closed, await door.UseAsync(Door.TokenOf(door.Get<AccessLinks>().SignIn("aa", number))));
        Assert.Equal(Closed, await door.UseAsync(Door.TokenOf(door.Get<AccessLinks>().SignIn("aa", AccessLinks.DrawNumber()))));
    }

    [Theory]
    [InlineData("switched off")]
    [InlineData("left the seat")]
    [InlineData("taken out of the plan")]
    public async Task SignInLink_OfOneWhoIsNoLongerAnybody_OpensNothing(string how)
    {
        await using var door = await Door.OpenAsync();
        var token = await door.SignInTokenAsync("aa");

        if (how == "switched off")
            await door.Store.ChangeAccountAsync("aa", a => a with { SwitchedOffAt = door.Now }, "bb", "switch-off", door.Now, Cancel);
        else if (how == "left the seat")
            await door.ChangeAsync(p => p with { Seats = [.. p.Seats.Where(s => s.Holders[0].Person != "aa")] });
        else
            await door.ChangeAsync(p => p with { People = [.. p.People.Where(x => x.Key != "aa")] });

        Assert.Equal(Closed, await door.UseAsync(token));
    }

    [Fact]
    public async Task PersonalLink_OpensAgainAndAgain_UntilItIsRevokedOrThePersonSwitchedOff()
    {
        await using var door = await Door.OpenAsync();
        var (old, ee) = (await door.PersonalTokenAsync("cc"), await door.PersonalTokenAsync("ee"));
        var opened = new Entrance(EntranceAnswer.Opened, "cc", SignInMeans.PersonalLink);
        Assert.Equal(opened, await door.UseAsync(old));
        door.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(opened, await door.UseAsync(old));

        await door.Store.ChangeAccountAsync("cc", a => a with { LinkGeneration = a.LinkGeneration + 1 }, "cc", "revoke-links", door.Now, Cancel);
        var young = await door.PersonalTokenAsync("cc");
        Assert.Equal((Closed, opened), (await door.UseAsync(old), await door.UseAsync(young)));
        // One who sits nowhere just now has a page of their own still, where nobody else's things are.
        Assert.Equal(EntranceAnswer.Opened, (await door.UseAsync(ee)).Answer);

        await door.Store.ChangeAccountAsync("cc", a => a with { SwitchedOffAt = door.Now }, "bb", "switch-off", door.Now, Cancel);
        Assert.Equal(Closed, await door.UseAsync(young));
    }

    [Fact]
    public async Task Guesses_OfATokenFromOnePlace_AreTenAndThenNothingIsLookedAt()
    {
        await using var door = await Door.OpenAsync();
        var right = await door.SignInTokenAsync("aa");

        var answers = new List<EntranceAnswer>();
        var at = await door.AtAsync();
        for (var i = 0; i < 1000; i++)
            answers.Add((await door.Get<LinkEntrance>().UseAsync("CfDJ8" + i, "192.0.2.1", at, Cancel)).Answer);

        Assert.Equal(10, answers.Count(a => a == EntranceAnswer.Closed));
        Assert.All(answers.Skip(10), a => Assert.Equal(EntranceAnswer.TooMany, a));
        Assert.Equal(EntranceAnswer.TooMany, (await door.UseAsync(right)).Answer);
        Assert.Equal(EntranceAnswer.Opened, (await door.UseAsync(right, client: "192.0.2.2")).Answer);
        door.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(EntranceAnswer.Closed, (await door.UseAsync(right)).Answer);
    }
}
