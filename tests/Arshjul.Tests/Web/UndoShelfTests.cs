using Arshjul.Core.Editing;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Web;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Web;

public sealed class UndoShelfTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly MadeChange _change = MadeChange.Of(YearPlan.Empty, YearPlan.Empty with { Organisation = new Organisation { Key = "ny", Name = "Ny" } })!;

    [Fact]
    public void Take_WithinAQuarterOfAnHour_GivesTheChangeOnce()
    {
        var shelf = new UndoShelf(_clock);
        var id = Id(shelf.Keep("ab", _change, "/moten"));
        _clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal((_change, "/moten"), shelf.Take("ab", id));
        Assert.Null(shelf.Take("ab", id));
    }

    [Fact]
    public void Take_Later_GivesNothing()
    {
        var shelf = new UndoShelf(_clock);
        var id = Id(shelf.Keep("ab", _change, "/moten"));
        _clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromTicks(1));

        Assert.Null(shelf.Take("ab", id));
    }

    [Fact]
    public void Take_ByAnother_OrOfTheChangeBefore_GivesNothing()
    {
        var shelf = new UndoShelf(_clock);
        var first = Id(shelf.Keep("ab", _change, "/moten"));
        var second = Id(shelf.Keep("ab", _change, "/planera"));

        Assert.Null(shelf.Take("cd", second));
        Assert.Null(shelf.Take("ab", first));
        Assert.Equal("/planera", shelf.Take("ab", second)?.Path);
    }

    private static string Id(string path) => path[(path.LastIndexOf('/') + 1)..];
}
