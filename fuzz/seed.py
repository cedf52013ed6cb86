#!/usr/bin/env python3
"""Writes the inputs the fuzzers begin with, all from `fixtures/`: seed.py FOLDER makes FOLDER/<target>/… anew."""

import io
import pathlib
import re
import shutil
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
LINES = 12
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=\"alert(2)\">",
    "=HYPERLINK(\"x\")",
    "-1+1",
    "\x1b[31mred\x1b[0m",
    "]]>--><!--",
    "{{ title }} & 'Sons'",
    "\u202eodd\u2066",
    "كريمة",
]


def beginnings():
    """The first lines of every table: its name and bytes."""
    for path in sorted([*FIXTURES.rglob("*.csv"), *FIXTURES.rglob("*.txt")]):
        yield path.name, b"".join(path.read_bytes().splitlines(keepends=True)[:LINES])


def parts(lines, size):
    return [lines[at : at + size] for at in range(0, len(lines), size)]


def zipped(files, compression, named=str):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in files:
            archive.writestr(named(name), content)
    return out.getvalue()


def archives(tables):
    few = [(name, content[:300]) for name, content in tables[:6]]
    yield zipped(few, zipfile.ZIP_STORED, lambda name: f"ACCOUNT/{name}")
    yield zipped(few, zipfile.ZIP_DEFLATED, lambda name: f"netflix/A/{name}")
    yield zipped(few[:2], zipfile.ZIP_STORED, lambda name: f"../{name}")
    yield zipped([("a/", b""), ("a/b.csv", b"x"), ("a/b.csv", b"y")], zipfile.ZIP_STORED)
    yield zipped([("bomb.csv", b"0" * 60_000)], zipfile.ZIP_DEFLATED)
    whole = zipped(few[:3], zipfile.ZIP_DEFLATED)
    yield whole[: len(whole) // 2]
    # Written to a pipe, so that sizes follow the data.
    pipe = type("Pipe", (io.RawIOBase,), {"writable": lambda self: True, "write": lambda self, part: out.write(part)})
    out = io.BytesIO()
    with zipfile.ZipFile(pipe(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in few[:2]:
            archive.writestr(name, content)
    yield out.getvalue()
    yield out.getvalue()[:-40]


def cells(tables):
    text = b"\n".join(content for _, content in tables).decode("utf-8", "replace")
    found = re.findall(r"\d[\d/.:-]*[/.:-]\d[\d/.:TZ+-]*(?: [\d:.,]+)?(?: UTC)?", text)
    return sorted(set(found))


def titles():
    for name in ("cases.tsv", "shapes.tsv"):
        lines = (FIXTURES / "titles" / name).read_text("utf-8").splitlines()[1:]
        yield from (line.split("\t")[2] for line in lines)


def seeds():
    tables = list(beginnings())
    viewing = [content for name, content in tables if "ViewingActivity" in name]
    texts = list(titles())
    yield "archive", list(archives(tables))
    yield "clock", ["\n".join(part).encode() for part in parts(cells(tables), 6)]
    yield "page", ["\n".join(part).encode() for part in [HOSTILE, *parts(texts, 12)[:20]]]
    yield "table", [name.encode() + b"\n" + content for name, content in tables]
    yield "text", [content for _, content in tables]
    yield "titles", ["\n".join(part).encode() for part in parts(texts, 5)]
    yield "viewing", [b"0" + content for content in viewing] + [
        b"\x90" + content.split(b"\n", 1)[-1] for content in viewing
    ]


def main():
    folder = pathlib.Path(sys.argv[1])
    for target, inputs in seeds():
        place = folder / target
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        for number, content in enumerate(sorted(set(inputs))):
            (place / f"{number:03}").write_bytes(content)


if __name__ == "__main__":
    main()
