"""The first ten minutes: seven steps of drafts, then everything live together."""

from datetime import date, time

import pytest
import time_machine
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page

from plc_wagtail.enums import Nation
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
from tests.people import permissions

START = "/admin/professional-learning/set-up/"
NOVEMBER = "2026-11-22 10:00"
CONTACT = {"role": "Assistant Headteacher (Learning)", "email": "learning@school.example"}
PROGRAMME = {"title": "Learning together", "summary": "Our staff meet in small groups."}


@pytest.fixture(autouse=True)
def _in_november():
    with time_machine.travel(NOVEMBER, tick=False):
        yield


@pytest.fixture
def training(home):
    return home.add_child(instance=Page(title="Training school", slug="training-school"))


@pytest.fixture
def publisher(training):
    """Somebody who may add and publish below one page, and is no superuser."""
    group = Group.objects.create(name="Publishers")
    group.permissions.add(*permissions(["wagtailadmin.access_admin"]))
    for kind in ("add", "change", "publish"):
        GroupPagePermission.objects.create(group=group, page=training, permission_type=kind)
    user = UserFactory()
    user.groups.add(group)
    return user


@pytest.fixture
def browser_of(client):
    def log_in(user):
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def school(browser_of, publisher):
    return browser_of(publisher)


@pytest.fixture
def draft(training, site, publisher):
    """A section as the first step leaves it."""
    publisher.groups.add(*Group.objects.filter(name="Publishers"))
    return set_up(training, site, user=publisher).landing


def step(landing, name):
    return f"{START}{landing.pk}/{name}/"


def where(parent, **changes):
    return {"parent": parent.pk, "groups": "plc", "nation": "england", **changes}


def rows(prefix, *filled, total=5, initial=0):
    data = {f"{prefix}-TOTAL_FORMS": total, f"{prefix}-INITIAL_FORMS": initial}
    for number, row in enumerate(filled):
        data.update({f"{prefix}-{number}-{name}": value for name, value in row.items()})
    return data


def term_dates(year, **changes):
    """What the browser sends when nothing was changed but `changes`."""
    terms = [{"id": one.pk, "start": one.start, "end": one.end} for one in year.terms.all()]
    days = [
        {"id": one.pk, "start": one.start, "end": one.end or ""} for one in year.closure_days.all()
    ]
    return {
        **rows("terms", *terms, total=len(terms), initial=len(terms)),
        **rows("days", *days, total=len(days) + 6, initial=len(days)),
        **changes,
    }


def errors(response):
    """The words beside the fields."""
    forms = response.context["form"]
    found = [forms] if hasattr(forms, "fields") else list(forms)
    return {
        name: [str(word) for word in words] for form in found for name, words in form.errors.items()
    }


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


def test_journey_of_nobody_begins_at_the_beginning(school):
    assert school.get(START).url == f"{START}begin/"


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


def invitation(client):
    return "Professional learning is ready to set up." in client.get("/admin/").content.decode()


def test_home_page_invites_whoever_may_begin(school):
    assert invitation(school)


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
