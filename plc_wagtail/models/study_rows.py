"""Case studies as rows to be searched and narrowed: two queries, whatever their number.

One narrow query and one pass count every facet at once; a count for each facet in the database
reads the same rows a dozen times and takes longer, most of all after a search.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import EvidenceKind, StudyResult
from plc_wagtail.models.facets import Option, Table
from plc_wagtail.models.study_links import links_of
from plc_wagtail.models.study_marks import marks_of

# In the order in which staff think.
FACETS = {
    "theme": _("Theme"),
    "subject": _("Subject"),
    "phase": _("Phase"),
    "year": _("Year"),
    "found": _("What was found"),
    "tells": _("It also says"),
    "with": _("Where and with whom"),
    "attainment": _("Prior attainment"),
    "time": _("Time it took"),
    "needs": _("What it needed"),
    "evidence": _("Evidence"),
    "priority": _("Priority"),
}
# What is read from the row of a study.
COLUMNS = {
    "subject": "subject",
    "phase": "phase",
    "year": "academic_year__name",
    "found": "result",
    "tells": "tells_what_failed",
    "with": "cohort",
    "attainment": "prior_attainment",
    "time": "time_invested",
    "needs": "resources",
    "evidence": "evidence_kinds",
}
PLACES = {name: place for place, name in enumerate((*COLUMNS, "theme", "priority"), 1)}
FAILED = _("What did not work as hoped")


@dataclass(frozen=True)
class StudyTable(Table):
    """`theme_words` is every name of a theme that readers may type, by its slug."""

    theme_words: dict[str, str]


def study_table(studies):
    """The studies of a queryset, in its order."""
    links = links_of(studies)
    rows = [
        (*row, links.themes.get(row[0], ()), links.priorities.get(row[0], ()))
        for row in studies.values_list("pk", *COLUMNS.values())
    ]
    return StudyTable(rows, PLACES, Reader(), links.theme_words)


class Reader:
    """Answers as options; what was read once is kept."""

    def __init__(self):
        self.known = {}

    def __call__(self, name, answer):
        if (name, answer) not in self.known:
            self.known[name, answer] = READ.get(name, self.typed)(name, answer)
        return self.known[name, answer]

    def typed(self, name, text):
        """Two spellings that differ in capitals or spaces are one option, the first one met."""
        text = " ".join((text or "").split())
        options = (Option(text, text),) if text else ()
        return self.known.setdefault((name, "same", text.casefold()), options)


# Labels as text: to be counted a translation would be looked up anew each time.
READ = {
    "theme": lambda _name, options: options,
    "priority": lambda _name, options: options,
    "found": lambda _name, result: (Option(result, str(StudyResult(result).label)),),
    "tells": lambda _name, tells: (Option("failed", str(FAILED)),) if tells else (),
    "evidence": lambda _name, kinds: tuple(map(kind_option, marks_of(kinds))),
}


def kind_option(kind):
    return Option(kind, str(EvidenceKind(kind).label))


def ordered(name, counts):
    """The latest year first, what we list ourselves as we list it, the rest by the alphabet."""
    if name == "year":
        return sorted(counts, key=lambda option: option.label, reverse=True)
    listed = {"found": StudyResult.values, "evidence": EvidenceKind.values}.get(name)
    by_place = partial(place, listed)
    return sorted(counts, key=by_place if listed else by_alphabet)


def place(values, option):
    return values.index(option.value)


def by_alphabet(option):
    return str(option.label).casefold()
