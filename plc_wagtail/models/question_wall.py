"""Every driving question that was asked, across the years, beside what was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.core.paginator import Paginator

from plc_wagtail.models.facets import Choice, Selection
from plc_wagtail.models.study_order import NEWEST_FIRST
from plc_wagtail.models.theme_list import study_counts

PER_PAGE = 30
FEWEST_TO_NARROW = 8
# Before any year a school tells of.
EVER = date.min


def same_question(text):
    """The same for two spellings of a question that differ in capitals or spaces."""
    return " ".join(text.split()).casefold()


@dataclass
class AskedQuestion:
    """A question and the studies that asked it, the latest first."""

    text: str
    studies: list = field(default_factory=list)

    @property
    def year(self):
        """The name of the latest school year it was asked in; "" without one."""
        return getattr(self.studies[0].academic_year, "name", "")


class QuestionWall:
    """`studies` are those the reader may see, `themes` the published ones of the section, each
    with its address; `query` is the address's own (request.GET)."""

    def __init__(self, studies, themes, query):
        self.themes = themes
        self.selection = Selection.from_query(query, ("theme",))
        self.every_study = studies.exclude(driving_question=None).exclude(driving_question="")
        self.page_number = query.get("page")

    @cached_property
    def theme(self):
        """The theme asked for; None where there is no such theme."""
        slug = self.selection.chosen.get("theme")
        return next((theme for theme in self.themes if theme.slug == slug), None)

    @cached_property
    def studies(self):
        return self.every_study.filter(themes=self.theme) if self.theme else self.every_study

    @cached_property
    def counts(self):
        return study_counts(self.every_study)

    @property
    def choices(self):
        """The themes that questions were asked about, where there is enough to narrow."""
        asked = [theme for theme in self.themes if self.counts.get(theme.pk)]
        if len(asked) < 2 or sum(self.counts.values()) < FEWEST_TO_NARROW:
            return []
        return [
            Choice(theme.name, self.counts[theme.pk], f"?theme={theme.slug}", theme == self.theme)
            for theme in asked
        ]

    @property
    def page_address(self):
        return f"?theme={self.theme.slug}&" if self.theme else "?"

    @cached_property
    def page(self):
        """One page of AskedQuestion, the latest year first."""
        page = Paginator(self.asked, PER_PAGE).get_page(self.page_number)
        page.object_list = self.questions(page.object_list)
        return page

    @cached_property
    def asked(self):
        """(key of a question, keys of its studies), the latest year first. Told apart here: one
        database takes an accent for nothing, another a capital for a letter of its own."""
        rows = self.studies.order_by().values_list("pk", "driving_question", "academic_year__start")
        latest, studies = {}, {}
        for pk, text, start in rows:
            key = same_question(text)
            studies.setdefault(key, []).append(pk)
            latest[key] = max(latest.get(key, EVER), start or EVER)
        by_text = sorted(studies.items())
        return sorted(by_text, key=lambda one: latest[one[0]], reverse=True)

    def questions(self, asked):
        keys = [pk for _, studies in asked for pk in studies]
        studies = self.studies.filter(pk__in=keys).select_related("academic_year")
        found = {}
        for study in studies.defer_streamfields().order_by(*NEWEST_FIRST):
            text = study.driving_question
            question = found.setdefault(same_question(text), AskedQuestion(text))
            question.studies.append(study)
        return [found[key] for key, _ in asked if key in found]

    @cached_property
    def open(self):
        """(question, theme) of what a theme asks and no study of the section has yet; on the
        first page alone, where they are read first."""
        if self.page.number > 1:
            return []
        asked = [
            (question, theme)
            for theme in ([self.theme] if self.theme else self.themes)
            for question in theme.questions
        ]
        texts = self.every_study.order_by().values_list("driving_question", flat=True)
        known = set(map(same_question, texts)) if asked else set()
        return [one for one in asked if same_question(one[0]) not in known]

    @property
    def is_empty(self):
        return not self.page.object_list and not self.open
