"""Three laws for any text: nothing is guessed silently, moved or dropped; and it never raises."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plc_wagtail.intake import DateOrder
from plc_wagtail.intake.lines import LONGEST
from plc_wagtail.intake.terms import TermCode, read_terms
from tests.intake.cost import HOSTILE, SECONDS, calls, seconds
from tests.intake.terms import pages

TEXT = (
    "Autumn Spring Summer Term term Hydref 1 2 3rd 24 31 30 1O Mon Friday dydd Mawrth September "
    "Oct Mai December 2026 2027 2026-27 2026/27 1/9/2026 9/30/2026 08.03.27 2026-11-02 1.30pm "
    "starts ends begins Starts: Ends: first last day half holiday break INSET (INSET) PD staff "
    "training closed bank May Day Good Easter Christmas reopen return pupils teachers from to "
    "until - – & and , ; : ( ) | TBC before after for early finish Date Start End Days (37 Days) "
    "updated Year 7 HMS Hanner tymor gwyliau \ue000 \ue001 \xad ½ ٣"
)
WORDS = [*TEXT.split(), "\t", "    "]
LINES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
TEXTS = st.lists(LINES | st.text(max_size=60), max_size=10).map("\n".join)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def items(found):
    return [one for year in found.years for one in (*year.terms, *year.closures)]


def numbers(text):
    return {number for number, line in enumerate(text.splitlines(), 1) if line.strip()}


def assert_nothing_is_dropped(text, found):
    read = {line for one in items(found) for line in one.lines}
    ignored = [one.line for one in found.ignored]
    assert read | set(ignored) == numbers(text)
    assert len(ignored) == len(set(ignored))
    assert not read & set(ignored)


@MANY
@given(TEXTS, st.sampled_from([None, 2026]), st.sampled_from([None, DateOrder.MDY]))
def test_each_line_gives_something_or_is_ignored_with_a_reason(text, year, order):
    assert_nothing_is_dropped(text, read_terms(text, first_year=year, date_order=order))


@given(st.sampled_from(pages.ALL), st.data())
@settings(max_examples=80, deadline=None)
def test_a_damaged_page_is_still_read_without_an_error(page, data):
    place = data.draw(st.integers(0, len(page)))
    damaged = page[:place] + data.draw(st.text(max_size=4)) + page[place + 3 :]

    assert_nothing_is_dropped(damaged, read_terms(damaged))


@given(
    st.dates(dt.date(2025, 9, 1), dt.date(2028, 8, 31)),
    st.sampled_from(["Mon", "Thursday", ""]),
    st.sampled_from(["INSET {}", "{} (INSET day)", "Half term: {}", "{} bank holiday"]),
    st.sampled_from(["%d %B %Y", "%B %d %Y", "%d/%m/%Y", "%Y-%m-%d"]),
)
@settings(max_examples=100, deadline=None)
def test_no_date_is_moved_to_suit_a_weekday(date, weekday, line, style):
    found = read_terms(line.format(f"{weekday} {date:{style}}"))

    [closure] = [one.closure for one in items(found)]
    assert (closure.start, closure.end) == (date, date)
    agrees = weekday == "" or weekday[:3] == f"{date:%a}"
    assert agrees or TermCode.WEEKDAY_MISMATCH in {one.code for one in found.warnings}


@MANY
@given(TEXTS)
def test_what_is_taken_from_nowhere_is_said(text):
    """Years, half terms and names that no line states are doubted."""
    found = read_terms(text)

    codes = {one.code for one in found.warnings}
    for year in found.years:
        # In two figures or in four.
        assert any(f"{one % 100:02}" in text for one in (year.first_year, year.first_year + 1))
        for one in year.terms:
            assert (
                one.term.name.split()[0].lower() in text.lower() or TermCode.TERM_UNNAMED in codes
            )


@pytest.mark.parametrize("kind", [*HOSTILE, "terms"])
@pytest.mark.parametrize("length", [LONGEST, 100_000])
def test_a_hostile_line_takes_less_than_two_seconds(kind, length):
    signs = HOSTILE.get(kind, OF_TERMS)

    slowest = max(seconds(read_terms, (sign * length)[:length]) for sign in signs)

    assert slowest < SECONDS


OF_TERMS = [
    "Term 1 ",
    "half term ",
    "ends for ",
    "returns ",
    "| ",
    "   x",
    "Autumn 1 (",
    "Years 1, ",
]


@pytest.mark.parametrize("page", pages.ALL)
def test_ten_times_the_lines_cost_no_more_than_twelve_times_as_much(page):
    few = "\n".join([page] * 2)
    read_terms(few)

    # Fewer lines show what grows with them by a smaller share.
    assert calls(read_terms, "\n".join([few] * 10)) <= 10.8 * calls(read_terms, few)
