"""Twelve case studies: five that saw a change, three mixed, three without a difference, one too
early to say. `-2` in `year` means two school years ago."""

from example_site.demo.content.study_in_full import THREE_YEARS

STUDIES = [
    THREE_YEARS,
    {
        "slug": "last-weeks-comments",
        "title": "The first ten minutes belong to last week's comments",
        "theme": "feedback",
        "year": -2,
        "result": "change",
        "question": "What makes a pupil go back and change their work?",
        "tried": "Once a week the lesson began with ten quiet minutes for corrections.",
        "found": "96 of 112 pupils changed their work, up from 51 of 112.",
        "how_sure": "Fairly sure: the same pupils, the same piece of work, counted by two people.",
        "took_part": "4 teachers, 112 pupils in Year 9",
        "phase": "Key stage 3",
        "subject": "English",
        "cohort": "Year 9, all sets",
        "aim": "<p>To see whether pupils use comments more if the lesson gives them time to.</p>",
        "background": (
            "<p>We wrote comments at home and handed books back at the bell. Many pupils never "
            "read them. In September we counted: fewer than half had changed anything. A comment "
            "should say what comes next [hattie], and be more work for the pupil than for the "
            "teacher [wiliam].</p>"
        ),
        "did": (
            "<p>On Mondays the first ten minutes were silent. Each comment ended with one thing to "
            "do. Pupils did it in green, next to the old line.</p>"
        ),
        "evidence": (
            "work_scrutiny",
            112,
            "all pupils in Year 9 English",
            "March",
            "Two teachers counted corrections in the same piece of work before and after.",
        ),
        "number": (
            "96 of 112",
            "changed their work after a comment",
            85.7,
            112,
            "pupils in Year 9 English",
            "March",
            "Counted in exercise books by two teachers who did not teach the class.",
        ),
        "before": [("Before", "51 of 112"), ("After six weeks", "96 of 112")],
        "not": "<p>In two classes the ten minutes became fifteen. A timer on the board helped.</p>",
        "next": "<p>The maths department will try it with worked solutions.</p>",
        "references": ["hattie", "wiliam"],
    },
    {
        "slug": "reading-aloud-in-science",
        "title": "Reading aloud in Year 8 science",
        "theme": "reading",
        "year": -2,
        "result": "mixed",
        "question": "How can we help pupils read a page of science without stopping at every line?",
        "tried": "The teacher read the first half of each long text aloud, and the class the rest.",
        "found": (
            "Pupils said long texts felt easier; marks on the reading questions rose in three "
            "classes and fell in one."
        ),
        "how_sure": "Not very: four classes, one test, and the topics differed.",
        "took_part": "3 teachers, 108 pupils in Year 8",
        "phase": "Key stage 3",
        "subject": "Science",
        "cohort": "Year 8, mixed ability",
        "aim": "<p>To find out if hearing a text first makes it easier to read on alone.</p>",
        "background": (
            "<p>Pupils told us that they skip the long boxes in the textbook. Those boxes hold the "
            "explanations. Reading hard texts has to be taught in every subject [eef-literacy].</p>"
        ),
        "did": (
            "<p>For one half term each long text was read aloud to the middle. Hard words were "
            "explained before, not during. Pupils finished it alone.</p>"
        ),
        "evidence": (
            "student_voice",
            96,
            "of 108 pupils asked",
            "May",
            "A form with three questions, without names.",
        ),
        "number": (
            "71 of 96",
            "said long texts felt easier than before",
            74,
            96,
            "pupils in Year 8 who answered",
            "May",
            "A short form in class, without names.",
        ),
        "before": [
            ("Class 1", "up 6 marks of 40"),
            ("Class 2", "up 4"),
            ("Class 3", "up 3"),
            ("Class 4", "down 2"),
        ],
        "not": "<p>Strong readers were bored. Two asked to read ahead, and were right to.</p>",
        "next": "<p>We will let pupils choose: listen, or read alone in the same time.</p>",
        "references": ["eef-literacy"],
    },
    {
        "slug": "one-way-to-draw-a-graph",
        "title": "One way to draw a graph",
        "theme": "number",
        "year": -3,
        "result": "change",
        "question": "How do pupils choose a scale when nobody tells them?",
        "tried": "Maths, science and geography agreed one checklist of five points.",
        "found": "Graphs with a missing label or scale fell from 63 of 120 to 29 of 120.",
        "how_sure": "Sure of the count; we did not check how long it lasts.",
        "took_part": "9 teachers in three departments, 120 graphs",
        "phase": "Key stage 3",
        "subject": "Maths",
        "cohort": "Years 7 and 8",
        "aim": "<p>To teach graphs once, in the same words, instead of three times.</p>",
        "background": (
            "<p>Science said “axis label”, geography said “title of the axis” and maths said "
            "neither. Pupils thought these were different things. They need to know what good work "
            "looks like [wiliam].</p>"
        ),
        "did": (
            "<p>The three departments wrote a checklist of five points that fits on a ruler. "
            "Every graph was checked with it by the pupil before it was handed in.</p>"
        ),
        "evidence": (
            "work_scrutiny",
            120,
            "graphs from Years 7 and 8, drawn by lot",
            "November and June",
            "Three teachers looked at each graph with the same list.",
        ),
        "number": (
            "29 of 120",
            "graphs still had a missing label or scale",
            24.2,
            120,
            "graphs drawn by lot",
            "June",
            "Three teachers, one list; where they differed they talked.",
        ),
        "before": [("November", "63 of 120"), ("June", "29 of 120")],
        "not": "<p>Choosing a scale is still hard. The checklist finds a missing one, not a bad one.</p>",
        "next": "<p>Computing and design will use the same ruler.</p>",
        "references": ["wiliam"],
    },
    {
        "slug": "vocabulary-walls",
        "title": "What our vocabulary walls did not do",
        "theme": "reading",
        "year": -3,
        "result": "no_change",
        "question": "What do strong readers do when they get stuck?",
        "tried": "Six classrooms put up a wall of the hardest words of each topic.",
        "found": (
            "Pupils liked the displays and rarely looked at them; scores were the same with and "
            "without."
        ),
        "how_sure": "Fairly sure: six rooms with walls, six without, the same test.",
        "took_part": "6 teachers, 164 pupils",
        "phase": "Key stage 3",
        "subject": "Humanities",
        "cohort": "Years 7 to 9",
        "aim": "<p>To see if words on the wall become words in the head.</p>",
        "background": (
            "<p>Displays take hours to make and everybody has them. Nobody had looked at whether "
            "they help. We had read about teaching words in every subject [eef-literacy], and "
            "wanted to know about walls.</p>"
        ),
        "did": (
            "<p>Six rooms got a wall, six similar rooms did not. All classes sat the same test of "
            "twenty words. We also watched where pupils look.</p>"
        ),
        "evidence": (
            "learning_walk",
            12,
            "short visits to lessons",
            "February",
            "A visitor noted each time a pupil looked at the wall.",
        ),
        "number": (
            "13 of 20",
            "words right, with a wall and without one",
            None,
            164,
            "pupils in twelve classes",
            "March",
            "The same test on the same day; the middle score of each group.",
        ),
        "before": [("With a wall", "13 of 20"), ("Without", "13 of 20")],
        "not": "<p>Nearly everything. In twelve visits we saw four glances at a wall.</p>",
        "next": "<p>We stopped making them. The time goes into saying the words aloud.</p>",
        "references": ["eef-literacy"],
    },
    {
        "slug": "revision-diaries",
        "title": "Revision diaries in Year 10",
        "theme": "sharp",
        "year": -2,
        "result": "no_change",
        "question": "Which study habits last longer than a fortnight?",
        "tried": "Half of Year 10 kept a diary of what they revised, and when.",
        "found": (
            "Most diaries were filled in the night before; mock marks did not differ between the "
            "two halves of the year group."
        ),
        "how_sure": "Fairly sure: the halves were drawn by lot.",
        "took_part": "a group of staff from five subjects, 198 pupils",
        "phase": "Key stage 4",
        "subject": "All subjects",
        "cohort": "Year 10",
        "aim": "<p>To find a habit that is still there after half term.</p>",
        "background": (
            "<p>Pupils told us that they start too late. A diary seemed the obvious answer, and it "
            "is sold as one. Work that is spread over weeks is remembered better [dunlosky].</p>"
        ),
        "did": (
            "<p>Tutor groups were drawn by lot. One half kept a diary for six weeks, five minutes a "
            "day. The other half had the same five minutes for reading.</p>"
        ),
        "evidence": (
            "exam_results",
            198,
            "pupils in Year 10",
            "June",
            "Mock examinations, all subjects, marked as usual.",
        ),
        "number": (
            "62 of 97",
            "diaries were written in one go",
            63.9,
            97,
            "diaries handed in",
            "May",
            "The ink and the days were looked at by two tutors.",
        ),
        "before": [("With a diary", "middle mark 54 of 100"), ("Without", "middle mark 54 of 100")],
        "not": "<p>Checking diaries made things worse: pupils wrote them for us.</p>",
        "next": "<p>We will try one fixed time a week, with a friend, and no form to fill in.</p>",
        "references": ["dunlosky"],
    },
    {
        "slug": "who-speaks-in-maths",
        "title": "Who speaks in a maths lesson?",
        "theme": "talk",
        "year": -1,
        "result": "change",
        "question": "Whose voices do we hear in a maths lesson, and how often?",
        "tried": "Teachers waited three seconds and then asked anyone, warmly.",
        "found": "The number of pupils who spoke went from 14 of 29 to 23 of 29.",
        "how_sure": "Not very: two classes, visited six times.",
        "took_part": "2 teachers, 29 pupils in each of two classes",
        "phase": "Key stage 3",
        "subject": "Maths",
        "cohort": "Year 7",
        "aim": "<p>To hear more of the class, without frightening anybody.</p>",
        "background": (
            "<p>We thought that most pupils speak in our lessons. A visitor with a seating plan "
            "counted fourteen of twenty-nine. When teachers wait three seconds, more pupils answer "
            "and say more [rowe].</p>"
        ),
        "did": (
            "<p>Hands stayed down. The teacher asked, waited three seconds, and named a pupil. "
            "“Can I think about it?” was always a good answer.</p>"
        ),
        "evidence": (
            "lesson_observation",
            6,
            "visits, taken together",
            "January to March",
            "A visitor ticked each pupil who spoke about maths, on a seating plan.",
        ),
        "number": (
            "23 of 29",
            "pupils spoke at least once",
            79.3,
            29,
            "pupils in the class",
            "March",
            "Counted on a seating plan in the last of three visits; the other class was similar.",
        ),
        "before": [("January", "14 of 29"), ("March", "23 of 29")],
        "not": "<p>Three pupils still never spoke. We had moved too fast for them.</p>",
        "next": "<p>Partner talk first, then the question to the class.</p>",
        "references": ["rowe"],
    },
    {
        "slug": "number-talks",
        "title": "Number talks from Year 6 to Year 7",
        "theme": "talk",
        "year": -1,
        "result": "mixed",
        "programme": "TM",
        "question": "Can the same ten minutes work in four schools?",
        "tried": "Four schools used the same ten-minute routine three times a week.",
        "found": ("It travelled well to two of them; timetables got in the way in the others."),
        "how_sure": "Not very: we know what happened, less what came of it.",
        "took_part": "11 teachers in four schools, 310 pupils",
        "phase": "Key stages 2 and 3",
        "subject": "Maths",
        "cohort": "Years 6 and 7",
        "aim": "<p>To give children one thing that stays the same when everything else changes.</p>",
        "background": (
            "<p>In Year 6 children explain how they worked something out. In Year 7 they are told "
            "how to. Waiting gives pupils time to think [rowe], and staff learn most from looking "
            "together at what pupils do [timperley].</p>"
        ),
        "did": (
            "<p>One problem on the board, no paper, three ways to solve it, told aloud. The same "
            "problems in all four schools.</p>"
        ),
        "evidence": (
            "staff_feedback",
            11,
            "teachers, all who took part",
            "June",
            "A form at the last meeting.",
        ),
        "number": (
            "24 of 36",
            "planned sessions took place",
            66.7,
            36,
            "planned sessions in each school, on average",
            "June",
            "Teachers kept a tally.",
        ),
        "before": [("Two schools", "33 of 36"), ("The other two", "15 of 36")],
        "not": "<p>Where maths is after lunch, ten minutes are gone before they begin.</p>",
        "next": "<p>Twice a week, at a time each school can keep.</p>",
        "references": ["rowe", "timperley"],
    },
    {
        "slug": "quieter-start-after-lunch",
        "title": "A quieter start after lunch",
        "theme": "calm",
        "year": -1,
        "result": "change",
        "question": "What turns a noisy start after lunch into a quiet one?",
        "tried": "Staff met classes at the door; a silent first task was on every desk.",
        "found": "Lost minutes fell from 7 to 3 in the 18 lessons we watched.",
        "how_sure": "Fairly sure: the same rooms and the same hour, though visitors may change things.",
        "took_part": "12 staff from three corridors",
        "phase": "All years",
        "subject": "Outside lessons",
        "cohort": "Years 7 to 11",
        "aim": "<p>To win back the first minutes of period 5.</p>",
        "background": (
            "<p>After lunch, corridors were loud and lessons began late. We timed it: seven minutes "
            "from the bell to the first line of work. Over a year that is 22 hours.</p>"
        ),
        "did": (
            "<p>Teachers stood at the door two minutes before the bell. Each desk had a task that "
            "needs no explaining. Late pupils began it without a word.</p><p>Three corridors began "
            "in the same week, so that pupils met it everywhere. Support staff looked after the "
            "stairs, where most of the noise came from.</p>"
        ),
        "evidence": (
            "learning_walk",
            18,
            "lessons after lunch",
            "November and February",
            "A visitor with a stopwatch.",
        ),
        "number": (
            "3 minutes",
            "from the bell to the first line of work",
            None,
            18,
            "lessons in three corridors",
            "February",
            "Timed with a stopwatch; the middle of 18 lessons.",
        ),
        "before": [("November", "7 minutes"), ("February", "3 minutes")],
        "not": "<p>Teachers on lunch duty cannot be in two places. We changed the rota.</p>",
        "reflections": (
            "<p>Nobody was told off. The door and the task did the work, and the first week was "
            "the hardest.</p>"
        ),
        "next": "<p>The same after assembly on Fridays.</p>",
        "references": [],
    },
    {
        "slug": "fewer-rewards",
        "title": "Fewer rewards, better noticed",
        "theme": "rewards",
        "year": -1,
        "result": "mixed",
        "question": "Which kind of praise do pupils say they remember?",
        "tried": "One year group gave up points and sent two postcards home a week instead.",
        "found": (
            "Pupils remembered a postcard home more than points; behaviour logs did not change."
        ),
        "how_sure": "Fairly sure of what pupils remember; not sure that it matters.",
        "took_part": "8 tutors, 206 pupils in Year 8",
        "phase": "Key stage 3",
        "subject": "Outside lessons",
        "cohort": "Year 8",
        "aim": "<p>To praise less often, and better.</p>",
        "background": (
            "<p>Pupils collected 40,000 points in a year. Asked what the last one was for, most "
            "could not say.</p>"
        ),
        "did": (
            "<p>Each tutor chose two pupils a week and wrote two sentences to their family: what "
            "the pupil did, and why it mattered. Points were not given in Year 8 for two terms.</p>"
        ),
        "evidence": ("student_voice", 172, "of 206 pupils asked", "June", "A form without names."),
        "number": (
            "148 of 172",
            "could say what their postcard was for",
            86,
            172,
            "pupils who answered",
            "June",
            "A form without names, in tutor time.",
        ),
        "before": [("Points", "61 of 172 remembered"), ("Postcards", "148 of 172 remembered")],
        "not": (
            "<p>Some pupils got three postcards and some none. We now keep a list. Behaviour logs "
            "were the same as the year before, week for week.</p>"
        ),
        "reflections": (
            "<p>Writing two true sentences takes a tutor four minutes. It made us look at quiet "
            "pupils we had not thought of.</p>"
        ),
        "next": "<p>Every pupil gets one in a year, each for something true.</p>",
        "references": [],
    },
    {
        "slug": "exit-questions",
        "title": "Exit questions in four minutes",
        "theme": "afl",
        "year": -2,
        "result": "no_change",
        "question": "What can we learn from a class in the last four minutes?",
        "tried": "Each lesson ended with one question on a slip of paper.",
        "found": (
            "Teachers found them useful to plan; test results were no different from the year "
            "before."
        ),
        "how_sure": "Not very: two different year groups sat two different tests.",
        "took_part": "5 teachers, 140 pupils",
        "phase": "Key stage 3",
        "subject": "Science",
        "cohort": "Year 9",
        "aim": "<p>To know tonight what to teach tomorrow.</p>",
        "background": (
            "<p>Topic tests tell us what pupils could not do three weeks ago. Finding out in the "
            "lesson can help them learn [black]; a question at its end is one way [wiliam].</p>"
        ),
        "did": (
            "<p>One question, four minutes, three piles: got it, nearly, not yet. No marks. The "
            "next lesson began with the middle pile.</p>"
        ),
        "evidence": (
            "staff_feedback",
            5,
            "teachers, all who took part",
            "May",
            "Talk at the last meeting, noted by one of us.",
        ),
        "number": (
            "61 of 100",
            "middle mark in the end-of-year test",
            None,
            140,
            "pupils in Year 9",
            "June",
            "The school's own test; the year before it was 61 as well.",
        ),
        "before": [("Year before", "61 of 100"), ("With exit questions", "61 of 100")],
        "not": "<p>Reading 28 slips takes twelve minutes. Not every lesson is worth it.</p>",
        "next": "<p>Once a week, after the lesson that matters most.</p>",
        "references": ["black", "wiliam"],
    },
    {
        "slug": "asking-before-helping",
        "title": "Asking before helping: support staff in Year 7",
        "theme": "afl",
        "year": -1,
        "result": "too_early",
        "question": "What happens if we ask one question before we help?",
        "tried": "Teaching assistants now ask one question before giving help.",
        "found": "It is too early to say; we will look at pupils' books in spring {y1}.",
        "how_sure": "We are not sure yet, and say so.",
        "took_part": "14 support staff, Year 7",
        "phase": "Key stage 3",
        "subject": "All subjects",
        "cohort": "Year 7",
        "aim": "<p>To help pupils start on their own.</p>",
        "background": (
            "<p>Support staff noticed that some pupils wait for them. Help came before the pupil "
            "had read the task, and the pupil learned to wait a little longer next time.</p>"
            "<p>We did not want to help less. We wanted to help after the pupil had begun.</p>"
        ),
        "did": (
            "<p>The first words are now always a question: “What have you tried?”, “What does it "
            "ask?”, “Where could you look?” Then we count to five. If the pupil is still "
            "stuck, we help as before.</p><p>Teachers know about it, so that nobody thinks the "
            "adult in the room has stopped working.</p>"
        ),
        "evidence": (
            "self_review",
            14,
            "support staff",
            "July",
            "Notes in a shared book, without pupils' names.",
        ),
        "number": None,
        "before": [],
        "not": (
            "<p>It is hard to keep quiet. We practised on each other first. With pupils who are "
            "upset the question is the wrong start, and we leave it out.</p>"
        ),
        "reflections": (
            "<p>Several pupils now answer before we ask. That is a story, not a result.</p>"
        ),
        "next": (
            "<p>We keep the books of one class in each subject. In spring {y1} two teachers compare "
            "pages from September and March without knowing which is which.</p>"
        ),
        "references": [],
    },
]
