using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Audit;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Tests.Access;

/// <summary>Setting up: who sees the terminal becomes the first administrator, once, and nobody after.</summary>
public sealed class FirstAdministratorTests
{
    private static readonly FirstAdministratorForm Good = new("Kultur- & fritidsförvaltningen", "Å. B.", "AB@prov.example", " Ab ");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetUp_OfAnEmptyInstallation_NamesItAndLetsTheFirstSignInByMail()
    {
        await using var door = await Door.OpenAsync(isEmpty: true);
        var first = door.Get<FirstAdministrator>();
        var address = await first.OpenAsync(Cancel);
        Assert.Matches("^https://arshjul\\.prov\\.example/start/[A-Za-z0-9_-]{43}$", address);
        var token = address!.Split('/')[^1];
        Assert.Equal(EntranceAnswer.Opened, await first.LookAsync(token, "192.0.2.1", Cancel));

        var person = await first.MakeAsync(Good, Cancel);

        Assert.Equal(("ab", "Å. B.", "AB@prov.example"), (person.Key, person.Name, person.Email));
        var plan = (await door.AtAsync()).Plan;
        Assert.Equal(("kultur-fritidsforvaltningen", "Kultur- & fritidsförvaltningen", 32), (plan.Organisation.Key, plan.Organisation.Name, plan.Organisation.Id!.Length));
        Assert.Equal([person], plan.People);
        Assert.Equal(1, await door.Get<SignInRequests>().AnswerAsync("ab@prov.example", Cancel));
        var link = await File.ReadAllTextAsync((string)door.Told.Single().Arguments[0]!, Cancel);
        Assert.Equal(new Entrance(EntranceAnswer.Opened, "ab", SignInMeans.EmailLink), await door.UseAsync(Door.TokenOf(link)));
        Assert.Equal(["ab set-up kultur-fritidsforvaltningen", "ab set-up ab"], (await door.RowsAsync<AuditEntry>()).OrderBy(e => e.Number).Take(2).Select(e => $"{e.Actor} {e.Action} {e.Subject}"));

        // And the door is shut: for the same address, at the next start, and in another process.
        Assert.Equal(EntranceAnswer.Closed, await first.LookAsync(token, "192.0.2.1", Cancel));
        Assert.Null(await first.OpenAsync(Cancel));
        await Assert.ThrowsAsync<InputException>(() => first.MakeAsync(Good with { Key = "xy" }, Cancel));
        Assert.Equal("ab", Assert.Single(await door.Store.ListAccountsAsync(Cancel)).Person);
    }

    [Fact]
    public async Task SetUp_WhenSomethingWasImported_KeepsTheOrganisationAndTheOthers()
    {
        await using var door = await Door.OpenAsync(isEmpty: true);
        await door.ChangeAsync(_ => Door.Plan);

        await door.Get<FirstAdministrator>().MakeAsync(Good with { Organisation = "" }, Cancel);

        var plan = (await door.AtAsync()).Plan;
        Assert.Equal(("Socialförvaltningen", "x1"), (plan.Organisation.Name, plan.Organisation.Id));
        Assert.Equal(["aa", "bb", "cc", "dd", "ee", "ab"], plan.People.Select(p => p.Key));
    }

    [Fact]
    public async Task SetUp_ByOneWhoIsInThePlan_TakesThemAsTheyAre()
    {
        await using var door = await Door.OpenAsync(isEmpty: true);
        await door.ChangeAsync(_ => Door.Plan);

        var person = await door.Get<FirstAdministrator>().MakeAsync(new FirstAdministratorForm("", "Another name", "aa@prov.example", "aa"), Cancel);

        Assert.Equal(("aa", "AA"), (person.Key, person.Name));
        Assert.Equal(5, (await door.AtAsync()).Plan.People.Count);
    }

    [Fact]
    public async Task Address_OnceSomebodyIsAdministrator_IsClosedAtOnce()
    {
        await using var door = await Door.OpenAsync(isEmpty: true);
        await using var beside = await Door.OpenAsync(isEmpty: true, data: door.Data);
        var (first, second) = (door.Get<FirstAdministrator>(), beside.Get<FirstAdministrator>());
        var token = (await first.OpenAsync(Cancel))!.Split('/')[^1];
        Assert.NotEqual(token, (await second.OpenAsync(Cancel))!.Split('/')[^1]);
        Assert.Equal(EntranceAnswer.Closed, await second.LookAsync(token, "192.0.2.1", Cancel));

        await second.MakeAsync(Good, Cancel);

        Assert.Equal(EntranceAnswer.Closed, await first.LookAsync(token, "192.0.2.1", Cancel));
        Assert.Equal("access.start.closed", (await Assert.ThrowsAsync<InputException>(() => first.MakeAsync(Good with { Key = "xy", Email = "xy@prov.example" }, Cancel))).Faults.Single().Code);
    }

    [Fact]
    public async Task Address_Guessed_IsClosedAfterTen()
    {
        await using var door = await Door.OpenAsync(isEmpty: true);
        var first = door.Get<FirstAdministrator>();
        Assert.Equal(EntranceAnswer.Closed, await first.LookAsync("", "192.0.2.9", Cancel));
        var token = (await first.OpenAsync(Cancel))!.Split('/')[^1];

        var answers = new List<EntranceAnswer>();
        for (var i = 0; i < 50; i++)
            answers.Add(await first.LookAsync(token[..^1] + (char)('a' + (i % 20)) + "x", "192.0.2.1", Cancel));

        Assert.Equal((10, 40), (answers.Count(a => a == EntranceAnswer.Closed), answers.Count(a => a == EntranceAnswer.TooMany)));
        Assert.Equal(EntranceAnswer.TooMany, await first.LookAsync(token, "192.0.2.1", Cancel));
        Assert.Equal(EntranceAnswer.Opened, await first.LookAsync(token, "192.0.2.2", Cancel));
    }

    [Theory]
    [InlineData("organisation", "", "A", "a@b.example", "a", "organisation")]
    [InlineData("organisation", "\u200B\r\n ", "A", "a@b.example", "a", "organisation")]
    [InlineData("namn", "O", "  ", "a@b.example", "a", "namn")]
    [InlineData("epost", "O", "A", "", "a", "badAddress")]
    [InlineData("epost", "O", "A", "a@b.example, c@d.example", "a", "badAddress")]
    [InlineData("epost", "O", "A", "a@b.example\r\nBcc: x@y.example", "a", "badAddress")]
    [InlineData("nyckel", "O", "A", "a@b.example", "", "key")]
    [InlineData("nyckel", "O", "A", "a@b.example", "å", "key")]
    [InlineData("nyckel", "O", "A", "a@b.example", "../a", "key")]
    [InlineData("nyckel", "O", "A", "a@b.example", "-a", "key")]
    public void Form_WithAFault_SaysWhichFieldAndWhatToDo(string field, string organisation, string name, string email, string key, string code)
    {
        var wrong = Assert.Throws<InputException>(() => FirstAdministratorChecks.Lay(YearPlan.Empty, new FirstAdministratorForm(organisation, name, email, key), () => "id"));

        Assert.Equal(field, Assert.Single(wrong.ByField).Field);
        Assert.EndsWith("." + code, wrong.Faults.Single().Code, StringComparison.Ordinal);
        Assert.All(new[] { "sv", "en" }, language => Assert.NotEmpty(Phrasebook.In(language).Say(wrong.Faults.Single())));
    }

    [Fact]
    public void Form_WithEverythingWrong_SaysItAllAtOnce()
    {
        var wrong = Assert.Throws<InputException>(() => FirstAdministratorChecks.Lay(YearPlan.Empty, new FirstAdministratorForm("", new string('x', 121), "", ""), () => "id"));

        Assert.Equal(["organisation", "namn", "epost", "nyckel"], wrong.ByField.Select(f => f.Field));
    }

    [Fact]
    public void Key_OfAPersonWithAnotherAddress_IsNotTakenOver()
    {
        var wrong = Assert.Throws<InputException>(() => FirstAdministratorChecks.Lay(Door.Plan, Good with { Key = "cc" }, () => "id"));

        Assert.Equal(("nyckel", "access.start.keyTaken"), (wrong.ByField.Single().Field, wrong.Faults.Single().Code));
    }

    [Theory]
    [InlineData("Socialförvaltningen", "socialforvaltningen")]
    [InlineData("  ÅÄÖ -- & Café ", "aao-cafe")]
    [InlineData("漢字", "organisation")]
    [InlineData("Stads- och landsbygdsutvecklingsförvaltningen i Kommunen", "stads-och-landsbygdsutvecklingsforvaltni")]
    public void Organisation_Named_GetsAKeyThatAWheelFileMayHave(string name, string key) =>
        Assert.Equal(key, FirstAdministratorChecks.Lay(YearPlan.Empty, Good with { Organisation = name }, () => "id").After.Organisation.Key);
}
