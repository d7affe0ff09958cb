"""The name of an author, while there is a consent to show it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Byline(models.Model):
    """A name on a study, only if its author asked for it; one field to empty to remove it."""

    byline = models.CharField(
        _("name of the author"),
        max_length=160,
        blank=True,
        help_text=_("Only if the author asked to be named. Empty it to remove the name."),
    )
    byline_consented_on = models.DateField(_("agreed on"), null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def shown_byline(self):
        """The name, if it is recorded when its bearer agreed to it; otherwise ""."""
        return self.byline if self.byline_consented_on else ""
