using Arshjul.Core.Calls;

namespace Arshjul.Core.Planning;

/// <summary>Where the plan lies.</summary>
public interface IWheelStore
{
    /// <summary>The plan as it is now.</summary>
    Task<StoredPlan> LoadAsync(CancellationToken cancel);

    /// <summary>Stores a change; false, and nothing stored, when somebody else changed the plan since <see cref="PlanCommit.Before"/> was loaded. Messages already there under the same key are left as they are.</summary>
    Task<bool> CommitAsync(PlanCommit commit, CancellationToken cancel);

    /// <summary>A frozen call, or null when there is none.</summary>
    Task<Call?> LoadCallAsync(string meeting, int version, CancellationToken cancel);
}
