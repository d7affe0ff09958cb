"""Renders one block as a public page would and reads the answer as a document."""

from bs4 import BeautifulSoup

from plc_wagtail.blocks import EvidenceBody, ProgrammeBody, StudyYearsBody

BLOCKS = {
    name: block
    for stream in (ProgrammeBody(), EvidenceBody(), StudyYearsBody())
    for name, block in stream.child_blocks.items()
}
# These may be empty: they are complete without content.
VOID = {"br", "circle", "hr", "img", "line", "link", "meter", "rect", "source", "svg"}


def render(name, value, **context):
    """The HTML of the block called `name` with `value` as it would be stored."""
    block = BLOCKS[name]
    return block.render(block.to_python(value), context=context)


def soup(name, value, **context):
    return BeautifulSoup(render(name, value, **context), "html.parser")


def words(name, value, **context):
    return spaced(soup(name, value, **context))


def spaced(element):
    """The words of an element with single spaces between them."""
    return " ".join(element.get_text(" ").split())


def empty_elements(document):
    elements = [tag for tag in document.find_all(True) if tag.name not in VOID]
    return [str(tag) for tag in elements if not tag.get_text(strip=True) and not tag.find("img")]
