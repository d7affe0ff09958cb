"""Five programmes. `{y}` stands for the first year of the school year the demo is loaded in."""

PROTOCOL = [
    (5, "Settle and remind", "Coffee. What did we say we would try?"),
    (10, "Read the page", "One page, on paper, in silence."),
    (15, "Talk", "What fits our pupils? What does not?"),
    (15, "Plan one change", "Something to do differently, do as well, do less, or stop."),
    (10, "Say it to a partner", "Who will visit, and what should they look for?"),
    (5, "What to bring next", "One piece of pupils' work, or three answers from pupils."),
]

STAGES = [
    ("Read and think", "Find out what is known already.", "One question on one page."),
    ("Try", "Change one small thing for six weeks.", "Notes of what happened, good and bad."),
    ("Look back", "Ask: what helped, how do we know, what next?", "A page others can use."),
]

WHAT_IT_IS = [
    (
        "Everybody belongs to one group",
        [
            ("Groups have 5 to 16 members.", ["Teachers and support staff sit together."]),
            ("Nobody is asked to join two.", []),
        ],
    ),
    (
        "One question, from the group itself",
        [
            ("It is about pupils, not about staff.", []),
            ("It can be answered with “no”.", ["A change that does not help is dropped."]),
        ],
    ),
    (
        "Small, checked, shared",
        [
            ("Each member changes one thing.", []),
            ("The group looks at pupils' work, not at opinions.", []),
            ("What was found is published, whatever it is.", []),
        ],
    ),
]

PROGRAMMES = [
    {
        "code": "LT",
        "slug": "learning-together",
        "title": "Learning together {y}-{y2}",
        "summary": (
            "Our staff meet in small groups to get better at one part of teaching. Each group asks "
            "one question, tries something in lessons, and tells everyone what it found."
        ),
        "why": (
            "<p>One-off courses rarely change what happens in a lesson. Meeting often, reading a "
            "little and trying one thing does more.</p>"
        ),
        "who_takes_part": (
            "<p>All teachers, and support staff who wish to. New staff take First steps instead.</p>"
        ),
        "what_staff_get": (
            "<ul><li>protected time</li><li>a short reading</li><li>a partner to visit</li></ul>"
        ),
        "what_we_ask": (
            "<ul><li>come to all four meetings of a theme</li><li>try one change</li>"
            "<li>ask pupils what they noticed</li><li>write one page</li></ul>"
        ),
        "safe_to_try": "What staff try here is never used in appraisal.",
        "where_we_share": "At a sharing afternoon in June, and on this site.",
        "baseline": "40 short lesson visits in October {y}, with the same one-page form each time.",
        "measure": "The same visits again, and a survey of all pupils in Year 8.",
        "measured_when": "June {y1}. Governors look at both in July {y1}.",
        "what_next": "Two new themes from September {y1}: number in every subject, and SHARP.",
        "promised_meetings": 9,
        "promised_meetings_per_strand": 4,
        "promised_latest_finish": "16:45",
        "years": 2,
        "strands": [("reading", 0), ("feedback", 0), ("number", 1), ("sharp", 1)],
        "priorities": [1, 2],
        "protocol": PROTOCOL,
        "characteristics": WHAT_IT_IS,
        "references": ["timperley", "bolam", "eef-pd"],
    },
    {
        "code": "FS",
        "slug": "first-steps",
        "title": "First steps",
        "summary": (
            "Staff who are new to our school meet four times to learn how we work and to share "
            "what they bring."
        ),
        "why": "<p>Nobody should have to find out by chance how a school teaches reading.</p>",
        "who_takes_part": (
            "<p>All staff in their first year with us. They join Learning together the year "
            "after.</p>"
        ),
        "what_staff_get": "<ul><li>four short meetings</li><li>a visit to three lessons</li></ul>",
        "what_we_ask": "<ul><li>come, ask, and tell us what you would change</li></ul>",
        "promised_meetings": 4,
        "promised_latest_finish": "16:30",
        "years": 1,
        "strands": [("reading", 0, "new_staff", "induction")],
        "priorities": [3],
    },
    {
        "code": "TM",
        "slug": "talking-maths",
        "title": "Talking maths across Thornmere",
        "summary": (
            "Teachers from four schools work together so that maths feels familiar when children "
            "move up to Year 7."
        ),
        "why": (
            "<p>Children who talked their way through a problem in Year 6 met silence and worksheets "
            "in Year 7. The four schools now plan both years together.</p>"
        ),
        "who_takes_part": "<p>Maths teachers of Years 5 to 8 in the four schools.</p>",
        "host_school": "Thornmere School",
        "partner_schools": (
            "Thornmere Quay Primary\nUpper Thornmere Primary\nHolloway Beck Primary"
        ),
        "phase": "Key stages 2 and 3",
        "subject": "Maths",
        "promised_meetings": 6,
        "years": 1,
        "strands": [("talk", 0, "partners")],
        "priorities": [2],
        "references": ["rowe", "timperley"],
    },
    {
        "code": "SC",
        "slug": "small-changes",
        "title": "Small changes",
        "summary": (
            "Staff choose a project, change one small thing, and check if it helped. This is a "
            "trial year."
        ),
        "is_pilot": True,
        "why": (
            "<p>Some questions are too small for a whole year. We are trying project groups that "
            "last six weeks from plan to finding.</p>"
        ),
        "who_takes_part": "<p>Groups of 5 to 16 staff, by choice.</p>",
        "promised_meetings": 5,
        "years": 1,
        "strands": [("afl", 0, "all", "project")],
        "priorities": [2, 3],
        "stages": STAGES,
        "action_plan": {
            "differently": ["Ask the exit question before packing up, not after."],
            "as_well": ["Read three answers aloud without names."],
            "less": ["Marking every exit slip."],
            "stop": ["Grading them."],
            "what_helped": "To be answered in March.",
            "how_we_know": "A pile of answers from the first week and from the sixth.",
            "what_next": "Keep it, change it or drop it.",
        },
        "references": ["black", "wiliam"],
    },
    {
        "code": "SE",
        "slug": "staff-enquiries",
        "title": "Staff enquiries {y_3}-{y0}",
        "summary": (
            "For three years our staff asked questions about their own teaching. This is what they "
            "found, including what made no difference."
        ),
        "why": (
            "<p>Training days had been talks. Few of them changed a lesson, so we asked staff to "
            "choose a question of their own.</p>"
        ),
        "who_takes_part": "<p>All teachers and, from the second year, support staff.</p>",
        "years": -3,
        "strands": [
            *((theme, -3) for theme in ("reading", "feedback", "number", "sharp", "talk", "afl")),
            *((theme, -2) for theme in ("reading", "feedback", "sharp", "afl")),
            *((theme, -1) for theme in ("talk", "afl", "calm", "rewards")),
        ],
        "changes": {
            -2: (
                "Staff asked for choice, so projects could be done alone or in pairs. Meetings "
                "moved away from the weeks when reports are written."
            ),
            -1: (
                "Corridors and lunch came up again and again, so themes beyond the classroom were "
                "added, with two sharing afternoons for all staff."
            ),
        },
        "priorities": [1, 2],
        "references": ["stoll", "timperley"],
    },
]

PRIORITIES = [
    (1, "Every pupil reads with confidence"),
    (2, "Pupils know what to do next"),
    (3, "A calm, friendly school"),
]

CONTACTS = [
    ("learning", "Assistant Headteacher (Learning)", "learning@thornmere.example", ""),
    ("office", "Office", "office@thornmere.example", "01632 960123"),
    ("clerk", "Clerk to governors", "clerk@thornmere.example", ""),
]
