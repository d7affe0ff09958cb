"""A site that stands on its own base Page, which Wagtail 8 allows; run in a process of its own."""
