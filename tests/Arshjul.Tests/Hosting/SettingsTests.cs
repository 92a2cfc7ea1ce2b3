using System.Text.Json;
using Arshjul.Core.Words;
using Arshjul.Hosting;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>Settings: what holds when nothing is said, and each fault in a sentence.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Read_WithoutAFile_SendsNothing()
    {
        using var folder = new DataFolderCopy();

        var settings = SettingsReader.Read(folder.Path);

        Assert.False(settings.Mail.Leaves);
        Assert.Equal(Path.Combine(folder.Path, "pickup"), settings.PickupIn(folder.Path));
    }

    [Fact]
    public void Read_OfTheExample_IsWithoutFault_AndNamesEachSetting()
    {
        using var folder = new DataFolderCopy();
        var example = File.ReadAllText(Repository.File("appsettings.example.json"));
        folder.Write("appsettings.json", example);

        Assert.Equal("https://arshjul.example", SettingsReader.Read(folder.Path).PublicBaseUrl);
        Assert.All(UnknownSettings.Known.Keys, k => Assert.Contains($"\"{k.Split(':')[^1]}\"", example, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "Mail": { "Smtp": { "Host": "smtp.example" } } }""", false)]
    [InlineData("""{ "PublicBaseUrl": "https://arshjul.example", "Mail": { "Send": true, "SenderAddress": "a@example.org", "Smtp": { "Host": "smtp.example" } } }""", true)]
    public void Mail_LeavesOnly_WhenAServerIsNamedAndItMaySend(string json, bool leaves)
    {
        using var folder = new DataFolderCopy();
        folder.Write("appsettings.json", json);

        Assert.Equal(leaves, SettingsReader.Read(folder.Path).Mail.Leaves);
    }

    [Theory]
    [InlineData("{ ", "settings.noJson")]
    [InlineData("""{ "Hoppsan": 1 }""", "settings.unknown")]
    [InlineData("""{ "PublicBaseUrl": "ftp://x" }""", "settings.url")]
    [InlineData("""{ "EmbeddedBy": "https://intranat.example https://a.example;script-src" }""", "settings.origin")]
    [InlineData("""{ "EmbeddedBy": "https://intranat.example/" }""", "settings.origin")]
    [InlineData("""{ "EmbeddedBy": "*" }""", "settings.origin")]
    [InlineData("""{ "TrustedProxy": "proxyn.example" }""", "settings.ip")]
    [InlineData("""{ "Mail": { "SenderAddress": "ingen" } }""", "settings.address")]
    [InlineData("""{ "Mail": { "SenderName": "a\r\nBcc: b" } }""", "settings.lineBreak")]
    [InlineData("""{ "Mail": { "Send": "kanske" } }""", "settings.value")]
    [InlineData("""{ "Mail": { "Only": "" } }""", "settings.onlyNobody")]
    [InlineData("""{ "Mail": { "Only": "kim@prov.example *.prov.example" } }""", "settings.only")]
    [InlineData("""{ "Mail": { "Smtp": { "MostPerMinute": "många" } } }""", "settings.value")]
    [InlineData("""{ "Mail": { "Send": true } }""", "settings.sendWhere")]
    [InlineData("""{ "Mail": { "AttachPapersUpToKilobytes": -1 } }""", "settings.papers")]
    [InlineData("""{ "Mail": { "AttachPapersUpToKilobytes": 20001 } }""", "settings.papers")]
    [InlineData("""{ "Mail": { "QuietMinutes": -1 } }""", "settings.quiet")]
    [InlineData("""{ "Mail": { "QuietMinutes": 1441 } }""", "settings.quiet")]
    [InlineData("""{ "Mail": { "Send": true, "SenderAddress": "a@example.org", "Smtp": { "Host": "x" } } }""", "settings.urlMissing")]
    [InlineData("""{ "PublicBaseUrl": "https://arshjul.example", "Mail": { "Send": true, "Smtp": { "Host": "x" } } }""", "settings.senderMissing")]
    [InlineData("""{ "Database": { "Provider": "PostgreSql" } }""", "settings.connection")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "http://login.example", "ClientId": "a", "ClientSecret": "b" } }""", "settings.authority")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "http://localhost.example", "ClientId": "a", "ClientSecret": "b" } }""", "settings.authority")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "login.example", "ClientId": "a", "ClientSecret": "b" } }""", "settings.authority")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "https://a:b@login.example", "ClientId": "a", "ClientSecret": "b" } }""", "settings.authority")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "https://login.example", "ClientSecret": "b" } }""", "settings.missing")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "https://login.example", "ClientId": "a" } }""", "settings.missing")]
    [InlineData("""{ "OpenIdConnect": { "ClientId": "a" } }""", "settings.missing")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "https://login.example", "ClientId": "a", "ClientSecretFile": "/finns/inte" } }""", "settings.secretFile")]
    [InlineData("""{ "OpenIdConnect": { "VouchesForEmail": "kanske" } }""", "settings.value")]
    public void Read_OfAFault_NamesIt(string json, string code)
    {
        using var folder = new DataFolderCopy();
        folder.Write("appsettings.json", json);

        var fault = Assert.Single(Assert.Throws<InputException>(() => SettingsReader.Read(folder.Path)).Faults);

        Assert.Equal(code, fault.Code);
        Assert.NotEmpty(Phrasebook.In("sv").Say(fault));
    }

    [Theory]
    [InlineData("https://login.example/realms/kommunen")]
    [InlineData("http://127.0.0.1:8080/realms/kommunen")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://localhost:8080")]
    public void OpenIdConnect_OverHttps_OrOnThisMachine_IsWithoutFault_AndItsSecretIsTheFilesFirstLine(string authority)
    {
        using var folder = new DataFolderCopy();
        var file = folder.Write("secret", "hemligt\nannat\n");
        folder.Write("appsettings.json", JsonSerializer.Serialize(new { OpenIdConnect = new { Authority = authority, ClientId = "a", ClientSecret = "ett annat", ClientSecretFile = file } }));

        var settings = SettingsReader.Read(folder.Path);

        Assert.True(settings.OpenIdConnect.IsSet);
        Assert.Equal("hemligt", settings.OpenIdConnect.CurrentSecret());
        Assert.DoesNotContain("ett annat", settings.ToString(), StringComparison.Ordinal);
        Assert.False(SettingsReader.Read(folder.Data).OpenIdConnect.IsSet);
    }

    [Fact]
    public void Scrub_OfALogLine_TakesAddressesAndSecretsAway()
    {
        var text = FaultLog.Scrub("550 <anna.b@kommunen.example> GET /feeds/AbCd_ef-123.ics POST /in/CfDJ8-x_y GET /start/Qwe_1 Host=db;Password=hemligt;x");

        Assert.DoesNotContain("anna", text, StringComparison.Ordinal);
        Assert.DoesNotContain("AbCd", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CfDJ8", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Qwe", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", text, StringComparison.Ordinal);
        Assert.Contains("550", text, StringComparison.Ordinal);
    }
}
