"""Sources in the Harvard style: what stands in them is text, the title is the link."""

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from plc_wagtail.citations import CslItem, Person, harvard
from tests.citations.sources import FEEDBACK, HARVARD

SHY = Person(literal="Education Endowment Foundation")


def test_an_article_reads_as_cite_them_right_has_it():
    assert harvard(FEEDBACK).plain == HARVARD
    assert harvard(FEEDBACK).citation == "(Hattie and Timperley, 2007)"


def test_the_title_is_the_link():
    entry = harvard(FEEDBACK, "https://doi.org/10.3102/003465430298487").entry

    assert '‘<a href="https://doi.org/10.3102/003465430298487">The Power of Feedback</a>’' in entry
    assert entry.count("<a ") == 1


def test_a_report_names_place_publisher_and_the_day_it_was_looked_at():
    report = CslItem(
        title="Effective Professional Development",
        author=(SHY,),
        issued_year=2021,
        publisher="EEF",
        publisher_place="London",
        url="https://example.org/pd",
        accessed=dt.date(2026, 11, 3),
    )

    assert harvard(report).entry == (
        "Education Endowment Foundation (2021) <i>Effective Professional Development</i>. "
        "London: EEF. Available at: https://example.org/pd (Accessed: 3 November 2026)."
    )


def test_four_authors_are_one_and_others():
    many = tuple(Person(family) for family in ("Bolam", "McMahon", "Stoll", "Thomas"))

    assert harvard(replace(FEEDBACK, author=many)).citation == "(Bolam et al., 2007)"


def test_a_letter_stands_behind_the_year():
    undated = replace(FEEDBACK, issued_year=None)

    assert harvard(FEEDBACK, suffix="a").plain == HARVARD.replace("(2007)", "(2007a)")
    assert harvard(FEEDBACK, suffix="b").citation == "(Hattie and Timperley, 2007b)"
    assert harvard(undated, suffix="a").citation == "(Hattie and Timperley, no date a)"


def test_a_chapter_names_editor_and_book():
    chapter = CslItem(
        type="chapter",
        title="Feedback",
        author=(Person("Wiliam", "D."),),
        editor=(Person("Black", "Paul"),),
        issued_year=1998,
        container_title="Inside the classroom",
        publisher="Sage",
        page="3-9",
    )

    assert harvard(chapter).plain == (
        "Wiliam, D. (1998) ‘Feedback’, in P. Black (ed.) Inside the classroom. Sage, pp. 3–9."
    )


def test_without_an_author_the_title_stands_first_and_once():
    page = CslItem(type="webpage", title="Term dates", url="https://example.org")

    assert harvard(page).plain == "Term dates (no date). Available at: https://example.org."
    assert harvard(page).citation == "(Term dates, no date)"


def test_an_article_is_not_called_a_preprint_because_its_volume_is_not_known():
    article = replace(FEEDBACK, volume="", issue="", page="", doi="")

    assert harvard(article).plain == (
        "Hattie, J. and Timperley, H. (2007) ‘The Power of Feedback’, Review of Educational "
        "Research."
    )


def test_a_source_in_a_welsh_page_has_welsh_words():
    assert "Ar gael: https://doi.org" in harvard(FEEDBACK, language="cy").plain


@settings(deadline=None, max_examples=60)
@given(title=st.text(max_size=60), family=st.text(max_size=30), place=st.text(max_size=30))
def test_nothing_typed_becomes_html(title, family, place):
    hostile = f"<script>{title}\ue002"
    item = replace(FEEDBACK, title=hostile, author=(Person(family, "<b>"),), publisher=place)

    entry = harvard(item, 'https://example.org/?a="><script>').entry

    for tag in ("<i>", "</i>", "</a>"):
        entry = entry.replace(tag, "")
    assert entry.count("<") == 1
    assert '<a href="https://example.org/?a=&quot;&gt;&lt;script&gt;">' in entry
