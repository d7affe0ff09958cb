"""For MIDDLEWARE, where a site wants it: quick answers to phones, and a database that is down is
said to be down.
"""

from django.db import InterfaceError, OperationalError

from plc_wagtail.models.feed_response import service_unavailable
from plc_wagtail.models.way_to_feed import load_way


class FeedMiddleware:
    """Reads the way to a feed in one query, where Wagtail needs two for each level of pages."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """A database that is down is said to be down: an error here reaches no middleware."""
        if request.resolver_match.url_name != "wagtail_serve":
            return None
        try:
            load_way(request, *args, **kwargs)
        except (InterfaceError, OperationalError):
            return service_unavailable()
        return None


class DatabaseDownMiddleware:
    """Wagtail asks the database which page an address belongs to, so that no page of ours is
    reached while it is away, and Django would answer 500: phones and search engines take that for
    a fault."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        """503 with the time to ask again, in place of the error."""
        if isinstance(exception, (InterfaceError, OperationalError)):
            return service_unavailable()
        return None
