"""The page in the admin that makes the files of a booklet."""

import datetime as dt

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from plc_wagtail import clock
from plc_wagtail.enums import FileKind, MakingState
from plc_wagtail.models import BookletEdition, BookletStudy
from plc_wagtail.printing.tools import Missing
from plc_wagtail.services import booklet_making
from plc_wagtail.services.booklet_files import MadeFile
from plc_wagtail.views import booklet as views
from tests import factories
from tests.section import publish


@pytest.fixture
def booklet(study_index):
    booklet = factories.BookletFactory(parent=study_index, title="What we found", slug="booklet")
    study = factories.CaseStudyFactory(parent=study_index, title="Feedback in lessons")
    booklet.booklet_studies = [BookletStudy(study=study)]
    return publish(booklet)


@pytest.fixture(autouse=True)
def printer(monkeypatch):
    made = [MadeFile(FileKind.PDF, b"%PDF-1", 30)]
    monkeypatch.setattr(booklet_making, "files_of", lambda manuscript: iter(made))
    monkeypatch.setattr(views, "what_is_missing", lambda: Missing.NOTHING)


def address(booklet):
    return reverse("plc_booklet", args=[booklet.pk])


def shown(client, booklet):
    return " ".join(client.get(address(booklet)).content.decode().split())


def make(client, booklet, commit, **data):
    with commit(execute=True):
        return client.post(address(booklet), data)


def test_editor_makes_a_booklet_and_opens_it(
    admin_client, booklet, django_capture_on_commit_callbacks
):
    make(admin_client, booklet, django_capture_on_commit_callbacks)

    html = shown(admin_client, booklet)
    assert "Made on" in html
    assert "30 pages" in html
    assert "It says what the website says." in html
    opened = admin_client.get(reverse("plc_booklet_file", args=[booklet.pk, "pdf"]))
    assert (opened.content, "no-store" in opened["Cache-Control"]) == (b"%PDF-1", True)
    assert PageLogEntry.objects.filter(action=views.MADE, page=booklet.pk).count() == 1


def home(client):
    return " ".join(client.get(reverse("wagtailadmin_home")).content.decode().split())


def test_home_page_names_booklets_that_are_out_of_date(
    admin_client, booklet, django_capture_on_commit_callbacks
):
    make(admin_client, booklet, django_capture_on_commit_callbacks)
    current = home(admin_client)
    study = booklet.booklet_studies.all()[0].study
    study.aim = "<p>Better.</p>"
    publish(study)
    changed = home(admin_client)
    study.unpublish()

    link = f'<a href="{address(booklet)}">What we found</a>: '
    assert link not in current
    assert f"{link}the website has moved on since its files were made." in changed
    assert f"{link}readers get no files, until they are made again." in home(admin_client)


def test_home_page_does_not_ask_for_files_nobody_made(admin_client, booklet):
    assert address(booklet) not in home(admin_client)


def test_it_says_what_has_changed_since(admin_client, booklet, django_capture_on_commit_callbacks):
    make(admin_client, booklet, django_capture_on_commit_callbacks)
    study = booklet.booklet_studies.all()[0].study
    study.aim = "<p>Better.</p>"
    publish(study)

    html = shown(admin_client, booklet)

    assert "1 study has changed: Feedback in lessons" in html
    assert "Make it again" in html


def test_it_says_when_readers_get_no_files(
    admin_client, study_index, booklet, django_capture_on_commit_callbacks
):
    make(admin_client, booklet, django_capture_on_commit_callbacks)
    booklet.booklet_studies.add(BookletStudy(study=factories.CaseStudyFactory(parent=study_index)))
    publish(booklet)
    booklet.booklet_studies.all()[0].study.unpublish()

    html = shown(admin_client, booklet)

    assert "Readers get no files now" in html
    assert "It is not published." in html


@pytest.mark.parametrize(
    ("missing", "words"),
    [(Missing.WEASYPRINT, "pip install"), (Missing.PANGO, "apt install libpango")],
)
def test_what_is_missing_is_named_with_the_way_to_get_it(
    admin_client, booklet, monkeypatch, missing, words, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(views, "what_is_missing", lambda: missing)

    make(admin_client, booklet, django_capture_on_commit_callbacks)

    html = shown(admin_client, booklet)
    assert (words in html, "Make the booklet</button>" in html) == (True, False)
    assert BookletEdition.objects.count() == 0


def test_a_name_without_consent_stops_it(admin_client, booklet, django_capture_on_commit_callbacks):
    study = booklet.booklet_studies.all()[0].study
    type(study).objects.filter(pk=study.pk).update(byline="A. Author")

    make(admin_client, booklet, django_capture_on_commit_callbacks)

    assert "Must be mended." in shown(admin_client, booklet)
    assert BookletEdition.objects.count() == 0


def test_what_may_be_somebodys_number_is_confirmed_by_the_button(
    admin_client, booklet, django_capture_on_commit_callbacks
):
    study = booklet.booklet_studies.all()[0].study
    study.aim = "<p>Ring 01632 960 999.</p>"
    publish(study)

    assert "It is right: make the booklet" in shown(admin_client, booklet)


def test_progress_is_told_by_itself(admin_client, booklet):
    now = clock.now()
    BookletEdition.objects.create(
        page=booklet, state=MakingState.WORKING, step=2, steps=4, asked_at=now, touched_at=now
    )

    html = " ".join(admin_client.get(f"{address(booklet)}?state=1").content.decode().split())

    assert "Being made, step 2 of 4: setting the pages" in html
    assert "<html" not in html


def test_work_that_stopped_without_an_answer_is_said_and_can_be_done_again(admin_client, booklet):
    long_ago = clock.now() - dt.timedelta(hours=1)
    BookletEdition.objects.create(
        page=booklet, state=MakingState.WAITING, asked_at=long_ago, touched_at=long_ago
    )

    html = shown(admin_client, booklet)

    assert ("The work stopped" in html, "Make the booklet</button>" in html) == (True, True)


def test_files_can_be_deleted(admin_client, booklet, django_capture_on_commit_callbacks):
    make(admin_client, booklet, django_capture_on_commit_callbacks)

    make(admin_client, booklet, django_capture_on_commit_callbacks, take_down="yes")

    assert BookletEdition.objects.count() == 0
    assert (
        admin_client.get(reverse("plc_booklet_file", args=[booklet.pk, "pdf"])).status_code == 404
    )


@pytest.mark.parametrize("role", [None, "staff", "contributor", "other_editor"])
def test_nobody_makes_or_opens_a_booklet_without_the_right_to_edit_it(
    client, booklet, request, role
):
    if role:
        client.force_login(request.getfixturevalue(role))
    file = reverse("plc_booklet_file", args=[booklet.pk, "pdf"])

    answers = [client.get(address(booklet)), client.post(address(booklet)), client.get(file)]

    assert {answer.status_code for answer in answers} <= {302, 403, 404}
    assert BookletEdition.objects.count() == 0
