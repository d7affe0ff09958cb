"""What each module of the package imports, read from its source."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "plc_wagtail"


def module_name(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {module_name(path): ast.parse(path.read_text()) for path in PACKAGE.rglob("*.py")}


def imported_names(module):
    """Every dotted name a module imports, inside functions too."""
    for node in ast.walk(SOURCES[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def as_module(name):
    """The module of ours that a dotted name is or lies in."""
    return name if name in SOURCES else name.rpartition(".")[0]


def imports_of(module):
    """The modules of ours that `module` imports."""
    ours = filter(lambda name: name.startswith("plc_wagtail."), imported_names(module))
    return {as_module(name) for name in ours}
