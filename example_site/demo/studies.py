"""Thornmere's case studies as pages."""

from __future__ import annotations

import datetime as dt
import re

from example_site.demo.content.studies import STUDIES
from example_site.demo.publishing import publish_below
from plc_wagtail import models
from plc_wagtail.models.citing import LINK_TYPE

CITED = re.compile(r"\[([a-z-]+)\]")
MONTHS = {"March": 3, "May": 5, "June": 6, "February": 2, "July": 7}


def build_studies(index, programmes, school):
    for values in STUDIES:
        publish_below(index, values["slug"], lambda v=values: page(v, programmes, school))


def page(values, programmes, school):
    study = models.CaseStudyPage(
        title=values["title"],
        driving_question=values["question"],
        tried=values["tried"],
        found=school.fill(values["found"]),
        how_sure=values["how_sure"],
        result=values["result"],
        academic_year=school.years[values["year"]],
        years_label=school.fill(values.get("years_label", "")),
        who_took_part=values["took_part"],
        phase=values["phase"],
        subject=values["subject"],
        cohort=values["cohort"],
        time_invested=values.get("time", ""),
        resources=values.get("resources", ""),
        aim=values["aim"],
        background=cited(values["background"], school),
        years=story(values, school),
        evidence=evidence(values, school),
        impact=impact(values, school),
        what_did_not_work=values["not"],
        reflections=values.get("reflections", ""),
        next_steps=school.fill(values["next"]),
        contact=school.contacts["learning"],
        owner_role="Assistant Headteacher (Learning)",
        reviewed_on=school.on(11, 3),
        review_date=school.on(11, 3) + dt.timedelta(days=364),
        programme=programmes[values.get("programme", "SE")],
    )
    study.themes = themes(values, school)
    study.references = [school.references[key] for key in values["references"]]
    return study


def cited(text, school):
    """The text with `[hattie]` as a citation of that source."""
    return CITED.sub(lambda match: citation(school.references[match[1]]), text)


def citation(reference):
    return f'<a linktype="{LINK_TYPE}" id="{reference.pk}">{reference.citation}</a>'


def themes(values, school):
    return [school.themes[values["theme"]]] if values["theme"] else list(school.themes.values())


def story(values, school):
    if "did" in values:
        year = {
            "label": "What we did",
            "academic_year": school.years[values["year"]].name,
            "what_we_did": values["did"],
        }
        return [("year", year)]
    return [
        (
            "year",
            {
                "label": label,
                "academic_year": school.years[step].name,
                "heading": heading,
                "what_we_did": cited(did, school),
                "what_changed": changed,
            },
        )
        for label, step, heading, did, changed in values["years"]
    ]


def evidence(values, school):
    items = values["evidence"] if isinstance(values["evidence"], list) else [values["evidence"]]
    return [("item", evidence_item(values, school, *item)) for item in items]


def evidence_item(values, school, kind, n, base, month, method):
    when = f"{month} {second_year(values, school)}"
    return {
        "kind": kind,
        "n": n,
        "base": base,
        "date": when,
        "method": method,
        "visibility": "public",
    }


def second_year(values, school):
    return school.first_year + values["year"] + 1


def impact(values, school):
    blocks = [number(values, school)] if values["number"] else []
    if values["before"]:
        blocks.append(("table", table(values["before"])))
    if "comparison" in values:
        blocks.append(("comparison", comparison(values, school)))
    if "measure" in values:
        blocks.append(("measure", measure(values["measure"], school)))
    if "quotation" in values:
        blocks.append(("quotation", quotation(values["quotation"], school)))
    return blocks


def quotation(values, school):
    """`later` is the year of the report that came after it, counted as the others are."""
    words = {name: value for name, value in values.items() if name != "later"}
    step, month, day = values["date"]
    date = dt.date(school.first_year + step + 1, month, day)
    return {**words, "date": date, "later_report": str(school.first_year + values["later"] + 1)}


def number(values, school):
    value, claim, percentage, n, base, month, method = values["number"]
    return (
        "statistic",
        {
            "value": value,
            "claim": claim,
            "percentage": percentage,
            "n": n,
            "base": base,
            "date": f"{month} {second_year(values, school)}",
            "method": method,
        },
    )


def comparison(values, school):
    """Members of one year, counted at the end of the next."""
    years = {
        "membership_year": school.years[values["year"] - 1].name,
        "measure_year": f"June {second_year(values, school)}",
    }
    return {**values["comparison"], **years}


def measure(values, school):
    points = [
        {
            "date": dt.date(school.first_year + step + 1, 6, 12),
            "numerator": count,
            "denominator": size,
            "changed": bool(changed),
            "what_changed": changed,
        }
        for step, count, size, changed in values["points"]
    ]
    return {**values, "points": points}


def table(rows):
    columns = [{"type": "text", "heading": "Group or time"}, {"type": "text", "heading": "Found"}]
    return {
        "table": {
            "columns": columns,
            "rows": [{"values": list(row)} for row in rows],
            "caption": "What was counted",
        },
        "first_column_heads": True,
    }
