"""The bridge to the host's base template, whatever its blocks are called (design D10).

Found once for each process: which template the site's home page extends, and which of its blocks
hold the title, the head and the content. The setting PLC_WAGTAIL overrides each of them, and a
host that wants another arrangement altogether overrides `plc_wagtail/layouts/base.html`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from django.template import Engine, TemplateDoesNotExist
from wagtail.models import Site

from plc_wagtail.conf import conf
from plc_wagtail.host_template import parent_name, read_host_template

STANDALONE = "plc_wagtail/layouts/standalone.html"
USUAL_BASE = "base.html"
HEAD = '{{% include "plc_wagtail/layouts/head.html" with {facts} %}}'
MORE_HEAD = "{% block plc_head %}{% endblock %}"
CONTENT = "{% block plc_content %}{% endblock %}"
TITLE = "{% block plc_title %}{% firstof plc_title page.seo_title page.title %}{% endblock %}"


@dataclass(frozen=True)
class Layout:
    """The host's template and those of its blocks that our pages fill; None where it has none."""

    template: str
    content_block: str
    title_block: str | None = None
    head_block: str | None = None
    needs_title: bool = False
    needs_main: bool = False
    needs_breadcrumb: bool = False
    description: str = ""
    has_open_graph: bool = False
    has_canonical: bool = False

    @property
    def source(self):
        """A template that extends the host's and offers the three plc_* blocks in its place."""
        parts = [f'{{% extends "{self.template}" %}}{{% load plc_tags %}}']
        if self.title_block:
            parts.append(filled(self.title_block, TITLE))
        if self.head_block:
            parts.append(filled(self.head_block, "{{ block.super }}" + self.head))
        parts.append(filled(self.content_block, self.content))
        return "\n".join(parts)

    @property
    def head(self):
        facts = (
            f'description="{self.description}" title={self.needs_title} '
            f"open_graph={not self.has_open_graph} canonical={not self.has_canonical}"
        )
        return HEAD.format(facts=facts) + MORE_HEAD

    @property
    def content(self):
        tag = "main" if self.needs_main else "div"
        crumbs = "{% plc_breadcrumb %}" if self.needs_breadcrumb else ""
        # A link to a style sheet and JSON-LD are allowed in the body too.
        start = "" if self.head_block else "{% plc_css %}{% plc_json_ld %}"
        return f'{start}<{tag} class="plc">{crumbs}{CONTENT}</{tag}>'


def filled(block, text):
    return f"{{% block {block} %}}{text}{{% endblock {block} %}}"


def layout_for(request):
    """The compiled template that `plc_wagtail/layouts/base.html` extends."""
    layout = find_layout(Site.find_for_request(request) if request else None)
    return compiled(Engine.get_default(), layout)


def find_layout(site):
    """The layout of a site's pages; None if nothing of the host can be extended."""
    root = site.root_page if site else None
    home = root.specific_class if root else None
    return read_layout(
        Engine.get_default(),
        getattr(home, "template", None),
        conf.base_template,
        (conf.content_block, conf.title_block, conf.head_block),
    )


@lru_cache(maxsize=64)
def compiled(engine, layout):
    return engine.from_string(layout.source) if layout else engine.get_template(STANDALONE)


@lru_cache(maxsize=64)
def read_layout(engine, home_template, base_template, given_blocks):
    """`engine` is part of the key: another engine has other templates."""
    names = [base_template] if base_template else [extended_by(home_template), USUAL_BASE]
    layouts = (layout_of(name, given_blocks) for name in names if name)
    return next((layout for layout in layouts if layout), None)


def extended_by(template_name):
    """What a template extends; None where it extends nothing or Django cannot read it."""
    if not template_name:
        return None
    try:
        return parent_name(Engine.get_default().get_template(template_name))
    except TemplateDoesNotExist:
        return None


def layout_of(name, given_blocks=(None, None, None)):
    """The layout over one base template; None if no block of it can hold a page."""
    host = read_host_template(name)
    if host is None:
        return None
    content, title, head = given_blocks
    content = content if content in host.before else host.content_block
    if content is None:
        return None
    layout = Layout(
        template=name,
        content_block=content,
        title_block=title if title in host.before else host.title_block,
        head_block=head if head in host.before else host.head_block,
    )
    return replace(layout, **emitted_by(host, content))


def emitted_by(host, content_block):
    """What the host writes by itself, so that our pages do not say it twice."""
    return {
        "needs_title": not host.emits("<title"),
        "needs_main": not host.is_open("main", content_block),
        "needs_breadcrumb": not host.mentions("breadcrumb"),
        "description": host.description,
        "has_open_graph": host.emits('property="og:'),
        "has_canonical": host.emits('rel="canonical"'),
    }
