"""The Dates tab through Wagtail's own views: create, edit, draft, publish, remove."""

from datetime import date, time

import pytest

from plc_wagtail.enums import MeetingKind, MeetingStatus, TimeBasis
from plc_wagtail.models import Meeting, ProgrammePage
from tests import factories
from tests.panels.editor import Editor, errors_beside, form_in, row, rows, soup_of


@pytest.fixture(autouse=True)
def _year(db):
    """Dates outside any academic year would not be published."""
    factories.AcademicYearFactory()


@pytest.fixture
def client(admin_client):
    return admin_client


@pytest.fixture
def editor(client, programme):
    return Editor(client, programme)


def named(**values):
    """What a new programme cannot be without."""
    return {"title": "Reading together", "slug": "reading", "summary": "We read.", **values}


def test_programme_is_created_with_its_meetings(client, landing):
    editor = Editor(client, parent=landing)
    data = editor.form() | named()
    data |= rows(
        {"date": "12/11/2026", "start_time": "3.45pm", "end_time": "1645", "title": "First"},
        {"date": "Thursday 21 January 2027", "place": "Library", "time_basis": "voluntary"},
    )

    editor.publish(data)

    programme = ProgrammePage.objects.get(slug="reading")
    found = [
        (m.date, m.start_time, m.title, m.place, m.time_basis) for m in programme.meetings.all()
    ]
    assert found == [
        (date(2026, 11, 12), time(15, 45), "First", "", TimeBasis.UNSPECIFIED),
        (date(2027, 1, 21), None, "", "Library", TimeBasis.VOLUNTARY),
    ]


def test_form_sent_back_unchanged_changes_no_meeting(editor, programme):
    theme = factories.ThemeFactory()
    factories.MeetingFactory(
        page=programme,
        theme=theme,
        kind=MeetingKind.SHARING,
        status=MeetingStatus.CANCELLED,
        status_reason="Mock exams",
        previous_date=date(2026, 11, 5),
        pupils_until=time(13, 30),
        exclusive_day=True,
        note_staff="Bring books.\nAnd pens.",
        number=4,
        place="Library",
        time_basis=TimeBasis.DISAGGREGATED,
    )
    before = Meeting.objects.values().get()

    editor.publish(editor.form())

    assert Meeting.objects.values().get() == before


def test_row_has_eleven_inputs_and_one_for_each_folded_value(editor, programme):
    factories.MeetingFactory(page=programme)
    plain = [name for name in editor.form() if name.startswith("meetings-0-")]

    Meeting.objects.update(prepare="Three books.")
    programme.refresh_from_db()
    programme.save_revision().publish()
    fuller = [name for name in editor.form() if name.startswith("meetings-0-")]

    assert (len(plain), set(fuller) - set(plain)) == (11, {"meetings-0-prepare"})


def test_folded_value_that_is_not_sent_keeps_what_is_stored(editor, programme):
    factories.MeetingFactory(page=programme, prepare="Three books.")
    data = editor.form()
    del data["meetings-0-prepare"]

    editor.publish(data)

    assert Meeting.objects.get().prepare == "Three books."


def test_folded_value_that_is_emptied_goes(editor, programme):
    factories.MeetingFactory(page=programme, prepare="Three books.", kind=MeetingKind.BRIEFING)
    data = editor.form() | {"meetings-0-prepare": "", "meetings-0-kind": ""}

    editor.publish(data)

    meeting = Meeting.objects.get()
    assert (meeting.prepare, meeting.kind) == ("", MeetingKind.GROUP)


def test_meetings_are_removed_and_put_in_another_order(editor, programme):
    for title in ("One", "Two", "Three"):
        factories.MeetingFactory(page=programme, title=title)
    data = editor.form() | {
        "meetings-0-ORDER": 3,
        "meetings-1-DELETE": "on",
        "meetings-2-ORDER": 1,
    }

    editor.publish(data)

    assert [m.title for m in programme.meetings.order_by("sort_order")] == ["Three", "One"]


def test_row_left_empty_is_not_kept(editor, programme):
    data = editor.form() | rows({"title": "Kept"}, {"time_basis": "unspecified"})

    editor.publish(data)

    assert [m.title for m in Meeting.objects.all()] == ["Kept"]


def test_meeting_without_a_date_is_saved(editor):
    editor.publish(editor.form() | rows({"title": "Sharing", "precision": "tbc"}))

    assert [str(m) for m in Meeting.objects.all()] == ["Date to be confirmed Sharing"]


def test_meeting_that_ends_before_it_starts_is_saved_as_a_draft(editor, programme):
    data = editor.form() | rows({"date": "15/11/2026", "start_time": "16:45", "end_time": "15:45"})

    editor.save(data)

    programme.refresh_from_db()
    drafted = programme.get_latest_revision_as_object().meetings.get()
    assert (drafted.start_time, drafted.end_time) == (time(16, 45), time(15, 45))


def test_autosave_of_a_new_page_makes_one_set_of_rows(client, landing):
    editor = Editor(client, parent=landing)
    data = editor.form() | named() | rows({"title": "First"}, {"title": "Second"})

    answers = [editor.autosave(data)["success"] for _ in range(4)]
    editor.publish(data)

    assert answers == [True] * 4
    assert [m.title for m in Meeting.objects.order_by("sort_order")] == ["First", "Second"]


def test_uid_outlives_five_drafts_of_a_live_page_and_publishing(editor, programme):
    data = editor.form() | rows({"title": "First"})

    editor.autosave(data)
    uid = data["meetings-0-uid"]
    drafts = []
    for number in range(5):
        data["meetings-0-title"] = f"Draft {number}"
        editor.autosave(data)
        programme.refresh_from_db()
        drafts += [m.uid for m in programme.get_latest_revision_as_object().meetings.all()]
    editor.save(editor.form())
    editor.publish(editor.form())

    published = Meeting.objects.get()
    assert [str(found) for found in (*drafts, published.uid)] == [uid] * 6


def test_row_that_another_tab_removed_comes_back_once(editor, programme):
    factories.MeetingFactory(page=programme, title="First")
    programme.unpublish()
    programme.save_revision()
    data = editor.form()
    editor.save(data | {"meetings-0-DELETE": "on"})

    editor.save(data | {"meetings-0-title": "Second"})
    editor.save(editor.form() | {"meetings-0-title": "Third"})

    assert [m.title for m in Meeting.objects.all()] == ["Third"]


def test_preview_shows_what_is_typed(client, editor, programme):
    data = editor.form() | rows({"date": "12/11/2026", "title": "First"})

    sent = client.post(f"{editor.address}preview/", data).json()

    assert sent == {"is_valid": True, "is_available": True}


def test_comparison_names_the_changed_field(client, editor, programme):
    factories.MeetingFactory(page=programme, prepare="Three books.")
    programme.refresh_from_db()
    earlier = programme.save_revision()
    editor.save(editor.form() | {"meetings-0-prepare": "Four books."})
    programme.refresh_from_db()
    later = programme.latest_revision

    shown = client.get(f"/admin/pages/{programme.pk}/revisions/compare/{earlier.pk}...{later.pk}/")

    assert "What to bring or read" in shown.content.decode()


REFUSED = [
    ("date", "30 February 2026", "There is no such day as 30 February 2026."),
    ("date", "soon", "“soon” is not a date. Write it like 12/11/2026 or 12 November 2026."),
    ("date", "Friday 12 November 2026", "12 November 2026 is a Thursday."),
    ("start_time", "25:00", "“25:00” is not a time. Write it like 15:45 or 3:45pm."),
    ("time_basis", "sometimes", "“sometimes” is not one of the choices."),
    ("theme", "99999", "This theme is not in the list any more. Choose another one."),
    ("number", "three", "Number: Write a whole number, for example 3."),
    ("number", "-1", "Number: Ensure this value is greater than or equal to 0."),
    ("previous_date", "last week", "Date it was moved from: “last week” is not a date."),
    ("pupils_until", "dinner", "Pupils finish at: “dinner” is not a time."),
]


def test_value_a_column_cannot_hold_is_refused_beside_it_and_kept(editor):
    """Each in a row of its own, as the page they are sent with is long."""
    sent = rows(*({"title": f"Row {n}", name: typed} for n, (name, typed, _) in enumerate(REFUSED)))

    answer = editor.save(editor.form() | sent)

    shown = form_in(answer)
    for n, (name, typed, message) in enumerate(REFUSED):
        assert errors_beside(answer, f"meetings-{n}-{name}").startswith(message)
        assert shown[f"meetings-{n}-{name}"] == typed
        assert shown[f"meetings-{n}-title"] == f"Row {n}"


def test_refused_page_keeps_removed_rows_and_their_order(editor, programme):
    for title in ("One", "Two"):
        factories.MeetingFactory(page=programme, title=title)
    data = editor.form() | {
        "meetings-0-ORDER": 2,
        "meetings-0-date": "soon",
        "meetings-1-ORDER": 1,
        "meetings-1-DELETE": "on",
    }

    shown = soup_of(editor.save(data)).select(".plc-meetings__rows > .plc-meeting")

    titles = [(one.select_one("[data-field=title]")["value"], one["class"][1:]) for one in shown]
    assert titles == [("Two", ["is-removed"]), ("One", ["has-errors"])]


def test_themes_offered_are_those_of_the_site(client, editor, site):
    other = type(site).objects.create(hostname="other.example", root_page=site.root_page)
    factories.ThemeFactory(name="Ours", site=site)
    factories.ThemeFactory(name="Everyone's")
    factories.ThemeFactory(name="Theirs", site=other)

    offered = soup_of(editor.open()).find("template", {"data-field": "theme"}).find_all("option")

    assert [one.string for one in offered] == ["No theme", "Everyone's", "Ours"]


def test_theme_that_is_gone_leaves_the_draft_open(editor, programme):
    theme = factories.ThemeFactory()
    editor.save(editor.form() | rows({"title": "First", "theme": theme.pk}))
    type(theme).objects.filter(pk=theme.pk)._raw_delete("default")

    data = editor.form()

    assert (data["meetings-0-title"], data["meetings-0-theme"]) == ("First", "")


def test_duplicate_of_a_row_is_a_meeting_of_its_own(editor, programme):
    factories.MeetingFactory(page=programme, title="First")
    data = editor.form() | {"meetings-TOTAL_FORMS": 2}
    data |= row(1, date="19/11/2026", title="First")

    editor.publish(data)

    first, second = Meeting.objects.order_by("date")
    assert (second.title, first.uid == second.uid) == ("First", False)
