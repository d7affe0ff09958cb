"""A theme or a year that is used is kept, and says where it is used."""

import pytest
from django.db.models.deletion import ProtectedError

from plc_wagtail.models import AcademicYear, CaseStudyPage, ProgrammeYear, Strand, Theme
from plc_wagtail.models.uses import InUse, uses_of
from tests.factories import (
    AcademicYearFactory,
    CaseStudyFactory,
    MeetingFactory,
    ThemeFactory,
)


@pytest.fixture
def theme(db):
    return ThemeFactory(name="Reading")


def titles(record):
    return [str(use) for use in uses_of(record)]


def test_unused_theme_is_deleted(theme):
    theme.delete()

    assert not Theme.objects.exists()


def test_theme_of_a_strand_and_of_a_meeting_is_used_once_by_the_programme(theme, programme):
    Strand.objects.create(page=programme, theme=theme)
    MeetingFactory(page=programme, theme=theme)

    assert titles(theme) == ["Learning together"]


def test_theme_of_a_case_study_is_used(theme, study_index):
    study = CaseStudyFactory(parent=study_index, title="Diaries")
    study.themes.add(theme)
    study.save()

    assert titles(theme) == ["Diaries"]


def test_theme_named_in_a_draft_only_is_used(theme, programme, study_index):
    programme.strands.add(Strand(theme=theme))
    programme.save_revision()
    study = CaseStudyFactory(parent=study_index, title="Diaries")
    study.themes.add(theme)
    study.save_revision()

    assert not Strand.objects.exists()
    assert not CaseStudyPage.objects.filter(themes=theme).exists()
    assert titles(theme) == ["Diaries", "Learning together"]


def test_year_of_a_programme_or_a_case_study_is_used(programme, study_index):
    year = AcademicYearFactory()
    ProgrammeYear.objects.create(page=programme, academic_year=year)
    CaseStudyFactory(parent=study_index, title="Diaries", academic_year=year)

    assert titles(year) == ["Diaries", "Learning together"]


def test_deletion_names_every_use(theme, programme):
    Strand.objects.create(page=programme, theme=theme)

    with pytest.raises(InUse) as refused:
        theme.delete()

    assert str(refused.value) == (
        "“Reading” cannot be deleted, because it is used here: Learning together."
    )
    assert isinstance(refused.value, ProtectedError)


def test_deletion_of_several_is_refused_when_one_is_used(programme):
    used = AcademicYearFactory(name="2026-27")
    AcademicYearFactory(name="2027-28")
    ProgrammeYear.objects.create(page=programme, academic_year=used)

    with pytest.raises(InUse):
        AcademicYear.objects.all().delete()

    assert AcademicYear.objects.count() == 2


def test_number_of_queries_does_not_grow_with_the_rows(
    theme, programme, django_assert_max_num_queries
):
    MeetingFactory.create_batch(50, page=programme, theme=theme)

    with django_assert_max_num_queries(20):
        assert titles(theme) == ["Learning together"]
