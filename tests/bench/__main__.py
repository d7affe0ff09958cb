"""Print the table; run by `make bench` on the demonstration's database."""

import os
import sys

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.bench.settings"
django.setup()

from django.test import Client  # noqa: E402
from wagtail.models import Site  # noqa: E402

from tests.bench.addresses import ordinary_page, page_addresses  # noqa: E402
from tests.bench.feeds import broken_promises, feed_costs, seconds, table  # noqa: E402
from tests.bench.measure import measure  # noqa: E402
from tests.bench.studies import SIZE, study_costs  # noqa: E402


def line(cost, ordinary):
    ratio = cost.milliseconds / ordinary.milliseconds
    return (
        f"{cost.name:32} {cost.milliseconds:8.1f} {ratio:8.2f} {cost.queries:8}"
        f" {cost.size / 1000:8.1f}"
    )


def main():
    print(f"{'page':32} {'ms':>8} {'times':>8} {'queries':>8} {'kB':>8}")
    ordinary = measure("an ordinary page", ordinary_page())
    print(line(ordinary, ordinary))
    for name, address in page_addresses():
        print(line(measure(name, address), ordinary))
    home = Site.objects.get(is_default_site=True).root_page
    print(f"\nThe index of {SIZE} case studies")
    for cost in study_costs(home):
        print(line(cost, ordinary))
    return print_feeds(home)


def print_feeds(home):
    """How many promises are broken."""
    client, page = Client(), ordinary_page()
    bare = seconds(lambda: client.get(page))
    print(
        "\nProcessor time in ordinary pages; queries in all, when built and at a 304; memory when"
        " built"
    )
    costs = list(feed_costs(home))
    for row in table(costs, bare):
        print(row)
    broken = list(broken_promises(costs))
    print("\n".join(broken) or "All that is promised of feeds is kept.")
    return len(broken)


sys.exit(main())
