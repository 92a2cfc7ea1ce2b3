using Arshjul.Core.Access;
using Arshjul.Core.Agendas;
using Arshjul.Core.Feeds;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Wheels;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Entering;
using Arshjul.Storage.FeedAddresses;
using Arshjul.Storage.ForeignCalendars;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Arshjul.Storage.Outgoing;
using Arshjul.Storage.Papers;
using Arshjul.Storage.Plans;
using Arshjul.Storage.Sharing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arshjul.Storage;

/// <summary>Puts the store into a program.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds the store's edges. <see cref="Database.PrepareAsync"/> comes before their first use.</summary>
    public static IServiceCollection AddArshjulStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddPooledDbContextFactory<WheelContext>(builder => builder.UseArshjul(options))
            .AddSingleton<Database>()
            .AddSingleton<ChangeSignal>()
            .AddSingleton<AuditReader>()
            .AddSingleton<IWheelStore, WheelStore>()
            .AddSingleton<IOutbox, StoredOutbox>()
            .AddSingleton<ISendingHolds, StoredHolds>()
            .AddSingleton<OutboxReader>()
            .AddSingleton<AbandonedClaims>()
            .AddSingleton<RestoreMark>()
            .AddSingleton<LastLook>()
            .AddSingleton<ReturnedMessages>()
            .AddSingleton<IFeedAddresses, StoredFeedAddresses>()
            .AddSingleton<IAccessStore, StoredAccess>()
            .AddSingleton<IPasskeys, StoredPasskeys>()
            .AddSingleton<IApiKeys, StoredApiKeys>()
            .AddSingleton<ISharedWheels, StoredSharedWheels>()
            .AddSingleton<IForeignCalendars, StoredForeignCalendars>()
            .AddSingleton<IPaperStore, StoredPapers>();
    }
}
