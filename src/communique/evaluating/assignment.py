"""The best one-to-one matching of two sides, as CEAF needs it (Luo 2005)."""

from collections.abc import Mapping, Sequence

Weights = Mapping[tuple[int, int], float]
_NOBODY = -1


def best_total(weights: Weights) -> float:
    """The largest sum of weights in which every left and every right number is used at most once.

    Pairs that no weight joins cannot help, so each connected part is solved by itself.
    """
    return sum(_solve(part, weights) for part in _parts(weights))


def _parts(weights: Weights) -> list[tuple[list[int], list[int]]]:
    rights: dict[int, list[int]] = {}
    lefts: dict[int, list[int]] = {}
    for left, right in weights:
        rights.setdefault(left, []).append(right)
        lefts.setdefault(right, []).append(left)
    parts, seen = [], set[int]()
    for first in rights:
        if first in seen:
            continue
        mine, others, stack = [], dict[int, None](), [first]
        seen.add(first)
        while stack:
            left = stack.pop()
            mine.append(left)
            for right in rights[left]:
                others[right] = None
                stack.extend(new for new in lefts[right] if new not in seen)
                seen.update(lefts[right])
        parts.append((mine, list(others)))
    return parts


def _solve(part: tuple[list[int], list[int]], weights: Weights) -> float:
    lefts, rights = part
    if min(len(lefts), len(rights)) == 1:
        return max(weights.get((a, b), 0.0) for a in lefts for b in rights)
    if len(lefts) <= len(rights):
        costs = [[-weights.get((a, b), 0.0) for b in rights] for a in lefts]
    else:
        costs = [[-weights.get((a, b), 0.0) for a in lefts] for b in rights]
    return -sum(costs[row][column] for column, row in enumerate(_hungarian(costs)) if row >= 0)


def _hungarian(costs: Sequence[Sequence[float]]) -> list[int]:
    """For each column the row that takes it (-1: nobody), at least cost (Kuhn 1955, by potentials).

    There must be no more rows than columns.
    """
    n_columns = len(costs[0])
    row_price, column_price = [0.0] * len(costs), [0.0] * n_columns
    taken = [_NOBODY] * n_columns
    for row in range(len(costs)):
        column, came_from = _augment(row, costs, row_price, column_price, taken)
        while column != _NOBODY:
            before = came_from[column]
            taken[column] = taken[before] if before != _NOBODY else row
            column = before
    return taken


def _augment(
    row: int,
    costs: Sequence[Sequence[float]],
    row_price: list[float],
    column_price: list[float],
    taken: Sequence[int],
) -> tuple[int, list[int]]:
    """The free column that is cheapest to reach from a row, and the way there."""
    n_columns = len(column_price)
    reach, came_from = [float("inf")] * n_columns, [_NOBODY] * n_columns
    visited: list[int] = []
    open_columns = set(range(n_columns))
    current_row, current = row, _NOBODY
    while True:
        for column in open_columns:
            cost = costs[current_row][column] - row_price[current_row] - column_price[column]
            if cost < reach[column]:
                reach[column], came_from[column] = cost, current
        nearest = min(open_columns, key=lambda column: (reach[column], column))
        step = reach[nearest]
        row_price[row] += step
        for column in visited:
            row_price[taken[column]] += step
            column_price[column] -= step
        for column in open_columns:
            reach[column] -= step
        open_columns.remove(nearest)
        visited.append(nearest)
        if taken[nearest] == _NOBODY:
            return nearest, came_from
        current_row, current = taken[nearest], nearest
