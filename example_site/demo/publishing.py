"""One way to publish for the whole demonstration: below a parent, once, with a revision."""


def publish_below(parent, slug, make):
    """The child of that slug; made by `make()` and published where there is none yet."""
    found = parent.get_children().filter(slug=slug).first()
    if found:
        return found.specific
    page = make()
    page.slug, page.live = slug, False
    page = parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page
