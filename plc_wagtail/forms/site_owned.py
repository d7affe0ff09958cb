"""The form of a theme, reference, contact, priority or academic year."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Site

from plc_wagtail.permissions import may_edit_site, sites_for


class SiteOwnedForm(WagtailAdminModelForm):
    """Offers the user's own sites only, and asks for none where the installation has one."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "site" in self.fields:
            self.limit_sites()

    def limit_sites(self):
        if Site.objects.count() == 1 and self.instance.site_id is None:
            del self.fields["site"]
            return
        field = self.fields["site"]
        own = sites_for(self.for_user)
        field.queryset = Site.objects.filter(pk__in=[site.pk for site in own])
        if not may_edit_site(self.for_user, None):
            field.required = True
            field.help_text = _("The site it belongs to.")
            if self.instance.site_id is None and own:
                self.initial["site"] = own[0].pk

    def clean(self):
        cleaned = super().clean()
        slug = cleaned.get("slug")
        if slug and self.is_taken(slug):
            self.add_error("slug", ValidationError(_("Another one has this address already.")))
        return cleaned

    def is_taken(self, slug):
        """The database cannot tell for shared records, whose empty sites it takes to differ."""
        kept = self.instance.site
        self.instance.site = self.cleaned_data.get("site", kept)
        taken = self.instance.same_slug(slug).exists()
        self.instance.site = kept
        return taken
