import pytest

from plc_wagtail.audience_words import audience_words


@pytest.mark.parametrize(
    ("audience", "said"),
    [
        ("all", "All colleagues"),
        ("new_staff", "New colleagues"),
        ("partners", "Colleagues of partner schools"),
        ("teachers", "Teachers"),
        ("", ""),
    ],
)
def test_audience_is_told_in_the_schools_own_word(audience, said):
    assert audience_words(audience, staff="colleagues") == said
