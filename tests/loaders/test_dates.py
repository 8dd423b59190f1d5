"""Dates and times in a paragraph, marked in the text, with their values."""

from __future__ import annotations

import pytest
from stated import marked, unmarked

from loaders.annotators.dates import find_dates, find_times
from ontology.record import Span

DATES: list[tuple[str, list[str]]] = [
    # day, month, year
    ("on ⟦3 June 2031⟧ at", ["2031-06-03"]),
    # an ordinal and a comma
    ("on ⟦3rd June, 2031⟧ at", ["2031-06-03"]),
    # a weekday
    ("on ⟦Tuesday 3 June 2031⟧ at", ["2031-06-03"]),
    # a weekday and commas
    ("on ⟦Tuesday, 3rd June, 2031⟧ at", ["2031-06-03"]),
    # a weekday cut short
    ("on ⟦Tues 3 June 2031⟧ at", ["2031-06-03"]),
    # the month first
    ("on ⟦June 3, 2031⟧ at", ["2031-06-03"]),
    # a calendar's form
    ("⟦Tue Jun 3 2031⟧", ["2031-06-03"]),
    # numbers and slashes
    ("on ⟦03/06/2031⟧ at", ["2031-06-03"]),
    # numbers and dots
    ("on ⟦3.6.2031⟧ at", ["2031-06-03"]),
    # two figures for the year
    ("on ⟦03/06/31⟧ at", ["2031-06-03"]),
    # ISO
    ("on ⟦2031-06-03⟧ at", ["2031-06-03"]),
    # the day of the month
    ("this ⟦3rd day of June 2031⟧", ["2031-06-03"]),
    # the month in capitals
    ("⟦TUESDAY 3 JUNE 2031⟧", ["2031-06-03"]),
    # the month cut short
    ("on ⟦3 Sept 2031⟧ at", ["2031-09-03"]),
    # the month cut short, with a stop
    ("on ⟦3 Sept. 2031⟧ at", ["2031-09-03"]),
    # no year
    ("on ⟦3rd June⟧ at", ["--06-03"]),
    # no day
    ("by ⟦June 2031⟧ at", ["2031-06"]),
    # no space behind the time
    ("at 6.30pm⟦3 June 2031⟧", ["2031-06-03"]),
    # no space before the month
    ("on ⟦3June 2031⟧", ["2031-06-03"]),
    # the month stands with the second
    ("held on ⟦10th⟧ and ⟦24th June, 2031⟧", ["2031-06-10", "2031-06-24"]),
    # the year stands with the last
    ("⟦28th June⟧, ⟦8th July⟧ and ⟦19th August, 2031⟧", ["2031-06-28", "2031-07-08", "2031-08-19"]),
    # over the end of a year
    ("on ⟦20 December⟧ and ⟦10 January 2032⟧", ["2031-12-20", "2032-01-10"]),
    # numbers of items
    ("items 3 and ⟦4 June 2031⟧", ["2031-06-04"]),
    # two dates
    ("from ⟦3 June 2031⟧ to ⟦4 July 2031⟧", ["2031-06-03", "2031-07-04"]),
    # a leap day
    ("on ⟦29 February 2032⟧", ["2032-02-29"]),
    # a day that is not
    ("on 31 ⟦June 2031⟧", ["2031-06"]),
    # a leap day that is not
    ("on 29 ⟦February 2031⟧", ["2031-02"]),
    # a paragraph's number
    ("paragraph 2.4.1 of", []),
    # a minute's number
    ("minute 77/21 refers", []),
    # a planning application
    ("24/00417/FUL was read", []),
    # a sum of money
    ("£3 May be paid", []),
    # a financial year
    ("for 2031/32 only", []),
    # a vote
    ("by 12 votes to 3", []),
    # May as a verb
    ("12 members may attend", []),
]

TIMES: list[tuple[str, list[str]]] = [
    # afternoon with a stop
    ("at ⟦6.30pm⟧", ["18:30"]),
    # afternoon with a colon and a space
    ("at ⟦6:30 pm⟧", ["18:30"]),
    # dots in p.m.
    ("at ⟦6.30 p.m.⟧ in", ["18:30"]),
    # the hour alone
    ("at ⟦7 p.m.⟧ in", ["19:00"]),
    # morning
    ("at ⟦10.35am⟧", ["10:35"]),
    # past midnight
    ("at ⟦12.15am⟧", ["00:15"]),
    # just past noon
    ("at ⟦12.15pm⟧", ["12:15"]),
    # 24 hours, with the word
    ("at ⟦1845 hours⟧", ["18:45"]),
    # 24 hours, with a colon
    ("at ⟦18:45⟧", ["18:45"]),
    # hours cut short
    ("at ⟦2105 hrs⟧", ["21:05"]),
    # noon
    ("at ⟦noon⟧", ["12:00"]),
    # 12 noon
    ("at ⟦12 noon⟧", ["12:00"]),
    # o'clock
    ("at the hour of ⟦6.00 o'clock p.m.⟧", ["18:00"]),
    # capitals
    ("at ⟦6.30PM⟧", ["18:30"]),
    # two times
    ("from ⟦6.30pm⟧ to ⟦8pm⟧", ["18:30", "20:00"]),
    # a space behind the stop
    ("at ⟦6. 30 pm⟧", ["18:30"]),
    # a sum of money
    ("£6.30 per month", []),
    # a paragraph's number
    ("paragraph 7.45 of", []),
    # a year
    ("in 2018 amounts", []),
    # a ratio
    ("a ratio of 1:4", []),
]


@pytest.mark.parametrize(("text", "values"), DATES)
def test_dates(text: str, values: list[str]) -> None:
    bare = unmarked(text)
    found = find_dates(bare)
    assert marked(bare, [Span(d.start, d.end) for d in found]) == text
    assert [date.value for date in found] == values


@pytest.mark.parametrize(("text", "values"), TIMES)
def test_times(text: str, values: list[str]) -> None:
    bare = unmarked(text)
    found = find_times(bare)
    assert marked(bare, [Span(t.start, t.end) for t in found]) == text
    assert [time.value for time in found] == values
