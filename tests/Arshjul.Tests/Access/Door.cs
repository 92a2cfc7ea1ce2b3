using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Arshjul.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Access;

/// <summary>The program's own services on a data folder of its own, with a few people and a clock that the test turns.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Door(string data, bool mailLeaves, string? only)
    {
        Data = data;
        var settings = new Settings { PublicBaseUrl = "https://arshjul.prov.example/", Mail = new MailSettings { Send = mailLeaves, Only = only, SenderAddress = "arshjul@prov.example", Smtp = new() { Host = mailLeaves ? "127.0.0.1" : "" } } };
        _services = new ServiceCollection().AddLogging().AddSingleton<TellOperator>(Told.Add).AddArshjul(data, settings)
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)).BuildServiceProvider();
    }

    /// <summary>aa convenes fsg, bb looks after the installation without a seat, cc is in vsg and shares a mailbox with dd, who sits in fsg; ee sits nowhere.</summary>
    public static YearPlan Plan => Sample.Plan() with
    {
        People = [Person("aa", "Aa@Prov.example"), Person("bb", "bb@prov.example"), Person("cc", "kansli@prov.example"), Person("dd", "kansli@prov.example"), Person("ee", "ee@prov.example")],
        Groups = [new() { Key = "fsg", Name = "FSG", Process = "p" }, new() { Key = "vsg", Name = "VSG", Process = "p", Parent = "fsg" }],
        Seats = [Seat("fsg", "ordf", SeatRole.Convener, "aa"), Seat("vsg", "k1", SeatRole.Member, "cc"), Seat("fsg", "k1", SeatRole.Member, "dd")],
    };

    public string Data { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Sample.Now));

    public List<Sentence> Told { get; } = [];

    public IAccessStore Store => Get<IAccessStore>();

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="mailLeaves">Whether mail is sent, rather than written to files.</param>
    /// <param name="data">The data folder of another, to be beside it.</param>
    /// <param name="isEmpty">Whether nobody is there yet.</param>
    /// <param name="only">Those who alone are sent to.</param>
    public static async Task<Door> OpenAsync(bool mailLeaves = false, string? data = null, bool isEmpty = false, string? only = null)
    {
        var door = new Door(data ?? Path.Combine(Path.GetTempPath(), "arshjul-" + Guid.NewGuid().ToString("N")), mailLeaves, only);
        await door.Get<Database>().PrepareAsync(Cancel);
        if (isEmpty)
            return door;
        if (data is null)
            await door.ChangeAsync(_ => Plan);
        await door.Store.ChangeAccountAsync("bb", a => a with { IsAdministrator = true }, "terminal", "administrator", door.Now, Cancel);
        return door;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task ChangeAsync(Func<YearPlan, YearPlan> change)
    {
        var before = await Get<IWheelStore>().LoadAsync(Cancel);
        Assert.True(await Get<IWheelStore>().CommitAsync(Sample.Commit(before, change(before.Plan)), Cancel));
    }

    public async Task<PlanAt> AtAsync()
    {
        var index = new PlanIndex((await Get<IWheelStore>().LoadAsync(Cancel)).Plan);
        return new PlanAt(index, index.Zone.Now(Clock));
    }

    public async Task<Entrance> UseAsync(string token, string client = "192.0.2.1") => await Get<LinkEntrance>().UseAsync(token, client, await AtAsync(), Cancel);

    /// <summary>A link to sign in with that was stored, as its token.</summary>
    public async Task<string> SignInTokenAsync(string person)
    {
        var number = AccessLinks.DrawNumber();
        await Store.AddSignInLinkAsync(SignInLink.Make(AccessLinks.HashOf(number), person, Now), "terminal", Cancel);
        return TokenOf(Get<AccessLinks>().SignIn(person, number));
    }

    public async Task<string> PersonalTokenAsync(string person) => TokenOf(Get<AccessLinks>().Personal(person, (await Store.FindAccountAsync(person, Cancel)).LinkGeneration));

    public static string TokenOf(string address) => address.Trim().Split("/in/")[1];

    public async Task<IReadOnlyList<T>> RowsAsync<T>()
        where T : class
    {
        await using var context = await Get<IDbContextFactory<WheelContext>>().CreateDbContextAsync(Cancel);
        context.OrganisationKey = new StorageOptions { DataFolder = Data }.OrganisationKey;
        return await context.Set<T>().AsNoTracking().ToListAsync(Cancel);
    }

    /// <summary>Everything that stands in the database's files, as Latin-1.</summary>
    public string DatabaseBytes()
    {
        SqliteConnection.ClearAllPools();
        return string.Concat(Directory.EnumerateFiles(Data, "arshjul.db*").Select(f => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f))));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
    }

    private static Person Person(string key, string email) => new() { Key = key, Name = key.ToUpperInvariant(), Email = email };

    private static Seat Seat(string group, string key, SeatRole role, string person) => new() { Group = group, Key = key, Role = role, Holders = [new Holding { Person = person }] };
}
