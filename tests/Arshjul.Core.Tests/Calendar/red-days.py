#!/usr/bin/python3
"""Writes red-days.csv, the red days of 2000-2100 as python3-holidays (Debian package, 0.10.1) has them: date, name.

Run: python3 red-days.py > red-days.csv

That program also lists midsommarafton, julafton and nyårsafton, which are no red days by lag (1989:253) but free by agreement, and marks
every Sunday by ending its name in "Söndag"; both are left out here, so that only the named red days of the law remain. Its history was read
against the law: annandag pingst is in it through 2004 and the national day from 2005, as the law has it, so no line was corrected by hand.
"""
import holidays

NOT_IN_THE_LAW = {"Midsommarafton", "Julafton", "Nyårsafton"}
print("date,name")
for day, text in sorted(holidays.Sweden(years=range(2000, 2101)).items()):
    names = [n for n in text.split(", ") if n != "Söndag" and n not in NOT_IN_THE_LAW]
    if names:
        print(f"{day},{' + '.join(names)}")
