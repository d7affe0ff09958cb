"""The forms behind the editor of a section's pages: what they refuse, what they fill in."""

from django.core.exceptions import ValidationError
from django.urls import Resolver404
from django.utils.translation import gettext as _

from plc_wagtail.panels.filling import fill_in, number_meetings
from plc_wagtail.panels.own_choices import OwnChoicesForm
from plc_wagtail.panels.site import site_of


class SectionPageForm(OwnChoicesForm):
    """Refuses an address that the page above keeps for itself; all else saves (design D11)."""

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug and hides(self.page_above, slug):
            raise ValidationError(
                _(
                    "The address “%(slug)s” already belongs to “%(parent)s”, which would be shown "
                    "instead of this page. Choose another one, for example “%(slug)s-programme”."
                ),
                code="route",
                params={"slug": slug, "parent": self.page_above},
            )
        return slug

    @property
    def page_above(self):
        if self.parent_page:
            return self.parent_page.specific
        return self.instance.get_parent().specific if self.instance.pk else None


def hides(parent, slug):
    """True if `parent` answers the address of a child called `slug` by a route of its own."""
    if not hasattr(parent, "resolve_subpage"):
        return False
    try:
        parent.resolve_subpage(f"/{slug}/")
    except Resolver404:
        return False
    return True


class ProgrammeForm(SectionPageForm):
    """Fills in what can be known from the rest, and never changes what is there (design D18)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.site = site_of(self.instance, self.parent_page)
        if "meetings" in self.formsets:
            self.formsets["meetings"].site = self.site

    def save(self, commit=True):
        page = super().save(commit=False)
        if "meetings" in self.formsets:
            number_meetings(page, self.formsets["meetings"].own_numbers)
        fill_in(page, self.site, self.page_above)
        if commit:
            self.store(page)
        return page

    def store(self, page):
        """What the forms above this one do on a saving that is not put off."""
        if self.show_comments_toggle and self.subscription:
            self.subscription.save()
        page.save()
        self.save_m2m()
