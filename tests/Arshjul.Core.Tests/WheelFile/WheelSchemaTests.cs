using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Arshjul.Core.WheelFile;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>The schema that the program prints, against files and against another program's judgement.</summary>
public sealed class WheelSchemaTests
{
    private const string Judge = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for name in sys.argv[2:]:
            for error in validator.iter_errors(json.load(open(name))):
                print(name.split('/')[-1], error.json_path, error.message[:200])
        """;

    [Fact]
    public void Write_WhenPrinted_NamesFormatListsAndWords()
    {
        var schema = JsonNode.Parse(WheelSchema.Write())!;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal(["format"], schema["required"]!.AsArray().Select(r => (string?)r));
        Assert.Equal("arshjul-wheel/1", (string?)schema["properties"]!["format"]!["const"]);
        var meeting = schema["properties"]!["meetings"]!["items"]!;
        Assert.Equal(["key"], meeting["required"]!.AsArray().Select(r => (string?)r));
        Assert.Equal("boolean", (string?)meeting["properties"]!["deleted"]!["type"]);
        Assert.Contains("planningDay", meeting["properties"]!["kind"]!["enum"]!.AsArray().Select(r => (string?)r));
        Assert.Null(schema["properties"]!["sentCalls"]);
        Assert.Equal(schema["properties"]!.AsObject().Select(p => p.Key).Skip(1), WheelJsonLists());
    }

    [Fact]
    public void Write_WhenAnotherProgramJudges_TakesTheExamplesAndRandomPlansAndRefusesSlips()
    {
        var python = Peers.Require("python3", "python3-jsonschema");
        var folder = Directory.CreateTempSubdirectory("arshjul-schema-").FullName;
        try
        {
            var schema = Put(folder, "schema.json", WheelSchema.Write());
            var good = Directory.GetFiles(Repository.File("examples"), "*.wheel.json").ToList();
            good.Add(Put(folder, "small.json", Encoding.UTF8.GetBytes(Wheel.Small)));
            good.Add(Put(folder, "part.json", """{ "format": "arshjul-wheel/1", "organisation": { "language": "en" }, "seats": [{ "group": "fsg", "key": "o", "holders": [{ "until": "2026-06-30" }] }], "groups": [{ "key": "fsg", "mailbox": null }], "points": [{ "group": "fsg", "key": "p", "deleted": true }] }"""u8.ToArray()));
            good.AddRange(Enumerable.Range(0, 10).Select(seed => Put(folder, $"random-{seed}.json", WheelWriter.Write(RandomPlans.Of(seed), withPeople: true))));
            Assert.Equal("", Judged(python, [schema, .. good]));
            string[] slips = ["{}", """{ "format": "arshjul-wheel/2" }""", Slip("\"moten\": []"), Slip("\"meetings\": [{}]"), Slip("\"meetings\": [{ \"key\": \"A\" }]"),
                Slip("\"meetings\": [{ \"key\": \"a\", \"kind\": \"x\" }]"), Slip("\"meetings\": [{ \"key\": \"a\", \"start\": \"25:00\" }]"), Slip("\"meetings\": [{ \"key\": \"a\", \"dat\": \"2026-01-01\" }]"),
                Slip("\"points\": [{ \"group\": \"g\", \"key\": \"a\", \"rule\": { \"when\": \"x\" } }]"), Slip("\"points\": [{ \"group\": \"g\", \"key\": \"a\", \"rule\": { \"when\": \"months\", \"months\": [13] } }]")];
            var told = Judged(python, slips.Select((slip, i) => Put(folder, $"slip-{i}.json", Encoding.UTF8.GetBytes(slip))).Prepend(schema));
            Assert.All(Enumerable.Range(0, slips.Length), i => Assert.Contains($"slip-{i}.json", told, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Slip(string text) => "{ \"format\": \"arshjul-wheel/1\", " + text + " }";

    private static IEnumerable<string> WheelJsonLists() => ["organisation", "closures", "people", "mailingLists", "processes", "groups", "seats", "events", "meetings", "series", "wishes", "points", "requests", "placements", "items", "followUps", "questions", "matters", "silences"];

    private static string Put(string folder, string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static string Judged(string python, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", Judge, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = process.StandardOutput.ReadToEndAsync();
        var failed = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, failed);
        return told.GetAwaiter().GetResult();
    }
}
