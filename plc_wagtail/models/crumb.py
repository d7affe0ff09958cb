"""One step of the way from the home page to what is read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Crumb:
    """`path` leads there on this site; `address` is the whole of it."""

    title: str
    path: str
    address: str
