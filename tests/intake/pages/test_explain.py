"""Nothing is shown to an editor as a code: every one has its sentence."""

import pytest

from plc_wagtail.intake import Code
from plc_wagtail.intake.pages import Clue, DoubtCode, Dropped
from plc_wagtail.intake.pages.explain import REASONS, SENTENCES, WHY, about
from plc_wagtail.intake.pages.found import Doubt


@pytest.mark.parametrize(
    ("codes", "table"), [(DoubtCode, SENTENCES), (Dropped, REASONS), (Clue, WHY)]
)
def test_every_code_has_one_sentence_of_its_own(codes, table):
    assert set(table) == set(codes)
    assert len({str(words) for words in table.values()}) == len(codes)


def test_a_doubt_about_a_date_says_what_is_not_clear():
    codes = tuple(str(code) for code in Code)
    said = about(Doubt(DoubtCode.MEETING, 3, "Thu 21 May", codes))

    assert said.startswith("Thu 21 May: ")
    assert "This date is a bank holiday: change the date if nobody meets that day." in said
    assert "%(" not in said
    assert about(Doubt(DoubtCode.MEETING, 0, "stale_list", ("2025-26",))) == (
        "Most weekdays do not fit the school year you chose: choose the year the list is for."
    )


def test_an_incomplete_number_says_what_it_lacks():
    doubt = Doubt(DoubtCode.INCOMPLETE_STATISTIC, 4, "64%", ("n", "method"))

    assert about(doubt) == "64%: it is not said how many people, how it was measured"
