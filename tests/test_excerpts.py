"""A few words around what was searched for."""

import pytest

from plc_wagtail.excerpts import Excerpt, excerpt_for, marked, stem, stems_of

LONG = "before " * 40 + "one diary was filled in " + "after " * 60


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Diaries", "diar"),
        ("diary", "diar"),
        ("reading", "read"),
        ("planned", "plann"),
        ("yes", "yes"),
        ("PE", "pe"),
        ("Élèves", "élèv"),
    ],
)
def test_word_loses_its_english_ending(word, expected):
    assert stem(word) == expected


def test_words_are_known_once():
    assert stems_of('diary "diaries" OR reading') == ["diar", "or", "read"]


def test_words_are_marked_whatever_their_ending():
    text = marked("Diaries: a diary a day", stems_of("diary"))

    assert text == "<mark>Diaries</mark>: a <mark>diary</mark> a day"


def test_what_a_text_holds_is_no_html():
    assert marked("<b>talk</b> & talk", ["talk"]) == (
        "&lt;b&gt;<mark>talk</mark>&lt;/b&gt; &amp; <mark>talk</mark>"
    )


def test_text_without_words_to_mark_stays():
    assert marked("a < b", []) == "a &lt; b"


def test_excerpt_is_of_the_first_part_that_has_the_word():
    parts = [("Aim", "To listen."), ("Background", "We kept a diary."), ("Impact", "Diary.")]

    assert excerpt_for(["diar"], "Revision", parts) == Excerpt(
        "Background", "We kept a <mark>diary</mark>."
    )


def test_excerpt_is_for_the_word_that_is_not_seen_anyway():
    parts = [("Aim", "Talk."), ("Background", "Talk of a diary.")]

    assert excerpt_for(["talk", "diar"], "Talk", parts).heading == "Background"


def test_no_excerpt_where_every_word_is_seen():
    assert excerpt_for(["talk"], "Talk more", [("Aim", "Talk.")]) is None


def test_no_excerpt_where_no_part_has_the_word():
    assert excerpt_for(["talk"], "Listen", [("Aim", "Hear.")]) is None


def test_long_text_is_cut_between_words():
    text = excerpt_for(["diar"], "", [("", LONG)]).text

    assert text.startswith("… before")
    assert text.endswith("after …")
    assert "one <mark>diary</mark> was filled in" in text
    assert len(text) < 300
