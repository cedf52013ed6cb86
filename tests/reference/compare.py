#!/usr/bin/env python3
"""Compares two summaries field by field: whole numbers and texts exactly, fractions to 1e-9.

    python3 tests/reference/compare.py REFERENCE.json PROGRAM.json

Every field of the first file must be in the second with the same value; fields that only the second
has are not compared, but a key of a map of amounts (`by_month`, `by_country`, `time.zones`) may be
missing on neither side. Prints one line for each difference; exit code 1 if there is any.
"""

import json
import math
import sys

# Maps with free keys: a key too many is as wrong as one too few.
CLOSED = ("zones", "by_month", "by_country", "fates", "sessions")


def same(a, b):
    if isinstance(a, bool) or isinstance(b, bool) or a is None or b is None:
        return a is b
    if isinstance(a, int) and isinstance(b, int):
        return a == b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        # The absolute part is for a difference of two clock times near zero: 1e-7 minutes are 6 µs.
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-7)
    return type(a) is type(b) and a == b


def differences(a, b, path=""):
    if isinstance(a, dict) and isinstance(b, dict):
        closed = path.rsplit(".", 1)[-1] in CLOSED
        for key in a:
            if key not in b:
                yield f"{path}.{key}: {short(a[key])} against nothing"
            else:
                yield from differences(a[key], b[key], f"{path}.{key}")
        for key in b:
            if closed and key not in a:
                yield f"{path}.{key}: nothing against {short(b[key])}"
    elif isinstance(a, list) and isinstance(b, list):
        if len(a) != len(b):
            yield f"{path}: {len(a)} items against {len(b)}"
        for index, (left, right) in enumerate(zip(a, b)):
            yield from differences(left, right, f"{path}[{index}]")
    elif not same(a, b):
        yield f"{path}: {short(a)} against {short(b)}"


def short(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "..."


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: compare.py REFERENCE.json PROGRAM.json")
    with open(sys.argv[1], encoding="utf-8") as left, open(sys.argv[2], encoding="utf-8") as right:
        found = list(differences(json.load(left), json.load(right)))
    for line in found:
        print(line.removeprefix("."))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
