"""What a section has about one theme: programmes and years, coming meetings, findings, sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from django.db.models import Q

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.listings import ListedMeeting, is_not_over, meetings_of, once_by_uid
from plc_wagtail.models.reference import Reference

MEETINGS = 10


@dataclass
class ProgrammeUse:
    """A programme and the years in which it works on the theme."""

    programme: object
    years: list[str] = field(default_factory=list)


class ThemeFacts:
    """Everything is empty for a theme that is not stored yet: a preview asks too."""

    def __init__(self, theme, *, parts, today):
        self.theme = theme
        self.parts = parts
        self.today = today

    @cached_property
    def strands(self):
        """Strands of the theme in programmes the reader may see, the latest year first."""
        if self.theme.pk is None:
            return []
        strands = concrete("Strand").objects.filter(theme=self.theme)
        shown = strands.filter(page__in=self.parts.pages("ProgrammePage").order_by())
        return list(
            shown.select_related("page", "academic_year").order_by("-academic_year__start", "page")
        )

    @cached_property
    def programmes(self):
        uses = {}
        for strand in self.strands:
            use = uses.setdefault(strand.page_id, ProgrammeUse(strand.page))
            if strand.academic_year and strand.academic_year.name not in use.years:
                use.years.append(strand.academic_year.name)
        return list(uses.values())

    @cached_property
    def meetings(self):
        """The next meetings about the theme, cancelled ones included: readers wait for them."""
        if self.theme.pk is None:
            return []
        meetings = meetings_of(self.parts.pages("ProgrammePage"))
        coming = meetings.filter(self.is_about_theme, is_not_over(self.today))
        rows = coming.select_related("page", "theme").order_by("date", "start_time", "pk")
        listed = (ListedMeeting(row, row.page) for row in rows.iterator())
        return list(islice(once_by_uid(listed), MEETINGS))

    @property
    def is_about_theme(self):
        """A meeting names its theme, or its group does."""
        about = Q(theme=self.theme)
        for strand in self.strands:
            if strand.key:
                about |= Q(theme=None, page=strand.page_id, strand_key=strand.key)
        return about

    @cached_property
    def studies(self):
        if self.theme.pk is None:
            return []
        studies = self.parts.pages("CaseStudyPage").filter(themes=self.theme)
        ordered = studies.order_by("-academic_year__start", "title")
        return list(ordered.select_related("academic_year").defer_streamfields())

    @cached_property
    def references(self):
        """The sources of what was found; until there are any, those of its programmes."""
        studies = cited_by("CaseStudyPage", [study.pk for study in self.studies])
        programmes = cited_by("ProgrammePage", [use.programme.pk for use in self.programmes])
        return sources(studies) or sources(programmes)


def sources(cited):
    return list(Reference.objects.filter(pk__in=cited))


def cited_by(page_type, keys):
    """Keys of the references that the pages name as their sources."""
    through = concrete(page_type).references.through
    return through.objects.filter(**{f"{page_type.lower()}__in": keys}).values("reference")
