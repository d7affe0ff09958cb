"""Themes, contacts and sources a document names: found among the school's own, else made.

Made only where the document is certain of them and the user may; a theme then is a draft.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from plc_wagtail.citations import people_in, title_key, web_address, written
from plc_wagtail.intake.pages.codes import DoubtCode
from plc_wagtail.intake.pages.found import ContactFound, Doubt, ReferenceFound, ThemeFound
from plc_wagtail.models import Contact, Reference, Theme
from plc_wagtail.permissions import may_edit_site
from plc_wagtail.sanitise import clean_text
from plc_wagtail.services.drafts.texts import shortened


@dataclass
class Records:
    """Of one site and language; `user` None is the command line, which may all."""

    site: object
    locale: object
    user: object = None
    doubts: list[Doubt] = field(default_factory=list)

    def known(self, model):
        return model.objects.for_site(self.site).filter(locale=self.locale).order_by("site", "pk")

    def may_add(self, name: str) -> bool:
        if self.user is None:
            return True
        return self.user.has_perm(f"plc_wagtail.add_{name}") and may_edit_site(self.user, self.site)

    def doubt(self, code: DoubtCode, line: int, text: str) -> None:
        self.doubts.append(Doubt(code, line, text[:80]))

    def themes(self, wanted: tuple[ThemeFound, ...]) -> dict[int, Theme]:
        """By the line that names each; one theme once."""
        names = {name: theme for theme in self.known(Theme) for name in reversed(names_of(theme))}
        found: dict[int, Theme] = {}
        for one in wanted:
            theme = names.get(one.name.casefold()) or names.get(one.acronym.casefold() or None)
            if theme is None and one.is_listed and self.may_add("theme"):
                theme = self._new_theme(one)
                names |= dict.fromkeys(names_of(theme), theme)
            elif theme is None:
                self.doubt(DoubtCode.UNKNOWN_THEME, one.line, one.name)
            if theme and theme not in found.values():
                found[len(found)] = theme
        return found

    def _new_theme(self, one: ThemeFound) -> Theme:
        theme = Theme(
            name=shortened(one.name, 120, self.doubts, one.line),
            acronym=clean_text(one.acronym)[:20],
            expansion=clean_text(one.expansion)[:160],
            site=self.site,
            locale=self.locale,
            live=False,
        )
        theme.save()
        theme.save_revision(user=self.user, log_action="wagtail.create", clean=False)
        self.doubt(DoubtCode.NEW_THEME, one.line, one.name)
        return theme

    def contact(self, wanted: ContactFound | None) -> Contact | None:
        """By its address or its role; never with the name, for which nobody gave a reason."""
        if wanted is None:
            return None
        line = wanted.lines[0]
        for one in self.known(Contact):
            same_address = wanted.email and one.email.casefold() == wanted.email.casefold()
            if same_address or one.role.casefold() == wanted.role.casefold():
                return one
        if not wanted.role or not self.may_add("contact"):
            self.doubt(DoubtCode.UNKNOWN_CONTACT, line, wanted.role or wanted.email)
            return None
        self.doubt(DoubtCode.NEW_CONTACT, line, wanted.role)
        return Contact.objects.create(
            role=shortened(wanted.role, 120, self.doubts, line),
            email=wanted.email if len(wanted.email) <= 254 else "",
            telephone=clean_text(wanted.telephone)[:40],
            site=self.site,
            locale=self.locale,
        )

    def references(self, wanted: tuple[ReferenceFound, ...]) -> dict[int, Reference]:
        """By the first line of each; those that are not certain are left out."""
        known = {title_key(one.title, one.issued_year): one for one in self.known(Reference)}
        found: dict[int, Reference] = {}
        for one in wanted:
            if not one.is_certain:
                continue
            record = known.get(title_key(one.title, one.year))
            if record is None and self.may_add("reference"):
                record = known[title_key(one.title, one.year)] = self._new_reference(one)
            if record:
                found[one.lines[0]] = record
        return found

    def _new_reference(self, one: ReferenceFound) -> Reference:
        self.doubt(DoubtCode.NEW_REFERENCE, one.lines[0], one.title)
        return Reference.objects.create(
            title=shortened(one.title, 400, self.doubts, one.lines[0]),
            author=clean_text("\n".join(map(written, people_in(one.author)))),
            issued_year=one.year,
            publisher=shortened(one.publisher, 200, self.doubts, one.lines[0]),
            url=web_address(one.url),
            site=self.site,
            locale=self.locale,
        )


def names_of(theme: Theme) -> list[str]:
    names = [theme.name, theme.acronym, theme.expansion, *theme.aliases.splitlines()]
    return [name.strip().casefold() for name in names if name.strip()]
