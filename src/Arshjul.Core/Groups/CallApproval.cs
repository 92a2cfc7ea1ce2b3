namespace Arshjul.Core.Groups;

/// <summary>Whether a call waits for the convener before it is sent.</summary>
public enum CallApproval
{
    /// <summary>It waits; unapproved on its day it alarms and does not send itself.</summary>
    Required,

    /// <summary>It goes on its day.</summary>
    Automatic,
}
