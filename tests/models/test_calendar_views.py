"""The month grid and the year planner, read from their HTML."""

from datetime import date, time

import pytest

from plc_wagtail.enums import ClosureKind, MeetingStatus, Precision, StrandAudience
from plc_wagtail.models import Meeting
from tests.factories import ClosureDayFactory, ProgrammeFactory, ThemeFactory
from tests.many import many_programmes, many_records
from tests.models.calendar_reading import meet, read, words
from tests.section import publish

pytestmark = pytest.mark.usefixtures("november")

QUERIES = 17
NOTICE = "This link asks for something that is not in the calendar. That part was left out."


@pytest.fixture
def autumn(year, programme):
    """Six meetings, so that the views are offered, and the school's own days around them."""
    ClosureDayFactory(academic_year=year, start=date(2026, 11, 27))
    ClosureDayFactory(
        academic_year=year,
        start=date(2026, 10, 26),
        end=date(2026, 10, 30),
        kind=ClosureKind.HALF_TERM,
    )
    days = [date(2026, 11, day) for day in (12, 17, 19)] + [date(2026, 12, d) for d in (1, 3, 8)]
    meet(programme, *days, end_time=time(16, 45))
    return programme


def cells(soup):
    """{day: what its cell says besides the number} of every full cell of the month."""
    found = {}
    for cell in soup.select(".plc-month td:has(.plc-day-list)"):
        said = [" ".join(item.get_text(" ").split()) for item in cell.select("li")]
        found[cell.time["datetime"]] = said
    return found


def test_month_is_a_table_with_a_name_and_named_columns(client, calendar, autumn):
    table = read(client, f"{calendar.url}?view=month").select_one("table.plc-month")

    assert table.caption.text == "November 2026"
    assert [head.text for head in table.select("thead th[scope=col]")] == [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ]
    assert [len(row.select("td")) for row in table.select("tbody tr")] == [7] * 6
    assert len(table.select(".plc-day-number time")) == 30


def test_cell_holds_links_to_its_meetings_and_the_schools_own_days(client, calendar, autumn):
    soup = read(client, f"{calendar.url}?view=month")

    assert cells(soup) == {
        "2026-11-12": ["3:45pm to 4:45pm Learning together"],
        "2026-11-17": ["3:45pm to 4:45pm Learning together"],
        "2026-11-19": ["3:45pm to 4:45pm Learning together"],
        "2026-11-27": ["Training day. School closed to pupils"],
    }
    first = autumn.meetings.get(date=date(2026, 11, 12))
    assert soup.select_one(".plc-month a")["href"] == f"{autumn.url}#date-{first.uid}"


def test_today_is_said_in_words(client, calendar, autumn):
    (today,) = read(client, f"{calendar.url}?view=month").select("[aria-current=date]")

    assert " ".join(today.get_text(" ").split()) == "Monday 2 November Today"


def test_cancelled_moved_and_unfixed_meetings_say_so(client, calendar, autumn):
    meet(autumn, date(2026, 11, 24), status=MeetingStatus.CANCELLED)
    meet(autumn, date(2026, 11, 25), status=MeetingStatus.RESCHEDULED)
    meet(autumn, date(2026, 11, 9), precision=Precision.WEEK, start_time=None, title="Sharing")

    soup = read(client, f"{calendar.url}?view=month")

    assert cells(soup)["2026-11-24"] == ["Cancelled: 3:45pm Learning together"]
    assert cells(soup)["2026-11-25"] == ["Moved: 3:45pm Learning together"]
    assert words(soup, "#month .plc-bullets li") == [
        "Week beginning Monday 9 November 2026 : Learning together: Sharing"
    ]


def test_meeting_of_three_days_stands_on_each_of_them(client, calendar, autumn):
    meet(autumn, date(2026, 11, 23), date_end=date(2026, 11, 25), start_time=None)

    days = cells(read(client, f"{calendar.url}?view=month"))

    assert [day for day in days if "2026-11-23" <= day <= "2026-11-25"] == [
        "2026-11-23",
        "2026-11-24",
        "2026-11-25",
    ]


def test_months_can_be_turned_as_far_as_there_is_something_to_say(client, calendar, autumn):
    def turns(month):
        soup = read(client, f"{calendar.url}?view=month&month={month}")
        return [link["href"] for link in soup.select(".plc-turn a")]

    assert turns("2026-11") == [
        "?view=month&month=2026-10#month",
        "?view=month&month=2026-12#month",
    ]
    assert turns("2026-09") == [
        "?view=month&month=2026-11#month",
        "?view=month&month=2026-10#month",
    ]
    assert turns("2027-08") == [
        "?view=month&month=2027-07#month",
        "?view=month&month=2026-11#month",
    ]


@pytest.mark.parametrize(
    ("query", "table"),
    [
        ("view=month&month=9999-01", "November 2026"),
        ("view=month&month=2031-01", "November 2026"),
        ("view=month&month=%00", "November 2026"),
        ("view=month&programme=nobody", "November 2026"),
        ("view=year&year=1066-67", "September 2026"),
        ("view=wall", "Dates 2026-27"),
    ],
)
def test_what_is_unknown_is_left_out_with_a_word(client, calendar, autumn, query, table):
    soup = read(client, f"{calendar.url}?{query}")

    assert words(soup, ".plc-notice") == [NOTICE]
    assert words(soup, "caption")[0] == table


def test_filters_stay_from_view_to_view(client, calendar, landing, autumn):
    meet(ProgrammeFactory(parent=landing, title="First steps", slug="first"), date(2026, 11, 13))

    soup = read(client, f"{calendar.url}?view=month&programme=first")

    assert list(cells(soup)) == ["2026-11-13", "2026-11-27"]
    assert [link["href"] for link in soup.select(".plc-filters")[0].select("a")] == [
        "?programme=first",
        "?view=month&programme=first",
        "?view=year&programme=first",
    ]
    assert soup.select_one(".plc-turn a")["href"] == (
        "?view=month&month=2026-10&programme=first#month"
    )


def test_meetings_can_be_narrowed_to_an_audience(client, calendar, autumn):
    theme = ThemeFactory(name="Talk")
    for key, audience in (("t", StrandAudience.TEACHERS), ("n", StrandAudience.NEW_STAFF)):
        autumn.strands.create(key=key, theme=theme, audience=audience)
        autumn.meetings.add(Meeting(date=date(2026, 11, 20), strand_key=key))
    publish(autumn)

    whole = read(client, calendar.url)
    narrowed = read(client, f"{calendar.url}?view=month&audience=new_staff")

    assert "New staff 1 dates" in words(whole, ".plc-filter-link")
    assert list(cells(narrowed)) == ["2026-11-20", "2026-11-27"]


def test_views_are_offered_from_six_meetings_on(client, calendar, programme, year):
    meet(programme, *(date(2026, 11, day) for day in range(9, 14)))

    few = read(client, calendar.url).select("[href*='view=']")
    meet(programme, date(2026, 11, 16))
    enough = read(client, calendar.url).select("[href*='view=']")

    assert (len(few), [link["href"] for link in enough]) == (0, ["?view=month", "?view=year"])


def test_planner_has_a_month_each_with_its_days_in_words(client, calendar, autumn):
    soup = read(client, f"{calendar.url}?view=year")

    assert words(soup, "caption") == words(soup, ".plc-planner h3")
    assert len(soup.select(".plc-small-month")) == 12
    november = soup.select(".plc-planner-month")[2]
    assert words(november, "li") == [
        "12 3:45pm to 4:45pm Learning together",
        "17 3:45pm to 4:45pm Learning together",
        "19 3:45pm to 4:45pm Learning together",
        "27 Training day. School closed to pupils",
    ]


def test_planner_marks_days_by_letter_and_names_the_letters(client, calendar, autumn):
    soup = read(client, f"{calendar.url}?view=year")

    cell = next(c for c in soup.select(".plc-letter-training") if c.name == "td")
    assert " ".join(cell.get_text(" ").split()) == "27 T Training day"
    assert words(soup, ".plc-key li") == [
        "M Meeting",
        "T Training day",
        "H Holiday",
        "B Bank holiday",
        "S Term starts",
        "E Term ends",
    ]


def test_planner_says_nothing_of_terms_before_they_are_confirmed(client, calendar, autumn, year):
    year.confirmed_at = None
    year.save()

    soup = read(client, f"{calendar.url}?view=year")

    text = soup.select_one("article").text
    assert "Terms and holidays stand here once the school has confirmed them." in text
    assert [word for word in ("Training day", "Half term", "closed") if word in text] == []


def test_planner_of_last_year_is_a_link_from_this_years(client, calendar, autumn, last_year):
    meet(autumn, date(2025, 11, 12))

    this = read(client, f"{calendar.url}?view=year")
    last = read(client, f"{calendar.url}?view=year&year=2025-26")

    assert [link["href"] for link in this.find_all("a", string="Dates 2025-26")] == [
        "?view=year&year=2025-26"
    ]
    assert words(last, "caption")[0] == "September 2025"
    assert last.select_one(".plc-filters a")["href"] == "?year=2025-26"


def test_planner_without_any_year_or_meeting_is_still_a_year(client, calendar):
    assert len(read(client, f"{calendar.url}?view=year").select(".plc-small-month")) == 12


@pytest.mark.parametrize("view", ["month", "year"])
@pytest.mark.parametrize("meetings", [1, 3, 50])
def test_views_cost_the_same_at_any_size(
    client, calendar, landing, year, view, meetings, django_assert_num_queries
):
    many_programmes(landing, many_records(ThemeFactory, meetings))
    client.get(calendar.url)

    with django_assert_num_queries(QUERIES):
        client.get(f"{calendar.url}?view={view}")
