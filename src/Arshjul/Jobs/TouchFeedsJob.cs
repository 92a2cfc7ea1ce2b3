using Arshjul.Feeds;
using Quartz;

namespace Arshjul.Jobs;

/// <summary>Writes down which feed addresses were used.</summary>
[DisallowConcurrentExecution]
internal sealed class TouchFeedsJob(FeedUse use) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await use.WriteAsync(cancellationToken);
}
