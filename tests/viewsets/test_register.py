"""The register of meetings: what it shows, filters, finds and exports."""

import io
from datetime import date

import openpyxl
import pytest
from django.urls import reverse

from plc_wagtail.enums import MeetingStatus, TimeBasis
from plc_wagtail.models import Strand
from tests.factories import AcademicYearFactory, MeetingFactory, ProgrammeFactory, ThemeFactory
from tests.many import many_records
from tests.viewsets.reading import csv_rows, queries_of

REGISTER = "professional-learning_meetings_modeladmin_index"


@pytest.fixture
def register(admin_client):
    """Answers the exported rows for a query."""

    def rows(**query):
        response = admin_client.get(reverse(REGISTER), {"export": "csv", **query})
        return csv_rows(response)

    return rows


def titles(rows):
    return sorted(row["Title"] for row in rows)


def test_register_is_empty_without_meetings(admin_client, landing):
    assert admin_client.get(reverse(REGISTER)).status_code == 200


def test_register_costs_the_same_for_any_number_of_meetings(admin_client, programme, theme):
    costs = []
    for more in (1, 2, 47):
        many_records(MeetingFactory, more, page=programme, theme=theme)
        costs.append(queries_of(admin_client, reverse(REGISTER)))

    assert costs == [costs[0]] * 3


def test_row_says_what_a_meeting_is(register, programme, theme):
    MeetingFactory(
        page=programme, number=3, title="Start", theme=theme, place="Library", facilitator="Head"
    )

    assert register() == [
        {
            "Date": "2026-11-12",
            "Start": "15:45:00",
            "End": "16:45:00",
            "Number": "3",
            "Title": "Start",
            "Programme": "Learning together",
            "Theme": "Reading",
            "Status": "Going ahead",
            "Staff time": "Not stated",
            "Place": "Library",
            "Led By": "Head",
            "On the website": "Yes",
        }
    ]


def test_meetings_of_a_draft_are_listed_as_not_published(register, landing, programme):
    draft = ProgrammeFactory(parent=landing, title="Draft", live=False)
    MeetingFactory(page=draft, title="Hidden")
    programme.title = "Changed"
    programme.save_revision()
    MeetingFactory(page=programme, title="Seen")

    shown = {row["Title"]: row["On the website"] for row in register()}

    assert shown == {"Hidden": "Not published", "Seen": "Yes; a newer draft waits"}


@pytest.fixture
def theme(db):
    return ThemeFactory(name="Reading")


@pytest.fixture
def two(landing, programme, theme):
    """Two meetings that differ in everything one can filter by."""
    other = ProgrammeFactory(parent=landing, title="First steps")
    Strand.objects.create(page=programme, theme=theme, key="reading")
    return [
        MeetingFactory(
            title="One", page=programme, strand_key="reading", status=MeetingStatus.CANCELLED
        ),
        MeetingFactory(
            title="Two", page=other, date=date(2027, 11, 11), time_basis=TimeBasis.VOLUNTARY
        ),
    ]


def test_meetings_are_filtered_by_academic_year(register, two):
    year = AcademicYearFactory(start=date(2026, 9, 1), end=date(2027, 8, 31))

    assert titles(register(year=year.pk)) == ["One"]


def test_meetings_are_filtered_by_programme_theme_status_and_time(register, two, theme):
    found = [
        titles(register(programme=two[1].page_id)),
        titles(register(theme=theme.pk)),
        titles(register(status__exact="cancelled")),
        titles(register(time_basis__exact="voluntary")),
    ]

    assert found == [["Two"], ["One"], ["One"], ["Two"]]


@pytest.mark.parametrize("value", ["", "0", "x", "-1", "99999999999999999999"])
def test_filter_by_what_is_not_there_shows_everything(register, two, value):
    assert titles(register(year=value, theme=value, programme=value)) == ["One", "Two"]


def test_meetings_are_found_by_title_programme_and_place(register, two):
    two[0].place = "Library"
    two[0].save()

    found = [titles(register(q=word)) for word in ("two", "first", "librar", "nothing")]

    assert found == [["Two"], ["Two"], ["One"], []]


def test_register_is_exported_as_a_workbook(admin_client, two):
    response = admin_client.get(reverse(REGISTER), {"export": "xlsx"})
    book = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content)))

    assert [row[4].value for row in book.active.rows] == ["Title", "Two", "One"]


def test_edit_opens_the_dates_of_the_programme(admin_client, two):
    text = admin_client.get(reverse(REGISTER)).content.decode()
    edit = reverse("wagtailadmin_pages:edit", args=[two[0].page_id])

    assert f'href="{edit}#tab-dates"' in text
    assert "/meetings/edit/" not in text
    assert "/meetings/delete/" not in text


def test_inspection_shows_what_is_stored(admin_client, two):
    address = reverse("professional-learning_meetings_modeladmin_inspect", args=[two[0].pk])
    text = admin_client.get(address).content.decode()

    assert "Cancelled" in text
    assert "Learning together" in text


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1"]


def test_text_like_a_formula_is_not_run_by_a_spreadsheet(register, admin_client, programme):
    programme.title = '=HYPERLINK("http://example.org")'
    programme.save()
    for formula in FORMULAS:
        MeetingFactory(page=programme, title=formula, place=formula, facilitator="Head = lead")

    response = admin_client.get(reverse(REGISTER), {"export": "xlsx"})
    book = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content)))

    assert titles(register()) == sorted(f"'{formula}" for formula in FORMULAS)
    assert {row["Place"][0] + row["Programme"][:2] for row in register()} == {"''="}
    assert {row["Led By"] for row in register()} == {"Head = lead"}
    assert {cell.data_type for row in book.active.rows for cell in row} & {"f"} == set()
    assert {row[4].value for row in book.active.iter_rows(min_row=2)} == set(FORMULAS)
