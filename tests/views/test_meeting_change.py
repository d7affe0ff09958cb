"""The pages that ask before a meeting is cancelled, moved or restored, and who may open them."""

import json
from datetime import date, time

import icalendar
import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, PageViewRestriction, Workflow, WorkflowTask

from plc_wagtail.models import Meeting, ProgrammePage
from tests import factories
from tests.section import publish

pytestmark = pytest.mark.usefixtures("november")
NOVEMBER, LATER, CHRISTMAS = date(2026, 11, 12), date(2026, 11, 19), date(2026, 12, 25)


@pytest.fixture
def november(time_machine):
    time_machine.move_to("2026-11-02T09:00:00Z", tick=True)


@pytest.fixture
def published(programme):
    year = factories.AcademicYearFactory()
    programme.programme_years.create(academic_year=year)
    programme.meetings.add(
        Meeting(date=NOVEMBER, start_time=time(15, 45), end_time=time(16, 45), title="Reading")
    )
    return publish(programme)


@pytest.fixture
def meeting(published):
    return published.meetings.get()


@pytest.fixture
def as_user(client):
    def log_in(user):
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def desk(as_user, editor):
    """An editor's browser."""
    return as_user(editor)


def address(meeting, action):
    return reverse(f"plc_meeting_{action}", args=[meeting.page_id, meeting.uid])


def words(response):
    main = BeautifulSoup(response.content, "html.parser").select_one("main")
    return " ".join(main.get_text(" ").split())


def told(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def stored(meeting):
    return Meeting.objects.get(uid=meeting.uid, page=meeting.page_id)


def to_later(**changes):
    return {"date": "19 Nov 2026", "start_time": "3:45pm", "end_time": "4.45pm", **changes}


def confirm(client, meeting, data):
    """Look at the change, then press the button again."""
    looked = client.post(address(meeting, "move"), data)
    seen = BeautifulSoup(looked.content, "html.parser").select_one("[name=seen]")["value"]
    return looked, client.post(address(meeting, "move"), {**data, "seen": seen})


def test_editor_cancels_in_three_clicks_and_page_feed_and_register_agree(
    desk, meeting, published, calendar
):
    register = desk.get(reverse("professional-learning_meetings_modeladmin_index"))
    links = BeautifulSoup(register.content, "html.parser").select("a[href*='/cancel/']")
    asked = desk.get(links[0]["href"])
    assert "Thursday 12 November 2026, 3:45pm to 4:45pm" in words(asked)

    done = desk.post(links[0]["href"], {"reason": "No heating."})

    assert done.status_code == 302
    assert "Undo" in told(done)
    page = desk.get(published.url).content.decode()
    assert "Cancelled: No heating." in " ".join(page.split())
    assert "https://schema.org/EventCancelled" in page
    (entry,) = icalendar.Calendar.from_ical(desk.get(f"{calendar.url}ical/").content).events
    assert (entry["STATUS"], entry["SEQUENCE"]) == ("CANCELLED", 1)
    again = desk.get(reverse("professional-learning_meetings_modeladmin_index")).content.decode()
    assert "/restore/" in again


def test_move_is_looked_at_before_it_is_made(desk, meeting, published, calendar):
    looked, done = confirm(desk, meeting, to_later(reason="Mock exams."))

    assert "Thursday 19 November 2026, 3:45pm to 4:45pm" in words(looked)
    assert "was Thursday 12 November 2026" in words(looked)
    assert done.status_code == 302
    row = stored(meeting)
    assert (row.status, row.date, row.previous_date) == ("rescheduled", LATER, NOVEMBER)
    page = " ".join(desk.get(published.url).content.decode().split())
    assert "Moved: Mock exams." in page
    assert '"previousStartDate": "2026-11-12"' in page
    assert "https://schema.org/EventRescheduled" in page
    (entry,) = icalendar.Calendar.from_ical(desk.get(f"{calendar.url}ical/").content).events
    assert entry["UID"] == f"{meeting.uid}.{published.translation_key}.en-gb@plc"
    assert (entry["STATUS"], entry["SEQUENCE"]) == ("CONFIRMED", 1)
    assert entry["DESCRIPTION"].startswith("Moved from 12 November 2026.\nMock exams.")


def test_another_date_typed_after_looking_is_looked_at_again(desk, meeting):
    looked = desk.post(address(meeting, "move"), to_later())
    seen = BeautifulSoup(looked.content, "html.parser").select_one("[name=seen]")["value"]

    again = desk.post(address(meeting, "move"), to_later(date="20/11/2026", seen=seen))

    assert again.status_code == 200
    assert "Friday 20 November 2026" in words(again)
    assert stored(meeting).date == NOVEMBER


def test_doubts_about_the_new_day_and_what_else_is_on_it_are_shown_first(desk, meeting, landing):
    other = factories.ProgrammeFactory(parent=landing, title="First steps")
    other.meetings.add(Meeting(date=CHRISTMAS, start_time=time(16, 0), place="Library"))
    other.meetings.add(Meeting(date=CHRISTMAS, title="Off", status="cancelled"))
    publish(other)

    looked = desk.post(address(meeting, "move"), to_later(date="25/12/2026"))

    assert "Friday 25 December 2026 is a bank holiday: Christmas Day." in words(looked)
    assert "Also on that day First steps, Friday 25 December 2026, 4pm, Library" in words(looked)
    assert "Off" not in words(looked)


def test_what_would_be_in_the_way_on_the_new_day_is_judged_first(desk, meeting, landing):
    other = factories.ProgrammeFactory(parent=landing, title="First steps")
    other.meetings.add(Meeting(date=LATER, start_time=time(9, 0), exclusive_day=True))
    publish(other)

    looked = desk.post(address(meeting, "move"), to_later())

    assert (
        "No other meetings that day are asked for by: First steps, 19 November 2026, 9am."
        in words(looked)
    )


def test_meetings_of_a_restricted_programme_are_not_listed(desk, meeting, landing):
    other = factories.ProgrammeFactory(parent=landing, title="For leaders")
    other.meetings.add(Meeting(date=LATER, start_time=time(16, 0), title="Pay"))
    PageViewRestriction.objects.create(page=publish(other), restriction_type="login")

    looked = words(desk.post(address(meeting, "move"), to_later()))

    assert "Thursday 19 November 2026" in looked
    assert "For leaders" not in looked
    assert "Pay" not in looked


def test_day_outside_every_year_of_the_programme_is_pointed_out_and_not_refused(desk, meeting):
    looked, done = confirm(desk, meeting, to_later(date="19/11/2027"))

    assert "19 November 2027 is not in 2026-27." in words(looked)
    assert done.status_code == 302
    assert stored(meeting).date == date(2027, 11, 19)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ({"date": "31/11/2026"}, "There is no such day as 31/11/2026."),
        ({"date": "Friday 19 November 2026"}, "19 November 2026 is a Thursday."),
        ({"date": ""}, "This field is required."),
        ({"start_time": "25:00"}, "“25:00” is not a time."),
        ({"end_time": "15:00"}, "The end is not after the start."),
        ({"date": "12/11/2026"}, "It is on this day, at this time and place already."),
        ({"reason": "x" * 256}, "at most 255 characters"),
    ],
)
def test_what_cannot_be_is_told_and_what_was_typed_is_kept(desk, meeting, typed, answer):
    response = desk.post(address(meeting, "move"), to_later(**typed))

    assert response.status_code == 200
    assert answer in words(response)
    (name, value) = next(iter(typed.items()))
    field = BeautifulSoup(response.content, "html.parser").select_one(f"[name={name}]")
    assert field.get("value", "") == value
    assert stored(meeting).date == NOVEMBER


def test_what_is_said_of_pupils_does_not_move_unless_somebody_says_so(desk, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(pupil_effect="closed")

    looked, _done = confirm(desk, meeting, to_later(effect_moves="no"))

    assert "This meeting says nothing about their day any more." in words(looked)
    assert stored(meeting).pupil_effect == "unknown"


def test_what_is_said_of_pupils_moves_when_it_is_true_there_too(desk, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(pupil_effect="closed")

    confirm(desk, meeting, to_later(effect_moves="yes"))

    assert stored(meeting).pupil_effect == "closed"


def test_restoring_says_what_it_will_be_and_leads_back(desk, meeting):
    confirm(desk, meeting, to_later())
    back = reverse("professional-learning_meetings_modeladmin_index")

    asked = desk.get(address(meeting, "restore"))
    done = desk.post(address(meeting, "restore"), {"next": back})

    assert "Thursday 12 November 2026, 3:45pm to 4:45pm" in words(asked)
    assert done.url == back
    row = stored(meeting)
    assert (row.status, row.date, row.previous_date) == ("scheduled", NOVEMBER, None)


def test_way_back_leads_to_no_other_host(desk, meeting):
    done = desk.post(address(meeting, "cancel"), {"next": "https://evil.example/"})

    assert done.url == reverse("wagtailadmin_pages:edit", args=[meeting.page_id]) + "#tab-dates"


def test_second_press_of_the_button_changes_nothing_more(desk, meeting, published):
    desk.post(address(meeting, "cancel"), {"reason": "No heating."})
    count = published.revisions.count()

    again = desk.post(address(meeting, "cancel"), {"reason": "Another reason."})

    assert "cancelled already" in told(again)
    assert (published.revisions.count(), stored(meeting).status_reason) == (count, "No heating.")


def test_reason_reaches_nobody_as_html(desk, meeting, published):
    desk.post(address(meeting, "cancel"), {"reason": "<script>alert(1)</script>"})

    assert "<script>alert" not in desk.get(published.url).content.decode()


def test_newer_draft_is_named_and_kept(desk, meeting, published, editor):
    page = ProgrammePage.objects.get(pk=published.pk)
    page.title = "Not ready yet"
    page.save_revision(user=editor)

    asked = desk.get(address(meeting, "cancel"))
    desk.post(address(meeting, "cancel"))

    assert "It stays a draft, and gets this change too" in words(asked)
    page = ProgrammePage.objects.get(pk=published.pk)
    assert (page.title, page.draft_title) == ("Learning together", "Not ready yet")


def test_contributor_is_told_and_changes_their_own_draft_only(
    as_user, contributor, meeting, published
):
    ProgrammePage.objects.filter(pk=published.pk).update(owner=contributor)
    client = as_user(contributor)

    asked = client.get(address(meeting, "cancel"))
    done = client.post(address(meeting, "cancel"), {"reason": "No heating."})

    assert "You may not publish this programme." in words(asked)
    assert "Kept in the draft" in told(done)
    page = ProgrammePage.objects.get(pk=published.pk)
    assert not page.meetings.get().is_cancelled
    assert page.get_latest_revision_as_object().meetings.get().is_cancelled


def test_locked_programme_is_explained_and_not_changed(desk, meeting, published):
    colleague = factories.UserFactory(username="colleague")
    ProgrammePage.objects.filter(pk=published.pk).update(locked=True, locked_by=colleague)

    asked = desk.get(address(meeting, "cancel"))
    done = desk.post(address(meeting, "cancel"))

    assert "Ask colleague, who locked it" in words(asked)
    assert not BeautifulSoup(asked.content, "html.parser").select("main form")
    assert (done.status_code, stored(meeting).status) == (200, "scheduled")


def test_programme_in_a_workflow_is_changed_in_its_draft_alone(desk, meeting, published, editor):
    workflow = Workflow.objects.create(name="Approve")
    task = GroupApprovalTask.objects.create(name="Approve")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    task.groups.set(editor.groups.all())
    published.save_revision()
    workflow.start(ProgrammePage.objects.get(pk=published.pk), editor)

    asked = desk.get(address(meeting, "cancel"))
    done = desk.post(address(meeting, "cancel"), {"reason": "No heating."})

    assert "This programme is waiting for approval." in words(asked)
    assert "Kept in the draft" in told(done)
    page = ProgrammePage.objects.get(pk=published.pk)
    assert not page.meetings.get().is_cancelled
    assert page.get_latest_revision_as_object().meetings.get().is_cancelled


def test_who_may_open_it(meeting, editor, contributor, staff, other_editor, superuser):
    """Another school's meeting is not there; staff have no admin; the anonymous log in first."""
    people = {
        "editor": editor,
        "contributor": contributor,
        "staff": staff,
        "other": other_editor,
        "superuser": superuser,
        "nobody": None,
    }
    answers = {}
    for name, user in people.items():
        client = Client()
        if user:
            client.force_login(user)
        addresses = [address(meeting, action) for action in ("cancel", "move")]
        addresses.append(reverse("plc_meetings", args=[meeting.page_id]))
        codes = {client.get(one).status_code for one in addresses}
        posted = client.post(address(meeting, "cancel")).status_code if name == "other" else None
        answers[name] = (codes, posted)

    assert answers == {
        "editor": ({200}, None),
        "contributor": ({302}, None),
        "staff": ({302}, None),
        "other": ({404}, 404),
        "superuser": ({200}, None),
        "nobody": ({302}, None),
    }
    assert stored(meeting).status == "scheduled"


def test_address_of_no_meeting_or_no_programme_is_not_found(desk, meeting, landing):
    page_id, uid = meeting.page_id, meeting.page.translation_key
    tried = [(page_id, uid), (landing.pk, meeting.uid), (99999, meeting.uid)]

    codes = [desk.get(reverse("plc_meeting_move", args=args)).status_code for args in tried]

    assert codes == [404] * 3


def test_mirrored_programme_leads_to_its_source(desk, meeting, published, landing):
    alias = published.create_alias(parent=landing, update_slug="mirror")

    response = desk.get(reverse("plc_meeting_cancel", args=[alias.pk, meeting.uid]))

    assert response.url == address(meeting, "cancel")


def test_list_offers_what_can_be_done_with_each_meeting(desk, meeting, published):
    page = ProgrammePage.objects.get(pk=published.pk)
    page.meetings.add(Meeting(date=LATER, status="cancelled"))
    page.meetings.add(Meeting(date=date(2026, 10, 1)))
    publish(page)

    soup = BeautifulSoup(desk.get(reverse("plc_meetings", args=[page.pk])).content, "html.parser")

    offered = [
        [link.get_text() for link in row.select("a")] for row in soup.select(".plc-change__rows li")
    ]
    assert offered == [["Cancel meeting", "Move"], ["Move", "Restore"], ["Cancel meeting", "Move"]]
    assert len(soup.select("details li")) == 1


def test_editor_finds_it_from_the_page_and_from_the_dates_tab(desk, published):
    bar = desk.get(published.url).content.decode()
    editor = desk.get(reverse("wagtailadmin_pages:edit", args=[published.pk])).content.decode()
    cancel = "/change-meetings/{}/00000000-0000-0000-0000-000000000000/cancel/"

    assert reverse("plc_meetings", args=[published.pk]) in bar
    assert reverse("plc_meetings", args=[published.pk]) in editor
    assert cancel.format(published.pk) in editor


def offered_in_the_bar(response):
    """(words, end of the address) of what leads from the public page to changes of meetings."""
    # The parser keeps the words of a template to itself.
    soup = BeautifulSoup(response.text.replace("<template", "<div"), "html.parser")
    links = [link for link in soup.find_all("a") if "/change-meetings/" in link["href"]]
    return [
        (" ".join(link.get_text().split()), link["href"].partition("/change-meetings/")[2])
        for link in links
    ]


def test_bar_of_the_page_leads_to_the_next_meeting_at_once(desk, meeting, published):
    page = ProgrammePage.objects.get(pk=published.pk)
    page.meetings.add(Meeting(date=date(2026, 10, 1)), Meeting(date=LATER))
    publish(page)

    offered = offered_in_the_bar(desk.get(published.url))

    assert offered == [
        ("Cancel the meeting of 12 November 2026", f"{page.pk}/{meeting.uid}/cancel/"),
        ("Move the meeting of 12 November 2026", f"{page.pk}/{meeting.uid}/move/"),
        ("Cancel or move a meeting", f"{page.pk}/"),
    ]


def beside_the_dates(response):
    """{date's id in the page: its links, one word each} that the script of the bar is given."""
    soup = BeautifulSoup(response.text.replace("<template", "<div"), "html.parser")
    given = soup.select_one("#plc-date-links")
    found = json.loads(given.string) if given else {}
    return {key: [short for _address, _words, short in links] for key, links in found.items()}


def test_each_date_to_come_has_its_links_for_those_who_may_and_nobody_else(
    desk, meeting, published, as_user, contributor, staff
):
    page = ProgrammePage.objects.get(pk=published.pk)
    later = Meeting(date=LATER, status="cancelled")
    page.meetings.add(Meeting(date=date(2026, 10, 1)), later)
    publish(page)

    editors = desk.get(published.url)
    others = [as_user(user).get(published.url) for user in (contributor, staff)]
    others.append(Client().get(published.url))

    assert beside_the_dates(editors) == {
        f"date-{meeting.uid}": ["Cancel", "Move"],
        f"date-{later.uid}": ["Move", "Restore"],
    }
    assert all(f'id="{key}"' in editors.text for key in beside_the_dates(editors))
    assert [beside_the_dates(one) for one in others] == [{}] * 3
    assert ["change-meetings" in one.text for one in others] == [False] * 3


def test_bar_offers_to_restore_what_is_off_and_nothing_to_contributors(
    desk, meeting, published, as_user, contributor
):
    desk.post(address(meeting, "cancel"), {"reason": "No heating.", "confirm": "1"})

    offered = [words for words, _address in offered_in_the_bar(desk.get(published.url))]

    assert offered == [
        "Move the meeting of 12 November 2026",
        "Restore the meeting of 12 November 2026",
        "Cancel or move a meeting",
    ]
    assert offered_in_the_bar(as_user(contributor).get(published.url)) == []
