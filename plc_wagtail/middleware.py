"""For MIDDLEWARE, where a site wants it: a database that is down is said to be down.

Wagtail asks the database which page an address belongs to, so that no page of ours is reached
while it is away, and Django would answer 500: phones and search engines take that for a fault.
"""

from django.db import InterfaceError, OperationalError

from plc_wagtail.models.feed_response import service_unavailable


class DatabaseDownMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        """503 with the time to ask again, in place of the error."""
        if isinstance(exception, (InterfaceError, OperationalError)):
            return service_unavailable()
        return None
