"""Which themes and priorities studies name: one query for both, however many they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Value

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.facets import Option
from plc_wagtail.models.theme import Theme

NO_MORE_NAMES = [Value("")] * (len(Theme.search_names) - 1)


@dataclass
class Links:
    """`themes` and `priorities` by the key of a study; `theme_words`, every name by the slug."""

    themes: dict[int, tuple[Option, ...]] = field(default_factory=dict)
    priorities: dict[int, tuple[Option, ...]] = field(default_factory=dict)
    theme_words: dict[str, str] = field(default_factory=dict)


def links_of(studies):
    """Of a queryset of studies; a theme that is a draft is named nowhere."""
    links, options = Links(), {}
    by_kind = {"theme": links.themes, "priority": links.priorities}
    themes = linked(studies, "theme", "themes", *Theme.search_names).filter(theme__live=True)
    priorities = linked(studies, "priority", "priorities", "name", also=NO_MORE_NAMES)
    for kind, study, slug, *names in themes.union(priorities, all=True):
        if (kind, slug) not in options:
            options[kind, slug] = (Option(slug, names[0]),)
            if kind == "theme":
                links.theme_words[slug] = words_of(names)
        found = by_kind[kind]
        found[study] = found.get(study, ()) + options[kind, slug]
    return links


def words_of(names):
    return Theme(**dict(zip(Theme.search_names, names, strict=True))).search_words


def linked(studies, kind, name, *columns, also=()):
    through = getattr(concrete("CaseStudyPage"), name).through
    links = through.objects.filter(casestudypage__in=studies.order_by())
    read = [f"{kind}__{column}" for column in ("slug", *columns)]
    return links.values_list(Value(kind), "casestudypage", *read, *also)
