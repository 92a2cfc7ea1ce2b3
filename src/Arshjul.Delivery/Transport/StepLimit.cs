namespace Arshjul.Delivery.Transport;

/// <summary>How long each step of a transaction may take, and whether the caller may still stop it.</summary>
internal sealed class StepLimit : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _stop;
    private bool _isLast;

    public StepLimit(CancellationToken caller)
    {
        _caller = caller;
        _stop = caller.Register(() =>
        {
            if (!_isLast)
                _source.Cancel();
        });
    }

    /// <summary>Cancelled when the step has taken too long or the caller stops it.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was the time that ran out.</summary>
    public bool RanOut => _source.IsCancellationRequested && (_isLast || !_caller.IsCancellationRequested);

    /// <summary>A step begins.</summary>
    public void Begin(TimeSpan most) => _source.CancelAfter(most);

    /// <summary>The last step begins, which only time stops: to stop it halfway would leave a mail that nobody knows the fate of.</summary>
    public void BeginLast(TimeSpan most)
    {
        _isLast = true;
        _stop.Dispose();
        Begin(most);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _source.Dispose();
    }
}
