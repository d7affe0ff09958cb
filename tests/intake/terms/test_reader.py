"""What the reader makes of pages of term dates, whole page by whole page."""

import pytest

from plc_wagtail.intake import DateOrder
from plc_wagtail.intake.terms import read_terms
from tests.intake.terms import pages


def terms(text, **options):
    years = read_terms(text, **options).to_json()["academic_years"]
    return [" ".join(term.values()) for year in years for term in year["terms"]]


def closures(text, **options):
    years = read_terms(text, **options).to_json()["academic_years"]
    return [" ".join(one.values()) for year in years for one in year["closures"]]


def doubts(text, **options):
    return [(str(one.code), one.line) for one in read_terms(text, **options).warnings]


def reasons(text, **options):
    return [(str(one.reason), one.line) for one in read_terms(text, **options).ignored]


def test_three_terms_with_half_terms_inside():
    assert read_terms(pages.THREE_TERMS).to_json() == {
        "academic_years": [
            {
                "name": "2026-27",
                "terms": [
                    {"name": "Autumn Term", "start": "2026-09-02", "end": "2026-12-18"},
                    {"name": "Spring Term", "start": "2027-01-04", "end": "2027-03-25"},
                    {"name": "Summer Term", "start": "2027-04-12", "end": "2027-07-21"},
                ],
                "closures": [
                    closure("inset", "2026-09-01", "2026-09-01", "INSET days"),
                    closure("half_term", "2026-10-26", "2026-10-30", "Half term"),
                    closure("inset", "2026-11-02", "2026-11-02", "INSET days"),
                    closure("holiday", "2026-12-21", "2027-01-01", "Christmas"),
                    closure("half_term", "2027-02-15", "2027-02-19", "Half term"),
                    closure("bank_holiday", "2027-05-03", "2027-05-03", "Bank holiday"),
                    closure("half_term", "2027-05-31", "2027-06-04", "Half term"),
                ],
            }
        ],
        "warnings": [
            {"code": "inset_outside_term", "line": 10, "text": "Tuesday 1 September 2026"}
        ],
        "ignored": [
            {"line": 1, "text": "Term dates 2026-27", "reason": "heading"},
            {"line": 9, "text": "INSET days", "reason": "heading"},
            {"line": 13, "text": "We look forward to seeing you.", "reason": "no_date"},
        ],
    }


def closure(kind, start, end, label):
    return {"kind": kind, "start": start, "end": end, "label": label}


def test_six_terms_in_a_table_of_starts_and_ends():
    assert terms(pages.SIX_TERMS) == [
        "Term 1 2026-09-01 2026-10-23",
        "Term 2 2026-11-02 2026-12-18",
        "Term 3 2027-01-04 2027-02-12",
        "Term 4 2027-02-22 2027-03-25",
        "Term 5 2027-04-12 2027-05-28",
        "Term 6 2027-06-07 2027-07-21",
    ]
    assert closures(pages.SIX_TERMS) == [
        "inset 2026-09-01 2026-09-01 INSET Dates",
        "inset 2026-09-02 2026-09-02 INSET Dates",
        "inset 2027-02-12 2027-02-12 INSET Dates",
        "bank_holiday 2027-03-26 2027-03-26 PUBLIC HOLIDAYS: Good Friday",
        "bank_holiday 2027-03-29 2027-03-29 Easter Monday",
    ]
    assert doubts(pages.SIX_TERMS) == []


def test_four_terms_two_of_them_with_a_half_term_inside():
    assert terms(pages.FOUR_TERMS) == [
        "Term 1 2026-09-01 2026-10-23",
        "Term 2 2026-11-02 2026-12-18",
        "Term 3 2027-01-04 2027-03-25",
        "Term 4 2027-04-12 2027-07-21",
    ]
    assert closures(pages.FOUR_TERMS) == [
        "half_term 2027-02-15 2027-02-19 Half term",
        "half_term 2027-05-31 2027-06-04 Half term",
    ]
    assert doubts(pages.FOUR_TERMS) == []


def test_a_northern_irish_year():
    assert terms(pages.NORTHERN_IRISH) == [
        "Term 1 2026-09-01 2026-12-18",
        "Term 2 2027-01-04 2027-03-24",
        "Term 3 2027-04-05 2027-06-30",
    ]
    assert closures(pages.NORTHERN_IRISH) == [
        "inset 2026-08-27 2026-08-27 School development days",
        "half_term 2026-10-26 2026-10-30 Halloween",
        "holiday 2026-12-21 2027-01-01 Christmas",
        "half_term 2027-02-11 2027-02-11 Mid-term",
        "half_term 2027-02-12 2027-02-12 Mid-term",
        "bank_holiday 2027-03-17 2027-03-17 St Patrick's Day",
        "holiday 2027-03-25 2027-04-02 Easter",
    ]
    assert doubts(pages.NORTHERN_IRISH) == [("inset_outside_term", 10)]


def test_labels_on_lines_of_their_own():
    assert terms(pages.LABELS_ABOVE) == ["Spring Term 2027-01-04 2027-03-25"]
    assert closures(pages.LABELS_ABOVE) == [
        "inset 2027-01-04 2027-01-04 Inset Closure Days",
        "half_term 2027-02-15 2027-02-19 Half Term",
        "inset 2027-03-08 2027-03-08 Inset Closure Days",
        "other 2027-03-25 2027-03-25 Last day of term, at 1.30pm",
    ]


def test_a_scottish_list_of_last_days_and_reopenings():
    assert terms(pages.SCOTTISH) == [
        "Term 1 2026-08-19 2026-10-09",
        "Term 2 2026-10-19 2026-12-22",
    ]
    assert closures(pages.SCOTTISH) == [
        "inset 2026-08-18 2026-08-18 In-service",
        "holiday 2026-09-25 2026-09-25 September weekend",
        "holiday 2026-09-28 2026-09-28 September weekend",
    ]
    assert ("term_unnamed", 4) in doubts(pages.SCOTTISH)
    assert ("for_staff", 2) in reasons(pages.SCOTTISH)


def test_a_welsh_table():
    assert terms(pages.WELSH) == [
        "Hydref 2026-09-02 2026-12-18",
        "Gwanwyn 2027-01-04 2027-03-19",
    ]
    assert closures(pages.WELSH) == [
        "inset 2026-09-01 2026-09-01 Dyddiadau HMS, Diwrnod 1",
        "half_term 2026-10-26 2026-10-30 Hanner tymor",
        "half_term 2027-02-15 2027-02-19 Hanner tymor",
        "inset 2027-03-12 2027-03-12 Dyddiadau HMS, Diwrnod 2",
        "bank_holiday 2027-03-26 2027-03-26 Gwener y Groglith",
    ]
    assert ("published_on", 1) in reasons(pages.WELSH)


def test_sentences():
    assert terms(pages.IN_SENTENCES) == ["Autumn Term 2026-09-02 2026-12-18"]
    assert closures(pages.IN_SENTENCES) == [
        "half_term 2026-10-26 2026-10-30 Half term",
        "bank_holiday 2027-05-03 2027-05-03 Schools will be closed, for the bank holiday",
    ]
    # Nobody says which term this belongs to.
    assert doubts(pages.IN_SENTENCES) == [("term_incomplete", 3)]


def test_two_stretches_under_one_name_are_one_term_with_a_half_term():
    assert terms(pages.HALVES_UNDER_ONE_NAME) == [
        "Autumn Term 2026-09-02 2026-12-18",
        "Spring term 2027-01-04 2027-03-25",
    ]
    assert closures(pages.HALVES_UNDER_ONE_NAME) == [
        "half_term 2026-10-26 2026-10-30 Half term",
        "other 2027-01-06 2027-01-06 Spring term begins for all other years",
    ]
    assert doubts(pages.HALVES_UNDER_ONE_NAME) == [("half_term_inferred", 4), ("several_starts", 7)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Half term 26 October to 30 October 2026", "half_term 2026-10-26 2026-10-30 Half term"),
        ("Half term: 12 - 20 February 2027", "half_term 2027-02-12 2027-02-20 Half term"),
        ("Hanner tymor: 26/10/2026 - 30/10/2026", "half_term 2026-10-26 2026-10-30 Hanner tymor"),
        ("Monday 3rd May 2027 Bank Holiday", "bank_holiday 2027-05-03 2027-05-03 Bank Holiday"),
        ("May Day - Monday 3 May 2027", "bank_holiday 2027-05-03 2027-05-03 May Day"),
        ("INSET DAY 1: 2027-01-04", "inset 2027-01-04 2027-01-04 INSET DAY 1"),
        ("Monday 2 November 2026 (INSET)", "inset 2026-11-02 2026-11-02 INSET"),
        ("SDD: Friday 23 October 2026", "inset 2026-10-23 2026-10-23 SDD"),
        ("School closed Friday 2 July 2027", "holiday 2027-07-02 2027-07-02 School closed"),
        (
            "Occasional day Friday 2 July 2027",
            "other 2027-07-02 2027-07-02 Occasional day",
        ),
        (
            "Christmas holiday: 21stDecember 2026 to 1st January 2027",
            "holiday 2026-12-21 2027-01-01 Christmas holiday",
        ),
        (
            "Christmas: Friday 18 December 2026 (1.30pm) - Monday 4 January 2027",
            "holiday 2026-12-18 2027-01-04 Christmas, 1.30pm",
        ),
        (
            "School finishes at 12.30pm on Friday 18 December 2026",
            "other 2026-12-18 2026-12-18 School finishes at 12.30pm",
        ),
    ],
)
def test_one_line_says_what_a_day_is(line, expected):
    assert closures(line) == [expected]
    assert doubts(line) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Term 1 - 1st September 2026 to 23rd October 2026 (37 Days)", "Term 1"),
        ("Autumn 1 - Tuesday September 1st - Friday October 23rd 2026", "Autumn 1"),
        ("Michaelmas Term: 1 September 2026 - 23 October 2026", "Michaelmas Term"),
        ("First term\t1 Sept 2026 - 23 Oct 2026", "First term"),
        ("Tymor yr Hydref 2026: 1 Medi - 23 Hydref", "Tymor yr Hydref"),
        ("Term\tStart\tEnd\nBlock A\t1/9/2026\t23/10/2026", "Block A"),
        ("Term\tStart\tEnd\n1\t1/9/2026\t23/10/2026", "Term 1"),
        (
            "2026-27\nTerm    First half    Second half\nAutumn   1 Sept - 23 Oct",
            "Autumn First half",
        ),
    ],
)
def test_names_of_terms_are_the_schools(text, expected):
    assert terms(text) == [f"{expected} 2026-09-01 2026-10-23"]


def test_a_last_day_with_a_time_is_a_short_day_as_well():
    text = (
        "Spring Term 2026: Monday 5 January - Friday 27 March\nEnds Friday 27 March 2026 - 1:30pm"
    )

    year = read_terms(text).years[0]

    assert terms(text) == ["Spring Term 2026-01-05 2026-03-27"]
    assert closures(text) == ["other 2026-03-27 2026-03-27 Ends, 1:30pm"]
    short = year.closures[0].closure
    assert (short.pupils_attend, str(short.pupils_until)) == (True, "13:30:00")


def test_a_wrong_year_stays_as_written_and_is_doubted():
    text = "2025-26\nChristmas: 22 December 2024 to 2 January 2026"

    years = read_terms(text).to_json()["academic_years"]

    assert [year["name"] for year in years] == ["2025-26"]
    assert closures(text) == ["holiday 2024-12-22 2026-01-02 Christmas"]
    assert ("year_conflict", 2) in doubts(text)


def test_two_school_years_in_one_list():
    text = "\n".join(
        [
            "Autumn Term 2025: Wednesday 3 September - Friday 19 December",
            "Autumn Term 2026: Wednesday 2 September - Friday 18 December",
            "INSET days 2025-26: 1 September, 5 January",
            "INSET days 2026-27: 1 September, 4 January",
        ]
    )

    years = read_terms(text).to_json()["academic_years"]

    assert [(year["name"], len(year["terms"])) for year in years] == [
        ("2025-26", 1),
        ("2026-27", 1),
    ]
    assert [one["start"] for one in years[1]["closures"]] == ["2026-09-01", "2027-01-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Half term: Tuesday 26 October 2026", ("weekday_mismatch", 1)),
        ("INSET: 31 November 2026", ("invalid_date", 1)),
        ("INSET: 1O November 2026", ("unreadable_number", 1)),
        ("INSET: 2 Novmeber 2026", ("spelling_assumed", 1)),
        ("Half term: 30 October 2026 - 26 October 2026", ("end_before_start", 1)),
        ("Sports Day 3 July 2027", ("unparsed_line", 1)),
        ("INSET: 3 July", ("no_year", 1)),
        ("INSET: 9/30/2026", ("us_format_suspected", 1)),
        ("INSET: Sunday 1 November 2026", ("weekend", 1)),
        ("Term ends at 1.30 on 18 December 2026", ("time_ambiguous_ampm", 1)),
        ("INSET with Mr Smith: 2 November 2026", ("personal_data", 1)),
        ("Holiday starts 21 December 2026", ("term_incomplete", 1)),
        ("INSET 2 November 2026\nINSET days\n4 January", ("year_inferred", 3)),
    ],
)
def test_doubts_stand_beside_their_line(text, expected):
    assert expected in doubts(text)


AUTUMN = "Autumn: 2 September 2026 - 18 December 2026\n"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Spring: 14 December 2026 - 25 March 2027", "overlap"),
        ("Spring: 15 February 2027 - 25 March 2027", "gap"),
        ("Half term: 5 - 9 July 2027", "outside_term"),
        ("Christmas holiday: 17 December 2026 - 1 January 2027", "overlap"),
        ("INSET: 1 September 2026", "inset_outside_term"),
        ("Summer holiday: 20 May 2026 - 28 August 2026", "long_range"),
    ],
)
def test_terms_and_closures_are_held_against_each_other(line, code):
    assert doubts(AUTUMN + line) == [(code, 2)]


def test_what_is_told_settles_the_year_and_the_order_of_figures():
    assert closures("INSET: 3 July", first_year=2026) == ["inset 2027-07-03 2027-07-03 INSET"]
    text = "INSET: 9/30/2026"
    assert closures(text, date_order=DateOrder.MDY) == ["inset 2026-09-30 2026-09-30 INSET"]


def test_the_same_day_said_twice_is_one_closure():
    text = "INSET: 2 November 2026\nMonday 2 November 2026 - staff training day (school closed)"

    found = read_terms(text).years[0].closures

    assert [one.lines for one in found] == [(1, 2)]
    assert found[0].closure.label == "staff training day (school closed)"


def test_a_table_without_a_header_has_first_and_last_days():
    text = "Term 1\tWed 2 September 2026\tFri 16 October 2026\nHalf term\t19 Oct 2026\t30 Oct 2026"

    assert terms(text) == ["Term 1 2026-09-02 2026-10-16"]
    assert closures(text) == ["half_term 2026-10-19 2026-10-30 Half term"]


def test_a_table_of_terms_and_half_terms():
    text = (
        "Term\tStart Date\tEnd Date\tHalf Term Start\tHalf Term End\n"
        "Autumn 2026\t2 September\t18 December\t26 October\t30 October"
    )

    assert terms(text) == ["Autumn 2026-09-02 2026-12-18"]
    assert closures(text) == ["half_term 2026-10-26 2026-10-30 Half Term"]


def test_school_closes_on_the_last_day_of_a_term_and_is_open_on_it():
    text = (
        "AUTUMN TERM 2026\n"
        "Open on the morning of: Tuesday 1 September\n"
        "Close at the end of the afternoon: Friday 18 December\n"
        "SPRING TERM 2027\n"
        "Open on the morning of: Monday 4 January\n"
        "Close of school Thursday 25 March for Easter"
    )

    assert terms(text) == [
        "AUTUMN TERM 2026-09-01 2026-12-18",
        "SPRING TERM 2027-01-04 2027-03-25",
    ]
    assert closures(text) == []


def test_days_of_closing_and_reopening_are_no_holiday_from_one_to_the_other():
    text = (
        "Holiday\tClosing date\tRe-opening date\n"
        "October 2026\tFri 9 Oct 2026\tMon 19 Oct 2026\n"
        "Christmas\tTue 22 Dec 2026\tWed 6 Jan 2027\n"
        "Spring\tFri 12 Feb 2027\tMon 22 Feb 2027"
    )

    assert closures(text) == []
    assert "2026-10-19 2026-12-22" in " ".join(terms(text))


def test_the_time_of_closing_is_not_that_of_the_reopening():
    text = "Christmas: close Tuesday 22 December 2026 at 2.30pm; re-open Wednesday 6 January 2027"

    assert closures(text) == ["other 2026-12-22 2026-12-22 Christmas: close, 2.30pm"]
