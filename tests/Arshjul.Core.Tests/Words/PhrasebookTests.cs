using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Words;

public sealed class PhrasebookTests
{
    [Fact]
    public void Sentence_WithinASentence_IsSaidInTheSameLanguage()
    {
        var sentence = new Sentence("feed.cancelled", new Sentence("kind.Theme"));
        Assert.Equal("INSTÄLLT: tematräff", Phrasebook.In("sv").Say(sentence));
        Assert.Equal("CANCELLED: theme meeting", Phrasebook.In("en").Say(sentence));
    }

    [Fact]
    public void Day_InASentence_IsWrittenTheSameWayInEveryLanguage()
    {
        Assert.Equal("FSG den 2026-02-03 är redan inställt.", Phrasebook.In("sv").Say("move.cancelled", "FSG", new DateOnly(2026, 2, 3)));
        Assert.Equal("FSG on 2026-02-03 is already cancelled.", Phrasebook.In("en").Say("move.cancelled", "FSG", new DateOnly(2026, 2, 3)));
    }

    [Fact]
    public void Day_WhoseTextAsksForAForm_IsWrittenInThatFormInItsLanguage()
    {
        Assert.Equal("14 maj i stället för 7 maj", Phrasebook.In("sv").Say("rhythm.moved", new DateOnly(2026, 5, 14), new DateOnly(2026, 5, 7)));
        Assert.Equal("14 May instead of 7 May", Phrasebook.In("en").Say("rhythm.moved", new DateOnly(2026, 5, 14), new DateOnly(2026, 5, 7)));
    }

    [Fact]
    public void Braces_InWhatPeopleWrote_AreSaidAsTheyStand() =>
        Assert.Equal("INSTÄLLT: {0} {budget}", Phrasebook.In("sv").Say("feed.cancelled", "{0} {budget}"));

    [Fact]
    public void Language_ThatIsUnknown_IsSwedish()
    {
        Assert.Same(Phrasebook.In("sv"), Phrasebook.In("fi"));
        Assert.Equal("sv-SE", Phrasebook.In("").Culture.Name);
        Assert.Equal("en-GB", Phrasebook.In("en").Culture.Name);
    }

    [Fact]
    public void Code_WithoutAText_IsAFaultOfTheProgram() =>
        Assert.Throws<KeyNotFoundException>(() => Phrasebook.In("sv").Say("no.such.code"));

    [Fact]
    public void Fault_OfAnInput_CarriesItsSentencesInOrder()
    {
        var fault = new InputException(new Sentence("move.past", 1), new Sentence("move.same"));
        Assert.Equal(["move.past", "move.same"], fault.Faults.Select(f => f.Code));
        Assert.Equal("move.past; move.same", fault.Message);
    }
}
