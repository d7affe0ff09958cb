"""HTML that was made to be slow, large or run: read as plain text, in bounded time."""

import time
from contextlib import suppress

import pytest

from plc_wagtail.exceptions import PlcError
from plc_wagtail.intake import ReadingOptions, lines_of_html, read_file

OPTIONS = ReadingOptions(first_year=2026)
SIMPLE = "Thu 12 Nov 3.45pm-4.45pm Library"
LENGTH = 100_000
SECONDS = 2

# Each is repeated until it has a hundred thousand characters, with and without a last ">".
HOSTILE = {
    "spans in one row": "<td rowspan=100 colspan=100>x",
    "spans in many rows": "<tr><td rowspan=100 colspan=100>x",
    "huge spans": "<td colspan=99999999999999999999 rowspan=-1>x",
    "rows": "<tr>",
    "cells": "<td>x",
    "text between rows": "x<tr>",
    "paragraphs between rows": "x<p>",
    "paragraphs": "<p>a",
    "items": "<li>a",
    "styles": "<p style='a:b;a:b;a:b;a:b;a:b;a:b;a:b'>x",
    "attributes": "<p a=1 b=2 c=3 d>x",
    "end tags": "</p></b></table>",
    "misnested": "<b><i></b>x</i>",
    "entities": "&amp;&notit;&#x41;&",
    "signs": "<&",
    "unclosed tags": "<p",
    "unclosed attributes": '<p a="',
    "unclosed comments": "<p><!--",
    "unclosed declarations": "<p><!",
    "unclosed instructions": "<p><?",
    "unclosed conditions": "<p><![if ",
    "unclosed sections": "<p><![CDATA[",
    "unclosed links": "<p><a ",
    "unclosed ends": "</p",
    "scripts": "<script>",
    "titles": "<title><textarea>",
}
AROUND = ["{}", "<table><tr>{}", "<ol>{}</ol>", "{}>", "<p><b><i><u>{}"]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_html_takes_less_than_two_seconds(kind, around):
    start = time.process_time()

    with suppress(PlcError):
        lines_of_html(around.format(repeated(HOSTILE[kind])))

    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("kind", ["items", "spans in many rows", "text between rows"])
def test_a_whole_hostile_page_takes_less_than_two_seconds(kind):
    start = time.process_time()

    with suppress(PlcError):
        read_file("page.html", f"<table>{repeated(HOSTILE[kind])}".encode(), OPTIONS)

    assert time.process_time() - start < SECONDS


def repeated(part):
    return (part * LENGTH)[:LENGTH]


@pytest.mark.parametrize("tag", ["div", "b", "table", "ul", "blockquote", "svg", "table><tr><td"])
def test_a_thousand_tags_inside_each_other_are_read(tag):
    name = tag.partition(">")[0]
    html = f"<{tag}>" * 1_000 + SIMPLE + f"</{name}>" * 1_000
    start = time.process_time()

    lines = lines_of_html(html)

    assert lines == ("" if tag == "svg" else SIMPLE)
    assert time.process_time() - start < SECONDS


def test_nothing_but_text_is_left_of_markup():
    html = f"""
        <style>@import url(//example.org/a.css); p {{ color: url(javascript:a()) }}</style>
        <p onclick="alert(1)" style="behavior: url(x)">{SIMPLE}</p>
        <script>document.write("<p>Fri 13 Nov 3.45pm</p>")</script>
        <p><a href="javascript:alert(1)">Mon 30 Nov</a> 3.45pm <img src=x onerror=alert(1)>
        <iframe srcdoc="<p>Tue 1 Dec</p>"></iframe><svg onload=alert(1)><text>Wed 2 Dec</text></svg>
        <object data=x>Thu 3 Dec</object><noscript>Fri 4 Dec</noscript>
        <form action=//example.org><input value="Mon 7 Dec"><textarea>Tue 8 Dec</textarea></form>
    """

    assert lines_of_html(html) == f"{SIMPLE}\nMon 30 Nov 3.45pm"


def test_what_is_hidden_ends_where_a_browser_ends_it():
    html = (
        "<ul><li hidden>Mon 2 Nov<li>Tue 3 Nov</ul><p style='display:none'>Wed 4 Nov<p>Thu 5 Nov"
        "<table><tr hidden><td>Fri 6 Nov<tr><td hidden>Mon 9 Nov<td>Tue 10 Nov</table>"
    )

    assert lines_of_html(html) == "Tue 3 Nov\nThu 5 Nov\nTue 10 Nov"


def test_a_table_without_end_tags_keeps_its_rows_and_cells():
    html = "<div><table>Dates<tr><th>Date<th>Time<tr><td>Thu 12 Nov</div><td>3.45pm"

    assert lines_of_html(html) == "Dates\nDate\tTime\nThu 12 Nov\t3.45pm"


def test_merged_cells_are_filled_in_up_to_a_limit():
    row = "<tr><td rowspan=3 colspan=3>a<td>b"

    assert lines_of_html(f"<table>{row}<tr><td>c</table>") == "a\t\t\tb\na\tc"
    with pytest.raises(PlcError, match="merged"):
        lines_of_html("<table>" + row.replace("3", "99") * 2_000)
