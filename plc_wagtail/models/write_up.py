"""What a member of staff writes up, and who may read it before it is published.

Wagtail lists, searches and offers the row of a page to everybody who may add a page beside it. So
while a write-up is not proposed for the website its row holds none of its words: they are in its
revisions alone, which only its author and those who may edit the page can open.
"""

from __future__ import annotations

from contextlib import contextmanager

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import StudyAudience
from plc_wagtail.models.base_page import PAGE_IS_SWAPPED, page_model

KEPT_BACK = (StudyAudience.ME, StudyAudience.GROUP, StudyAudience.STAFF)
KEPT_BACK_ROWS = models.Q(audience__in=KEPT_BACK, live=False, first_published_at=None)
# What a page has of its own words; the rest of its columns are about its place and its state.
WORDS_OF_A_PAGE = ("title", "draft_title", "slug", "seo_title", "search_description")
OWN_COLUMNS = ("audience", "audience_group")
TOKEN = 12


class WriteUp(models.Model):
    """Without an audience a case study is an ordinary page of Wagtail's, with ordinary drafts.

    Both columns belong to the page, not to a revision: an older version that is restored is
    read by nobody who may not read the newest.
    """

    audience = models.CharField(
        _("who may read it before it is published"),
        max_length=10,
        choices=StudyAudience,
        blank=True,
        editable=False,
    )
    audience_group = models.ForeignKey(
        "auth.Group",
        verbose_name=_("group that may read it"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        abstract = True

    @property
    def is_kept_back(self):
        """True for a write-up that was neither published nor proposed."""
        never_out = not self.live and self.first_published_at is None
        return never_out and self.audience in KEPT_BACK

    def begin_kept_back(self):
        """For an author who may not publish: theirs alone until they say otherwise. Where another
        base Page leaves out the pages on which they say so, it is an ordinary draft."""
        if PAGE_IS_SWAPPED:
            return
        self.audience = self.audience or StudyAudience.ME
        self.slug = self.slug or self.neutral_slug

    @property
    def neutral_title(self):
        return gettext("Write-up, not shared with the website")

    @property
    def neutral_slug(self):
        return f"write-up-{str(self.translation_key).replace('-', '')[:TOKEN]}"

    def get_admin_display_title(self):
        """What logs, messages and lists of the admin call it."""
        return self.neutral_title if self.is_kept_back else super().get_admin_display_title()

    def with_content_json(self, content):
        page = super().with_content_json(content)
        page.audience, page.audience_group_id = self.audience, self.audience_group_id
        if self.is_kept_back:
            # That of the row says nothing.
            page.draft_title = page.title
        return page

    def save(self, *args, update_fields=None, **kwargs):
        with self.words_kept_back(update_fields):
            return super().save(*args, update_fields=update_fields, **kwargs)

    @contextmanager
    def words_kept_back(self, update_fields=None):
        """In here the page has the words its row may hold; afterwards its own again."""
        if not self.is_kept_back:
            yield
            return
        own = {name: getattr(self, name) for name in self.names_of_words(update_fields)}
        for name in own:
            setattr(self, name, self.neutral_value(name))
        try:
            yield
        finally:
            for name, value in own.items():
                setattr(self, name, value)

    def names_of_words(self, update_fields=None):
        """Of every column that could say what it is about; new ones are taken in by themselves."""
        core = {field.name for field in page_model()._meta.get_fields()} - set(WORDS_OF_A_PAGE)
        return [
            field.attname
            for field in self._meta.concrete_fields
            if field.name not in core
            and field.name not in OWN_COLUMNS
            and not field.primary_key
            and (update_fields is None or field.name in update_fields)
        ]

    def neutral_value(self, name):
        if name in ("title", "draft_title"):
            return self.neutral_title
        if name == "slug":
            return self.neutral_slug
        return self._meta.get_field(name).get_default()
