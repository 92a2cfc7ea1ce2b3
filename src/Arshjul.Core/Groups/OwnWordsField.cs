namespace Arshjul.Core.Groups;

/// <summary>One of the texts that a group can say in its own words.</summary>
public enum OwnWordsField
{
    /// <summary>The subject line (sv: ämnesrad).</summary>
    Subject,

    /// <summary>The greeting (sv: hälsning).</summary>
    Greeting,

    /// <summary>The closing lines (sv: avslutning).</summary>
    Closing,

    /// <summary>The signature (sv: signatur).</summary>
    Signature,
}
