"""A few words of a text around what was searched for, the words themselves marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# English endings that the search engines leave out too: diary and diaries are one word to them.
ENDING = re.compile(r"(?:ies|ied|ying|ings?|ed|es|s|y|e)$")
SHORTEST_STEM = 3
MOST_WORDS = 12
BEFORE, AROUND = 60, 200


@dataclass(frozen=True)
class Excerpt:
    """`heading` says in which part of the page it stands; "" where that has no name."""

    heading: str
    text: SafeString


def stems_of(words):
    """Each word without its English ending, in small letters and once."""
    return list(dict.fromkeys(map(stem, WORD.findall(words)[:MOST_WORDS])))


def stem(word):
    word = word.casefold()
    short = ENDING.sub("", word)
    return short if len(short) >= SHORTEST_STEM else word


def pattern_of(stems):
    """Words that begin like one of them; None without any."""
    listed = "|".join(map(re.escape, sorted(stems, key=len, reverse=True)))
    return re.compile(rf"\b(?:{listed})\w*", re.IGNORECASE) if listed else None


def marked(text, stems):
    """The text as HTML with those words in `mark` elements."""
    pattern = pattern_of(stems)
    if pattern is None:
        return format_html("{}", text)
    parts, end = [], 0
    for match in pattern.finditer(text):
        parts.append(format_html("{}<mark>{}</mark>", text[end : match.start()], match.group()))
        end = match.end()
    return format_html_join("", "{}", [*((part,) for part in parts), (text[end:],)])


def excerpt_for(stems, seen, texts):
    """An Excerpt of the first text that has a word which `seen`, what is shown anyway, has not.

    `texts` are (heading, text). None where everything is seen or nothing is found.
    """
    missing = [stem for stem in stems if not pattern_of([stem]).search(seen)]
    pattern = pattern_of(missing)
    if pattern is None:
        return None
    for heading, text in texts:
        if match := pattern.search(text):
            return Excerpt(heading, marked(cut(text, match.start()), stems))
    return None


def cut(text, place):
    """Whole words around a place in the text, with dots where it was cut."""
    text = text.strip()
    start = text.rfind(" ", 0, max(place - BEFORE, 0)) + 1
    end = text.find(" ", start + AROUND)
    end = len(text) if end < 0 else end
    short = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{short}{' …' if end < len(text) else ''}"
