"""Blocks of running text and short points."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    EmailBlock,
    ListBlock,
    PageChooserBlock,
    StructValue,
    TextBlock,
    URLBlock,
)
from wagtail.blocks import RichTextBlock as BaseRichTextBlock

from plc_wagtail.blocks import examples
from plc_wagtail.blocks.base import PREVIEW, CompleteStruct, PlcStruct, filled, heading, lines
from plc_wagtail.sanitise import safe_url

# What the editor's toolbar calls "Cite a source".
CITE = "plc-cite"
# No h1 and no h2: the page's own headings are those.
FEATURES = ("h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link", "hr", CITE)
TEXT = _("Text")


class RichTextBlock(BaseRichTextBlock):
    def __init__(self, **kwargs):
        kwargs.setdefault("features", FEATURES)
        super().__init__(**kwargs)

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        group = TEXT
        description = _("Paragraphs, small headings, lists and links.")
        template = "plc_wagtail/blocks/rich_text.html"
        preview_template = PREVIEW
        preview_value = staticmethod(examples.rich_text)


class KeyPointsValue(StructValue):
    @property
    def shown_points(self):
        return filled(self["points"])


class KeyPointsBlock(PlcStruct):
    heading = heading()
    points = lines(_("Points"))

    class Meta:
        label = _("Key points")
        icon = "list-ul"
        group = TEXT
        description = _("A few short points that stand out.")
        template = "plc_wagtail/blocks/key_points.html"
        value_class = KeyPointsValue
        preview_value = staticmethod(examples.key_points)


class PointValue(StructValue):
    @property
    def shown_sub_points(self):
        return filled(self["sub_points"])


class PointBlock(CompleteStruct):
    text = CharBlock(required=False, max_length=400, label=_("Point"))
    sub_points = lines(_("Points under it"))

    class Meta:
        value_class = PointValue


class CharacteristicValue(StructValue):
    @property
    def shown_points(self):
        return [point for point in self["points"] if point["text"] or point.shown_sub_points]


class CharacteristicBlock(CompleteStruct):
    title = CharBlock(required=False, max_length=200, label=_("Title"))
    points = ListBlock(PointBlock(), default=[], label=_("Points"))

    class Meta:
        value_class = CharacteristicValue


class CharacteristicsValue(StructValue):
    @property
    def shown_characteristics(self):
        return [item for item in self["characteristics"] if item["title"] or item.shown_points]


class CharacteristicsBlock(PlcStruct):
    heading = heading()
    characteristics = ListBlock(CharacteristicBlock(), default=[], label=_("Characteristics"))

    class Meta:
        label = _("Characteristics")
        icon = "list-ul"
        group = TEXT
        description = _("Titles that open to points and points under them.")
        template = "plc_wagtail/blocks/characteristics.html"
        value_class = CharacteristicsValue
        preview_value = staticmethod(examples.characteristics)


class CallToActionValue(StructValue):
    @property
    def address(self):
        """Where the button leads: a live page, else the web address, else the e-mail address."""
        page = self["page"]
        if page and page.live and page.url:
            return page.url
        email = self["email"]
        return safe_url(self["url"]) or (f"mailto:{email}" if email else "")


class CallToActionBlock(PlcStruct):
    text = TextBlock(required=False, label=_("Text"))
    button = CharBlock(
        required=False,
        max_length=80,
        label=_("Words on the button"),
        help_text=_("Say what happens: “Ask about this programme”, not “Click here”."),
    )
    page = PageChooserBlock(required=False, label=_("Leads to a page"))
    url = URLBlock(required=False, label=_("or to a web address"))
    email = EmailBlock(required=False, label=_("or to an e-mail address"))

    class Meta:
        label = _("Call to action")
        icon = "link"
        group = TEXT
        description = _("One thing to do next, with a button.")
        template = "plc_wagtail/blocks/call_to_action.html"
        value_class = CallToActionValue
        preview_value = staticmethod(examples.call_to_action)
