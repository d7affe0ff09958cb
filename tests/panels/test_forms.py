"""What the programme's form refuses, and what it fills in without asking."""

from datetime import date

import pytest

from plc_wagtail import clock
from plc_wagtail.models import Meeting, ProgrammePage
from tests import factories
from tests.panels.editor import NO_BLOCKS, Editor, decide, rows, soup_of

DATED = {"date": "12/11/2026"}


@pytest.fixture
def editor(admin_client, programme):
    return Editor(admin_client, programme)


@pytest.fixture
def year(db):
    return factories.AcademicYearFactory()


def drafted(programme):
    return ProgrammePage.objects.get(pk=programme.pk).get_latest_revision_as_object()


def slug_error(response):
    found = soup_of(response).select_one("#panel-child-more-slug-errors, [id$=slug-errors]")
    return found.get_text(" ", strip=True) if found else ""


@pytest.mark.parametrize(("slug", "refused"), [("ical", True), ("icalendar", False)])
def test_address_that_the_page_above_answers_itself_is_refused(calendar, slug, refused):
    form_class = ProgrammePage.get_edit_handler().get_form_class()
    form = form_class(
        {"title": "New", "slug": slug} | NO_BLOCKS,
        instance=ProgrammePage(locale=calendar.locale),
        parent_page=calendar,
    )

    beside = form["slug"].errors.as_text()

    assert ("“ical” already belongs to “Meeting calendar”" in beside) is refused


def test_address_in_use_is_refused_beside_it(editor, landing):
    factories.UpdateFactory(parent=landing, slug="taken")

    answer = editor.save(editor.form() | {"slug": "taken", "title": "Kept"})

    assert "“taken”" in slug_error(answer) or "'taken' is already in use" in slug_error(answer)
    assert soup_of(answer).select_one("[name=title]")["value"] == "Kept"


def test_years_are_those_the_dates_lie_in(editor, programme, year):
    later = factories.AcademicYearFactory(
        name="2027-28", start=date(2027, 9, 1), end=date(2028, 8, 31)
    )
    factories.AcademicYearFactory(name="2028-29", start=date(2028, 9, 1), end=date(2029, 8, 31))

    editor.save(editor.form() | rows({"date": "13/01/2028"}, DATED))

    listed = [row.academic_year for row in drafted(programme).programme_years.all()]
    assert listed == [year, later]


def test_year_of_the_schools_own_goes_before_a_shared_one(editor, programme, year, site):
    own = factories.AcademicYearFactory(site=site)

    editor.save(editor.form() | rows(DATED))

    assert [row.academic_year for row in drafted(programme).programme_years.all()] == [own]


def test_year_already_listed_is_not_added_again(editor, programme, year):
    for _time in range(2):
        editor.save(editor.form() | rows(DATED))

    assert drafted(programme).programme_years.count() == 1


def test_numbers_follow_the_dates_and_leave_the_editors_own(editor, programme):
    editor.save(editor.form() | rows({"date": "19/11/2026"}, {**DATED, "number": 7}))

    assert [m.number for m in drafted(programme).meetings.all()] == [8, 7]


def test_meeting_in_between_renumbers_what_was_counted(editor, programme, year):
    for day in (5, 19):
        factories.MeetingFactory(page=programme, date=date(2026, 11, day))
    editor.publish(editor.form())
    data = editor.form() | {"meetings-TOTAL_FORMS": 3}

    editor.publish(
        data | {"meetings-2-id": "", "meetings-2-ORDER": 3, "meetings-2-date": "12/11/2026"}
    )

    found = Meeting.objects.order_by("date")
    assert [m.number for m in found] == [1, 2, 3]


def test_contact_role_and_review_date_are_filled_in(editor, programme, site):
    contact = factories.ContactFactory(role="Deputy Headteacher")
    decide(site, contact=contact)

    editor.save(editor.form())

    page = drafted(programme)
    today = clock.today()
    assert (page.contact, page.owner_role) == (contact, "Deputy Headteacher")
    assert (page.review_date - today).days in (365, 366)


def test_contact_of_the_section_goes_before_the_sites(editor, programme, landing, site):
    landing.contact = factories.ContactFactory(role="Lead practitioner")
    landing.save()
    decide(site, contact=factories.ContactFactory(role="Office"))

    editor.save(editor.form())

    assert drafted(programme).contact.role == "Lead practitioner"


def test_what_an_editor_filled_in_is_left_alone(editor, programme, site):
    decide(site, contact=factories.ContactFactory())

    editor.save(editor.form() | {"owner_role": "Governor", "review_date": "2027-01-08"})

    page = drafted(programme)
    assert (page.owner_role, page.review_date) == ("Governor", date(2027, 1, 8))


def test_groups_get_a_key_from_their_theme(editor, programme):
    theme = factories.ThemeFactory(name="Reading in every subject")
    data = editor.form() | {"strands-TOTAL_FORMS": 2}
    for place in range(2):
        data |= {
            f"strands-{place}-id": "",
            f"strands-{place}-ORDER": place + 1,
            f"strands-{place}-theme": theme.pk,
            f"strands-{place}-audience": "all",
            f"strands-{place}-kind": "community",
        }

    editor.save(data)

    keys = [strand.key for strand in drafted(programme).strands.all()]
    assert keys == ["reading-in-every-subject", "reading-in-every-subject-2"]
