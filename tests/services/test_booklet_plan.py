"""What goes into a booklet, what is left out and why, and who is named in it."""

import datetime as dt

import pytest
from wagtail.models import PageViewRestriction

from plc_wagtail import clock
from plc_wagtail.models import BookletStudy
from plc_wagtail.services.booklet_plan import Reason, plan_for
from plc_wagtail.services.booklet_request import request_for
from tests import factories
from tests.section import publish


@pytest.fixture
def booklet(study_index):
    return factories.BookletFactory(parent=study_index, slug="booklet")


def planned(booklet, *studies, **fields):
    booklet.booklet_studies = [BookletStudy(study=one) for one in studies]
    for name, value in fields.items():
        setattr(booklet, name, value)
    booklet = publish(booklet)
    return plan_for(booklet, request_for(booklet))


def test_editor_is_told_of_each_study_that_is_left_out(home, study_index, booklet):
    studies = [factories.CaseStudyFactory(parent=study_index) for _ in range(3)]
    draft = factories.CaseStudyFactory(parent=study_index, live=False)
    seen, expired, restricted = studies
    type(expired).objects.filter(pk=expired.pk).update(expire_at=clock.now() - dt.timedelta(1))
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    other = factories.CaseStudyIndexFactory(
        parent=factories.LandingFactory(parent=home, slug="other"), slug="studies"
    )
    elsewhere = factories.CaseStudyFactory(parent=other)

    plan = planned(booklet, elsewhere, restricted, expired, draft, seen)

    assert [one.pk for one in plan.studies] == [seen.pk]
    assert [(one.study.pk, one.reason) for one in plan.left_out] == [
        (elsewhere.pk, Reason.ELSEWHERE),
        (restricted.pk, Reason.RESTRICTED),
        (expired.pk, Reason.EXPIRED),
        (draft.pk, Reason.DRAFT),
    ]


def test_addresses_and_numbers_of_people_are_looked_for_again(study_index, booklet):
    one = factories.CaseStudyFactory(
        parent=study_index, aim="<p>Write to j.bloggs@mail.example</p>"
    )

    plan = planned(booklet, one, foreword="<p>Ring 01632 960 999.</p>")

    assert [(named.page.pk, named.concern.code) for named in plan.to_check] == [
        (booklet.pk, "personal_telephone"),
        (one.pk, "personal_email"),
    ]


def test_name_without_consent_has_to_be_mended_first(study_index, booklet):
    one = factories.CaseStudyFactory(parent=study_index)
    type(one).objects.filter(pk=one.pk).update(byline="A. Author")

    plan = planned(booklet, one)

    assert [named.concern.code for named in plan.must_mend] == ["byline_without_consent"]


def test_of_a_live_page_the_published_version_is_planned(study_index, booklet):
    one, two = (factories.CaseStudyFactory(parent=study_index) for _ in range(2))
    planned(booklet, one)
    booklet.booklet_studies = [BookletStudy(study=two)]
    booklet.save_revision()

    plan = plan_for(type(booklet).objects.get(pk=booklet.pk), request_for(booklet))

    assert [study.pk for study in plan.studies] == [one.pk]


def test_of_a_page_never_published_the_draft_is_planned(study_index):
    one = factories.CaseStudyFactory(parent=study_index)
    booklet = factories.BookletFactory(parent=study_index, live=False, slug="draft")
    booklet.booklet_studies = [BookletStudy(study=one)]
    booklet.save_revision()

    plan = plan_for(type(booklet).objects.get(pk=booklet.pk), request_for(booklet))

    assert [study.pk for study in plan.studies] == [one.pk]
