"""The ways by which the common calendars follow a feed, each a link of its own."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

GOOGLE = "https://calendar.google.com/calendar/r"
OUTLOOK = {
    "outlook_home": "https://outlook.live.com/owa/",
    "outlook_school": "https://outlook.office.com/owa/",
}


@dataclass(frozen=True)
class SubscribeLinks:
    """`address` is the full http address of a feed, "" for none; `name` what it will be called."""

    address: str
    name: str

    def __bool__(self):
        return bool(self.address)

    @property
    def webcal(self):
        """Opens the calendar of an Apple device, and most others."""
        _, _, rest = self.address.partition("://")
        return f"webcal://{rest}"

    @property
    def google(self):
        """Google documents only pasting the address, and takes it under webcal here."""
        return f"{GOOGLE}?{urlencode({'cid': self.webcal})}"

    @property
    def outlook_home(self):
        return self.outlook("outlook_home")

    @property
    def outlook_school(self):
        return self.outlook("outlook_school")

    def outlook(self, which):
        """Outlook on the web; its Windows program loses the start of a webcal address."""
        query = {
            "path": "/calendar/action/compose",
            "rru": "addsubscription",
            "url": self.address,
            "name": self.name,
        }
        return f"{OUTLOOK[which]}?{urlencode(query)}"

    @property
    def copy(self):
        """The same dates as a file that does not change by itself."""
        return f"{self.address}?copy"


def subscribe_links(path, request, name):
    return SubscribeLinks(request.build_absolute_uri(path) if path else "", name)
