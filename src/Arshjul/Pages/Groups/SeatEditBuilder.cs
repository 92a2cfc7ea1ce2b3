using Arshjul.Core.Groups;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>Gathers what is needed to change a seat.</summary>
internal static class SeatEditBuilder
{
    /// <summary>The page of a seat.</summary>
    public static SeatEditModel Of(PageContext page, Seat seat)
    {
        var words = page.Words;
        return New(page, FormState.Of(("role", seat.Role.ToString()), ("party", seat.Party), ("title", seat.Title))) with
        {
            Key = seat.Key,
            Called = string.Join(", ", new[] { SeatLines.Called(seat, words), seat.Party }.OfType<string>()),
            Seen = SeenState.Of(seat),
            History = [.. seat.Holders.OrderBy(h => h.From ?? DateOnly.MinValue).Select(h => (page.At.NameOf(h.Person), SeatLines.Term(h.From, h.Until, words)))],
            IsHeld = seat.Holders.Any(h => !(h.Until < page.At.Today)),
        };
    }

    /// <summary>The page of a new seat.</summary>
    public static SeatEditModel New(PageContext page, FormState form) => new()
    {
        Group = page.Group().Key,
        GroupName = page.Group().Name,
        Roles = SeatLines.Roles(page.Words),
        People = SeatLines.People(page.At, page.Words, "web.seat.nobody"),
        Parties = [.. page.At.Plan.Seats.Where(s => s.Group == page.Group().Key).Select(s => s.Party).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Create(page.Words.Culture, ignoreCase: true))],
        Facts = form == FormState.Empty ? FormState.Of(("role", nameof(SeatRole.Member))) : form,
    };
}
