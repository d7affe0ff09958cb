"""System checks about the host's base template."""

from plc_wagtail.checks import host_template_can_be_extended, named_blocks_are_there


def found(check):
    return [(warning.id, warning.msg) for warning in check(None)]


def test_site_whose_pages_extend_a_base_passes():
    assert found(host_template_can_be_extended) == []


def test_site_without_a_base_is_told_that_pages_stand_alone(host, monkeypatch):
    host("nothing")
    monkeypatch.setattr("plc_wagtail.checks.get_page_models", list)

    assert found(host_template_can_be_extended) == [
        (
            "plc_wagtail.W002",
            "plc_wagtail finds no base template to stand its pages in, so they will have a look "
            "of their own. There is no Django template 'base.html'.",
        )
    ]


def test_named_block_that_is_missing_is_pointed_out(host):
    host("plain", BASE_TEMPLATE="base.html", CONTENT_BLOCK="body", TITLE_BLOCK="title")

    warnings = named_blocks_are_there(None)

    assert [(warning.msg, warning.hint) for warning in warnings] == [
        (
            "PLC_WAGTAIL['CONTENT_BLOCK'] names a block 'body' that 'base.html' does not have.",
            "It has: content, extra_css, title.",
        )
    ]
