"""Studies by where and with whom they were done: what fits a reader's own class best comes first.

Unlike the facets it leaves nothing out: a study that fits two of three wishes is still worth
reading, and says which two.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from plc_wagtail.models.facets import Selection
from plc_wagtail.models.study_rows import FACETS, ordered, study_table
from plc_wagtail.models.study_search import LATEST

PER_PAGE = 20
CONDITIONS = {
    "phase": FACETS["phase"],
    "subject": FACETS["subject"],
    "with": _("With whom"),
    "attainment": FACETS["attainment"],
    "time": FACETS["time"],
    "needs": FACETS["needs"],
}


@dataclass(frozen=True)
class Wish:
    """One question of the form: `choices` are (value, number of studies)."""

    name: str
    label: str
    choices: list
    chosen: str


class StudyFinder:
    """`studies` are those the reader may see; `query` is the address's own (request.GET)."""

    def __init__(self, studies, query):
        self.studies = studies
        self.asked = Selection.from_query(query, CONDITIONS)
        self.page_number = query.get("page")

    @cached_property
    def rows(self):
        return study_table(self.studies.order_by(*LATEST))

    @cached_property
    def wishes(self):
        """The questions that a study answers; none has nothing to choose from."""
        wishes = [self.wish(name, label) for name, label in CONDITIONS.items()]
        return [wish for wish in wishes if wish.choices]

    def wish(self, name, label):
        counts = self.rows.counted(name)
        choices = [(option.value, counts[option]) for option in ordered(name, counts)]
        return Wish(name, label, choices, self.wanted.get(name, ""))

    @cached_property
    def wanted(self):
        """{condition: value} of what was asked and at least one study has."""
        asked = ((name, self.rows.option(name, v)) for name, v in self.asked.chosen.items())
        return {name: option.value for name, option in asked if option}

    @property
    def selection(self):
        return Selection("", self.wanted)

    @property
    def level(self):
        """Of the headings of studies: they stand below how well they fit, where that differs."""
        return 4 if len(self.wanted) > 1 else 3

    @cached_property
    def found(self):
        """[(how many wishes it fits, row)], the best fit first and the latest year within."""
        fits = Counter()
        for name, value in self.wanted.items():
            fits.update(self.rows.having(name, {value}).keys)
        rows = (row for row in self.rows.rows if row[0] in fits)
        return sorted(((fits[row[0]], row) for row in rows), key=lambda one: -one[0])

    @cached_property
    def page(self):
        """One page of studies, each with `fit` and its `told` conditions."""
        page = Paginator(self.found, PER_PAGE).get_page(self.page_number)
        shown = list(page.object_list)
        studies = self.studies.select_related("academic_year").defer_streamfields()
        by_key = studies.in_bulk([row[0] for _, row in shown])
        page.object_list = [self.shown(by_key[row[0]], fit, row) for fit, row in shown]
        return page

    def shown(self, study, fit, row):
        study.fit = fit
        study.told = [
            (label, option.label, self.wanted.get(name) == option.value)
            for name, label in CONDITIONS.items()
            for option in self.rows.options(row, name)
        ]
        return study
