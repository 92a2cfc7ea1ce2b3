using Arshjul.Access;

namespace Arshjul.Hosting;

/// <summary>How the host is started.</summary>
internal sealed record HostStart
{
    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    /// <summary>Where to listen, parted by semicolons.</summary>
    public string Urls { get; init; } = HostRunner.DefaultUrl;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with the addresses it listens on, once it answers.</summary>
    public required Func<IReadOnlyList<string>, Settings, Task> Started { get; init; }

    /// <summary>Tells whoever runs it what they must know while it runs.</summary>
    public TellOperator Tell { get; init; } = _ => { };

    /// <summary>Called with its services, before it answers.</summary>
    public Action<IServiceProvider>? Built { get; init; }
}
