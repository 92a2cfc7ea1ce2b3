using System.Net;
using System.Text;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>A meeting's papers in the browser: ab convenes fsg, cd is called to it, and the call to 10 March goes out on 25 February.</summary>
public sealed class PaperPagesTests(Office office) : IClassFixture<Office>
{
    private const string Meeting = "/moten/fsg-mar";
    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7 ÿ\0");

    [Fact]
    public async Task Papers_AreAdded_AndReadByThoseWhoAreCalled_ByNobodyElse()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd", SignInMeans.PersonalLink);

        var sent = await ab.HandInAsync(Meeting + "/handlingar", (await ab.GetAsync(Meeting)).Proof, "", ("Riskbedömning vår.pdf", Pdf), ("tal.txt", "åäö"u8.ToArray()));

        Assert.Equal(Meeting + "#handlingar", sent.Location);
        Assert.Contains("2 filer är tillagda.", (await ab.GetAsync(Meeting)).Text, StringComparison.Ordinal);
        Assert.Contains("Riskbedömning vår.pdf hela mötet, 1 kB Ta bort Riskbedömning vår.pdf", (await ab.GetAsync(Meeting)).Text, StringComparison.Ordinal);
        var mine = await cd.GetAsync("/min-sida" + Meeting);
        Assert.Contains("Riskbedömning vår.pdf hela mötet, 1 kB", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ta bort", mine.Text, StringComparison.Ordinal);

        var file = await cd.GetAsync("/min-sida" + Meeting + "/handlingar/riskbedomning-var-pdf");
        Assert.Equal(Pdf, file.Bytes);
        Assert.Contains(file.Headers, h => h is { Name: "Content-Type", Value: "application/pdf" });
        Assert.Contains(file.Headers, h => h.Name == "Content-Disposition" && h.Value.StartsWith("attachment;", StringComparison.Ordinal));
        Assert.Contains(file.Headers, h => h is { Name: "Cache-Control", Value: "no-store" });

        using var other = Reader.Stranger(host);
        Assert.NotEqual(HttpStatusCode.OK, (await other.GetAsync(Meeting + "/handlingar/riskbedomning-var-pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync("/min-sida/moten/vsg-mar/handlingar/riskbedomning-var-pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync("/min-sida" + Meeting + "/handlingar/finns-inte")).Status);
    }

    [Fact]
    public async Task Papers_GoWithTheCallWhenItsDayComes()
    {
        using var desk = await office.DeskAsync();
        await using (var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock))
        {
            using var ab = await Reader.SignedInAsync(host, "ab");
            await ab.HandInAsync(Meeting + "/handlingar", (await ab.GetAsync(Meeting)).Proof, "", ("Riskbedömning vår.pdf", Pdf));
        }
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        desk.Wait(6);
        await desk.SendWhatIsDueAsync();

        var mimes = desk.AskAll("SELECT hex(mime) FROM outgoing_messages NATURAL JOIN mail_bytes WHERE kind = 'call' AND subject = 'fsg-mar'").Select(Convert.FromHexString).ToList();
        Assert.NotEmpty(mimes);
        foreach (var mime in mimes)
        {
            using var mail = await MimeMessage.LoadAsync(new MemoryStream(mime), TestContext.Current.CancellationToken);
            var part = Assert.Single(mail.Attachments.OfType<MimePart>(), a => a.FileName == "Riskbedömning vår.pdf");
            using var bytes = new MemoryStream();
            await part.Content!.DecodeToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(Pdf, bytes.ToArray());
        }
    }

    [Fact]
    public async Task Papers_ThatCannotBe_AreToldBesideTheField_AndNothingIsKept()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var sent = await ab.HandInAsync(Meeting + "/handlingar", (await ab.GetAsync(Meeting)).Proof, "", ("bra.pdf", Pdf), ("sida.html", "<script>"u8.ToArray()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("sida.html går inte att lägga till.", sent.Text, StringComparison.Ordinal);
        Assert.Matches("id=\"f-files\"[^>]*aria-invalid=\"true\"[^>]*autofocus", sent.Html);
        Assert.Contains("Inga handlingar är tillagda än.", (await ab.GetAsync(Meeting)).Text, StringComparison.Ordinal);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM paper_contents"));
    }

    [Fact]
    public async Task Paper_ThatIsTakenAway_IsPutBackWithAButton()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        await ab.HandInAsync(Meeting + "/handlingar", (await ab.GetAsync(Meeting)).Proof, "", ("a.pdf", Pdf));

        Assert.Equal(Meeting + "#handlingar", (await ab.FillAsync(Meeting, Meeting + "/handlingar/a-pdf/ta-bort")).Location);
        var done = await ab.GetAsync(Meeting);
        Assert.Contains("Handlingen a.pdf är borttagen.", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(Meeting + "/handlingar/a-pdf")).Status);

        await ab.PostAsync(Undo().Match(done.Html).Value, done.Proof);
        Assert.Equal(Pdf, (await ab.GetAsync(Meeting + "/handlingar/a-pdf")).Bytes);
    }

    [Fact]
    public async Task Members_ReadPapers_AndAddNone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var page = await cd.GetAsync(Meeting);

        Assert.DoesNotContain("Lägg till filer", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.HandInAsync(Meeting + "/handlingar", page.Proof, "", ("a.pdf", Pdf))).Status);
    }

    private static System.Text.RegularExpressions.Regex Undo() => new("/angra/[^\"]+");
}
