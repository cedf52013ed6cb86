"""Regularity and change points a second time, for `summary.py`: dense tables and every possible split."""

import datetime
import math

DAY, HOUR, QUARTER = 86_400, 3_600, 900
EPOCH = datetime.date(1970, 1, 1)


def regularity(local_pieces, gaps):
    """`local_pieces`: (first, last + 1) in seconds of local time, counted from the begin of logical day 0."""
    quarters, hours = set(), {}
    for start, end in local_pieces:
        quarters.update(range(start // QUARTER, (end - 1) // QUARTER + 1))
        for second_of_hour in range(start // HOUR, (end - 1) // HOUR + 1):
            covered = min(end, (second_of_hour + 1) * HOUR) - max(start, second_of_hour * HOUR)
            hours[second_of_hour] = hours.get(second_of_hour, 0) + covered
    days = sorted({hour // 24 for hour in hours})
    first, count = (days[0], days[-1] - days[0] + 1) if days else (0, 0)
    stability, variability = interdaily([hours.get(hour, 0) for hour in range(first * 24, (first + count) * 24)])
    return {
        "regularity": {"kappa": kappa(quarters, first, count) if count >= 14 else None, "pairs": max(count - 1, 0)},
        "interdaily_stability": stability if count >= 14 else None,
        "intradaily_variability": variability if count >= 14 else None,
        "rhythm_days": count,
        "burstiness": burstiness(gaps) if len(gaps) >= 10 else None,
        "session_gaps": len(gaps),
    }


def kappa(quarters, first, count):
    pairs = [
        (quarter in quarters, quarter + 96 in quarters)
        for quarter in range(first * 96, (first + count - 1) * 96)
    ]
    observed = sum(a == b for a, b in pairs) / len(pairs)
    yes_before, yes_after = (sum(pair[side] for pair in pairs) / len(pairs) for side in (0, 1))
    chance = yes_before * yes_after + (1 - yes_before) * (1 - yes_after)
    return (observed - chance) / (1 - chance) if chance < 1 else None


def interdaily(series):
    if not series or min(series) == max(series):
        return None, None
    number, mean = len(series), sum(series) / len(series)
    spread = math.fsum((x - mean) ** 2 for x in series)
    means = [sum(series[hour::24]) / (number // 24) for hour in range(24)]
    steps = sum((b - a) ** 2 for a, b in zip(series, series[1:]))
    stability = number * math.fsum((x - mean) ** 2 for x in means) / (24 * spread)
    return stability, number * steps / ((number - 1) * spread)


def burstiness(gaps):
    number, mean = len(gaps), sum(gaps) / len(gaps)
    if mean == 0:
        return None
    ratio = math.sqrt(math.fsum((gap - mean) ** 2 for gap in gaps) / number) / mean
    more, less = math.sqrt(number + 1), math.sqrt(number - 1)
    return (more * ratio - less) / ((more - 2) * ratio + less)


def change_points(days, last):
    """`days`: seconds by logical day; `last`: the last logical day of the account."""
    if not days:
        return {"change_points": None, "change_weeks": 0}
    monday = min(days)
    while (EPOCH + datetime.timedelta(monday)).weekday() != 0:
        monday += 1
    weeks = []
    while monday + 7 * len(weeks) + 6 <= last:
        begin = monday + 7 * len(weeks)
        weeks.append(sum(days.get(day, 0) for day in range(begin, begin + 7)) / HOUR)
    points = None
    if len(weeks) >= 8:
        found = changes(weeks)
        if found is None:
            # Two splits are equally good: which one is given is left open.
            return {"change_weeks": len(weeks)}
        points = [
            {
                "from": str(EPOCH + datetime.timedelta(monday + 7 * (lowest - 1))),
                "to": str(EPOCH + datetime.timedelta(monday + 7 * highest + 6)),
                "before_hours_per_week": before,
                "after_hours_per_week": after,
            }
            for lowest, highest, before, after in found
        ]
    return {"change_points": points, "change_weeks": len(weeks)}


def changes(weeks):
    roots = [math.sqrt(hours) for hours in weeks]
    number = len(roots)
    noise = sum((b - a) ** 2 for a, b in zip(roots, roots[1:])) / (2 * (number - 1))
    borders = cheapest_split(roots, 3 * math.log(number) * noise)
    if borders is None:
        return None
    mean = lambda begin, end: sum(weeks[begin:end]) / (end - begin)
    while len(borders) > 2:
        moves = []
        for begin, middle, end in zip(borders, borders[1:], borders[2:]):
            before, after = mean(begin, middle), mean(middle, end)
            move = abs(after - before) / before if before else math.inf if after else 0
            moves.append((move, middle))
        smallest, middle = min(moves)
        if smallest >= 0.2:
            break
        borders.remove(middle)
    found = []
    for begin, middle, end in zip(borders, borders[1:], borders[2:]):
        costs = {at: cost(roots, begin, at) + cost(roots, at, end) for at in range(begin + 4, end - 3)}
        likely = [at for at in costs if costs[at] <= min(costs.values()) + 7.352277 * noise] + [middle]
        found.append((min(likely), max(likely), mean(begin, middle), mean(middle, end)))
    return found


def cost(values, begin, end):
    mean = sum(values[begin:end]) / (end - begin)
    return sum((value - mean) ** 2 for value in values[begin:end])


def costs_up_to(values, end):
    """`cost(values, begin, end)` for every begin, by Welford's update from the end backwards."""
    costs, mean, squares = [0.0] * end, 0.0, 0.0
    for begin in range(end - 1, -1, -1):
        away = values[begin] - mean
        mean += away / (end - begin)
        squares += away * (values[begin] - mean)
        costs[begin] = squares
    return costs


def cheapest_split(values, penalty):
    """Borders of the split into stretches of 4 values or more: every last stretch is tried at every end.

    None if the best split is not the only one."""
    best, last, tied = {0: -penalty}, {}, {0: False}
    for end in range(4, len(values) + 1):
        costs = costs_up_to(values, end)
        candidates = [(best[begin] + costs[begin] + penalty, begin) for begin in best if begin <= end - 4]
        best[end], last[end] = min(candidates)
        near = [begin for total, begin in candidates if total <= best[end] + 1e-9]
        tied[end] = len(near) > 1 or tied[near[0]]
    if tied[len(values)]:
        return None
    borders = [len(values)]
    while borders[0] > 0:
        borders.insert(0, last[borders[0]])
    return borders
