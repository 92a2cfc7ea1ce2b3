using Arshjul.Benchmarks;

// Each figure is told beside a baseline that runs at the same time on the same machine. Without a name all are run.
var all = new Dictionary<string, Func<TextWriter, Task>>(StringComparer.Ordinal)
{
    ["agenda"] = output =>
    {
        AgendaBenchmark.Run(output);
        return Task.CompletedTask;
    },
    ["days"] = WorkingDaysBenchmark.RunAsync,
    ["import"] = ImportBenchmark.RunAsync,
    ["rehearsal"] = RehearsalBenchmark.RunAsync,
    ["growth"] = GrowthBenchmark.RunAsync,
    ["propose"] = ProposeBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["pages"] = PagesBenchmark.RunAsync,
    ["mail"] = MailBenchmark.RunAsync,
    ["calendars"] = CalendarBenchmark.RunAsync,
    ["feeds"] = FeedBenchmark.RunAsync,
};
if (args.FirstOrDefault(a => !all.ContainsKey(a)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no benchmark '{unknown}'. There are: {string.Join(", ", all.Keys)}.");
    return 2;
}
foreach (var name in args is [] ? [.. all.Keys] : args)
    await all[name](Console.Out);
return 0;
