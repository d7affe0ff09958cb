"""The message to whoever scheduled a page that could not go live."""

from __future__ import annotations

from django.template.loader import render_to_string
from wagtail.admin.mail import send_mail

SUBJECT = "plc_wagtail/notifications/not_published_subject.txt"
TEXT = "plc_wagtail/notifications/not_published.txt"


def tell_owner(page, revision, refusal):
    """E-mail the person who wrote the version that was due, and the owner of the page."""
    people = {person for person in (revision.user, page.owner) if person}
    for person in people:
        if person.is_active and person.email:
            context = {"page": page, "user": person, "concerns": refusal.concerns}
            send_mail(
                render_to_string(SUBJECT, context).strip(),
                render_to_string(TEXT, context).strip(),
                [person.email],
                fail_silently=True,
            )
