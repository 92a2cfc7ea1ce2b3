using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using MimeKit;

namespace Arshjul.Delivery.Mail;

/// <summary>The papers that go with a mail: all of them, or none when they are more than a mailbox likes.</summary>
/// <param name="store">Has their bytes; null when there are none.</param>
/// <param name="most">The most bytes in one mail.</param>
internal sealed class PaperParts(IPaperStore? store, int most)
{
    /// <summary>The notice, saying which of its papers go with it, and the parts that hold them.</summary>
    public async Task<(Notice Notice, IReadOnlyList<MimePart> Parts)> OfAsync(Notice notice, CancellationToken cancel)
    {
        // A reminder names them alone: whoever wants one has the call, or the page.
        if (store is null || notice is not CallNotice { Papers.Count: > 0 } call || call.Papers.Sum(p => p.Size) > most)
            return (notice, []);
        var (papers, parts) = (new List<CallPaper>(), new List<MimePart>());
        foreach (var paper in call.Papers)
        {
            var bytes = await store.FindAsync(paper.Hash, cancel);
            papers.Add(paper with { IsAttached = bytes is not null });
            if (bytes is not null)
                parts.Add(Part(paper.FileName, bytes));
        }
        return (call with { Papers = papers }, parts);
    }

    // The disposition must be there before the name, or the name is lost.
    private static MimePart Part(string name, byte[] bytes) => new(PaperFormat.Of(name)?.MediaType.Split(';')[0] ?? "application/octet-stream")
    {
        Content = new MimeContent(new MemoryStream(bytes)),
        ContentTransferEncoding = ContentEncoding.Base64,
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        FileName = name,
    };
}
