"""Everything somebody wrote, to take along: a page each that any browser and Word can open, and
one file of data."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils.text import slugify

from plc_wagtail.blocks import BodyField
from plc_wagtail.models.study_sections import study_sections
from plc_wagtail.services.write_up_state import Standing

FILE_NAME = "my-write-ups.zip"
DATA = "write-ups.json"
PAGE = "plc_wagtail/admin/write_up/export.html"
INTERNAL = {"draft_title", "slug"}


def packed(found: Iterable[Standing]) -> bytes:
    """A zip file; the words are those of the newest version, published or not."""
    found = list(found)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, standing in enumerate(found, start=1):
            name = slugify(standing.study.title, allow_unicode=True)[:60] or "write-up"
            archive.writestr(f"{number:02}-{name}.html", page_of(standing))
        data = [data_of(standing) for standing in found]
        archive.writestr(DATA, json.dumps(data, cls=DjangoJSONEncoder, indent=2))
    return content.getvalue()


def page_of(standing: Standing) -> str:
    context = {"standing": standing, **words_of(standing.study)}
    return render_to_string(PAGE, context)


def words_of(study: Any) -> dict[str, Any]:
    """What the template `parts/told.html` wants, with the evidence that only staff see."""
    sections = study_sections(study, list(study.references.all()))
    sections = [
        replace(one, value=list(study.evidence)) if one.kind == "evidence" else one
        for one in sections
    ]
    return {"study": study, "sections": sections, "audience": "staff"}


def data_of(standing: Standing) -> dict[str, Any]:
    """Every field of the study under its own name; blocks as Wagtail stores them."""
    study = standing.study
    names = [name for name in study.names_of_words() if name not in INTERNAL]
    stored = study.serializable_data()
    blocks = {f.name for f in study._meta.get_fields() if isinstance(f, BodyField)}
    told = {
        name: json.loads(stored[name]) if name in blocks and stored[name] else stored.get(name)
        for name in names
        if not name.endswith("_id")
    }
    return told | {
        "themes": [theme.name for theme in study.themes.all()],
        "references": [str(source) for source in study.references.all()],
        "academic_year": getattr(study.academic_year, "name", ""),
        "stage": standing.stage.value,
        "audience": study.audience,
        "last_changed": standing.page.latest_revision_created_at,
        "first_published_at": standing.page.first_published_at,
    }
