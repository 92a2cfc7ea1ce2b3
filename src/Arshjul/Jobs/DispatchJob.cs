using Arshjul.Core.Dispatch;
using Arshjul.Sending;
using Quartz;

namespace Arshjul.Jobs;

/// <summary>Queues what has fallen due: calls, reminders, warnings, the conveners' weeks, and what the convener must know of mails that did not arrive.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchJob(LateGuard guard, Dispatcher dispatcher, TroubleNotices troubles, WeekNotices weeks, TimeProvider clock) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await guard.LookAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var queued = (await dispatcher.RunAsync(now, null, cancellationToken)).Count + await troubles.QueueAsync(now, cancellationToken) + await weeks.QueueAsync(now, cancellationToken);
        if (queued > 0)
            await context.Scheduler.TriggerJob(DrainJob.Key, cancellationToken);
    }
}
