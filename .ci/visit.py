"""Ask a site for one page of each type; a type without a page gets one first.

usage: DJANGO_SETTINGS_MODULE=... python visit.py [COMMAND...]      in the folder of manage.py
e.g.   ... python visit.py "migrate --verbosity 0" load_demo        these commands come first
"""

import gc
import os
import shlex
import sys

import django

# Of what the migrations make, a fifth of the time went on looking for what they throw away.
gc.disable()
sys.path[:0] = [os.getcwd()]
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import models  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Site, get_page_models  # noqa: E402


def page_of(page_type):
    return page_type.objects.live().first() or new_page(page_type)


def parent_of(page_type):
    """A page of ours it may stand under; for a whole section, the home page."""
    ours_first = [model for model in page_type.allowed_parent_page_models() if is_ours(model)]
    return page_of(ours_first[0]) if ours_first else Site.objects.first().root_page.specific


def is_ours(model):
    return model._meta.app_label == "plc_wagtail"


def new_page(page_type):
    """A page with every field filled in that may not stay empty."""
    page = page_type(title=f"New {page_type._meta.verbose_name}", **needed(page_type))
    parent_of(page_type).add_child(instance=page)
    page.save_revision().publish()
    return page


def needed(page_type):
    return {
        field.name: "Words"
        for field in page_type._meta.get_fields()
        if field in page_type._meta.local_fields
        and isinstance(field, models.CharField | models.TextField)
        and not (field.blank or field.choices)
    }


def visit(page):
    address = page.get_full_url()
    status = Client(HTTP_HOST="localhost").get(page.get_url(), follow=True).status_code
    print(status, type(page).__name__, address)
    return status == 200


for command in sys.argv[1:]:
    call_command(*shlex.split(command))
ours = [model for model in get_page_models() if is_ours(model)]
answers = [visit(page_of(page_type)) for page_type in ours]
print(f"{sum(answers)} of {len(answers)} page types answer")
sys.exit(not answers or not all(answers))
