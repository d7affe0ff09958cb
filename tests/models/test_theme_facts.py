"""What a theme's page says of the section: only what its readers may see."""

from datetime import date

import pytest

from plc_wagtail.models import Strand, Theme
from plc_wagtail.models.section_parts import SectionParts
from plc_wagtail.models.theme_facts import ThemeFacts
from plc_wagtail.models.visibility import Visibility
from tests.factories import (
    AcademicYearFactory,
    CaseStudyFactory,
    MeetingFactory,
    ProgrammeFactory,
    ReferenceFactory,
    ThemeFactory,
)

TODAY = date(2026, 11, 1)


@pytest.fixture
def theme(theme_index):
    return ThemeFactory(name="Reading", slug="reading")


def facts_of(theme, landing):
    return ThemeFacts(theme, parts=SectionParts(landing, Visibility(), None), today=TODAY)


def add_strand(programme, theme, **kwargs):
    return Strand.objects.create(page=programme, theme=theme, **kwargs)


def test_programme_is_named_once_with_its_years(landing, programme, theme):
    for name, start in (("2026-27", 2026), ("2027-28", 2027)):
        year = AcademicYearFactory(name=name, start=date(start, 9, 1), end=date(start + 1, 8, 31))
        add_strand(programme, theme, academic_year=year)

    uses = facts_of(theme, landing).programmes

    assert [(use.programme.title, use.years) for use in uses] == [
        ("Learning together", ["2027-28", "2026-27"])
    ]


def test_draft_programme_is_not_named(landing, theme):
    add_strand(ProgrammeFactory(parent=landing, live=False), theme)

    assert facts_of(theme, landing).programmes == []


def test_meeting_is_about_the_theme_of_its_group(landing, programme, theme):
    add_strand(programme, theme, key="reading")
    MeetingFactory(page=programme, strand_key="reading", title="By its group")
    MeetingFactory(page=programme, theme=theme, title="By itself")
    MeetingFactory(page=programme, title="Something else")

    listed = facts_of(theme, landing).meetings

    assert sorted(item.meeting.title for item in listed) == ["By its group", "By itself"]


def test_past_meeting_is_not_listed(landing, programme, theme):
    MeetingFactory(page=programme, theme=theme, date=date(2026, 10, 31))

    assert facts_of(theme, landing).meetings == []


def test_sources_are_those_of_what_was_found(landing, programme, study_index, theme):
    add_strand(programme, theme)
    programme.references.set([ReferenceFactory(title="Of the programme")])
    programme.save_revision().publish()
    before = facts_of(theme, landing).references
    study = CaseStudyFactory(parent=study_index)
    study.themes.set([theme])
    study.references.set([ReferenceFactory(title="Of the study")])
    study.save_revision().publish()

    after = facts_of(theme, landing).references

    assert [[str(one) for one in found] for found in (before, after)] == [
        ["Of the programme"],
        ["Of the study"],
    ]


def test_theme_that_is_not_stored_has_no_facts(landing, theme):
    facts = facts_of(Theme(name="New"), landing)

    assert (facts.programmes, facts.meetings, facts.studies, facts.references) == ([], [], [], [])
