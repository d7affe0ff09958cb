"""A published source, held in the terms of CSL-JSON so that exports are standard."""

from urllib.parse import quote

from django.db import models
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from plc_wagtail.citations import (
    CslItem,
    Formatted,
    doi_in,
    harvard,
    person,
    web_address,
    written,
)
from plc_wagtail.models.section_snippet import SiteOwned


class ReferenceType(models.TextChoices):
    """Types of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html."""

    ARTICLE = "article-journal", _("Journal article")
    BOOK = "book", _("Book")
    CHAPTER = "chapter", _("Chapter of a book")
    REPORT = "report", _("Report")
    WEBPAGE = "webpage", _("Web page")
    THESIS = "thesis", _("Thesis")
    SPEECH = "speech", _("Talk")


# Fields that hold what CSL-JSON has under the same or nearly the same name.
SAME = (
    "type",
    "title",
    "issued_year",
    "container_title",
    "publisher",
    "publisher_place",
    "edition",
    "volume",
    "issue",
    "page",
    "doi",
    "isbn",
    "url",
    "accessed",
)
PEOPLE = ("author", "editor")
DOI_ADDRESS = "https://doi.org/"


class Reference(TranslatableMixin, SiteOwned, index.Indexed, models.Model):
    """One source; an unknown field stays empty rather than guessed."""

    type = models.CharField(
        _("kind"), max_length=20, choices=ReferenceType, default=ReferenceType.REPORT
    )
    title = models.CharField(_("title"), max_length=400)
    author = models.TextField(
        _("authors"),
        blank=True,
        help_text=_("One a line, family name first: Timperley, Helen. An organisation as it is."),
    )
    editor = models.TextField(
        _("editors"), blank=True, help_text=_("Of a book with chapters by others; one a line.")
    )
    issued_year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    container_title = models.CharField(_("journal or book"), max_length=300, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    publisher_place = models.CharField(_("place of publication"), max_length=120, blank=True)
    edition = models.CharField(_("edition"), max_length=40, blank=True)
    volume = models.CharField(_("volume"), max_length=20, blank=True)
    issue = models.CharField(_("issue"), max_length=20, blank=True)
    page = models.CharField(_("pages"), max_length=40, blank=True, help_text=_("For example 5-14."))
    doi = models.CharField(
        _("DOI"), max_length=200, blank=True, help_text=_("For example 10.3102/003465430298487.")
    )
    isbn = models.CharField(_("ISBN"), max_length=40, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)
    accessed = models.DateField(_("looked at on"), null=True, blank=True)
    note = models.TextField(
        _("why it is worth reading"), blank=True, help_text=_("One sentence, in your own words.")
    )

    slug_source = "title"
    # The letter behind its year on a page that names another one alike.
    year_suffix = ""
    # A page that cites it would be left with a link to nowhere.
    kept_while_used = True
    panels = [
        "title",
        "author",
        FieldRowPanel(["type", "issued_year"]),
        MultiFieldPanel(
            [
                "container_title",
                FieldRowPanel(["volume", "issue", "page"]),
                FieldRowPanel(["publisher", "publisher_place", "edition"]),
                FieldRowPanel(["editor", "isbn"]),
            ],
            heading=_("Where it was published"),
        ),
        MultiFieldPanel(["doi", "url", "accessed"], heading=_("Where to read it")),
        "note",
        "site",
    ]
    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("author"),
        index.AutocompleteField("title"),
        index.FilterField("site"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        ordering = ["author", "issued_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "locale", "slug"], name="plc_reference_unique_slug"
            )
        ]

    def __str__(self):
        year = f" ({self.issued_year})" if self.issued_year else ""
        return f"{self.first_author}{year}: {self.title}" if self.first_author else self.title

    @property
    def authors(self):
        """The authors as written, one string each, without empty lines."""
        return lines_of(self.author)

    @property
    def first_author(self):
        return self.authors[0].partition(",")[0] if self.authors else ""

    @property
    def link(self):
        """Where a reader can follow it: the DOI is more lasting than an address."""
        return DOI_ADDRESS + quote(self.doi, safe="/:;()") if self.doi else web_address(self.url)

    def save(self, *args, **kwargs):
        # People paste the address of the resolver; the DOI is what lasts.
        self.doi = doi_in(self.doi) or self.doi
        super().save(*args, **kwargs)

    def as_csl_item(self) -> CslItem:
        people = {name: tuple(map(person, lines_of(getattr(self, name)))) for name in PEOPLE}
        return CslItem(**people, **{name: getattr(self, name) for name in SAME})

    @classmethod
    def from_csl_item(cls, item: CslItem, **owner):
        """Not saved; `owner` are its site and locale."""
        people = {name: "\n".join(map(written, getattr(item, name))) for name in PEOPLE}
        return cls(**people, **{name: getattr(item, name) for name in SAME}, **owner)

    @property
    def formatted(self) -> Formatted:
        """In the Harvard style, in the language of the page that shows it."""
        language = get_language() or ""
        return harvard(self.as_csl_item(), self.link, language, self.year_suffix)

    @property
    def entry(self):
        """HTML for a list of sources: the title is the link."""
        return mark_safe(self.formatted.entry)

    @property
    def citation(self):
        """How a text names it: (Hattie and Timperley, 2007)."""
        return self.formatted.citation


def lines_of(text):
    return [line.strip() for line in text.splitlines() if line.strip()]
