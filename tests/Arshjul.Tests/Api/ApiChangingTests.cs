using System.Net;
using System.Text;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Api;

/// <summary>What programs do with ab's keys: nothing is done on what nobody has seen, and nothing twice.</summary>
public sealed class ApiChangingTests(Office office) : IClassFixture<Office>
{
    private const string Mar = "/api/v1/meetings/fsg-mar";
    private const ApiScopes All = ApiScopes.Read | ApiScopes.Propose | ApiScopes.Move | ApiScopes.Approve;

    [Fact]
    public async Task Move_IsFirstToldWithWhatFollows_AndThenDoneOnce()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", All);
        const string Move = """{ "date": "2026-03-24", "start": "09:30", "end": "11:30", "reason": "Salen är upptagen." """;

        var told = await ab.PostAsync(Mar + "/move", Move + """, "dryRun": true }""");
        var before = await ab.GetAsync(Mar);
        var done = await ab.PostAsync(Mar + "/move", Move + "}", ("If-Match", told.Mark!));
        var twice = await ab.PostAsync(Mar + "/move", Move + "}", ("If-Match", told.Mark!));

        Assert.Equal((HttpStatusCode.OK, "true", "0", "false"), (told.Status, told.At("dryRun"), told.At("toBeTold"), told.At("needsApproval")));
        Assert.Equal(("callOut", "2026-02-24T08:00:00Z", "2026-03-10T08:00:00Z"), (told.At("deadlines.1.name"), told.At("deadlines.1.before"), told.At("deadlines.1.after")));
        Assert.Equal((before.Mark, "2026-03-10"), (told.Mark, before.At("meeting.date")));
        Assert.Equal((HttpStatusCode.OK, "false", "2026-03-24", "09:30"), (done.Status, done.At("dryRun"), done.At("meeting.date"), done.At("meeting.start")));
        Assert.Equal(done.Mark, (await ab.GetAsync(Mar)).Mark);
        Assert.Equal(HttpStatusCode.PreconditionFailed, twice.Status);
        Assert.Matches(@"^ab\|move\|fsg-mar key:k-", desk.Ask("SELECT actor, action, subject FROM audit_entries WHERE action = 'move'"));
    }

    [Fact]
    public async Task Cancel_WithItsMark_CancelsTheMeeting_AndDryRunDoesNot()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", All);
        const string Path = "/api/v1/meetings/vsg-mar";

        var told = await ab.PostAsync(Path + "/cancel", """{ "reason": "För få kan.", "dryRun": true }""");
        Assert.Equal("decided", (await ab.GetAsync(Path)).At("meeting.state"));
        var done = await ab.PostAsync(Path + "/cancel", """{ "reason": "För få kan." }""", ("If-Match", "W/" + told.Mark));

        Assert.Equal(("cancelled", "cancelled"), (told.At("meeting.state"), done.At("meeting.state")));
        Assert.Equal("För få kan.", (await ab.GetAsync(Path)).At("cancelReason"));
    }

    [Fact]
    public async Task Approve_OfTheCallAsItWasRead_ApprovesIt()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", All);
        var read = await ab.GetAsync(Mar);
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-11")).Ended(0);

        var stale = await ab.PostAsync(Mar + "/approve", null, ("If-Match", read.Mark!));
        var done = await ab.PostAsync(Mar + "/approve", null, ("If-Match", (await ab.GetAsync(Mar)).Mark!));
        var again = await ab.PostAsync(Mar + "/approve", null, ("If-Match", done.Mark!));

        Assert.Equal((HttpStatusCode.PreconditionFailed, "Någon har ändrat mötet"), (stale.Status, stale.At("title")));
        Assert.Equal((HttpStatusCode.OK, "true"), (done.Status, done.At("call.approved")));
        Assert.NotEqual(HttpStatusCode.InternalServerError, again.Status);
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM audit_entries WHERE action = 'approve' AND actor = 'ab'"));
    }

    [Theory]
    [InlineData("/move", """{ "date": "2026-03-24" }""")]
    [InlineData("/cancel", """{ "reason": "Ja." }""")]
    [InlineData("/approve", null)]
    public async Task Change_WithoutAMark_OrWithAnothers_ChangesNothing(string what, string? body)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", All);
        var (mark, other) = ((await ab.GetAsync(Mar)).Mark!, (await ab.GetAsync("/api/v1/meetings/vsg-mar")).Mark!);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await ab.PostAsync(Mar + what, body)).Status);
        foreach (var wrong in new[] { other, "*", "\"\"", mark[..^2] + "\"" })
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await ab.PostAsync(Mar + what, body, ("If-Match", wrong))).Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await ab.PostAsync(Mar + what, body, ("If-Match", "nonsense"))).Status);

        Assert.Equal(mark, (await ab.GetAsync(Mar)).Mark);
        Assert.Equal(HttpStatusCode.OK, (await ab.PostAsync(Mar + what, body, ("If-Match", $"{other}, {mark}"))).Status);
    }

    [Theory]
    [InlineData("/move", "{}", "date", "api.value")]
    [InlineData("/move", """{ "date": "24/3" }""", "date", "api.value")]
    [InlineData("/move", """{ "date": null }""", "date", "api.value")]
    [InlineData("/move", """{ "date": 20260324 }""", "date", "api.value")]
    [InlineData("/move", """{ "date": "2026-03-24", "start": "9.30" }""", "start", "api.value")]
    [InlineData("/move", """{ "date": "2026-03-24", "start": "24:00" }""", "start", "api.value")]
    [InlineData("/move", """{ "date": "2026-03-24", "dag": 1 }""", "dag", "api.value")]
    [InlineData("/move", """{ "date": "2026-03-24", "unpin": "ja" }""", "unpin", "api.value")]
    [InlineData("/move", """{ "date": "2026-01-05" }""", "", "move.past")]
    [InlineData("/move", """{ "date": "2026-03-10" }""", "", "move.same")]
    [InlineData("/move", """{ "date": "2026-03-24", "date": "2026-03-25" }""", "", "api.noJson")]
    [InlineData("/move", "[]", "", "api.noJson")]
    [InlineData("/move", "null", "", "api.noJson")]
    [InlineData("/move", "{", "", "api.noJson")]
    [InlineData("/move", "\u0000", "", "api.noJson")]
    [InlineData("/cancel", """{ "reason": " " }""", "reason", "web.meeting.cancel.reasonNeeded")]
    [InlineData("/cancel", "{}", "reason", "api.value")]
    public async Task Change_WithSomethingWrong_SaysWhatAndInWhichField_AndChangesNothing(string what, string body, string field, string code)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", All);
        var mark = (await ab.GetAsync(Mar)).Mark!;

        var answer = await ab.PostAsync(Mar + what, body, ("If-Match", mark));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json", "422"), (answer.Status, answer.Type, answer.At("status")));
        Assert.Equal((field, code), (answer.At("errors.0.field"), answer.At("errors.0.code")));
        Assert.Equal(mark, (await ab.GetAsync(Mar)).Mark);
    }

    [Fact]
    public async Task Fault_IsToldInTheLanguageThatIsAskedFor()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", All);

        foreach (var (asked, title) in new[] { ("en-GB,sv;q=0.5", "It could not be done"), ("de, sv;q=0.1", "Det gick inte att göra"), ("de", "Det gick inte att göra"), ("en;q=0.1, sv", "Det gick inte att göra"), (";;;", "Det gick inte att göra") })
            Assert.Equal(title, (await ab.PostAsync(Mar + "/move", """{ "date": "2026-01-05", "dryRun": true }""", ("Accept-Language", asked))).At("title"));
    }

    [Fact]
    public async Task Body_ThatIsNoJsonOrTooLong_IsRefused()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", All);
        using var form = new FormUrlEncodedContent([new("date", "2026-03-24")]);

        var other = await ab.SendAsync(HttpMethod.Post, Mar + "/move", form);
        var much = await ab.SendAsync(HttpMethod.Post, Mar + "/move", new StringContent(new string(' ', 70_000) + "{}", Encoding.UTF8, "application/json"));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "application/problem+json"), (other.Status, other.Type));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "api.tooLong"), (much.Status, much.At("errors.0.code")));
    }

    [Fact]
    public async Task Proposal_OfAWishedYear_LaysItAndStoresNothing()
    {
        using var desk = new Desk(new DataFolderCopy(), Desk.Friday);
        (await desk.RunAsync("import", desk.Folder.Write("wished.wheel.json", WishedWheel.Text))).Ended(0);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", All);
        var stored = desk.Ask("SELECT count(*) FROM meetings");

        var made = await ab.PostAsync("/api/v1/years/2027/proposals", null);
        var none = await ab.PostAsync("/api/v1/years/2031/proposals", null);

        Assert.Equal((HttpStatusCode.OK, "2027", "true"), (made.Status, made.At("year"), made.At("whole")));
        Assert.NotEmpty(made.Json["meetings"]!.AsArray());
        Assert.NotEmpty(made.Json["meetings"]!.AsArray().SelectMany(m => m!["reasons"]!.AsArray()));
        Assert.Equal((HttpStatusCode.OK, 0), (none.Status, none.Json["meetings"]!.AsArray().Count)); // a wish for every year, and no meeting that it follows
        Assert.Equal(stored, desk.Ask("SELECT count(*) FROM meetings"));
    }
}
