"""What axe-core objects to in an open page."""

from axe_playwright_python.base import AXE_SCRIPT

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ALL = [*WCAG, "best-practice"]
# Wagtail's admin brings an axe of its own, which may be at work on a preview.
OURS = "axeOfTheTests"
LOAD = f"{AXE_SCRIPT}; window.{OURS} = axe"
RUN = f"([part, rules]) => {OURS}.run(part || document, rules).then(found => found.violations)"


def objections(page, part=None, tags=ALL):
    """[(rule, the first element it is about)] for the open page.

    `part` is axe's own context: a selector, or lists of selectors to include and to exclude. A
    click does not wait for the page it leads to: the parts to include are waited for.
    """
    for selector in included(part):
        page.locator(selector).first.wait_for(state="attached")
    page.wait_for_load_state("load")
    if not page.evaluate(f"() => '{OURS}' in window"):
        page.evaluate(LOAD)
    rules = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": tags}}
    found = page.evaluate(RUN, [part, rules])
    return [(one["id"], one["nodes"][0]["html"][:160]) for one in found]


def included(part):
    if isinstance(part, str):
        return [part]
    return part["include"] if part else []
