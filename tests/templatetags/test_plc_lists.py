"""The lists as a school's own template shows them: to an anonymous visitor, whoever looks."""

from datetime import UTC, date, datetime, time

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.template import Context, Template
from factory import Iterator
from wagtail.models import Page, PageViewRestriction, Site

from plc_wagtail.enums import ClosureKind, MeetingStatus, Precision, PupilEffect
from plc_wagtail.models import PlcSiteSettings
from tests import factories
from tests.many import many_pages, many_programmes, many_records


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(datetime(2026, 11, 10, 9, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def show(rf, site):
    def render(tag, **context):
        request = rf.get("/", headers={"host": "localhost"})
        template = Template("{% load plc_lists %}{% " + tag + " %}")
        return template.render(Context({"request": request, **context}))

    return render


def lines(html):
    items = BeautifulSoup(html, "html.parser").find_all("li")
    return [" ".join(item.get_text().split()) for item in items]


def meeting(programme, **kwargs):
    return factories.MeetingFactory(page=programme, **kwargs)


def test_coming_meetings_begin_today_and_stop_at_the_limit(show, programme):
    for day in (9, 10, 11, 12):
        meeting(programme, date=date(2026, 11, day), title=f"On {day}")

    assert lines(show("plc_coming_meetings limit=2")) == [
        "Tuesday 10 November 2026, 3:45pm to 4:45pm On 10 Learning together",
        "Wednesday 11 November 2026, 3:45pm to 4:45pm On 11 Learning together",
    ]


def test_cancelled_meeting_stays_in_the_list_and_says_so(show, programme):
    meeting(programme, status=MeetingStatus.CANCELLED, title="Reading")

    assert lines(show("plc_coming_meetings"))[0].startswith("Cancelled Thursday 12 November")


def test_coming_meetings_lead_to_the_calendar(show, calendar, programme):
    meeting(programme)

    (link,) = BeautifulSoup(show("plc_coming_meetings"), "html.parser").select(".plc-more a")

    assert (link.text, link["href"]) == ("All dates", calendar.url)


def test_meeting_without_an_exact_date_is_named_by_its_week(show, programme):
    meeting(
        programme, date=date(2026, 11, 9), precision=Precision.WEEK, start_time=None, end_time=None
    )

    assert lines(show("plc_coming_meetings")) == [
        "Week beginning Monday 9 November 2026 Learning together"
    ]


def test_no_meetings_show_nothing_at_all(show, programme):
    assert show('plc_coming_meetings heading="Next"').strip() == ""


def test_meetings_of_one_programme_only(show, landing, programme):
    meeting(programme, title="Ours")
    meeting(factories.ProgrammeFactory(parent=landing), title="Theirs")

    shown = lines(show("plc_coming_meetings programme=chosen", chosen=programme))

    assert shown == ["Thursday 12 November 2026, 3:45pm to 4:45pm Ours Learning together"]


def hide_as_draft(page):
    page.unpublish()


def hide_by_login(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def hide_by_expiry(page):
    type(page).objects.update(expire_at=datetime(2026, 11, 9, tzinfo=UTC))


hidden = pytest.mark.parametrize("hide", [hide_as_draft, hide_by_login, hide_by_expiry])


@hidden
def test_meeting_of_a_hidden_programme_is_not_listed(show, programme, hide):
    meeting(programme, title="Marker")
    hide(programme)

    assert "Marker" not in show("plc_coming_meetings")
    assert "Marker" not in show("plc_coming_meetings programme=chosen", chosen=programme)


@hidden
def test_hidden_case_study_is_not_listed(show, study_index, hide):
    hide(factories.CaseStudyFactory(parent=study_index, title="Marker"))

    assert "Marker" not in show("plc_related_studies")


def test_meetings_of_another_school_are_not_listed(show, programme):
    root = Page.objects.get(depth=1)
    other_home = root.add_child(instance=Page(title="Other school", slug="other"))
    Site.objects.create(hostname="other.example", root_page=other_home)
    other = factories.LandingFactory(parent=other_home, slug="learning")
    meeting(factories.ProgrammeFactory(parent=other), title="Marker")

    assert lines(show("plc_coming_meetings")) == []


def test_alias_in_another_section_does_not_repeat_a_meeting(show, home, programme):
    meeting(programme, title="Once")
    programme.save_revision().publish()
    programme.create_alias(parent=factories.LandingFactory(parent=home, slug="second"))

    assert len(lines(show("plc_coming_meetings"))) == 1


@pytest.fixture
def school_year(site):
    year = factories.AcademicYearFactory(confirmed_at=datetime(2026, 7, 1, tzinfo=UTC))
    factories.TermFactory(academic_year=year, end=date(2026, 12, 18))
    return year


def closure(year, day, **kwargs):
    return factories.ClosureDayFactory(academic_year=year, start=day, **kwargs)


def test_dates_for_pupils_say_what_changes_and_no_more(show, site, school_year):
    PlcSiteSettings.objects.create(site=site, pupils_word="students")
    closure(school_year, date(2026, 11, 27))
    closure(school_year, date(2026, 11, 2), label="Over")
    closure(school_year, date(2026, 12, 18), kind=ClosureKind.OTHER, pupils_until=time(13, 30))

    assert lines(show("plc_pupil_dates")) == [
        "Friday 27 November 2026 School closed to students",
        "Friday 18 December 2026 Students finish at 1:30pm",
    ]


def test_dates_for_pupils_lead_to_the_page_for_parents(show, calendar, site, school_year):
    PlcSiteSettings.objects.update_or_create(site=site, defaults={"term_dates_url": "/"})
    closure(school_year, date(2026, 12, 18))

    links = BeautifulSoup(show("plc_pupil_dates"), "html.parser").find_all("a")

    # The page that shows the list is the one with the term dates: no link to itself.
    assert [link["href"] for link in links] == ["/professional-learning/calendar/pupils/"]


def test_nothing_is_said_of_pupils_before_the_year_is_confirmed(show, programme, school_year):
    closure(school_year, date(2026, 11, 27))
    meeting(programme, pupil_effect=PupilEffect.CLOSED)
    type(school_year).objects.update(confirmed_at=None)

    assert "pupil" not in show("plc_pupil_dates")


def test_effect_stated_for_a_meeting_is_told_once(show, programme, school_year):
    closure(school_year, date(2026, 11, 12))
    meeting(programme, pupil_effect=PupilEffect.CLOSED)
    meeting(programme, date=date(2026, 11, 20), pupil_effect=PupilEffect.EARLY_FINISH)

    assert lines(show("plc_pupil_dates")) == [
        "Thursday 12 November 2026 School closed to pupils",
        "Friday 20 November 2026 Pupils finish early",
    ]


def test_cancelled_meeting_changes_nothing_for_pupils(show, programme, school_year):
    meeting(programme, pupil_effect=PupilEffect.CLOSED, status=MeetingStatus.CANCELLED)

    assert lines(show("plc_pupil_dates")) == []


def test_meeting_of_a_hidden_programme_tells_parents_nothing(show, programme, school_year):
    meeting(programme, pupil_effect=PupilEffect.CLOSED)
    hide_by_login(programme)

    assert lines(show("plc_pupil_dates")) == []


def test_own_unconfirmed_year_hides_a_shared_one(show, site, school_year):
    closure(school_year, date(2026, 11, 27))
    factories.AcademicYearFactory(site=site)

    assert lines(show("plc_pupil_dates")) == []


def test_case_studies_of_a_theme_leave_out_the_one_being_read(show, study_index):
    theme = factories.ThemeFactory()
    read = factories.CaseStudyFactory(parent=study_index, title="Read", themes=[theme])
    factories.CaseStudyFactory(parent=study_index, title="Related", themes=[theme])
    factories.CaseStudyFactory(parent=study_index, title="Other")

    shown = lines(show("plc_related_studies theme=theme", theme=theme, page=read))

    assert shown == ["Related Which study habits last longer than a fortnight?"]


def test_list_brings_its_style_to_a_template_of_the_school_once(rf, programme, site):
    meeting(programme)
    tags = "{% load plc_lists %}{% plc_coming_meetings %}{% plc_coming_meetings %}"
    request = rf.get("/", headers={"host": "localhost"})

    document = BeautifulSoup(Template(tags).render(Context({"request": request})), "html.parser")

    assert [link["href"] for link in document.find_all("link")] == [
        "/static/plc_wagtail/css/plc.css"
    ]
    assert len(document.select(".plc .plc-coming-meetings")) == 2


def test_without_a_request_nothing_is_listed(programme):
    meeting(programme)

    rendered = Template("{% load plc_lists %}{% plc_coming_meetings %}").render(Context())

    assert lines(rendered) == []


@property
def forbidden(request):
    raise AssertionError("a public list looked at who is reading")


@pytest.mark.parametrize("tag", ["plc_coming_meetings", "plc_pupil_dates", "plc_related_studies"])
def test_lists_never_read_the_user_or_the_session(rf, site, programme, study_index, tag):
    request = rf.get("/", headers={"host": "localhost"})
    request.__class__ = type("Nobody", (type(request),), {"user": forbidden, "session": forbidden})

    Template("{% load plc_lists %}{% " + tag + " %}").render(Context({"request": request}))


def fill(landing, study_index, year, count):
    themes = many_records(factories.ThemeFactory, count)
    for programme in many_programmes(landing, themes):
        programme.meetings.update(pupil_effect=PupilEffect.CLOSED)
    for programme in many_pages(factories.ProgrammeFactory, count, landing):
        hide_by_login(programme)
    about = Iterator([theme] for theme in themes)
    many_pages(factories.CaseStudyFactory, count, study_index, themes=about)
    days = Iterator(date(2026, 12, 1 + n) for n in range(count))
    many_records(factories.ClosureDayFactory, count, academic_year=year, start=days)


@pytest.mark.parametrize("count", [1, 3, 15])
@pytest.mark.parametrize(
    ("tag", "queries"),
    [("plc_coming_meetings limit=20", 5), ("plc_pupil_dates", 8), ("plc_related_studies", 4)],
)
def test_list_costs_the_same_queries_however_long(
    show, landing, study_index, school_year, django_assert_num_queries, tag, queries, count
):
    fill(landing, study_index, school_year, count)
    show(tag)

    with django_assert_num_queries(queries):
        show(tag)
