"""The first ten minutes go on: seven steps of drafts, then everything live together."""

from datetime import date, time

import pytest
import time_machine
from django.contrib.auth.models import Group
from wagtail.models import Page, Site

from plc_wagtail.models import (
    AcademicYear,
    Contact,
    PlcSiteSettings,
    ProfessionalLearningPage,
    ProgrammePage,
    Theme,
)
from plc_wagtail.services.setup import set_up
from tests.factories import UserFactory
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


@pytest.fixture(scope="module")
def begun(once):
    """Who did the first step; the section stands as it leaves it."""
    site = Site.objects.get(is_default_site=True)
    with time_machine.travel(NOVEMBER, tick=False):
        training = training_school(site.root_page.specific)
        publisher = publisher_below(training)
        set_up(training, site, user=publisher)
    return publisher


@pytest.fixture
def draft(begun, db):
    return ProfessionalLearningPage.objects.get()


@pytest.fixture
def training(draft):
    return draft.get_parent()


@pytest.fixture
def browser_of(client, db):
    def log_in(user):
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def school(browser_of, begun):
    return browser_of(begun)


def test_what_has_nothing_to_show_stays_a_draft(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)

    school.post(step(draft, "look"))

    live = draft.get_descendants(inclusive=True).live()
    assert list(live.values_list("title", flat=True)) == [
        "Professional learning",
        "Learning together",
    ]


def test_live_page_names_the_address_and_the_words_to_pass_on(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    school.post(step(draft, "look"))

    answer = school.get(step(draft, "live")).content.decode()

    assert "http://localhost/training-school/professional-learning/" in answer
    assert "what our professional learning communities do this year" in answer
    assert "{% plc_pupil_dates %}" in answer


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ([], "term-dates"),
        ([("contact", CONTACT)], "programme"),
        ([("contact", CONTACT), ("programme", PROGRAMME)], "dates"),
        ([("programme", PROGRAMME), ("themes", {"themes": "Reading"})], "look"),
    ],
)
def test_journey_goes_on_where_it_stopped(school, draft, done, expected):
    for name, answers in done:
        school.post(step(draft, name), answers)

    assert school.get(START).url == step(draft, expected)


@pytest.mark.parametrize("name", ["dates", "themes", "look"])
def test_steps_about_the_programme_ask_for_it_first(school, draft, name):
    assert school.get(step(draft, name)).url == step(draft, "programme")
    assert school.post(step(draft, name), {}).url == step(draft, "programme")


@pytest.mark.parametrize(
    "name", ["where", "term-dates", "contact", "programme", "dates", "themes", "look"]
)
def test_every_step_shows_what_is_stored(school, draft, name):
    school.post(step(draft, "contact"), CONTACT)
    school.post(step(draft, "programme"), PROGRAMME)

    answer = school.get(step(draft, name))

    assert answer.status_code == 200
    assert "Training school" in answer.content.decode()


def test_page_that_takes_no_section_is_refused_in_words(school, draft):
    answer = school.post(f"{START}begin/", where(draft))

    assert errors(answer) == {
        "parent": ["This page takes no section below it. Choose another one."]
    }


def test_draft_moves_when_another_place_is_chosen(school, draft, training):
    elsewhere = training.add_child(instance=Page(title="Staff", slug="staff"))

    school.post(step(draft, "where"), where(elsewhere))

    assert ProfessionalLearningPage.objects.get().url_path.endswith("/staff/professional-learning/")


def test_term_dates_are_confirmed_only_by_saying_so(school, draft):
    year = AcademicYear.objects.get()

    school.post(step(draft, "term-dates"), term_dates(year, later="1"))
    later = AcademicYear.objects.get().is_confirmed
    school.post(step(draft, "term-dates"), term_dates(year, confirm="1"))

    assert (later, AcademicYear.objects.get().is_confirmed) == (False, True)


def test_changed_term_and_added_training_day_are_kept(school, draft):
    year = AcademicYear.objects.get()
    count = year.closure_days.count()
    changes = {"terms-0-end": "2026-12-16", f"days-{count}-start": "2027-01-04", "later": "1"}

    school.post(step(draft, "term-dates"), term_dates(year, **changes))

    training = year.closure_days.get(kind="inset")
    assert year.terms.first().end == date(2026, 12, 16)
    assert (training.start, training.end, training.pupils_attend) == (date(2027, 1, 4), None, False)


def test_wrong_term_dates_keep_what_was_typed_and_confirm_nothing(school, draft):
    year = AcademicYear.objects.get()
    changes = {"terms-0-end": "2026-08-01", "terms-1-start": "30 February", "confirm": "1"}

    answer = school.post(step(draft, "term-dates"), term_dates(year, **changes))

    assert errors(answer) == {
        "end": ["The last day is before the first day."],
        "start": ["Enter a valid date."],
    }
    assert 'value="30 February"' in answer.content.decode()
    assert not AcademicYear.objects.get().is_confirmed


def test_contact_without_a_role_keeps_the_mailbox_that_was_typed(school, draft):
    answer = school.post(step(draft, "contact"), {"role": "", "email": "learning@school.example"})

    assert errors(answer) == {"role": ["This field is required."]}
    assert 'value="learning@school.example"' in answer.content.decode()


def test_contact_typed_twice_is_one_contact(school, draft):
    school.post(step(draft, "contact"), CONTACT)
    school.post(step(draft, "contact"), {**CONTACT, "role": "Deputy Headteacher"})

    assert [contact.role for contact in Contact.objects.all()] == ["Deputy Headteacher"]
    assert PlcSiteSettings.objects.get().contact == Contact.objects.get()


def test_contact_that_schools_share_is_left_alone(school, draft):
    shared = Contact.objects.create(role="Trust office", locale=draft.locale)
    PlcSiteSettings.objects.update(contact=shared)

    school.post(step(draft, "contact"), CONTACT)

    assert sorted(Contact.objects.values_list("role", flat=True)) == [
        CONTACT["role"],
        "Trust office",
    ]


def test_programme_typed_twice_is_one_programme(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    school.post(step(draft, "programme"), {**PROGRAMME, "title": "First steps"})

    programme = ProgrammePage.objects.get().get_latest_revision_as_object()
    assert (programme.title, programme.live) == ("First steps", False)


def test_programme_called_like_an_address_of_the_landing_page_gets_another(school, draft):
    school.post(step(draft, "programme"), {**PROGRAMME, "title": "Updates"})

    assert ProgrammePage.objects.get().slug == "updates-programme"


def test_dates_take_times_from_the_row_above_and_a_number_by_date(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    first = {"date": "2026-12-03", "start": "15:45", "end": "16:45"}

    school.post(step(draft, "dates"), rows("meetings", first, {"date": "2026-11-26"}))

    meetings = ProgrammePage.objects.get().get_latest_revision_as_object().meetings.all()
    assert {(one.number, one.date, one.start_time, one.end_time) for one in meetings} == {
        (1, date(2026, 11, 26), time(15, 45), time(16, 45)),
        (2, date(2026, 12, 3), time(15, 45), time(16, 45)),
    }


def test_dates_bring_their_academic_year(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)

    school.post(step(draft, "dates"), rows("meetings", {"date": "2026-12-03"}))

    programme = ProgrammePage.objects.get().get_latest_revision_as_object()
    assert [row.academic_year.name for row in programme.programme_years.all()] == ["2026-27"]


def test_wrong_dates_keep_what_was_typed_and_store_nothing(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    wrong = {"date": "2026-12-03", "start": "15:45", "end": "14:45"}

    answer = school.post(step(draft, "dates"), rows("meetings", wrong, {"start": "25:00"}))

    assert errors(answer) == {
        "end": ["The end is not after the start."],
        "start": ["Enter a valid time."],
    }
    assert 'value="25:00"' in answer.content.decode()
    assert not ProgrammePage.objects.get().get_latest_revision_as_object().meetings.exists()


def test_date_taken_out_of_its_row_is_gone_and_the_other_keeps_its_identity(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    both = rows("meetings", {"date": "2026-11-26"}, {"date": "2026-12-03"})
    school.post(step(draft, "dates"), both)
    meetings = list(ProgrammePage.objects.get().get_latest_revision_as_object().meetings.all())
    sent = [{"uid": meetings[0].uid, "date": ""}, {"uid": meetings[1].uid, "date": "2026-12-10"}]

    school.post(step(draft, "dates"), rows("meetings", *sent, initial=2))

    kept = ProgrammePage.objects.get().get_latest_revision_as_object().meetings.get()
    assert (kept.uid, kept.date) == (meetings[1].uid, date(2026, 12, 10))


def test_theme_no_longer_named_is_gone_with_its_draft(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    school.post(step(draft, "themes"), {"themes": "Readng\nFeedback"})

    school.post(step(draft, "themes"), {"themes": "Feedback\nReading"})

    assert sorted(Theme.objects.values_list("name", flat=True)) == ["Feedback", "Reading"]
    programme = ProgrammePage.objects.get().get_latest_revision_as_object()
    assert [strand.theme.name for strand in programme.strands.all()] == ["Feedback", "Reading"]


def test_theme_that_is_too_long_keeps_what_was_typed(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)

    answer = school.post(step(draft, "themes"), {"themes": "x" * 121})

    assert errors(answer) == {"themes": [f"This is too long (at most 120 characters): {'x' * 121}"]}
    assert "x" * 121 in answer.content.decode()


def test_guard_has_its_say_and_nothing_goes_live(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    school.post(step(draft, "dates"), rows("meetings", {"date": "2031-12-03"}))

    answer = school.post(step(draft, "look"))

    assert answer.status_code == 409
    assert "Nothing was published" in answer.content.decode()
    assert "Must fix" in answer.content.decode()
    assert not draft.get_descendants(inclusive=True).live().exists()


def test_preview_may_stand_in_a_frame_of_the_admin(school, draft):
    answer = school.get(step(draft, f"preview/{draft.pk}"))

    assert (answer.status_code, answer["X-Frame-Options"]) == (200, "SAMEORIGIN")


def test_preview_shows_no_page_outside_the_section(school, draft, home):
    assert school.get(step(draft, f"preview/{home.pk}")).status_code == 404


@pytest.mark.parametrize(
    "name", ["where", "term-dates", "contact", "programme", "dates", "themes", "look", "live"]
)
def test_contributor_is_refused_at_every_step(browser_of, draft, name):
    contributor = UserFactory()
    contributor.groups.add(Group.objects.get(name="Professional learning contributors"))

    answer = browser_of(contributor).get(step(draft, name))

    assert answer.url == "/admin/"


def test_contributor_cannot_begin_or_look_at_drafts(browser_of, draft):
    contributor = UserFactory()
    contributor.groups.add(Group.objects.get(name="Professional learning contributors"))
    client = browser_of(contributor)

    answers = [client.get(f"{START}begin/"), client.get(step(draft, f"preview/{draft.pk}"))]

    assert [answer.url for answer in answers] == ["/admin/", "/admin/"]


def test_live_section_has_no_more_steps(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    school.post(step(draft, "look"))

    assert school.get(step(draft, "contact")).url == step(draft, "live")


def test_draft_section_has_no_live_page(school, draft):
    assert school.get(step(draft, "live")).status_code == 404


def test_home_page_invites_to_go_on(school, draft):
    assert "It has been begun" in school.get("/admin/").content.decode()


def test_home_page_invites_no_more_once_the_section_is_live(school, draft):
    school.post(step(draft, "programme"), PROGRAMME)
    school.post(step(draft, "look"))

    assert not invitation(school)


def test_home_page_does_not_invite_a_contributor(browser_of, draft):
    contributor = UserFactory()
    contributor.groups.add(Group.objects.get(name="Professional learning contributors"))

    assert not invitation(browser_of(contributor))
