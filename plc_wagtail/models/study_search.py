"""The case studies a reader asked for: words, facets, an order, one page of results."""

from __future__ import annotations

from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import StudyResult
from plc_wagtail.excerpts import excerpt_for, stems_of
from plc_wagtail.models.facets import Choice, Facet, Selection, option_counts
from plc_wagtail.models.study_ranking import rank
from plc_wagtail.models.study_rows import FACETS, ordered, study_table
from plc_wagtail.models.study_texts import study_texts
from plc_wagtail.models.study_words import matching_keys, meant_words
from plc_wagtail.models.tally import Tally

PER_PAGE = 20
# With fewer studies it is quicker to read the list than to narrow it.
FEWEST_TO_NARROW = 8
# So many choices of a facet are read at one glance; the others are one link away.
MOST_CHOICES = 12
# What a reader thinks of first; the other facets are folded.
FIRST = ("theme", "subject", "phase", "year", "found", "tells")
LATEST = (F("academic_year__start").desc(nulls_last=True), "title", "pk")
# In the address -> as it is read, and the columns; the first is what a list without words has.
SORTS = {
    "year": (_("Latest year"), LATEST),
    "title": (_("Title, A to Z"), ("title", "pk")),
    "added": (_("Newest on this site"), ("-first_published_at", "-pk")),
}
BEST = _("Best match")


class StudySearch:
    """`studies` are those the reader may see; `query` is the address's own (request.GET)."""

    def __init__(self, studies, query):
        self.studies = studies
        self.asked = Selection.from_query(query, FACETS)
        self.page_number = query.get("page")
        self.opened = query.get("all")

    @cached_property
    def rows(self):
        """Every study the reader may see, in the order asked for."""
        words, sort = self.asked.words, self.asked.sort
        if words and sort not in SORTS:
            return study_table(self.studies.order_by(*rank(words), *LATEST))
        return study_table(self.studies.order_by(*SORTS.get(sort, SORTS["year"])[1]))

    @cached_property
    def tally(self):
        return Tally(**self.rows.answers("found"))

    @cached_property
    def unknown(self):
        """(facet label, value) of what was asked and no study has; it is left out."""
        return [
            (FACETS[name], value)
            for name, value in self.asked.chosen.items()
            if name not in self.selection.chosen
        ]

    @cached_property
    def selection(self):
        """What was asked, in the spelling of the studies, without what none of them has."""
        known = {
            name: option.value
            for name, value in self.asked.chosen.items()
            if (option := self.option(name, value))
        }
        sort = self.asked.sort if self.asked.sort in SORTS else ""
        return Selection(self.asked.words, known, sort)

    def option(self, name, value):
        return self.rows.option(name, value)

    @cached_property
    def matching(self):
        """Rows that have the words; all rows where no words were given."""
        if not self.selection.words:
            return self.rows
        return self.rows.among(matching_keys(self.selection.words, self.rows))

    @cached_property
    def counted(self):
        return option_counts(self.matching, self.selection.chosen)

    @property
    def found(self):
        return self.counted[1]

    @property
    def is_empty(self):
        return not self.found

    @cached_property
    def facets(self):
        """The facets that can narrow the list."""
        if len(self.rows) < FEWEST_TO_NARROW:
            return []
        return [facet for name in FACETS if (facet := self.facet(name))]

    @property
    def first_facets(self):
        return [facet for facet in self.facets if facet.name in FIRST]

    @property
    def more_facets(self):
        return [facet for facet in self.facets if facet.name not in FIRST]

    @property
    def opens_more(self):
        """True if something is chosen, or looked for, among the folded facets."""
        return any(facet.is_chosen or facet.name == self.opened for facet in self.more_facets)

    @cached_property
    def tells_apart(self):
        """True if some studies say what did not work and others do not: it is worth a mark."""
        return len(self.rows.answers("tells")) > 1

    def facet(self, name):
        counts = self.counted[0][name]
        chosen = self.selection.chosen.get(name)
        if not chosen and all(count == len(self.found) for count in counts.values()):
            return None
        shown = ordered(name, counts)
        is_cut = len(shown) > MOST_CHOICES and self.opened != name
        if is_cut:
            kept = {option for option, _ in counts.most_common(MOST_CHOICES)}
            shown = [option for option in shown if option in kept or option.value == chosen]
        choices = [self.choice(name, option, counts[option]) for option in shown]
        more = f"{self.selection.page_address}all={name}#facet-{name}" if is_cut else ""
        return Facet(name, FACETS[name], choices, more)

    def choice(self, name, option, count):
        chosen = self.selection.chosen.get(name) == option.value
        return Choice(
            option.label, count, self.selection.choosing(name, option.value).address, chosen
        )

    @cached_property
    def dropped(self):
        """One way out for each thing asked: the list without it."""
        drops = []
        if self.selection.words:
            drops.append(self.without("q", self.selection.words))
        for name, value in self.selection.chosen.items():
            drops.append(self.without(name, self.option(name, value).label))
        return drops

    def without(self, name, label):
        selection = self.selection.without(name)
        rows = self.rows if name == "q" else self.matching
        return Choice(label, len(rows.fitting(selection.chosen)), selection.address)

    @cached_property
    def meant(self):
        """What was meant where a word is misspelt, with what it finds; None without a guess."""
        words = self.selection.words
        if not words or self.matching:
            return None
        meant = meant_words(words, self.studies, self.rows.theme_words)
        if not meant:
            return None
        selection = self.selection.asking(meant)
        matching = self.rows.among(matching_keys(meant, self.rows))
        count = len(matching.fitting(selection.chosen))
        return Choice(meant, count, selection.address) if count else None

    @property
    def sorts(self):
        """The orders on offer; one study needs none."""
        if len(self.found) < 2:
            return []
        first = [("", BEST)] if self.selection.words else []
        listed = [*first, *((name, label) for name, (label, _) in SORTS.items())]
        current = self.selection.sort or listed[0][0]
        return [
            Choice(label, 0, self.selection.sorting(self.usual(name)).address, name == current)
            for name, label in listed
        ]

    def usual(self, name):
        """The order of the address: nothing for the one a list has by itself."""
        return "" if name == "year" and not self.selection.words else name

    @property
    def shows_successes_only(self):
        """True if every study that is shown saw a change: a reader should know."""
        results = self.found.answers("found").keys()
        return len(self.found) > 1 and results == {StudyResult.CHANGE}

    @property
    def other_results(self):
        """Links to what the same list has of each other result, whatever the reader chose."""
        counts = self.counted[0]["found"]
        return [
            self.choice("found", option, counts[option])
            for option in ordered("found", counts)
            if option.value != StudyResult.CHANGE
        ]

    @cached_property
    def page(self):
        """One page of studies, each with the names of its themes; an unknown page is the last."""
        page = Paginator(self.found.rows, PER_PAGE).get_page(self.page_number)
        rows = list(page.object_list)
        studies = self.studies.select_related("academic_year")
        if not self.selection.words:
            studies = studies.defer_streamfields()
        by_key = studies.in_bulk([row[0] for row in rows])
        page.object_list = [self.shown(by_key[row[0]], row) for row in rows]
        return page

    def shown(self, study, row):
        study.row_themes = sorted(option.label for option in self.rows.options(row, "theme"))
        study.is_marked_as_telling = self.tells_apart and study.tells_what_failed
        study.searched_words = self.selection.words
        if study.searched_words:
            seen = f"{study.title} {study.driving_question} {study.found}"
            study.excerpt = excerpt_for(stems_of(study.searched_words), seen, study_texts(study))
        return study
