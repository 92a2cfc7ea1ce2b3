using System.Text.Json;
using Arshjul.Access;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Programs' keys from the terminal: shown once, listed without their secrets, revoked by name.</summary>
public sealed class KeyCommandTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Add_WhenPiped_GivesTheKeyAlone_AndStoresItsHash()
    {
        using var desk = await office.DeskAsync();

        var added = (await desk.RunAsync("key", "add", "planeraren", "--person", "ab", "--scope", "read", "--scope", "MOVE", "--group", "fsg", "--group", "fsg")).Ended(0);

        Assert.Matches(@"^arshjul_[A-Za-z0-9_-]{43}\r?\n$", added.Out);
        Assert.Contains("Nyckeln planeraren gäller för read, move. Spara den nu", added.Error, StringComparison.Ordinal);
        Assert.Equal(ApiKeySecret.HashOf(added.Out.Trim()), desk.Ask("SELECT hash FROM api_keys"));
        Assert.DoesNotContain(desk.AskAll("SELECT * FROM audit_entries"), row => row.Contains(added.Out.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_TellsWhatEachKeyIsFor_AndNoSecret()
    {
        using var desk = await office.DeskAsync();
        Assert.Contains("Det finns inga nycklar.", (await desk.RunAsync("key", "list")).Ended(0).Out, StringComparison.Ordinal);
        var secret = (await desk.RunAsync("key", "add", "planeraren", "--person", "ab", "--scope", "propose", "--group", "fsg")).Ended(0).Out.Trim();
        (await desk.RunAsync("key", "add", "kartan", "--person", "cd")).Ended(0);
        (await desk.RunAsync("key", "revoke", "kartan")).Ended(0);

        var (list, json) = ((await desk.RunAsync("key", "list")).Ended(0).Out, (await desk.RunAsync("key", "list", "--json")).Ended(0));

        Assert.Contains("återkallad 2026-02-20", list, StringComparison.Ordinal);
        Assert.Contains("aldrig", list, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list + json.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiKeySecret.HashOf(secret)!, list + json.Out, StringComparison.Ordinal);
        Assert.Equal(["kartan cd read  revoked", "planeraren ab propose fsg works"], json.Json.EnumerateArray().Select(Row));
    }

    [Fact]
    public async Task Add_WithJson_GivesAllOfIt()
    {
        using var desk = await office.DeskAsync();

        var added = (await desk.RunAsync("key", "add", "planeraren", "--person", "ab", "--json")).Ended(0).Json;

        Assert.StartsWith("arshjul_", added.GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.Equal(("planeraren", "ab", "read"), (added.GetProperty("name").GetString(), added.GetProperty("person").GetString(), added.GetProperty("scopes")[0].GetString()));
    }

    [Fact]
    public async Task Name_OfAWorkingKey_IsTakenUntilThatIsRevoked()
    {
        using var desk = await office.DeskAsync();
        string[] add = ["key", "add", "planeraren", "--person", "ab"];
        (await desk.RunAsync(add)).Ended(0);

        (await desk.LeavesAllAsItWasAsync(1, add)).Refused(1, "Det finns redan en nyckel som heter planeraren");
        (await desk.RunAsync("key", "revoke", "planeraren")).Ended(0).Says("Nyckeln planeraren gäller inte längre.");
        (await desk.LeavesAllAsItWasAsync(1, "key", "revoke", "planeraren")).Refused(1, "Ingen nyckel som gäller heter planeraren.");
        (await desk.RunAsync(add)).Ended(0);

        Assert.Equal("2", desk.Ask("SELECT count(*) FROM api_keys"));
        Assert.Equal("api-key-add,api-key-revoke,api-key-add", string.Join(',', desk.AskAll("SELECT action FROM audit_entries WHERE action LIKE 'api-key%' ORDER BY number")));
    }

    [Theory]
    [InlineData("Skriv ett namn på högst 60 tecken", " ", "--person", "ab")]
    [InlineData("Skriv ett namn på högst 60 tecken", "två\nrader", "--person", "ab")]
    [InlineData("write är inget en nyckel kan gälla för. Välj bland read, propose, move, approve.", "x", "--person", "ab", "--scope", "write")]
    [InlineData("none är inget", "x", "--person", "ab", "--scope", "none")]
    [InlineData("3 är inget", "x", "--person", "ab", "--scope", "3")]
    [InlineData("finnsinte", "x", "--person", "finnsinte")]
    [InlineData("finnsinte", "x", "--person", "ab", "--group", "finnsinte")]
    public async Task Add_WithWhatCannotBe_IsRefused(string said, params string[] arguments)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, ["key", "add", .. arguments])).Refused(1, said);
    }

    [Fact]
    public async Task Add_ForSomebodyWithoutASeat_IsRefused_AsItWouldReachNothing()
    {
        using var desk = await office.DeskAsync(new DateTimeOffset(2026, 8, 3, 9, 0, 0, TimeSpan.Zero));

        (await desk.LeavesAllAsItWasAsync(1, "key", "add", "x", "--person", "ef")).Refused(1, "E. F. har ingen plats i någon grupp just nu");
    }

    private static string Row(JsonElement key) => string.Join(' ',
        key.GetProperty("name").GetString(),
        key.GetProperty("person").GetString(),
        string.Join(',', key.GetProperty("scopes").EnumerateArray().Select(s => s.GetString())),
        string.Join(',', key.GetProperty("groups").EnumerateArray().Select(s => s.GetString())),
        key.GetProperty("revokedAt").ValueKind == JsonValueKind.Null ? "works" : "revoked");
}
