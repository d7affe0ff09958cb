from tests.blocks.rendering import empty_elements, soup, words


def test_steps_add_up_to_the_length_of_the_meeting():
    steps = [
        {"minutes": 10, "title": "Look back"},
        {"minutes": 1, "title": "Breathe"},
        {"minutes": None, "title": "Share"},
        {"minutes": None, "title": "", "what_happens": ""},
    ]

    document = soup("protocol", {"steps": steps})

    titles = [tag.get_text(" ", strip=True) for tag in document.select(".plc-stage-title")]
    assert titles == ["Look back 10 minutes", "Breathe 1 minute", "Share"]
    assert document.select_one(".plc-protocol-total").string == "11 minutes in all"
    assert empty_elements(document) == []


def test_steps_without_minutes_have_no_total():
    assert words("protocol", {"steps": [{"title": "Share"}]}) == "Share"


def test_stages_keep_their_order_and_say_what_comes_out():
    stages = [{"title": "Reflect", "output": "A question"}, {"title": "Act", "purpose": "Try"}]

    document = soup("process_stages", {"stages": stages})

    assert [tag.get_text(" ", strip=True) for tag in document.select("ol > li")] == [
        "Reflect What comes out of it: A question",
        "Act Try",
    ]


def test_action_plan_shows_only_the_parts_that_are_filled():
    document = soup("action_plan", {"stop": ["Homework"], "less": [""], "how_we_know": "Books"})

    rows = [(row.dt.string, row.dd.string) for row in document.select("dl > div")]
    assert rows == [("Stop", "Homework"), ("How do we know?", "Books")]


def test_year_of_a_study_is_named_by_what_is_known():
    year = {"label": "Year 1", "academic_year": "2024-25", "heading": "Small steps"}

    assert soup("year", year).h3.string == "Year 1 (2024-25): Small steps"
    assert soup("year", {"academic_year": "2024-25"}).h3.string == "2024-25"


def test_year_of_a_study_tells_what_was_done_and_what_changed():
    document = soup("year", {"what_we_did": "<p>Tried.</p>", "what_changed": "<p>Less.</p>"})

    assert document.get_text(" ", strip=True) == "Tried. What changed and why Less."
    assert empty_elements(document) == []
