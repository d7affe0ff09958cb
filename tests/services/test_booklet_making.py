"""Making a booklet as a task: progress, failure, and what was made before."""

import datetime as dt

import pytest

from plc_wagtail import clock
from plc_wagtail.enums import FileKind, MakingState
from plc_wagtail.models import BookletEdition, BookletFile, BookletStudy
from plc_wagtail.services import booklet_files, booklet_making
from plc_wagtail.services.booklet_files import MadeFile
from plc_wagtail.services.booklet_making import ask_for_booklet, make_booklet
from plc_wagtail.views.booklet import STEP_WORDS
from tests import factories
from tests.section import publish


@pytest.fixture
def booklet(study_index):
    booklet = factories.BookletFactory(parent=study_index, slug="booklet")
    booklet.booklet_studies = [BookletStudy(study=factories.CaseStudyFactory(parent=study_index))]
    return publish(booklet)


@pytest.fixture
def printer(monkeypatch):
    """Stands in for the setting of pages, which is tested by itself and takes seconds."""
    made = [MadeFile(FileKind.PDF, b"%PDF-1", 3)]
    monkeypatch.setattr(booklet_making, "files_of", lambda manuscript: iter(made))
    return made


def made_now(booklet, commit):
    with commit(execute=True):
        ask_for_booklet(booklet)
    return BookletEdition.objects.get()


def test_task_waits_for_the_commit(booklet, printer, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as tasks:
        edition = ask_for_booklet(booklet)

    assert (edition.state, len(tasks)) == (MakingState.WAITING, 1)


def test_progress_names_what_is_being_done(
    booklet, monkeypatch, django_capture_on_commit_callbacks
):
    steps = []

    def step():
        steps.append(BookletEdition.objects.get().step)

    def manuscript_of(page):
        step()
        return booklet_files.manuscript_of(page)

    def files_of(manuscript):
        for kind in (FileKind.PDF, FileKind.EPUB):
            step()
            yield MadeFile(kind, b"made", 3)

    monkeypatch.setattr(booklet_making, "manuscript_of", manuscript_of)
    monkeypatch.setattr(booklet_making, "files_of", files_of)
    monkeypatch.setattr(booklet_making, "check_size", lambda files: step())
    made_now(booklet, django_capture_on_commit_callbacks)

    said = [str(STEP_WORDS[one]) for one in steps]
    assert said == ["reading the studies", "setting the pages", "making the e-book", "storing it"]


def test_made_booklet_knows_what_it_was_made_of(
    booklet, printer, django_capture_on_commit_callbacks
):
    edition = made_now(booklet, django_capture_on_commit_callbacks)

    file = edition.files.get()
    assert (edition.state, edition.step, bytes(file.content)) == (MakingState.DONE, 4, b"%PDF-1")
    assert edition.made_of["revision"] == booklet.live_revision_id
    assert list(edition.made_of["studies"]) == [str(booklet.study_ids[0])]


def test_new_edition_takes_the_place_of_the_old(
    booklet, printer, django_capture_on_commit_callbacks
):
    made_now(booklet, django_capture_on_commit_callbacks)
    printer[0] = MadeFile(FileKind.PDF, b"%PDF-2", 3)

    made_now(booklet, django_capture_on_commit_callbacks)

    assert [bytes(file.content) for file in BookletFile.objects.all()] == [b"%PDF-2"]


def test_failure_leaves_what_was_made_before(
    booklet, printer, monkeypatch, django_capture_on_commit_callbacks
):
    made_now(booklet, django_capture_on_commit_callbacks)

    def broken(manuscript):
        raise RuntimeError("no font")

    monkeypatch.setattr(booklet_making, "files_of", broken)
    with django_capture_on_commit_callbacks(execute=True):
        ask_for_booklet(booklet)

    old, new = BookletEdition.objects.order_by("pk")
    assert (old.state, new.state) == (MakingState.DONE, MakingState.FAILED)
    assert "log says what" in new.message
    assert [file.edition_id for file in BookletFile.objects.all()] == [old.pk]


def test_files_that_are_too_large_are_refused_in_words(
    booklet, printer, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(booklet_making, "LARGEST", 5)

    edition = made_now(booklet, django_capture_on_commit_callbacks)

    assert (edition.state, edition.files.count()) == (MakingState.FAILED, 0)
    assert "use fewer pictures" in edition.message


def test_booklet_without_a_public_study_says_so(
    booklet, printer, django_capture_on_commit_callbacks
):
    booklet.booklet_studies.all()[0].study.unpublish()

    edition = made_now(booklet, django_capture_on_commit_callbacks)

    assert edition.message == "None of its case studies is public."


def test_second_click_makes_no_second_edition(booklet, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as tasks:
        first, second = ask_for_booklet(booklet), ask_for_booklet(booklet)

    assert (first.pk == second.pk, len(tasks)) == (True, 1)


@pytest.mark.parametrize(
    ("state", "minutes", "again"),
    [("waiting", 14, False), ("waiting", 16, True), ("working", 4, False), ("working", 6, True)],
)
def test_work_that_stands_still_can_be_asked_for_again(
    booklet, django_capture_on_commit_callbacks, state, minutes, again
):
    with django_capture_on_commit_callbacks():
        ask_for_booklet(booklet)
    touched = clock.now() - dt.timedelta(minutes=minutes)
    BookletEdition.objects.update(touched_at=touched, state=state)

    with django_capture_on_commit_callbacks() as tasks:
        ask_for_booklet(booklet)

    assert bool(tasks) is again


def test_try_that_was_given_up_gives_way_and_stores_nothing_later(
    booklet, printer, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks():
        lost = ask_for_booklet(booklet)
    BookletEdition.objects.update(touched_at=clock.now() - dt.timedelta(minutes=16))
    with django_capture_on_commit_callbacks(execute=True):
        ask_for_booklet(booklet)

    make_booklet.call(lost.pk)

    assert [one.state for one in BookletEdition.objects.all()] == [MakingState.DONE]
