"""The setting PLC_WAGTAIL."""

from plc_wagtail.conf import conf


def test_every_key_may_be_left_out(settings):
    settings.PLC_WAGTAIL = {}
    found = [conf.base_template, conf.content_block, conf.title_block, conf.head_block]

    assert found == [None, None, None, None]


def test_keys_are_read_on_every_access(settings):
    settings.PLC_WAGTAIL = {"BASE_TEMPLATE": "school.html", "HEAD_BLOCK": "extra_css"}
    first = (conf.base_template, conf.head_block)
    settings.PLC_WAGTAIL = {"BASE_TEMPLATE": "other.html"}

    assert (first, conf.base_template) == (("school.html", "extra_css"), "other.html")


def test_setting_that_is_no_dict_does_not_break_a_page(settings):
    settings.PLC_WAGTAIL = "base.html"

    assert conf.base_template is None
