"""The same document as a web page and as a Word file; what cannot be read is refused in words."""

import pytest

from plc_wagtail.exceptions import PlcError, UnreadableFile
from plc_wagtail.intake import ReadingOptions
from plc_wagtail.intake.limits import Limits
from plc_wagtail.intake.pages import (
    DocumentKind,
    DocumentOptions,
    ItemList,
    Paragraph,
    Table,
    read_document,
)
from tests.intake.documents import archive, docx, paragraph, run

LONG_POINT = "one point that is so long that it certainly does not fit in a single line"
PAGE = """<!doctype html><html><head><title>x</title><script>steal()</script></head><body>
<nav><a href="/">Home</a></nav>
<h1>Quick recall</h1>
<h2>Context</h2><p>Revision came <a href="https://a.example/x?a=1&amp;b=2">too late</a> for
 <em>everybody</em>.</p>
<h2>Key results</h2>
<ul><li>Pupils
  <ol><li>quizzed</li><li>remembered</li></ol></li><li>Staff</li></ul>
<p style="display:none">hidden words</p><p><del>struck words</del></p>
<h3>In numbers</h3>
<table><tr><th>Class</th><th>Quizzes</th></tr><tr><td>7A</td><td>12</td></tr></table>
<p><img src="x.png" alt="Chart of quizzes"></p>
<h2>Conclusions</h2>
<p>See <a href="https://a.example">here</a> and <a href="javascript:x()">there</a>.</p>
<div class="sharedaddy"><a href="#">Tweet</a></div>
<form><p>Your words</p></form></body></html>"""


def test_a_web_page_keeps_its_headings_lists_links_and_tables():
    document = read_document("page.html", PAGE.encode())

    assert (document.kind, document.title) == (DocumentKind.CASE_STUDY, "Quick recall")
    assert [(str(one.role), one.heading) for one in document.sections] == [
        ("background", "Context"),
        ("impact", "Key results"),
        ("impact", "In numbers"),
        ("reflections", "Conclusions"),
    ]
    context, results, numbers, end = document.sections
    assert context.blocks[0].html == (
        'Revision came <a href="https://a.example/x?a=1&amp;b=2">too late</a> '
        "for <em>everybody</em>."
    )
    (points,) = results.blocks
    assert isinstance(points, ItemList)
    assert [(item.text, [one.text for one in item.items]) for item in points.items] == [
        ("Pupils", ["quizzed", "remembered"]),
        ("Staff", []),
    ]
    assert isinstance(numbers.blocks[0], Table)
    assert numbers.blocks[0].rows == (("Class", "Quizzes"), ("7A", "12"))
    assert end.blocks[0].html == 'See <a href="https://a.example">here</a> and there.'


def test_a_web_page_says_what_it_dropped_and_what_is_poor():
    document = read_document("page.html", PAGE.encode())

    assert [(str(one.reason), one.text) for one in document.dropped] == [
        ("navigation", "Home"),
        ("struck_out", "struck words"),
        ("picture", "Chart of quizzes"),
        ("share_buttons", "Tweet"),
        ("comment_form", "Your words"),
    ]
    assert [(link.text, link.url, link.is_poor) for link in document.links] == [
        ("too late", "https://a.example/x?a=1&b=2", False),
        ("here", "https://a.example", True),
    ]
    codes = [str(doubt.code) for doubt in document.doubts]
    assert {"text_in_image", "poor_link_text"} <= set(codes)
    assert "hidden words" not in repr(document)


def test_a_word_file_with_bold_headings_is_read_like_a_page():
    body = paragraph(run("Quick recall", "<w:b/>"))
    for heading, text in [("Purpose", "To learn."), ("Method", "Quizzes."), ("Results", "Few.")]:
        body += paragraph(run(heading, "<w:b/>")) + paragraph(run(text))
    body += paragraph(run("Next steps: ", "<w:b/>"), run("more quizzes."))

    document = read_document("study.docx", docx(body))

    assert document.kind == DocumentKind.CASE_STUDY
    assert document.title == "Quick recall"
    assert [(str(one.role), one.heading, one.text) for one in document.sections] == [
        ("aim", "Purpose", "To learn."),
        ("method", "Method", "Quizzes."),
        ("impact", "Results", "Few."),
        ("next_steps", "Next steps", "more quizzes."),
    ]


def test_text_broken_to_a_width_is_one_paragraph_again():
    text = (
        "Plans for groups\n\nOur groups will meet once in each half term and will bring the\n"
        "work of their pupils along.\n\n"
        "- one point that is so long that it certainly does not fit in a\n  single line\n"
        "- another\n    - below it\n"
    )

    (summary, body) = read_document("plans.txt", text.encode()).sections

    assert summary.text.endswith("will bring the work of their pupils along.")
    (points,) = body.blocks
    assert [(item.text, [one.text for one in item.items]) for item in points.items] == [
        (LONG_POINT, []),
        ("another", ["below it"]),
    ]


def test_the_heads_of_a_table_say_what_its_cells_are():
    text = (
        "Groups\n\nReading PLC\n\nDate\tTime\tLead\n"
        "Tues 6th Oct\t3.30pm - 4.30pm\tHJB\nTues 3rd Nov\t3.30pm - 4.30pm\tHJB\n"
    )
    options = DocumentOptions(meetings=ReadingOptions(first_year=2026))

    found = read_document("a.txt", text.encode(), options).meetings

    assert [(row.note, row.note_staff) for row in found.rows] == [("", "HJB")] * 2


def test_a_document_of_one_paragraph_is_an_update():
    document = read_document("note.txt", b"We met and it was good.")

    assert document.kind == DocumentKind.UPDATE
    assert isinstance(document.sections[0].blocks[0], Paragraph)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", archive({"xl/workbook.xml": "<x/>"}), "not a Word"),
        ("a.docx", b"PK\x03\x04broken", "damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0old", "old format or a password"),
        ("a.pdf", b"%PDF-1.7", "PDF files are not read"),
        ("a.exe", b"MZ\x00\x00", "not a text"),
        ("a.txt", b"line\n" * 10_001, "more than 10000 lines"),
        ("a.html", b"<p>x</p>" * 10_001, "more than 10000 lines"),
        ("a.html", b"<b>" * 5_000, "tags without an end"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(name, data, words):
    with pytest.raises(PlcError, match=words):
        read_document(name, data)


def test_a_file_over_the_limit_is_refused_before_it_is_read():
    options = DocumentOptions(limits=Limits(file_bytes=10))

    with pytest.raises(UnreadableFile):
        read_document("a.txt", b"x" * 11, options)
