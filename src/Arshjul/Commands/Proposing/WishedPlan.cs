using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Hosting;

namespace Arshjul.Commands.Proposing;

/// <summary>The plan with files laid over it for a look; nothing is stored. With files no data folder is needed.</summary>
internal static class WishedPlan
{
    public static async Task<PlanAt> LoadAsync(CommandContext context, IReadOnlyList<string> files, CancellationToken cancel)
    {
        if (files.Count == 0 || Installation.HasDatabase(context.Data, SettingsReader.Read(context.Data)))
        {
            await using var installation = await context.OpenAsync(cancel);
            var (_, at) = files.Count == 0 ? await installation.LookAsync(context.Clock, cancel) : (null!, At((await installation.Store.LoadAsync(cancel)).Plan, context));
            return files.Count == 0 ? at : Lay(at.Plan, files, context);
        }
        return Lay(YearPlan.Empty, files, context);
    }

    private static PlanAt Lay(YearPlan plan, IReadOnlyList<string> files, CommandContext context)
    {
        var today = DateOnly.FromDateTime(Zone.Get(plan.Organisation.Zone).Now(context.Clock));
        return At(WheelImport.Prepare(plan, WheelFiles.Read(files), today, () => "proposal").After, context);
    }

    private static PlanAt At(YearPlan plan, CommandContext context) => new(plan, Zone.Get(plan.Organisation.Zone).Now(context.Clock));
}
