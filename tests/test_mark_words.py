import pytest

from plc_wagtail.enums import DayMark
from plc_wagtail.mark_words import LETTERS, mark_words


@pytest.mark.parametrize(
    ("kind", "label", "pupils", "said"),
    [
        (DayMark.TERM_STARTS, "Autumn", "", "Autumn term starts"),
        (DayMark.TERM_ENDS, "Term 3", "", "Term 3 ends"),
        (DayMark.HOLIDAY, "Half term", "School closed to pupils", "Half term"),
        (DayMark.BANK_HOLIDAY, "Good Friday", "", "Bank holiday: Good Friday"),
        (DayMark.BANK_HOLIDAY, "", "School closed to pupils", "Bank holiday"),
        (
            DayMark.TRAINING_DAY,
            "Inset day",
            "School closed to pupils",
            "Inset day. School closed to pupils",
        ),
        (DayMark.CLOSED, "", "School closed to pupils", "School closed to pupils"),
        (DayMark.CHANGED, "Carols", "Pupils finish at 1:30pm", "Pupils finish at 1:30pm. Carols"),
    ],
)
def test_what_a_mark_says(kind, label, pupils, said):
    assert mark_words(kind, label, pupils, training_day="inset day") == said


def test_every_kind_has_a_letter_of_its_own():
    assert len({str(LETTERS[kind]) for kind in DayMark}) == len(DayMark)
