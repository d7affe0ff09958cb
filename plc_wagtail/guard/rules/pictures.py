"""Pictures."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.images.blocks import ImageBlock

from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading


def picture_without_description(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        picture = node.value if isinstance(node.block, ImageBlock) else None
        if picture and not picture.decorative and not (picture.contextual_alt_text or "").strip():
            yield Concern(
                code="picture_without_description",
                severity=Severity.BLOCK,
                message=_("The picture “%(title)s” has no description.") % {"title": picture.title},
                hint=_("Say in words what it shows, or tick that it is decorative."),
                place=place,
                text=str(picture.pk),
            )
