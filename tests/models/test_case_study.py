"""What a case study shows, in its order, and what it leaves out."""

from datetime import date

import pytest

from plc_wagtail.models import CaseStudyPage
from tests.factories import (
    CaseStudyFactory,
    ContactFactory,
    ProgrammeFactory,
    ReferenceFactory,
    ThemeFactory,
)
from tests.templates.reading import soup_of, text


def context_of(client, study):
    return client.get(study.url).context


def headings(client, study):
    return [str(section.heading) for section in context_of(client, study)["sections"]]


def test_short_study_has_no_empty_section(client, study_index):
    study = CaseStudyFactory(parent=study_index, aim="<p></p>")

    assert headings(client, study) == []


def test_sections_stand_in_their_order(client, study_index):
    study = CaseStudyFactory(
        parent=study_index,
        next_steps="<p>More.</p>",
        aim="<p>To learn.</p>",
        phase="Key Stage 3",
        what_did_not_work="<p>Much.</p>",
        impact=[("rich_text", "<p>Less noise.</p>")],
    )
    study.references.set([ReferenceFactory()])
    study.save_revision().publish()

    assert headings(client, study) == [
        "Aim",
        "What we found",
        "What did not work as hoped",
        "Where and with whom",
        "Next steps",
        "Sources",
    ]
    assert context_of(client, study)["is_long"] is True


def test_evidence_for_staff_alone_makes_no_section(client, study_index):
    item = {"kind": "self_review", "note": "Private.", "visibility": "staff"}
    study = CaseStudyFactory(parent=study_index, evidence=[("item", item)])

    assert headings(client, study) == []


@pytest.mark.parametrize(("agreed", "shown"), [(None, ""), (date(2026, 7, 1), "A. Teacher")])
def test_author_is_named_only_after_agreeing(agreed, shown):
    study = CaseStudyPage(byline="A. Teacher", byline_consented_on=agreed)

    assert study.shown_byline == shown


def test_contact_is_the_studys_own_before_the_sections(client, landing, study_index):
    landing.contact = ContactFactory(role="Section")
    landing.save_revision().publish()
    study = CaseStudyFactory(parent=study_index)
    own = CaseStudyFactory(parent=study_index, contact=ContactFactory(role="Own"))

    assert context_of(client, study)["contact"].role == "Section"
    assert context_of(client, own)["contact"].role == "Own"


def test_related_studies_share_a_theme_the_most_alike_first(client, study_index):
    reading, talk = ThemeFactory(), ThemeFactory()
    study, near, far, stranger, draft = (
        CaseStudyFactory(parent=study_index, title=title, live=title != "Draft")
        for title in ("Study", "Near", "Far", "Stranger", "Draft")
    )
    for page, themes in ((study, [reading, talk]), (near, [reading, talk]), (far, [talk])):
        page.themes.set(themes)
        page.save_revision().publish()
    draft.themes.set([reading])
    draft.save()

    related = context_of(client, CaseStudyPage.objects.get(pk=study.pk))["related_studies"]

    assert [page.title for page in related] == ["Near", "Far"]
    assert stranger not in related


def test_many_themes_are_counted_above_and_named_at_the_foot(client, study_index):
    study = CaseStudyFactory(parent=study_index)
    study.themes.set([ThemeFactory(name=f"Theme {number}") for number in range(4)])
    study.save_revision().publish()

    soup = soup_of(client, study)

    assert text(soup.select_one(".plc-study-meta a")) == "4 themes"
    assert text(soup.select_one("#themes")) == "Themes Theme 0 Theme 1 Theme 2 Theme 3"


def test_draft_programme_is_not_linked(client, landing, study_index):
    programme = ProgrammeFactory(parent=landing, live=False)
    study = CaseStudyFactory(parent=study_index, programme=programme)

    assert context_of(client, study)["programme"] is None
