#!/usr/bin/env python3
"""Times watchprint against DuckDB on the same ViewingActivity file, in the same run.

    pip install duckdb
    python3 benches/against.py target/release/watchprint ViewingActivity.csv [RUNS]

DuckDB only groups: seconds and rows by profile, month, weekday and hour, device, country and title, on one
reading of the file. watchprint does all that `summary --json` says. Both start as a new process each time,
take turns, and the medians are compared. Peak memory is that of the process (maximum resident set).
"""

import os
import statistics
import subprocess
import sys
import time

DUCKDB = r"""
import duckdb, sys
connection = duckdb.connect()
connection.execute(f'''
    create temp table rows as
    select "Profile Name" as profile, try_cast("Start Time" as timestamp) as start,
           (try_cast(split_part("Duration", ':', 1) as int) * 3600
            + try_cast(split_part("Duration", ':', 2) as int) * 60
            + try_cast(split_part("Duration", ':', 3) as int)) as seconds,
           "Title" as title, "Device Type" as device, "Country" as country
    from read_csv('{sys.argv[1]}', header = true, all_varchar = true)
    where coalesce("Supplemental Video Type", '') = ''
''')
for keys in ("profile", "strftime(start, '%Y-%m')", "isodow(start), hour(start)", "device", "country", "title"):
    connection.execute(f"select {keys}, sum(seconds), count(*) from rows group by all").fetchall()
"""


def run(command, accepted):
    """Wall seconds and peak memory in MB of one run, which must end with an accepted exit code."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - begun
    if os.waitstatus_to_exitcode(status) not in accepted:
        sys.exit(f"failed: {' '.join(command[:3])}")
    return elapsed, usage.ru_maxrss / 1024


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    binary, table = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    # watchprint ends with 1 when rows of the file cannot be read.
    contestants = {
        "watchprint": ([binary, "summary", "--json", "--quiet", table], {0, 1}),
        "duckdb": ([sys.executable, "-c", DUCKDB, table], {0}),
    }
    measured = {name: [] for name in contestants}
    for _ in range(runs):
        for name, (command, accepted) in contestants.items():
            measured[name].append(run(command, accepted))
    size = os.path.getsize(table) / 1e6
    print(f"{table}: {size:.1f} MB, median of {runs} paired runs")
    medians = {}
    for name, figures in measured.items():
        medians[name] = statistics.median(seconds for seconds, _ in figures)
        memory = max(peak for _, peak in figures)
        print(f"{name:<12}{medians[name] * 1000:>9.0f} ms   peak {memory:>7.0f} MB")
    print(f"ratio       {medians['duckdb'] / medians['watchprint']:>9.2f} ×")


if __name__ == "__main__":
    main()
