"""The first ten minutes begin: where the section goes, its words, and the whole way to the end."""

from datetime import date

import pytest
import time_machine

from plc_wagtail.enums import Nation
from plc_wagtail.models import AcademicYear, PlcSiteSettings, ProfessionalLearningPage, Theme
from tests.views.journeying import (
    CONTACT,
    NOVEMBER,
    PROGRAMME,
    START,
    errors,
    invitation,
    publisher_below,
    rows,
    step,
    term_dates,
    training_school,
    where,
)


@pytest.fixture(autouse=True)
def _in_november():
    with time_machine.travel(NOVEMBER, tick=False):
        yield


@pytest.fixture
def training(home):
    return training_school(home)


@pytest.fixture
def publisher(training):
    return publisher_below(training)


@pytest.fixture
def school(client, publisher):
    client.force_login(publisher)
    return client


def test_whole_journey_ends_with_live_pages(school, training, site):
    begun = school.post(f"{START}begin/", where(training))
    landing = ProfessionalLearningPage.objects.get()
    year = AcademicYear.objects.get()
    answers = [
        school.post(step(landing, "term-dates"), term_dates(year, confirm="1")),
        school.post(step(landing, "contact"), CONTACT),
        school.post(step(landing, "programme"), PROGRAMME),
        school.post(
            step(landing, "dates"),
            rows("meetings", {"date": "2026-12-03", "start": "15:45", "end": "16:45"}),
        ),
        school.post(step(landing, "themes"), {"themes": "Reading – Hard words.\nFeedback"}),
    ]
    drafts = set(landing.get_descendants(inclusive=True).values_list("live", flat=True))
    published = school.post(step(landing, "look"))

    assert [begun.url, *(answer.url for answer in answers), published.url] == [
        step(landing, name)
        for name in ("term-dates", "contact", "programme", "dates", "themes", "look", "live")
    ]
    assert drafts == {False}
    below = landing.get_descendants(inclusive=True)
    assert list(below.live().values_list("title", flat=True)) == [
        "Professional learning",
        "Calendar",
        "Themes",
        "Learning together",
    ]
    visitor = type(school)()
    assert visitor.get("/training-school/professional-learning/").status_code == 200
    assert (
        visitor.get("/training-school/professional-learning/learning-together/").status_code == 200
    )
    assert set(Theme.objects.values_list("name", "summary", "live")) == {
        ("Reading", "Hard words.", True),
        ("Feedback", "", True),
    }


def test_journey_of_nobody_begins_at_the_beginning(school):
    assert school.get(START).url == f"{START}begin/"


def test_person_who_sets_up_becomes_an_editor_of_the_section(school, publisher, training):
    school.post(f"{START}begin/", where(training))

    assert publisher.groups.filter(name="Professional learning editors").exists()


def test_looking_shows_the_breadcrumb_and_stores_nothing(school, training):
    answer = school.post(f"{START}begin/", where(training, look="1"))

    assert answer.context["trail"][-2:] == ["Training school", "Professional learning"]
    assert not ProfessionalLearningPage.objects.exists()


def test_own_words_are_kept(school, training):
    words = {"groups": "own", "own_group": "study circle", "own_groups": "study circles"}

    school.post(f"{START}begin/", where(training, **words))

    kept = PlcSiteSettings.objects.get().words
    assert (kept.group, kept.groups, kept.groups_short) == (
        "study circle",
        "study circles",
        "study circles",
    )


def test_own_words_must_be_written(school, training):
    answer = school.post(f"{START}begin/", where(training, groups="own", own_group="circle"))

    assert errors(answer) == {"own_groups": ["Write your own words, or choose others above."]}
    assert answer.context["form"]["own_group"].value() == "circle"


def test_nation_gives_the_year_its_shape(school, training):
    school.post(f"{START}begin/", where(training, nation=Nation.SCOTLAND))

    assert AcademicYear.objects.get().terms.first().start == date(2026, 8, 17)


def test_page_where_one_may_not_publish_is_refused_in_words(school, home):
    answer = school.post(f"{START}begin/", where(home))

    assert errors(answer) == {
        "parent": ["You may not publish below this page. Choose another one."]
    }


def test_home_page_invites_whoever_may_begin(school):
    assert invitation(school)
