namespace Arshjul.Access;

/// <summary>What became of a link that somebody followed.</summary>
internal enum EntranceAnswer
{
    /// <summary>It opens nothing: wrong, used, too old, revoked, or the person may not come in. Which one is not told.</summary>
    Closed,

    /// <summary>It opened.</summary>
    Opened,

    /// <summary>Too many from that place were wrong; nothing was looked at.</summary>
    TooMany,

    /// <summary>Whoever was to vouch for them cannot be reached.</summary>
    Away,
}
