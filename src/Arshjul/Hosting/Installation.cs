using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Storage.Opening;

namespace Arshjul.Hosting;

/// <summary>An opened data folder with its settings and services, for one command (sv: installation).</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Installation(string data, Settings settings, ServiceProvider services) => (Data, Settings, _services) = (data, settings, services);

    /// <summary>The data folder.</summary>
    public string Data { get; }

    /// <summary>The settings that hold for it.</summary>
    public Settings Settings { get; }

    /// <summary>Where the plan lies.</summary>
    public IWheelStore Store => Get<IWheelStore>();

    /// <summary>Opens a folder in which something has been imported.</summary>
    /// <exception cref="InputException">The settings are wrong, or there is nothing yet.</exception>
    public static async Task<Installation> OpenAsync(string data, CancellationToken cancel)
    {
        var settings = SettingsReader.Read(data);
        if (!HasDatabase(data, settings))
            throw new InputException(new Sentence("cli.noData", data));
        return await PrepareAsync(data, settings, cancel);
    }

    /// <summary>Opens a folder and makes it when it is not there.</summary>
    /// <exception cref="InputException">The settings are wrong, or it cannot be made.</exception>
    public static Task<Installation> MakeAsync(string data, CancellationToken cancel) => PrepareAsync(data, SettingsReader.Read(data), cancel);

    /// <summary>Whether anything was ever stored there; a database server is always taken to hold something.</summary>
    public static bool HasDatabase(string data, Settings settings) =>
        settings.Database.Provider != StorageProvider.Sqlite || File.Exists(settings.StorageIn(data).DatabaseFile);

    /// <summary>One of its services.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The plan as it is known now.</summary>
    /// <exception cref="InputException">Nothing has been imported.</exception>
    public async Task<(StoredPlan Stored, PlanAt At)> LookAsync(TimeProvider clock, CancellationToken cancel)
    {
        var stored = await Store.LoadAsync(cancel);
        if (stored.Plan.Organisation.Key.Length == 0)
            throw new InputException(new Sentence("cli.noData", Data));
        var index = new PlanIndex(stored.Plan);
        return (stored, new PlanAt(index, index.Zone.Now(clock)));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task<Installation> PrepareAsync(string data, Settings settings, CancellationToken cancel)
    {
        var services = new ServiceCollection().AddLogging().AddArshjul(data, settings).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        try
        {
            await services.GetRequiredService<Database>().PrepareAsync(cancel);
            return new Installation(data, settings, services);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }
}
