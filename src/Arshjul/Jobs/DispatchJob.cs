using Arshjul.Core.Dispatch;
using Arshjul.Sending;
using Quartz;

namespace Arshjul.Jobs;

/// <summary>Queues what has fallen due: calls, reminders, warnings.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchJob(LateGuard guard, Dispatcher dispatcher, TimeProvider clock) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await guard.LookAsync(cancellationToken);
        if ((await dispatcher.RunAsync(clock.GetUtcNow().UtcDateTime, null, cancellationToken)).Count > 0)
            await context.Scheduler.TriggerJob(DrainJob.Key, cancellationToken);
    }
}
