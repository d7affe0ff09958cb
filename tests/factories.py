"""Data for tests: each factory fills only what the thing cannot be without."""

from datetime import date, time

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory
from wagtail.signals import page_published

from plc_wagtail import models
from plc_wagtail.enums import ClosureKind
from tests.indexes import unindexed
from tests.storing import keep_revisions, put_below, state


class UserFactory(DjangoModelFactory):
    username = factory.Sequence(lambda n: f"user{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@school.example")
    password = factory.django.Password("password")

    class Meta:
        model = get_user_model()


class PageFactory(wagtail_factories.PageFactory):
    """Live with a revision, as after an editor's publishing: without one a scheduled change takes
    a live page offline."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, live=True, parent=None, **kwargs):
        page = model_class(*args, **state(live) | kwargs)
        put_below(parent, [page])
        if live:
            page_published.send(sender=model_class, instance=page, revision=page.latest_revision)
        page.refresh_from_db()
        return page


class LandingFactory(PageFactory):
    title = "Professional learning"

    class Meta:
        model = models.ProfessionalLearningPage


class ProgrammeFactory(PageFactory):
    title = factory.Sequence(lambda n: f"Programme {n}")
    summary = "Our staff meet in small groups to get better at one part of teaching."

    class Meta:
        model = models.ProgrammePage


class CalendarFactory(PageFactory):
    title = "Meeting calendar"

    class Meta:
        model = models.MeetingCalendarPage


class ThemeIndexFactory(PageFactory):
    title = "Themes"

    class Meta:
        model = models.ThemeIndexPage


class CaseStudyIndexFactory(PageFactory):
    title = "Case studies"

    class Meta:
        model = models.CaseStudyIndexPage


class CaseStudyFactory(PageFactory):
    title = factory.Sequence(lambda n: f"Case study {n}")
    driving_question = "Which study habits last longer than a fortnight?"
    tried = "Pupils kept a diary of what they revised."
    found = "Most diaries were filled in the night before."

    class Meta:
        model = models.CaseStudyPage


class BookletFactory(PageFactory):
    title = factory.Sequence(lambda n: f"Booklet {n}")

    class Meta:
        model = models.BookletPage


class UpdateFactory(PageFactory):
    title = factory.Sequence(lambda n: f"Update {n}")
    summary = "What we did this half term."
    date = date(2026, 11, 12)

    class Meta:
        model = models.UpdatePage


class MeetingFactory(DjangoModelFactory):
    """A stored row of a programme; the programme's next revision takes it along."""

    date = date(2026, 11, 12)
    start_time = time(15, 45)
    end_time = time(16, 45)

    class Meta:
        model = models.Meeting


class ThemeFactory(DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Theme {n}")
    summary = "Pupils meet hard words in every lesson."

    class Meta:
        model = models.Theme

    @classmethod
    def _create(cls, model_class, *args, live=True, **kwargs):
        with unindexed():
            theme = super()._create(model_class, *args, **state(live) | kwargs)
        keep_revisions([theme])
        theme.refresh_from_db()
        return theme


class ContactFactory(DjangoModelFactory):
    role = "Assistant Headteacher (Learning)"
    email = "learning@thornmere.example"

    class Meta:
        model = models.Contact


class PriorityFactory(DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Priority {n}")

    class Meta:
        model = models.Priority


class ReferenceFactory(DjangoModelFactory):
    title = factory.Sequence(lambda n: f"Report {n}")

    class Meta:
        model = models.Reference


class AcademicYearFactory(DjangoModelFactory):
    """2026-27 without terms; see `school_year_2026` in conftest for the whole calendar."""

    name = "2026-27"
    start = date(2026, 9, 1)
    end = date(2027, 8, 31)

    class Meta:
        model = models.AcademicYear


class TermFactory(DjangoModelFactory):
    academic_year = factory.SubFactory(AcademicYearFactory)
    name = "Autumn"
    start = date(2026, 9, 1)
    end = date(2026, 12, 18)

    class Meta:
        model = models.Term


class ClosureDayFactory(DjangoModelFactory):
    academic_year = factory.SubFactory(AcademicYearFactory)
    kind = ClosureKind.INSET
    start = date(2026, 9, 1)

    class Meta:
        model = models.ClosureDay
