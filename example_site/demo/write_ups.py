"""What the demonstration's contributor has written up: one sent back, one being looked at."""

from __future__ import annotations

import io
from contextlib import redirect_stdout

from django.contrib.auth import get_user_model

from example_site.demo.content.write_ups import IN_REVIEW, SENT_BACK, WHY
from plc_wagtail.models import CaseStudyIndexPage, Theme
from plc_wagtail.services.write_up_state import own_studies
from plc_wagtail.services.write_ups import begin, propose


def build_write_ups(landing):
    """Nothing where the contributor has written anything yet."""
    users = get_user_model().objects
    author, editor = users.get(username="contributor"), users.get(username="editor")
    if own_studies(author).exists():
        return
    index = CaseStudyIndexPage.objects.child_of(landing).get()
    # The demonstration prints its e-mails; those about loading it are read by nobody.
    with redirect_stdout(io.StringIO()):
        send_back(proposed(index, author, SENT_BACK), editor)
        proposed(index, author, IN_REVIEW)


def proposed(index, author, answers):
    theme = Theme.objects.get(name=answers["theme"])
    words = {name: value for name, value in answers.items() if name != "theme"}
    page = begin(index, author, words | {"themes": [theme]})
    page.refresh_from_db()
    propose(page.get_latest_revision_as_object(), author)
    return page


def send_back(page, editor):
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, editor, "reject", comment=WHY)
