import pytest
from wagtail.models import Page

from tests.blocks.rendering import empty_elements, soup, words


def test_blank_points_are_left_out():
    document = soup("key_points", {"points": ["One", " ", ""]})

    assert [item.string for item in document.find_all("li")] == ["One"]


def test_characteristic_opens_to_points_and_points_under_them():
    point = {"text": "Planning in pairs", "sub_points": ["before the lesson", ""]}

    document = soup(
        "characteristics",
        {
            "characteristics": [
                {"title": "Working together", "points": [point]},
                {"title": "Alone", "points": []},
            ]
        },
    )

    assert [tag.string for tag in document.select("details > summary")] == ["Working together"]
    assert [tag.string for tag in document.select("ul ul li")] == ["before the lesson"]
    assert document.select_one("p").string == "Alone"
    assert empty_elements(document) == []


def test_rich_text_keeps_its_paragraphs():
    assert soup("rich_text", "<p>Staff meet.</p>").select_one(".plc-rich-text p").string == (
        "Staff meet."
    )


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({"url": "https://example.org/"}, "https://example.org/"),
        ({"email": "office@example.org"}, "mailto:office@example.org"),
        ({"url": "https://example.org/", "email": "office@example.org"}, "https://example.org/"),
    ],
)
def test_button_leads_to_the_given_address(given, address):
    assert soup("call_to_action", {"button": "Ask", **given}).a["href"] == address


@pytest.mark.django_db
def test_button_does_not_lead_to_a_page_that_is_not_published(home):
    draft = home.add_child(instance=Page(title="Draft", slug="draft", live=False))

    value = {"text": "Come", "button": "Go", "page": draft.pk}

    assert words("call_to_action", value) == "Come"
