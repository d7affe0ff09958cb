"""What the index of ten thousand case studies costs, whatever is asked of it."""

from django.db import transaction

from tests.bench.many_studies import fill
from tests.bench.measure import measure
from tests.factories import CaseStudyIndexFactory, LandingFactory

SIZE = 10_000
ROUNDS = 5
# Name in the table -> the question.
QUESTIONS = {
    "first page": "",
    "deep page": "?page=400",
    "three facets together": "?subject=Science&phase=All+years&found=mixed",
    "a search": "?q=reading",
    "a search and three facets": "?q=reading&subject=Science&phase=All+years&found=mixed",
    "a misspelt search": "?q=raeding",
}


def study_costs(home):
    """Of a section of its own, which is gone afterwards."""
    with transaction.atomic():
        landing = LandingFactory(parent=home, slug="bench-studies")
        index = CaseStudyIndexFactory(parent=landing, slug="case-studies")
        fill(index, SIZE)
        for name, question in QUESTIONS.items():
            yield measure(name, index.get_url() + question, rounds=ROUNDS)
        transaction.set_rollback(True)
