"""Word files without their hidden text, which mammoth would bring to light."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from plc_wagtail.intake.archives import packed

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = frozenset({"0", "false", "off"})
# Styles stand on each other; deeper than this nobody builds them.
DEEPEST = 20


def without_hidden_text(data: bytes) -> bytes:
    """The archive without text that is hidden by itself or by its style; else as it was."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    if not any(b"vanish" in members.get(name, b"") for name in (DOCUMENT, STYLES)):
        return data
    members[DOCUMENT] = _visible(members[DOCUMENT], _styles(members.get(STYLES)))
    return packed(members)


def _visible(document: bytes, styles: dict[str, bool]) -> bytes:
    root = ElementTree.fromstring(document)
    for paragraph in root.iter(f"{W}p"):
        inherited = styles.get(_named(paragraph, "pPr", "pStyle"), False)
        for run in paragraph.iter(f"{W}r"):
            if _is_hidden(run, styles, inherited):
                # Emptied, not removed: its place among the other runs stays.
                run.clear()
    return ElementTree.tostring(root, encoding="utf-8")


def _is_hidden(run: ElementTree.Element, styles: dict[str, bool], inherited: bool) -> bool:
    own = _stated(run)
    return styles.get(_named(run, "rPr", "rStyle"), inherited) if own is None else own


def _stated(element: ElementTree.Element) -> bool | None:
    mark = element.find(f"{W}rPr/{W}vanish")
    return None if mark is None else mark.get(f"{W}val", "1") not in OFF


def _named(element: ElementTree.Element, properties: str, name: str) -> str:
    style = element.find(f"{W}{properties}/{W}{name}")
    return "" if style is None else style.get(f"{W}val", "")


def _styles(source: bytes | None) -> dict[str, bool]:
    """Whether a style hides its text; one that does not say is left out."""
    if source is None:
        return {}
    stated: dict[str, bool | None] = {}
    based: dict[str, str] = {}
    for style in ElementTree.fromstring(source).iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        stated[name] = _stated(style)
        below = style.find(f"{W}basedOn")
        based[name] = "" if below is None else below.get(f"{W}val", "")
    found = {name: _inherited(name, stated, based) for name in stated}
    return {name: hides for name, hides in found.items() if hides is not None}


def _inherited(name: str, stated: dict[str, bool | None], based: dict[str, str]) -> bool | None:
    for _ in range(DEEPEST):
        if stated.get(name) is not None:
            return stated[name]
        name = based.get(name, "")
    return None
