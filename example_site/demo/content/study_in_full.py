"""The one study that is written out in full, in the fixed order."""

THREE_YEARS = {
    "slug": "three-years-of-questions",
    "title": "Three years of asking our own questions",
    "theme": None,
    "year": -1,
    "years_label": "{y_3}-{y0}",
    "result": "change",
    "programme": "SE",
    "question": "Do lessons change when staff choose the question?",
    "tried": "For three years every member of staff chose one question about their own teaching.",
    "found": (
        "Lessons by staff who had been in a feedback group the year before showed it in 27 of 36 "
        "visits (75%), other lessons in 44 of 92 (48%)."
    ),
    "how_sure": "Staff chose their group themselves, so this is not proof.",
    "took_part": "109 staff over three years, 128 lesson visits",
    "phase": "All years",
    "subject": "All subjects",
    "cohort": "Whole school",
    "time": "Nine hours a year for each member of staff",
    "resources": "Cover for 36 visits, one shared book",
    "aim": (
        "<p>We wanted staff who see themselves as learners: people who ask a question about their "
        "own teaching, try something, and change their mind when it does not help.</p>"
    ),
    "background": (
        "<p>Training days had been talks. They were often good talks. A month later few lessons "
        "looked different. Staff told us that they would rather have less input and more time to "
        "try one thing properly. What we read said the same: training changes lessons when it "
        "takes its time and keeps coming back to one’s own pupils [timperley], and groups that "
        "meet for long enough can carry that [stoll].</p>"
    ),
    "years": [
        (
            "Year 1",
            -3,
            "Everyone in a group",
            "<p>Every member of staff joined one of six groups, on reading, feedback, number, "
            "SHARP, talk or assessment. The groups met six times.</p>",
            "<p>Nothing had changed yet. Two groups never agreed on a question.</p>",
        ),
        (
            "Year 2",
            -2,
            "Choice",
            "<p>Projects could be done alone, in pairs or in a group. Meetings moved away from the "
            "weeks when reports are written. We had read that staff should choose what they try "
            "first [wiliam].</p>",
            "<p>Staff had asked for choice. Four themes were kept: those somebody wanted to go on "
            "with.</p>",
        ),
        (
            "Year 3",
            -1,
            "Beyond the classroom",
            "<p>Corridors and lunch came up again and again, so themes outside lessons were added. "
            "Two sharing afternoons brought all staff together.</p>",
            "<p>Support staff took part from the start, and led two of the groups.</p>",
        ),
    ],
    "evidence": [
        (
            "learning_walk",
            128,
            "short lesson visits across all departments",
            "June",
            "Ten minutes each, one page, the same form; the visitor did not know who had been in "
            "which group.",
        ),
        ("student_voice", 172, "of 188 pupils in Year 9", "June", "A form without names."),
        ("staff_feedback", 81, "of 109 staff", "July", "A form without names."),
    ],
    "number": (
        "64 of 81",
        "staff who answered had changed a lesson because of their group’s question",
        79,
        81,
        "answers, from 109 members of staff",
        "July",
        "A form without names, filled in at the last meeting of the year.",
    ),
    "before": [],
    # 27 of 36 are taken out of 71 of 128: the others are 44 of 92.
    "comparison": {
        "measured": "Pupils used feedback in the ten minutes of the visit",
        "counted": "things",
        "base": "lesson visits",
        "first": {
            "name": "Staff who had been in a feedback group the year before",
            "numerator": 27,
            "denominator": 36,
        },
        "second": {"name": "All staff", "numerator": 71, "denominator": 128},
        "second_is": "everybody",
        "others_name": "All other staff",
        "method": (
            "Ten minutes each, one page, the same form; the visitor did not know who had been in "
            "which group."
        ),
    },
    # (step, counted, of, what changed); the last one is the whole of the comparison.
    "measure": {
        "measured": "Lessons in which pupils used feedback, all staff",
        "counted": "things",
        "base": "lesson visits",
        "points": [
            (-3, 41, 90, ""),
            (-2, 48, 110, "visits of ten minutes instead of twenty"),
            (-1, 71, 128, ""),
        ],
        "method": "Each June, across all departments, with the same form.",
    },
    "quotation": {
        "text": "Staff talk about teaching with unusual honesty … and act on what they hear.",
        "organisation": "An inspectorate invented for this demonstration",
        "from_inspection": True,
        "inspectorate": "other",
        "source_title": "Inspection report, page 6",
        "date": (-12, 5, 14),
        "later": -3,
    },
    "not": (
        "<p>Two groups never agreed on a question and stopped. Reports written in June were rarely "
        "read by anybody else: people were too tired, and so were we.</p>"
    ),
    "reflections": (
        "<p>Choice mattered more than the theme. Groups that chose late but chose themselves went "
        "further than groups that were given a good question in September.</p>"
    ),
    "next": "<p>Four themes over two years, and shorter write-ups: one page.</p>",
    "references": ["timperley", "wiliam", "stoll"],
}
