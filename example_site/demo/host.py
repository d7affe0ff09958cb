"""Build the website Thornmere School already had; pages that exist are left as they are."""

from pathlib import Path

from django.apps import apps
from django.db import transaction
from wagtail.models import Page, Site

from example_site.demo import host_tree
from example_site.home.models import HomePage

PROSE = Path(__file__).parent / "pages"
MENU_DEPTH = 3


@transaction.atomic
def build_host_site() -> HomePage:
    """Create, publish and return the site; a second call changes nothing."""
    root = Page.get_first_root_node()
    home = HomePage.objects.child_of(root).first() or publish_home(root)
    serve_at_localhost(home)
    remove_welcome_page(root)
    for entry in host_tree.SECTIONS:
        publish_branch(home, entry)
    if not home.quick_links:
        add_quick_links(home)
    return home


def publish_home(root):
    home = HomePage(
        title="Home",
        # "home" belongs to the page Wagtail itself installs until that is removed.
        slug="thornmere",
        seo_title="Thornmere School",
        search_description=host_tree.HOME_DESCRIPTION,
        headline=host_tree.HEADLINE,
        introduction=host_tree.INTRODUCTION,
        welcome=prose("home"),
        facts=[("fact", {"figure": figure, "text": text}) for figure, text in host_tree.FACTS],
        show_in_menus=True,
    )
    return publish_child(root, home)


def serve_at_localhost(home):
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    wanted = {"hostname": "localhost", "port": 80, "site_name": "Thornmere School"}
    for name, value in wanted.items():
        setattr(site, name, value)
    site.root_page = home
    site.save()


def remove_welcome_page(root):
    """Delete what Wagtail installs: the only page here of no type of its own."""
    for page in root.get_children().exact_type(Page).filter(slug="home"):
        page.delete()


def publish_branch(parent, entry):
    page = parent.get_children().filter(slug=entry.slug).first()
    page = page or publish_child(parent, make_page(parent, entry))
    for child in entry.children:
        publish_branch(page, child)


def make_page(parent, entry):
    page_class = apps.get_model("home", entry.kind)
    lead = {"summary" if entry.kind == "newspage" else "lead": entry.lead}
    return page_class(
        title=entry.title,
        slug=entry.slug,
        search_description=entry.lead,
        show_in_menus=parent.depth + 1 == MENU_DEPTH,
        **lead,
        **body(entry),
        **entry.extra,
    )


def body(entry):
    if entry.kind == "newsindexpage":
        return {}
    if entry.kind == "termdatespage":
        return {"body": [("text", prose(entry.slug))]}
    return {"body": prose(entry.slug)}


def prose(slug):
    return (PROSE / f"{slug}.html").read_text(encoding="utf-8").strip()


def publish_child(parent, page):
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def add_quick_links(home):
    below = {page.slug: page for page in home.get_descendants()}
    home.quick_links = [
        ("link", {"page": below[slug], "label": label, "text": text})
        for slug, label, text in host_tree.QUICK_LINKS
    ]
    home.save_revision().publish()
