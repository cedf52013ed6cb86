#!/usr/bin/env python3
"""Holds the program to its bound on memory: 1.5 times the input, unpacked, and 100 MB.

    python3 tests/memory/run.py BINARY [--rows N …] [--forms NAME …] [--only COMMAND …] [--table]

BINARY makes a household of each size; this script saves its export anew in every form that needs more memory than
the plain one (a zip, UTF-16, semicolons, folded records, damage on each line, …) and runs every command on
each. Memory is the maximum resident set of the process. Prints a line a run, then `N passed, N failed`; with
--table, the table of docs/performance.md. Exit code 1 if any run needs more than the bound.
"""

import argparse
import csv
import io
import itertools
import multiprocessing
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

FACTOR, ALLOWANCE = 1.5, 100_000_000
# So many different titles, profiles and devices may a record have; the figures of each are held until they are written.
TITLES, PROFILES, DEVICES = 20_000, 12, 1_000
VIEWING = "CONTENT_INTERACTION/ViewingActivity.csv"
COMMANDS = {
    "summary": ["summary", "{in}", "--json"],
    "report": ["report", "{in}", "-o", "{out}/report.html"],
    "compare": ["compare", "{in}", "--split", "2023-06-01"],
    "compare two": ["compare", "{in}", "{in}", "--json"],
    "merge": ["summary", "{in}", "{in}", "--json"],
    "export": ["export", "{in}", "-o", "{out}/tables"],
    "export merged": ["export", "{in}", "{in}", "-o", "{out}/tables"],
    "export all": ["export", "{in}", "-o", "{out}/all", "--format", "csv,json,parquet", "--show-identifiers"],
    "inventory": ["inventory", "{in}"],
    "redact": ["redact", "{in}", "-o", "{out}/copy"],
    "check": ["check", "{in}"],
}
# Commands to which the export is given twice.
TWICE = ["compare two", "merge", "export merged"]
# Forms without a row that can be read.
UNREADABLE = ["no time readable", "stray quotes"]


def records(text):
    return list(csv.reader(io.StringIO(text)))


def written(rows, **how):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", **how).writerows(rows)
    return out.getvalue()


def semicolons(text):
    return written(records(text), delimiter=";")


def resaved(text):
    """As a spreadsheet that separates by semicolons writes it: times anew, zeros lost, a semicolon after each line."""
    text = re.sub(r"(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):\d\d", r"\3/\2/\1 \4:\5", text)
    return re.sub(r"(?m)$", ";;", text.rstrip("\n")) + "\n"


def folded(text):
    return written([[line] for line in text.splitlines()], quoting=csv.QUOTE_ALL)


def broken_times(text):
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "yesterday", text)


def stray_quotes(text):
    head, *lines = text.splitlines()
    return "\n".join([head, *(line.replace(",", ',"', 1) for line in lines)]) + "\n"


def many_names(text):
    """As many different titles, profiles and devices as there may be, each title of one profile; damaged rows have a few
    more."""
    rows = records(text)
    title, profile, device = (rows[0].index(name) for name in ("Title", "Profile Name", "Device Type"))
    for number, row in enumerate(rows[1:]):
        number %= TITLES - 10
        row[title] = f"{number} {rows[1][title]}"
        row[profile] = f"Profile {number % (PROFILES - 5)}"
        row[device] = f"{number % (DEVICES - 10)} {rows[1][device]}"
    return written(rows)


# Each takes the text of ViewingActivity and gives the bytes that are saved.
FORMS = {
    "plain": lambda text: text.encode(),
    "semicolons": lambda text: semicolons(text).encode(),
    "resaved": lambda text: resaved(text).encode(),
    "folded": lambda text: folded(text).encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "Windows-1252": lambda text: text.encode("cp1252", errors="replace").replace(b"?", b"\xe9"),
    "CR alone": lambda text: text.replace("\n", "\r").encode(),
    "NUL bytes": lambda text: text.replace("a", "a\0", 50).encode(),
    "no time readable": lambda text: broken_times(text).encode(),
    "stray quotes": lambda text: stray_quotes(text).encode(),
    "many names": lambda text: many_names(text).encode(),
}


# Bytes of the tables other than ViewingActivity that are read; what is beyond is refused.
TABLES = 12_000_000
LARGE = "all limits"
# Of these tables most is held for each byte.
GROWN = ["CONTENT_INTERACTION/SearchHistory.csv", "CONTENT_INTERACTION/MyList.csv", "MESSAGES/MessagesSentByNetflix.csv"]


def grow_tables(place):
    """Repeats the rows of some tables until all together are as large as may be read. No two rows are the same."""
    others = [path for path in place.rglob("*.csv") if path != place / VIEWING]
    room = (TABLES - sum(path.stat().st_size for path in others) - 100_000) // len(GROWN)
    for name in GROWN:
        text = (place / name).read_text(encoding="utf-8")
        head, *lines = text.splitlines()
        rows = ([f"{profile} {number}", rest] for number in itertools.count() for profile, rest in
                (line.split(",", 1) for line in lines))
        with open(place / name, "wb") as table:
            size = table.write(f"{head}\n".encode())
            while size < room:
                size += table.write((",".join(next(rows)) + "\n").encode())


def save(form, export, place):
    """Saves the export anew in one form."""
    if form == LARGE:
        shutil.copytree(export, place)
        grow_tables(place)
        (place / VIEWING).write_bytes(FORMS["many names"]((export / VIEWING).read_text(encoding="utf-8")))
        return
    if form == "zip":
        with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(path for path in export.rglob("*") if path.is_file()):
                archive.write(path, path.relative_to(export))
        return
    text = (export / VIEWING).read_text(encoding="utf-8")
    shutil.copytree(export, place)
    (place / VIEWING).write_bytes(FORMS[form](text))


def saved(form, export, folder):
    """The place of the export in one form. Written by a process of its own: what this one holds would count as memory
    of whatever it starts."""
    place = folder / f"export-{form.replace(' ', '-')}"
    writer = multiprocessing.get_context("fork").Process(target=save, args=(form, export, place))
    writer.start()
    writer.join()
    if writer.exitcode:
        sys.exit(f"{form} could not be written")
    return place


def size(export):
    if export.is_file():
        with zipfile.ZipFile(export) as archive:
            return sum(entry.file_size for entry in archive.infolist())
    return sum(path.stat().st_size for path in export.rglob("*") if path.is_file())


def peak(command):
    """Exit code, peak memory in bytes, and what it said on the error stream."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return process.returncode, usage.ru_maxrss * 1024, said.read().decode(errors="replace")


def remove(place):
    """So that at no time more than one form lies on the disk."""
    shutil.rmtree(place) if place.is_dir() else place.unlink()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary")
    arguments.add_argument("--rows", type=int, nargs="+", default=[25_000, 250_000])
    arguments.add_argument("--table", action="store_true")
    arguments.add_argument("--only", nargs="+", choices=COMMANDS, default=list(COMMANDS))
    arguments.add_argument("--forms", nargs="+", choices=[*FORMS, LARGE, "zip"],
                           default=[*FORMS, LARGE, "zip"])
    asked = arguments.parse_args()
    passed, failed, table = 0, 0, []
    for rows in asked.rows:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            subprocess.run([asked.binary, "demo", "--rows", str(rows), "-o", str(folder / "demo")],
                           check=True, stderr=subprocess.DEVNULL)
            for name in asked.forms:
                export = saved(name, folder / "demo/export", folder)
                unpacked, cells = size(export), []
                for command in asked.only:
                    out = folder / "out"
                    out.mkdir()
                    words = [word.format(**{"in": export, "out": out}) for word in COMMANDS[command]]
                    code, used, said = peak([asked.binary, *words])
                    shutil.rmtree(out)
                    given = unpacked * (2 if command in TWICE else 1)
                    bound = FACTOR * given + ALLOWANCE
                    # Where no time can be read there is nothing to split or to put side by side.
                    usable = code in (0, 1) or (name in UNREADABLE and code in (2, 3))
                    # What is refused takes no memory.
                    usable = usable and "--max-" not in said
                    fits = used <= bound and usable
                    passed, failed = passed + fits, failed + (not fits)
                    cells.append(used)
                    print(f"{'ok  ' if fits else 'FAIL'} {rows:>7} rows, {name:16} {command:13} exit {code}, "
                          f"{used / 1e6:4.0f} MB of {bound / 1e6:4.0f}", flush=True)
                    if not usable:
                        print(f"      {said.strip()}\n      free on the disk: {shutil.disk_usage(folder).free / 1e6:.0f} MB")
                remove(export)
                table.append((rows, name, unpacked, cells))
    if asked.table:
        print(f"\n| rows, form | input | bound | {' | '.join(asked.only)} |")
        print("|---|---|---|" + "---|" * len(asked.only))
        for rows, name, unpacked, cells in table:
            megabytes = " | ".join(f"{used / 1e6:.0f}" for used in cells)
            bound = (FACTOR * unpacked + ALLOWANCE) / 1e6
            print(f"| {rows // 1000} k, {name} | {unpacked / 1e6:.1f} | {bound:.0f} | {megabytes} |")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
