"""The best match first, the same on every database and without asking its index once a study.

A word in the title weighs most, then one in the question, then one in what was found.
"""

from django.db.models import Case, IntegerField, Value, When

from plc_wagtail.excerpts import stems_of

WEIGHTS = {"title": 4, "driving_question": 2, "found": 1}


def rank(words):
    """Orderings for a queryset of case studies; none for words without a letter."""
    parts = [
        Case(When(**{f"{field}__icontains": stem}, then=weight), default=0)
        for stem in stems_of(words)
        for field, weight in WEIGHTS.items()
    ]
    total = sum(parts, Value(0, output_field=IntegerField()))
    return [total.desc()] if parts else []
