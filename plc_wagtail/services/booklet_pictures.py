"""The bytes behind the address of a picture: read from the site's own storage, never fetched."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from wagtail.images import get_image_model

from plc_wagtail.exceptions import NoSuchPicture


def picture_at(address: str) -> bytes:
    """Raises NoSuchPicture for what is no picture of this site, whatever it points at."""
    path = unquote(urlsplit(address).path)
    sizes = get_image_model().get_rendition_model().objects
    for rendition in sizes.filter(file__endswith=PurePosixPath(path).name or " "):
        if unquote(urlsplit(rendition.url).path) == path:
            with rendition.file.open("rb") as stored:
                return stored.read()
    raise NoSuchPicture(address)
