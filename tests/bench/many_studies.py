"""Thousands of case studies in one section, made in seconds: rows and search index in bulk."""

import random
from itertools import islice

from wagtail.search.backends import get_search_backend

from plc_wagtail.enums import EvidenceKind, StudyResult
from plc_wagtail.models import CaseStudyPage
from tests.factories import AcademicYearFactory, PriorityFactory, ThemeFactory
from tests.storing import add_children, state

BATCH = 500
# fmt: off
WORDS = [
    "reading", "feedback", "questions", "pupils", "lessons", "diary", "routine", "marking",
    "vocabulary", "graph", "scale", "talk", "corridor", "postcard", "timetable", "homework",
    "paragraph", "silent", "partner", "spelling", "fraction", "experiment", "sketch", "essay",
    "choir", "rehearsal", "map", "source", "verb", "tense", "chapter", "summary", "quiz",
    "recall", "practice", "starter", "plenary", "seating", "display", "worksheet", "textbook",
    "tablet", "library", "form", "tutor", "assembly", "behaviour", "reward", "sanction",
    "attendance", "transition", "settings", "groups", "mixture", "confidence", "voice",
]
# fmt: on
SUBJECTS = [
    "Art",
    "Drama",
    "English",
    "French",
    "Geography",
    "History",
    "Maths",
    "Music",
    "Science",
]
PHASES = ["Key stage 2", "Key stage 3", "Key stage 4", "Sixth form", "All years"]
COHORTS = [f"Year {year}" for year in range(5, 14)] + ["Whole school"]
ATTAINMENT = ["Low", "Middle", "High", "Mixed"]
TIMES = ["Ten minutes a week", "One lesson a week", "Half a term", "A year"]
RESOURCES = ["Nothing new", "One book", "Cover for visits", "Exercise books"]


def fill(index, size):
    """Makes `size` published studies below `index`, whose row must be stored."""
    chance = random.Random(20261127)
    made = records()
    studies = (study(number, chance, made) for number in range(size))
    backend = get_search_backend()
    while batch := list(islice(studies, BATCH)):
        add_children(index, batch)
        backend.add_bulk(CaseStudyPage, batch)
    return size


def records():
    """{"years": ..., "themes": ..., "priorities": ...} that studies choose from."""
    return {
        "years": [AcademicYearFactory(name=f"20{y}-{y + 1}") for y in range(12, 24)],
        "themes": [ThemeFactory(name=f"Theme of {word}", slug=word) for word in WORDS[:24]],
        "priorities": [PriorityFactory(name=f"Priority {word}", slug=word) for word in WORDS[:5]],
    }


def study(number, chance, made):
    def text(words):
        return " ".join(chance.choices(WORDS, k=words)).capitalize()

    return CaseStudyPage(
        **state(live=True),
        slug=f"study-{number}",
        title=f"{text(4)} {number}",
        driving_question=f"{text(8)}?",
        tried=f"{text(14)}.",
        found=f"{text(16)}.",
        aim=f"<p>{text(40)}.</p>",
        background=f"<p>{text(60)}.</p>",
        what_did_not_work=f"<p>{text(20)}.</p>" if number % 3 else "",
        evidence=[("item", {"kind": kind, "note": text(12)}) for kind in kinds(chance)],
        result=chance.choice(StudyResult.values),
        academic_year=chance.choice(made["years"]),
        themes=some(chance, made["themes"]),
        priorities=some(chance, made["priorities"]),
        phase=chance.choice(PHASES),
        subject=chance.choice(SUBJECTS),
        cohort=chance.choice(COHORTS),
        prior_attainment=chance.choice(ATTAINMENT),
        time_invested=chance.choice(TIMES),
        resources=chance.choice(RESOURCES),
    )


def some(chance, records):
    return chance.sample(records, k=chance.choice([1, 1, 2]))


def kinds(chance):
    return chance.sample(EvidenceKind.values, k=chance.choice([1, 1, 2, 3]))
