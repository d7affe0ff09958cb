"""HTML as a tree, and what has to change in it before it is a document that reads well aloud."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from xml.etree.ElementTree import Element, SubElement, tostring

# What a printed page or a screen reader's copy of one has no use for.
DROPPED = ("meter", "script", "link", "style", "iframe", "form", "button")
BLOCKS = ("p", "div", "table", "blockquote", "h3", "h4", "h5")
# A tagged PDF knows no such element, and takes its words as loose text.
RENAMED = {"figure": "div", "figcaption": "p", "summary": "p", "details": "div"}


def parse(html: str) -> Element:
    """The whole document without comments; only what is inside an SVG has a namespace."""
    root = import_module("tinyhtml5").parse(html, namespace_html_elements=False)
    for parent, child in parents(root):
        if not isinstance(child.tag, str):
            remove(parent, child)
    return root


def to_html(root: Element) -> str:
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return "<!doctype html>" + tostring(root, encoding="unicode", method="html")


def parents(root: Element) -> Iterator[tuple[Element, Element]]:
    """(parent, child) of every element below `root`, safe to change while it is read."""
    return iter([(parent, child) for parent in root.iter() for child in parent])


def remove(parent: Element, child: Element) -> None:
    """Without the text behind it, which stays."""
    at = list(parent).index(child)
    tail = child.tail or ""
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(child)


def drop_furniture(body: Element) -> None:
    """Also pictures marked as decorative: a tagged PDF would want them described."""
    for parent, child in parents(body):
        is_decorative = child.tag == "img" and not (child.get("alt") or "").strip()
        if child.tag in DROPPED or is_decorative:
            remove(parent, child)


def prefer_large_pictures(body: Element) -> None:
    """The largest of a picture's sizes in place of the one for the smallest screen."""
    for image in body.iter("img"):
        sizes = image.attrib.pop("srcset", "")
        image.attrib.pop("sizes", None)
        image.attrib.pop("loading", None)
        if sizes:
            image.set("src", sizes.split(",")[-1].split()[0])


def name_loose_elements(body: Element) -> None:
    for element in body.iter():
        if element.tag in RENAMED:
            element.set("class", f"{element.get('class', '')} plc-{element.tag}".strip())
            element.tag = RENAMED[element.tag]


def list_descriptions(body: Element) -> None:
    """Each `dl` as a `ul` whose items hold term and text: a list in a PDF holds nothing else."""
    for listing in list(body.iter("dl")):
        pairs = list(pairs_of(listing))
        for child in list(listing):
            listing.remove(child)
        listing.tag, listing.text = "ul", None
        listing.set("class", f"{listing.get('class', '')} plc-pairs".strip())
        for pair in pairs:
            listing.append(pair)


def pairs_of(listing: Element) -> Iterator[Element]:
    item = None
    for part in [part for part in listing.iter() if part.tag in ("dt", "dd")]:
        if part.tag == "dt" or item is None:
            item = Element("li", {"class": "plc-pair-item"})
            yield item
        part.set("class", f"{part.get('class', '')} plc-{part.tag}".strip())
        part.tag, part.tail = "p", None
        item.append(part)


def unmark_items_of_blocks(body: Element) -> None:
    """WeasyPrint tags an item with a marker as such only while it holds nothing but text."""
    for item in body.iter("li"):
        if any(child.tag in BLOCKS for child in item):
            item.set("style", "list-style: none")


def describe_drawings(body: Element, style: str) -> None:
    """Style sheets do not reach into an SVG, so each takes its own along; its words stand in the
    table below it, which is what its title says."""
    for parent, child in parents(body):
        if child.tag.endswith("}svg"):
            space = child.tag[: child.tag.index("}") + 1]
            title = Element(f"{space}title")
            title.text = " ".join("".join(parent.itertext()).split())
            child.insert(0, title)
            SubElement(child, f"{space}style").text = style
