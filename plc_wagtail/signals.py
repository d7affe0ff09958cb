"""Signals other apps may listen to."""

from django.dispatch import Signal

# Sent with `page` when a stored page is about to become live with a revision it
# did not have, or is about to be scheduled. A receiver refuses by raising
# plc_wagtail.exceptions.PublishBlocked.
publishing = Signal()

# Sent with `page`, `revision` and `refusal` (the PublishBlocked) when a page could not go live
# at the time it was scheduled for. Its schedule has been taken off by then.
schedule_refused = Signal()
