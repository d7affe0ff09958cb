"""A page as its reader gets it, taken apart."""

from bs4 import BeautifulSoup


def soup_of(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def text(node):
    """What stands in a part of a page, in single spaces; "" for a part that is not there."""
    return " ".join(node.get_text(" ").split()) if node else ""


def headings(soup):
    return [text(heading) for heading in soup.select(".plc-page h1, .plc-page h2")]
