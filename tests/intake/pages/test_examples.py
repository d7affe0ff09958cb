"""Five documents with the structures and faults of real ones, read as a whole."""

import datetime as dt

import pytest

from plc_wagtail.intake import ReadingOptions
from plc_wagtail.intake.pages import DocumentKind, DocumentOptions, ItemList, read_document
from tests.intake.pages.examples import ALL

YEAR = DocumentOptions(meetings=ReadingOptions(first_year=2026))


@pytest.fixture(scope="module")
def read():
    return {name: read_document(f"{name}.txt", text.encode(), YEAR) for name, text in ALL.items()}


def outline(document):
    return [(str(section.role), section.heading) for section in document.sections]


def doubts(document):
    return [(doubt.line, str(doubt.code)) for doubt in document.doubts]


def reasons(document):
    return [(one.line, str(one.reason)) for one in document.dropped]


def nested(document, key):
    section = next(one for one in document.sections if one.key == key)
    lists = [block for block in section.blocks if isinstance(block, ItemList)]
    return [
        (item.text, [inner.text for inner in item.items]) for one in lists for item in one.items
    ]


def test_a_study_is_told_in_its_sections(read):
    study = read["study"]

    assert study.kind == DocumentKind.CASE_STUDY
    assert outline(study) == [
        ("aim", "Aim"),
        ("background", "Background"),
        ("year", "Year 1"),
        ("year", "Year 2"),
        ("evidence", "Evidence"),
        ("impact", "Impact"),
        ("reflections", "Reflections"),
        ("contact", "Contact"),
    ]
    assert doubts(study) == [
        (0, "no_title"),
        (3, "undefined_acronym"),
        (6, "no_year"),
        (8, "no_year"),
        (10, "appraisal"),
        (12, "missing_after_colon"),
        (14, "undated_inspection"),
        (14, "incomplete_statistic"),
        (18, "named_person"),
        (18, "incomplete_contact"),
    ]


def test_what_a_study_says_is_found_with_what_is_missing(read):
    study = read["study"]

    (question,), (number,), (quotation,) = study.questions, study.statistics, study.quotations
    assert question.text == "How often must pupils meet a word before they keep it?"
    assert (number.value, number.base, number.missing) == (
        "64%",
        "lessons",
        ("n", "date", "method"),
    )
    assert number.claim == "of lessons during the spring walk began with a quiz"
    assert (quotation.inspectorate, quotation.person) == ("ofsted", "")
    assert quotation.text.startswith("Teachers come back")
    assert [theme.name for theme in study.themes] == ["Quick recall", "Spacing", "Mixed practice"]
    assert not any(theme.is_listed for theme in study.themes)
    assert (study.contact.name, study.contact.role) == (
        "Morwenna Tregear",
        "Assistant Headteacher",
    )
    assert {one.short: one.expansion for one in study.acronyms} == {
        "LAO": "Little And Often",
        "CPD": "",
    }


def test_a_programme_has_its_themes_meetings_and_explainers(read):
    programme = read["programme"]

    assert programme.kind == DocumentKind.PROGRAMME
    assert programme.title == "Learning Groups"
    assert programme.summary.startswith("A key part of Thornmere School's plan")
    assert [(one.name, one.acronym, one.expansion) for one in programme.themes] == [
        ("Reading in Every Subject", "", ""),
        ("Talk for Learning and Thinking", "TLT", "Talk for Learning and Thinking"),
        ("Numeracy", "", ""),
    ]
    assert outline(programme) == [
        ("summary", ""),
        ("themes", ""),
        ("body", ""),
        ("body", "What is a learning group?"),
        ("body", "Why are learning groups important?"),
    ]
    assert {row.title for row in programme.meetings.rows} == {""}
    assert [
        (row.date, [str(code) for code in row.warnings]) for row in programme.meetings.rows
    ] == [
        (dt.date(2026, 11, 12), []),
        (dt.date(2026, 11, 30), []),
        (dt.date(2027, 1, 27), []),
        (dt.date(2027, 2, 9), ["weekday_mismatch"]),
    ]


def test_a_flattened_list_is_nested_again_and_said_so(read):
    programme = read["programme"]

    assert nested(programme, 3) == [
        (
            "Shared Values and Vision",
            ["Focus on pupils", "Values are understood by all", "High hopes for every pupil"],
        ),
        (
            "Collective Care for Pupils",
            ["Staff take joint responsibility", "Nobody is left alone with a problem"],
        ),
        (
            "Working Together",
            [
                "Team planning",
                "Team teaching",
                "Across roles (teachers with support staff) and schools",
            ],
        ),
    ]
    assert [title for title, _ in nested(programme, 4)] == [
        "Long Term Learning",
        "CPD",
        "Pupil Learning",
    ]
    assert [code for _, code in doubts(programme)].count("list_rebuilt") == 2


def test_without_a_year_the_dates_stay_words_and_the_year_is_asked_for():
    document = read_document("page.txt", ALL["programme"].encode())

    assert document.meetings is None
    assert "no_year" in {str(doubt.code) for doubt in document.doubts}
    assert document.sections[2].blocks[1].texts[0].startswith("Thursday 12th November 3.45pm")


def test_a_year_the_text_names_is_used_and_said():
    text = ALL["programme"].replace("Learning Groups\n", "Learning Groups 2026-27\n")

    document = read_document("page.txt", text.encode())

    assert document.meetings.academic_year == "2026-27"
    assert "year_from_text" in {str(doubt.code) for doubt in document.doubts}


def test_a_post_has_its_date_quotation_and_sources(read):
    post = read["post"]

    assert (post.kind, post.date) == (DocumentKind.UPDATE, dt.date(2026, 11, 27))
    assert outline(post) == [
        ("body", ""),
        ("body", "What is a learning group?"),
        ("body", "Links to Evidence"),
        ("body", "Shared Practice"),
        ("references", ""),
    ]
    (quotation,) = post.quotations
    assert (quotation.person, quotation.is_closed) == ("Ada Quillfeather", False)
    assert [(one.author, one.year, one.title, one.publisher) for one in post.references] == [
        (
            "Quillfeather, A. et al",
            2012,
            "Small Changes: How Teachers Learn Together",
            "Thornmere University Press",
        ),
        ("Osei, K. and Lund, P", 2018, "Groups That Last: Notes for School Leaders", ""),
    ]
    assert doubts(post) == [
        (0, "no_summary"),
        (5, "unclosed_quotation"),
        (23, "relative_date"),
        (28, "lost_link"),
        (33, "lost_link"),
    ]
    assert [reason for _, reason in reasons(post)] == ["posted", "posted", "comments"]


def test_the_furniture_of_a_blog_is_dropped_with_its_reasons(read):
    blog = read["blog"]

    assert (blog.kind, blog.date) == (DocumentKind.UPDATE, dt.date(2026, 11, 24))
    assert [(reason, one.text) for one in blog.dropped for reason in [str(one.reason)]] == [
        ("picture", "Project header"),
        ("picture", "Project choices"),
        ("picture", "Slide1"),
        ("picture", "Slide2"),
        ("needs_javascript", "This slideshow requires JavaScript."),
        ("author", "Author: T&L Owl"),
        ("author", "Assistant Headteacher (T&L)"),
        ("comments", "5 thoughts on “Twilight 24/11/26 – Pt.1 Staff Projects”"),
        ("comment_form", "Leave a Reply"),
        ("comment_form", "Fill in your details below or click an icon to log in: Logo"),
        ("log_in", "You are commenting using your account. Log Out / Change )"),
        ("log_in", "Google photo"),
        ("comment_form", "Connecting to %s"),
    ]
    codes = [code for _, code in doubts(blog)]
    assert codes.count("text_in_image") == 4
    assert {"needed_javascript", "personal_data", "missing_after_colon"} <= set(codes)


def test_the_stages_of_a_process_are_a_section_of_their_own(read):
    blog = read["blog"]

    assert [role for role, _ in outline(blog)] == ["summary", "body", "stages", "body"]
    assert [title for title, _ in nested(blog, 1)] == [
        "A reflection stage, with ideas put together and a little reading",
        "Moving to action, so that each of us names one small change",
        "Planning for review – what helped? how do you know? what next?",
    ]


def test_a_title_that_stands_twice_is_kept_once(read):
    news = read["news"]

    assert news.title == "Using staff learning to make schools better"
    assert reasons(news) == [
        (1, "navigation"),
        (5, "repeated_title"),
        (15, "author"),
        (17, "author"),
        (19, "author"),
        (20, "author"),
        (22, "comments"),
        (24, "comment_form"),
    ]


def test_any_section_can_be_taken_for_something_else(read):
    study = read["study"]

    changed = study.mapped({0: "background"})

    assert study.mapping[0] == "aim"
    assert [str(section.role) for section in changed.sections][:2] == ["background", "background"]
