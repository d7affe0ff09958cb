"""What a case study says under each of its headings, as plain text to quote from."""

from html import unescape

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from plc_wagtail.models.study_sections import PARTS

SHORT = (("tried", _("What we tried")), ("how_sure", _("How sure are we?")))
KINDS = {"rich_text", "stream", "evidence"}


def study_texts(study):
    """(heading, text) of each part, in the order of the page; made one by one, when asked for."""
    for name, heading in SHORT:
        yield heading, getattr(study, name) or ""
    for name, heading, kind in PARTS:
        if kind in KINDS:
            yield heading, plain(getattr(study, name))
    facts = [study.who_took_part, *(text for _, text in study.conditions)]
    yield _("Where and with whom"), ", ".join(text for text in facts if text)


def plain(value):
    """Of HTML, or of blocks as the search knows them: without what only staff may see."""
    if not isinstance(value, str):
        said = (block.block.get_searchable_content(block.value) for block in value)
        value = " ".join(str(text) for texts in said for text in texts)
    # Words of two paragraphs are not one word.
    return unescape(strip_tags(value.replace("<", " <")))
