"""The button "Cite a source" of the rich-text editor, and how a citation is stored."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

from plc_wagtail.blocks.text import CITE
from plc_wagtail.models import Reference
from plc_wagtail.models.citing import LINK_TYPE, CitationLink
from plc_wagtail.viewsets.choosers import OwnChosen, SiteOwnedChooser

ENTITY = "PLC_CITATION"


class ReferenceChosen(OwnChosen):
    def get_chosen_response_data(self, item):
        return {**super().get_chosen_response_data(item), "citation": item.citation}


class ReferenceChooser(SiteOwnedChooser):
    chosen_view_class = ReferenceChosen


class CitationElement(LinkElementHandler):
    """From the database into the editor, where the title shows on the citation."""

    def get_attribute_data(self, attrs):
        key = attrs.get("id", "")
        reference = Reference.objects.filter(pk=key).first() if key.isdecimal() else None
        return {"id": key, "title": str(reference or _("This source is not in the list any more"))}


def stored_citation(props):
    link = {"linktype": LINK_TYPE, "id": props.get("id")}
    return DOM.create_element("a", link, props["children"])


def register_citations(features):
    """Not among Wagtail's default features: only our own texts have a list of sources."""
    features.register_link_type(CitationLink)
    button = {
        "type": ENTITY,
        "icon": "openquote",
        "description": _("Cite a source"),
        "chooserUrls": {
            "referenceChooser": reverse_lazy("wagtailsnippetchoosers_plc_wagtail_reference:choose")
        },
    }
    scripts = ["wagtailadmin/js/chooser-modal.js", "plc_wagtail/admin/js/cite.js"]
    features.register_editor_plugin("draftail", CITE, EntityFeature(button, js=scripts))
    rule = {
        "from_database_format": {f'a[linktype="{LINK_TYPE}"]': CitationElement(ENTITY)},
        "to_database_format": {"entity_decorators": {ENTITY: stored_citation}},
    }
    features.register_converter_rule("contentstate", CITE, rule)
