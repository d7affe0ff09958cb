"""Where and with whom a case study was done."""

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class Conditions(models.Model):
    """Where and with whom something was tried, so that a reader can judge if it fits."""

    phase = models.CharField(_("phase or key stage"), max_length=80, blank=True)
    subject = models.CharField(_("subject"), max_length=80, blank=True)
    cohort = models.CharField(
        _("who it was tried with"), max_length=160, blank=True, help_text=_("No names.")
    )
    prior_attainment = models.CharField(_("prior attainment"), max_length=80, blank=True)
    time_invested = models.CharField(_("time it took"), max_length=120, blank=True)
    resources = models.CharField(_("what it needed"), max_length=160, blank=True)

    class Meta:
        abstract = True

    @property
    def conditions(self):
        """(label, text) of each condition that is filled in."""
        fields = (self._meta.get_field(field.name) for field in Conditions._meta.fields)
        pairs = [(field.verbose_name, getattr(self, field.name)) for field in fields]
        return [(capfirst(label), text) for label, text in pairs if text]
