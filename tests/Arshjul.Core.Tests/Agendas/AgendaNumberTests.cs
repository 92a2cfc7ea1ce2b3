using Arshjul.Core.Agendas;
using Xunit;

namespace Arshjul.Core.Tests.Agendas;

/// <summary>Numbers before and after a call was sent: what people have been told stays true.</summary>
public sealed class AgendaNumberTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        // sent as number=item, items now, numbers they get
        { "", "a b c", "1 2 3" },
        { "1=a 2=b", "a b", "1 2" },
        { "1=a 2=b", "b a", "2 1" },
        { "1=a 2=b", "x a b", "0a 1 2" },
        { "1=a 2=b", "x y a b", "0a 0b 1 2" },
        { "1=a 2=b", "a x b", "1 1a 2" },
        { "1=a 2=b", "a b x y", "1 2 3 4" },
        { "1=a 2=b 3=c", "a c x", "1 3 4" },
        { "1=a 2=b 3=c", "a b x", "1 2 4" },
        { "1=a 2=b", "x y", "3 4" },
        { "1=a 1a=x 2=b", "a x y b", "1 1a 1b 2" },
        { "1=a 1a=x 2=b", "a y x b", "1 1b 1a 2" },
        { "1=a 1a=x 2=b", "a y b", "1 1b 2" },
        { "9=a 10=b", "a b x", "9 10 11" },
        { "2=a 10=b", "a x b", "2 2a 10" },
        { "0a=a 1=b", "a x b", "0a 0b 1" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Numbers_OfItemsThatComeAndGo_NeverNameAnotherItemThanWasTold(string sent, string now, string expected) =>
        Assert.Equal(expected, Given(sent, now.Split(' ')));

    [Fact]
    public void Letters_WhenTheyRunOut_GoOnWithTwo()
    {
        var numbers = Given("1=a 2=b", ["a", .. Enumerable.Range(0, 28).Select(i => $"x{i}"), "b"]).Split(' ');
        Assert.Equal(["1y", "1z", "1za", "1zaa", "2"], numbers[^5..]);
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Fact]
    public void Numbers_GoOnThroughTheSections()
    {
        var sections = AgendaNumbers.Give([Section("a"), new AgendaSection { Title = "Tomt", EmptyText = "Inget." }, Section("b", "c")], new Dictionary<string, string>());
        Assert.Equal(["1", "2", "3"], sections.SelectMany(s => s.Items).Select(i => i.Number));
        Assert.Equal([null, "Tomt", null], sections.Select(s => s.Title));
    }

    private static string Given(string sent, string[] now)
    {
        var numbers = sent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=')).ToDictionary(s => s[1], s => s[0]);
        return string.Join(" ", AgendaNumbers.Give([Section(now)], numbers).Single().Items.Select(i => i.Number));
    }

    private static AgendaSection Section(params string[] ids) => new() { Items = [.. ids.Select(id => new AgendaItem { Id = id, Title = id, Origin = ItemOrigin.Added })] };
}
