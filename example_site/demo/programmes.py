"""Thornmere's programmes as pages."""

from __future__ import annotations

import datetime as dt

from example_site.demo.content.programmes import PROGRAMMES
from example_site.demo.meetings import meetings_of
from example_site.demo.publishing import publish_below
from plc_wagtail import models

TEXTS = (
    "title",
    "summary",
    "why",
    "who_takes_part",
    "what_staff_get",
    "what_we_ask",
    "safe_to_try",
    "where_we_share",
    "baseline",
    "measure",
    "measured_when",
    "what_next",
    "host_school",
    "partner_schools",
    "phase",
    "subject",
)
NUMBERS = ("is_pilot", "promised_meetings", "promised_meetings_per_strand")


def build_programmes(landing, school):
    return {
        values["code"]: publish_below(landing, values["slug"], lambda v=values: page(v, school))
        for values in PROGRAMMES
    }


def page(values, school):
    programme = models.ProgrammePage(
        slug=values["slug"],
        contact=school.contacts["learning"],
        owner_role="Assistant Headteacher (Learning)",
        reviewed_on=school.on(11, 3),
        review_date=school.on(11, 3) + dt.timedelta(days=364),
        stages=stages(values),
        body=body(values),
        promised_latest_finish=values.get("promised_latest_finish"),
        **{name: school.fill(values[name]) for name in TEXTS if name in values},
        **{name: values[name] for name in NUMBERS if name in values},
    )
    programme.programme_years = years(values, school)
    programme.strands = strands(values, school)
    programme.meetings = meetings_of(values["code"], school.dates, school.themes)
    programme.priorities = [school.priorities[number] for number in values["priorities"]]
    programme.references = [school.references[key] for key in values.get("references", [])]
    return programme


def years(values, school):
    count = values["years"]
    steps = range(count) if count > 0 else range(count, 0)
    changes = values.get("changes", {})
    return [
        models.ProgrammeYear(
            academic_year=school.years[step], what_changed=changes.get(step, ""), sort_order=order
        )
        for order, step in enumerate(steps)
    ]


def strands(values, school):
    return [strand(order, *parts, school=school) for order, parts in enumerate(values["strands"])]


def strand(order, theme, step, audience="all", kind="community", *, school):
    return models.Strand(
        key=f"{theme}-{order}",
        theme=school.themes[theme],
        academic_year=school.years[step],
        audience=audience,
        kind=kind,
        sort_order=order,
    )


def stages(values):
    if steps := values.get("protocol"):
        rows = [{"minutes": m, "title": t, "what_happens": w} for m, t, w in steps]
        return [("protocol", {"steps": rows})]
    if found := values.get("stages"):
        rows = [{"title": t, "purpose": p, "output": o} for t, p, o in found]
        return [("process_stages", {"heading": "Three stages", "stages": rows})]
    return []


def body(values):
    blocks = []
    if found := values.get("characteristics"):
        blocks.append(("characteristics", characteristics(found)))
    if plan := values.get("action_plan"):
        blocks.append(("action_plan", {"heading": "One group's plan", **plan}))
    return blocks


def characteristics(found):
    rows = [
        {
            "title": title,
            "points": [{"text": text, "sub_points": below} for text, below in points],
        }
        for title, points in found
    ]
    return {"heading": "What a group is", "characteristics": rows}
