"""The programme's editor as a browser uses it: read the form, change it, send all of it back."""

from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import querydict_from_html

from plc_wagtail.models import PlcSiteSettings, ProgrammePage

NO_BLOCKS = {
    f"{one.name}-count": "0" for one in ProgrammePage._meta.fields if isinstance(one, StreamField)
}
FIELDS = "input, select, textarea"


class Editor:
    """`client` is logged in; give `programme` to edit it, `parent` to create one below it."""

    def __init__(self, client, programme=None, parent=None):
        self.client = client
        if programme:
            self.address = reverse("wagtailadmin_pages:edit", args=[programme.pk])
        else:
            kind = ("plc_wagtail", "programmepage", parent.pk)
            self.address = reverse("wagtailadmin_pages:add", args=kind)

    def open(self):
        return self.client.get(self.address)

    def form(self):
        """Every input of the form as it is shown; bodies, which a script draws, are left empty."""
        return form_in(self.open())

    def save(self, data, action=None):
        return self.client.post(self.address, {**data, **({action: "1"} if action else {})})

    def publish(self, data):
        return self.save(data, "action-publish")

    def autosave(self, data):
        """The answer's JSON; `data` then holds what the script writes back into the form."""
        sent = self.client.post(self.address, data, headers={"Accept": "application/json"})
        answer = sent.json()
        data.update(answer.get("field_updates", {}), overwrite_revision_id=answer["revision_id"])
        self.address = answer.get("url", self.address)
        return answer


def form_in(response):
    form = soup_of(response).select_one("form[data-edit-form]")
    fields = [one for one in form.select(FIELDS) if not one.find_parent("template")]
    # Wagtail reads HTML, and the rest of the form is a hundred times as long.
    html = f'<form id="{form["id"]}">{"".join(map(str, fields))}</form>'
    data = querydict_from_html(html, form_id=form["id"]).dict()
    for key in [key for key in data if key.startswith("action-")]:
        del data[key]
    return {name: value.removeprefix("\n") for name, value in data.items()} | NO_BLOCKS


def soup_of(response):
    """Read once for each answer: an editor's page is long."""
    if not hasattr(response, "soup"):
        response.soup = BeautifulSoup(response.content, "html.parser")
    return response.soup


def row(index, **values):
    """The inputs of one row; without `id` it is a new one."""
    values = {"id": "", "uid": "", "ORDER": index + 1, "DELETE": "", **values}
    return {f"meetings-{index}-{name}": value for name, value in values.items()}


def rows(*given):
    """The whole formset for rows that are not stored yet."""
    data = {
        "meetings-TOTAL_FORMS": len(given),
        "meetings-INITIAL_FORMS": 0,
        "meetings-MIN_NUM_FORMS": 0,
        "meetings-MAX_NUM_FORMS": 1000,
    }
    for index, values in enumerate(given):
        data.update(row(index, **values))
    return data


def errors_beside(response, name):
    """The message beside one input, as one text."""
    found = soup_of(response).select_one(f"#id_{name}-errors")
    return found.get_text(" ", strip=True) if found else ""


def decide(site, **values):
    """Change what the school decided for its site."""
    PlcSiteSettings.objects.update_or_create(site=site, defaults=values)
