"""What holds for every block alike."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory
from wagtail.blocks import BoundBlock, CharBlock, ListBlock, RichTextBlock, StructBlock, TextBlock

from plc_wagtail.blocks import CaseStudyBody, EvidenceBody, ImpactBody, ProgrammeBody, UpdateBody
from tests.blocks.rendering import BLOCKS, empty_elements, render, soup

HOSTILE = '<script>steal()</script>"><img src=x onerror=steal()>'

every_block = pytest.mark.parametrize("name", sorted(BLOCKS))


def preview(name):
    block = BLOCKS[name]
    value = block.get_preview_value()
    context = {
        "request": RequestFactory().get("/"),
        "block_def": block,
        "bound_block": BoundBlock(block, value),
    }
    context = block.get_preview_context(value, parent_context=context)
    return render_to_string(block.get_preview_template(value, context), context)


def hostile(block):
    """A value of `block` with hostile text in every place that holds text."""
    if isinstance(block, StructBlock):
        return {name: hostile(child) for name, child in block.child_blocks.items()}
    if isinstance(block, ListBlock):
        return [hostile(block.child_block)]
    if isinstance(block, CharBlock | TextBlock):
        return HOSTILE
    if isinstance(block, RichTextBlock):
        return "<p>words</p>"
    return block.get_prep_value(block.get_default())


@every_block
def test_block_has_a_template_of_its_own_name_an_icon_a_group_and_a_description(name):
    meta = BLOCKS[name].meta

    assert get_template(meta.template)
    assert meta.template.startswith("plc_wagtail/blocks/")
    assert meta.icon != "placeholder"
    assert str(meta.label)
    assert str(meta.group) in {"Text", "Evidence", "Process", "Media", "Lists"}
    assert str(meta.description).endswith(".")


@pytest.mark.django_db
@every_block
def test_block_without_content_renders_nothing(name):
    block = BLOCKS[name]

    assert block.render(block.get_default(), context={}).strip() in {"", "{}"}


@pytest.mark.django_db
@every_block
def test_picker_shows_a_preview_without_empty_elements(name):
    page = BeautifulSoup(preview(name), "html.parser")

    shown = page.select_one("main .plc")
    assert BLOCKS[name].is_previewable
    assert shown.get_text(strip=True)
    assert empty_elements(shown) == []


@pytest.mark.django_db
@every_block
def test_hostile_text_is_shown_as_text(name):
    document = soup(name, hostile(BLOCKS[name]))

    assert document.find("script") is None
    assert document.select("[onerror]") == []


@pytest.mark.django_db
@pytest.mark.parametrize("stream", [ProgrammeBody, CaseStudyBody, UpdateBody, ImpactBody])
def test_draft_with_nothing_filled_in_is_saved(stream):
    body = stream()
    value = body.to_python(
        [
            {"type": name, "value": block.get_prep_value(block.get_default())}
            for name, block in body.child_blocks.items()
        ]
    )

    cleaned = body.clean_deferred(value)

    assert [child.block_type for child in cleaned] == list(body.child_blocks)


def test_heading_takes_the_level_the_page_asks_for():
    value = {"heading": "In short", "points": ["One"]}

    assert soup("key_points", value).find("h3").string == "In short"
    assert soup("key_points", value, heading_level=4).find("h4").string == "In short"


def test_words_of_the_blocks_are_searched_but_not_those_for_staff_only():
    body = EvidenceBody()
    value = body.to_python(
        [
            {"type": "item", "value": {"note": "Seen by all", "visibility": "public"}},
            {"type": "item", "value": {"note": "Secret", "visibility": "staff"}},
        ]
    )

    searched = " ".join(body.get_searchable_content(value))

    assert "Seen by all" in searched
    assert "Secret" not in searched


def test_web_address_must_have_a_safe_scheme():
    block = BLOCKS["call_to_action"]

    with pytest.raises(ValidationError):
        block.clean(block.to_python({"button": "Go", "url": "javascript:steal()"}))


def test_stored_unsafe_address_gives_no_link():
    value = {"text": "Text", "button": "Go", "url": "javascript:steal()"}

    assert "javascript" not in render("call_to_action", value)
