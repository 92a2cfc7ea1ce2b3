using Arshjul.Core.Outbox;
using Arshjul.Sending;
using Quartz;

namespace Arshjul.Jobs;

/// <summary>Hands what is queued to the mail server or the pickup folder.</summary>
[DisallowConcurrentExecution]
internal sealed class DrainJob(LateGuard guard, OutboxDrain drain) : IJob
{
    /// <summary>Its name, for the one who wants it done at once.</summary>
    public static readonly JobKey Key = new("drain");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await guard.LookBeforeSendingAsync(cancellationToken);
        if ((await drain.DrainAsync(cancellationToken)).Sent > 0)
            await guard.MarkAsync(cancellationToken);
    }
}
