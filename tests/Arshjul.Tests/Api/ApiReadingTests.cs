using System.Net;
using System.Text.Json.Nodes;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Api;

/// <summary>What programs read on 20 February 2026 with keys of ab, who convenes fsg and vsg, and cd, a member of fsg.</summary>
public sealed class ApiReadingTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Groups_AreListedInParts_ThatLeadToEachOther()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);

        var first = await ab.GetAsync("/api/v1/groups?limit=3");
        var second = await ab.GetAsync(first.At("next")!);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (first.Status, first.Type));
        Assert.Equal(["fsg", "ny", "vsg"], Keys(first));
        Assert.Equal(["namnd"], Keys(second));
        Assert.Equal(("4", "4"), (first.At("total"), second.At("total")));
        Assert.Null(second.At("next"));
        Assert.Equal("False", (await ab.GetAsync("/api/v1/groups")).Json["items"]![3]!["calls"]!.GetValue<bool>().ToString());
    }

    [Fact]
    public async Task Meetings_OfAYear_AreInOrderOfTime_UndatedOnesLast()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await ApiCaller.MakeAsync(host, "cd", ApiScopes.Read);

        var list = await cd.GetAsync("/api/v1/meetings?year=2026");

        Assert.Equal(["fsg-feb", "fsg-mar", "vsg-mar", "namnd-mar", "fsg-apr", "fsg-maj", "bada-jun", "fsg-okt", "fsg-tema"], Keys(list));
        Assert.Equal(["held", "decided", "decided", "decided", "preliminary", "cancelled", "decided", "decided", "undated"], list.Json["items"]!.AsArray().Select(m => m!["state"]!.GetValue<string>()));
        Assert.Equal(("2026-03-10", "11", "09:00", "11:00", "=1+1, \"Eken\""), (list.At("items.1.date"), list.At("items.1.week"), list.At("items.1.start"), list.At("items.1.end"), list.At("items.1.place")));
        Assert.Null(list.At("items.8.date"));
    }

    [Theory]
    [InlineData("?year=2026&group=vsg", "vsg-mar", "bada-jun")]
    [InlineData("?group=namnd", "namnd-mar")]
    [InlineData("?group=finns-inte")]
    [InlineData("?year=2031")]
    [InlineData("?offset=8", "fsg-tema")]
    [InlineData("?offset=9000")]
    public async Task Meetings_AskedForInOtherWays_AreThoseOnly(string query, params string[] keys)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);

        Assert.Equal(keys, Keys(await ab.GetAsync("/api/v1/meetings" + query)));
    }

    [Theory]
    [InlineData("limit", "0")]
    [InlineData("limit", "201")]
    [InlineData("limit", "alla")]
    [InlineData("limit", "")]
    [InlineData("offset", "-1")]
    [InlineData("offset", "2147483647")]
    [InlineData("year", "1899")]
    [InlineData("year", "2026.5")]
    public async Task Meetings_AskedForWithANumberThatCannotBe_SayWhichField(string field, string value)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);

        var answer = await ab.GetAsync($"/api/v1/meetings?{field}={value}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Equal((field, "api.number"), (answer.At("errors.0.field"), answer.At("errors.0.code")));
        Assert.StartsWith($"Skriv {field} som ett heltal från ", answer.At("errors.0.detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_IsItsAgendaDeadlinesAndCall()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await ApiCaller.MakeAsync(host, "cd", ApiScopes.Read);

        var meeting = await cd.GetAsync("/api/v1/meetings/fsg-mar");

        Assert.Equal(("fsg-mar", "2026-03-10"), (meeting.At("meeting.key"), meeting.At("meeting.date")));
        Assert.Equal(["Ekonomi", "Verksamhetsplan 2026"], meeting.Json["agenda"]!["sections"]![0]!["items"]!.AsArray().Select(i => i!["title"]!.GetValue<string>()));
        Assert.Equal("2026-02-24T08:00:00Z", meeting.At("deadlines.callOut"));
        Assert.Equal(("1", "first", "2026-02-24T08:00:00Z", "3", "false"), (meeting.At("call.version"), meeting.At("call.kind"), meeting.At("call.goesAt"), meeting.At("call.recipients"), meeting.At("call.approved")));
        Assert.Null((await cd.GetAsync("/api/v1/meetings/fsg-maj")).At("agenda"));
        Assert.Equal("Salen är stängd.", (await cd.GetAsync("/api/v1/meetings/fsg-maj")).At("cancelReason"));
    }

    [Fact]
    public async Task Meeting_AskedForAgainWithItsMark_IsNotSentAgain_UntilItIsAnother()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        var first = await ab.GetAsync("/api/v1/meetings/fsg-mar");

        var again = await ab.GetAsync("/api/v1/meetings/fsg-mar", ("If-None-Match", first.Mark!));
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-11")).Ended(0);
        var moved = await ab.GetAsync("/api/v1/meetings/fsg-mar", ("If-None-Match", first.Mark!));

        Assert.Matches("^\"[0-9a-f]{32}\"$", first.Mark);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.NotEqual(first.Mark, moved.Mark);
    }

    [Fact]
    public async Task Wheel_TellsEveryMeeting_AndThePointsOfThoseGroupsAloneThatTheKeyMayRead()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        using var narrow = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read, "vsg");

        var (wheel, of) = (await ab.GetAsync("/api/v1/years/2026/wheel"), await narrow.GetAsync("/api/v1/years/2026/wheel"));

        Assert.Equal(["fsg", "vsg", "ny", "namnd"], wheel.Json["rings"]!.AsArray().Select(r => r!["group"]!.GetValue<string>()).OrderBy(g => Array.IndexOf(["fsg", "vsg", "ny", "namnd"], g)));
        Assert.Contains("Verksamhetsplan 2026", wheel.Text, StringComparison.Ordinal);
        Assert.Contains("midsommardagen", wheel.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["vsg"], of.Json["rings"]!.AsArray().Select(r => r!["group"]!.GetValue<string>()));
        Assert.Equal(["vsg-mar", "bada-jun"], of.Json["meetings"]!.AsArray().Select(m => m!["meeting"]!["key"]!.GetValue<string>()));
        Assert.DoesNotContain("Verksamhetsplan", of.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyForOneGroup_SeesNothingOfTheOthers()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var narrow = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read, "vsg");

        Assert.Equal(["vsg"], Keys(await narrow.GetAsync("/api/v1/groups")));
        Assert.Equal(["vsg-mar", "bada-jun"], Keys(await narrow.GetAsync("/api/v1/meetings")));
        Assert.Equal(HttpStatusCode.NotFound, (await narrow.GetAsync("/api/v1/meetings/fsg-mar")).Status);
        Assert.Equal(HttpStatusCode.OK, (await narrow.GetAsync("/api/v1/meetings/bada-jun")).Status);
    }

    private static IEnumerable<string> Keys(ApiCaller.Answer list) => list.Json["items"]!.AsArray().Select((JsonNode? item) => item!["key"]!.GetValue<string>());
}
