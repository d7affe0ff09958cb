"""Thousands of case studies in one section, made in seconds: rows and search index in bulk."""

import random
import uuid
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from plc_wagtail.enums import EvidenceKind, StudyResult
from plc_wagtail.models import CaseStudyPage, Priority, Theme
from tests.factories import AcademicYearFactory, PriorityFactory, ThemeFactory

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
    studies = (study(index, number, chance, made) for number in range(size))
    backend = get_search_backend()
    while batch := list(islice(studies, BATCH)):
        store(batch)
        link(batch, chance, made)
        backend.add_bulk(CaseStudyPage, batch)
    Page.objects.filter(pk=index.pk).update(numchild=size)
    return size


def records():
    """{"years": ..., "themes": ..., "priorities": ...} that studies choose from."""
    return {
        "years": [AcademicYearFactory(name=f"20{y}-{y + 1}") for y in range(12, 24)],
        "themes": [ThemeFactory(name=f"Theme of {word}", slug=word) for word in WORDS[:24]],
        "priorities": [PriorityFactory(name=f"Priority {word}", slug=word) for word in WORDS[:5]],
    }


def study(index, number, chance, made):
    def text(words):
        return " ".join(chance.choices(WORDS, k=words)).capitalize()

    now = timezone.now()
    return CaseStudyPage(
        path=CaseStudyPage._get_path(index.path, index.depth + 1, number + 1),
        depth=index.depth + 1,
        slug=f"study-{number}",
        url_path=f"{index.url_path}study-{number}/",
        title=f"{text(4)} {number}",
        draft_title=f"Study {number}",
        translation_key=uuid.uuid4(),
        locale=index.locale,
        content_type=ContentType.objects.get_for_model(CaseStudyPage),
        live=True,
        first_published_at=now,
        last_published_at=now,
        driving_question=f"{text(8)}?",
        tried=f"{text(14)}.",
        found=f"{text(16)}.",
        aim=f"<p>{text(40)}.</p>",
        background=f"<p>{text(60)}.</p>",
        what_did_not_work=f"<p>{text(20)}.</p>" if number % 3 else "",
        evidence=[("item", {"kind": kind, "note": text(12)}) for kind in kinds(chance)],
        result=chance.choice(StudyResult.values),
        academic_year=chance.choice(made["years"]),
        phase=chance.choice(PHASES),
        subject=chance.choice(SUBJECTS),
        cohort=chance.choice(COHORTS),
        prior_attainment=chance.choice(ATTAINMENT),
        time_invested=chance.choice(TIMES),
        resources=chance.choice(RESOURCES),
    )


def kinds(chance):
    return chance.sample(EvidenceKind.values, k=chance.choice([1, 1, 2, 3]))


def store(batch):
    """Rows of the page and of the study; Django makes no such pair in bulk by itself."""
    pages = [Page(**columns(study, Page)) for study in batch]
    Page.objects.bulk_create(pages)
    keys = dict(Page.objects.filter(path__in=[p.path for p in pages]).values_list("path", "pk"))
    for one in batch:
        one.pk = one.page_ptr_id = keys[one.path]
        one.write_marks()
    fields = CaseStudyPage._meta.local_concrete_fields
    CaseStudyPage._base_manager._insert(batch, fields=fields, using="default")


def columns(study, model):
    names = [f.attname for f in model._meta.local_concrete_fields if not f.primary_key]
    return {name: getattr(study, name) for name in names}


def link(batch, chance, made):
    for model, name, records_of in (
        (Theme, "themes", made["themes"]),
        (Priority, "priorities", made["priorities"]),
    ):
        through = getattr(CaseStudyPage, name).through
        field = model._meta.model_name
        through.objects.bulk_create(
            through(casestudypage=one, **{field: record})
            for one in batch
            for record in chance.sample(records_of, k=chance.choice([1, 1, 2]))
        )
