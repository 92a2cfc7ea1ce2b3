namespace Arshjul.Hosting;

/// <summary>Sends the host's warnings and errors to <see cref="FaultLog"/>.</summary>
internal sealed class FaultLogProvider(string data, TimeProvider clock) : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(data, clock, categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Logger(string data, TimeProvider clock, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                FaultLog.Write(data, logLevel.ToString(), $"{category}: {formatter(state, exception)}{(exception is null ? "" : "\n" + exception)}", clock);
        }
    }
}
