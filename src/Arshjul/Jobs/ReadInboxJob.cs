using Arshjul.Replies;
using Quartz;

namespace Arshjul.Jobs;

/// <summary>Reads the answers that have come to the mailbox of the calls.</summary>
[DisallowConcurrentExecution]
internal sealed class ReadInboxJob(InboxWatch watch) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await watch.LookAsync(cancellationToken);
}
