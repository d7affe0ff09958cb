"""Sources that a text names without a link, that nothing names, and links that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern, Place
from plc_wagtail.guard.reading import Reading
from plc_wagtail.intake.pages.references import is_poor
from plc_wagtail.models.case_study import AbstractCaseStudy
from plc_wagtail.models.citing import LINK_TYPE, citations_in

FAMILY = r"[A-Z][\w'’-]+"
NAMES = rf"{FAMILY}(?:(?:, | and | & ){FAMILY})*(?: et al\.?)?"
# "(Timperley, 2007)", "(Pain and Sidle 2015, p. 12)"
WITH_YEAR = re.compile(rf"\({NAMES},? (?:19|20)\d\d[a-z]?(?:[,:] ?(?:pp?\.? ?)?[\d–-]+)?\)")
# "(Timperley)": one only if the list of sources knows the name.
ALONE = re.compile(rf"\((?P<first>{FAMILY})(?: and {FAMILY}| & {FAMILY}| et al\.?)?\)")
CITATION = re.compile(rf'<a\b[^>]*linktype="{LINK_TYPE}"[^>]*>.*?</a>', re.DOTALL)
LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL)


def citation_not_linked(reading: Reading) -> Iterator[Concern]:
    for words in reading.words:
        text = strip_tags(CITATION.sub("", words.text))
        alone = (match[0] for match in ALONE.finditer(text) if is_listed(match["first"], reading))
        for cited in dict.fromkeys([*WITH_YEAR.findall(text), *alone]):
            yield check(
                words.place,
                "citation_not_linked",
                _("“%(cited)s” is not linked to a source.") % {"cited": cited},
                _("Mark it in the text and choose “Cite a source”, or take it out."),
                cited,
            )


def is_listed(family: str, reading: Reading) -> bool:
    return any(reference.first_author == family for reference in reading.references)


def source_not_cited(reading: Reading) -> Iterator[Concern]:
    if not isinstance(reading.page, AbstractCaseStudy):
        return
    cited = {key for words in reading.words for key in citations_in(words.text)}
    for reference in reading.references:
        if reference.pk not in cited:
            yield check(
                reading.place("references"),
                "source_not_cited",
                _("“%(title)s” is listed, but no text cites it.") % {"title": reference},
                _("Cite it where it is used, or take it off the list."),
                str(reference),
            )


def link_says_nothing(reading: Reading) -> Iterator[Concern]:
    for words in reading.words:
        for inside in LINK.findall(words.text):
            text = " ".join(strip_tags(inside).split())
            if is_poor(text):
                yield check(
                    words.place,
                    "link_says_nothing",
                    _("A link reads “%(text)s”, which says nothing about where it leads.")
                    % {"text": text},
                    _("Write the title of what it leads to."),
                    f"{text} {words.place.field}",
                )


def check(place: Place, code: str, message: str, hint: str, text: str) -> Concern:
    return Concern(code, Severity.CHECK, message, hint, place, text)
