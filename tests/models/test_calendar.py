"""The calendar page and the page for parents, read from their HTML."""

from datetime import date, time

import pytest

from plc_wagtail.enums import ClosureKind, MeetingStatus
from plc_wagtail.models import PlcSiteSettings
from tests.factories import ClosureDayFactory, ProgrammeFactory, ThemeFactory
from tests.many import many_programmes
from tests.models.calendar_reading import days, meet, read, words

QUERIES = 17

pytestmark = pytest.mark.usefixtures("november")


def test_calendar_shows_the_year_that_is_running_by_half_term(client, calendar, programme, year):
    meet(programme, date(2026, 11, 12), date(2027, 1, 13))

    soup = read(client, calendar.url)

    assert words(soup, ".plc-dates-group") == ["Autumn", "Spring"]
    assert days(soup) == ["2026-11-12", "2027-01-13"]


def test_last_year_is_one_link_away(client, calendar, programme, year, last_year):
    meet(programme, date(2025, 11, 12), date(2026, 11, 12))

    this = read(client, calendar.url)
    last = read(client, f"{calendar.url}?year=2025-26")

    assert days(this) == ["2026-11-12"]
    assert [link["href"] for link in this.find_all("a", string="Dates 2025-26")] == [
        "?year=2025-26"
    ]
    assert days(last) == ["2025-11-12"]


def test_filters_are_links_with_counts(client, calendar, landing, programme, year):
    other = ProgrammeFactory(parent=landing, title="First steps", slug="first-steps")
    meet(programme, date(2026, 11, 12), date(2026, 11, 19))
    meet(other, date(2026, 11, 13))

    soup = read(client, calendar.url)
    narrowed = read(client, f"{calendar.url}?programme=first-steps")

    assert words(soup, ".plc-filter-link") == ["First steps 1 dates", "Learning together 2 dates"]
    assert days(narrowed) == ["2026-11-13"]
    assert narrowed.select_one("[aria-current=true]")["href"] == "."


def test_a_date_of_several_programmes_names_and_links_its_own(client, calendar, programme, year):
    meet(programme, date(2026, 11, 12), title="Trying one change", theme=ThemeFactory(name="Talk"))

    soup = read(client, calendar.url)

    assert words(soup, ".plc-dates thead th") == ["Date and time", "What it is about"]
    assert words(soup, ".plc-date-about") == ["Learning together Trying one change Talk"]
    assert soup.select_one(".plc-date-about a")["href"] == programme.url


def test_theme_filter_offers_only_themes_of_the_year(client, calendar, programme, year):
    talk, number = ThemeFactory(name="Talk"), ThemeFactory(name="Number")
    meet(programme, date(2026, 11, 12), theme=talk)
    meet(programme, date(2026, 11, 19), theme=number)

    assert days(read(client, f"{calendar.url}?theme=talk")) == ["2026-11-12"]


@pytest.mark.parametrize(
    "query", ["?theme=nobody", "?year=9999-00", "?programme=%00", "?x=y&year="]
)
def test_unknown_filter_shows_everything(client, calendar, programme, year, query):
    meet(programme, date(2026, 11, 12))

    assert days(read(client, f"{calendar.url}{query}")) == ["2026-11-12"]


def test_feed_follows_what_the_list_was_narrowed_to(client, calendar, programme, year):
    meet(programme, date(2026, 11, 12))

    everything = read(client, calendar.url).select_one(".plc-address").text
    narrowed = read(client, f"{calendar.url}?programme=together").select_one(".plc-address").text

    assert everything.endswith("/calendar/ical/")
    assert narrowed.endswith("/calendar/ical/programme/together/")


def test_meeting_of_today_says_so_in_words(client, calendar, programme, year):
    meet(programme, date(2026, 11, 2), date(2026, 11, 12))

    assert words(read(client, calendar.url), ".plc-date-mark") == ["Today"]


def test_meeting_of_days_in_a_row_is_today_on_each(client, calendar, programme, year):
    meet(programme, date(2026, 10, 30), date_end=date(2026, 11, 3))

    assert words(read(client, calendar.url), ".plc-date-mark") == ["Today"]


def test_cancelled_meeting_says_so_in_words(client, calendar, programme, year):
    meet(
        programme,
        date(2026, 11, 12),
        status=MeetingStatus.CANCELLED,
        status_reason="No heating",
    )

    assert words(read(client, calendar.url), ".plc-date-when .plc-change") == [
        "Cancelled: No heating"
    ]


def test_ways_to_follow_and_to_keep_are_told_apart(client, calendar, programme, year):
    meet(programme, date(2026, 11, 12))

    panel = read(client, f"{calendar.url}?programme=together").select_one("#subscribe")

    feed = "testserver/professional-learning/calendar/ical/programme/together/"
    quoted = feed.replace("/", "%2F")
    outlook = (
        "owa/?path=%2Fcalendar%2Faction%2Fcompose&rru=addsubscription"
        f"&url=http%3A%2F%2F{quoted}&name=Learning+together"
    )
    assert {link.text: link["href"] for link in panel.select("a")} == {
        "Follow in Apple Calendar": f"webcal://{feed}",
        "Follow in Google Calendar": (
            f"https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F{quoted}"
        ),
        "Follow in Outlook (work or school)": f"https://outlook.office.com/{outlook}",
        "Follow in Outlook.com": f"https://outlook.live.com/{outlook}",
        "Download a copy": f"http://{feed}?copy",
    }
    assert panel.select_one("code").text == f"http://{feed}"
    assert "You would get the dates of “Learning together”." in panel.text


def test_calendar_without_dates_says_so(client, calendar):
    soup = read(client, calendar.url)

    assert words(soup, ".plc-empty") == [
        "No dates yet. They will be on this page as soon as they are fixed."
    ]
    assert soup.select(".plc-dates") == []


def test_copy_to_keep_is_a_download_and_the_feed_is_not(client, calendar, programme, year):
    meet(programme, date(2026, 11, 12))

    kept = client.get(f"{calendar.url}ical/?copy")["Content-Disposition"]
    followed = client.get(f"{calendar.url}ical/")["Content-Disposition"]

    assert (kept, followed) == (
        'attachment; filename="calendar.ics"',
        'inline; filename="calendar.ics"',
    )


@pytest.mark.parametrize("meetings", [1, 3, 50])
def test_calendar_costs_the_same_at_any_size(
    client, calendar, landing, year, meetings, django_assert_num_queries
):
    many_programmes(landing, [ThemeFactory()] * meetings)
    client.get(calendar.url)

    with django_assert_num_queries(QUERIES):
        client.get(calendar.url)


@pytest.fixture
def closed(year):
    ClosureDayFactory(academic_year=year, start=date(2026, 10, 16))
    ClosureDayFactory(academic_year=year, start=date(2026, 11, 27))
    ClosureDayFactory(
        academic_year=year,
        start=date(2026, 12, 18),
        kind=ClosureKind.OTHER,
        pupils_until=time(13, 30),
    )
    return year


def test_parents_read_the_days_that_are_different(client, calendar, closed):
    soup = read(client, f"{calendar.url}pupils/")

    assert words(soup, ".plc-row") == [
        "Friday 27 November 2026 School closed to pupils",
        "Friday 18 December 2026 Pupils finish at 1:30pm",
        "Friday 16 October 2026 School closed to pupils",
    ]
    assert "disaggregated" not in soup.text.lower()


def test_parents_page_is_not_there_until_the_dates_are_confirmed(client, calendar, closed):
    closed.confirmed_at = None
    closed.save()

    assert client.get(f"{calendar.url}pupils/").status_code == 404
    assert "pupils/" not in client.get(calendar.url).content.decode()


def test_parents_page_uses_the_schools_own_words(client, calendar, closed, site):
    settings = PlcSiteSettings.for_site(site)
    settings.pupils_word, settings.training_day_word = "students", "staff day"
    settings.save()

    soup = read(client, f"{calendar.url}pupils/")
    soup.select_one(".plc-address").decompose()
    text = soup.select_one(".plc").text

    assert "School closed to students" in text
    assert "staff day" in text
    assert "pupil" not in text.lower()
