"""What lists ask of texts a database cannot look into; written when a study is saved."""

from django.db import models
from django.utils.html import strip_tags

# Stands between the kinds and around them, so that no kind is found inside another.
BAR = "|"


class StudyMarks(models.Model):
    evidence_kinds = models.CharField(max_length=255, blank=True, default="", editable=False)
    tells_what_failed = models.BooleanField(default=False, editable=False)

    # What the marks are read from.
    marked_fields = ("evidence", "what_did_not_work")
    mark_fields = ("evidence_kinds", "tells_what_failed")

    class Meta:
        abstract = True

    def save(self, *args, update_fields=None, **kwargs):
        if update_fields is not None and set(self.marked_fields) & set(update_fields):
            update_fields = {*update_fields, *self.mark_fields}
        if not set(self.marked_fields) & self.get_deferred_fields():
            self.write_marks()
        return super().save(*args, update_fields=update_fields, **kwargs)

    def write_marks(self):
        """Of public evidence alone: a kind that only staff may know of is nothing to search by."""
        kinds = {block.value["kind"] for block in self.public_evidence}
        self.evidence_kinds = marked(sorted(kind for kind in kinds if kind))
        self.tells_what_failed = bool(strip_tags(self.what_did_not_work).strip())


def marked(values):
    return f"{BAR}{BAR.join(values)}{BAR}" if values else ""


def marks_of(text):
    """The values that were put together by `marked`."""
    return [value for value in text.split(BAR) if value]
