using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>What would go out, and the convener's word that it may.</summary>
public sealed class CallAndApproveTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("fsg", "2026-03-10", "2026-02-24T09:00:00", false, 3)]
    [InlineData("fsg", "2026-10-13", "2026-09-29T09:00:00", false, 2)] // the third seat ended in June
    [InlineData("vsg", "2026-03-17", "2026-03-03T09:00:00", true, 1)] // this group's calls wait for nobody
    [InlineData("vsg", "2026-06-02", "2026-05-19T09:00:00", false, 3)] // the joint meeting, found by its second group
    public async Task Call_OfAComingMeeting_SaysWhenAndToWhom_AndChangesNothing(string group, string day, string due, bool isApproved, int mails)
    {
        using var desk = await office.DeskAsync();
        var folder = Path.Combine(desk.Folder.Path, "ut");

        var told = (await desk.LeavesAllAsItWasAsync(0, "call", group, day, "--out", folder, "--json")).Json;

        Assert.Equal((due, isApproved, 1, "first"), (told.GetProperty("due").GetString(), told.GetProperty("approved").GetBoolean(), told.GetProperty("version").GetInt32(), told.GetProperty("kind").GetString()));
        Assert.Equal(mails, told.GetProperty("files").GetArrayLength());
        Assert.Equal(Directory.GetFiles(folder).Order(StringComparer.Ordinal), told.GetProperty("files").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public async Task Call_InFiles_IsReadableByItsOwnerAlone_AndItsNamesNameNobody()
    {
        using var desk = await office.DeskAsync();
        var folder = Path.Combine(desk.Folder.Path, "ut");

        (await desk.RunAsync("call", "fsg", "2026-03-10", "--out", folder)).Ended(0).Says("3 mejl finns i", "Kallelsen väntar på godkännande: arshjul approve fsg 2026-03-10");

        Assert.Equal(["0001-fsg-2026-03-10-v1.eml", "0002-fsg-2026-03-10-v1.eml", "0003-fsg-2026-03-10-v1.eml"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            foreach (var file in Directory.GetFiles(folder))
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task Call_OnceApproved_SaysThatItGoes()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);

        (await desk.RunAsync("call", "fsg", "2026-03-10", "--out", Path.Combine(desk.Folder.Path, "ut"))).Ended(0).Says("Kallelsen är godkänd och går ut på sin dag.");
    }

    [Theory]
    [InlineData("call", "fsg", "2026-02-03", "FSG 2026-02-03 har redan varit. Ingen kallelse går ut.")]
    [InlineData("call", "fsg", "2026-05-12", "FSG 2026-05-12 är inställt och ingen kallelse har skickats.")]
    [InlineData("call", "namnd", "2026-03-18", "Nämnden kallas inte härifrån")]
    [InlineData("approve", "fsg", "2026-02-03", "FSG den 2026-02-03 har redan varit.")]
    [InlineData("approve", "fsg", "2026-05-12", "Det finns inget att godkänna")]
    [InlineData("approve", "namnd", "2026-03-18", "Nämnden kallas inte härifrån")]
    [InlineData("approve", "vsg", "2026-03-17", "redan godkänd")]
    public async Task Command_WhenNothingCanGoOut_SaysWhy(string command, string group, string day, string said)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, command, group, day)).Refused(1, said);
    }

    [Fact]
    public async Task Call_ToAFolderThatCannotBe_SaysSo()
    {
        using var desk = await office.DeskAsync();
        var file = desk.Folder.Write("fil", "");

        (await desk.LeavesAllAsItWasAsync(1, "call", "fsg", "2026-03-10", "--out", Path.Combine(file, "ut"))).Refused(1, "Det går inte att skriva");
    }

    [Fact]
    public async Task Call_WhenNobodyHasAnAddress_SaysThatNobodyWouldGetIt()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("ny.wheel.json", """{ "format": "arshjul-wheel/1", "organisation": { "key": "prov" }, "meetings": [{ "key": "ny-mar", "groups": ["ny"], "date": "2026-03-24", "start": "09:00", "end": "10:00" }] }"""))).Ended(0);

        (await desk.LeavesAllAsItWasAsync(1, "call", "ny", "2026-03-24")).Refused(1, "har ingen att kalla");
    }

    [Fact]
    public async Task Approve_AsJson_SaysWhatWasApproved_AndASecondTimeIsRefused()
    {
        using var desk = await office.DeskAsync();

        var told = (await desk.RunAsync("approve", "fsg", "2026-03-10", "--json")).Ended(0).Json;

        Assert.Equal(("fsg-mar", 1, "first", "2026-02-24T09:00:00", 3), (told.GetProperty("meeting").GetString(), told.GetProperty("version").GetInt32(), told.GetProperty("kind").GetString(), told.GetProperty("due").GetString(), told.GetProperty("recipients").GetInt32()));
        (await desk.LeavesAllAsItWasAsync(1, "approve", "fsg", "2026-03-10")).Refused(1, "redan godkänd");
    }

    [Fact]
    public async Task Approve_BeforeTheCallsDay_SaysWhenItGoesAndToHowMany()
    {
        using var desk = await office.DeskAsync();

        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0).Says("Godkänt.", "2026-02-24 09:00", "3 mottagare");
    }

    [Fact]
    public async Task Approve_AfterTheCallsDay_SaysThatItGoesNow()
    {
        using var desk = await office.DeskAsync(Desk.Friday.AddDays(10));

        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0).Says("går ut nu till 3 mottagare");
    }

    [Fact]
    public async Task Approve_BeforeTheMeetingWasMoved_MustBeGivenAnew()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-12")).Ended(0);
        desk.Wait(days: 7);

        await desk.SendWhatIsDueAsync();
        (await desk.RunAsync("agenda", "fsg", "2026-03-12", "--json")).Ended(0).Says("\"version\": 0");

        (await desk.RunAsync("approve", "fsg", "2026-03-12")).Ended(0);
    }

    [Fact]
    public async Task Call_OnceSent_HasNothingMoreToSend()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        desk.Wait(days: 5);
        await desk.SendWhatIsDueAsync();

        (await desk.LeavesAllAsItWasAsync(1, "call", "fsg", "2026-03-10")).Refused(1, "Kallelsen till FSG 2026-03-10 är redan skickad");
        (await desk.LeavesAllAsItWasAsync(1, "approve", "fsg", "2026-03-10")).Refused(1, "Det finns inget att godkänna");
    }
}
