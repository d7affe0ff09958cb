"""What a host's base template offers: its blocks, and where in the page each of them stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from django.template import Engine, TemplateDoesNotExist
from django.template.base import FilterExpression, TextNode, VariableNode
from django.template.defaulttags import IfNode
from django.template.loader_tags import BlockNode, ExtendsNode, IncludeNode

CONTENT_BLOCKS = ("content", "main", "main_content", "site_content", "page_content", "body")
TITLE_BLOCKS = ("title", "head_title", "page_title", "site_title", "titletag")
HEAD_BLOCKS = (
    "extra_css",
    "extra_head",
    "head_extra",
    "extrahead",
    "custom_assets",
    "css",
    "styles",
    "stylesheets",
)
DESCRIPTION = re.compile(r"""name=["']?description\b""", re.IGNORECASE)


@dataclass
class HostTemplate:
    """One walk through a template as it will be rendered, most derived blocks first.

    `source` is what was written, `html` all fixed text of it, `before` the text in front of each
    block that can be filled: those inside an {% include %} cannot, and are not listed.
    """

    name: str
    source: str = ""
    html: str = ""
    before: dict[str, str] = field(default_factory=dict)
    conditional: str = ""

    @property
    def blocks(self):
        return sorted(self.before)

    def is_open(self, tag, block):
        """True if the block stands inside an element of that name."""
        text = self.before[block].lower()
        return len(re.findall(rf"<{tag}[\s>]", text)) > text.count(f"</{tag}>")

    def first(self, names, inside=None):
        """The first of `names` that is a block here, inside an element of that name if given."""
        known = (name for name in names if name in self.before)
        return next((name for name in known if inside is None or self.is_open(inside, name)), None)

    @property
    def title_block(self):
        # A title inside an include leaves no text to go by.
        return self.first(TITLE_BLOCKS, inside="title")

    @property
    def head_block(self):
        return self.first(HEAD_BLOCKS)

    @property
    def content_block(self):
        return self.first(CONTENT_BLOCKS)

    def emits(self, text):
        return text.lower() in self.html.lower()

    def mentions(self, word):
        """True if a tag, block or class of the templates has that word in its name."""
        return word in self.source.lower() or self.emits(word)

    @property
    def description(self):
        """Whether the host writes a description: "always", "filled" (only if it has one), ""."""
        if DESCRIPTION.search(self.html):
            return "always"
        return "filled" if DESCRIPTION.search(self.conditional) else ""


def read_host_template(name):
    """The template of that name; None if there is none, or if another engine than Django's
    renders it. Raises TemplateSyntaxError as the host's own pages would."""
    engine = Engine.get_default()
    try:
        chain = inheritance_chain(engine.get_template(name))
    except TemplateDoesNotExist:
        return None
    host = HostTemplate(name, source="".join(template.source for template in chain))
    Walk(host, [own_blocks(template) for template in chain]).through(chain[-1].nodelist)
    return host


def parent_name(template):
    """What a template extends, if it says so by a fixed name."""
    node = next((node for node in template.nodelist if isinstance(node, ExtendsNode)), None)
    return fixed_text(node.parent_name) if node else None


def fixed_text(expression):
    is_fixed = isinstance(expression, FilterExpression) and isinstance(expression.var, str)
    return str(expression.var) if is_fixed and not expression.filters else None


def inheritance_chain(template):
    """The template and what it extends, the most derived first."""
    chain = [template]
    while name := parent_name(chain[-1]):
        chain.append(template.engine.get_template(name))
    return chain


def own_blocks(template):
    extends = [node for node in template.nodelist if isinstance(node, ExtendsNode)]
    if extends:
        return extends[0].blocks
    return {node.name: node for node in template.nodelist.get_nodes_by_type(BlockNode)}


class Walk:
    """Goes through nodes in the order of rendering and notes down text and blocks."""

    def __init__(self, host, block_layers):
        self.host = host
        self.layers = block_layers
        self.depth = 0

    def through(self, nodes, block=None, layer=0):
        for node in nodes:
            if isinstance(node, BlockNode):
                self.enter(node.name, 0)
            elif isinstance(node, VariableNode):
                if str(node.filter_expression) == "block.super" and block:
                    self.enter(block, layer + 1)
            else:
                self.other(node, block, layer)

    def enter(self, name, layer):
        self.host.before.setdefault(name, self.host.html)
        later = enumerate(self.layers[layer:], layer)
        found = next(((n, blocks[name]) for n, blocks in later if name in blocks), None)
        if found:
            self.through(found[1].nodelist, name, found[0])

    def other(self, node, block, layer):
        if isinstance(node, TextNode):
            self.write(node.s)
        elif isinstance(node, IncludeNode):
            self.write(included_source(node))
        self.depth += isinstance(node, IfNode)
        for attribute in node.child_nodelists:
            self.through(getattr(node, attribute, None) or (), block, layer)
        self.branches(node, block, layer)
        self.depth -= isinstance(node, IfNode)

    def branches(self, node, block, layer):
        for _, nodelist in getattr(node, "conditions_nodelists", ()):
            self.through(nodelist, block, layer)

    def write(self, text):
        # Conditional text still opens and closes elements, but it may not be there.
        self.host.html += DESCRIPTION.sub("", text) if self.depth else text
        self.host.conditional += text if self.depth else ""


def included_source(node):
    """The raw text of an include by a fixed name: it may hold <main> or a description."""
    name = fixed_text(node.template)
    try:
        template = Engine.get_default().get_template(name) if name else None
    except TemplateDoesNotExist:
        template = None
    return template.source if template else ""
