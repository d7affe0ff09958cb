"""For any text: each line ends somewhere, nothing raises, and time grows with the lines alone."""

import re
import time
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plc_wagtail.exceptions import PlcError
from plc_wagtail.intake import ReadingOptions
from plc_wagtail.intake.pages import (
    DocumentOptions,
    ItemList,
    MeetingLines,
    Table,
    read_document,
)
from plc_wagtail.intake.words import words
from tests.intake.cost import calls
from tests.intake.pages.examples import ALL, PROGRAMME

WORD = re.compile(r"[^\W\d_]{2,}")
YEAR = DocumentOptions(meetings=ReadingOptions(first_year=2026))
TEXT = (
    'Aim: Background Year 1: Impact: Evidence Contact: References Themes: “ ” " ‘ ’ ( ) (PLC) '
    "• - 1. 2) a) o * — : ; ? ! … Home / » Leave a Reply Log in Share this: Comments (0) "
    "Author: requires JavaScript Slide1It options:PLP 73% of lessons 27 of 36 pupils observed "
    "Ofsted says Timperley, H. (2007) Title, https://a.example/b Accessed here How can we ? "
    "driving questions themes: the process stages: Thursday 12 November 2026 3.45pm 24/11/15 "
    "2026-27 this week Shared Values Focus on pupils PLC \t \u200b \ue000 \xad — Posted on"
)
WORDS = TEXT.split(" ")
LINES = st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join)
TEXTS = st.lists(LINES | st.just("") | st.text(max_size=60), max_size=14).map("\n".join)
TAGS = st.sampled_from(
    sorted(words("p h1 h2 ul ol li td tr table strong a em blockquote nav form div"))
)


def read(text, name="page.txt", options=YEAR):
    return read_document(name, text.encode("utf-8", "replace"), options)


def words_of(document):
    """All words the result holds, in sections, title, meetings and dropped lines."""
    date = f"{document.date:%d %B %Y}" if document.date else ""
    parts = [document.title, date, *(one.text for one in document.dropped)]
    for section in document.sections:
        parts.append(section.heading)
        for block in section.blocks:
            parts += texts_of(block)
    if document.meetings:
        parts += [row.raw for row in document.meetings.rows]
    return "".join("".join(parts).split())


def texts_of(block):
    if isinstance(block, ItemList):
        return [text for item in block.items for text in item_texts(item)]
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row]
    return block.texts if isinstance(block, MeetingLines) else [block.text]


def item_texts(item):
    return [item.text, *(text for inner in item.items for text in item_texts(inner))]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_each_line_ends_in_the_result(text):
    try:
        document = read(text)
    except PlcError:
        assert "\x00" in text
        return

    sent = text.encode("utf-8", "replace").decode()
    written = {number for number, line in enumerate(sent.splitlines(), 1) if line.strip()}
    assert document.line_numbers == written


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(list(ALL)), st.data())
def test_a_damaged_document_loses_no_line(name, data):
    example = ALL[name]
    place = data.draw(st.integers(0, len(example)))
    length = data.draw(st.integers(0, 40))
    damaged = example[:place] + data.draw(LINES) + example[place + length :]

    document = read(damaged)

    written = {number for number, line in enumerate(damaged.splitlines(), 1) if line.strip()}
    assert document.line_numbers == written


@pytest.mark.parametrize("name", ALL)
def test_no_word_is_lost(name):
    text = ALL[name]
    kept = words_of(read(text))

    lost = [word for word in WORD.findall(text) if word not in kept]

    assert lost == []


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(TAGS, LINES | st.text(max_size=30)), max_size=12), st.booleans())
def test_no_html_raises(parts, closed):
    html = "".join(
        f"<{tag}>{escape(text)}" + (f"</{tag}>" if closed else "") for tag, text in parts
    )

    document = read(f"<html>{html}".replace("\x00", ""), "page.html")

    assert document.line_numbers == set(range(1, len(document.line_numbers) + 1))


HOSTILE = [
    *("a", "A ", "1 of ", "“", '"', "(", "A. (2007) ", "»", "www.", "9% of a ", "Aim: ", "• A b "),
    *("Thursday 12 ", "How ", "themes: ", "<a href=x>", "&", "Ab Cd ", "@a", "0 ", "How ?", "A ("),
    "\t1",
]


@pytest.mark.parametrize("sign", HOSTILE)
@pytest.mark.parametrize("length", [10_000, 100_000])
def test_a_hostile_line_takes_less_than_two_seconds(sign, length):
    start = time.process_time()
    read((sign * length)[:length])

    assert time.process_time() - start < 2


FLAT = "• Shared Values Focus on pupils\n"
MIXED = "\n".join(ALL.values())


@pytest.mark.parametrize("text", [MIXED, FLAT, PROGRAMME, "Aim: one\n\n"])
def test_ten_times_the_lines_cost_no_more_than_twelve_times_as_much(text):
    lines = text.splitlines()
    few = "\n".join(lines[number % len(lines)] for number in range(100))
    many = "\n".join(lines[number % len(lines)] for number in range(1_000))
    read(few)

    # Fewer lines show what grows with them by a smaller share.
    assert calls(read, many) <= 10.6 * calls(read, few)
