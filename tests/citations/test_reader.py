"""References pasted as BibTeX, RIS, CSL-JSON or lines of text."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plc_wagtail.citations import (
    MOST_ENTRIES,
    CslItem,
    Person,
    TooManyReferences,
    harvard,
    read_references,
)
from tests.citations.sources import BIBTEX, CSL_JSON, FEEDBACK, HARVARD, RIS


@pytest.mark.parametrize(
    ("name", "text"), [("BibTeX", BIBTEX), ("RIS", RIS), ("CSL-JSON", CSL_JSON)]
)
def test_one_article_reads_the_same_from_every_format(name, text):
    reading = read_references(text)

    assert (reading.format, reading.items, reading.unread) == (name, (FEEDBACK,), ())


def test_a_line_in_the_harvard_style_is_read_back():
    (item,) = read_references(HARVARD).items

    initials = (Person("Hattie", "J."), Person("Timperley", "H."))
    assert item == replace(FEEDBACK, author=initials)
    assert harvard(item).plain == HARVARD


def test_a_line_in_the_american_style_is_read():
    line = (
        "Hattie, J., & Timperley, H. (2007). The power of feedback. Review of Educational "
        "Research, 77(1), 81-112. https://doi.org/10.3102/003465430298487"
    )

    (item,) = read_references(line).items

    assert harvard(item).plain == HARVARD.replace("Power of Feedback", "power of feedback")


def test_a_bare_doi_is_kept_and_nothing_else_is_made_up():
    reading = read_references("10.3102/003465430298487\nhttps://doi.org/10.1007/s10833-006-0001-8.")

    assert reading.items == (
        CslItem(type="article-journal", doi="10.3102/003465430298487"),
        CslItem(type="article-journal", doi="10.1007/s10833-006-0001-8"),
    )


def test_a_doi_with_brackets_keeps_its_own_and_leaves_the_sentence_its_one():
    (item,) = read_references("(see doi:10.1016/S0140-6736(05)67025-4)").items

    assert item.doi == "10.1016/S0140-6736(05)67025-4"


def test_a_report_with_place_address_and_day():
    line = (
        "1. Education Endowment Foundation (2021) Effective Professional Development. London: "
        "EEF. Available at: https://example.org/pd (Accessed: 3 November 2026)."
    )

    assert read_references(line).items == (
        CslItem(
            type="webpage",
            title="Effective Professional Development",
            author=(Person(literal="Education Endowment Foundation"),),
            issued_year=2021,
            publisher="EEF",
            publisher_place="London",
            url="https://example.org/pd",
            accessed=dt.date(2026, 11, 3),
        ),
    )


def test_and_others_is_remembered():
    lines = read_references("Timperley, H. et al. (2007) Teacher Learning. Wellington: Ministry.")
    bibtex = read_references("@book{t, author={Timperley, Helen and others}, title={Learning}}")

    assert [(i.author, i.has_more_authors) for i in (*lines.items, *bibtex.items)] == [
        ((Person("Timperley", "H."),), True),
        ((Person("Timperley", "Helen"),), True),
    ]


def test_latex_becomes_text_and_an_organisation_keeps_its_name():
    text = r"""@techreport{x, author={{Education Endowment Foundation} and M{\"u}ller, K.},
        title={Reading \& \emph{na{\"i}ve} talk}, institution={EEF}, year=2021,
        url={https://example.org/a_b%20c}, urldate={2026-11-03}}"""

    (item,) = read_references(text).items

    assert item.author == (Person(literal="Education Endowment Foundation"), Person("Müller", "K."))
    assert (item.title, item.publisher) == ("Reading & naïve talk", "EEF")
    assert (item.url, item.accessed) == ("https://example.org/a_b%20c", dt.date(2026, 11, 3))


def test_one_broken_entry_is_shown_and_the_others_are_read():
    reading = read_references("@book{bad, title={no end,\n@book{good, title={Whole}, year=2000}")

    assert [item.title for item in reading.items] == ["Whole"]
    assert reading.unread == ("@book{bad, title={no end,",)


def test_ris_that_a_mail_program_trimmed_is_read():
    trimmed = RIS.replace("  - ", " - ").replace("ER  -\n", "")

    assert read_references(f"\ufeff{trimmed}").items == (FEEDBACK,)


def test_words_are_left_unread():
    reading = read_references("Please add these:\n\n10.3102/003465430298487")

    assert reading.unread == ("Please add these:",)


def test_an_address_that_runs_script_is_dropped():
    text = '[{"title": "x", "URL": "javascript:alert(1)"}, {"title": "y", "URL": "ftp://x"}, 3]'

    reading = read_references(text)

    assert [item.url for item in reading.items] == ["", ""]
    assert reading.unread == ("3",)


def test_json_that_was_cut_off_is_unread():
    assert read_references('[{"title": "x"').unread == ('[{"title": "x"',)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 200_001,
        "10.3102/1\n" * (MOST_ENTRIES + 1),
        "@article{a, title={x}}\n" * (MOST_ENTRIES + 1),
        "TY  - JOUR\nER  - \n" * (MOST_ENTRIES + 1),
        f"[{','.join(['{}'] * (MOST_ENTRIES + 1))}]",
    ],
    ids=["characters", "lines", "bibtex", "ris", "json"],
)
def test_too_much_is_refused_before_it_is_read(text):
    with pytest.raises(TooManyReferences, match="at most 200 references"):
        read_references(text)


PIECES = st.sampled_from(
    ["@article{a,", "title={", "}", "\n", '"', "TY  - JOUR\n", "AU  - ", "ER  - \n", "[", "{", ","]
    + ["10.1000/x", "(2007)", "Hattie, J.", "\\emph{", "$", " and ", ":", "‘", "’ ", "https://x "]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join))
def test_any_text_gives_items_that_can_be_written(text):
    for item in read_references(text).items:
        assert harvard(item).entry


def test_latex_without_end_is_kept_as_it_was_written():
    (item,) = read_references(
        "@book{a, title={Deep " + "\\emph{" * 2_000 + "x" + "}" * 2_001 + "}"
    ).items

    assert item.title.startswith("Deep")


def test_half_a_character_is_dropped():
    (item,) = read_references('[{"title": "Feedback \\ud83d", "type": "book"}]').items

    assert item.title == "Feedback"


@pytest.mark.parametrize("text", ["[" * 100_000, "@book{a, title={" + "{" * 100_000, "(" * 100_000])
def test_hostile_nesting_is_read_in_bounded_time(text):
    assert read_references(text).items == ()
