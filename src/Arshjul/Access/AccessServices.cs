using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arshjul.Access;

/// <summary>What getting in builds on.</summary>
internal static class AccessServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, AccessOptions options, PublicAddress address)
    {
        services.AddDataProtection().SetApplicationName("arshjul").PersistKeysToFileSystem(KeyFolder(options.Data));
        services.TryAddSingleton<TellOperator>(_ => { });
        return services
            .AddSingleton(options)
            .AddSingleton(address)
            .AddSingleton<AccessLinks>()
            .AddSingleton<AttemptLimits>()
            .AddSingleton<SignInRequests>()
            .AddSingleton<LinkEntrance>()
            .AddSingleton<ApprovalEntrance>()
            .AddSingleton<PasskeyTickets>()
            .AddSingleton<PasskeyEntrance>()
            .AddSingleton<FirstAdministrator>();
    }

    // Made by whoever first writes a key; the framework makes each file its owner's alone.
    private static DirectoryInfo KeyFolder(string data) => new(Path.Combine(data, "keys"));
}
