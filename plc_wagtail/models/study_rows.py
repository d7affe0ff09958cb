"""Case studies as rows to be searched and narrowed: three queries, whatever their number.

One narrow query and one pass count every facet at once; a count for each facet in the database
reads the same rows a dozen times and takes longer, most of all after a search.
"""

from __future__ import annotations

from functools import partial

from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import EvidenceKind, StudyResult
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.facets import Option, Row
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
# What a school typed, each in words of its own.
TYPED = {
    "subject": "subject",
    "phase": "phase",
    "year": "academic_year__name",
    "with": "cohort",
    "attainment": "prior_attainment",
    "time": "time_invested",
    "needs": "resources",
}
MARKS = ("result", "tells_what_failed", "evidence_kinds")
FAILED = _("What did not work as hoped")


def study_rows(studies):
    """The studies of a queryset as rows, in its order."""
    themes = linked(studies, "themes", "theme", theme__live=True)
    priorities = linked(studies, "priorities", "priority")
    read = Reader()
    return [
        Row(
            pk,
            {
                **read.typed(typed),
                **read.marks(result, tells_what_failed, kinds),
                "theme": themes.get(pk, ()),
                "priority": priorities.get(pk, ()),
            },
        )
        for pk, result, tells_what_failed, kinds, *typed in studies.values_list(
            "pk", *MARKS, *TYPED.values()
        )
    ]


def linked(studies, field, name, **shown):
    """{key of a study: options}, the records that studies name and that are `shown`."""
    through = getattr(concrete("CaseStudyPage"), field).through
    links = through.objects.filter(casestudypage__in=studies.order_by(), **shown)
    options, found = {}, {}
    for study, *read in links.values_list("casestudypage", f"{name}__slug", f"{name}__name"):
        option = Option(*read)
        found.setdefault(study, []).append(options.setdefault(option, option))
    return found


class Reader:
    """Columns as options. What was read once is kept: most values stand in many rows."""

    def __init__(self):
        self.known = {}
        # As text: to be counted a translation would be looked up anew each time.
        self.results = {one: (Option(one.value, str(one.label)),) for one in StudyResult}
        self.failed = (Option("failed", str(FAILED)),)
        self.kinds = {"": ()}

    def typed(self, texts):
        return {
            name: self.known.get((name, text)) or self.read(name, text)
            for name, text in zip(TYPED, texts, strict=True)
        }

    def read(self, name, text):
        """Two spellings that differ in capitals or spaces are one option, the first one met."""
        text = " ".join((text or "").split())
        same = (name, "same", text.casefold())
        return self.known.setdefault((name, text), self.known.setdefault(same, written(text)))

    def marks(self, result, tells_what_failed, kinds):
        if kinds not in self.kinds:
            self.kinds[kinds] = tuple(map(kind_option, marks_of(kinds)))
        return {
            "found": self.results[result],
            "tells": self.failed if tells_what_failed else (),
            "evidence": self.kinds[kinds],
        }


def written(text):
    return (Option(text, text),) if text else ()


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
