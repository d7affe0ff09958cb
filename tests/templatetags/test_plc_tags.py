"""The template tags, as a template uses them."""

from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from plc_wagtail.models import Meeting, PlcSiteSettings

pytestmark = pytest.mark.django_db


@pytest.fixture
def render():
    """Renders a text with our tags, as one page of one request."""

    def with_context(text, **context):
        context.setdefault("request", RequestFactory().get("/"))
        return Template("{% load plc_tags %}" + text).render(Context(context))

    return with_context


def test_stylesheet_is_linked_once_on_a_page(render):
    assert render("{% plc_css %}|{% plc_css %}") == (
        '<link rel="stylesheet" href="/static/plc_wagtail/css/plc.css">|'
    )


def test_stylesheet_is_linked_once_without_a_request_too(render):
    assert render("{% plc_css %}|{% plc_css %}", request=None).count("<link") == 1


def test_words_are_those_of_the_site(render, site):
    PlcSiteSettings.objects.create(site=site, pupils_word="students")

    assert render("{% plc_words as words %}{{ words.pupils }}") == "students"


def test_meeting_says_when_it_is(render):
    meeting = Meeting(date=date(2026, 11, 12), start_time=time(15, 45), end_time=time(16, 45))

    assert render("{% plc_when meeting %}", meeting=meeting) == (
        '<time datetime="2026-11-12">Thursday 12 November 2026</time>, '
        '<time datetime="15:45">3:45pm</time> to <time datetime="16:45">4:45pm</time>'
    )


def test_times_follow_the_style_of_the_site(render, site):
    PlcSiteSettings.objects.create(site=site, time_style="24h")
    meeting = Meeting(date=date(2026, 11, 12), start_time=time(15, 45))

    assert render(
        "{% plc_hours meeting %} {% plc_time finish %}", meeting=meeting, finish=time(17)
    ) == ('<time datetime="15:45">15:45</time> 17:00')


def test_admin_says_when_something_was_done_in_the_words_of_the_register(render):
    summer = datetime(2026, 7, 1, 14, 45, tzinfo=UTC)

    said = render("{{ done|plc_clock }} {{ until|plc_clock }}", done=summer, until=time(9))

    assert said == "3:45pm 9am"


def test_day_to_be_confirmed_has_no_machine_form(render):
    assert render("{% plc_day meeting %}", meeting=Meeting()) == "Date to be confirmed"


def test_dates_alone_are_written_long_or_short(render):
    day = date(2026, 11, 12)

    assert render("{% plc_date day %}|{% plc_short_date day %}|{% plc_date none %}", day=day) == (
        '<time datetime="2026-11-12">Thursday 12 November 2026</time>|'
        '<time datetime="2026-11-12">12 November 2026</time>|'
    )


def test_short_form_is_expanded_the_first_time_only(render):
    tag = '{% plc_expand "AfL" "Assessment for Learning" %}'

    assert render(f"{tag}, {tag}") == (
        'Assessment for Learning (<abbr class="plc-abbr">AfL</abbr>), '
        '<abbr class="plc-abbr">AfL</abbr>'
    )


def test_structured_data_cannot_leave_its_element(render, rf, programme):
    programme.title = "</script><script>alert(1)</script>"

    text = render("{% plc_json_ld %}", page=programme, request=rf.get("/"))

    assert text.count("</script>") == 1
    assert "\\u003C/script\\u003E" in text
