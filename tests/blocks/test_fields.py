import pytest
from django.db import connection, models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps
from django.utils.module_loading import import_string

from plc_wagtail.blocks import BodyField, UpdateBody

STORED = [{"type": "rich_text", "value": "<p>Kept.</p>", "id": "1"}]


def body():
    return BodyField(UpdateBody(), blank=True, verbose_name="words", help_text="more words")


def as_migrated(field):
    _, path, args, kwargs = field.deconstruct()
    return import_string(path)(*args, **kwargs)


def state_with(field):
    state = ProjectState()
    state.add_model(
        ModelState(
            "plc_wagtail", "Post", [("id", models.AutoField(primary_key=True)), ("body", field)]
        )
    )
    return state


@pytest.fixture
def post_table(transactional_db):
    with isolate_apps("plc_wagtail"):

        class Post(models.Model):
            body = body()

            class Meta:
                app_label = "plc_wagtail"

            def __str__(self):
                return str(self.pk)

        with connection.schema_editor() as editor:
            editor.create_model(Post)
        yield Post
        with connection.schema_editor() as editor:
            editor.delete_model(Post)


def test_migration_names_a_json_field_without_words():
    code, _ = MigrationWriter.serialize(body())

    assert code == "models.JSONField(blank=True, default=list)"


def test_changed_blocks_and_words_need_no_migration():
    before = state_with(as_migrated(body()))
    after = state_with(body().clone())

    assert MigrationAutodetector(before, after)._detect_changes() == {}


def test_clone_without_blocks_is_accepted():
    assert body().clone().deconstruct() == body().deconstruct()


def test_historical_model_keeps_the_blocks_it_saves(post_table):
    post_table.objects.create(body=STORED)
    historical = state_with(as_migrated(body())).apps.get_model("plc_wagtail", "Post")

    for row in historical.objects.all():
        row.save()

    assert list(post_table.objects.get().body.raw_data) == STORED
