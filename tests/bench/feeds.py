"""What the calendar feed costs at four sizes, beside a bare page and the library alone."""

import datetime as dt
import tracemalloc
from dataclasses import dataclass
from time import process_time

from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from plc_wagtail.models import Meeting
from plc_wagtail.services.stamps import record_stamps
from tests.factories import CalendarFactory, LandingFactory, ProgrammeFactory

SIZES = (10, 100, 1000, 5000)
ROUNDS = 3
# What is promised of a feed.
QUERIES = (6, 3)
SLOWER_THAN_THE_LIBRARY = 1.25
MEMORY = 64e6
POLLS = 1000
SECONDS_OF_POLLS = 60


@dataclass(frozen=True)
class FeedCost:
    """Seconds of the processor, queries, bytes, and how far the memory rose at most."""

    size: int
    built: float
    alone: float
    kept: float
    unchanged: float
    queries: tuple
    length: int
    memory: int
    polls: float


def feed_costs(home):
    """A section of its own, which is gone afterwards."""
    with transaction.atomic():
        landing = LandingFactory(parent=home, slug="bench")
        address = CalendarFactory(parent=landing, slug="calendar").get_url() + "ical/"
        programme = ProgrammeFactory(parent=landing)
        yield from (feed_cost(address, programme, size) for size in SIZES)
        transaction.set_rollback(True)


def feed_cost(address, programme, size):
    fill(programme, size)
    client = Client()
    answer = client.get(address)
    assert answer.content.count(b"BEGIN:VEVENT") == size
    known = {"If-None-Match": answer["ETag"]}

    def build():
        cache.delete(f"plc_wagtail.feed.{answer['ETag'][1:-1]}")
        client.get(address)

    return FeedCost(
        size,
        built=seconds(build),
        alone=seconds(Calendar.from_ical(answer.content).to_ical),
        kept=seconds(lambda: client.get(address)),
        unchanged=seconds(lambda: client.get(address, headers=known)),
        queries=(queries(build), queries(lambda: client.get(address, headers=known))),
        length=len(answer.content),
        memory=memory(build),
        polls=polls(client, address, known) if size == SIZES[-1] else 0,
    )


def fill(programme, size):
    first = dt.date.today()  # noqa: DTZ011
    known = programme.meetings.count()
    Meeting.objects.bulk_create(
        Meeting(
            page=programme,
            date=first + dt.timedelta(days=number % 900),
            start_time=dt.time(15, 45),
            end_time=dt.time(16, 45),
            title=f"Reading in every subject {number}",
            note_public="Bring one page.",
        )
        for number in range(known, size)
    )
    record_stamps(type(programme).objects.get(pk=programme.pk))


def seconds(ask):
    """The quickest of some rounds, by the processor's clock: others use the machine too."""
    times = []
    for _ in range(ROUNDS):
        began = process_time()
        ask()
        times.append(process_time() - began)
    return min(times)


def queries(ask):
    with CaptureQueriesContext(connection) as captured:
        ask()
        return len(captured)


def polls(client, address, known):
    """Seconds for as many polls as one client might send in a minute; none may be refused."""
    began = process_time()
    codes = {client.get(address, headers=known).status_code for _ in range(POLLS)}
    assert codes == {304}
    return process_time() - began


def memory(ask):
    tracemalloc.start()
    ask()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def broken_promises(costs):
    """In words; none of a feed that keeps what is promised of it at the largest size."""
    largest = max(costs, key=lambda cost: cost.size)
    if largest.built > SLOWER_THAN_THE_LIBRARY * largest.alone:
        yield f"{largest.size} meetings are slower than the library and a quarter"
    if largest.memory > MEMORY:
        yield f"{largest.size} meetings take more than {MEMORY / 1e6:.0f} MB"
    if largest.polls > SECONDS_OF_POLLS:
        yield f"{POLLS} polls take more than {SECONDS_OF_POLLS} seconds"
    for kind, most in enumerate(QUERIES):
        if max(cost.queries[kind] for cost in costs) > most:
            yield f"an answer takes more than {most} queries"


def table(costs, ordinary):
    """`ordinary` is the seconds a bare page takes; times are given as so many of it."""
    yield (
        f"{'meetings in a feed':>32} {'built':>8} {'library':>8} {'kept':>8} {'304':>8}"
        f" {'queries':>8} {'kB':>8} {'MB':>8}"
    )
    for cost in costs:
        ratios = [one / ordinary for one in (cost.built, cost.alone, cost.kept, cost.unchanged)]
        yield (
            f"{cost.size:>32} "
            + " ".join(f"{ratio:8.2f}" for ratio in ratios)
            + f" {cost.queries[0]:>5}/{cost.queries[1]} {cost.length / 1000:8.1f}"
            + f" {cost.memory / 1e6:8.1f}"
        )
    yield f"{POLLS} polls of one client, each a 304: {max(cost.polls for cost in costs):.1f} s"
