using Arshjul.Core.Calls;

namespace Arshjul.Delivery.Mail;

/// <summary>Writes the iCalendar object of a call to one recipient: METHOD REQUEST, or CANCEL for a cancelled meeting (RFC 5546 §3.2).</summary>
/// <param name="call">The frozen version.</param>
/// <param name="to">The one ATTENDEE.</param>
/// <param name="from">Who sends it.</param>
/// <param name="organiserAddress">The ORGANIZER's address, the same as the mail's From.</param>
/// <returns>The bytes, UTF-8 with CRLF line ends.</returns>
public delegate byte[] CalendarPart(Call call, Recipient to, Sender from, string organiserAddress);
