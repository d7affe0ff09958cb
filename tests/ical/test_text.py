import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.ical.text import clean_address, clean_text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Hall\x0b A", "Hall A"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("  tab\tkept ", "tab\tkept"),
        ("half \ud83d of a pair", "half  of a pair"),
        ("Ysgol Gyfun – Dŵr 🙂", "Ysgol Gyfun – Dŵr 🙂"),
    ],
)
def test_only_what_a_line_can_carry_is_kept(text, clean):
    assert clean_text(text) == clean


def test_an_address_cannot_add_a_line():
    assert clean_address("https://a.example/ \r\nATTENDEE:x") == "https://a.example/ATTENDEE:x"


@given(st.text())
def test_cleaning_twice_changes_no_more(text):
    assert clean_text(clean_text(text)) == clean_text(text)
