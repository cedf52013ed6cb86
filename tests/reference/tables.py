#!/usr/bin/env python3
"""Holds the Parquet files of `watchprint export` against their JSON, by a reader that is not ours.

    pip install duckdb
    python3 tests/reference/tables.py BINARY [EXPORT]

Without an export, a demo export is made. Prints a line a table; exit code 1 if one differs.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import duckdb

TYPES = {"text": "VARCHAR", "time, UTC": "TIMESTAMP WITH TIME ZONE", "local time": "TIMESTAMP", "date": "DATE",
         "whole number": "BIGINT", "number": "DOUBLE", "true or false": "BOOLEAN"}


def plain(value, kind):
    """A value of DuckDB as the JSON writes it."""
    if isinstance(value, datetime.datetime):
        text = value.isoformat(timespec="milliseconds" if value.microsecond else "seconds")
        return text + ("Z" if kind == "TIMESTAMP WITH TIME ZONE" else "")
    return value.isoformat() if isinstance(value, datetime.date) else value


def read(path):
    """Types by column, and rows as objects."""
    types = dict(row[:2] for row in duckdb.sql(f"DESCRIBE SELECT * FROM '{path}'").fetchall())
    # A moment with a zone would need another package to become one of Python.
    columns = [f"""timezone('UTC', "{name}")""" if "ZONE" in kind else f'"{name}"' for name, kind in types.items()]
    rows = duckdb.sql(f"SELECT {', '.join(columns)} FROM '{path}'").fetchall()
    return types, [{name: plain(value, kind) for value, (name, kind) in zip(row, types.items())} for row in rows]


def dictionary(text):
    """The type of every column of every table, by the data dictionary."""
    tables, columns = {}, {}
    for line in text.splitlines():
        if line.startswith("## "):
            columns = tables.setdefault(line[3:], {})
        elif line.startswith("| ") and not line.startswith("| column |"):
            name, kind = line[2:].split(" | ")[:2]
            columns[name] = TYPES[kind]
    return tables


def main():
    binary, exports = sys.argv[1], sys.argv[2:]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        if not exports:
            subprocess.run([binary, "demo", "-o", folder / "demo"], check=True, stderr=subprocess.DEVNULL)
            exports = [folder / "demo" / "export"]
        tables = folder / "tables"
        command = [binary, "export", exports[0], "-o", tables, "--format", "json,parquet", "--quiet", "--show-identifiers"]
        subprocess.run(command, check=False)
        told = dictionary((tables / "README.md").read_text())
        files = sorted(tables.rglob("*.parquet"))
        for path in files:
            name = str(path.relative_to(tables))[: -len(".parquet")]
            types, rows = read(path)
            same = types == told[name] and rows == json.loads(path.with_suffix(".json").read_text())
            failed += not same
            print(f"{'ok' if same else 'DIFFERS'} {name}: {len(rows)} rows, {len(types)} columns")
        print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main())
