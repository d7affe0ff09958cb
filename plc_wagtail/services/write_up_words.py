"""The prompts of a write-up, read from a case study and written into its own fields and sections.

What an author has arranged in the full editor is never flattened: such a part has no prompt.
"""

from __future__ import annotations

import re
from typing import Any

from django.utils.html import escape
from django.utils.translation import gettext as _

from plc_wagtail import clock
from plc_wagtail.models import AcademicYear
from plc_wagtail.sanitise import clean_text

# Prompts that are columns of the case study, under the same name.
COLUMNS = ("title", "driving_question", "tried", "found", "result")
EVIDENCE = ("kind", "n", "base", "note")
BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'", "&amp;": "&"}
LONGEST_TITLE = 255


def answers_of(study: Any) -> dict[str, Any]:
    """What the prompts show; a prompt is missing where the study holds more than it could."""
    answers = {name: getattr(study, name) for name in COLUMNS}
    answers["themes"] = list(study.themes.all())
    answers["by_when"] = plan_of(study)["by_when"] if plan_of(study) else ""
    items = list(study.evidence)
    if len(items) <= 1:
        item = items[0].value if items else {}
        answers |= {f"evidence_{name}": item.get(name) for name in EVIDENCE}
    next_steps = plain(study.next_steps)
    if next_steps is not None:
        answers["next_steps"] = next_steps
    return answers


def write_answers(study: Any, answers: dict[str, Any]) -> None:
    """Into the page in memory; a prompt that is not in `answers` is left as it is."""
    for name in (name for name in COLUMNS if name in answers):
        setattr(study, name, clean_text(answers[name] or ""))
    study.title = study.title[:LONGEST_TITLE] or title_without_words(study)
    if "themes" in answers:
        study.themes = answers["themes"]
    if "by_when" in answers:
        write_plan(study, clean_text(answers["by_when"] or ""))
    if "evidence_kind" in answers:
        write_evidence(study, {name: answers.get(f"evidence_{name}") for name in EVIDENCE})
    if "next_steps" in answers:
        study.next_steps = rich(clean_text(answers["next_steps"] or ""))


def title_without_words(study: Any) -> str:
    """A page has to be called something, also before its author has a title."""
    question = (study.driving_question or "").strip()
    day = clock.today()
    return question or _("Write-up of %(day)s") % {"day": f"{day.day} {day:%B %Y}"}


def plan_of(study: Any) -> Any:
    """The first action plan among its other blocks; None where there is none."""
    return next((block.value for block in study.body if block.block_type == "action_plan"), None)


def write_plan(study: Any, by_when: str) -> None:
    plan = plan_of(study)
    if plan is not None:
        plan["by_when"] = by_when
    elif by_when:
        study.body.append(("action_plan", {"by_when": by_when}))


def write_evidence(study: Any, told: dict[str, Any]) -> None:
    """One piece of evidence; what the editor knows of it besides stays."""
    words = {name: told[name] or "" for name in ("kind", "base", "note")} | {"n": told["n"]}
    if len(study.evidence):
        study.evidence[0].value.update(words)
    elif any(value not in ("", None) for value in words.values()):
        study.evidence.append(("item", {"date": "", "method": ""} | words))


def rich(text: str) -> str:
    """Paragraphs of typed text, as Wagtail's editor would store them."""
    paragraphs = (part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))
    return "".join(
        f"<p>{escape(part).replace(chr(10), '<br/>')}</p>" for part in paragraphs if part
    )


def plain(html: str) -> str | None:
    """The typed text of such paragraphs; None for anything that has more to it."""
    html = BLOCK_KEY.sub("", html or "")
    text = "\n\n".join(PARAGRAPH.findall(html)).replace("<br/>", "\n")
    for entity, letter in ENTITIES.items():
        text = text.replace(entity, letter)
    return text if rich(text) == html.replace("&#39;", "&#x27;") else None


def fill_in(study: Any, site: Any) -> None:
    """The academic year of today, where the school has one and nobody chose another."""
    if study.academic_year_id is None and site is not None:
        today = clock.today()
        years = AcademicYear.objects.for_site(site).filter(start__lte=today, end__gte=today)
        study.academic_year = years.order_by("-site").first()
