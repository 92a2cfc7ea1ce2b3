namespace Arshjul.Core.Outbox;

/// <summary>What came of draining the outbox once.</summary>
/// <param name="Sent">How many the server took.</param>
/// <param name="Deferred">How many will be tried again.</param>
/// <param name="Failed">How many were given up.</param>
/// <param name="Uncertain">How many nobody knows about.</param>
public sealed record DrainResult(int Sent, int Deferred, int Failed, int Uncertain)
{
    /// <summary>How many were dealt with.</summary>
    public int Total => Sent + Deferred + Failed + Uncertain;

    /// <summary>Both together.</summary>
    public DrainResult With(DrainResult other) => new(Sent + other.Sent, Deferred + other.Deferred, Failed + other.Failed, Uncertain + other.Uncertain);

    /// <summary>With one more message in a state; with none when its state is not known here.</summary>
    public DrainResult With(MessageState? state) => state switch
    {
        null => this,
        MessageState.Sent => this with { Sent = Sent + 1 },
        MessageState.Deferred => this with { Deferred = Deferred + 1 },
        MessageState.Failed => this with { Failed = Failed + 1 },
        _ => this with { Uncertain = Uncertain + 1 },
    };
}
