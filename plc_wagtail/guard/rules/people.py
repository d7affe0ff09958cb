"""Names, addresses and numbers of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern, Place
from plc_wagtail.guard.facts import Facts
from plc_wagtail.guard.reading import Reading

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A British number: +44 or 0, then nine or ten digits with the usual signs between them.
TELEPHONE = re.compile(r"(?<![\w/.-])(?:\+44[\s.()-]*(?:\(0\))?|\(?0)(?:[\s.()-]*\d){9,10}(?!\w)")
ROLE_NAMES = frozenset(
    [
        "admin",
        "contact",
        "enquiries",
        "governors",
        "head",
        "headteacher",
        "info",
        "learning",
        "library",
        "mail",
        "office",
        "professionallearning",
        "reception",
        "safeguarding",
        "school",
        "senco",
        "sendco",
        "send",
        "training",
    ]
)


def byline_without_consent(reading: Reading) -> Iterator[Concern]:
    byline = getattr(reading.page, "byline", "")
    if byline and not reading.page.byline_consented_on:
        yield Concern(
            code="byline_without_consent",
            severity=Severity.BLOCK,
            message=_("The author is named, but not when they agreed to it."),
            hint=_("Fill in the day they agreed, or empty the name."),
            place=reading.place("byline_consented_on"),
            text=byline,
        )


def named_contact_without_basis(reading: Reading) -> Iterator[Concern]:
    contact = reading.facts.every_contact.get(getattr(reading.page, "contact_id", None))
    if contact and contact.person_name and not contact.name_basis:
        yield Concern(
            code="named_contact_without_basis",
            severity=Severity.BLOCK,
            message=_("The contact “%(role)s” names a person, but not why we may.")
            % {"role": contact.role},
            hint=_("Open the contact and say why the person may be named, or empty the name."),
            place=reading.place("contact"),
            text=f"{contact.pk} {contact.person_name}",
        )


def personal_email(reading: Reading) -> Iterator[Concern]:
    seen = set()
    for words in reading.words:
        for address in EMAIL.findall(words.text):
            address = address.lower().rstrip(".")
            if address not in seen and not is_role_address(address, reading.facts):
                yield personal(
                    words.place,
                    "personal_email",
                    _("%(address)s looks like somebody's own address.") % {"address": address},
                    address,
                )
            seen.add(address)


def is_role_address(address: str, facts: Facts) -> bool:
    """True for the address of a contact, and for office@ and the like at the school itself."""
    emails = {contact.email.lower() for contact in facts.contacts if contact.email}
    name, _at, domain = address.partition("@")
    domains = {email.partition("@")[2] for email in emails}
    if facts.site:
        domains.add(facts.site.hostname.removeprefix("www."))
    return address in emails or (name in ROLE_NAMES and domain in domains)


def personal_telephone(reading: Reading) -> Iterator[Concern]:
    known = {digits(contact.telephone) for contact in reading.facts.contacts}
    for words in reading.words:
        for number in TELEPHONE.findall(strip_tags(words.text)):
            if digits(number) not in known:
                yield personal(
                    words.place,
                    "personal_telephone",
                    _("%(number)s looks like somebody's telephone number.") % {"number": number},
                    digits(number),
                )
            known.add(digits(number))


def digits(number: str) -> str:
    """The number as dialled in Britain, so that +44 1904 and 01904 are the same."""
    bare = re.sub(r"\D", "", number.replace("(0)", ""))
    return "0" + bare[2:] if bare.startswith("44") else bare


def personal(place: Place, code: str, message: str, text: str) -> Concern:
    return Concern(
        code=code,
        severity=Severity.CHECK,
        message=message,
        hint=_("Use the school's contact instead, or say that it is right."),
        place=place,
        text=text,
    )
