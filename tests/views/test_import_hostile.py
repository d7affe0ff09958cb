"""A hostile list: nothing of it reaches the preview alive, or a page uncleaned."""

import re
from textwrap import dedent

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import CharField, TextField

from plc_wagtail.models import ProgrammePage
from tests import factories
from tests.intake.documents import docx, paragraph, run
from tests.views.importing import Importer, draft_of

TAG = re.compile(r"<[a-z/!?]", re.IGNORECASE)
LIVE = re.compile(r"javascript:|^on[a-z]+$", re.IGNORECASE)
TEXT = '<script>steal()</script><img src=x onerror="steal()"><svg/onload=steal()>'
HTML = '<script>steal()</script><img src=x onerror="steal()"><a href="javascript:steal()">x</a>'
ESCAPED = "&lt;svg/onload=steal()&gt;"
# A word of every kind stands beside the marks: title, place, note, who leads.
PLAIN = f"Thu 12 Nov 3.45pm-4.45pm Reading {TEXT}; Library {TEXT}; Led by Sam {TEXT} (bring {TEXT})"
CELLS = (
    f"Date,Time,Title,Venue,Lead,Notes,{TEXT}\n"
    f"Thu 12 Nov,3.45pm-4.45pm,Reading {TEXT},Library {TEXT},Sam {TEXT},Bring {TEXT},{TEXT}"
)
PASTED = f"""
    <p onclick='steal()'>Thu 12 Nov 3.45pm-4.45pm Reading {HTML}{ESCAPED}; Library {ESCAPED}</p>
    <table style='background:url(javascript:steal())'><tr><th>Date<th>Time<th>Title<th>Lead</tr>
    <tr onclick='steal()'><td>Mon 30 Nov<td>3.45pm<td>Writing {HTML}{ESCAPED}<td>Sam {ESCAPED}</tr>
    </table>
"""
CALENDAR = dedent(
    f"""
    BEGIN:VCALENDAR
    VERSION:2.0
    BEGIN:VEVENT
    UID:one{TEXT}
    DTSTART:20261112T154500
    SUMMARY:Reading {TEXT}
    LOCATION:Library {TEXT}
    DESCRIPTION:Bring {TEXT}
    END:VEVENT
    END:VCALENDAR
    """
).strip()
LISTS = {
    "pasted text": {"text": PLAIN},
    "pasted HTML": {"text": "Thu 12 Nov", "html": PASTED},
    "dates.txt": PLAIN,
    "dates.html": f"<html><body>{PASTED}</body></html>",
    "dates.csv": CELLS,
    "dates.ics": CALENDAR,
    "dates.docx": docx(paragraph(run(PLAIN))),
}


@pytest.fixture(autouse=True)
def _in_november():
    with time_machine.travel("2026-11-22 10:42", tick=False):
        yield


@pytest.fixture
def year(site):
    return factories.AcademicYearFactory(site=site)


def sent(name):
    given = LISTS[name]
    if isinstance(given, dict):
        return given
    data = given if isinstance(given, bytes) else given.encode()
    return {"file": SimpleUploadedFile(name, data)}


def stored(page):
    """Each text of the draft and its meetings, by where it stands."""
    for record in [page, *page.meetings.all()]:
        for field in record._meta.concrete_fields:
            if isinstance(field, CharField | TextField):
                yield field.name, str(getattr(record, field.name) or "")


def live_parts(soup):
    """Elements and attributes of the preview that a document must never bring."""
    shown = soup.select_one(".plc-import")
    return [
        *shown.select("script, img, iframe, object, svg:not(.icon)"),
        *(
            one
            for one in shown.find_all(True)
            for name, value in one.attrs.items()
            if LIVE.search(name) or LIVE.search(str(value))
        ),
    ]


@pytest.mark.parametrize("name", LISTS)
def test_nothing_of_a_hostile_list_is_shown_alive_or_stored_uncleaned(
    client, editor, programme, year, name
):
    client.force_login(editor)
    desk = Importer(client, programme).read(**sent(name))
    assert live_parts(desk.soup) == []

    desk.confirm()

    page = draft_of(programme)
    texts = [(where, value) for where, value in stored(page) if "steal" in value]
    assert page.meetings.all()
    assert [one for one in texts if TAG.search(one[1])] == []
    written = BeautifulSoup(client.get(f"/admin/pages/{page.pk}/edit/").content, "html.parser")
    assert "steal()" not in " ".join(one.get_text() for one in written.select("script:not([type])"))


def test_a_new_programme_of_a_hostile_list_is_as_clean(client, editor, landing, year):
    client.force_login(editor)
    desk = Importer(client)
    desk.read(PLAIN, destination=f"new-{landing.pk}", title="Learning", summary="Together")
    desk.confirm()

    page = ProgrammePage.objects.get()
    assert page.meetings.all()
    assert [one for one in stored(page) if TAG.search(one[1])] == []
