"""From a pasted list to a draft: read, checked beside its lines, confirmed by its owner."""

import io
from datetime import time

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from plc_wagtail.models import ProgrammePage, UnfinishedImport
from tests import factories
from tests.lists import EIGHT, EIGHT_DATES
from tests.views.importing import ANY, Importer, dates_of, draft_of
from tests.viewsets.reading import queries_of

NOVEMBER = "2026-11-22 10:42"
ONE = "Thu 12 Nov 2026 3.45pm-4.45pm"
NO_CALENDAR = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n"
AMERICAN = "11/12/2026 3:45 PM - 4:45 PM\n1/13/2027 3:45 PM - 4:45 PM"


@pytest.fixture(autouse=True)
def _in_november():
    with time_machine.travel(NOVEMBER, tick=False):
        yield


@pytest.fixture
def year(site):
    return factories.AcademicYearFactory(site=site)


@pytest.fixture
def at_work(client, editor, programme, year):
    client.force_login(editor)
    return Importer(client, programme)


def test_each_line_stands_beside_what_was_read(at_work):
    at_work.read(f"Dear all,\n{EIGHT}No meeting in half term")

    assert at_work.tally == "8 dates read · 1 needs you · 2 lines left out"
    first, *_, last = (
        " ".join(row.get_text(" ").split()) for row in at_work.soup.select("[data-plc-row]")
    )
    assert first.startswith("In the list: 1. Thursday 12th November 3.45pm-4.45pm")
    assert "Thursday 12 November 2026, 3:45pm to 4:45pm" in first
    assert "17 May 2027 is a Monday, but the list says Thursday. Which is right?" in last
    assert "Mon 17 May 2027 Thu 13 May 2027 Thu 20 May 2027" in last
    assert "No meeting in half term Says that there is no meeting." in at_work.words


def test_a_moved_meeting_says_on_which_day_it_was(at_work):
    at_work.read("Mon 2 Nov – CANCELLED – now Thu 5th, 3.45pm-4.45pm")

    assert "Thursday 5 November 2026, 3:45pm to 4:45pm Moved, was 2 November 2026" in at_work.words


def test_nothing_of_the_programme_changes_before_it_is_confirmed(at_work, programme):
    before = programme.revisions.count()

    at_work.read(EIGHT)

    assert programme.revisions.count() == before
    assert dates_of(programme) == []


def test_confirmed_rows_are_in_the_draft_and_the_list_is_gone(at_work, programme, editor):
    at_work.read(EIGHT).confirm(row_7_choice="2027-05-20")

    assert dates_of(programme) == [*EIGHT_DATES[:7], "2027-05-20"]
    assert draft_of(programme).latest_revision.user == editor
    assert not ProgrammePage.objects.get(pk=programme.pk).meetings.exists()
    assert not UnfinishedImport.objects.exists()
    assert at_work.messages == [
        "8 dates are in the draft of “Learning together”. Look them over, then publish."
    ]
    assert at_work.answer.url == f"/admin/pages/{programme.pk}/edit/#tab-dates"


def test_rows_are_changed_left_out_and_joined(at_work, programme):
    at_work.read(
        "1. Thu 12 Nov\n2. Thu 12 Nov 4pm-5pm Hall\n3. Tue 1 Dec 4pm-5pm\n4. Thu 7 Jan 4pm"
    )
    at_work.confirm(
        row_0_title="Reading",
        row_1_choice="join",
        row_2_choice="leave",
        row_3_date="14 January 2027",
        row_3_end="5pm",
    )

    first, second = draft_of(programme).meetings.all()
    assert (first.title, first.start_time, first.place) == ("Reading", time(16), "Hall")
    assert (str(second.date), second.end_time) == ("2027-01-14", time(17))


def test_a_theme_holds_for_the_rows_below_until_another_is_chosen(at_work, programme, site):
    reading, feedback = (
        factories.ThemeFactory(name=name, site=site) for name in ("Reading", "Feedback")
    )
    at_work.read("Thu 12 Nov 4pm-5pm\nThu 3 Dec 4pm-5pm\nThu 7 Jan 4pm-5pm\nThu 4 Feb 4pm-5pm")
    at_work.confirm(row_0_theme=reading.pk, row_2_theme=feedback.pk, row_3_theme="none")

    themes = [meeting.theme for meeting in draft_of(programme).meetings.all()]
    assert themes == [reading, reading, feedback, None]


def test_words_about_people_are_for_staff_and_say_so(at_work, programme):
    at_work.read("Session\tDate\tTime\tLead\n1\tThu 12 Nov\t3.45pm-4.45pm\tMs Harper")

    assert "For staff only: Ms Harper" in at_work.words
    assert "It seems to name a person" in at_work.words
    at_work.confirm()
    (meeting,) = draft_of(programme).meetings.all()
    assert "Harper" in meeting.note_staff
    assert "Harper" not in f"{meeting.title}{meeting.place}{meeting.note_public}"


def test_what_cannot_be_stored_is_said_beside_it_and_kept(at_work, programme):
    at_work.read(EIGHT).confirm(row_0_date="31/02/2027", row_1_title="Kept")

    assert "There is no such day as 31/02/2027" in at_work.words
    form = at_work.form
    assert (form["row-0-date"], form["row-1-title"]) == ("31/02/2027", "Kept")
    assert dates_of(programme) == []


def test_a_row_without_a_date_needs_one_or_is_left_out(at_work, programme):
    at_work.read(f"{ONE}\nThu 31 Nov 4pm-5pm").confirm()
    assert "Type the date, or leave the row out." in at_work.words

    at_work.confirm(row_1_choice="leave")
    assert dates_of(programme) == ["2026-11-12"]


def test_a_first_row_has_nothing_to_join(at_work, programme):
    at_work.read(f"{ONE}\nThu 3 Dec 4pm").confirm(row_0_choice="leave", row_1_choice="join")

    assert "There is no row above to join it to." in at_work.words
    assert dates_of(programme) == []


def test_one_banner_names_the_year_and_one_click_reads_it_again(at_work, programme):
    old = EIGHT.replace("17th May", "20th May")
    at_work.read(old, year="2027")

    assert "this looks like the list for 2026-27" in at_work.words
    assert "Which is right?" not in at_work.words
    at_work.confirm()
    assert dates_of(programme) == []

    at_work.send(year="2026")
    assert at_work.tally == "8 dates read · nothing needs you"
    at_work.confirm()
    assert dates_of(programme) == [*EIGHT_DATES[:7], "2027-05-20"]


def test_the_chosen_year_may_be_kept_against_the_weekdays(at_work):
    at_work.read(EIGHT, year="2027").send(year="2027")

    assert at_work.tally == "8 dates read · 8 need you"


def test_day_or_month_first_is_asked_once_for_the_list(at_work, programme):
    at_work.read(AMERICAN)
    assert "Which comes first in this list?" in at_work.words
    assert "12 November 2026, 13 January 2027" in at_work.words
    assert not at_work.soup.select("[name=confirm]")

    at_work.send(order="mdy").confirm()

    assert dates_of(programme) == ["2026-11-12", "2027-01-13"]


def test_what_was_changed_by_hand_is_kept_when_it_is_read_again(at_work):
    at_work.read(EIGHT, year="2027")

    at_work.send(year="2026", row_0_title="Reading", row_1_choice="leave", row_2_date="1/2/2028")

    form = at_work.form
    assert (form["row-0-title"], form["row-1-choice"]) == ("Reading", "leave")
    assert form["row-2-date"] == "27/01/2027"


def test_an_imported_list_is_compared_when_it_comes_again(at_work, programme):
    at_work.read(EIGHT).confirm(row_7_choice="2027-05-20")
    uids = [meeting.uid for meeting in draft_of(programme).meetings.all()]
    seven = EIGHT.replace("Monday 30th November", "Tuesday 1st December").replace(
        "6. Monday 8th March 3.45pm-4.45pm (Disaggregated time)\n", ""
    )

    at_work.read(seven)

    assert at_work.tally == (
        "7 dates read · nothing needs you Compared with this year’s meetings: "
        "0 new, 1 changed, 6 as they are, 1 not in the list."
    )
    assert "Monday 30 November 2026 → now Tuesday 1 December 2026" in at_work.words
    at_work.confirm()
    after = {meeting.uid: str(meeting.date) for meeting in draft_of(programme).meetings.all()}
    expected = [*EIGHT_DATES[:7], "2027-05-20"]
    expected[1] = "2026-12-01"
    assert after == dict(zip(uids, expected, strict=True))


def test_ticked_meetings_go(at_work, programme):
    at_work.read(EIGHT).confirm()
    last = draft_of(programme).meetings.all()[7]

    at_work.read("\n".join(EIGHT.splitlines()[:7])).confirm(remove=str(last.uid))

    assert dates_of(programme) == EIGHT_DATES[:7]


def test_a_row_may_be_another_meeting_than_the_one_it_looks_like(at_work, programme):
    at_work.read(ONE).confirm()

    at_work.read(ONE.replace("3.45pm", "4pm")).confirm(row_0_choice="apart")

    assert dates_of(programme) == ["2026-11-12", "2026-11-12"]


def test_a_new_programme_takes_two_words_and_a_list(client, editor, landing, year):
    client.force_login(editor)
    at_work = Importer(client)

    at_work.read(EIGHT, destination=f"new-{landing.pk}", title="Together", summary="Staff meet.")
    assert ProgrammePage.objects.count() == 0
    at_work.confirm()

    made = ProgrammePage.objects.get()
    assert (made.title, made.summary, made.live, made.owner) == (
        "Together",
        "Staff meet.",
        False,
        editor,
    )
    assert made.get_parent().pk == landing.pk
    assert dates_of(made) == EIGHT_DATES


def test_a_new_programme_says_what_it_lacks(client, editor, landing):
    client.force_login(editor)

    at_work = Importer(client).read(EIGHT, destination=f"new-{landing.pk}", title="Together")

    assert at_work.words.count("A new programme needs this.") == 1
    assert not UnfinishedImport.objects.exists()


def test_bad_input_is_answered_beside_the_field_and_kept(at_work):
    for sent, words in (
        ({}, "Paste your list, or choose a file."),
        ({"text": "   \n"}, "Paste your list, or choose a file."),
        ({"text": "We all like to learn."}, "No date was found in it."),
        ({"text": ONE, "year": ""}, "Choose the school year of the list."),
        ({"text": ONE, "year": "1066"}, "1066 is not one of the available choices."),
        ({"text": f"{ONE}\x00"}, "Null characters are not allowed."),
        ({"text": "a" * 200_001}, "This is longer than any list of dates."),
        ({"text": "\n".join([ONE] * 301)}, "301 dates were found; at most 300 fit"),
    ):
        at_work.read(**sent)
        kept = at_work.soup.select_one("#id_text").get_text().strip()
        assert words in at_work.words
        assert kept == sent.get("text", "").strip()
    assert not UnfinishedImport.objects.exists()


def test_a_file_that_cannot_be_read_says_why(at_work, settings):
    settings.PLC_WAGTAIL = {"INTAKE_LIMITS": {"FILE_BYTES": 1024 * 1024, "LINES": 20}}
    for name, data, words in (
        ("list.docx", b"", "The submitted file is empty."),
        ("list.doc", b"\xd0\xcf\x11\xe0" * 200, "has an old format or a password"),
        ("list.pdf", b"%PDF-1.7", "PDF files are not read."),
        ("list.docx", b"PK\x03\x04broken", "The file is damaged."),
        ("list.ics", NO_CALENDAR, "The calendar file cannot be read."),
        ("list.txt", b"x" * 2_000_000, "The file is larger than 1.0 MB."),
        ("list.csv", b"x\n" * 21, "The text has more than 20 lines."),
    ):
        at_work.read("Typed before", file=SimpleUploadedFile(name, data))
        assert words in at_work.words
        assert at_work.soup.select_one("#id_text").get_text().strip() == "Typed before"
    assert not UnfinishedImport.objects.exists()


def test_a_hidden_sheet_is_named_among_the_lines_left_out(at_work):
    at_work.read(file=workbook(shown=ONE, hidden="Wed 4 Nov 3.45pm"))

    assert at_work.tally == "1 date read · nothing needs you · 1 line left out"
    assert "Old dates A hidden sheet of the workbook, not read" in at_work.words
    assert "4 Nov" not in at_work.words


def test_a_list_on_a_hidden_sheet_alone_is_said_to_be_there(at_work):
    at_work.read(file=workbook(shown="Nothing here", hidden=ONE))

    assert "It has a hidden sheet, “Old dates”: show it in Excel." in at_work.words


def test_a_list_whose_rows_are_all_hidden_is_said_to_be_there(at_work):
    book = Workbook()
    book.active.append([ONE])
    book.active.row_dimensions[1].hidden = True

    at_work.read(file=saved(book))

    assert "A part of it is hidden, “Sheet, row 1”: show it in Excel." in at_work.words


def workbook(shown, hidden):
    book = Workbook()
    book.active.append([shown])
    sheet = book.create_sheet("Old dates")
    sheet.append([hidden])
    sheet.sheet_state = "hidden"
    return saved(book)


def saved(book):
    data = io.BytesIO()
    book.save(data)
    return SimpleUploadedFile("dates.xlsx", data.getvalue())


def test_each_control_says_of_which_row_it_is_and_what_is_doubted(at_work):
    at_work.read("Thu 12 Nov 3.45pm-4.45pm\nThu 13 Nov 3.45pm-4.45pm")

    first, second = at_work.soup.select("[data-plc-row]")
    labels = [" ".join(label.get_text(" ").split()) for label in first.select("label")]
    assert labels[0] == "What to do with it, row 1, 12 November 2026"
    assert all(label.endswith(", row 1, 12 November 2026") for label in labels)
    choice, date = second.select_one("fieldset"), second.select_one('input[name$="-date"]')
    assert "is a Friday" in at_work.soup.find(id=choice["aria-describedby"]).get_text()
    assert date["aria-describedby"].split()[0] == choice["aria-describedby"]
    assert not first.select("[aria-describedby]")


def test_a_file_is_read_and_named_but_not_stored(at_work, programme):
    data = b"Date,Start,End\n12/11/2026,15:45,16:45\n03/12/2026,15:45,16:45\n"

    at_work.read(file=SimpleUploadedFile("Autumn list.csv", data))

    assert at_work.words.startswith("Autumn list.csv")
    at_work.confirm()
    assert dates_of(programme) == ["2026-11-12", "2026-12-03"]


def test_a_pasted_table_keeps_its_cells_and_what_was_crossed_out(at_work, programme):
    html = (
        "<table><tr><th>Date<th>Time</tr><tr><td>Thu 12 Nov<td rowspan=2>3.45pm-4.45pm</tr>"
        "<tr><td>Thu 3 Dec</tr><tr><td><s>Thu 7 Jan</s><td></tr></table>"
    )

    at_work.read("Date Time Thu 12 Nov Thu 3 Dec Thu 7 Jan", html=html).confirm()

    found = [(str(one.date), one.start_time) for one in draft_of(programme).meetings.all()]
    assert found == [("2026-11-12", time(15, 45)), ("2026-12-03", time(15, 45))]


def test_markup_in_a_list_is_shown_as_text(at_work):
    at_work.read(f"{ONE} <script>alert(1)</script>")

    assert not at_work.soup.select(".plc-import script")


def test_year_is_chosen_in_november_and_asked_in_june(at_work):
    def chosen():
        page = Importer(at_work.client)
        page.answer = page.client.get(at_work.start)
        return [one["value"] for one in page.soup.select("#id_year option[selected]")]

    in_november = chosen()
    with time_machine.travel("2027-06-10", tick=False):
        at_work.client.force_login(factories.UserFactory(is_superuser=True))
        in_june = chosen()

    assert (in_november, in_june) == (["2026"], [""])


def test_the_list_may_be_changed_and_read_anew(at_work):
    at_work.read(EIGHT)
    link = at_work.soup.select_one(".plc-import__into a")["href"]
    at_work.answer = at_work.client.get(link)
    kept = at_work.soup.select_one("#id_text").get_text()

    at_work.start = link
    at_work.read(ONE)

    assert kept.strip() == EIGHT.strip()
    assert at_work.tally.startswith("1 date read")
    assert UnfinishedImport.objects.count() == 1


def test_preview_costs_the_same_for_any_number_of_rows(at_work, site):
    factories.ThemeFactory(site=site)
    at_work.read(ONE)
    costs = []
    for number in (1, 3, 50):
        UnfinishedImport.objects.update(text="\n".join([ONE] * number))
        costs.append(queries_of(at_work.client, at_work.address))

    assert costs == [costs[0]] * 3


def test_unknown_destination_is_refused(client, editor, landing, other_landing):
    client.force_login(editor)

    at_work = Importer(client).read(
        ONE, destination=f"new-{other_landing.pk}", title="Together", summary="One."
    )

    assert "is not one of the available choices" in at_work.words
    assert at_work.address == ANY
