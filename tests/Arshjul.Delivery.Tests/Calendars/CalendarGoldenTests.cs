using Arshjul.Delivery.Calendars;
using Arshjul.Testing;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>The bytes as somebody has looked at them.</summary>
public sealed class CalendarGoldenTests
{
    [Fact]
    public void FeedWriter_NastyFeed_IsAsLookedAt() => Golden.Equal("nasty-feed.ics", FeedWriter.Write(NastyFeed.Feed));

    [Fact]
    public void CalendarInvitation_CallChangeCancel_AreAsLookedAt()
    {
        Golden.Equal("1-call.ics", Invitations.Sample.Write(SampleCalls.First(), SampleCalls.Member, SampleCalls.From(), "fsg@example.se"));
        Golden.Equal("2-change.ics", Invitations.Sample.Write(SampleCalls.Changed, SampleCalls.Member, SampleCalls.From(), "fsg@example.se"));
        Golden.Equal("3-cancel.ics", Invitations.Sample.Write(SampleCalls.Cancelled, SampleCalls.Member, SampleCalls.From(), "fsg@example.se"));
    }
}
