"""Where what a page says comes from."""


class PageFacts:
    """Each fact is looked up when the template first asks; a fixed number of queries in all.

    `now` is a moment in the site's time zone.
    """

    def __init__(self, page, *, parts, site, settings, now):
        self.page = page
        self.parts = parts
        self.site = site
        self.settings = settings
        self.now = now
