"""How old one has to be to read the page for parents, measured on the demonstration."""

import textstat
from bs4 import BeautifulSoup
from django.test import Client

from plc_wagtail.models import MeetingCalendarPage

OLDEST = 11
# A reading grade of the United States is a year of school; the first is for six-year-olds.
AGE_BEFORE_SCHOOL = 5
BLOCKS = "h1, h2, h3, p, li, summary, label"


def sentences(html):
    """What stands on the page as sentences: dates, buttons and addresses would only flatter it."""
    page = BeautifulSoup(html, "html.parser").select_one(".plc-page")
    blocks = [block for block in page.select(BLOCKS) if not block.select_one(f"{BLOCKS}, code")]
    texts = [" ".join(block.get_text(" ").split()) for block in blocks]
    return [text for text in texts if text.endswith((".", "?", "!"))]


def test_parents_page_is_read_at_eleven_or_earlier(db):
    html = Client().get(f"{MeetingCalendarPage.objects.live().first().url}pupils/").content

    text = "\n".join(sentences(html))

    # Both count letters, words and sentences; the others need a dictionary from the network.
    measures = (textstat.automated_readability_index, textstat.coleman_liau_index)
    ages = [measure(text) + AGE_BEFORE_SCHOOL for measure in measures]
    assert len(text.split()) > 150
    assert max(ages) <= OLDEST, f"{ages}\n{text}"
    assert "disaggregated" not in html.decode().lower()
