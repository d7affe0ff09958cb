"""Which page a document would make, and why it is thought so."""

from __future__ import annotations

from plc_wagtail.intake.pages.codes import Clue, DocumentKind, Dropped, Role

STUDY_ROLES = frozenset(
    {
        Role.AIM,
        Role.BACKGROUND,
        Role.YEAR,
        Role.METHOD,
        Role.EVIDENCE,
        Role.IMPACT,
        Role.DID_NOT_WORK,
        Role.REFLECTIONS,
        Role.DRIVING_QUESTION,
    }
)
FINDINGS = frozenset({Role.EVIDENCE, Role.IMPACT, Role.DID_NOT_WORK, Role.REFLECTIONS})
PROGRAMME_ROLES = frozenset(
    {Role.WHO, Role.STAFF_GET, Role.WE_ASK, Role.THEMES, Role.STAGES, Role.MEETINGS}
)
POST_FURNITURE = frozenset({Dropped.COMMENT_FORM, Dropped.COMMENTS, Dropped.POSTED, Dropped.AUTHOR})
FEWEST_STUDY_ROLES = 3
FEWEST_PROGRAMME_ROLES = 2


def suggested_kind(
    roles: set[Role], dropped: set[Dropped], *, meetings: int, themes: int, is_dated: bool
) -> tuple[DocumentKind, tuple[Clue, ...]]:
    """`meetings` and `themes` count what is listed; `is_dated` that it tells its own day."""
    if len(roles & STUDY_ROLES) >= FEWEST_STUDY_ROLES and roles & FINDINGS:
        return DocumentKind.CASE_STUDY, (Clue.STUDY_HEADINGS,)
    programme = {
        Clue.MEETINGS: meetings > 1,
        Clue.THEMES: themes > 1,
        Clue.PROGRAMME_HEADINGS: len(roles & PROGRAMME_ROLES) >= FEWEST_PROGRAMME_ROLES,
    }
    post = {Clue.POST_DATE: is_dated, Clue.POST_FURNITURE: bool(dropped & POST_FURNITURE)}
    said = tuple(clue for clue, holds in programme.items() if holds)
    posted = tuple(clue for clue, holds in post.items() if holds)
    if programme[Clue.MEETINGS] or (said and not posted):
        return DocumentKind.PROGRAMME, said
    return DocumentKind.UPDATE, posted or (Clue.NOTHING_ELSE,)
