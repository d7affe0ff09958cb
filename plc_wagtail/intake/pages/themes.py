"""Themes that groups study, and the questions they ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plc_wagtail.intake.pages.acronyms import spelt_out
from plc_wagtail.intake.pages.codes import Role
from plc_wagtail.intake.pages.figures_found import sentence_spans
from plc_wagtail.intake.pages.found import Question, ThemeFound
from plc_wagtail.intake.pages.headings import Headed
from plc_wagtail.intake.pages.source import LONGEST, Line

IN_SENTENCE = re.compile(r"\b(?:themes?|focus areas|strands): ([^.:;!?]{5,400})", re.IGNORECASE)
NAME = re.compile(
    r"(?P<name>[^():–]{2,110}?)(?:\s*\((?P<short>[A-Z][A-Za-z&]{1,9})s?\))?(?:\s*[:–].*)?"
)
ABOUT_QUESTIONS = re.compile(
    r"\b(?:driving|enquiry|inquiry|research|our) questions?\b", re.IGNORECASE
)
QUESTION = re.compile(
    r"\b(?:How|What|Which|Why|When|Where|Who|Does|Do|Can|Could|Is|Are|Will|To what"
    r" extent)\b[^.?!;“”]{8,250}\?"
)
MOST_THEMES = 20
LONGEST_NAME = 110


def themes_in(parts: list[Headed]) -> list[ThemeFound]:
    """Each name once. A list is certain of where a name ends, a sentence is not."""
    found: dict[str, ThemeFound] = {}
    for part in parts:
        for theme in (*_listed(part), *_told(part)):
            found.setdefault(theme.name.casefold(), theme)
    return list(found.values())[:MOST_THEMES]


def _listed(part: Headed) -> Iterator[ThemeFound]:
    if part.role is Role.THEMES:
        yield from filter(None, (_theme(line) for line in part.lines if line.is_item))


def _theme(line: Line) -> ThemeFound | None:
    if len(line.text) > 2 * LONGEST_NAME or line.text.endswith("?"):
        return None
    match = NAME.fullmatch(line.text.rstrip(" .;,"))
    if match is None:
        return None
    name, short = match["name"].strip(" -"), match["short"] or ""
    expansion = spelt_out(name, short) if short else ""
    return ThemeFound(name, line.number, short, expansion, is_listed=True)


def _told(part: Headed) -> Iterator[ThemeFound]:
    for line in part.lines:
        if len(line.text) > LONGEST:
            continue
        for match in IN_SENTENCE.finditer(line.text):
            for name in re.split(r", | and ", match[1]):
                if 0 < len(name.split()) <= 6:
                    yield ThemeFound(name[:1].upper() + name[1:], line.number)


def questions_in(parts: list[Headed]) -> list[Question]:
    """Questions a group set itself: under such a heading, or in a line that says so."""
    found: dict[str, Question] = {}
    for part in parts:
        of_section = part.role is Role.DRIVING_QUESTION
        for line in part.lines:
            if len(line.text) <= LONGEST:
                for text in _asked(line.text, of_section):
                    found.setdefault(text, Question(text, line.number))
    return list(found.values())


def _asked(text: str, of_section: bool) -> Iterator[str]:
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        if of_section or ABOUT_QUESTIONS.search(text):
            yield from (match[0] for match in QUESTION.finditer(sentence))
