"""Going through the first ten minutes: who does it, and what their browser sends."""

from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page

from tests.factories import UserFactory
from tests.people import permissions

START = "/admin/professional-learning/set-up/"
NOVEMBER = "2026-11-22 10:00"
CONTACT = {"role": "Assistant Headteacher (Learning)", "email": "learning@school.example"}
PROGRAMME = {"title": "Learning together", "summary": "Our staff meet in small groups."}


def training_school(home):
    return home.add_child(instance=Page(title="Training school", slug="training-school"))


def publisher_below(page):
    """Somebody who may add and publish below one page, and is no superuser."""
    group = Group.objects.create(name="Publishers")
    group.permissions.add(*permissions(["wagtailadmin.access_admin"]))
    for kind in ("add", "change", "publish"):
        GroupPagePermission.objects.create(group=group, page=page, permission_type=kind)
    user = UserFactory()
    user.groups.add(group)
    return user


def step(landing, name):
    return f"{START}{landing.pk}/{name}/"


def where(parent, **changes):
    return {"parent": parent.pk, "groups": "plc", "nation": "england", **changes}


def rows(prefix, *filled, total=5, initial=0):
    data = {f"{prefix}-TOTAL_FORMS": total, f"{prefix}-INITIAL_FORMS": initial}
    for number, row in enumerate(filled):
        data.update({f"{prefix}-{number}-{name}": value for name, value in row.items()})
    return data


def term_dates(year, **changes):
    """What the browser sends when nothing was changed but `changes`."""
    terms = [{"id": one.pk, "start": one.start, "end": one.end} for one in year.terms.all()]
    days = [
        {"id": one.pk, "start": one.start, "end": one.end or ""} for one in year.closure_days.all()
    ]
    return {
        **rows("terms", *terms, total=len(terms), initial=len(terms)),
        **rows("days", *days, total=len(days) + 6, initial=len(days)),
        **changes,
    }


def errors(response):
    """The words beside the fields."""
    forms = response.context["form"]
    found = [forms] if hasattr(forms, "fields") else list(forms)
    return {
        name: [str(word) for word in words] for form in found for name, words in form.errors.items()
    }


def invitation(client):
    return "Professional learning is ready to set up." in client.get("/admin/").content.decode()
