"""Which page model the site stands on: Wagtail 8 lets a site swap it (design D6)."""

import swapper

swapper.set_app_prefix("wagtailcore", "wagtail")

PAGE_IS_SWAPPED = bool(swapper.is_swapped("wagtailcore", "Page"))


def page_model():
    return swapper.load_model("wagtailcore", "Page")
