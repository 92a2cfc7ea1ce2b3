"""Reads a calendar with a parser that is not ours and prints the facts as JSON.

Usage: read_calendar.py icalendar|vobject|libical FILE
       read_calendar.py transitions FILE FROM_YEAR TO_YEAR   the VTIMEZONE's clock changes, by its own rules, beside the tz database's
"""
import datetime
import json
import sys
import zoneinfo

UTC = datetime.timezone.utc


def instant(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if value is not None else None


def by_icalendar(data):
    import icalendar

    cal = icalendar.Calendar.from_ical(data)
    out = {"method": cal.get("METHOD"), "name": cal.get("NAME"), "xname": cal.get("X-WR-CALNAME"), "events": []}
    for e in cal.walk("VEVENT"):
        assert not e.errors, e.errors
        # One category is ever written; this parser takes an escaped comma in it for the end of one.
        # Times by the calendar's own VTIMEZONE, which icalendar builds from its rules.
        people = e.get("ATTENDEE")
        people = [] if people is None else people if isinstance(people, list) else [people]
        end = e.get("DTEND")
        out["events"].append({
            "uid": str(e["UID"]), "summary": str(e["SUMMARY"]), "start": instant(e["DTSTART"].dt), "end": instant(end.dt) if end is not None else None,
            "status": str(e["STATUS"]) if "STATUS" in e else None, "sequence": int(e["SEQUENCE"]), "transp": str(e["TRANSP"]), "class": str(e["CLASS"]),
            "stamp": instant(e["DTSTAMP"].dt), "modified": instant(e["LAST-MODIFIED"].dt),
            "location": str(e["LOCATION"]) if "LOCATION" in e else None, "description": str(e["DESCRIPTION"]) if "DESCRIPTION" in e else None,
            "url": str(e["URL"]) if "URL" in e else None, "category": ",".join(str(c) for c in e["CATEGORIES"].cats) if "CATEGORIES" in e else None,
            "organizer": str(e["ORGANIZER"]) if "ORGANIZER" in e else None, "organizerName": e["ORGANIZER"].params.get("CN") if "ORGANIZER" in e else None,
            "attendees": [{"address": str(p), **{k: str(v) for k, v in p.params.items()}} for p in people],
        })
    return out


def by_vobject(data):
    import vobject

    cal = vobject.readOne(data.decode("utf-8"))
    out = {"method": getattr(cal, "method", None) and cal.method.value, "events": []}
    for e in cal.vevent_list:
        value = lambda name: e.contents[name][0].value if name in e.contents else None
        out["events"].append({
            "uid": value("uid"), "summary": value("summary"), "start": instant(value("dtstart")), "end": instant(value("dtend")), "status": value("status"),
            "sequence": int(value("sequence")), "transp": value("transp"), "class": value("class"), "stamp": instant(value("dtstamp")), "modified": instant(value("last-modified")),
            "location": value("location"), "description": value("description"), "url": value("url"), "category": value("categories")[0] if value("categories") else None,
        })
    return out


def by_libical(data):
    import ctypes
    import ctypes.util

    class Moment(ctypes.Structure):  # icaltimetype of libical 3
        _fields_ = [(f, ctypes.c_int) for f in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [("zone", ctypes.c_void_p)]

    lib = ctypes.CDLL(ctypes.util.find_library("ical"))

    def function(name, result, *arguments):
        found = getattr(lib, name)
        found.restype, found.argtypes = result, arguments
        return found

    pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    seconds = function("icaltime_as_timet_with_zone", ctypes.c_long, Moment, pointer)
    property_kind, component_kind = function("icalproperty_string_to_kind", number, text), function("icalcomponent_string_to_kind", number, text)
    first_property, value_of = function("icalcomponent_get_first_property", pointer, pointer, number), function("icalproperty_get_value_as_string", text, pointer)
    first, following = function("icalcomponent_get_first_component", pointer, pointer, number), function("icalcomponent_get_next_component", pointer, pointer, number)
    said = {name: function("icalcomponent_get_" + name, text, pointer) for name in ("uid", "summary", "location", "description")}
    moment = {name: function("icalcomponent_get_" + name, Moment, pointer) for name in ("dtstart", "dtend", "dtstamp")}

    def value(event, name):
        found = first_property(event, property_kind(name.encode()))
        return value_of(found).decode("utf-8") if found else None

    def told(event, name):
        if value(event, name.upper()) is None:
            return None
        at = moment[name](event)
        if at.is_date:
            return "%04d-%02d-%02d" % (at.year, at.month, at.day)
        return datetime.datetime.fromtimestamp(seconds(at, at.zone), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def words(event, name):
        found = said[name](event)
        return None if found is None else found.decode("utf-8")

    calendar = function("icalparser_parse_string", pointer, text)(data)
    kind, out = component_kind(b"VEVENT"), {"method": None, "events": []}
    event = first(calendar, kind)
    while event:
        modified = datetime.datetime.strptime(value(event, "LAST-MODIFIED"), "%Y%m%dT%H%M%SZ")
        category = value(event, "CATEGORIES")
        out["events"].append({
            "uid": words(event, "uid"), "summary": words(event, "summary"), "start": told(event, "dtstart"), "end": told(event, "dtend"), "status": value(event, "STATUS"),
            "sequence": int(value(event, "SEQUENCE")), "transp": value(event, "TRANSP"), "class": value(event, "CLASS"), "stamp": told(event, "dtstamp"), "modified": modified.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "location": words(event, "location"), "description": words(event, "description"), "url": value(event, "URL"),
            "category": category.replace("\\,", ",").replace("\\;", ";") if category else None,
        })
        event = following(calendar, kind)
    return out


def transitions(data, first, last):
    import icalendar
    from dateutil import rrule

    zone = icalendar.Calendar.from_ical(data).walk("VTIMEZONE")[0]
    ours = []
    for rule in zone.subcomponents:
        begin = rule["DTSTART"].dt.replace(tzinfo=None)
        offset = rule["TZOFFSETFROM"].td
        for local in rrule.rrulestr(rule["RRULE"].to_ical().decode(), dtstart=begin).between(datetime.datetime(first, 1, 1), datetime.datetime(last, 12, 31)):
            ours.append([(local - offset).strftime("%Y-%m-%dT%H:%M:%SZ"), int(rule["TZOFFSETTO"].td.total_seconds() // 60)])
    theirs, tz = [], zoneinfo.ZoneInfo(str(zone["TZID"]))
    hour, before = datetime.datetime(first, 1, 1, tzinfo=UTC), None
    while hour.year <= last:
        offset = hour.astimezone(tz).utcoffset()
        if before is not None and offset != before:
            theirs.append([hour.strftime("%Y-%m-%dT%H:%M:%SZ"), int(offset.total_seconds() // 60)])
        before, hour = offset, hour + datetime.timedelta(hours=1)
    kinds = [c.name for c in zone.subcomponents]
    return {"ours": sorted(ours), "theirs": theirs, "kinds": kinds}


def main():
    how, path = sys.argv[1:3]
    with open(path, "rb") as file:
        data = file.read()
    if how == "transitions":
        out = transitions(data, int(sys.argv[3]), int(sys.argv[4]))
    else:
        out = {"icalendar": by_icalendar, "vobject": by_vobject, "libical": by_libical}[how](data)
    print(json.dumps(out))


main()
