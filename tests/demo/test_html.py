"""Every public page of the demonstration is valid HTML, by the Nu HTML checker."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

JAR = Path(__file__).parents[2] / "var/nu/node_modules/vnu-jar/build/dist/vnu.jar"


@pytest.fixture(scope="module")
def checker():
    """Call with files: the checker's messages of kind "error", with the name of the file."""
    if not (shutil.which("java") and JAR.exists()):
        give_up("the Nu HTML checker is not installed: `.ci/nu` tries to")
    return errors_in


def give_up(reason):
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def errors_in(files):
    command = ["java", "-Xss1m", "-jar", JAR, "--format", "json", "--exit-zero-always", *files]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    return [
        (Path(one.get("url", "")).name, one["message"], one.get("extract", ""))
        for one in json.loads(said)["messages"]
        if "error" in one["type"]
    ]


def test_every_public_page_is_valid_html(checker, pages, tmp_path):
    files = [tmp_path / f"{number}.html" for number, _ in enumerate(pages)]
    for file, html in zip(files, pages.values(), strict=True):
        file.write_text(html, encoding="utf-8")

    errors = checker(files)

    addresses = dict(zip((file.name for file in files), pages, strict=True))
    assert [(addresses[name], *rest) for name, *rest in errors] == []


def test_checker_names_an_error(checker, tmp_path):
    file = tmp_path / "wrong.html"
    file.write_text("<!doctype html><html lang=en><title>T</title><p><div id=a></div id=a></p>")

    assert [name for name, *_ in checker([file])] == ["wrong.html"] * 2
