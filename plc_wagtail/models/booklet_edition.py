"""One making of a booklet: how far it is, what it was made of, and the files that came of it.

Files lie in the database, apart from the site's media: only the booklet's own address gives them
out, so the privacy of the page covers them, and an edition changes as a whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import FileKind, MakingState
from plc_wagtail.models.concrete import concrete


class AbstractBookletEdition(models.Model):
    """`made_of` is what `Standing` compares with: see `note_of` and `services.booklet_making`."""

    state = models.CharField(max_length=10, choices=MakingState, default=MakingState.WAITING)
    step = models.PositiveSmallIntegerField(default=0)
    steps = models.PositiveSmallIntegerField(default=0)
    message = models.TextField(blank=True)
    asked_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)
    made_of = models.JSONField(default=dict)

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        verbose_name = _("edition of a booklet")
        verbose_name_plural = _("editions of booklets")
        # Reached through the booklet's own views only.
        default_permissions = ()

    def __str__(self):
        return f"{self.page_id} {self.asked_at:%Y-%m-%d}"

    @property
    def file_list(self):
        """Kind and size of each file, without its bytes."""
        return list(self.files.defer("content").order_by("pk"))


class AbstractBookletFile(models.Model):
    kind = models.CharField(max_length=4, choices=FileKind)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    pages = models.PositiveSmallIntegerField(null=True)
    digest = models.CharField(max_length=64)

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        verbose_name = _("file of a booklet")
        verbose_name_plural = _("files of booklets")
        default_permissions = ()

    def __str__(self):
        return self.get_kind_display()


def editions_of(page):
    return concrete("BookletEdition").objects.filter(page_id=page.pk)


def newest_edition(page):
    """The last one that was made, whatever was tried after it."""
    return editions_of(page).filter(state=MakingState.DONE).order_by("-made_at", "-pk").first()


def note_of(study):
    """What must be known of a study later to say if it changed, or shows less than it did."""
    return {
        "title": study.title,
        "published": study.last_published_at and study.last_published_at.isoformat(),
        "byline": study.shown_byline,
        "evidence": [block.id for block in study.public_evidence],
    }


def shows_less(note, study):
    """True if a name or a piece of evidence that was public then is public no more."""
    now = note_of(study)
    lost_name = note["byline"] and note["byline"] != now["byline"]
    return bool(lost_name or set(note["evidence"]) - set(now["evidence"]))


@dataclass(frozen=True)
class Standing:
    """An edition beside the website of now; the lists hold titles."""

    withdrawn: list = field(default_factory=list)
    changed: list = field(default_factory=list)
    added: list = field(default_factory=list)
    dropped: list = field(default_factory=list)
    is_text_changed: bool = False
    is_from_draft: bool = False

    @classmethod
    def of(cls, edition, facts):
        notes = {int(pk): note for pk, note in edition.made_of["studies"].items()}
        public = facts.public_studies(notes)
        chosen = {study.pk: study for study in facts.studies}
        shrunk = {pk for pk, study in public.items() if shows_less(notes[pk], study)}
        gone = (notes.keys() - public.keys()) | shrunk
        revision = edition.made_of["revision"]
        return cls(
            withdrawn=[note["title"] for pk, note in notes.items() if pk in gone],
            changed=[
                s.title for pk, s in public.items() if pk not in gone and differs(notes[pk], s)
            ],
            added=[study.title for pk, study in chosen.items() if pk not in notes],
            dropped=[s.title for pk, s in public.items() if pk not in chosen and pk not in gone],
            is_text_changed=revision != facts.page.live_revision_id,
            is_from_draft=edition.made_of["is_draft"] and revision != facts.page.live_revision_id,
        )

    @property
    def is_served(self):
        """False while it holds what is public no more, or never was."""
        return not self.withdrawn and not self.is_from_draft

    @property
    def is_current(self):
        lists = (self.withdrawn, self.changed, self.added, self.dropped)
        return not any(lists) and not self.is_text_changed


def differs(note, study):
    return note["published"] != note_of(study)["published"]
