"""What the small shared records (themes, references, contacts, priorities) have in common."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin

from plc_wagtail.models.reach import reach_of
from plc_wagtail.models.uses import refuse_if_used


class SiteQuerySet(models.QuerySet):
    def for_site(self, site):
        """Rows of one site and those shared by the whole installation."""
        return self.filter(models.Q(site=site) | models.Q(site=None))

    def visible_to(self, user):
        """Rows of the sites the user works in, and shared ones if they work in any."""
        reach = reach_of(user)
        if reach.everywhere:
            return self
        if not reach.sites:
            return self.none()
        return self.filter(models.Q(site__in=reach.sites) | models.Q(site=None))

    def delete(self):
        if self.model.kept_while_used:
            for record in self:
                refuse_if_used(record)
        return super().delete()

    delete.alters_data = True
    delete.queryset_only = True


class SiteOwned(models.Model):
    """A record that belongs to one school's site, or to all of them when `site` is empty."""

    site = models.ForeignKey(
        "wagtailcore.Site",
        verbose_name=_("site"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Leave empty to share it with every site of this installation."),
    )
    slug = models.SlugField(
        _("address"),
        max_length=80,
        blank=True,
        allow_unicode=True,
        help_text=_("The last part of the web address. Made from the name when left empty."),
    )

    objects = SiteQuerySet.as_manager()

    slug_source = "name"
    # True for what pages are arranged by: it says where it is used instead of being deleted.
    kept_while_used = False

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self.free_slug()
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        if self.kept_while_used:
            refuse_if_used(self)
        return super().delete(*args, **kwargs)

    def free_slug(self):
        """A slug made from the name that no other record of this site and language has."""
        base = slugify(getattr(self, self.slug_source), allow_unicode=True)[:70] or "x"
        slug, number = base, 1
        while self.same_slug(slug).exists():
            number += 1
            slug = f"{base}-{number}"
        return slug

    def same_slug(self, slug):
        """Other records that hold `slug` where this one would need it."""
        others = type(self)._default_manager.filter(site=self.site, slug=slug)
        if isinstance(self, TranslatableMixin):
            # Wagtail fills in the locale of a new record later than the slug needs it.
            others = others.filter(locale=self.locale_id or self.get_default_locale())
        return others.exclude(pk=self.pk)
