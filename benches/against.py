#!/usr/bin/env python3
"""Times watchprint against DuckDB, polars and pandas on the same ViewingActivity file, in the same run.

    pip install duckdb polars pandas
    python3 benches/against.py target/release/watchprint ViewingActivity.csv [RUNS [PEER,PEER…]]

The peers only group: seconds and rows by profile, month, weekday and hour (UTC), device, country and title, on one
reading of the file. watchprint does all that `summary` and `summary --json` say. Each starts as a new process each
time, they take turns, and the medians are compared. Peak memory is that of the process (maximum resident set).
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

POLARS = r"""
import polars, sys
text = polars.col
part = lambda place: text("Duration").str.split(":").list.get(place, null_on_oob=True).cast(polars.Int32, strict=False)
start = text("Start Time").str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False)
rows = (
    polars.scan_csv(sys.argv[1], infer_schema=False)
    .filter(text("Supplemental Video Type").fill_null("") == "")
    .select("Profile Name", "Device Type", "Country", "Title", start.alias("start"),
            (part(0) * 3600 + part(1) * 60 + part(2)).alias("seconds"))
    .collect()
)
month = text("start").dt.strftime("%Y-%m").alias("month")
hour = [text("start").dt.weekday().alias("weekday"), text("start").dt.hour().alias("hour")]
for keys in (["Profile Name"], [month], hour, ["Device Type"], ["Country"], ["Title"]):
    rows.group_by(keys).agg(text("seconds").sum(), polars.len()).rows()
"""

PANDAS = r"""
import pandas, sys
rows = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
rows = rows[rows["Supplemental Video Type"] == ""]
start = pandas.to_datetime(rows["Start Time"], format="%Y-%m-%d %H:%M:%S", errors="coerce")
seconds = pandas.to_timedelta(rows["Duration"], errors="coerce").dt.total_seconds()
rows = rows.assign(month=start.dt.strftime("%Y-%m"), weekday=start.dt.day_of_week, hour=start.dt.hour, seconds=seconds)
for keys in (["Profile Name"], ["month"], ["weekday", "hour"], ["Device Type"], ["Country"], ["Title"]):
    rows.groupby(keys)["seconds"].agg(["sum", "count"]).to_records()
"""

PEERS = {"duckdb": DUCKDB, "polars": POLARS, "pandas": PANDAS}


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
    peers = sys.argv[4].split(",") if len(sys.argv) > 4 else list(PEERS)
    # watchprint ends with 1 when rows of the file cannot be read.
    contestants = {
        "summary": ([binary, "summary", "--quiet", table], {0, 1}),
        "summary --json": ([binary, "summary", "--json", "--quiet", table], {0, 1}),
    }
    for peer in peers:
        contestants[peer] = ([sys.executable, "-c", PEERS[peer], table], {0})
    measured = {name: [] for name in contestants}
    for _ in range(runs):
        for name, (command, accepted) in contestants.items():
            measured[name].append(run(command, accepted))
    size = os.path.getsize(table) / 1e6
    print(f"{table}: {size:.1f} MB, median of {runs} paired runs; ratios to the time of watchprint")
    medians = {name: statistics.median(seconds for seconds, _ in figures) for name, figures in measured.items()}
    for name, figures in measured.items():
        memory = max(peak for _, peak in figures)
        ratios = "   ".join(
            f"{medians[name] / medians[own]:>6.2f} × {own}" for own in ("summary", "summary --json") if name in peers
        )
        print(f"{name:<16}{medians[name] * 1000:>9.0f} ms   peak {memory:>7.0f} MB   {ratios}")


if __name__ == "__main__":
    main()
