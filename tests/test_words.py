"""The school's own words: none of ours is left on a public page once the school has others."""

import re
from datetime import date

import pytest
from wagtail.models import Page

from plc_wagtail.models import PlcSiteSettings, Strand
from plc_wagtail.models.site_settings import Words
from tests import factories
from tests.public_addresses import links

HIDDEN = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)
# A word of ours, and what else it would look like at the start of a sentence or as a short form.
OURS = re.compile(
    r"\b(pupils?|staff|PLCs?|professional learning( communit(y|ies))?|training days?|INSET)\b",
    re.IGNORECASE,
)
START = "/section/"


@pytest.fixture
def school_with_own_words(site, home):
    settings = PlcSiteSettings.for_site(site)
    for name in Words.__dataclass_fields__:
        setattr(settings, f"{name}_word", f"rare{name.replace('_', '')}")
    settings.save()
    landing = factories.LandingFactory(parent=home, slug="section", title="Section")
    theme = factories.ThemeFactory(name="Reading", description="<p>Hard words.</p>", summary="One.")
    programme = factories.ProgrammeFactory(
        parent=landing, title="Together", summary="Groups meet.", why="<p>It helps.</p>"
    )
    Strand.objects.create(page=programme, theme=theme, key="reading")
    factories.MeetingFactory(page=programme, theme=theme, date=date(2027, 3, 2))
    factories.CalendarFactory(parent=landing, title="Calendar")
    factories.ThemeIndexFactory(parent=landing, title="Themes")
    index = factories.CaseStudyIndexFactory(parent=landing, title="Studies")
    for number in range(9):
        study = factories.CaseStudyFactory(
            parent=index,
            subject=f"Subject {number % 2}",
            tried="One change.",
            found="Little.",
            aim="<p>To learn.</p>",
        )
        study.themes.set([theme])
        study.save_revision().publish()
    factories.UpdateFactory(parent=landing, series="Term", summary="One.")
    factories.UpdateFactory(parent=landing, series="Term", summary="Two.")
    return landing


def pages(client):
    """(address, words a reader sees or hears) of every page of the section."""
    waiting = [page.url for page in Page.objects.filter(url_path__contains=START)]
    for address in waiting:
        response = client.get(address)
        if response["Content-Type"].startswith("text/html"):
            yield address, HIDDEN.sub(" ", main_part(response.content.decode()))
            waiting += {
                found
                for found in links(address, response.content.decode())
                if found.startswith(START) and found not in waiting
            }


def main_part(html):
    """Without what the host writes around our pages."""
    return html.partition('class="plc">')[2].partition("</main>")[0]


def test_no_word_of_ours_is_left(client, school_with_own_words):
    texts = dict(pages(client))

    found = {address: OURS.findall(text) for address, text in texts.items() if OURS.search(text)}

    assert found == {}
    assert len(texts) > 15


def test_own_words_are_really_used(client, school_with_own_words):
    text = " ".join(text for _, text in pages(client))

    assert "Why it matters for rarepupils" in text
