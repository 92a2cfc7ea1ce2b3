using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Editing;

public sealed class TypedInputTests
{
    [Theory]
    [InlineData("2027-03-14", "2027-03-14")]
    [InlineData("14 mars 2027", "2027-03-14")]
    [InlineData(" den 14 mars ", "2027-03-14")]
    [InlineData("14/3", "2027-03-14")]
    [InlineData("måndag v. 11", "2027-03-15")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Date_IsReadAsPeopleWriteIt(string? typed, string? day)
    {
        var input = new TypedInput();
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), input.Date("from", typed, 2027));
        input.ThrowIfAny();
    }

    [Theory]
    [InlineData("snart", "edit.date")]
    [InlineData("2027-02-30", "edit.date")]
    [InlineData("14-15 mars 2027", "edit.date")]
    [InlineData("14 mars och 15 mars", "edit.date")]
    [InlineData("mars 2027", "edit.date")]
    [InlineData("14 mars 2027 budget", "edit.date")]
    [InlineData("03/04/2027", "edit.dateEither")]
    [InlineData("1066-10-14", "edit.year")]
    public void Date_ThatIsNone_SaysHowToWriteIt(string typed, string code) => Assert.Equal($"from={code}", EditPlans.Refused(() => Read(i => i.Date("from", typed, 2027))));

    [Theory]
    [InlineData("13.30", 13, 30)]
    [InlineData("13:30", 13, 30)]
    [InlineData("8.05", 8, 5)]
    public void Time_IsReadWithDotOrColon(string typed, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), new TypedInput().Time("start", typed));

    [Fact]
    public void Faults_AreToldTogetherBesideTheirFields() => Assert.Equal(
        "start=edit.time lag=edit.number role=edit.word mail=edit.mail title=edit.blank",
        EditPlans.Refused(() => Read(i =>
        {
            i.Time("start", "25.00");
            i.Number("lag", "tre", 0, 90);
            i.Word<SeatRole>("role", "kung");
            i.Mail("mail", "a@");
            i.Needed("title", "  ");
        })));

    [Fact]
    public void Words_AreReadWhateverTheirCase()
    {
        Assert.Equal(SeatRole.CoOpted, new TypedInput().Word<SeatRole>("role", "coopted"));
        Assert.Null(new TypedInput().Word<SeatRole>("role", ""));
        Assert.Equal(12, new TypedInput().Number("lag", " 12 ", 0, 90));
        Assert.Equal("edit.word", Assert.Throws<InputException>(() => Read(i => i.Word<SeatRole>("role", "3"))).Faults[0].Code);
    }

    [Theory]
    [InlineData("Mål & ekonomi", "mal-ekonomi")]
    [InlineData("ÅÄÖ é Über", "aao-e-uber")]
    [InlineData("  --  ", "annat")]
    [InlineData("財政", "annat")]
    [InlineData("Tertial 1", "tertial-1-2")]
    [InlineData("Uppföljning av den nya organisationen inom vård och omsorg", "uppfoljning-av-den-nya-organisationen")]
    public void Key_IsReadableAndNotTaken(string called, string key) => Assert.Equal(key, ReadableKey.Of(called, "annat", ["tertial-1"]));

    private static void Read(Action<TypedInput> read)
    {
        var input = new TypedInput();
        read(input);
        input.ThrowIfAny();
    }
}
