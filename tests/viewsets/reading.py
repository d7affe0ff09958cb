"""Reading what a listing answers."""

import csv

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries_of(client, address):
    """How many queries the second request takes; the first fills Wagtail's caches."""
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(address)
    assert response.status_code == 200
    return len(captured)


def csv_rows(response):
    text = b"".join(response.streaming_content).decode()
    return list(csv.DictReader(text.splitlines()))
