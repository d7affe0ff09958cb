"""Every value of a stream, however deep, without knowing which blocks there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.blocks.stream_block import StreamValue
from wagtail.rich_text import RichText


@dataclass(frozen=True)
class Node:
    """A block and its value; `name` is the block's name in its parent."""

    name: str
    block: Block
    value: Any

    @property
    def text(self) -> str:
        """Typed words; rich text as its HTML."""
        if isinstance(self.value, RichText):
            return self.value.source
        return self.value if isinstance(self.value, str) else ""

    def get(self, key: str) -> Any:
        """A part of a struct; None where this is no struct or has no such part."""
        return self.value.get(key) if isinstance(self.value, Mapping) else None


def walk(stream: StreamValue) -> Iterator[Node]:
    for child in stream or ():
        yield from _walk(child.block_type, child.block, child.value)


def _walk(name: str, block: Block, value: Any) -> Iterator[Node]:
    yield Node(name, block, value)
    if isinstance(block, StreamBlock):
        yield from walk(value)
    elif isinstance(block, ListBlock):
        for item in value or ():
            yield from _walk(name, block.child_block, item)
    elif isinstance(block, StructBlock) and isinstance(value, Mapping):
        for key, child in block.child_blocks.items():
            yield from _walk(key, child, value.get(key))
