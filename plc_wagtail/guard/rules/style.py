"""Tips: nothing is wrong, it could be read more easily."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading

SHORT_FORM = re.compile(r"\b[A-Z][A-Z&]{2,5}\b")
# Parents read these more easily than what they stand for.
KNOWN_TO_ALL = frozenset({"BBC", "FAQ", "GCSE", "NHS", "PDF", "USA"})


def question_without_mark(reading: Reading) -> Iterator[Concern]:
    question = (getattr(reading.page, "driving_question", "") or "").strip()
    if question and not question.endswith("?"):
        yield Concern(
            code="question_without_mark",
            severity=Severity.TIP,
            message=_("The driving question does not end with a question mark."),
            hint=_("Put it as a question that the study can answer."),
            place=reading.place("driving_question"),
            text=question,
        )


def short_form_not_spelt_out(reading: Reading) -> Iterator[Concern]:
    told = set(KNOWN_TO_ALL | reading.facts.acronyms)
    for words in reading.words:
        text = strip_tags(words.text)
        # A heading typed in capitals is no list of short forms.
        if text.isupper():
            continue
        for short in SHORT_FORM.findall(text):
            if short not in told and not is_spelt_out(short, text):
                yield Concern(
                    code="short_form_not_spelt_out",
                    severity=Severity.TIP,
                    message=_("“%(short)s” is not spelt out.") % {"short": short},
                    hint=_("Write it in full once, with the short form in brackets after it."),
                    place=words.place,
                    text=short,
                )
            told.add(short)


def is_spelt_out(short: str, text: str) -> bool:
    """True for "Assessment for Learning (AFL)" and for "AFL (assessment for learning)"."""
    return f"({short})" in text or f"{short} (" in text
