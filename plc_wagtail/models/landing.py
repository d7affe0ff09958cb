"""The landing page of a section: this year at a glance."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField

from plc_wagtail.blocks import BodyField, LandingBody
from plc_wagtail.models.landing_facts import LandingFacts
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.models.updates import UpdateRoutes


class AbstractLanding(UpdateRoutes, RoutablePageMixin, AbstractSectionPage):
    """Fields and behaviour of the landing page, for any base Page."""

    introduction = models.TextField(
        _("what it is"),
        blank=True,
        help_text=_("Two plain sentences. Left empty, a plain explanation is shown."),
    )
    for_your_child = RichTextField(
        _("what this means for your child"),
        blank=True,
        help_text=_("Left empty, a plain explanation is shown."),
    )
    contact = models.ForeignKey(
        "plc_wagtail.Contact",
        verbose_name=_("whom to ask"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = BodyField(LandingBody(), verbose_name=_("more to say"), blank=True)

    template = "plc_wagtail/pages/landing_page.html"
    usual_text = _(
        "Our %(staff)s meet in small groups to get better at one part of their work. Here is what "
        "they are studying, when they meet and what they have found."
    )
    landing_panels = ["introduction", "for_your_child", "contact", "body"]

    class Meta:
        abstract = True

    def route(self, request, path_components):
        # Each page of the section is reached through here, and need not look for it again.
        request._plc_section = self
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["landing"] = LandingFacts(self, **self.sources(context))
        return context
