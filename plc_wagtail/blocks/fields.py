"""A StreamField whose migrations hold no blocks."""

from wagtail.fields import StreamField

# Labels in a migration would make a new one for every edited sentence.
WORDS = ("verbose_name", "help_text")


class BodyField(StreamField):
    """Stored and migrated as a plain JSON column, edited as blocks.

    A StreamField writes its blocks into every migration. Leaving them out alone is worse:
    the historical model would know no blocks, drop them all on reading, and a data migration
    that saves would write `[]`. As a JSONField the historical model keeps the raw list.
    """

    def __init__(self, block_types=None, **kwargs):
        kwargs.setdefault("default", list)
        super().__init__(block_types or [], **kwargs)

    def deconstruct(self):
        # Field's answer, not StreamField's, which lists the blocks.
        name, _, args, kwargs = super(StreamField, self).deconstruct()
        kept = {key: value for key, value in kwargs.items() if key not in WORDS}
        return name, "django.db.models.JSONField", args, kept
