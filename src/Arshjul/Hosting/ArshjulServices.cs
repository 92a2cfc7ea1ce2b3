using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Delivery.Calendars;
using Arshjul.Delivery.Mail;
using Arshjul.Delivery.Templating;
using Arshjul.Delivery.Transport;
using Arshjul.Replies;
using Arshjul.Sending;
using Arshjul.Storage;
using Arshjul.Storage.Outgoing;
using Arshjul.Web;

namespace Arshjul.Hosting;

/// <summary>What every command and the host build on: the store, the mails, the way out.</summary>
internal static class ArshjulServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddArshjul(this IServiceCollection services, string data, Settings settings) => services
        .AddSingleton(settings)
        .AddArshjulStorage(settings.StorageIn(data))
        .AddSingleton<TemplateRenderer>()
        .AddSingleton(new MailOptions { SenderName = settings.Mail.SenderName, SenderAddress = settings.Mail.SenderAddress, MostAttached = settings.Mail.AttachPapersUpToKilobytes * 1000 })
        .AddSingleton(_ => new Lazy<InvitationUids>(() => InvitationKey.ForShow(data)))
        .AddSingleton<CalendarPart>(s => (call, to, from, organiser) => new CalendarInvitation(s.GetRequiredService<Lazy<InvitationUids>>().Value).Write(call, to, from, organiser))
        .AddSingleton<IMailComposer, MailComposer>()
        .AddSingleton(s => new Dispatcher(s.GetRequiredService<IWheelStore>(), s.GetRequiredService<IOutbox>(), s.GetRequiredService<IMailComposer>(), TimeSpan.FromMinutes(settings.Mail.QuietMinutes)))
        .AddAccess(new AccessOptions(data, settings.Mail.Leaves, settings.EmbeddedBy) { Only = settings.Mail.Allowed }, new PublicAddress(settings.PublicBaseUrl, HostRunner.DefaultUrl))
        .AddSingleton<IMessageTransport>(s => new LinkedTransport(Transport(data, settings), s.GetRequiredService<AccessLinks>(), s.GetRequiredService<IAccessStore>()))
        .AddSingleton(settings.Mail.Inbox)
        .AddSingleton(settings.Calendars)
        .AddSingleton<PlanEditor>()
        .AddSingleton<ReplyDesk>()
        .AddSingleton<OutboxAge>()
        .AddSingleton<LateMails>()
        .AddSingleton(new LateOptions(TimeSpan.FromMinutes(settings.Mail.HoldAfterGapMinutes), settings.Mail.MostLate))
        .AddSingleton<LateGuard>()
        .AddSingleton<TroubleNotices>()
        .AddSingleton<WeekNotices>()
        .AddSingleton(new WeekOptions(settings.Mail.WeekToConveners))
        .AddSingleton<OutboxDrain>()
        .AddSingleton<CallResend>()
        .AddSingleton<WaitingMails>()
        .AddSingleton<SendingSwitch>();

    private static IMessageTransport Transport(string data, Settings settings)
    {
        var words = Phrasebook.In("sv");
        if (!settings.Mail.Leaves)
            return new PickupTransport(settings.PickupIn(data), words);
        var smtp = new SmtpTransport(settings.Mail.Smtp, words, TimeProvider.System);
        return settings.Mail.Allowed is { } only ? new AllowedTransport(smtp, only, words) : smtp;
    }
}
