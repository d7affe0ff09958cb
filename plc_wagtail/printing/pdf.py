"""A tagged PDF (PDF/UA-1, ISO 14289-1) of an HTML document, by WeasyPrint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from plc_wagtail.printing.tree import (
    describe_drawings,
    drop_furniture,
    list_descriptions,
    name_loose_elements,
    parse,
    prefer_large_pictures,
    to_html,
    unmark_items_of_blocks,
)

# Pictures are printed at no more than this many dots an inch.
DOTS, QUALITY = 150, 80
VARIANT = "pdf/ua-1"


@dataclass(frozen=True)
class Pdf:
    content: bytes
    pages: int


def write_pdf(
    html: str, *, css: str, drawing_css: str, base_url: str, picture: Callable[[str], bytes]
) -> Pdf:
    """`picture` gives the bytes behind an address, or raises; nothing else is ever fetched."""
    weasyprint = import_module("weasyprint")
    fetcher = fetcher_for(picture)
    page = weasyprint.HTML(
        string=for_print(html, drawing_css), base_url=base_url, url_fetcher=fetcher
    )
    sheet = weasyprint.CSS(string=css, base_url=base_url, url_fetcher=fetcher)
    options = {"pdf_variant": VARIANT, "dpi": DOTS, "jpeg_quality": QUALITY}
    rendered = page.render(stylesheets=[sheet], **options)
    return Pdf(rendered.write_pdf(**options), len(rendered.pages))


def for_print(html: str, drawing_css: str) -> str:
    root = parse(html)
    body = root.find("body")
    prefer_large_pictures(body)
    describe_drawings(body, drawing_css)
    drop_furniture(body)
    list_descriptions(body)
    name_loose_elements(body)
    unmark_items_of_blocks(body)
    return to_html(root)


def fetcher_for(picture: Callable[[str], bytes]) -> Any:
    """WeasyPrint reports what `picture` refuses, and goes on without."""
    urls = import_module("weasyprint.urls")

    class OwnPictures(urls.URLFetcher):
        def fetch(self, url, headers=None):
            return urls.URLFetcherResponse(url, picture(url))

    return OwnPictures()
