using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>Answers as servers give them, and what a convener reads of them.</summary>
public sealed class MailTroublesTests
{
    [Theory]
    [InlineData("550 5.1.1 The email account that you tried to reach does not exist.", "address")]
    [InlineData("550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient … not found by SMTP address lookup", "address")]
    [InlineData("553 5.1.2 We weren't able to find the recipient domain.", "address")]
    [InlineData("550 No such user here", "address")]
    [InlineData("551 User not local", "address")]
    [InlineData("552 5.2.2 The email account that you tried to reach is over quota.", "full")]
    [InlineData("550 5.2.1 The email account that you tried to reach is disabled.", "closed")]
    [InlineData("552 5.3.4 Message size exceeds fixed limit", "tooBig")]
    [InlineData("550 5.2.3 Message too large for this recipient", "tooBig")]
    [InlineData("552 Message size exceeds fixed maximum message size", "tooBig")]
    [InlineData("550 5.7.1 Our system has detected that this message is likely unsolicited mail.", "refused")]
    [InlineData("554 5.7.1 <…>: Relay access denied", "refused")]
    [InlineData("554 Transaction failed", "refused")]
    [InlineData("535 5.7.8 Authentication credentials invalid", "login")]
    [InlineData("530 5.7.57 Client not authenticated to send mail", "login")]
    [InlineData("500 5.5.1 Command unrecognized", "no")]
    [InlineData("expired: not sent, its time had passed", "expired")]
    [InlineData("fault: InvalidOperationException", "fault")]
    [InlineData("Adressen går inte att skicka till. Rätta den i hjulfilen.", "told")]
    public void Trouble_OfWhatFailed_SaysWhyAndWhatToDo(string answer, string kind) =>
        Assert.Equal("trouble." + kind, MailTroubles.Of(Message(MessageState.Failed, answer))!.Code);

    [Theory]
    [InlineData("451 4.7.1 Greylisting in action, please come back later", "waits")]
    [InlineData("450 4.2.0 Recipient address rejected: Greylisted", "waits")]
    [InlineData("421 4.3.2 Service not available", "waits")]
    [InlineData("450 4.1.2 Domain not found, try again", "waits")]
    [InlineData("452 4.2.2 Mailbox full", "full")]
    [InlineData("454 Temporary authentication failure", "waits")]
    [InlineData("stopped before it was sent", "stopped")]
    [InlineData("Förbindelsen med mejlservern bröts.", "told")]
    public void Trouble_OfWhatIsTriedAgain_SaysSo(string answer, string kind) =>
        Assert.Equal("trouble." + kind, MailTroubles.Of(Message(MessageState.Deferred, answer))!.Code);

    [Theory]
    [InlineData("returned: 550 5.1.1 User unknown", "trouble.address", true)]
    [InlineData("returned: 552 5.2.2 Full", "trouble.full", true)]
    [InlineData("returned: 550", "trouble.address", true)]
    public void Trouble_OfWhatCameBack_SaysSoAndWhy(string answer, string why, bool isOfAddress)
    {
        var trouble = MailTroubles.Of(Message(MessageState.Failed, answer))!;

        Assert.Equal("trouble.returned", trouble.Code);
        Assert.Equal(why, Assert.IsType<Sentence>(Assert.Single(trouble.Arguments)).Code);
        Assert.Equal(isOfAddress, MailTroubles.IsOfAddress(answer));
        Assert.False(MailTroubles.CameBack(answer["returned: ".Length..]));
    }

    [Fact]
    public void Trouble_OfWhatWasGivenUp_SaysSoAndWhy()
    {
        var trouble = MailTroubles.Of(Message(MessageState.Failed, "given up: 452 4.2.2 Mailbox full"))!;

        Assert.Equal(
            "Årshjul har försökt många gånger och gett upp. Mottagarens brevlåda är full. Hör av dig på annat sätt, och skicka igen när den är tömd.",
            Phrasebook.In("sv").Say(trouble));
        Assert.Equal(
            "Arshjul has tried many times and given up. The recipient's mailbox is full. Get in touch in another way, and send it again when it has been emptied.",
            Phrasebook.In("en").Say(trouble));
    }

    [Fact]
    public void Trouble_OfWhatNobodyKnows_AsksToFindOut() =>
        Assert.Equal("trouble.uncertain", MailTroubles.Of(Message(MessageState.Uncertain, "interrupted: the program stopped while the message may have been leaving"))!.Code);

    [Theory]
    [InlineData(MessageState.Sent, "250 2.0.0 Ok: queued as 4XyZ")]
    [InlineData(MessageState.Queued, null)]
    [InlineData(MessageState.Queued, "451 4.7.1 Greylisting in action")]
    [InlineData(MessageState.Claimed, "451 4.7.1 Greylisting in action")]
    [InlineData(MessageState.Deferred, null)]
    public void Trouble_OfWhatWentOrHasNotBeenTried_IsNone(MessageState state, string? answer) => Assert.Null(MailTroubles.Of(Message(state, answer)));

    private static OutgoingMessage Message(MessageState state, string? answer) => new()
    {
        Kind = "call",
        Subject = "fsg-okt",
        Revision = 1,
        RecipientKey = "cc",
        To = "cc@sof.example",
        From = "fsg@sof.example",
        MessageId = "1@sof.example",
        Mime = [],
        QueuedAt = new DateTime(2026, 9, 30, 7, 0, 0, DateTimeKind.Utc),
        State = state,
        LastAnswer = answer,
    };
}
