"""Blocks that list records of the site; what is listed comes from the template tags."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import IntegerBlock, ListBlock, PageChooserBlock, StructValue
from wagtail.snippets.blocks import SnippetChooserBlock

from plc_wagtail.blocks import examples
from plc_wagtail.blocks.base import PreviewedByExample, heading

LISTS = _("Lists")
FEWEST, USUAL, MOST = 1, 3, 20


class ReferencesValue(StructValue):
    @property
    def shown_references(self):
        return [reference for reference in self["references"] if reference]


class ReferencesBlock(PreviewedByExample):
    heading = heading()
    references = ListBlock(
        SnippetChooserBlock("plc_wagtail.Reference", required=False),
        default=[],
        label=_("References"),
    )

    class Meta:
        label = _("References")
        icon = "openquote"
        group = LISTS
        description = _("Sources in full, with a link to each.")
        template = "plc_wagtail/blocks/references.html"
        value_class = ReferencesValue
        example = staticmethod(examples.references)


class LimitedValue(StructValue):
    @property
    def shown_limit(self):
        """How many to list; a number nobody meant does not stop a draft from being saved."""
        return min(max(self["limit"] or USUAL, FEWEST), MOST)


def limit():
    return IntegerBlock(
        required=False, default=USUAL, label=_("How many"), help_text=_("From 1 to 20.")
    )


class ComingMeetingsBlock(PreviewedByExample):
    heading = heading()
    limit = limit()
    programme = PageChooserBlock(
        page_type="plc_wagtail.ProgrammePage",
        required=False,
        label=_("Only of this programme"),
    )

    class Meta:
        label = _("Coming meetings")
        icon = "date"
        group = LISTS
        description = _("The next meetings; past ones leave the list by themselves.")
        template = "plc_wagtail/blocks/coming_meetings.html"
        preview_template = "plc_wagtail/blocks/preview_coming_meetings.html"
        value_class = LimitedValue
        example = staticmethod(examples.coming_meetings)


class PupilDatesBlock(PreviewedByExample):
    heading = heading()

    class Meta:
        label = _("Dates that affect pupils")
        icon = "group"
        group = LISTS
        description = _("Days when school is closed to pupils or hours change. For parents.")
        template = "plc_wagtail/blocks/pupil_dates.html"
        preview_template = "plc_wagtail/blocks/preview_pupil_dates.html"
        example = staticmethod(examples.pupil_dates)


class RelatedStudiesBlock(PreviewedByExample):
    heading = heading()
    limit = limit()
    theme = SnippetChooserBlock("plc_wagtail.Theme", required=False, label=_("Only of this theme"))

    class Meta:
        label = _("Case studies")
        icon = "folder-open-inverse"
        group = LISTS
        description = _("The latest case studies, whatever they found.")
        template = "plc_wagtail/blocks/related_studies.html"
        preview_template = "plc_wagtail/blocks/preview_related_studies.html"
        value_class = LimitedValue
        example = staticmethod(examples.related_studies)
