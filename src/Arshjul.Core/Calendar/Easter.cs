namespace Arshjul.Core.Calendar;

/// <summary>Easter Sunday in the Gregorian calendar, by the rule of Meeus, Jones and Butcher (sv: påskdagen).</summary>
internal static class Easter
{
    /// <summary>Easter Sunday of a year: 22 March – 25 April.</summary>
    public static DateOnly Of(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var moonShift = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var fullMoon = moonShift - (moonShift / 28 * (1 - (29 / (moonShift + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;
        var sunday = fullMoon - weekday;
        var month = 3 + ((sunday + 40) / 44);
        return new DateOnly(year, month, sunday + 28 - (31 * (month / 4)));
    }
}
