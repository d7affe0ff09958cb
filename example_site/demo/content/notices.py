"""Updates, among them three notices for parents. `{closed}` and the like are filled with dates."""

UPDATES = [
    {
        "slug": "days-when-school-is-closed",
        "title": "Days when school is closed to pupils",
        "on": "09-02",
        "summary": "Our training days this year, and the one day when pupils finish early.",
        "text": (
            "<p>Our school is closed to pupils on these days in {year}, because staff are training: "
            "{closed}. It is also closed on {evenings_day}. Staff do that day's training on six "
            "evenings in the year.</p><p>On {early_day} pupils finish at 1:30pm.</p>"
            '<p>You can <a href="{pupils_page}">add these dates to your phone</a>. If a date '
            "changes, your phone will change too.</p>"
        ),
    },
    {
        "slug": "why-staff-stay-late",
        "title": "Why staff stay late on some days",
        "on": "09-16",
        "summary": "Your child's day stays the same. School ends at 3:10pm and clubs run as usual.",
        "text": (
            "<p>Teachers and support staff meet after school to get better at one part of their "
            "work. Your child's day stays the same. School ends at 3:10pm and clubs run as usual.</p>"
            "<p>Each group picks one question, tries one small change in lessons, and looks at what "
            "happened. If it helps, we share it. If it does not, we stop, and we say so on this "
            'site. You can <a href="{studies_page}">read what each group found</a>.</p>'
            '<p>Questions? Write to <a href="mailto:learning@thornmere.example">'
            "learning@thornmere.example</a>.</p>"
        ),
    },
    {
        "slug": "we-may-ask-your-child",
        "title": "We may ask your child what they think",
        "on": "10-07",
        "summary": "Sometimes we ask pupils what helps them learn. Your child can say no.",
        "text": (
            "<p>Sometimes we ask pupils what helps them learn. It may be a short form in class or a "
            "chat in a small group. We do not ask about home. We do not print names, faces or "
            "anything that shows who said what.</p>"
            "<p>Your child can say no, and nothing happens if they do. If you would like your child "
            "left out, tell the office on 01632 960123 or office@thornmere.example.</p>"
        ),
    },
    {
        "slug": "small-changes-part-1",
        "programme": "SC",
        "title": "Small changes: choosing a project",
        "series": "Small changes",
        "series_part": 1,
        "on": "09-23",
        "summary": "Six groups have formed. Here is what each of them wants to find out.",
        "text": (
            "<p>After ten minutes together in the hall, staff sat down in six groups. Each wrote one "
            "question on one sheet of paper. Two groups crossed theirs out and started again, which "
            "took courage.</p><p>The questions are about exit slips, the first minute of a lesson, "
            "spare pencils, seating plans, homework on Fridays, and who answers first.</p>"
        ),
    },
    {
        "slug": "small-changes-part-2",
        "programme": "SC",
        "title": "Small changes: the first two weeks",
        "series": "Small changes",
        "series_part": 2,
        "on": "10-14",
        "summary": "What was easy, what was not, and one question that had to be dropped.",
        "text": (
            "<p>Five of the six groups have begun. The group on spare pencils found out within a "
            "week that almost nobody forgets one: the noise came from the cupboard door. They oiled "
            "the hinge and chose another question.</p>"
        ),
    },
]
