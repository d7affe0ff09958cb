"""An import as a browser without a script makes it: read the form, change it, send all of it."""

from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from wagtail.test.utils.form_data import querydict_from_html

from plc_wagtail.models import ProgrammePage

ANY = "/admin/professional-learning/import/"


class Importer:
    """`client` is logged in; `answer` is the last page it was shown."""

    def __init__(self, client, programme=None):
        self.client = client
        self.start = f"{ANY}into/{programme.pk}/" if programme else ANY
        self.answer = None

    def read(self, text="", **sent):
        """Paste a list; an empty answer to any question stays empty."""
        data = {"text": text, "html": "", "year": "2026", **sent}
        self.answer = self.client.post(self.start, data, follow=True)
        return self

    @property
    def address(self):
        return self.answer.request["PATH_INFO"]

    @property
    def soup(self):
        return BeautifulSoup(self.answer.content, "html.parser")

    @property
    def words(self):
        return " ".join(self.soup.select_one(".plc-import").get_text(" ").split())

    @property
    def tally(self):
        return " ".join(self.soup.select_one(".plc-import__tally").get_text(" ").split())

    @property
    def form(self):
        """Every input as it is shown."""
        form = self.soup.select_one("form[data-plc-tally]")
        form["id"] = "list"
        for button in form.select("button"):
            button.decompose()
        return querydict_from_html(str(form), form_id="list").dict()

    def send(self, follow=True, **changes):
        """Press a button; `row_7_choice` is the input row-7-choice."""
        changed = {input_name(name): value for name, value in changes.items()}
        self.answer = self.client.post(self.address, {**self.form, **changed}, follow=follow)
        return self

    def confirm(self, how="draft", **changes):
        """Without the page it leads to: the whole editor takes its time."""
        return self.send(follow=False, confirm=how, **changes)

    @property
    def messages(self):
        """The words alone, without the buttons below them."""
        found = get_messages(self.answer.wsgi_request)
        return [str(message).strip().partition("\n")[0] for message in found]


def input_name(name):
    return "-".join(name.split("_", 2)) if name.startswith("row_") else name


def draft_of(programme):
    return ProgrammePage.objects.get(pk=programme.pk).get_latest_revision_as_object()


def dates_of(programme):
    return [str(meeting.date) for meeting in draft_of(programme).meetings.all()]
