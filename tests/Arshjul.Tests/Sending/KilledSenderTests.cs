using System.Diagnostics;
using System.Globalization;
using Arshjul.Storage.Opening;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Storage;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>
/// The program killed (SIGKILL) while it sends: at each step of a mail's way, at each time it writes something durably, at moments of chance. Small doses;
/// the long run kills it some hundreds of times.
/// </summary>
public sealed class KilledSenderTests
{
    private const int Patience = 3_600_000;

    /// <summary>How many mails the program has on their way at a time.</summary>
    private const int Open = 8;

    private static readonly string[] Steps = ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "(bytes)", "dot", "taken"];

    [Theory(Timeout = Patience), MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Kill_AtEachStepOfAMail_LosesNothing_AndDoublesOnlyWhatWasOnItsWay(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider);
        for (var round = 0; round < (Dose.IsLong ? 20 : 1); round++)
        {
            foreach (var step in Steps)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                await ledger.QueueAsync(6);
                await ledger.KillAtAsync(step, step is "greeting" or "EHLO" ? 1 : 2 + (round % 3));
            }
            await ledger.FinishAsync();
        }
        await ledger.BalanceAsync(Open);
    }

    [Theory(Timeout = Patience), MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Kill_AtMomentsOfChance_LosesNothing_AndDoublesOnlyWhatWasOnItsWay(StorageProvider provider)
    {
        var chance = new Random(20261123);
        await using var ledger = await Ledger.OpenAsync(provider);
        await ledger.QueueAsync(Dose.IsLong ? 10_000 : 400);
        for (var i = 0; i < (Dose.IsLong ? 100 : 3) && !TestContext.Current.CancellationToken.IsCancellationRequested; i++)
            await ledger.KillAfterAsync(chance.Next(Dose.IsLong ? 400 : 250));
        await ledger.FinishAsync();
        await ledger.BalanceAsync(Open);
    }

    [Fact(Timeout = Patience)]
    public async Task Kill_AtEachDurableWrite_LosesNothing_AndDoublesOnlyWhatWasOnItsWay()
    {
        Peers.Require("strace");
        await using var ledger = await Ledger.OpenAsync(StorageProvider.Sqlite);
        for (var n = Dose.IsLong ? 1 : 3; ; n += Dose.IsLong ? 1 : 7)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await ledger.QueueAsync(3);
            var sent = ledger.Server.Taken.Count;
            if (!await DiesAtAsync(ledger, n))
            {
                Assert.Equal(sent + 3, ledger.Server.Taken.Count);
                break;
            }
            await ledger.KilledAsync();
            await ledger.FinishAsync();
        }
        await ledger.BalanceAsync(Open);
    }

    // Runs until it dies as it writes for the n-th time, or until all was sent.
    private static async Task<bool> DiesAtAsync(Ledger ledger, int n)
    {
        var wanted = ledger.Server.Taken.Count + 3;
        var start = new ProcessStartInfo("strace", ["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", string.Create(CultureInfo.InvariantCulture, $"inject=fsync,fdatasync:signal=KILL:when={n}"),
            "dotnet", Cli.Program, "run", "--urls", "http://127.0.0.1:0", "--data", ledger.Data])
        { WorkingDirectory = ledger.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.HasExited && !(ledger.Server.Taken.Count >= wanted && await ledger.IsSettledAsync()))
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        if (process.HasExited)
            return true;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return false;
    }
}
