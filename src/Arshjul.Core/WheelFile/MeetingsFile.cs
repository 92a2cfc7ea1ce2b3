using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.WheelFile;

/// <summary>Writes a wheel file of changes to meetings alone, to be laid over a plan.</summary>
public static class MeetingsFile
{
    /// <summary>The file's bytes.</summary>
    /// <param name="laid">Meetings that are new.</param>
    /// <param name="gone">Keys of meetings that are taken away.</param>
    /// <param name="cancelled">Keys of meetings that are cancelled.</param>
    /// <param name="reason">Why they are.</param>
    public static byte[] Write(IReadOnlyList<Meeting> laid, IReadOnlyList<string> gone, IReadOnlyList<string> cancelled, string reason)
    {
        var meetings = laid.Select(m => JsonSerializer.SerializeToNode(m, WheelJson.Options))
            .Concat(gone.Select(key => new JsonObject { ["key"] = key, [NodeMerge.Deleted] = true }))
            .Concat(cancelled.Select(key => new JsonObject { ["key"] = key, ["cancelled"] = new JsonObject { ["reason"] = reason } }));
        var file = new JsonObject { ["format"] = WheelJson.Format, ["meetings"] = new JsonArray([.. meetings]) };
        return [.. Encoding.UTF8.GetBytes(file.ToJsonString(WheelJson.Options)), (byte)'\n'];
    }
}
