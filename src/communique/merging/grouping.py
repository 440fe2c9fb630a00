"""Pairs into groups: what is linked stands together, unless two members exclude each other."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Link:
    """Two members of a block, by their place in it, that seem to be one; `score` from 0 to 1."""

    left: int
    right: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of places in a block, each in order, and the links that joined them."""

    groups: tuple[tuple[int, ...], ...]
    joined: tuple[Link, ...]


def connected(nodes: Sequence[Node], links: Iterable[tuple[Node, Node]]) -> list[tuple[Node, ...]]:
    """Connected components; members keep the order of `nodes`, components that of their first."""
    head = {node: node for node in nodes}

    def find(node: Node) -> Node:
        while head[node] != node:
            head[node] = head[head[node]]
            node = head[node]
        return node

    for left, right in links:
        head[find(right)] = find(left)
    members: dict[Node, list[Node]] = {}
    for node in nodes:
        members.setdefault(find(node), []).append(node)
    return [tuple(group) for group in members.values()]


def group(size: int, links: Iterable[Link], excludes: Callable[[int, int], bool]) -> Grouping:
    """Join the most alike first; two groups join only if no pair across them is excluded.

    The outcome depends on the members' order in the block alone, never on that of the links.
    """
    group_of = {place: [place] for place in range(size)}
    joined: list[Link] = []
    for link in sorted(links, key=lambda one: (-one.score, one.left, one.right)):
        left, right = group_of[link.left], group_of[link.right]
        if left is right or any(excludes(a, b) for a in left for b in right):
            continue
        left.extend(right)
        for place in right:
            group_of[place] = left
        joined.append(link)
    groups = {min(members): tuple(sorted(members)) for members in group_of.values()}
    return Grouping(tuple(groups[first] for first in sorted(groups)), tuple(joined))
