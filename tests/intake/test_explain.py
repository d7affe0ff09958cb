"""Every doubt and every reason has a sentence, and no sentence has a hole in it."""

import pytest

from plc_wagtail.intake import Code, ReadingOptions, Reason, read_meetings
from plc_wagtail.intake.explain import REASONS, explain, needs_check

OPTIONS = ReadingOptions(first_year=2026)


def first_row(text):
    return read_meetings(text, OPTIONS).rows[0]


@pytest.mark.parametrize("code", Code)
@pytest.mark.parametrize("text", ["Thu 17 May 4pm-5pm", "Date TBC 4pm-5pm"])
def test_every_doubt_is_a_whole_sentence(code, text):
    sentence = explain(code, first_row(text), OPTIONS)

    assert sentence[0].isupper() or sentence[0].isdigit()
    assert sentence.endswith((".", "?"))
    assert "%" not in sentence
    assert "None" not in sentence


def test_every_reason_is_a_whole_sentence():
    assert set(REASONS) == set(Reason)
    assert all(str(words).endswith(".") for words in REASONS.values())


def test_a_weekday_that_does_not_fit_is_named():
    row = first_row("Thu 17 May 4pm-5pm")

    assert explain(Code.WEEKDAY_MISMATCH, row, OPTIONS) == (
        "17 May 2027 is a Monday, but the list says Thursday. Which is right?"
    )


@pytest.mark.parametrize(
    ("text", "asks"),
    [("Thu 17 May 4pm-5pm", True), ("Mon 17 May 3-4", False), ("Mon 17 May 4pm", False)],
)
def test_only_what_may_be_wrong_is_asked_about(text, asks):
    assert needs_check(first_row(text)) is asks
