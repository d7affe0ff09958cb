"""What a heading's words say its section is for."""

from __future__ import annotations

import re

from plc_wagtail.intake.pages.codes import Role

HEADINGS = {
    Role.SUMMARY: "summary; in short; in brief; abstract; overview; at a glance",
    Role.DRIVING_QUESTION: (
        "driving question; driving questions; enquiry question; enquiry questions; our question; "
        "our questions; research question; research questions; the question; inquiry question"
    ),
    Role.AIM: (
        "aim; aims; aims and objectives; purpose; objective; objectives; goal; goals; intent; why; "
        "what we wanted; what we wanted to find out; why we do this; why we did this; intention"
    ),
    Role.BACKGROUND: (
        "background; context; school context; rationale; introduction; setting; the school; "
        "the problem; about the school; background and context; starting point; where we started"
    ),
    Role.METHOD: (
        "method; methods; methodology; approach; what we did; what we tried; implementation; "
        "design; procedure; activity; activities; the intervention; intervention; how we did it"
    ),
    Role.EVIDENCE: (
        "evidence; evidence base; evidence of impact; data; data collection; sources of evidence; "
        "how we know; measures; measurement; what we looked at"
    ),
    Role.IMPACT: (
        "impact; results; key results; findings; key findings; outcomes; main findings; outcome; "
        "what we found; what happened; effects; what we found out; impact so far"
    ),
    Role.DID_NOT_WORK: (
        "what did not work; what didn't work; what did not work as hoped; challenges; barriers; "
        "limitations; difficulties; problems; what was hard"
    ),
    Role.REFLECTIONS: (
        "reflections; reflection; conclusion; conclusions; lessons learned; lessons learnt; "
        "discussion; evaluation; what we learned; what we learnt; learning points"
    ),
    Role.NEXT_STEPS: (
        "next steps; what next; next; future plans; recommendations; where next; the future; "
        "what we do next; looking ahead; further work"
    ),
    Role.WHO: (
        "who takes part; who took part; who is involved; participants; membership; members; "
        "who is it for; who it is for; audience; who can join; taking part"
    ),
    Role.STAFF_GET: "what staff get; what you get; what we offer; benefits; what is on offer",
    Role.WE_ASK: (
        "what we ask; expectations; commitment; what is expected; ground rules; what we expect; "
        "what you need to do; what we ask of you"
    ),
    Role.THEMES: (
        "themes; focus areas; areas of focus; our themes; key themes; strands; our focus; "
        "priorities; key aspects; areas; focus; theme"
    ),
    Role.STAGES: (
        "stages; process; the process; how it works; how a meeting works; steps; protocol; "
        "the stages; meeting protocol; session protocol; what happens in a meeting; our process"
    ),
    Role.MEETINGS: (
        "dates; meetings; meeting dates; calendar; dates of meetings; dates for your diary; "
        "schedule; timetable; key dates; when we meet; meeting calendar; sessions; session dates"
    ),
    Role.REFERENCES: (
        "references; sources; bibliography; further reading; reading list; works cited; "
        "read more; links and references; footnotes"
    ),
    Role.CONTACT: (
        "contact; contacts; contact us; whom to ask; who to ask; contact details; "
        "further information; more information; for more information; get in touch; queries"
    ),
}
BY_WORDS = {words.strip(): role for role, list_ in HEADINGS.items() for words in list_.split(";")}
# A heading may go on after one of these: "Impact on pupils", "Evidence from lessons".
GOES_ON = {
    "aim": Role.AIM,
    "aims": Role.AIM,
    "background": Role.BACKGROUND,
    "context": Role.BACKGROUND,
    "evidence": Role.EVIDENCE,
    "findings": Role.IMPACT,
    "impact": Role.IMPACT,
    "results": Role.IMPACT,
    "outcomes": Role.IMPACT,
    "reflections": Role.REFLECTIONS,
    "conclusions": Role.REFLECTIONS,
    "method": Role.METHOD,
}
JOINTS = frozenset(["on", "of", "from", "for", "in", "and", "so", "to", "at"])
YEAR = re.compile(
    r"(?:year|cycle|phase) (?:\d|one|two|three|four|five)\b.{0,60}"
    r"|(?:\(?20\d\d[-/–](?:20)?\d\d\)?)(?:[ :,–-].{0,60})?",
    re.IGNORECASE,
)
# Pupils are in a year as well: "Year 7 pupils".
SCHOOL_CLASS = re.compile(
    r"year (?:\d|one|two|three|four|five) (?:pupils?|students?|class|group)", re.I
)
NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s+", re.IGNORECASE)
PRONOUNS = re.compile(r"(?:our|the|my|project) ")


def role_of(heading: str) -> Role | None:
    """None where the words say nothing of the kind."""
    text = " ".join(heading.replace("’", "'").split())
    text = NUMBERED.sub("", text, count=1).strip(" :.-–?*").casefold()
    if YEAR.fullmatch(text) and not SCHOOL_CLASS.match(text):
        return Role.YEAR
    return BY_WORDS.get(text) or BY_WORDS.get(PRONOUNS.sub("", text, count=1)) or _going_on(text)


def _going_on(text: str) -> Role | None:
    words = text.split()
    led = 1 < len(words) <= 8 and words[1] in JOINTS
    return GOES_ON.get(words[0]) if led else None
