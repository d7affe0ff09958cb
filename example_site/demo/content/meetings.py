"""Twenty-four meetings by half term, week and weekday, so that every school year has its dates.

Week 1 holds the first day of the half term; Monday is 0. `training_day` takes the date of that
year's training day in the half term instead.
"""

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)
AFTER_SCHOOL = ("15:45", "16:45")
SHORT = ("15:45", "16:30")
AFTERNOON = ("13:30", "15:30")
EVENING = {"time_basis": "disaggregated"}


def meeting(half_term, week, weekday, times, title, **more):
    start, end = times
    return {
        "when": (half_term, week, weekday),
        "start_time": start,
        "end_time": end,
        "title": title,
        **more,
    }


LEARNING_TOGETHER = [
    meeting(
        "Autumn 2", 2, TUESDAY, AFTER_SCHOOL, "Choosing our question", theme="reading", **EVENING
    ),
    meeting("Autumn 2", 5, THURSDAY, AFTER_SCHOOL, "Trying one change", theme="reading", **EVENING),
    meeting(
        "Spring 1",
        4,
        FRIDAY,
        ("13:30", "14:30"),
        "Visiting each other",
        theme="reading",
        training_day=True,
    ),
    meeting("Spring 1", 6, WEDNESDAY, AFTER_SCHOOL, "What we found", theme="reading", **EVENING),
    meeting(
        "Spring 2", 2, TUESDAY, AFTER_SCHOOL, "Choosing our question", theme="feedback", **EVENING
    ),
    meeting("Spring 2", 4, MONDAY, AFTER_SCHOOL, "Trying one change", theme="feedback", **EVENING),
    meeting(
        "Summer 1",
        2,
        FRIDAY,
        ("09:00", "10:00"),
        "Visiting each other",
        theme="feedback",
        training_day=True,
        exclusive_day=True,
        note_public="Departments mark together from 10:15am.",
    ),
    meeting("Summer 1", 6, WEDNESDAY, AFTER_SCHOOL, "What we found", theme="feedback", **EVENING),
    meeting(
        "Summer 2",
        2,
        THURSDAY,
        AFTER_SCHOOL,
        "Sharing afternoon for all staff",
        kind="sharing",
        note_public="Two studies from each theme.",
    ),
]

FIRST_STEPS = [
    meeting("Autumn 1", 3, WEDNESDAY, SHORT, "How we teach reading here"),
    meeting("Autumn 1", 6, THURSDAY, SHORT, "Visiting a lesson, kindly"),
    meeting("Autumn 2", 4, TUESDAY, SHORT, "First look at assessment"),
    meeting("Spring 1", 3, TUESDAY, SHORT, "What you would change"),
]

COVERED = {"note_public": "Lessons are covered; pupils' day is unchanged."}
TALKING_MATHS = [
    meeting(
        "Autumn 1", 4, WEDNESDAY, AFTERNOON, "First meeting", place="Thornmere School", **COVERED
    ),
    meeting(
        "Autumn 2",
        3,
        WEDNESDAY,
        AFTERNOON,
        "Number talks",
        place="Thornmere Quay Primary",
        **COVERED,
    ),
    meeting(
        "Spring 1",
        2,
        WEDNESDAY,
        AFTERNOON,
        "Watching a lesson together",
        place="Upper Thornmere Primary",
        **COVERED,
    ),
    meeting(
        "Spring 2",
        2,
        WEDNESDAY,
        AFTERNOON,
        "Planning the move to Year 7",
        place="Holloway Beck Primary",
        status="rescheduled",
        status_reason="a trip at one of the schools.",
        moved_from=("Spring 2", 1, WEDNESDAY),
        **COVERED,
    ),
    meeting(
        "Summer 1",
        3,
        WEDNESDAY,
        AFTERNOON,
        "Trying it in Year 7",
        place="Thornmere School",
        **COVERED,
    ),
    meeting("Summer 2", 1, WEDNESDAY, AFTERNOON, "What we found", kind="sharing", **COVERED),
]

SMALL_CHANGES = [
    meeting(
        "Autumn 1",
        4,
        TUESDAY,
        AFTER_SCHOOL,
        "Launch",
        kind="briefing",
        agenda="10 minutes all staff together in the hall, then groups.",
        note_public="All staff together for ten minutes, then groups.",
    ),
    meeting("Autumn 2", 2, THURSDAY, AFTER_SCHOOL, "Plan one change"),
    meeting(
        "Spring 1",
        3,
        THURSDAY,
        AFTER_SCHOOL,
        "Half-way",
        status="cancelled",
        status_reason="no heating in the main block.",
    ),
    meeting("Spring 2", 3, TUESDAY, AFTER_SCHOOL, "Look back: what helped?"),
    meeting(
        "Summer 1",
        7,
        MONDAY,
        (None, None),
        "Groups choose a day",
        precision="week",
    ),
]

MEETINGS = {
    "LT": LEARNING_TOGETHER,
    "FS": FIRST_STEPS,
    "TM": TALKING_MATHS,
    "SC": SMALL_CHANGES,
    "SE": [],
}
