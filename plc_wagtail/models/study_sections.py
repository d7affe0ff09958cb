"""The parts of a case study in the order readers know; a part without content is left out."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from plc_wagtail.models.citing import citations_of

# (field, heading, template of its content), in the order of the page.
PARTS = (
    ("aim", _("Aim"), "rich_text"),
    ("background", _("Background"), "rich_text"),
    ("years", _("Year by year"), "stream"),
    ("public_evidence", _("Evidence"), "evidence"),
    ("impact", _("What we found"), "stream"),
    ("what_did_not_work", _("What did not work as hoped"), "rich_text"),
    ("conditions", _("Where and with whom"), "facts"),
    ("reflections", _("Reflections"), "rich_text"),
    ("next_steps", _("Next steps"), "rich_text"),
    ("body", _("More about this study"), "stream"),
    ("documents", _("Documents"), "stream"),
)
SOURCES = _("Sources")
CITING = ("rich_text", "stream")


@dataclass(frozen=True)
class StudySection:
    anchor: str
    heading: str
    kind: str
    value: object

    @property
    def template(self):
        return f"plc_wagtail/includes/study_{self.kind}.html"


def study_sections(study, sources):
    """The sections that have something to say, the sources last."""
    sections = [*own_sections(study), StudySection("sources", SOURCES, "references", sources)]
    return [section for section in sections if says_something(section.value)]


def own_sections(study):
    return [
        StudySection(name.replace("_", "-"), heading, kind, getattr(study, name))
        for name, heading, kind in PARTS
    ]


def study_citations(study):
    """What its texts cite, in the order of its page."""
    citing = (part for part in own_sections(study) if part.kind in CITING)
    return citations_of(((part.heading, part.value) for part in citing), study)


def says_something(value):
    """False for the empty paragraph that the editor leaves behind, too."""
    return bool(strip_tags(value).strip() if isinstance(value, str) else value)
