"""What travels in the wheel is what git tracks: a folder forgotten in setup.cfg goes unnoticed."""

import configparser
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOT_FOLDERS = {"static", "templates"}


def tracked(*folders):
    listed = subprocess.run(
        ["git", "ls-files", "-z", *folders], cwd=ROOT, capture_output=True, text=True, check=True
    )
    paths = filter(None, listed.stdout.split("\0"))
    return [PurePosixPath(path) for path in paths if (ROOT / path).exists()]


def in_wheel(path):
    """Where a tracked file lies in the wheel."""
    return str("plc_wagtail" / path if path.parts[0] in ROOT_FOLDERS else path)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel built of the tracked files alone, as from a fresh clone."""
    folder = tmp_path_factory.mktemp("wheel")
    for path in tracked():
        (folder / "clone" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, folder / "clone" / path)
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", folder, folder / "clone"],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_wheel_holds_exactly_the_tracked_files(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    shipped = sorted(name for name in names if ".dist-info/" not in name)

    assert shipped == sorted(map(in_wheel, tracked("plc_wagtail", *ROOT_FOLDERS)))


@pytest.mark.slow
def test_wheel_carries_its_licence_and_requirements(wheel):
    files = zipfile.ZipFile(wheel)
    names = {name.split(".dist-info/")[1] for name in files.namelist() if ".dist-info/" in name}
    metadata = next(name for name in files.namelist() if name.endswith("METADATA"))

    text = files.read(metadata).decode()

    assert names == {"METADATA", "RECORD", "WHEEL", "licenses/LICENSE", "top_level.txt"}
    assert "Name: plc-wagtail\n" in text
    assert "Requires-Dist: wagtail>=7.4\n" in text


def test_setup_names_every_package():
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg")

    listed = setup["options"]["packages"].split()

    modules = [path for path in tracked("plc_wagtail") if path.suffix == ".py"]
    folders = {".".join(path.parent.parts) for path in modules}
    assert listed == sorted(folders | {f"plc_wagtail.{name}" for name in ROOT_FOLDERS})


def test_every_dependency_has_its_reason():
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg")
    lists = [setup["options"]["install_requires"], *setup["options.extras_require"].values()]
    required = {re.match(r"[\w-]+", line)[0] for text in lists for line in text.split("\n") if line}

    text = (ROOT / "docs" / "dependencies.md").read_text()

    assert set(re.findall(r"^\| ([a-z][a-z0-9-]*) \|", text, re.MULTILINE)) == required


def test_every_package_has_its_own_init():
    modules = [path for path in tracked("plc_wagtail") if path.suffix == ".py"]

    without = {path.parent for path in modules if path.parent / "__init__.py" not in modules}

    assert without == set()
