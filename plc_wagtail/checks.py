"""System checks: what a developer forgot in the settings, with the line that mends it."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.template import Engine, TemplateDoesNotExist
from django.template.loader import get_template
from wagtail.models import get_page_models

from plc_wagtail.apps import COMPANIONS
from plc_wagtail.conf import INTAKE_LIMITS, KEYS, TEMPLATE_NAMES, conf
from plc_wagtail.host_template import read_host_template
from plc_wagtail.intake.limits import LIMITS, NAMES, is_limit
from plc_wagtail.layout import USUAL_BASE, read_layout

# Beside the package in a checkout; a wheel carries both folders inside it.
ROOT = Path(__file__).resolve().parent.parent
# What Wagtail itself recommends; a hundred meetings send up to 3,100.
FORM_FIELDS = 10_000
APP = "plc_wagtail"
ONE_LINE = "INSTALLED_APPS += plc_wagtail.apps.INSTALLED_APPS"


@checks.register("plc_wagtail")
def companions_are_installed(app_configs, **kwargs):
    missing = [app for app in COMPANIONS if not apps.is_installed(app)]
    if not missing:
        return []
    return [
        checks.Error(
            f"plc_wagtail needs {', '.join(missing)} in INSTALLED_APPS.",
            hint=f"Put this below your INSTALLED_APPS, after `import plc_wagtail.apps`: {ONE_LINE}",
            id="plc_wagtail.E001",
        )
    ]


@checks.register("plc_wagtail")
def setting_is_understood(app_configs, **kwargs):
    written = getattr(settings, "PLC_WAGTAIL", {})
    if not isinstance(written, dict):
        return [
            checks.Error(
                "The setting PLC_WAGTAIL is not a dict.",
                hint='For example PLC_WAGTAIL = {"BASE_TEMPLATE": "base.html"}',
                id="plc_wagtail.E002",
            )
        ]
    return [*unknown_keys(written), *wrong_values(written), *wrong_limits(written)]


def unknown_keys(written):
    for key in written.keys() - set(KEYS):
        yield checks.Error(
            f"PLC_WAGTAIL has a key {key!r} that plc_wagtail does not know.",
            hint=f"Known keys: {', '.join(KEYS)}.",
            id="plc_wagtail.E003",
        )


def wrong_values(written):
    for key in TEMPLATE_NAMES:
        value = written.get(key)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            yield checks.Error(
                f"PLC_WAGTAIL[{key!r}] is {value!r}, which is not a name.",
                hint="Write a name as a string, or leave the key out.",
                id="plc_wagtail.E004",
            )


def wrong_limits(written):
    limits = written.get(INTAKE_LIMITS)
    if limits is None:
        return
    if not isinstance(limits, dict):
        yield wrong_limit(f"is {limits!r}, which is not a dict.", "LINES")
        return
    for name, value in limits.items():
        if name not in NAMES:
            yield wrong_limit(f"has a name {name!r} that plc_wagtail does not know.", *NAMES)
        elif not is_limit(value):
            yield wrong_limit(f"has {value!r} for {name}: not a whole number above 0.", name)


def wrong_limit(words, *names):
    usual = ", ".join(f'"{name}": {getattr(LIMITS, NAMES[name]):_}' for name in names)
    return checks.Error(
        f"PLC_WAGTAIL['{INTAKE_LIMITS}'] {words}",
        hint=f'For example PLC_WAGTAIL = {{"{INTAKE_LIMITS}": {{{usual}}}}}',
        id="plc_wagtail.E007",
    )


@checks.register("plc_wagtail")
def base_template_is_found(app_configs, **kwargs):
    written = getattr(settings, "PLC_WAGTAIL", None)
    name = written.get("BASE_TEMPLATE") if isinstance(written, dict) else None
    if not isinstance(name, str) or is_found(name):
        return []
    return [
        checks.Error(
            f"PLC_WAGTAIL['BASE_TEMPLATE'] names {name!r}, and there is no such template.",
            hint="Write it as in {% extends %} at the top of your own pages' templates.",
            id="plc_wagtail.E005",
        )
    ]


@checks.register("plc_wagtail")
def host_template_can_be_extended(app_configs, **kwargs):
    """Asks no database: it tries what any page type of the site extends."""
    own = {model.template for model in get_page_models() if model._meta.app_label != APP}
    blocks = (conf.content_block, conf.title_block, conf.head_block)
    engine = Engine.get_default()
    if any(read_layout(engine, name, conf.base_template, blocks) for name in sorted(own) or [None]):
        return []
    return [
        checks.Warning(
            "plc_wagtail finds no base template to stand its pages in, so they will have a look "
            f"of their own. {blocks_found(conf.base_template or USUAL_BASE)}",
            hint="Name yours: PLC_WAGTAIL = {'BASE_TEMPLATE': '...', 'CONTENT_BLOCK': '...'}",
            id="plc_wagtail.W002",
        )
    ]


def blocks_found(name):
    host = read_host_template(name)
    if host is None:
        return f"There is no Django template {name!r}."
    return f"{name!r} has the blocks: {', '.join(host.blocks) or 'none'}."


@checks.register("plc_wagtail")
def named_blocks_are_there(app_configs, **kwargs):
    host = read_host_template(conf.base_template or USUAL_BASE)
    keys = ("CONTENT_BLOCK", "TITLE_BLOCK", "HEAD_BLOCK")
    named = {key: conf.value(key) for key in keys if conf.value(key)}
    if host is None or not conf.base_template:
        return []
    return [
        checks.Warning(
            f"PLC_WAGTAIL[{key!r}] names a block {block!r} that {host.name!r} does not have.",
            hint=f"It has: {', '.join(host.blocks) or 'none'}.",
            id="plc_wagtail.W003",
        )
        for key, block in named.items()
        if block not in host.before
    ]


@checks.register("plc_wagtail")
def own_templates_are_found(app_configs, **kwargs):
    if is_found("plc_wagtail/layouts/base.html"):
        return []
    return [
        checks.Error(
            "The templates of plc_wagtail are not found.",
            hint=(
                "In an editable install they lie outside the package. "
                f"Add {str(ROOT / 'templates')!r} to DIRS of TEMPLATES and "
                f"{str(ROOT / 'static')!r} to STATICFILES_DIRS."
            ),
            id="plc_wagtail.E006",
        )
    ]


@checks.register("plc_wagtail")
def long_forms_are_accepted(app_configs, **kwargs):
    allowed = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    if allowed is None or allowed >= FORM_FIELDS:
        return []
    return [
        checks.Warning(
            f"DATA_UPLOAD_MAX_NUMBER_FIELDS is {allowed}: a programme with many meetings could "
            "not be saved, and what was typed would be lost.",
            hint=f"Put DATA_UPLOAD_MAX_NUMBER_FIELDS = {FORM_FIELDS:_} into your settings.",
            id="plc_wagtail.W001",
        )
    ]


def is_found(name):
    try:
        get_template(name)
    except TemplateDoesNotExist as missing:
        # Found, but it extends or includes something that is missing: a matter of its own.
        return missing.args[0] != name
    return True
