using Arshjul.Core.Groups;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Groups;

/// <summary>The language of a group's own words: what is refused, what it is filled with, and that no text can make it fail or run away.</summary>
public sealed class OwnWordsTextTests
{
    private static readonly string[] Pieces = ["{", "}", "{{", "{grupp}", "{DATUM}", "{namn}", "{titel}", "{plats", "tid}", "{0}", "{7*7}", "{{#each}}", "{}", " ", "Hej", "å", "💥", "\uD83D", "\n", "<b>", "{grupp{datum}}", "${x}"];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat)),
        (1, Gen.String[Gen.Char["{}agrupdtm å\uD83D"], 0, 300]));

    [Theory]
    [InlineData(OwnWordsField.Subject, "Möte i {grupp} {Datum} {TID}", null)]
    [InlineData(OwnWordsField.Greeting, "Bästa {namn}, välkommen till {gruppnamn}!", null)]
    [InlineData(OwnWordsField.Closing, "Vi ses {datum} {tid} i {plats}.", null)]
    [InlineData(OwnWordsField.Signature, "{sammankallande}, {titel}, {organisation}", null)]
    [InlineData(OwnWordsField.Subject, "Möte {datumet}", "”{datumet}” är ingen platshållare. I ämnesraden kan du skriva {grupp}, {gruppnamn}, {organisation}, {datum}, {tid}, {plats}.")]
    [InlineData(OwnWordsField.Signature, "{ titel }", "”{ titel }” är ingen platshållare. I signaturen kan du skriva {grupp}, {gruppnamn}, {organisation}, {datum}, {tid}, {plats}, {sammankallande}, {titel}.")]
    [InlineData(OwnWordsField.Closing, "{}", "”{}” är ingen platshållare. I avslutningen kan du skriva {grupp}, {gruppnamn}, {organisation}, {datum}, {tid}, {plats}, {sammankallande}, {titel}.")]
    [InlineData(OwnWordsField.Subject, "{namn}: möte", "”{namn}” kan inte stå i ämnesraden. Där kan du skriva {grupp}, {gruppnamn}, {organisation}, {datum}, {tid}, {plats}.")]
    [InlineData(OwnWordsField.Subject, "{titel}", "”{titel}” kan inte stå i ämnesraden. Där kan du skriva {grupp}, {gruppnamn}, {organisation}, {datum}, {tid}, {plats}.")]
    [InlineData(OwnWordsField.Greeting, "Välkommen {datum}", "”{datum}” kan inte stå i hälsningen. Där kan du skriva {namn}, {grupp}, {gruppnamn}, {organisation}, {sammankallande}, {titel}.")]
    [InlineData(OwnWordsField.Greeting, "Bästa {namn!", "I hälsningen börjar ”{namn!” med en klammer som inte stängs. Skriv } efter platshållarens namn, som i {grupp}.")]
    [InlineData(OwnWordsField.Greeting, "{grupp {namn}", "I hälsningen börjar ”{grupp {namn}” med en klammer som inte stängs. Skriv } efter platshållarens namn, som i {grupp}.")]
    [InlineData(OwnWordsField.Closing, "Hej då :}", "I avslutningen står en } utan en { före sig. Skriv platshållaren hel, som {grupp}, eller ta bort tecknet.")]
    public void Line_IsTakenOrToldInASentence(OwnWordsField field, string line, string? said) =>
        Assert.Equal(said, OwnWordsText.Fault(field, line) is { } fault ? Phrasebook.In("sv").Say(fault) : null);

    [Fact]
    public void Line_ThatIsTooLong_AndLinesThatAreTooMany_AreTold()
    {
        foreach (var field in Enum.GetValues<OwnWordsField>())
        {
            var longest = new string('x', OwnWordsText.LongestLine(field));
            Assert.Null(OwnWordsText.Fault(field, longest));
            Assert.Equal("ownWords.long", OwnWordsText.Fault(field, longest + "x")?.Code);
            var most = Enumerable.Repeat("x", OwnWordsText.MostLines(field)).ToList();
            Assert.Null(OwnWordsText.Fault(field, most));
            Assert.Equal("ownWords.lines", OwnWordsText.Fault(field, [.. most, "x"])?.Code);
            Assert.Equal("ownWords.unknown", OwnWordsText.Fault(field, [.. most.Skip(1), "{x}"])?.Code);
        }
    }

    [Theory]
    [InlineData("{grupp} möts {datum}", "<grupp> möts <datum>")]
    [InlineData("{GRUPP}{grupp}", "<grupp><grupp>")]
    [InlineData("inget att fylla", "inget att fylla")]
    [InlineData("", "")]
    [InlineData("{x} {grupp {datum} } {", "{x} {grupp <datum> } {")]
    [InlineData("} {grupp}", "} <grupp>")]
    public void Line_IsFilled(string line, string filled) => Assert.Equal(filled, OwnWordsText.Fill(line, Values));

    [Fact]
    public void Value_IsNotLookedAtAgain_AndIsCutWhenItIsLong()
    {
        Assert.Equal("{datum}{grupp}", OwnWordsText.Fill("{grupp}", _ => "{datum}{grupp}"));
        Assert.Equal(OwnWordsText.LongestValue, OwnWordsText.Fill("{grupp}", _ => new string('x', 5000)).Length);
        // Half a character would be another one in the mail.
        var cut = OwnWordsText.Fill("{grupp}", _ => new string('x', OwnWordsText.LongestValue - 2) + "💥💥");
        Assert.Equal(new string('x', OwnWordsText.LongestValue - 2) + "…", cut);
    }

    [Fact]
    public void AnyText_IsRefusedInWords_OrFilledToTheLast_AndNeverRunsAway() => Gen.Select(Texts, Gen.Int[0, 3].Select(f => (OwnWordsField)f)).Holds(
        (line, field) =>
        {
            var filled = OwnWordsText.Fill(line, Values);
            Assert.True(filled.Length <= line.Length * OwnWordsText.LongestValue);
            if (OwnWordsText.Fault(field, line) is { } fault)
            {
                Assert.NotEmpty(Phrasebook.In("sv").Say(fault) + Phrasebook.In("en").Say(fault));
                Assert.Contains("sv: " + Phrasebook.In("sv").Say($"ownWords.the.{field}"), "sv: " + string.Join("sv: ", fault.Arguments.OfType<Sentence>().Select(Phrasebook.In("sv").Say)), StringComparison.Ordinal);
            }
            else
            {
                Assert.DoesNotContain('{', filled);
                Assert.DoesNotContain('}', filled);
            }
            return true;
        },
        2000);

    private static string? Values(string name) => OwnWordsText.All.Contains(name) ? $"<{name}>" : null;
}
