"""Numbers that claim something, with what is said of how they were counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from plc_wagtail.intake.pages.found import StatisticFound
from plc_wagtail.intake.pages.source import LONGEST, Line

# A sentence with more is a table that lost its lines.
MOST_IN_A_SENTENCE = 5
PERCENT = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d{1,2})?)(?: ?%| per ?cent\b)")
SHARE = re.compile(r"(?<![\w.])(\d{1,5}) (?:out )?of (?:the |our |all )?(\d{1,5})\b(?! ?%)")
N = re.compile(r"\bn ?= ?(\d{1,6})\b|\bof (?:the |our |all )?(\d{1,6}) [a-z]")
BASE = re.compile(
    r"\s*(?:%|per ?cent)?\s*of (?:the |our |all |these |those )?(?:\d{1,6} )?((?:[a-z]+"
    r"(?:-[a-z]+)? ){0,2}?"
    r"(?:lessons|pupils|students|teachers|staff|responses|books|visits|colleagues|classes"
    r"|members|parents|pieces of work|observations|learners|schools|respondents))\b"
)
DATE = re.compile(
    r"\b(?:(?:autumn|spring|summer)(?: term)?(?: (?:19|20)\d\d)|(?:january|february|march|april|may"
    r"|june|july|august|september|october|november|december) (?:19|20)\d\d|(?:19|20)\d\d"
    r"(?:[-/]\d\d)?)\b",
    re.IGNORECASE,
)
METHOD = re.compile(
    r"\b(?:survey(?:ed)?|questionnaires?|interview(?:s|ed)?|test(?:s|ed)?|counted|measured by"
    r"|observed by|polls?|assessments?|focus groups?)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<=[a-z%)”\"0-9][.!?])\s+(?=[A-Z“\"‘'\d])")


def statistics_in(lines: list[Line]) -> list[StatisticFound]:
    return [
        found
        for line in lines
        if len(line.text) <= LONGEST and any(map(str.isdigit, line.text))
        for found in _of_line(line)
    ]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    cuts = [match.end() for match in SENTENCE_END.finditer(text)]
    starts, ends = [0, *cuts], [*cuts, len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _of_line(line: Line) -> Iterator[StatisticFound]:
    for start, end in sentence_spans(line.text):
        sentence = line.text[start:end].rstrip()
        numbers = chain(PERCENT.finditer(sentence), SHARE.finditer(sentence))
        for match in islice(numbers, MOST_IN_A_SENTENCE):
            yield _statistic(line, start, sentence, match)


def _statistic(line: Line, offset: int, sentence: str, match: re.Match[str]) -> StatisticFound:
    is_share = match.re is SHARE
    n = int(match[2]) if is_share else _n(sentence)
    rest = sentence[match.end() :]
    base = BASE.match(f" of{rest}" if is_share else rest)
    date, method = DATE.search(sentence), METHOD.search(sentence)
    return StatisticFound(
        value=match[0],
        claim=sentence[match.end() :].strip(" .,;"),
        line=line.number,
        start=offset + match.start(),
        end=offset + len(sentence),
        percentage="" if is_share else match[1],
        n=n,
        base=base[1] if base else "",
        date=date[0] if date else "",
        method=method[0] if method else "",
    )


def _n(sentence: str) -> int | None:
    found = N.search(sentence)
    return int(found[1] or found[2]) if found else None
