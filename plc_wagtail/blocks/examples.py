"""What the block picker shows: made-up content of a made-up school, in the editor's language.

Functions, because a translation made when the module is imported would stay in one language.
"""

from datetime import date, time
from types import SimpleNamespace

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from plc_wagtail.citations import CslItem, Person, harvard
from plc_wagtail.enums import Precision


def rich_text():
    return "<p>{}</p>".format(
        _("Staff meet in small groups to get better at one part of teaching.")
    )


def key_points():
    return {
        "heading": _("In short"),
        "points": [
            _("Eight meetings a year, each of one hour"),
            _("Two themes a year, chosen by staff"),
            _("What does not help is dropped"),
        ],
    }


def characteristics():
    return {
        "heading": _("What makes a good group?"),
        "characteristics": [
            {
                "title": _("Shared aims"),
                "points": [
                    {"text": _("Everybody can say what the group is trying"), "sub_points": []},
                    {"text": _("The aim is about pupils"), "sub_points": [_("and can be seen")]},
                ],
            },
            {
                "title": _("Working together"),
                "points": [{"text": _("Planning a lesson in pairs"), "sub_points": []}],
            },
        ],
    }


def call_to_action():
    return {
        "text": _("Would you like to know more about how our staff learn?"),
        "button": _("Ask about professional learning"),
        "page": None,
        "url": "",
        "email": "learning@example.org",
    }


def quotation():
    return {
        "text": _("Staff talk about learning with care … and pupils notice."),
        "person": "",
        "role": _("Lead inspector"),
        "organisation": "",
        "from_inspection": True,
        "inspectorate": "ofsted",
        "date": date(2024, 11, 5),
        "source_title": _("Inspection report"),
        "source_url": "https://example.org/report",
    }


def statistic():
    return {
        "value": "75%",
        "claim": _("of the lessons visited gave pupils time to plan their work"),
        "percentage": 75,
        "n": 36,
        "base": _("visits to lessons"),
        "date": _("Spring term 2025"),
        "method": _("Two members of staff visited together and filled in the same short form."),
        "source_title": _("Learning walk, spring 2025"),
    }


def comparison():
    return {
        "measured": _("Pupils used feedback in the lesson"),
        "counted": "things",
        "base": _("lesson visits"),
        "first": {"name": _("Staff in a feedback group"), "numerator": 27, "denominator": 36},
        "second": {"name": _("All staff"), "numerator": 71, "denominator": 128},
        "second_is": "everybody",
        "others_name": _("Other staff"),
        "membership_year": "2023-24",
        "measure_year": "2024-25",
        "method": _("Visits of ten minutes, all with the same form."),
    }


def measure():
    return {
        "measured": _("Pupils used feedback in the lesson"),
        "counted": "things",
        "base": _("lesson visits"),
        "points": [
            {"date": date(2023, 6, 14), "numerator": 31, "denominator": 90},
            {"date": date(2024, 6, 12), "numerator": 44, "denominator": 92},
            {"date": date(2025, 6, 11), "numerator": 58, "denominator": 96},
        ],
        "method": _("Visits of ten minutes, all with the same form."),
    }


def evidence_item():
    return {
        "kind": "student_voice",
        "n": 124,
        "base": _("pupils in Years 8 and 9"),
        "date": _("Spring term 2025"),
        "method": _("A questionnaire of six questions, without names."),
    }


def table():
    return {
        "table": {
            "caption": _("Lessons in which pupils planned their work"),
            "columns": [
                {"type": "text", "heading": _("Year")},
                {"type": "number", "heading": _("Lessons")},
            ],
            "rows": [
                {"values": [_("Year 8"), 27]},
                {"values": [_("Year 9"), 44]},
            ],
        },
        "first_column_heads": True,
        "note": _("Learning walk, spring 2025"),
    }


def process_stages():
    return {
        "heading": _("Three stages"),
        "stages": [
            {
                "title": _("Reflect"),
                "purpose": _("Pool ideas and read."),
                "output": _("One question for the group"),
            },
            {
                "title": _("Act"),
                "purpose": _("Try one small change in ordinary lessons."),
                "output": _("Notes of what pupils did"),
            },
            {"title": _("Review"), "purpose": _("Look at what changed."), "output": ""},
        ],
    }


def protocol():
    return {
        "heading": _("How a meeting works"),
        "steps": [
            {"minutes": 10, "title": _("Look back"), "what_happens": _("What did we try?")},
            {"minutes": 25, "title": _("New learning"), "what_happens": _("One short reading.")},
            {"minutes": 25, "title": _("Plan"), "what_happens": _("What will we try next?")},
        ],
    }


def action_plan():
    return {
        "heading": _("What I will try"),
        "differently": [_("Ask one question before each demonstration")],
        "as_well": [_("Give two minutes to plan")],
        "less": [],
        "stop": [_("Collecting every book every week")],
        "by_when": _("Half term"),
        "what_helped": _("Planning with a colleague."),
        "how_we_know": _("Pupils' plans, before and after."),
        "what_next": "",
    }


def study_year():
    return {
        "label": _("Year 1"),
        "academic_year": "2024-25",
        "heading": "",
        "what_we_did": "<p>{}</p>".format(_("Six teachers tried revision diaries in Year 10.")),
        "what_changed": "<p>{}</p>".format(_("Diaries became shorter, because pupils asked.")),
    }


def image():
    return {"caption": _("A group of staff planning a lesson")}


def documents():
    return {
        "heading": _("To read before the meeting"),
        "shown_files": [
            {
                "name": _("Planning a lesson together"),
                "url": "#",
                "extension": "PDF",
                "size": 184320,
            }
        ],
    }


def references():
    source = CslItem(
        title=_("How teachers learn together"),
        author=(Person("Example", "Ada"), Person("Sample", "Ben")),
        issued_year=2021,
        publisher=_("Example Press"),
    )
    entry = mark_safe(harvard(source, "https://example.org").entry)
    return {"heading": _("Sources"), "shown_references": [{"entry": entry}]}


def coming_meetings():
    meeting = SimpleNamespace(
        date=date(2026, 11, 10),
        date_end=None,
        start_time=time(15, 45),
        end_time=time(16, 45),
        precision=Precision.EXACT,
    )
    programme = {"title": _("Learning together")}
    name = _("Reading in every subject")
    listed = {"meeting": meeting, "name": name, "programme": programme, "url": "#"}
    return {"heading": _("Next meetings"), "meetings": [listed]}


def pupil_dates():
    first, last = date(2026, 10, 23), date(2026, 12, 18)
    return {
        "heading": _("Dates that affect pupils"),
        "days": [
            {"start": first, "end": first, "words": _("School closed to pupils")},
            {"start": last, "end": last, "words": _("Pupils finish at 1:30pm")},
        ],
    }


def related_studies():
    study = {
        "title": _("Revision diaries in Year 10"),
        "driving_question": _("Which study habits last longer than a fortnight?"),
        "result": "not_measured",
    }
    return {"heading": _("What we found out"), "studies": [{"study": study, "url": "#"}]}
