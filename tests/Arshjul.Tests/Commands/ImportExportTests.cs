using System.Text.Json;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Wheel files in and out: all or nothing, each fault with its place, and nothing that was not named is touched.</summary>
public sealed class ImportExportTests(Office office) : IClassFixture<Office>
{
    private const string Head = """{ "format": "arshjul-wheel/1", "organisation": { "key": "prov" }""";

    public static TheoryData<string, string[]> Broken => new()
    {
        { "", ["Filen är tom."] },
        { "[]", ["rad 1"] },
        { """{ "organisation": { "key": "prov" } }""", ["Skriv \"format\": \"arshjul-wheel/1\" överst."] },
        { """{ "format": "arshjul-wheel/9", "organisation": { "key": "prov" } }""", ["arshjul-wheel/9", "arshjul-wheel/1"] },
        { """{ "format": "arshjul-wheel/1", "organisation": { "key": "annan", "name": "Annan", "id": "a" } }""", ["organisationen", "annan", "prov"] },
        { Head + ",\n \"meetings\": [{ \"key\": \"fsg-mar\",\n \"date\": \"2026-02-30\" }] }", ["rad 3", "$.meetings[0].date", "ett datum som finns"] },
        { Head + ",\n \"meetings\": [{ \"key\": \"x\", \"groups\": [\"fsgg\"], \"date\": \"2026-03-30\" }] }", ["rad 2", "fsgg", "Menade du \"fsg\"?"] },
        { Head + ",\n \"möten\": [] }", ["rad 2", "möten", "meetings"] },
        { Head + ",\n \"people\": [{ \"key\": \"Å B\", \"name\": \"Å.\" }] }", ["rad 2", "$.people[0].key", "bara a–z, 0–9 och bindestreck"] },
        { Head + ",\n \"people\": [{ \"key\": \"ny\", \"name\": \"N.\", \"email\": \"ingen adress\" }] }", ["$.people[0].email", "ser inte ut som en e-postadress"] },
        { Head + ",\n \"groups\": [{ \"key\": \"fsg\", \"deleted\": true }] }", ["kan inte tas bort"] },
        { Head + ", \"people\": [{ \"key\": \"a\" ", ["Filen tar slut för tidigt."] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Import_OfABrokenFile_SaysWhereAndWhat_AndChangesNothing(string text, string[] said)
    {
        using var desk = await office.DeskAsync();
        var file = desk.Folder.Write("trasig.wheel.json", text);

        (await desk.LeavesAllAsItWasAsync(1, "import", file)).Refused(1, [file, .. said]);
        (await desk.LeavesAllAsItWasAsync(1, "import", file, "--dry-run", "--json")).Refused(1, said);
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--dry-run", "--json")]
    public async Task DryRun_WhereNothingIs_TellsWhatWouldCome_AndMakesNoFolder(params string[] options)
    {
        using var desk = Desk.Empty();
        var file = desk.Folder.Write("a.wheel.json", OfficeWheel.Text);

        var told = (await desk.RunAsync(["import", file, .. options])).Ended(0);

        Assert.False(Directory.Exists(desk.Folder.Data));
        if (options.Length == 1)
            told.Says("Inget har ändrats.");
        else
            Assert.Contains(told.Json.GetProperty("changes").EnumerateArray(), c => (c.GetProperty("action").GetString(), c.GetProperty("list").GetString(), c.GetProperty("key").GetString()) == ("added", "meetings", "fsg-mar"));
    }

    [Theory]
    [InlineData("sv", "{ \"format\": ", "trasig.wheel.json")]
    [InlineData("en", "{ \"format\": \"arshjul-wheel/1\", \"meetings\": [{ \"key\": \"x\", \"groups\": [\"nowhere\"] }] }", "nowhere")]
    public async Task Import_OfABrokenFileWhereNothingIs_MakesNoFolder(string language, string text, string said)
    {
        using var desk = Desk.Empty();

        (await desk.RunAsync("import", desk.Folder.Write("trasig.wheel.json", text), "--lang", language)).Refused(1, said);

        Assert.False(Directory.Exists(desk.Folder.Data));
    }

    [Fact]
    public async Task Import_OfFilesThatAreNone_NamesThemAll()
    {
        using var desk = Desk.Empty();

        (await desk.RunAsync("import", Path.Combine(desk.Folder.Path, "a.json"), Path.Combine(desk.Folder.Path, "b.json"), desk.Folder.Path)).Refused(1, "a.json finns inte.", "b.json finns inte.", "är en mapp");

        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder.Path));
    }

    [Fact]
    public async Task Import_OfManyFaults_TellsThemAllAtOnce()
    {
        using var desk = await office.DeskAsync();
        var file = desk.Folder.Write("trasig.wheel.json", Head + """, "people": [{ "key": "a!", "name": "" }], "meetings": [{ "key": "m", "groups": ["x"], "date": "i går" }] }""");

        (await desk.LeavesAllAsItWasAsync(1, "import", file)).Refused(1, "$.people[0].key", "$.people[0].name", "$.meetings[0].date");
    }

    [Fact]
    public async Task Import_OfSeveralFiles_TakesAllOrNone()
    {
        using var desk = await office.DeskAsync();
        var good = desk.Folder.Write("god.wheel.json", Head + """, "people": [{ "key": "gh", "name": "G. H." }] }""");
        var uses = desk.Folder.Write("foljer.wheel.json", Head + """, "seats": [{ "group": "ny", "key": "ordf", "role": "convener", "title": "NC", "holders": [{ "person": "gh" }] }] }""");
        var bad = desk.Folder.Write("dalig.wheel.json", Head + """, "people": [{ "key": "gh!" }] }""");

        (await desk.LeavesAllAsItWasAsync(1, "import", good, bad)).Refused(1, "dalig.wheel.json");
        (await desk.LeavesAllAsItWasAsync(1, "import", good, Path.Combine(desk.Folder.Path, "borta.json"))).Refused(1, "borta.json finns inte.");
        (await desk.RunAsync("import", good, uses)).Ended(0).Says("Inläst: 2 tillagda, 0 ändrade, 0 borttagna. Inget har skickats.");
    }

    [Fact]
    public async Task DryRun_OfAChange_ListsWhatIsAddedChangedAndRemoved_AsTheImportThenDoes()
    {
        using var desk = await office.DeskAsync();
        var file = desk.Folder.Write("andrad.wheel.json", Head + """
            , "people": [{ "key": "gh", "name": "G. H." }, { "key": "cd", "name": "C. Dahl" }],
              "points": [{ "group": "fsg", "key": "semester", "deleted": true }] }
            """);

        var would = (await desk.LeavesAllAsItWasAsync(0, "import", file, "--dry-run", "--json")).Json;
        (await desk.LeavesAllAsItWasAsync(0, "import", file, "--dry-run")).Says("1 skulle läggas till, 1 ändras och 1 tas bort. Inget har ändrats.");
        var done = (await desk.RunAsync("import", file, "--json")).Ended(0).Json;

        Assert.Equal(["added people", "changed people", "removed points"], would.GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("action").GetString()} {c.GetProperty("list").GetString()}").Order(StringComparer.Ordinal));
        Assert.Equal(would.GetProperty("changes").GetRawText(), done.GetProperty("changes").GetRawText());
        (await desk.LeavesAllAsItWasAsync(0, "import", file)).Says("Allt i filen finns redan. Inget har ändrats.");
    }

    [Fact]
    public async Task Import_OfOnePerson_KeepsAllThatTheFileDoesNotName()
    {
        using var desk = await office.DeskAsync();
        var before = await desk.ExportAsync();

        (await desk.RunAsync("import", desk.Folder.Write("en.wheel.json", Head + """, "people": [{ "key": "cd", "name": "C. Dahl" }] }"""))).Ended(0);

        Assert.Equal(before.Replace("\"C. D.\"", "\"C. Dahl\"", StringComparison.Ordinal), await desk.ExportAsync());
    }

    [Fact]
    public async Task Export_ReadIntoAnEmptyFolder_ComesOutTheSame()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-12", "--reason", "Salen")).Ended(0);
        (await desk.RunAsync("approve", "fsg", "2026-03-12")).Ended(0);
        using var other = Desk.Empty();
        var text = await desk.ExportAsync();

        (await other.RunAsync("import", other.Folder.Write("a.wheel.json", text))).Ended(0);

        Assert.Equal(text, await other.ExportAsync());
    }

    [Fact]
    public async Task Export_WithoutPeople_NamesNobody_AndKeepsTheMeetings()
    {
        using var desk = await office.DeskAsync();

        var text = await desk.ExportAsync("--without-people");

        foreach (var secret in (string[])["A. B.", "C. D.", "ab@prov.example", "cd@prov.example"])
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(9, json.RootElement.GetProperty("meetings").GetArrayLength());
        using var other = Desk.Empty();
        (await other.RunAsync("import", other.Folder.Write("a.wheel.json", text))).Ended(0);
        (await other.RunAsync("agenda", "fsg", "2026-03-10")).Ended(0).Says("Verksamhetsplan 2026");
    }

    [Fact]
    public async Task Export_OverAnEarlierFile_ReplacesItWhole_ForItsOwnerAlone()
    {
        using var desk = await office.DeskAsync();
        var file = desk.Folder.Write("ut.json", new string('x', 100_000));

        var told = (await desk.RunAsync("export", "--out", file)).Ended(0);

        Assert.Equal("", told.Out);
        Assert.Contains($"Sparat i {file}.", told.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("arshjul-wheel/1", json.RootElement.GetProperty("format").GetString());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
