"""What axe-core objects to in an open page."""

from contextlib import contextmanager

from axe_playwright_python.base import AXE_SCRIPT

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ALL = [*WCAG, "best-practice"]
# Wagtail's admin brings an axe of its own, which may be at work on a preview.
OURS = "axeOfTheTests"
# Without the null Playwright would carry all of axe over as the answer.
LOAD = f"{AXE_SCRIPT}; window.{OURS} = axe; null"
# Wagtail's admin scrolls its <main>, a public page the document.
HEIGHT = """() => Math.max(...[document.documentElement, ...document.querySelectorAll("main")]
    .map((box) => box.scrollHeight + innerHeight - box.clientHeight))"""
AT_REST = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
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
    rules = {
        "resultTypes": ["violations"],
        "runOnly": {"type": "tag", "values": tags},
        # Fetches every style sheet anew, for a rule that is not among these.
        "preload": False,
    }
    with shown_whole(page):
        found = page.evaluate(RUN, [part, rules])
    return [(one["id"], one["nodes"][0]["html"][:160]) for one in found]


@contextmanager
def shown_whole(page):
    """A window in which nothing scrolls: else a bar that stays in sight halves, for axe's
    `target-size`, whatever control happens to lie under its edge."""
    window = page.viewport_size
    page.set_viewport_size({**window, "height": max(page.evaluate(HEIGHT), window["height"])})
    page.evaluate(AT_REST)
    yield
    page.set_viewport_size(window)


def included(part):
    if isinstance(part, str):
        return [part]
    return part["include"] if part else []
