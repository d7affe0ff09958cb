"""Each kind of file gives the rows that its text would, and a bad one a plain refusal."""

import datetime as dt
import io
import time
from contextlib import suppress
from textwrap import dedent

import pytest
from openpyxl import Workbook

from plc_wagtail.exceptions import PlcError, UnreadableFile
from plc_wagtail.intake import ReadingOptions, lines_of_html, read_file
from plc_wagtail.intake.limits import Limits
from plc_wagtail.intake.terms import read_term_file
from tests.intake.documents import archive, docx, paragraph, run, table

OPTIONS = ReadingOptions(first_year=2026)
SIMPLE = "Thu 12 Nov 3.45pm-4.45pm Library"
SIMPLE_ROW = ("2026-11-12", "15:45", "16:45", "Library")


def rows(name, data, *names, options=OPTIONS):
    stated = [row.to_json() for row in read_file(name, data, options).rows]
    return [tuple(row[one] for one in names) for row in stated]


def simple(name, data):
    return rows(name, data, "date", "start", "end", "location")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding(encoding):
    assert simple("dates.txt", SIMPLE.replace("-", "–").encode(encoding)) == [SIMPLE_ROW]


def test_html_of_a_table_with_merged_cells():
    html = """
        <table><tr><th>Date<th>Time<th>Venue</tr>
        <tr><td><p>Thu 12<sup>th</sup> Nov</p></td>
        <td rowspan=2>3.45pm&nbsp;&ndash;&nbsp;4.45pm</td>
        <td rowspan="2">Library</td></tr>
        <tr><td>Mon 30 Nov</td></tr><tr><td colspan=3>Half term</td></tr></table>
    """

    assert simple("dates.html", html.encode()) == [
        SIMPLE_ROW,
        ("2026-11-30", "15:45", "16:45", "Library"),
    ]


def test_html_of_a_layout_table_is_not_one_cell():
    html = f"<table><tr><td><p>Hello</p><table><tr><td>{SIMPLE}</td></tr></table></td></tr></table>"

    assert simple("mail.html", html.encode()) == [SIMPLE_ROW]


def test_hidden_text_is_not_read_and_a_list_keeps_its_numbers():
    html = (
        "<ol start=3><li>Tue 3 Nov<li>Tue 10 Nov</ol><p style='display: none'>Wed 4 Nov</p>"
        "<div hidden>Thu 5 Nov</div><style>p {}</style><script>'Fri 6 Nov'</script>"
        "<span style='mso-hide:all'>Mon 9 Nov</span>"
    )

    assert lines_of_html(html) == "3. Tue 3 Nov\n4. Tue 10 Nov"


def test_the_number_of_an_item_stays_with_the_paragraph_in_it():
    """As Google Docs puts a list on the clipboard."""
    html = (
        "<b style='font-weight:normal'><ol><li dir=ltr><p><span>Thu 12</span>"
        "<span style='vertical-align:super'>th</span> Nov 3.45pm</p></li><li><p>"
        "<span style='text-decoration:line-through'>Mon 23 Nov</span></p></li>"
        "<li><p>Mon 30 Nov</p></li></ol></b>"
    )
    found = read_file("list.html", html.encode(), OPTIONS)

    assert [(row.n, str(row.date)) for row in found.rows] == [(1, "2026-11-12"), (3, "2026-11-30")]
    assert [str(line.reason) for line in found.ignored] == ["struck_out"]


def test_a_date_that_a_program_stored_with_midnight_has_no_time():
    cells = "Date\tStart\tEnd\n2026-11-12T00:00:00\t15:45:00\t16:45:00\n"

    assert rows("dates.tsv", cells.encode(), "date", "start", "end", "title") == [
        ("2026-11-12", "15:45", "16:45", "")
    ]


def test_struck_out_text_is_not_read_but_listed():
    html = "<p>Thu <del>5</del><ins>12</ins> Nov 3.45pm-4.45pm Library</p><p><s>Tue 17 Nov</s></p>"

    found = read_file("page.html", html.encode(), OPTIONS)

    assert simple("page.html", html.encode()) == [SIMPLE_ROW]
    assert [line.to_json() for line in found.ignored] == [
        {"line": 2, "text": "Tue 17 Nov", "reason": "struck_out"}
    ]


def test_html_deeply_nested_is_refused():
    with pytest.raises(PlcError):
        read_file("deep.html", ("<table><tr><td>" * 5_000).encode(), OPTIONS)


@pytest.mark.parametrize("sign", ["<!--", "<!", "<?", "<a ", "<![if "])
def test_html_of_unclosed_signs_costs_no_more_than_its_length(sign):
    start = time.process_time()

    with suppress(PlcError):
        read_file("page.html", (f"<p>{sign}" * 100_000)[:400_000].encode(), OPTIONS)

    assert time.process_time() - start < 10


def test_a_thousand_nested_tables_are_read():
    html = "<table><tr><td>" * 600 + SIMPLE + "</td></tr></table>" * 600

    assert simple("deep.html", html.encode()) == [SIMPLE_ROW]


def test_a_word_table_with_merged_cells_and_a_struck_line():
    body = table(
        ["Date", "Time", "Venue"],
        ["Thu 12 Nov", "3.45pm–4.45pm*", "Library*"],
        ["Mon 30 Nov", None, None],
    ) + paragraph(run("Tue 1 Dec 3.45pm", "<w:strike/>"))

    data = docx(body)

    assert simple("dates.docx", data) == [SIMPLE_ROW, ("2026-11-30", "15:45", "16:45", "Library")]
    assert [str(line.reason) for line in read_file("dates.docx", data, OPTIONS).ignored] == [
        "table_header",
        "struck_out",
    ]


def test_tracked_changes_of_a_word_file_are_taken_as_made():
    deleted = '<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2">{run("12")}</w:ins>'

    data = docx(paragraph(run("Thu "), deleted, inserted, run(" Nov 3.45pm-4.45pm Library")))

    assert simple("dates.docx", data) == [SIMPLE_ROW]


def test_hidden_text_of_a_word_file_is_not_read():
    hidden = paragraph(run("Wed 4 Nov 3.45pm", "<w:vanish/>"))
    shown = paragraph(run(SIMPLE, '<w:vanish w:val="0"/>'))

    assert simple("dates.docx", docx(hidden + shown)) == [SIMPLE_ROW]


def workbook(*lines):
    book = Workbook()
    for line in lines:
        book.active.append(line)
    return book


def saved(book):
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def workbook_with_a_hidden_sheet():
    book = Workbook()
    book.active.append([SIMPLE])
    for name, state in (("Old dates", "hidden"), ("Lists", "veryHidden")):
        hidden = book.create_sheet(name)
        hidden.append(["Wed 4 Nov 3.45pm with a secret"])
        hidden.sheet_state = state
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_a_hidden_sheet_is_named_and_not_read():
    found = read_file("dates.xlsx", workbook_with_a_hidden_sheet(), OPTIONS)

    assert [row.date.isoformat() for row in found.rows] == ["2026-11-12"]
    assert [(one.text, one.reason) for one in found.ignored] == [
        ("Old dates", "hidden_sheet"),
        ("Lists", "hidden_sheet"),
    ]
    assert "secret" not in str(found)


def test_a_hidden_sheet_of_term_dates_is_named_as_well():
    found = read_term_file("terms.xlsx", workbook_with_a_hidden_sheet())

    assert [(one.line, one.text) for one in found.ignored if one.reason == "hidden_sheet"] == [
        (0, "Old dates"),
        (0, "Lists"),
    ]


def workbook_with_hidden_cells():
    book = workbook(
        ["Date", "Start", "Secret", "Room"],
        ["Wed 4 Nov 2026", "15:45", "Not this", "Hall"],
        [None, None, None, None],
        ["Thu 5 Nov 2026", "15:45", "Not that", "Hall"],
        [dt.date(2026, 11, 12), dt.time(15, 45), "Nor that", "Library"],
        [None, None, None, None],
        ["Thu 19 Nov 2026", "15:45", "Ms Marlow is away", "Hall"],
    )
    book.active.title = "Autumn"
    for row in (2, 3, 4, 6, 7):
        book.active.row_dimensions[row].hidden = True
    for column in "CF":
        book.active.column_dimensions[column].hidden = True
    return saved(book)


def test_hidden_rows_and_columns_are_named_and_not_read():
    """A list that was filtered, and a column of notes that is nobody's business."""
    found = read_file("dates.xlsx", workbook_with_hidden_cells(), OPTIONS)

    assert [(row.line, row.date.isoformat(), row.location) for row in found.rows] == [
        (5, "2026-11-12", "Library")
    ]
    assert [(one.line, one.text, str(one.reason)) for one in found.ignored] == [
        (1, "Date\tStart\t\tRoom", "table_header"),
        (0, "Autumn, row 2", "hidden_cells"),
        (0, "Autumn, row 4", "hidden_cells"),
        (0, "Autumn, row 7", "hidden_cells"),
        (0, "Autumn, column C", "hidden_cells"),
    ]
    assert "Marlow" not in str(found)
    assert "that" not in str(found)


def test_hidden_rows_of_term_dates_are_named_together():
    book = workbook(["Autumn term: Wednesday 2 September 2026 - Friday 18 December 2026"])
    for day in range(1, 4):
        book.active.append([f"INSET day: {day} September 2026"])
        book.active.row_dimensions[day + 1].hidden = True

    found = read_term_file("terms.xlsx", saved(book))

    assert [(one.text, str(one.reason)) for one in found.ignored] == [
        ("Sheet, rows 2-4", "hidden_cells")
    ]
    assert [year.closures for year in found.years] == [()]


def test_dates_and_times_of_a_spreadsheet():
    book = workbook(
        ["Date", "Start", "End", "Room"],
        [dt.date(2026, 11, 12), dt.time(15, 45), dt.time(16, 45), "Library"],
        [46_356, 0.65625, 0.697916, None],
    )
    book.active.merge_cells("D2:D3")
    hidden = book.create_sheet("Old")
    hidden.append(["Thu 5 Nov"])
    hidden.sheet_state = "hidden"

    assert simple("dates.xlsx", saved(book)) == [
        SIMPLE_ROW,
        ("2026-11-30", "15:45", "16:45", "Library"),
    ]


def test_a_csv_file_with_a_mark_quotes_and_no_header():
    text = '\ufeffThu 12 Nov 2026,15:45,16:45,Library\n"Mon 30 Nov 2026",15:45,16:45,"Hall, main"\n'

    assert rows("dates.csv", text.encode(), "date", "start", "end") == [
        ("2026-11-12", "15:45", "16:45"),
        ("2026-11-30", "15:45", "16:45"),
    ]


def test_a_csv_file_with_semicolons_and_a_header():
    text = "Datum;x\nDate;Time;Venue\n12/11/2026;15:45-16:45;Library\n"

    assert simple("dates.csv", text.encode()) == [SIMPLE_ROW]


CALENDAR = dedent(
    """\
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//School//EN
    BEGIN:VEVENT
    UID:second@example.org
    DTSTART:20270401T144500Z
    DTEND:20270401T154500Z
    SUMMARY:Literacy PLC
    LOCATION:Library
    STATUS:CANCELLED
    END:VEVENT
    BEGIN:VEVENT
    UID:first@example.org
    DTSTART:20261112T154500Z
    DURATION:PT1H
    SUMMARY:Literacy PLC
    LOCATION:Library
    END:VEVENT
    BEGIN:VEVENT
    UID:days@example.org
    DTSTART;VALUE=DATE:20270607
    DTEND;VALUE=DATE:20270609
    SUMMARY:INSET days
    END:VEVENT
    END:VCALENDAR
    """
).replace("\n", "\r\n")


def test_a_calendar_file_keeps_identity_status_and_wall_clock():
    found = read_file("plc.ics", CALENDAR.encode(), OPTIONS)

    assert rows("plc.ics", CALENDAR.encode(), "date", "date_end", "start", "end", "status") == [
        ("2026-11-12", None, "15:45", "16:45", "scheduled"),
        ("2027-04-01", None, "15:45", "16:45", "cancelled"),
        ("2027-06-07", "2027-06-08", None, None, "scheduled"),
    ]
    assert [row.uid for row in found.rows] == [
        "first@example.org",
        "second@example.org",
        "days@example.org",
    ]
    assert found.rows[2].day_type == "training_day"


def test_a_series_keeps_its_hour_across_the_clock_change():
    text = CALENDAR.split("BEGIN:VEVENT")[0] + dedent(
        """\
        BEGIN:VEVENT
        UID:series@example.org
        DTSTART;TZID=Europe/London:20270318T154500
        DTEND;TZID=Europe/London:20270318T164500
        RRULE:FREQ=WEEKLY;COUNT=3
        EXDATE;TZID=Europe/London:20270325T154500
        SUMMARY:Numeracy
        END:VEVENT
        END:VCALENDAR
        """
    ).replace("\n", "\r\n")

    assert rows("plc.ics", text.encode(), "date", "start", "end", "warnings") == [
        ("2027-03-18", "15:45", "16:45", ["recurrence_expanded"]),
        ("2027-04-01", "15:45", "16:45", ["recurrence_expanded"]),
    ]


def test_a_mail_is_read_and_what_is_attached_is_listed():
    mail = dedent(
        f"""\
        From: deputy@example.org
        Date: Thu, 05 Nov 2026 09:12:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/html; charset=utf-8

        <p>Dear all,</p><p>{SIMPLE}</p>
        --x
        Content-Type: application/pdf; name="dates.pdf"
        Content-Disposition: attachment; filename="dates.pdf"

        none
        --x--
        """
    )

    found = read_file("list.eml", mail.encode(), OPTIONS)

    assert simple("list.eml", mail.encode()) == [SIMPLE_ROW]
    assert [(line.text, str(line.reason)) for line in found.ignored] == [
        ("Dear all,", "greeting"),
        ("dates.pdf", "attachment"),
    ]


REFUSED = {
    "renamed.docx": b"MZ\x90\x00\x03\x00\x00\x00",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
    "list.pdf": b"%PDF-1.7",
    "damaged.docx": b"PK\x03\x04 damaged",
    "half.xlsx": archive({"xl/workbook.xml": "<workbook"}),
    "half.docx": archive({"word/document.xml": "<w:document"}),
    "other.zip": archive({"readme.txt": "hello"}),
    "bomb.docx": archive({"word/document.xml": " " * 11_000_000}),
    "many.xlsx": archive({f"{number}.xml": "" for number in range(2_001)}),
    "broken.ics": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR",
    "long.txt": b"a\n" * 600_000,
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_is_refused_in_words(name):
    with pytest.raises(UnreadableFile) as refusal:
        read_file(name, REFUSED[name], OPTIONS)

    assert len(str(refusal.value)) > 20


def test_a_protected_file_is_refused_by_its_reason():
    data = bytearray(archive({"word/document.xml": "x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(UnreadableFile, match="password"):
        read_file("dates.docx", bytes(data), OPTIONS)


def test_a_file_over_its_limit_is_not_opened():
    with pytest.raises(UnreadableFile, match="larger"):
        read_file("dates.docx", b"x" * 101, OPTIONS, Limits(file_bytes=100))
