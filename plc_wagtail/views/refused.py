"""Words for people whose page cannot go live yet, in place of a bare refusal."""

from __future__ import annotations

from django.shortcuts import redirect
from django.template.loader import render_to_string
from wagtail.admin import messages

from plc_wagtail.guard import blocks_of, new_blocks
from plc_wagtail.models.section_page import AbstractSectionPage

TEMPLATE = "plc_wagtail/admin/not_published.html"
# A message above the editor is read; a list of thirty is not. The side panel has them all.
SHOWN = 5


def tell_not_published(request, page, concerns, link=False):
    """Add the message that says what is to be mended, where and how."""
    context = {
        "page": page,
        "concerns": concerns[:SHOWN],
        "more": max(len(concerns) - SHOWN, 0),
        "link": link,
    }
    messages.error(request, render_to_string(TEMPLATE, context))


def to_editor(request, page, concerns):
    """The editor again, with the message; the draft has been saved by then."""
    tell_not_published(request, page, concerns)
    return redirect("wagtailadmin_pages:edit", page.pk)


def before_publish_page(request, page):
    if isinstance(page, AbstractSectionPage) and (concerns := new_blocks(page)):
        return to_editor(request, page, concerns)
    return None


def before_bulk_action(request, action_type, objects, action):
    """Publish none of the chosen pages while one of them must be mended."""
    if action_type != "publish":
        return None
    with_children = action.cleaned_form.cleaned_data.get("include_descendants")
    refused = [
        (page, concerns)
        for page in _versions_to_publish(objects, with_children)
        if (concerns := new_blocks(page))
    ]
    for page, concerns in refused:
        tell_not_published(request, page, concerns, link=True)
    return redirect(action.next_url) if refused else None


def _versions_to_publish(objects, with_children):
    # Snippets are published in bulk too; only pages have a specific class.
    chosen = [page for page in objects if hasattr(page, "specific_class")]
    for page in chosen:
        yield from _ours([page])
        if with_children:
            yield from _ours(page.get_descendants().not_live())


def _ours(pages):
    for page in pages:
        if issubclass(page.specific_class or object, AbstractSectionPage):
            yield page.get_latest_revision_as_object()


def before_copy_page(request, page):
    """A copy that goes live at once is a page that goes live."""
    if request.method != "POST" or not request.POST.get("publish_copies"):
        return None
    for copied in _live_originals(page, request.POST.get("copy_subpages")):
        if concerns := blocks_of(copied):
            tell_not_published(request, copied, concerns, link=True)
            return redirect("wagtailadmin_pages:copy", page.pk)
    return None


def _live_originals(page, with_children):
    originals = (
        page.get_descendants(inclusive=True).specific() if with_children else [page.specific]
    )
    return (
        original
        for original in originals
        if original.live and isinstance(original, AbstractSectionPage)
    )
