using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Transport;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

public sealed class PickupTransportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Mail => Path.Combine(_folder.Path, "mail");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SendAsync_Message_IsOneWholeFileForItsOwnerAlone()
    {
        var message = SampleMessage.Make();
        var before = new List<string>();

        var result = await Send(message, _ =>
        {
            before.AddRange(Directory.Exists(Mail) ? Directory.GetFiles(Mail) : []);
            return Task.CompletedTask;
        });

        Assert.Equal(MessageState.Sent, result.State);
        Assert.Empty(before);
        var file = Assert.Single(Directory.GetFiles(Mail));
        Assert.Equal(message.Mime, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
            Assert.Equal((UnixFileMode.UserRead | UnixFileMode.UserWrite, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute), (File.GetUnixFileMode(file), File.GetUnixFileMode(Mail)));
    }

    [Fact]
    public async Task SendAsync_Names_SortByTimeAndTellNothing()
    {
        var messages = Enumerable.Range(1, 20).Select(i => SampleMessage.Make(revision: i)).ToList();
        foreach (var message in messages.AsEnumerable().Reverse())
            await Send(message);

        var names = Directory.GetFiles(Mail).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(messages.ConvertAll(PickupTransport.NameOf), names);
        Assert.All(names, n => Assert.Matches(@"^\d{8}T\d{9}Z-[0-9a-f]{32}\.eml$", n));
    }

    [Fact]
    public async Task SendAsync_SameMessageTwice_IsOneFile()
    {
        var message = SampleMessage.Make();

        await Send(message);
        await Send(message);

        Assert.Single(Directory.GetFiles(Mail));
    }

    [Fact]
    public async Task SendAsync_WhenTheFolderIsNoFolder_IsDeferredAndLeavesNothing()
    {
        File.WriteAllText(Mail, "a file stands in the way");

        var result = await Send(SampleMessage.Make());

        Assert.Equal(MessageState.Deferred, result.State);
        Assert.DoesNotContain(_folder.Path, result.Answer, StringComparison.Ordinal);
        Assert.Equal([Mail], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task SendAsync_WhenTheNameIsTakenByAFolder_IsDeferredAndLeavesNoHalfFile()
    {
        var message = SampleMessage.Make();
        Directory.CreateDirectory(Path.Combine(Mail, PickupTransport.NameOf(message)));

        var result = await Send(message);

        Assert.Equal(MessageState.Deferred, result.State);
        Assert.Empty(Directory.GetFiles(Mail));
    }

    [Theory]
    [InlineData("sv", "Mejlet kunde inte skrivas i upphämtningsmappen (", "Se efter att mappen finns")]
    [InlineData("en", "pickup folder", "(")]
    public async Task SendAsync_WhenTheFolderCannotBeWritten_SaysInASentenceWhatToDo(string language, params string[] said)
    {
        var blocked = Path.Combine(_folder.Write("fil", "a file stands in the way"), "mail");

        var result = await new PickupTransport(blocked, Phrasebook.In(language)).SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal(MessageState.Deferred, result.State);
        Assert.All(said, s => Assert.Contains(s, result.Answer, StringComparison.Ordinal));
        Assert.EndsWith(".", result.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, result.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("{", result.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_BesideTheRemainsOfATryThatWasCut_IsOneWholeMail()
    {
        var message = SampleMessage.Make();
        var remains = Unfinished(message);
        await File.WriteAllBytesAsync(remains, new byte[message.Mime.Length * 2], TestContext.Current.CancellationToken);

        var result = await Send(message);

        Assert.Equal(MessageState.Sent, result.State);
        Assert.Equal(message.Mime, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Mail, "*.eml")), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SendAsync_WhileAnotherWorkerWritesTheSameMail_NeitherWaitsForItNorTouchesItsFile()
    {
        var message = SampleMessage.Make();
        var theirs = Unfinished(message);
        await using (var writing = new FileStream(theirs, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            writing.Write("Fr"u8);
            writing.Flush();

            Assert.Equal(MessageState.Sent, (await Send(message)).State);

            writing.Write("om: FSG"u8);
        }

        Assert.Equal("From: FSG", await File.ReadAllTextAsync(theirs, TestContext.Current.CancellationToken));
        Assert.Equal(message.Mime, await File.ReadAllBytesAsync(Path.Combine(Mail, PickupTransport.NameOf(message)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SendAsync_OfOneMailByManyWorkersAtOnce_IsOneWholeFile_AndNobodyIsToldOtherwise()
    {
        var small = SampleMessage.Make();
        var message = small with { Mime = [.. Enumerable.Repeat(small.Mime, 500).SelectMany(b => b)] };
        using var start = new Barrier(8);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                return Send(message);
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.All(results, r => Assert.Equal(MessageState.Sent, r.State));
        Assert.Equal(message.Mime, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Mail)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SendAsync_WhileSomebodyPicksUp_NeverShowsAHalfMailUnderItsName()
    {
        var messages = Enumerable.Range(1, 40).Select(i => SampleMessage.Make(revision: i)).Select(m => m with { Mime = [.. Enumerable.Repeat(m.Mime, 200).SelectMany(b => b)] }).ToList();
        var whole = messages.ToDictionary(PickupTransport.NameOf, m => m.Mime.LongLength, StringComparer.Ordinal);
        Directory.CreateDirectory(Mail);
        var sending = Task.WhenAll(messages.Select(m => Task.Run(() => Send(m), TestContext.Current.CancellationToken)));

        do
        {
            Assert.All(new DirectoryInfo(Mail).GetFiles("*.eml"), f => Assert.Equal(whole[f.Name], f.Length));
        }
        while (!sending.IsCompleted);

        Assert.All(await sending, r => Assert.Equal(MessageState.Sent, r.State));
        Assert.Equal(whole.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Mail).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WhenTheMarkCannotBeSet_WritesNothing()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Send(SampleMessage.Make(), _ => throw new TimeoutException()));

        Assert.False(Directory.Exists(Mail));
    }

    // As a try that has not come to its end leaves it.
    private string Unfinished(OutgoingMessage message)
    {
        Directory.CreateDirectory(Mail);
        return Path.Combine(Mail, $".{PickupTransport.NameOf(message)}.part");
    }

    private Task<SendResult> Send(OutgoingMessage message, Func<CancellationToken, Task>? starting = null) =>
        new PickupTransport(Mail, Phrasebook.In("sv")).SendAsync(message, starting ?? (_ => Task.CompletedTask), TestContext.Current.CancellationToken);
}
