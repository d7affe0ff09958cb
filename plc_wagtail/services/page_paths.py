"""Pages by the path a visitor sees, and the nearest ones when there is none."""

from __future__ import annotations

from difflib import get_close_matches

from wagtail.models import Locale

from plc_wagtail.exceptions import UnknownPath
from plc_wagtail.models import page_model

NEAREST = 5
# Below this likeness a suggestion is a guess.
LIKENESS = 0.4


def page_at(site, path: str):
    """The page at `path` on the site, drafts included, as its own type.

    In a site of several languages the path starts with the language, as in the browser.
    Raises UnknownPath with the nearest paths there are.
    """
    tidy = tidy_path(path)
    for prefix, root in roots(site):
        if tidy.startswith(prefix):
            url_path = root.url_path + tidy.removeprefix(prefix)
            found = page_model().objects.filter(url_path=url_path).first()
            if found:
                return found.specific
    raise UnknownPath(tidy, nearest_paths(site, tidy))


def tidy_path(path: str) -> str:
    inside = path.strip().strip("/")
    return f"/{inside}/" if inside else "/"


def roots(site):
    """Pairs of path and page: the site's root, and its translations under their language."""
    root = site.root_page
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    for translation in root.get_translations():
        yield f"/{codes[translation.locale_id]}/", translation
    if len(codes) > 1:
        yield f"/{codes[root.locale_id]}/", root
    yield "/", root


def paths(site) -> list[str]:
    """The paths of all pages of the site, drafts included, the home page first."""
    return [
        prefix + url_path.removeprefix(root.url_path)
        for prefix, root in reversed(list(roots(site)))
        for url_path in urls_below(root)
    ]


def urls_below(root):
    below = page_model().objects.descendant_of(root, inclusive=True)
    return below.order_by("path").values_list("url_path", flat=True)


def nearest_paths(site, path: str) -> list[str]:
    """The likest paths, the likest first; where none is like it, the first of the tree."""
    known = list(dict.fromkeys(paths(site)))
    return get_close_matches(path, known, NEAREST, LIKENESS) or known[:NEAREST]
