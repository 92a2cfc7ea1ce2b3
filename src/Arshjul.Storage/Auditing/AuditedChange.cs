using Arshjul.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Auditing;

/// <summary>The two ends of a change beside the plan: the head locked first, the audit told last.</summary>
internal static class AuditedChange
{
    /// <summary>Locks the head, as every audited change does; the plan itself stays at its revision.</summary>
    public static Task<int> RaiseAsync(WheelContext context, CancellationToken cancel) =>
        context.Set<PlanHead>().ExecuteUpdateAsync(s => s.SetProperty(h => h.Changes, h => h.Changes + 1), cancel);

    /// <summary>Writes what was done.</summary>
    public static Task TellAsync<T>(WheelContext context, string table, T record, string actor, string action, string subject, DateTime at, CancellationToken cancel)
    {
        using var written = new WrittenHash();
        written.Add(table, record);
        return AuditLog.AppendAsync(context, at, actor, action, subject, written.Finish(), cancel);
    }

    /// <summary>The beginning of a hash, by which the audit knows a secret whose name may name a person.</summary>
    public static string Short(string hash) => hash[..Math.Min(12, hash.Length)];
}
