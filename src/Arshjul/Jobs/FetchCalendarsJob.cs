using Arshjul.ForeignCalendars;
using Quartz;

namespace Arshjul.Jobs;

/// <summary>Fetches the calendars of others that are due.</summary>
[DisallowConcurrentExecution]
internal sealed class FetchCalendarsJob(CalendarWatch watch) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await watch.LookAsync(cancellationToken);
}
