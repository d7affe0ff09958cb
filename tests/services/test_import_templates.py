"""The templates, filled in as a school would, are read without one doubt."""

import datetime as dt
import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from plc_wagtail.intake import ReadingOptions, read_file, read_meetings
from plc_wagtail.intake.template import CHOICES, EXAMPLE, HEADINGS
from plc_wagtail.services.import_templates import MAKERS, excel_template, word_template
from tests.intake.calendars import FINISH, YEAR
from tests.intake.documents import archive

OPTIONS = ReadingOptions(first_year=2026, school_year=YEAR, latest_finish=FINISH)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# As they are typed into Word.
WRITTEN = [
    ("1", "Thursday 12 November 2026", "3.45pm", "4.45pm", "Reading", "Hall", "", "", "", ""),
    (
        "2",
        "30/11/2026",
        "15:45",
        "16:45",
        "",
        "",
        "",
        "Disaggregated",
        "Provisional",
        "Bring pens",
    ),
    ("3", "4 January 2027", "9am", "3pm", "Start", "", "Training day", "Non-disaggregated", "", ""),
    ("4", "Tue 23 Feb 2027", "15:45", "16:45", "", "B12", "", "Voluntary", "Cancelled", "Sorry"),
]
TYPED = [
    (1, dt.date(2026, 11, 12), dt.time(15, 45), dt.time(16, 45), *WRITTEN[0][4:]),
    ("2", dt.date(2026, 11, 30), dt.time(15, 45), dt.time(16, 45), *WRITTEN[1][4:]),
    (3, dt.date(2027, 1, 4), dt.time(9), dt.time(15), *WRITTEN[2][4:]),
    (4, dt.date(2027, 2, 23), "3.45pm", "4.45pm", *WRITTEN[3][4:]),
]
AT = {"start": "15:45", "end": "16:45"}
ROWS = [
    {"n": 1, "date": "2026-11-12", **AT, "title": "Reading", "location": "Hall"},
    {
        "n": 2,
        "date": "2026-11-30",
        **AT,
        "time_basis": "disaggregated",
        "status": "tentative",
        "note": "Bring pens",
    },
    {
        "n": 3,
        "date": "2027-01-04",
        "start": "09:00",
        "end": "15:00",
        "title": "Start",
        "day_type": "training_day",
        "time_basis": "non_disaggregated",
    },
    {
        "n": 4,
        "date": "2027-02-23",
        **AT,
        "location": "B12",
        "time_basis": "voluntary",
        "status": "cancelled",
        "note": "Sorry",
    },
]
USUAL = {
    "start": None,
    "end": None,
    "title": "",
    "location": "",
    "day_type": "ordinary",
    "time_basis": "unspecified",
    "status": "scheduled",
    "note": "",
    "warnings": [],
}


def filled_excel(rows, first=3):
    book = load_workbook(io.BytesIO(excel_template()))
    for place, row in enumerate(rows, first):
        for column, value in enumerate(row, 1):
            book.active.cell(place, column, value)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def filled_word(rows, first=2):
    with zipfile.ZipFile(io.BytesIO(word_template())) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    document = ElementTree.fromstring(parts["word/document.xml"])
    for row, cells in zip(document.findall(f".//{W}tr")[first:], rows, strict=False):
        for paragraph, text in zip(row.findall(f".//{W}p"), cells, strict=True):
            words = ElementTree.SubElement(ElementTree.SubElement(paragraph, f"{W}r"), f"{W}t")
            words.text = text
    return archive({**parts, "word/document.xml": ElementTree.tostring(document)})


FILLED = {"meetings.xlsx": filled_excel(TYPED), "meetings.docx": filled_word(WRITTEN)}


@pytest.mark.parametrize("name", FILLED)
def test_what_was_filled_in_is_read_without_a_doubt(name):
    found = read_file(name, FILLED[name], OPTIONS)

    stated = [row.to_json() for row in found.rows]
    assert [{key: row[key] for key in ["n", "date", *USUAL]} for row in stated] == [
        {**USUAL, **row} for row in ROWS
    ]
    assert (found.warnings, found.question) == ((), None)
    assert sorted(str(one.reason) for one in found.ignored) == [
        "table_header",
        "template",
        "template",
    ]


@pytest.mark.parametrize("form", MAKERS)
def test_a_template_that_was_not_filled_in_says_so(form):
    found = read_file(f"meetings.{form}", MAKERS[form](), OPTIONS)

    assert found.is_unfilled_template
    assert not read_meetings("We have plans.", OPTIONS).is_unfilled_template


@pytest.mark.parametrize(
    ("change", "dates"),
    [
        ({}, []),
        ({"Date": "2026-11-12"}, []),
        ({"Date": "12/11/2026"}, []),
        ({"Date": "Thu 12 Nov 2026"}, []),
        ({"Date": "Thursday 19 November 2026"}, [dt.date(2026, 11, 19)]),
        ({"Title": "Writing"}, [dt.date(2026, 11, 12)]),
        ({"Note": ""}, [dt.date(2026, 11, 12)]),
        ({"No.": "1"}, [dt.date(2026, 11, 12)]),
    ],
)
def test_the_example_is_left_out_only_as_it_was(change, dates):
    cells = {**dict(zip(HEADINGS, EXAMPLE, strict=True)), **change}
    text = "\n".join("\t".join(row) for row in (HEADINGS, cells.values()))

    assert [row.date for row in read_meetings(text, OPTIONS).rows] == dates


@pytest.mark.parametrize(
    ("heading", "word"), [(heading, word) for heading in CHOICES for word in CHOICES[heading]]
)
def test_each_word_of_a_drop_down_is_a_fact_and_no_note(heading, word):
    options = replace(OPTIONS, school_year=None)
    plain = f"Date\t{heading}\nThu 12 Nov 2026\t"

    stated, empty = (read_meetings(plain + cell, options).rows[0].to_json() for cell in (word, ""))

    del stated["raw"], empty["raw"]
    assert stated != empty
    assert stated["note"] == ""


def test_excel_offers_the_words_beside_their_column():
    sheet = load_workbook(io.BytesIO(excel_template())).active

    lists = {
        str(one.sqref): one.formula1
        for one in sheet.data_validations.dataValidation
        if one.type == "list"
    }
    assert lists == {
        "G3:G300": '"Training day"',
        "H3:H300": '"Disaggregated,Non-disaggregated,Voluntary"',
        "I3:I300": '"Provisional,Cancelled"',
    }
    assert sheet.freeze_panes == "A2"


def test_word_repeats_the_heads_of_the_columns_on_each_page():
    with zipfile.ZipFile(io.BytesIO(word_template())) as packed:
        document = ElementTree.fromstring(packed.read("word/document.xml"))

    rows = document.findall(f".//{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows[:2]] == [True, False]
    assert len(rows) == 2 + 15
