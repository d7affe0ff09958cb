"""Quotations that do not say whose words they are, or where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from plc_wagtail.blocks.evidence import QuotationValue
from plc_wagtail.blocks.walk import Node
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading
from plc_wagtail.guard.rules.evidence import lacks_origin
from plc_wagtail.guard.rules.sources import check

PARAGRAPH = re.compile(r"<(p|li|h\d)\b[^>]*>(.*?)</\1>", re.DOTALL)
# Shorter ones are a word or a name between marks.
LONG = 8
QUOTED = re.compile(r"“([^“”]+)”")
# Who is quoted: a citation, a link, a year in brackets, or somebody who speaks.
ORIGIN = re.compile(
    r"<a\b|\([^()]*\d{4}[^()]*\)|\b(?:said|says|told|asked|wrote|writes|called|answered|according)\b"
)
SHOWN = 60


def quotation_incomplete(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        if is_quoted(node) and node.value.missing and not lacks_origin(node):
            yield check(
                place,
                "quotation_incomplete",
                _("The quotation “%(text)s” does not say %(missing)s.")
                % {"text": shown(node.value["text"]), "missing": ", ".join(node.value.missing)},
                _("Fill it in, so that readers can look it up."),
                f"{node.value['text']} {node.value.missing}",
            )


def quotation_not_closed(reading: Reading) -> Iterator[Concern]:
    for place, text in passages(reading):
        plain = strip_tags(text)
        if plain.count("“") != plain.count("”") or plain.count('"') % 2:
            yield check(
                place,
                "quotation_not_closed",
                _("A quotation in “%(text)s” is opened and not closed, or the other way round.")
                % {"text": shown(plain)},
                _("Put the mark where the quoted words end."),
                plain,
            )


def quotation_without_source(reading: Reading) -> Iterator[Concern]:
    for place, text in passages(reading):
        quoted = next((q for q in QUOTED.findall(strip_tags(text)) if len(q.split()) >= LONG), "")
        if quoted and not ORIGIN.search(text):
            yield check(
                place,
                "quotation_without_source",
                _("“%(text)s” is quoted without saying whose words they are.")
                % {"text": shown(quoted)},
                _("Say who, when and where, with “Cite a source” or the block “Quotation”."),
                quoted,
            )


def passages(reading: Reading):
    """Each paragraph of running text, and each quoted text, with its place."""
    for words in reading.running_words:
        found = [inside for _tag, inside in PARAGRAPH.findall(words.text)]
        for text in found or [words.text]:
            yield words.place, text
    for place, node in reading.nodes:
        if is_quoted(node):
            yield place, node.value["text"]


def is_quoted(node: Node) -> bool:
    return isinstance(node.value, QuotationValue) and bool(node.value["text"])


def shown(text: str) -> str:
    return Truncator(text).chars(SHOWN)
