import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail import sanitise
from plc_wagtail.exceptions import PlcError
from plc_wagtail.sanitise import clean_html, safe_url

HOSTILE = [
    ("<script>steal()</script><p>a</p>", "<p>a</p>"),
    ("<style>p{color:red}</style><p>a</p>", "<p>a</p>"),
    ('<p onclick="steal()">a</p>', "<p>a</p>"),
    ('<p style="position:fixed">a</p>', "<p>a</p>"),
    ('<a href="javascript:steal()">a</a>', "<a>a</a>"),
    ('<a href="JaVa&#9;Script:steal()">a</a>', "<a>a</a>"),
    ('<a href="data:text/html,<script>steal()</script>">a</a>', "<a>a</a>"),
    ('<a href="https://example.org/a">a</a>', '<a href="https://example.org/a">a</a>'),
    ('<a href="/dates/" target="_blank">a</a>', '<a href="/dates/">a</a>'),
    ("<!--[if gte mso 9]><xml>junk</xml><![endif]--><p>a</p>", "<p>a</p>"),
    ("<svg><script>steal()</script></svg>a", "a"),
    ('<math><mtext><style><img src=x onerror="steal()"></style></mtext></math>a', "a"),
    ('<noscript><p title="</noscript><img src=x onerror=steal()>">', '"&gt;'),
    ("<textarea><img src=x onerror=steal()></textarea>a", "a"),
    ("<iframe src='https://example.org'>words</iframe>a", "a"),
    ("<img src=x onerror=steal()>a", "a"),
    ("<scr<script>ipt>steal()</script>", "ipt&gt;steal()"),
    ("<p class=MsoNormal><span lang=EN-GB>a<o:p></o:p></span></p>", "<p>a</p>"),
    ("<table><tr><td>a</td></tr></table>", "a"),
    ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
]


@pytest.mark.parametrize(("source", "expected"), HOSTILE)
def test_only_what_the_editor_could_have_made_is_left(source, expected):
    assert clean_html(source) == expected


def test_tables_are_kept_when_asked_for():
    source = '<table class="x"><tr><td colspan="2" onclick="x">a</td></tr></table>'

    cleaned = clean_html(source, keep_tables=True)

    assert cleaned == '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>'


def test_too_long_html_is_refused_by_its_length():
    with pytest.raises(PlcError, match="500001 characters; at most 500000"):
        clean_html("a" * 500_001)


@pytest.mark.parametrize("source", ["a" * 500_001, "<b>" * 2_001], ids=["long", "unclosed"])
def test_a_refusal_is_in_the_language_of_the_reader(source, monkeypatch):
    monkeypatch.setattr(sanitise, "_", lambda words: f"Cymraeg: {words}")

    with pytest.raises(PlcError, match="^Cymraeg: The text has "):
        clean_html(source)


def test_html_with_thousands_of_unclosed_tags_is_refused_at_once():
    with pytest.raises(PlcError, match="20000 tags without an end; at most 2000"):
        clean_html("<b>" * 20_000)


def test_many_closed_paragraphs_are_read():
    source = "<p>a</p>" * 3_000

    assert clean_html(source) == source


ADDRESSES = [
    ("https://example.org/a b", "https://example.org/ab"),
    ("/dates/", "/dates/"),
    ("mailto:office@example.org", "mailto:office@example.org"),
    ("javascript:steal()", ""),
    (" java\nscript:steal()", ""),
    ("\u200bjavascript:steal()", ""),
    ("data:text/html,a", ""),
    ("vbscript:a", ""),
    ("http://[broken", ""),
    ("", ""),
    (None, ""),
]


@pytest.mark.parametrize(("url", "expected"), ADDRESSES)
def test_link_leads_only_to_a_safe_address(url, expected):
    assert safe_url(url) == expected


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "/",
        '"',
        "'",
        "=",
        "&",
        ";",
        "<!--",
        "-->",
        "<p>",
        "</p>",
        "<a",
        "href=",
        "javascript:",
        "data:",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<svg>",
        "<math>",
        "<noscript>",
        "</noscript>",
        "<title>",
        "<select>",
        "<table>",
        "<td>",
        "<img",
        "onerror=x",
        "&#106;",
        "<![CDATA[",
        "]]>",
        "<template>",
        "<xmp>",
        "<plaintext>",
        "<mtext>",
        "<b>",
        "<ul>",
        "<li>",
        "\x00",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=25).map("".join))
def test_no_input_leaves_anything_but_safe_tags_and_links(source):
    cleaned = clean_html(source)

    tags = BeautifulSoup(cleaned, "html.parser").find_all(True)
    assert {tag.name for tag in tags} <= sanitise.EDITOR_TAGS
    assert {name for tag in tags for name in tag.attrs} <= {"href"}
    assert all(safe_url(tag["href"]) for tag in tags if tag.get("href"))
    assert "<!--" not in cleaned
