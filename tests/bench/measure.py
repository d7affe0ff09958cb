"""Ask for an address in this process and note the time, the queries and the size."""

from dataclasses import dataclass
from statistics import median
from time import perf_counter

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

ROUNDS = 30


@dataclass(frozen=True)
class Cost:
    """Of one address, with caches warm: median milliseconds, queries, bytes before compression."""

    name: str
    milliseconds: float
    queries: int
    size: int


def measure(name, address, rounds=ROUNDS):
    """Raises AssertionError, naming the address, unless it answers 200."""
    client = Client()
    first = client.get(address)
    assert first.status_code == 200, f"{address} answers {first.status_code}"
    queries = count_queries(client, address)
    times = [seconds(client, address) for _ in range(rounds)]
    return Cost(name, median(times) * 1000, queries, len(first.content))


def count_queries(client, address):
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    # At once: the next request empties the log.
    return len(queries)


def seconds(client, address):
    began = perf_counter()
    client.get(address)
    return perf_counter() - began
