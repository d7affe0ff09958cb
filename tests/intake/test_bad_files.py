"""Files that are locked, damaged, hostile or far too large: a clear message, in bounded time."""

import datetime as dt
import io
import struct
import time
import tracemalloc
import zipfile
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from plc_wagtail.exceptions import UnreadableFile
from plc_wagtail.intake import ReadingOptions, read_file
from plc_wagtail.intake.limits import MEGABYTE, Limits
from plc_wagtail.intake.terms import read_term_file
from plc_wagtail.sanitise import HtmlTooLarge
from tests.intake.documents import archive, docx, paragraph, run, table

OPTIONS = ReadingOptions(first_year=2026)
SIMPLE = "Thu 12 Nov 3.45pm-4.45pm Library"
DATE = dt.date(2026, 11, 12)
SECONDS = 10
SHARED_STRINGS = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def dates(name, data, **limits):
    return [row.date for row in read_file(name, data, OPTIONS, Limits(**limits)).rows]


def refusal(name, data, **limits):
    with pytest.raises(UnreadableFile) as refused:
        read_file(name, data, OPTIONS, Limits(**limits))
    return str(refused.value)


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def sheet(inside):
    """A workbook around the XML of its sheet."""
    source = f'<worksheet xmlns="{SHEET}">{inside}</worksheet>'
    return archive(members(workbook()) | {"xl/worksheets/sheet1.xml": source})


WORD, EXCEL = docx(paragraph(run(SIMPLE))), workbook([SIMPLE])


@pytest.mark.parametrize(
    "bomb",
    [
        {"word/document.xml": b" " * 11 * MEGABYTE},
        {"word/document.xml": b"<a/>" * 200_000},
        {"word/document.xml": b"x", **{f"word/{number}.xml": b"" for number in range(2_001)}},
        {"word/document.xml": b"x", **{f"{one}.XML": b" " * MEGABYTE for one in range(11)}},
        {"word/document.xml": b"x", "word/a.rels": b" " * 11 * MEGABYTE},
    ],
    ids=["one part", "elements", "many parts", "together", "relations"],
)
def test_a_bomb_is_refused_before_it_is_unpacked(bomb):
    data = archive(bomb)
    start = time.process_time()

    assert "unpacked" in refusal("dates.docx", data)
    assert time.process_time() - start < 1


def test_what_is_no_xml_is_never_unpacked():
    bomb = archive({"inner.zip": archive({"a": b"0" * MEGABYTE})})
    carried = {"word/media/a.png": b"0" * 30 * MEGABYTE, "word/b.zip": bomb}
    data = archive(members(WORD) | carried)

    tracemalloc.start()
    found = dates("dates.docx", data)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found == [DATE]
    assert most < 20 * MEGABYTE


def test_a_part_that_is_said_to_be_the_document_is_not_unpacked_either():
    parts = members(WORD)
    relations = parts["_rels/.rels"].replace(b"word/document.xml", b"word/bomb.bin")
    bomb = archive(parts | {"_rels/.rels": relations, "word/bomb.bin": b" " * 30 * MEGABYTE})

    assert dates("dates.docx", bomb) == [DATE]


MACROS = {"word/vbaProject.bin": b"Sub AutoOpen()", "xl/vbaProject.bin": b"Sub Auto_Open()"}


@pytest.mark.parametrize(("name", "data"), [("dates.docm", WORD), ("dates.xlsm", EXCEL)])
def test_a_file_with_macros_is_read_without_them(name, data):
    types = members(data)["[Content_Types].xml"]
    enabled = types.replace(
        b"openxmlformats-officedocument.spreadsheetml.sheet.main",
        b"ms-excel.sheet.macroEnabled.main",
    )

    data = archive(members(data) | MACROS | {"[Content_Types].xml": enabled})

    assert dates(name, data) == [DATE]


DEFINITIONS = [
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd">',
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;">]>',
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("definition", DEFINITIONS)
@pytest.mark.parametrize(
    ("data", "part"),
    [
        (WORD, "word/document.xml"),
        (WORD, "_rels/.rels"),
        (EXCEL, "xl/worksheets/sheet1.xml"),
        (EXCEL, "[Content_Types].xml"),
    ],
)
def test_definitions_and_outside_entities_are_refused(data, part, definition, encoding):
    source = members(data)[part].decode().partition("?>")[2] or members(data)[part].decode()
    changed = f'<?xml version="1.0" encoding="{encoding}"?>{definition}{source}'.encode(encoding)

    assert "definitions" in refusal("dates.docx", archive(members(data) | {part: changed}))


def test_formulas_are_read_as_their_saved_value_and_never_run():
    row = '<row><c r="A1"><f>NOW()</f><v>46338</v></c><c r="B1"><f>WEBSERVICE("http://a")</f></c>'

    found = read_file("dates.xlsx", sheet(f"<sheetData>{row}</row></sheetData>"), OPTIONS)

    assert [line.text for line in found.ignored] == ["46338"]


def test_a_sheet_beyond_the_limits_is_refused_in_words():
    tall = workbook(*[[None]] * 9_999, [None], [SIMPLE])
    wide = workbook([SIMPLE, *[None] * 49, "far"])

    assert "more than 10000 rows" in refusal("dates.xlsx", tall)
    assert "more than 50 columns" in refusal("dates.xlsx", wide)
    assert dates("dates.xlsx", tall, lines=10_001) == [DATE]


def test_a_stray_empty_cell_far_away_is_no_reason_to_refuse():
    first = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{SIMPLE}</t></is></c></row>'
    last = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'

    assert dates("dates.xlsx", sheet(f"<sheetData>{first}{last}</sheetData>")) == [DATE]


HOSTILE_SHEETS = {
    "a row far away": '<sheetData><row r="99999999999"><c r="A1"><v>1</v></c></row></sheetData>',
    "wide rows": "<sheetData>" + '<row><c r="XFD1"/></row>' * 70_000 + "</sheetData>",
    "huge merged area": "<sheetData/><mergeCells>"
    + '<mergeCell ref="A1:XFD1048576"/>' * 5_000
    + "</mergeCells>",
    "huge link": '<sheetData/><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>',
    "huge size": '<dimension ref="A1:XFD1048576"/><sheetData><row><c/></row></sheetData>',
    "many cells": "<sheetData><row>" + "<c/>" * 140_000 + "</row></sheetData>",
}


@pytest.mark.parametrize("kind", HOSTILE_SHEETS)
def test_a_hostile_sheet_is_read_or_refused_in_bounded_time(kind):
    start = time.process_time()

    with suppress(UnreadableFile):
        read_file("dates.xlsx", sheet(HOSTILE_SHEETS[kind]), OPTIONS)

    assert time.process_time() - start < SECONDS


def test_one_long_text_in_many_cells_is_refused():
    long = "x" * 100_000
    shared = f'<sst xmlns="{SHEET}"><si><t>{long}</t></si></sst>'
    cells = "".join(f'<c r="{get_column_letter(one)}1" t="s"><v>0</v></c>' for one in range(1, 50))
    parts = members(sheet(f"<sheetData><row>{cells}</row></sheetData>"))
    types = parts["[Content_Types].xml"].replace(b"</Types>", SHARED_STRINGS + b"</Types>")
    parts |= {"[Content_Types].xml": types, "xl/sharedStrings.xml": shared}

    assert "unpacked" in refusal("dates.xlsx", archive(parts))


def test_a_merged_cell_holds_downwards_where_its_rows_say_something():
    book = Workbook()
    for row in (["Date", "Venue"], [DATE, "Hall"], [dt.date(2026, 11, 30)], [], ["Mon 7 Dec", ""]):
        book.active.append(row)
    book.active.merge_cells("B2:B4")
    data = io.BytesIO()
    book.save(data)

    rows = read_file("dates.xlsx", data.getvalue(), OPTIONS).rows

    assert [row.location for row in rows] == ["Hall", "Hall", ""]


def test_text_that_a_style_of_a_word_file_hides_is_not_read():
    styles = (
        f'<w:styles xmlns:w="{"http://schemas.openxmlformats.org/wordprocessingml/2006/main"}">'
        '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="More"><w:basedOn w:val="Secret"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
        "</w:styles>"
    )
    of_style = '<w:pPr><w:pStyle w:val="More"/></w:pPr>'
    hidden = paragraph(of_style, run("Wed 4 Nov 3.45pm"))
    shown = paragraph(of_style, run(SIMPLE, '<w:vanish w:val="0"/>'))
    in_words = paragraph(run("Fri 6 Nov 3.45pm", '<w:rStyle w:val="Secret"/>'))
    plain = paragraph('<w:pPr><w:pStyle w:val="Round"/></w:pPr>', run("Fri 13 Nov 3.45pm"))
    data = archive(members(docx(hidden + shown + in_words + plain)) | {"word/styles.xml": styles})

    assert dates("dates.docx", data) == [DATE, dt.date(2026, 11, 13)]


def test_tables_a_thousand_deep_in_a_word_file_are_refused_or_read():
    deep = "<w:tbl><w:tr><w:tc>" * 1_000 + paragraph(run(SIMPLE)) + "</w:tc></w:tr></w:tbl>" * 1_000

    assert "cannot be read" in refusal("dates.docx", docx(deep))


PROGRAM = (
    b"MZ\x90\x00\x03\x00\x00\x00" + struct.pack("<60I", *range(60)) + b"This program" + bytes(99)
)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.csv", "a.txt", "a.html", "a.ics"])
def test_a_program_under_another_name_is_refused(name):
    assert "not a text" in refusal(name, PROGRAM)
    assert "not a text" in refusal(name, b"\x89PNG\r\n\x1a\n" + bytes(range(1, 32)) * 9)


@pytest.mark.parametrize("length", [50 * MEGABYTE, 24 * MEGABYTE])
def test_fifty_megabytes_of_text_are_refused_at_once(length):
    data = b"Thu 12 Nov\n" * (length // 11)
    start = time.process_time()

    assert "more than" in refusal("dates.txt", data) or length > 25 * MEGABYTE
    assert time.process_time() - start < 1


LIST = "Thu 12 Nov 3.45pm – 4.45pm Library\nMon 30 Nov 3.45pm–4.45pm Neuadd y tŷ, café"
OLD_LIST = LIST.replace("ŷ", "y")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", LIST),
        ("utf-8-sig", LIST),
        ("utf-16", LIST),
        ("utf-16-le", LIST),
        ("utf-16-be", LIST),
        ("utf-32", LIST),
        ("cp1252", OLD_LIST),
        ("mac_roman", OLD_LIST),
        ("latin-1", OLD_LIST.replace("–", "-")),
        ("cp850", OLD_LIST.replace("–", "-")),
        ("iso8859_14", LIST.replace("–", "-")),
    ],
)
def test_a_list_in_any_encoding_reads_the_same(encoding, text):
    expected = read_file("dates.txt", text.encode(), OPTIONS)

    assert read_file("dates.txt", text.encode(encoding), OPTIONS) == expected
    assert [row.end for row in expected.rows] == [dt.time(16, 45)] * 2


def mail(*files, body="Dates attached.\n-- \nSam"):
    message = EmailMessage()
    message["From"] = "deputy@example.org"
    message.set_content(body)
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="x", filename=name)
    return message.as_bytes()


CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\n"
    b"DTSTART:20261112T154500\r\nSUMMARY:Reading\r\n%sEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize(
    "file",
    [("a.docx", WORD), ("a.xlsx", EXCEL), ("a.csv", SIMPLE.encode()), ("a.ics", CALENDAR % b"")],
)
def test_the_one_list_attached_to_a_mail_is_read(file):
    found = read_file("list.eml", mail(file, ("logo.png", b"x")), OPTIONS)

    assert [row.date for row in found.rows] == [DATE]
    assert [one.text for one in found.ignored if one.reason == "attachment"] == ["logo.png"]


@pytest.mark.parametrize(
    "files",
    [
        [("a.docx", WORD), ("b.xlsx", EXCEL)],
        [("a.docx", b"PK\x03\x04 broken")],
        [("a.eml", mail())],
    ],
    ids=["two", "broken", "a mail"],
)
def test_other_attachments_are_listed_and_not_read(files):
    found = read_file("list.eml", mail(*files), OPTIONS)

    listed = [one.text for one in found.ignored if one.reason == "attachment"]
    assert listed == [name for name, _ in files]
    assert found.rows == ()


def test_a_mail_with_dates_of_its_own_is_read_itself():
    found = read_file("list.eml", mail(("a.docx", WORD), body="Mon 30 Nov 3.45pm"), OPTIONS)

    assert [row.date for row in found.rows] == [dt.date(2026, 11, 30)]
    assert [one.text for one in found.ignored] == ["a.docx"]


def test_a_mail_keeps_its_lines_beside_the_calendar_it_brought():
    body = "Dear all,\nthe hall is being painted, bring a chair.\nEND:VCALENDAR is near.\n-- \nSam"
    found = read_file("list.eml", mail(("a.ics", CALENDAR % b""), body=body), OPTIONS)

    assert [(row.line, row.date) for row in found.rows] == [(1, DATE)]
    listed = [(one.line, one.text, str(one.reason)) for one in found.ignored]
    assert [text for _, text, _ in listed] == body.splitlines()
    assert [line for line, _, _ in listed] == [3, 4, 5, 6, 7]
    assert (listed[0][2], listed[-1][2]) == ("greeting", "signature")


def test_term_dates_keep_the_lines_of_a_mail_beside_its_calendar():
    data = mail(("a.ics", CALENDAR % b""), body="We are glad to see you.")

    found = read_term_file("list.eml", data)

    assert "We are glad to see you." in [one.text for one in found.ignored]


@pytest.mark.parametrize("frequency", [b"SECONDLY", b"MINUTELY;BYMONTH=2;BYMONTHDAY=30", b"HOURLY"])
def test_a_calendar_that_repeats_within_a_day_is_refused(frequency):
    assert "within a day" in refusal("a.ics", CALENDAR % (b"RRULE:FREQ=%s\r\n" % frequency))


def series(*rules):
    entries = (
        (CALENDAR % b"RRULE:%s\r\n" % rule).split(b"PRODID:x\r\n")[1].split(b"END:VCAL")[0]
        for rule in rules
    )
    return CALENDAR.split(b"BEGIN:VEVENT")[0] + b"".join(entries) + b"END:VCALENDAR"


@pytest.mark.parametrize(
    ("number", "words"), [(30, "more than 5000 dates"), (301, "more than 300 entries that repeat")]
)
def test_a_calendar_of_endless_series_is_refused(number, words):
    start = time.process_time()

    assert words in refusal("a.ics", series(*[b"FREQ=DAILY"] * number))
    assert time.process_time() - start < SECONDS


NEVER = [
    b"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    b"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
    b"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231",
    b"FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    b"FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30",
    b"FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
    b"FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
    b"FREQ=DAILY;BYSETPOS=" + b",".join(b"%d" % place for place in range(1, 366)),
]


def test_series_that_never_happen_are_listed_in_bounded_time():
    start = time.process_time()

    found = read_file("a.ics", series(*NEVER, *NEVER), OPTIONS)

    assert time.process_time() - start < 2
    assert found.rows == ()
    assert [(one.line, one.text, str(one.reason)) for one in found.ignored] == [
        (number, "Reading", "never_happens") for number in range(1, 17)
    ]


@pytest.mark.parametrize(
    ("rule", "number", "last", "reasons"),
    [
        (b"FREQ=WEEKLY", 95, dt.date(2028, 8, 31), ["goes_on"]),
        (b"FREQ=MONTHLY;BYDAY=2TH", 22, dt.date(2028, 8, 10), ["goes_on"]),
        (b"FREQ=WEEKLY;COUNT=3", 3, dt.date(2026, 11, 26), []),
        (b"FREQ=WEEKLY;UNTIL=20261203T154500Z", 4, dt.date(2026, 12, 3), []),
        (b"FREQ=WEEKLY;UNTIL=20261203", 4, dt.date(2026, 12, 3), []),
        (b"FREQ=YEARLY;COUNT=5", 5, dt.date(2030, 11, 12), []),
        (b"FREQ=YEARLY;COUNT=50", 11, dt.date(2036, 11, 12), ["goes_on"]),
        (b"FREQ=DAILY;COUNT=201", 200, dt.date(2027, 5, 30), ["goes_on"]),
        (b"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2", 2, dt.date(2032, 2, 29), []),
    ],
)
def test_a_series_gives_its_own_dates_and_says_where_it_was_cut(rule, number, last, reasons):
    found = read_file("a.ics", series(rule), OPTIONS)

    assert (len(found.rows), found.rows[-1].date) == (number, last)
    assert [str(one.reason) for one in found.ignored] == reasons


def test_a_series_of_which_every_date_was_taken_out_is_listed():
    data = CALENDAR % b"RRULE:FREQ=WEEKLY;COUNT=1\r\nEXDATE:20261112T154500\r\n"

    (ignored,) = read_file("a.ics", data, OPTIONS).ignored

    assert (ignored.text, str(ignored.reason)) == ("Reading", "never_happens")


SEEDS = {
    "dates.docx": docx(table(["Date", "Time"], ["Thu 12 Nov", "3.45pm*"]) + paragraph(run(SIMPLE))),
    "dates.xlsx": workbook(["Date", "Time"], [DATE, dt.time(15, 45)]),
    "dates.ics": CALENDAR % b"RRULE:FREQ=WEEKLY;COUNT=3\r\n",
    "dates.eml": mail(("a.csv", SIMPLE.encode())),
    "dates.csv": f'Date,Time\n"Thu 12 Nov",3.45pm\n{SIMPLE}\n'.encode(),
    "dates.html": f"<table><tr><td rowspan=2>{SIMPLE}<td>x</table><p hidden>a<b>c".encode(),
    "dates.txt": SIMPLE.encode("utf-16"),
}
SCRAPS = st.sampled_from(
    [b"", b"\x00", b"\xff", b"<", b">", b"&", b'"', b"\n", b":", b";", b"=", b"-1", b"999999999"]
) | st.binary(max_size=6)


def damaged(data, draw):
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(data)))
        data = data[:place] + draw(SCRAPS) + data[place + draw(st.integers(0, 8)) :]
    return data


@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(name, data):
    seed = SEEDS[name]
    if seed.startswith(b"PK") and data.draw(st.booleans()):
        parts = members(seed)
        part = data.draw(st.sampled_from(sorted(parts)))
        broken = archive(parts | {part: damaged(parts[part], data.draw)})
    else:
        broken = damaged(seed, data.draw)

    with suppress(UnreadableFile, HtmlTooLarge):
        read_file(name, broken, OPTIONS)
