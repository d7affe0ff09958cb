"""`manage.py plc_make_booklets`: what is current is left alone, the rest is made."""

import pytest
from django.core.management import CommandError, call_command

from plc_wagtail.enums import FileKind
from plc_wagtail.management.commands import plc_make_booklets
from plc_wagtail.models import BookletEdition, BookletStudy
from plc_wagtail.printing.tools import Missing
from plc_wagtail.services import booklet_making
from plc_wagtail.services.booklet_files import MadeFile
from tests import factories
from tests.section import publish


@pytest.fixture(autouse=True)
def printer(monkeypatch):
    made = [MadeFile(FileKind.PDF, b"%PDF-1", 3)]
    monkeypatch.setattr(booklet_making, "files_of", lambda manuscript: iter(made))
    monkeypatch.setattr(plc_make_booklets, "what_is_missing", lambda: Missing.NOTHING)


@pytest.fixture
def booklet(study_index):
    booklet = factories.BookletFactory(parent=study_index, title="What we found")
    booklet.booklet_studies = [BookletStudy(study=factories.CaseStudyFactory(parent=study_index))]
    return publish(booklet)


@pytest.fixture
def run(capsys, django_capture_on_commit_callbacks):
    def run_command():
        with django_capture_on_commit_callbacks(execute=True):
            call_command("plc_make_booklets")
        return capsys.readouterr().out

    return run_command


def test_booklet_is_made_once_and_again_after_a_change(booklet, run):
    said = [run(), run()]
    first = BookletEdition.objects.get()
    publish(booklet.booklet_studies.all()[0].study)

    said.append(run())

    assert [bool(one) for one in said] == [True, False, True]
    assert BookletEdition.objects.get().pk != first.pk


def test_draft_is_left_alone(study_index, run):
    factories.BookletFactory(parent=study_index, live=False)

    assert (run(), BookletEdition.objects.count()) == ("", 0)


def test_name_without_consent_is_left_to_a_person(booklet, run):
    study = booklet.booklet_studies.all()[0].study
    type(study).objects.filter(pk=study.pk).update(byline="A. Author")

    assert run().startswith("What we found: left alone, The author is named")


def test_what_is_missing_is_said(booklet, run, monkeypatch):
    monkeypatch.setattr(plc_make_booklets, "what_is_missing", lambda: Missing.PANGO)

    assert run().startswith("No booklet was made: it takes apt install libpango")


def test_failure_is_an_error(booklet, monkeypatch):
    def broken(manuscript):
        raise RuntimeError("no font")

    monkeypatch.setattr(booklet_making, "files_of", broken)
    monkeypatch.setattr(booklet_making.transaction, "on_commit", lambda task: task())

    with pytest.raises(CommandError, match="Not every booklet was made"):
        call_command("plc_make_booklets")
