"""The hours ledger in the admin."""

import io
from datetime import date, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from openpyxl import load_workbook

from plc_wagtail.enums import MeetingStatus, TimeBasis
from plc_wagtail.models import PlcSiteSettings, TimeLimit
from tests import factories

SETTINGS = ["plc_wagtail", "plcsitesettings"]


@pytest.fixture
def address(site):
    PlcSiteSettings.objects.update_or_create(site=site, defaults={"hours_ledger_on": True})
    return reverse("plc_hours_ledger")


@pytest.fixture
def year(site):
    return factories.AcademicYearFactory(site=site)


@pytest.fixture
def meetings(programme, year):
    """An hour in place of part of a training day, 45 minutes in ordinary time, one cancelled."""
    plain = {"page": programme, "title": "Planning"}
    factories.MeetingFactory(**plain, time_basis=TimeBasis.DISAGGREGATED)
    factories.MeetingFactory(
        **plain,
        date=date(2026, 11, 30),
        end_time=time(16, 30),
        time_basis=TimeBasis.NON_DISAGGREGATED,
    )
    factories.MeetingFactory(**plain, date=date(2027, 1, 7), status=MeetingStatus.CANCELLED)


def tables(response):
    soup = BeautifulSoup(response.content, "html.parser")
    return [
        [[cell.get_text(" ", strip=True) for cell in row("td")] for row in table.tbody("tr")]
        for table in soup.select(".plc-hours table")
    ]


def sheets(response):
    book = load_workbook(io.BytesIO(b"".join(response.streaming_content)))
    return {sheet.title: list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book}


@pytest.mark.usefixtures("meetings")
def test_ledger_tells_hours_and_days_and_what_is_left_out(client, address, editor, programme):
    client.force_login(editor)

    response = client.get(address)

    sums = ["1 hour 45 minutes", "1 hour", "about 0.17", "none", "none"]
    assert tables(response) == [[[*sums, "no limit entered"]], [["All staff", "2", *sums]]]
    left_out = BeautifulSoup(response.content, "html.parser").select_one(".plc-hours__list li")
    assert left_out.a["href"] == reverse("wagtailadmin_pages:edit", args=[programme.pk]) + (
        "#tab-dates"
    )
    assert left_out.get_text(" ", strip=True).split() == (
        ["Learning", "together", ",", "cancelled:", "7", "January", "2027"]
    )


@pytest.mark.usefixtures("meetings")
def test_limit_is_told_with_its_source_and_year(client, address, editor, site):
    settings = PlcSiteSettings.for_site(site)
    settings.time_limits.add(
        TimeLimit(hours=1, source="Agreed with staff", source_year="2026-27", scope="training")
    )
    settings.save()
    client.force_login(editor)

    people, _groups = tables(client.get(address, {"share": "50"}))

    assert people[1][-1] == (
        "1 hour 15 minutes too much: 350.0% of 30 minutes (for 50% of a full post) "
        "Professional learning only. Agreed with staff, 2026-27."
    )


@pytest.mark.usefixtures("meetings")
def test_workbook_holds_the_same_as_lengths_that_add_up(client, address, editor):
    client.force_login(editor)

    response = client.get(address, {"export": "xlsx"})

    hour = timedelta(hours=1)
    sums = (timedelta(minutes=105), hour, pytest.approx(1 / 6), timedelta(), timedelta())
    found = sheets(response)
    assert response["Content-Disposition"] == 'attachment; filename="hours-2026-27.xlsx"'
    assert [found["For one person"], found["Groups"]] == [
        [("All staff", *sums, *[None] * 5)],
        [("Learning together", None, "All staff", 2, *sums)],
    ]
    assert [(row[0].date(), row[4], row[8], row[-1]) for row in found["Meetings"]] == [
        (date(2026, 11, 12), hour, "Planning", "Yes"),
        (date(2026, 11, 30), timedelta(minutes=45), "Planning", "Yes"),
        (date(2027, 1, 7), None, "Planning", "Cancelled"),
    ]


def test_title_that_looks_like_a_formula_is_text(client, address, year, editor, landing):
    page = factories.ProgrammeFactory(parent=landing, title="=1+1")
    factories.MeetingFactory(page=page)
    client.force_login(editor)

    response = client.get(address, {"export": "xlsx"})

    book = load_workbook(io.BytesIO(b"".join(response.streaming_content)))
    assert (book["Groups"]["A2"].value, book["Groups"]["A2"].data_type) == ("=1+1", "s")


def test_control_character_in_a_pasted_title_does_not_cost_the_workbook(
    client, address, year, editor, landing
):
    page = factories.ProgrammeFactory(parent=landing, title="Reading\x0btogether")
    factories.MeetingFactory(page=page, title="Plan\x1fning")
    client.force_login(editor)

    found = sheets(client.get(address, {"export": "xlsx"}))

    assert [found["Groups"][0][0], found["Meetings"][0][8]] == ["Readingtogether", "Planning"]


@pytest.mark.usefixtures("meetings")
def test_another_year_is_chosen_and_an_unknown_one_is_not_asked_for(client, address, editor, site):
    factories.AcademicYearFactory(
        site=site, name="2025-26", start=date(2025, 9, 1), end=date(2026, 8, 31)
    )
    client.force_login(editor)

    shown = [
        BeautifulSoup(client.get(address, query).content, "html.parser")
        .select_one("select[name=year] option[selected]")
        .get_text()
        for query in ({"year": "2025-26"}, {"year": "9999"})
    ]

    assert shown[0] == "2025-26"
    assert shown[1] in {"2025-26", "2026-27"}


@pytest.mark.usefixtures("meetings")
@pytest.mark.parametrize("share", ["0", "160", "half"])
def test_part_of_a_post_that_cannot_be_is_said_beside_it(client, address, editor, share):
    client.force_login(editor)

    response = client.get(address, {"share": share})

    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html.parser").select_one(".error-message")


def test_school_without_a_year_is_told_what_to_do(client, address, editor):
    client.force_login(editor)

    responses = [client.get(address, query) for query in ({}, {"export": "xlsx"})]

    assert all("Add your school year" in response.text for response in responses)


def test_year_without_meetings_says_so(client, address, editor, year):
    client.force_login(editor)

    assert "No published meeting of 2026-27" in client.get(address).text


def test_ledger_is_kept_by_no_cache(client, address, editor):
    client.force_login(editor)

    assert {"private", "no-store"} <= set(client.get(address)["Cache-Control"].split(", "))


def test_limits_are_entered_in_the_settings(client, address, editor, site):
    client.force_login(editor)
    settings = reverse("wagtailsettings:edit", args=[*SETTINGS, site.pk])
    data = {
        "nation": "scotland",
        "time_style": "govuk",
        "time_zone": "Europe/London",
        "hours_ledger_on": "on",
        "training_day_hours": "6.5",
        "time_limits-TOTAL_FORMS": 1,
        "time_limits-INITIAL_FORMS": 0,
        "time_limits-0-audience": "all",
        "time_limits-0-hours": "35",
        "time_limits-0-scope": "training",
        "time_limits-0-source": "Working time agreement",
        "time_limits-0-source_year": "2026-27",
        "time_limits-0-ORDER": 1,
    }

    client.post(settings, data)

    saved = PlcSiteSettings.objects.get(site=site)
    assert [saved.training_day_length, saved.time_limits.get().hours] == [
        timedelta(hours=6, minutes=30),
        35,
    ]
