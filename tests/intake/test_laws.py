"""Three laws for any text: nothing is guessed silently, moved or dropped; and it never raises."""

import datetime as dt
import gc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plc_wagtail.intake import Code, DateOrder, Why
from plc_wagtail.intake.lines import LONGEST
from plc_wagtail.intake.resolve import MOST_EXPANDED
from tests.intake.calendars import read
from tests.intake.cost import HOSTILE, SECONDS, SIGNS, calls, seconds
from tests.intake.test_worked_examples import (
    AMERICAN,
    CHANGES,
    HEADINGS,
    NO_WEEKDAY,
    SPACED,
    TIME_FIRST,
    TWO_DAYS,
    TWO_YEARS_OF_MEETINGS,
    WEEKS,
    WORD_TABLE,
)

EXAMPLES = [
    AMERICAN,
    CHANGES,
    HEADINGS,
    NO_WEEKDAY,
    SPACED,
    TIME_FIRST,
    TWO_DAYS,
    TWO_YEARS_OF_MEETINGS,
    WEEKS,
    WORD_TABLE,
]
TEXT = (
    "1. 2) 13th 3 31 30 1O Mon Thursday Tuesdays Wendesday dydd Mawrth November Feb Mai w/c "
    "TBC 2026 27 2026-27 12/11/2026 1/13/2027 08.03.27 2026-11-12 3.45pm 3.45-4.45 1545-1645 "
    "4pm noon until to - – or & and , ; : ( ) (INSET) cancelled moved was now every "
    "fortnightly from Spring AUTUMN Literacy PLC Hall no meeting half term respectively "
    "choose one Lead Date Time Venue > -- From: Dear all, tomorrow next first of each month "
    "for 6 weeks except by 46338 0.65 \ue000 \ue001 \xad \u200b ½ ٣"
)
WORDS = [*TEXT.split(), "\t"]
LINES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
LISTS = st.lists(LINES | st.text(max_size=60), max_size=8).map("\n".join)


def lines_of(found):
    return {row.line for row in found.rows} | {line.line for line in found.ignored}


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LISTS, st.sampled_from([None, DateOrder.DMY, DateOrder.MDY]))
def test_each_line_ends_in_a_row_or_is_ignored_with_a_reason(text, order):
    found = read(text, date_order=order)

    written = {number for number, line in enumerate(text.splitlines(), 1) if line.strip()}
    assert lines_of(found) == written
    ignored = [line.line for line in found.ignored]
    assert len(ignored) == len(set(ignored))
    assert not set(ignored) & {row.line for row in found.rows}


DAYS = st.dates(dt.date(2026, 9, 1), dt.date(2027, 7, 31))
WAYS = st.sampled_from(["%a %d %b", "%A %d %B", "%d %B %Y", "%a %d/%m/%y", "%d.%m.%Y", "%B %d"])
BESIDE = st.sampled_from(
    ["", " Hall", " 3.30-4.30pm", " (INSET)", " – PLC 3", " Reading: phonics", " 4pm start", " TBC"]
)
BETWEEN = st.sampled_from([", ", "; ", " & ", " and ", " / ", "\t", " then "])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(DAYS, WAYS, BESIDE), min_size=1, max_size=6), BETWEEN)
def test_no_date_of_a_line_is_lost_or_taken_for_another(days, between):
    line = between.join(f"{day.strftime(way)}{beside}" for day, way, beside in days)

    found = read(line, date_order=DateOrder.DMY)

    assert {row.date for row in found.rows} == {day for day, _, _ in days}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LISTS)
def test_no_date_is_moved_to_suit_a_weekday(text):
    for row in read(text).rows:
        if row.date and row.weekday_stated is not None and row.date_end is None:
            agrees = row.date.weekday() == row.weekday_stated
            recurs = Code.RECURRENCE_EXPANDED in row.warnings
            assert agrees or recurs or Code.WEEKDAY_MISMATCH in row.warnings
        if Code.WEEKDAY_MISMATCH in row.warnings and row.candidates:
            assert row.candidates[0].date == row.date
            assert row.candidates[0].why == Why.AS_WRITTEN


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LISTS)
def test_what_is_missing_is_said(text):
    for row in read(text).rows:
        said = row.warnings or row.precision == "tbc"
        assert row.date or said
        assert row.start or said or row.precision != "exact"


@given(st.sampled_from(EXAMPLES), st.data())
@settings(max_examples=150, deadline=None)
def test_a_damaged_list_is_still_read_without_an_error(example, data):
    place = data.draw(st.integers(0, len(example)))
    length = data.draw(st.integers(0, 6))
    damaged = example[:place] + data.draw(st.text(max_size=4)) + example[place + length :]

    found = read(damaged)

    written = {number for number, line in enumerate(damaged.splitlines(), 1) if line.strip()}
    assert lines_of(found) == written


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("length", [LONGEST, 100_000])
@pytest.mark.parametrize("start", ["", "Mon 3 Nov 3.45pm "])
def test_a_hostile_line_takes_less_than_two_seconds(kind, length, start):
    slowest = max(seconds(read, (start + sign * length)[:length]) for sign in HOSTILE[kind])

    assert slowest < SECONDS


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=4).map("".join))
def test_a_line_of_any_mixture_takes_less_than_two_seconds(signs):
    assert seconds(read, (signs * LONGEST)[:LONGEST]) < SECONDS


@pytest.fixture
def others_objects_left_out():
    """The collector of memory would go through all that other tests hold, as well."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def cost(few, many):
    """How many times as much `many` costs; between two others, on an equally busy machine."""
    first, most, last = (seconds(read, text) for text in (few, many, few))
    return 2 * most / (first + last)


def test_ten_times_the_lines_cost_no_more_than_twelve_times_as_much(others_objects_left_out):
    lines = [line for example in EXAMPLES for line in example.splitlines()]
    few, some, many = (
        "\n".join(lines[number % len(lines)] for number in range(length))
        for length in (100, 1_000, 10_000)
    )

    # What the first reading of all makes once is no part of it.
    read(few)
    assert calls(read, some) <= 10.3 * calls(read, few)
    # Other programs add to either; nothing that grows with the lines could stay below once.
    assert any(cost(some, many) <= 12 for _ in range(3))


ALIKE = {
    "one day": "Thu 12 Nov 3.45pm-4.45pm Library",
    "rules": "Every Tuesday from 3 November to 15 December, 3.45pm",
    "headings": "SPRING 1 - Literacy PLC",
    "choices": "Choose one: Thu 12 Nov or Fri 13 Nov 3.45pm",
    "mail": "From: deputy@example.org",
    "cells": "Date\tTime\tVenue",
    "words": "a few words",
    "quotes": "> On Thu 5 Nov 2026 at 09:12 Sam wrote:",
}


@pytest.mark.parametrize("line", ALIKE.values(), ids=ALIKE)
def test_lines_that_are_all_alike_cost_no_more_each(line):
    """Those that come later cost what the first do, to a hundredth."""
    few, some, many = (calls(read, "\n".join([line] * count)) for count in (30, 60, 500))

    each = (some - few) / 30
    assert many - some <= 1.01 * 440 * each


def test_rules_without_end_do_not_fill_the_memory():
    found = read("\n".join(["Every Tuesday from 3 November 2026 for 60 weeks, 3.45pm"] * 200))

    kept = [row for row in found.rows if Code.RECURRENCE_EXPANDED in row.warnings]
    refused = [row for row in found.rows if Code.RECURRENCE_EXPANDED not in row.warnings]
    assert 0 < len(kept) <= MOST_EXPANDED
    assert {Code.UNPARSED_LINE in row.warnings for row in refused} == {True}
    assert lines_of(found) == set(range(1, 201))
