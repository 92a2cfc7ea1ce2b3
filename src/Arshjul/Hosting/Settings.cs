using Arshjul.Access;
using Arshjul.Delivery.Fetching;
using Arshjul.Storage.Opening;

namespace Arshjul.Hosting;

/// <summary>What is set outside the plan: in <c>appsettings.json</c> in the data folder or the working directory, or in the environment as <c>ARSHJUL__…</c>.</summary>
internal sealed record Settings
{
    /// <summary>The address under which people reach the program; feed addresses begin with it.</summary>
    public string? PublicBaseUrl { get; init; }

    /// <summary>The IP address of a reverse proxy on another machine, which is believed when it says whom it asks for.</summary>
    public string? TrustedProxy { get; init; }

    /// <summary>The origins whose pages may show a shared wheel, with spaces between them; none when it is not set.</summary>
    public string? EmbeddedBy { get; init; }

    /// <summary>Hosts in the inner network whose calendars may be fetched, with spaces between them; none when it is not set.</summary>
    public string? CalendarHosts { get; init; }

    /// <summary>The organisation's own sign-in.</summary>
    public ProviderOptions OpenIdConnect { get; init; } = new();

    /// <summary>How mail leaves.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>Where the data lies.</summary>
    public DatabaseSettings Database { get; init; } = new();

    /// <summary>Which hosts are asked for the calendars of others: never this installation's own.</summary>
    public HostGate Calendars => new(Hosts(CalendarHosts), [.. new[] { PublicBaseUrl is { } url ? new Uri(url).IdnHost : null, Mail.Smtp.Host, Mail.Inbox.Host }.OfType<string>()]);

    /// <summary>The store's options in a data folder.</summary>
    public StorageOptions StorageIn(string data) => new() { DataFolder = data, Provider = Database.Provider, ConnectionString = Database.ConnectionString };

    /// <summary>Where mail is put that does not leave.</summary>
    public string PickupIn(string data) => Path.GetFullPath(Mail.Pickup ?? "pickup", data);

    private static string[] Hosts(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
