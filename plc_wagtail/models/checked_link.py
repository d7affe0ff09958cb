"""Whether the links to sources still lead somewhere, as `plc_check_links` last found."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class LinkState(models.TextChoices):
    WORKS = "works", _("Works")
    MOVED = "moved", _("Has moved")
    GONE = "gone", _("Not found")
    NO_ANSWER = "no_answer", _("No answer")
    KEPT_OUT = "kept_out", _("Keeps programs out: look yourself")
    NOT_ASKED = "not_asked", _("Not asked: not on the public internet")


class CheckedLink(models.Model):
    """One link of one reference or page; written by the command alone, anew each time."""

    site = models.ForeignKey(
        "wagtailcore.Site", null=True, on_delete=models.CASCADE, related_name="+"
    )
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveIntegerField()
    owner = GenericForeignKey()
    title = models.CharField(_("used in"), max_length=400)
    url = models.URLField(_("link"), max_length=500)
    state = models.CharField(_("found"), max_length=12, choices=LinkState)
    status_code = models.PositiveSmallIntegerField(_("answer"), null=True)
    moved_to = models.URLField(_("new address"), max_length=500, blank=True)
    checked_at = models.DateTimeField(_("checked"))
    failing_since = models.DateTimeField(_("not working since"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("link to a source")
        verbose_name_plural = _("links to sources")

    def __str__(self):
        return f"{self.url}: {self.get_state_display()}"
