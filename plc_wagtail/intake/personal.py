"""Signs of a person in a text: addresses, telephones, handles, titles with names, initials."""

from __future__ import annotations

import re

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}")
TELEPHONE = re.compile(r"(?<!\d)(?:\+44|0)[\d ]{9,14}(?!\d)")
HANDLE = re.compile(r"(?<![\w@])@[A-Za-z_]\w{2,30}")
TITLED_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Madam)\.? [A-Z][\w'-]{0,40}")
# "Led by HJB", "Lead: A. Nother", "Facilitator - Sam"
LEAD = re.compile(
    r"(?:led by|lead(?:er)?s?(?:\s*[:-]|\s+by)|facilitat(?:or|ed by)s?\s*[:-]?|presented by"
    r"|presenters?\s*[:-]|speakers?\s*[:-]|hosts?\s*[:-]|chair(?:ed by)?\s*[:-]?)\s*\S",
    re.IGNORECASE,
)
# "Contact J Smith ext 234"
CONTACT = re.compile(
    r"\b(?:contact|see|ask|speak to) [A-Z]\.? [A-Z]|\bext(?:ension)?\.? ?\d{2,5}\b"
)
# "SLT: D. Hart", "with A Nother": an initial where a person may stand.
INITIAL_AND_NAME = re.compile(
    r"(?:^|[:(,;/-] ?|\b(?:with|by|and) )[A-Z]\. ?[A-Z][a-z]{2,20}\b(?! (?:block|room)\b)"
)
SIGNS = (INITIAL_AND_NAME, CONTACT, EMAIL, TELEPHONE, HANDLE, TITLED_NAME, LEAD)


def has_personal_data(text: str) -> bool:
    return any(sign.search(text) for sign in SIGNS)


def names_leader(text: str) -> bool:
    """The words say who leads, which is for staff alone."""
    return LEAD.match(text) is not None
