using System.Text.Json;
using Arshjul.Testing;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The settings tried from the terminal: one mail, or one sentence that says what to do.</summary>
public sealed class MailTestTests
{
    private const string To = "kim@prov.example";

    [Fact]
    public async Task Test_WhenTheServerTakesIt_SaysSo_AndSendsOnePlainMailPastTheOutbox()
    {
        await using var server = new ScriptedServer();
        using var desk = Desk(server);

        var outcome = (await desk.RunAsync("mail", "test", To)).Ended(0);

        Assert.Contains("127.0.0.1 tog emot provmejlet (250 2.0.0 taken as 1). Se efter att det också kommer fram till kim@prov.example.", outcome.Out, StringComparison.Ordinal);
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(server.Taken.Single())), TestContext.Current.CancellationToken);
        Assert.Equal(["Provmejl från Årshjul", "kim@prov.example", "arshjul@prov.example", "auto-generated"], [mail.Subject, mail.To.Mailboxes.Single().Address, mail.From.Mailboxes.Single().Address, mail.Headers["Auto-Submitted"]]);
        Assert.IsType<TextPart>(mail.Body);
        Assert.False(File.Exists(Path.Combine(desk.Folder.Data, "arshjul.db")));
    }

    [Theory]
    [InlineData("greeting", "554 5.7.1 go away", "ville inte ha med programmet att göra (554 5.7.1 go away)")]
    [InlineData("greeting", ScriptedServer.HangUp, "Förbindelsen med mejlservern bröts.")]
    [InlineData("greeting", ScriptedServer.Silence, "svarade inte inom 1 sekunder")]
    [InlineData("MAIL", "550 5.7.60 not as that", "godtog inte avsändaren (550 5.7.60 not as that). Sätt Mail:SenderAddress")]
    [InlineData("RCPT", "550 5.1.1 <kim@prov.example> unknown", "godtog inte mottagaren (550 5.1.1 … unknown). Se efter adressen")]
    [InlineData("RCPT", "450 4.2.0 greylisted", "ber att få vänta (450 4.2.0 greylisted). Prova igen")]
    [InlineData("dot", "554 5.6.0 no", "ville inte ta emot mejlet (554 5.6.0 no)")]
    [InlineData("dot", ScriptedServer.HangUp, "Provmejlet kan ha kommit fram.")]
    public async Task Test_WhenTheServerSaysNo_EndsWith1_AndOneSentenceOnWhatToDo(string step, string answer, string expected)
    {
        await using var server = new ScriptedServer();
        server.Answers[step] = answer;
        using var desk = Desk(server);

        var outcome = (await desk.RunAsync("mail", "test", To)).Refused(1, expected);

        Assert.Single(outcome.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Test_WhenNobodyIsThere_OrTheNameIsNone_SaysWhere()
    {
        var server = new ScriptedServer();
        using var refused = Desk(server);
        using var unknown = Desk(server, smtp: new() { ["Host"] = "ingen.invalid", ["TimeoutSeconds"] = 20 });
        await server.DisposeAsync();

        (await refused.RunAsync("mail", "test", To)).Refused(1, "svarar inte (ConnectionRefused). Se efter Host och Port");
        (await unknown.RunAsync("mail", "test", To)).Refused(1, "Det finns ingen mejlserver som heter ingen.invalid.");
    }

    [Fact]
    public async Task Test_WhenTheLoginWouldGoInTheOpen_SaysSo_WithoutTheSecret()
    {
        await using var server = new ScriptedServer();
        server.Answers["EHLO"] = "250-scripted.test\r\n250 STARTTLS";
        using var desk = Desk(server, smtp: new() { ["Security"] = "StartTls", ["User"] = "fsg", ["Password"] = "hemligt-7" });
        server.Answers["STARTTLS"] = "454 4.7.0 not now+hang up";
        Assert.DoesNotContain("hemligt", (await desk.RunAsync("mail", "test", To)).Ended(1).Error, StringComparison.Ordinal);

        server.Answers["EHLO"] = "250 scripted.test";
        (await desk.RunAsync("mail", "test", To)).Refused(1, "erbjuder inte STARTTLS");

        using var token = Desk(server, smtp: new() { ["User"] = "fsg" }, oAuth: new() { ["TokenUrl"] = "http://login.example", ["ClientId"] = "a", ["ClientSecret"] = "hemligt-7" });
        var told = (await token.RunAsync("mail", "test", To)).Refused(1, "TokenUrl under OAuth ska vara en hel adress som börjar med https://.");
        Assert.DoesNotContain("hemligt", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_WhileSendingIsOff_OrToSomebodyOutsideTheTrial_SendsNothing_AndSaysWhatToSwitchOn()
    {
        await using var server = new ScriptedServer();
        using var off = Desk(server, send: false);
        using var trial = Desk(server, only: "annan.example");

        (await off.RunAsync("mail", "test", To)).Refused(1, "sätt Mail:Send till true");
        (await trial.RunAsync("mail", "test", To)).Refused(1, "Mail:Only");
        (await trial.RunAsync("mail", "test", "kim@annan.example")).Ended(0);

        Assert.Single(server.Taken);
    }

    [Theory]
    [InlineData("kim")]
    [InlineData("Kim <kim@prov.example>")]
    [InlineData("kim@prov.example, lo@prov.example")]
    [InlineData("")]
    public async Task Test_ToWhatIsNoAddress_SaysSo(string address)
    {
        await using var server = new ScriptedServer();
        using var desk = Desk(server);

        (await desk.RunAsync("mail", "test", address)).Refused(1, "är ingen mejladress");
        Assert.Equal(0, server.Connections);
    }

    private static Desk Desk(ScriptedServer server, bool send = true, string? only = null, Dictionary<string, object>? smtp = null, Dictionary<string, object>? oAuth = null)
    {
        var desk = Commands.Desk.Empty();
        var options = new Dictionary<string, object> { ["Host"] = "127.0.0.1", ["Port"] = server.Port, ["Security"] = "None", ["TimeoutSeconds"] = 1, ["AnswerTimeoutSeconds"] = 1 };
        foreach (var (key, value) in smtp ?? [])
            options[key] = value;
        if (oAuth is not null)
            (options["OAuth"], options["Security"]) = (oAuth, "StartTls");
        var mail = new Dictionary<string, object?> { ["Send"] = send, ["SenderAddress"] = "arshjul@prov.example", ["Smtp"] = options };
        if (only is not null)
            mail["Only"] = only;
        Directory.CreateDirectory(desk.Folder.Data);
        File.WriteAllText(Path.Combine(desk.Folder.Data, "appsettings.json"), JsonSerializer.Serialize(new { PublicBaseUrl = "https://arshjul.prov.example", Mail = mail }));
        return desk;
    }
}
