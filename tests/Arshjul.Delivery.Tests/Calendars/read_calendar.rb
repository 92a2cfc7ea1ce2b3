# Reads a calendar with Ruby's parser and prints the facts as JSON.
#
# Usage: read_calendar.rb FILE
require "date"
require "icalendar"
require "json"
require "stringio"

def instant(value)
  return nil if value.nil?
  return value.strftime("%Y-%m-%d") if value.is_a?(Icalendar::Values::Date)
  value.to_time.utc.strftime("%Y-%m-%dT%H:%M:%SZ")
end

def text(value)
  value.nil? ? nil : value.to_s
end

# It takes a comma or a semicolon in an address for the end of one of several.
calendar = Icalendar::Calendar.parse(File.read(ARGV[0], encoding: "UTF-8")).first
events = calendar.events.map do |e|
  {
    uid: text(e.uid), summary: text(e.summary), start: instant(e.dtstart), end: instant(e.dtend), status: text(e.status),
    sequence: e.sequence.to_i, transp: text(e.transp), class: text(e.ip_class), stamp: instant(e.dtstamp), modified: instant(e.last_modified),
    location: text(e.location), description: text(e.description), url: e.url.nil? ? nil : [*e.url].join(","), category: e.categories.empty? ? nil : e.categories.flatten.map(&:to_s).join(","),
  }
end
puts JSON.generate({ method: text(calendar.ip_method), events: events })
