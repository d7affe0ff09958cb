"""Every public page of the demonstration's section, found from what the database holds."""

from bs4 import BeautifulSoup
from wagtail.models import Page

from plc_wagtail.models import ProfessionalLearningPage
from tests.public_addresses import routes


def html_pages(client):
    """{address: HTML} of each page and route of the section, and of one link of each question.

    A page may ask itself for more by links such as `?theme=sharp`: one of each name is opened.
    """
    found = {}
    for address in stored_addresses():
        open_page(client, address, found)
    for address, html in list(found.items()):
        for question in questions(html):
            open_page(client, f"{address}{question}", found)
    return found


def stored_addresses():
    landing = ProfessionalLearningPage.objects.live().get()
    for page in Page.objects.live().descendant_of(landing, inclusive=True).specific():
        yield page.url
        yield from (page.url + route for route in routes(page))


def open_page(client, address, found):
    answer = client.get(address)
    if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
        found[address] = answer.content.decode()


def questions(html):
    """One link for each set of names the page's own links and searches ask by."""
    page = BeautifulSoup(html, "html.parser").select_one("main")
    for form in page.select("form[method=get] input[name=q], form[role=search] input[name=q]"):
        yield f"?{form['name']}=learning"
    kinds = {}
    for link in page.select("a[href^='?']"):
        names = tuple(part.partition("=")[0] for part in link["href"][1:].split("&"))
        kinds.setdefault(names, link["href"])
    yield from kinds.values()
