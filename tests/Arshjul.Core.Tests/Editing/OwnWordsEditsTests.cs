using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class OwnWordsEditsTests
{
    private static readonly OwnWordsForm Form = new() { Subject = " {gruppnamn}  {datum} ", Greeting = "Bästa\n{namn}!", Closing = "Vi ses i {plats}.\n\n  Hej då!\n", Signature = "{sammankallande}\n{titel}" };

    private static readonly string[] Pieces = ["{", "}", "{grupp}", "{namn}", "{datum}", "{x}", "\n", "\u0007", "\u2028", "\0", " ", "hej", "å", "💥", new('x', 120), "\"", "\\", "\u202E"];

    [Fact]
    public void Words_AreSaved_LineByLine_AndTakenAwayAgain()
    {
        var after = OwnWordsEdits.Change(At, "fsg", Form);
        var own = after.Groups[0].OwnWords!;
        Assert.Equal(("{gruppnamn} {datum}", "Bästa {namn}!"), (own.Subject, own.Greeting));
        Assert.Equal(["Vi ses i {plats}.", "Hej då!"], own.Closing);
        Assert.Equal(["{sammankallande}", "{titel}"], own.Signature);
        Assert.Null(after.Groups[1].OwnWords);
        Assert.Null(OwnWordsEdits.Change(after.On(), "fsg", new() { Subject = " ", Closing = "\n \n" }).Groups[0].OwnWords);
        Assert.Equal("Hej!", OwnWordsEdits.Change(after.On(), "fsg", new() { Greeting = "Hej!" }).Groups[0].OwnWords?.Greeting);
    }

    [Fact]
    public void Faults_AreToldAllAtOnce_BesideTheirFields()
    {
        var wrong = Assert.Throws<InputException>(() => OwnWordsEdits.Change(At, "fsg", new() { Subject = "{namn}", Greeting = "a\u0007b", Closing = "1\n2\n3\n4\n5", Signature = "bra\n{x}\n}" }));
        Assert.Equal([("subject", "ownWords.elsewhere"), ("greeting", "edit.control"), ("closing", "ownWords.lines"), ("signature", "ownWords.unknown")], wrong.ByField.Select(f => (f.Field, f.Fault.Code)));
        Assert.Equal("edit.group.gone", Assert.Throws<InputException>(() => OwnWordsEdits.Change(At, "finns-inte", Form)).Faults[0].Code);
    }

    [Fact]
    public void Words_AreTakenBack_LikeAnyEdit()
    {
        var after = OwnWordsEdits.Change(At, "fsg", Form);
        Assert.Null(PlanUndo.Undo(after.On(), MadeChange.Of(Plan, after)!).Groups[0].OwnWords);
    }

    /// <summary>Whatever is typed is refused in words, or is what a wheel file would take and give back.</summary>
    [Fact]
    public void AnyWords_AreRefusedInWords_OrGoThroughAWheelFile() => Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 8].Select(string.Concat).Array[4].Holds(
        texts =>
        {
            YearPlan after;
            try
            {
                after = OwnWordsEdits.Change(At, "fsg", new() { Subject = texts[0], Greeting = texts[1], Closing = texts[2], Signature = texts[3] });
            }
            catch (InputException refused)
            {
                Assert.All(refused.Faults, f => Assert.NotEmpty(Phrasebook.In("sv").Say(f) + Phrasebook.In("en").Say(f)));
                return;
            }
            var written = WheelWriter.Write(after, withPeople: true);
            var read = WheelImport.Prepare(YearPlan.Empty, [new WheelSource("a", written)], Today, () => "ny").After;
            Assert.Equal(written, WheelWriter.Write(read, withPeople: true));
        },
        300);

    [Fact]
    public void FileWithoutPeople_HasTheWords_ButNobodysSignature_AndTakesNoneAway()
    {
        var after = OwnWordsEdits.Change(At, "fsg", Form);
        var file = WheelWriter.Write(after, withPeople: false);
        var text = System.Text.Encoding.UTF8.GetString(file);
        Assert.Contains("Vi ses i {plats}.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{sammankallande}", text, StringComparison.Ordinal);
        Assert.Empty(WheelImport.Prepare(after, [new WheelSource("a", file)], Today, () => "ny").Changes);
        Assert.DoesNotContain("ownWords", System.Text.Encoding.UTF8.GetString(WheelWriter.Write(OwnWordsEdits.Change(At, "fsg", new() { Signature = "N. N." }), withPeople: false)), StringComparison.Ordinal);
    }
}
