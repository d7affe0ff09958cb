"""HTML made ready to be read aloud from a page."""

import pytest

pytest.importorskip("tinyhtml5")

from plc_wagtail.printing import tree


def changed(html, *changes):
    root = tree.parse(f"<title>t</title><body>{html}</body>")
    for change in changes:
        change(root.find("body"))
    text = tree.to_html(root)
    return text[text.index("<body>") + 6 : text.index("</body>")]


def test_description_list_becomes_a_list_of_pairs():
    html = "<dl><div><dt>When</dt><dd>May</dd></div><dt>Who</dt><dd>Staff</dd><dd>Pupils</dd></dl>"

    assert changed(html, tree.list_descriptions) == (
        '<ul class="plc-pairs">'
        '<li class="plc-pair-item"><p class="plc-dt">When</p><p class="plc-dd">May</p></li>'
        '<li class="plc-pair-item"><p class="plc-dt">Who</p><p class="plc-dd">Staff</p>'
        '<p class="plc-dd">Pupils</p></li></ul>'
    )


def test_decorative_pictures_and_controls_go_and_the_text_around_them_stays():
    html = 'one <img src="a.png" alt=""> two <meter value="1"></meter>three'

    assert changed(html, tree.drop_furniture) == "one  two three"


def test_picture_that_says_something_is_taken_at_its_largest():
    html = (
        '<img src="s.png" alt="A hall" srcset="s.png 480w, l.png 960w" sizes="9em" loading="lazy">'
    )

    done = changed(html, tree.prefer_large_pictures, tree.drop_furniture)

    assert done == '<img src="l.png" alt="A hall">'


def test_drawing_takes_its_words_and_its_style_along():
    html = '<p>Group <b>75%</b> <svg width="100%"><rect class="bar"></rect></svg></p>'

    done = changed(html, lambda body: tree.describe_drawings(body, ".bar { fill: red }"))

    assert done == (
        '<p>Group <b>75%</b> <svg width="100%"><title>Group 75%</title>'
        '<rect class="bar"></rect><style>.bar { fill: red }</style></svg></p>'
    )


def test_figures_and_details_are_named_as_a_pdf_knows_them():
    html = "<figure><figcaption>Who</figcaption></figure><details><summary>How</summary></details>"

    assert changed(html, tree.name_loose_elements) == (
        '<div class="plc-figure"><p class="plc-figcaption">Who</p></div>'
        '<div class="plc-details"><p class="plc-summary">How</p></div>'
    )
