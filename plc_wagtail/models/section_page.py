"""What every public page of a section has in common."""

from django.db import models, transaction
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from plc_wagtail import clock
from plc_wagtail.exceptions import PublishBlocked
from plc_wagtail.layout import layout_for
from plc_wagtail.models.citing import citations_of_page
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.section_parts import SectionParts
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.models.visibility import public_visibility, visibility_for
from plc_wagtail.panels import SectionPageForm
from plc_wagtail.signals import publishing, schedule_refused

SCHEDULED = "wagtail.publish.scheduled"

# Search engines cut a description after about so many characters.
SHARE_LENGTH = 160


class AbstractSectionPage(models.Model):
    """A page somewhere below a landing page; asks before it goes live (design D15)."""

    share_fields = ("summary", "introduction")
    # What is said of the page while nobody has written anything; filled with the school's words.
    usual_text = ""
    base_form_class = SectionPageForm

    class Meta:
        abstract = True

    def save(self, *args, update_fields=None, **kwargs):
        if self.is_about_to_go_live(update_fields):
            publishing.send(sender=type(self), page=self)
        return super().save(*args, update_fields=update_fields, **kwargs)

    def is_about_to_go_live(self, update_fields=None):
        """True if saving makes a revision live that was not; aliases follow their source."""
        untouched = update_fields is not None and not {"live", "live_revision"} & set(update_fields)
        if not self.live or self.alias_of_id or untouched:
            return False
        stored = type(self)._base_manager.filter(pk=self.pk, live=True)
        return not stored.filter(live_revision_id=self.live_revision_id).exists()

    def publish(self, revision, *args, log_action=True, **kwargs):
        """Publish, or leave everything as it was and raise PublishBlocked.

        When its scheduled time comes a refused page is taken off the schedule instead: an error
        would stop every other scheduled page behind it.
        """
        try:
            with transaction.atomic():
                return super().publish(revision, *args, log_action=log_action, **kwargs)
        except PublishBlocked as refusal:
            if log_action != SCHEDULED:
                raise
            type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=None)
            schedule_refused.send_robust(
                sender=type(self), page=self, revision=revision, refusal=refusal
            )

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        settings = settings_for(request)
        visibility = visibility_for(self, request)
        section = self.section_of(request)
        usual_text = self.usual_text % vars(settings.words)
        context.update(
            usual_text=usual_text,
            plc_description=self.share_text or usual_text,
            plc_layout=layout_for(request),
            plc_settings=settings,
            words=settings.words,
            visibility=visibility,
            section=section,
            parts=SectionParts(section, visibility, request),
            citations=citations_of_page(self),
        )
        return context

    def sources(self, context):
        """What the facts of a page are gathered from: the site, its settings, one moment."""
        settings, visibility = context["plc_settings"], context["visibility"]
        return {
            "parts": context["parts"],
            "site": Site.find_for_request(context["request"]),
            "settings": settings,
            "now": clock.local(visibility.now, settings.time_zone),
        }

    @property
    def share_text(self):
        """What search engines show: the description an editor gave, else the page's own summary."""
        texts = (getattr(self, name, None) for name in self.share_fields)
        first = self.search_description or next((text for text in texts if text), "")
        return shortened(" ".join(strip_tags(first).split()))

    def get_sitemap_urls(self, request=None):
        """None for a page anonymous visitors cannot see: Wagtail lists expired pages, and aliases
        of restricted ones."""
        return super().get_sitemap_urls(request) if public_visibility(request).shows(self) else []

    def section_of(self, request):
        """The section in which a request found the page; looked for where nothing found it, as in
        a preview."""
        routed = getattr(request, "_plc_section", None)
        return routed if routed and self.path.startswith(routed.path) else self.get_section()

    def get_section(self):
        """The landing page this page stands under, itself included; None outside a section."""
        landings = concrete("ProfessionalLearningPage").objects
        return landings.ancestor_of(self, inclusive=True).order_by("-depth").first()


class ReviewedPage(models.Model):
    """Who answers for a page and when it is looked at again; filled in, editable."""

    contact = models.ForeignKey(
        "plc_wagtail.Contact",
        verbose_name=_("whom to ask"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Left empty, the contact of the section is shown."),
    )
    reviewed_on = models.DateField(_("last reviewed on"), null=True, blank=True)
    review_date = models.DateField(
        _("look at it again on"),
        null=True,
        blank=True,
        help_text=_("You are reminded on the admin home page. Filled in with a year from now."),
    )
    owner_role = models.CharField(
        _("who answers for this page"), max_length=120, blank=True, help_text=_("A role.")
    )

    class Meta:
        abstract = True


def shortened(text):
    """The whole words of a text that search engines show."""
    if len(text) <= SHARE_LENGTH:
        return text
    return text[:SHARE_LENGTH].rpartition(" ")[0].rstrip(",;:") + "…"
