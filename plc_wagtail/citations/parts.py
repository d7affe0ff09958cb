"""Parts of a source that every format writes a little differently."""

from __future__ import annotations

import datetime as dt
import re

from plc_wagtail.sanitise import clean_text, safe_url

# Registered prefixes have four to nine digits; https://www.crossref.org/blog/dois-and-matching-regular-expressions/
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>{}|\\^`]{1,180}", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
LONGEST_ADDRESS = 500


def doi_in(text: str) -> str:
    """The first DOI of `text`, without the stop or bracket that ends a sentence; or ""."""
    match = DOI.search(text)
    if match is None:
        return ""
    doi = match[0].rstrip(".,;:'”’")
    # Wiley's DOIs of the nineties hold brackets; a lone one closes the sentence around it.
    while doi.endswith(")") and doi.count(")") > doi.count("("):
        doi = doi[:-1].rstrip(".,;:")
    return doi


def year_in(text: object) -> int | None:
    match = YEAR.search(str(text or ""))
    return int(match[0]) if match else None


def day_in(text: object) -> dt.date | None:
    match = DAY.search(str(text or ""))
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def pages(text: str) -> str:
    """5-14 for whatever dash stands between."""
    return re.sub(r"\s*(?:-{1,3}|[‐-―−])\s*", "-", one_line(text))


def one_line(text: object) -> str:
    return " ".join(clean_text(str(text or "")).split())


def web_address(text: object) -> str:
    """`text` if it leads to a web page, else ""."""
    address = safe_url(str(text or ""))
    is_web = address.lower().startswith(("http://", "https://"))
    return address if is_web and len(address) <= LONGEST_ADDRESS else ""


def title_key(title: str, year: int | None) -> tuple[str, int | None]:
    """The same for two records of one source, however its title is spaced and capitalised."""
    return " ".join(re.findall(r"\w+", title.casefold())), year
