"""Eight themes. `key` is how the other content files name a theme."""

THEMES = [
    {
        "key": "reading",
        "name": "Reading in every subject",
        "summary": "Pupils meet hard words in every lesson.",
        "questions": [
            "How can we help pupils read a page of science without stopping at every line?",
            "What do strong readers do when they get stuck?",
        ],
        "description": (
            "<p>A page of science or history holds more new words than a page of a story. Pupils "
            "who stop at each of them lose the thread. Groups look at how to prepare pupils for a "
            "hard page, and what to do when they get stuck.</p>"
        ),
        "aliases": "Literacy\nDisciplinary reading",
        "lead_role": "Lead for reading",
        "colour": "#1d5c63",
    },
    {
        "key": "feedback",
        "name": "Acting on feedback",
        "summary": "Comments only help if pupils use them.",
        "questions": [
            "What makes a pupil go back and change their work?",
            "How little can we write and still be useful?",
        ],
        "description": (
            "<p>Marking takes hours. It is worth them only if pupils go back and change something. "
            "Groups look at when pupils read a comment, and what they do next.</p>"
        ),
        "aliases": "Marking\nResponding to marking",
        "lead_role": "Assistant Headteacher (Learning)",
        "colour": "#8a4b14",
    },
    {
        "key": "number",
        "name": "Number in every subject",
        "summary": "Graphs, scales and percentages, taught the same way everywhere.",
        "questions": ["How do pupils choose a scale when nobody tells them?"],
        "description": (
            "<p>Pupils draw graphs in science, geography, computing and maths. When each "
            "department teaches it in its own way, pupils have to learn it four times.</p>"
        ),
        "aliases": "Numeracy",
        "lead_role": "Lead for number",
        "colour": "#3d4f9f",
    },
    {
        "key": "sharp",
        "name": "SHARP: Study Habits And Revision Planning",
        "acronym": "SHARP",
        "expansion": "Study Habits And Revision Planning",
        "summary": "How to study alone, and how to start early.",
        "questions": ["Which study habits last longer than a fortnight?"],
        "description": (
            "<p>Most pupils revise the way that feels easiest. Groups look at habits that take "
            "little time, can be checked, and are still there after half term.</p>"
        ),
        "aliases": "Revision\nHomework",
        "lead_role": "Head of Year 11",
        "colour": "#7a2e5d",
    },
    {
        "key": "talk",
        "name": "Talk for learning",
        "summary": "Saying it well comes before writing it well.",
        "questions": ["Whose voices do we hear in a maths lesson, and how often?"],
        "description": (
            "<p>Pupils who can explain an idea aloud write it more clearly. Yet a few voices fill "
            "most lessons. Groups count who speaks, and try ways to hear the others.</p>"
        ),
        "aliases": "Oracy",
        "lead_role": "Lead for maths across the schools",
        "colour": "#2f6b2f",
    },
    {
        "key": "afl",
        "name": "AfL: Assessment for Learning",
        "acronym": "AfL",
        "expansion": "Assessment for Learning",
        "summary": "Finding out in the lesson, not after the test.",
        "questions": ["What can we learn from a class in the last four minutes?"],
        "description": (
            "<p>A test tells us what pupils could not do three weeks ago. Short checks in the "
            "lesson tell us what to do tomorrow.</p>"
        ),
        "aliases": "Formative assessment",
        "lead_role": "Assistant Headteacher (Learning)",
        "colour": "#5b5b0f",
    },
    {
        "key": "calm",
        "name": "Calm and belonging",
        "summary": "Lunch, corridors, form time.",
        "questions": ["What turns a noisy start after lunch into a quiet one?"],
        "description": (
            "<p>Learning also depends on what happens outside lessons. This theme looks at the "
            "moments in between: doors, corridors, lunch and form time.</p>"
        ),
        "aliases": "Behaviour outside lessons",
        "lead_role": "Pastoral lead",
        "colour": "#146c8a",
    },
    {
        "key": "rewards",
        "name": "Rewards that mean something",
        "summary": "Fewer, fairer, noticed.",
        "questions": ["Which kind of praise do pupils say they remember?"],
        "description": (
            "<p>Points are easy to give and easy to forget. Groups ask pupils what they remember, "
            "and look at who is never praised.</p>"
        ),
        "aliases": "Praise",
        "lead_role": "Pastoral lead",
        "colour": "#9a3b3b",
    },
]
