"""Which Chromium the browser tests drive; `python -m tests.chromium` prints it."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

# The shell draws no window of its own, so that a page opens in a quarter of the time.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chromium-browser",
)


def find_chromium():
    """The path of an installed browser, or of Playwright's own download, or None."""
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    return installed or downloaded_by_playwright()


def downloaded_by_playwright():
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    path = find_chromium()
    print(path or "no Chromium")
    sys.exit(path is None)
