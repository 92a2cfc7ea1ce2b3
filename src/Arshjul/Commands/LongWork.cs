using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>A bar while something takes long; nothing where nobody watches.</summary>
internal static class LongWork
{
    /// <summary>Runs the work under the bar.</summary>
    public static async Task<T> ShowAsync<T>(TextWriter to, string what, Func<IProgress<double>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
            return await work(null);
        return await Screen.On(to).Progress().AutoClear(true).StartAsync(bar => work(new Bar(bar.AddTask(Markup.Escape(what), maxValue: 1))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
