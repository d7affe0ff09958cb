"""Meetings for the calendar page, and what its HTML says of them."""

from datetime import time

from bs4 import BeautifulSoup

from plc_wagtail.models import Meeting
from tests.section import publish


def meet(programme, *days, **values):
    for day in days:
        programme.meetings.add(Meeting(**{"date": day, "start_time": time(15, 45), **values}))
    publish(programme)


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def days(soup):
    return [row.time["datetime"] for row in soup.select(".plc-date-when")]


def words(soup, selector):
    return [" ".join(found.get_text(" ").split()) for found in soup.select(selector)]
