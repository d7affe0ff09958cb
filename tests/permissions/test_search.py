"""Searching finds no record of another school either.

Made anew for each test: MariaDB's full-text index knows no row before it is committed.
"""

import pytest

from tests.permissions.asking import MAKERS, OURS, THEIRS, records, snippet_url, text_of


@pytest.mark.searches
@pytest.mark.parametrize("model", MAKERS)
def test_search_finds_no_record_of_another_school(
    client, editor, other_editor, site, other_site, model
):
    records(site, other_site)

    def seen(who):
        client.force_login(who)
        text = text_of(client.get(snippet_url(model, "list"), {"q": "there"}))
        return OURS in text, THEIRS in text

    assert seen(editor) == (False, False)
    assert seen(other_editor) == (False, True)
