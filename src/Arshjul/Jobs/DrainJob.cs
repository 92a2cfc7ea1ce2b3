using Arshjul.Core.Outbox;
using Quartz;

namespace Arshjul.Jobs;

/// <summary>Hands what is queued to the mail server or the pickup folder.</summary>
[DisallowConcurrentExecution]
internal sealed class DrainJob(OutboxDrain drain) : IJob
{
    /// <summary>Its name, for the one who wants it done at once.</summary>
    public static readonly JobKey Key = new("drain");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await drain.DrainAsync(cancellationToken);
}
