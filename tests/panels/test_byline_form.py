"""A name that its bearer took away does not come back from an editor that was open meanwhile."""

import datetime as dt

import pytest
from wagtail.fields import StreamField

from plc_wagtail.models import CaseStudyPage
from plc_wagtail.services.byline import remove_byline
from tests import factories
from tests.panels.editor import Editor

NAME = "Chris Example"
NO_BLOCKS = {
    f"{one.name}-count": "0" for one in CaseStudyPage._meta.fields if isinstance(one, StreamField)
}


@pytest.fixture
def study(study_index, contributor):
    return factories.CaseStudyFactory(
        parent=study_index,
        owner=contributor,
        byline=NAME,
        byline_consented_on=dt.date(2026, 9, 1),
    )


@pytest.fixture
def editor(admin_client, study):
    return Editor(admin_client, study)


def save(editor, form, **typed):
    assert editor.save(form | NO_BLOCKS | typed).status_code == 302
    newest = CaseStudyPage.objects.get().get_latest_revision_as_object()
    return newest.title, newest.byline, newest.byline_consented_on


def test_form_that_was_open_keeps_its_words_and_loses_the_name(editor, study, contributor):
    open_form = editor.form()
    remove_byline(study, contributor)

    assert save(editor, open_form, title="Typed") == ("Typed", "", None)


def test_form_opened_afterwards_may_name_again(editor, study, contributor):
    remove_byline(study, contributor)
    agreed = {"byline": NAME, "byline_consented_on": "2026-11-03"}

    assert save(editor, editor.form(), **agreed)[1:] == (NAME, dt.date(2026, 11, 3))


def test_name_is_typed_and_changed_as_any_other_field(editor):
    form = editor.form()
    save(editor, form, byline="Another Example")

    assert save(editor, form, byline=f"{NAME}, teacher")[1] == f"{NAME}, teacher"
