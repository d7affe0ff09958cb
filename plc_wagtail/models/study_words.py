"""Which case studies have the words a reader typed: Wagtail's search, and the names of themes."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches

from django.db import connections
from wagtail.search.query import And, Or, PlainText

from plc_wagtail.models.base_page import page_model

# Letters and digits alone: each database has signs of its own that mean something, or nothing.
# What stands behind an apostrophe is no word that could be missed.
WORDS = re.compile(r"([^\W_]+)(?:['’]\w{1,2}\b)?")
MOST_WORDS = 12
# Where the search engine is asked for keys one by one, and not by a query of the database.
MOST_HITS = 5000
# What MariaDB's full text index leaves out, so that asking for it finds nothing at all
# (innodb_ft_min_token_size and INNODB_FT_DEFAULT_STOPWORD).
SHORTEST_OF_MARIADB = 3
LEFT_OUT_BY_MARIADB = set(
    ("about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when")
    + ("where", "who", "will", "with", "und", "www")
)
VOCABULARY = re.compile(r"[^\W\d_]{4,}")
CLOSE = 0.75


def words_of(text):
    return WORDS.findall(text)[:MOST_WORDS]


def matching_keys(text, table):
    """Keys of studies that have all the words, in their text or in a name of one of their themes.

    An index holds drafts, and a search may not filter by what decides on seeing: only those that
    are in `table`, a StudyTable, may be shown.
    """
    words = words_of(text)
    if not words:
        return set()
    hits = text_hits(words)
    names = table.theme_words
    named = [w for w in words if any(w.casefold() in of_theme for of_theme in names.values())]
    if not named:
        return hits
    about = {slug for slug, known in names.items() if all(w.casefold() in known for w in named)}
    themed = set(table.having("theme", about).keys)
    rest = [word for word in words if word not in named]
    return hits | (themed & text_hits(rest) if rest and themed else themed)


def text_hits(words):
    """Keys of pages of every type: SQLite finds them many times faster so than of one type.

    The order is ours to give: Wagtail's own asks the index again for each page it found.
    """
    pages = page_model().objects.all()
    vendor = connections[pages.db].vendor
    if vendor == "mysql":
        words = indexed_by_mariadb(words)
    # PostgreSQL knows plurals, and drops small words: of "who" or "whos" it would ask for "whos".
    each = (lambda word: [word]) if vendor == "postgresql" else forms
    asked = And([Or([PlainText(form) for form in each(word)]) for word in words])
    found = pages.search(asked, order_by_relevance=False)
    if hasattr(found, "get_queryset"):
        return set(found.get_queryset().order_by().values_list("pk", flat=True))
    return {page.pk for page in found[:MOST_HITS]}


def indexed_by_mariadb(words):
    """All of the words where none is in its index: then there is nothing to find."""
    indexed = [
        word
        for word in words
        if len(word) >= SHORTEST_OF_MARIADB and word.casefold() not in LEFT_OUT_BY_MARIADB
    ]
    return indexed or words


def forms(word):
    """The word with its plural or singular: not every database knows that they are one word."""
    if word.endswith("ies"):
        return [word, f"{word[:-3]}y"]
    if word.endswith("es"):
        return [word, word[:-1], word[:-2]]
    if word.endswith("s"):
        return [word, word[:-1]]
    return [word, f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"]


def meant_words(text, studies, theme_words):
    """The words as studies and their themes spell them; "" where none is much like them."""
    texts = studies.values_list("title", "driving_question", "found", "subject", "cohort")
    known = Counter(
        word.casefold() for row in texts for part in row for word in VOCABULARY.findall(part or "")
    )
    for names in theme_words.values():
        known.update(VOCABULARY.findall(names))
    words = words_of(text)
    meant = [closest(word, known) for word in words]
    return " ".join(meant) if meant != words else ""


def closest(word, known):
    """The most frequent of the words most like it; itself where it is known or like none."""
    low = word.casefold()
    if low in known or len(low) < 4:
        return word
    return next(iter(get_close_matches(low, known, n=1, cutoff=CLOSE)), word)
