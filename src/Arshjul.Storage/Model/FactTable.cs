using Arshjul.Core.Planning;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Model;

/// <summary>One list of the year plan and the table it lies in.</summary>
internal abstract class FactTable
{
    /// <summary>Says before the model is made that the fact is one column. Said later, the conventions have already followed all its parts as tables, which took most of a start.</summary>
    public abstract void Convert(ModelConfigurationBuilder conventions);

    /// <summary>Maps the rows to their table.</summary>
    public abstract void Map(ModelBuilder model, WheelContext context);

    /// <summary>The plan with this list read.</summary>
    public abstract Task<YearPlan> LoadAsync(WheelContext context, YearPlan plan, CancellationToken cancel);

    /// <summary>Puts the differences between two plans' lists into the context, and into the hash.</summary>
    public abstract Task WriteAsync(WheelContext context, YearPlan before, YearPlan after, WrittenHash written, CancellationToken cancel);
}
