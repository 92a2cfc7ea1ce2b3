using Quartz;

namespace Arshjul.Jobs;

/// <summary>When each job runs. The database holds the truth and Quartz is only the clock: a missed or doubled tick does no harm.</summary>
internal static class JobSchedule
{
    /// <summary>Adds the jobs; none overlaps itself, and a stop waits for those that run.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddQuartz(quartz =>
        {
            Every<DispatchJob>(quartz, new JobKey("dispatch"), TimeSpan.FromSeconds(30));
            Every<DrainJob>(quartz, DrainJob.Key, TimeSpan.FromSeconds(5));
            Every<ReadInboxJob>(quartz, new JobKey("read-inbox"), TimeSpan.FromMinutes(1));
            Every<FetchCalendarsJob>(quartz, new JobKey("fetch-calendars"), TimeSpan.FromMinutes(5));
            Every<TouchFeedsJob>(quartz, new JobKey("touch-feeds"), TimeSpan.FromMinutes(1));
        })
        .AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    private static void Every<TJob>(IQuartzBuilder quartz, JobKey key, TimeSpan pause)
        where TJob : IJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger(trigger => trigger.ForJob(key).StartNow().WithSimpleSchedule(every => every.WithInterval(pause).RepeatForever()));
    }
}
