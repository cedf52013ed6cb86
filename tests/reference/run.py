#!/usr/bin/env python3
"""Holds the program against the reference implementation, file by file and field by field.

    python3 tests/reference/run.py BINARY [--seeds N]

Files: generated ones for N seeds in every layout, the fixtures, and demo exports which BINARY makes.
For each, `summary --json` must equal what `summary.py` computes, and its sums must hold. Prints a line
a file, every difference, and `N passed, N failed`; exit code 1 if any failed.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import compare
import generate
import summary

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROWS = 1500
# (layout, resaved by a spreadsheet)
LAYOUTS = [("va0", False), ("va1", False), ("va2", False), ("va0", True), ("va1", True), ("va2", True)]
# The reference knows no regions: where the address table names Colorado, both are told its zone.
TRIP = ["US=America/Denver"]
# Damage that leaves a table the reference can read too: no encoding, separator or folding in the way.
READABLE_DAMAGE = ["none", "concatenated", "extra-columns", "lower-case-header", "reordered-columns",
                   "repeated-header", "spreadsheet-day-first", "spreadsheet-month-first", "truncated-last-line"]
# Some runs name no zone, one names a zone for all rows, one for a country.
ZONES = [[], ["Australia/Lord_Howe"], ["US=America/Chicago", "ZZ=Asia/Kathmandu"]]


def run_program(binary, export, zones):
    command = [binary, "summary", str(export), "--json", "--quiet"]
    for zone in zones:
        command += ["--tz", zone]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        return None, [f"exit code {done.returncode}: {done.stderr.decode(errors='replace').strip()}"]
    return json.loads(done.stdout), []


def run_reference(export, zones):
    pairs = [zone.partition("=") for zone in zones]
    for_all = next((code for code, equals, _ in pairs if not equals), None)
    result = summary.summary(export, for_all, {code: zone for code, equals, zone in pairs if equals})
    # Through JSON, as the program's figures went.
    return json.loads(json.dumps(result))


def broken_sums(result):
    """Sums that must hold whatever the file, told by the program's own figures."""

    def expect(what, found, wanted):
        if found != wanted:
            yield f"{what}: {found} instead of {wanted}"

    ledger, account, profiles = result["ledger"], result["account"], result["profiles"]
    fates = ledger["fates"]
    yield from expect("rows of all fates", sum(fate["rows"] for fate in fates.values()), ledger["rows"])
    yield from expect("kept rows", account["segments"], fates["kept"]["rows"])
    yield from expect("kept seconds", account["seconds"], fates["kept"]["seconds"])
    table = [entry["rows"] for entry in result["inputs"] if entry["table"] == "ViewingActivity"]
    yield from expect("rows of the input", table, [ledger["rows"]])
    for figures in [account, *profiles]:
        name = figures.get("name", "account")
        total = figures["seconds"]
        parts = {part: sum(figures[part].values()) for part in
                 ("by_month", "by_day", "by_country", "by_device_class", "by_device", "by_kind")}
        parts["by_weekday_hour"] = sum(sum(hours) for hours in figures["by_weekday_hour"])
        parts["series and films"] = sum(item["seconds"] for item in figures["series"] + figures["films"])
        for part, found in parts.items():
            yield from expect(f"{name}: {part}", found, total)
        late = sum(sum(hours[0:5]) for hours in figures["by_weekday_hour"])
        yield from expect(f"{name}: late night", figures["late_night_seconds"], late)
        prime = sum(sum(hours[20:23]) for hours in figures["by_weekday_hour"])
        yield from expect(f"{name}: prime time", figures["prime_time_seconds"], prime)
        active = sum(seconds >= 600 for seconds in figures["by_day"].values())
        yield from expect(f"{name}: active days", figures["active_days"], active)
        if total < figures["seconds_awake"]:
            yield f"{name}: awake longer than streamed"
    for field in ("segments", "seconds", "seconds_awake"):
        together = sum(profile[field] for profile in profiles)
        yield from expect(f"{field} of all profiles", together, account[field])
    order = [(-profile["seconds"], profile["name"]) for profile in profiles]
    if order != sorted(order):
        yield "profiles are not in the order of their seconds"


class Runner:
    def __init__(self, binary):
        self.binary = binary
        self.passed = self.failed = 0

    def hold(self, name, export, zones=()):
        result, found = run_program(self.binary, export, zones)
        if result is not None:
            found += [line.removeprefix(".") for line in compare.differences(run_reference(export, zones), result)]
            found += broken_sums(result)
        self.report(name, found)

    def report(self, name, found):
        print(f"{'FAILED' if found else 'ok    '} {name}")
        for line in found[:20]:
            print(f"       {line}")
        if len(found) > 20:
            print(f"       and {len(found) - 20} more differences")
        if found:
            self.failed += 1
        else:
            self.passed += 1

    def make(self, *arguments):
        """A demo export of the program; its folder."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.work))
        command = [self.binary, "demo", "--output", str(folder / "demo"), *arguments]
        subprocess.run(command, check=True, capture_output=True)
        return folder / "demo" / "export"

    def all(self, seeds):
        with tempfile.TemporaryDirectory() as self.work:
            for seed in range(1, seeds + 1):
                for number, (layout, resaved) in enumerate(LAYOUTS):
                    zones = ZONES[(seed + number) % len(ZONES)]
                    path = pathlib.Path(self.work) / f"{layout}-{seed}-{resaved}.csv"
                    with open(path, "w", encoding="utf-8", newline="") as file:
                        generate.Generator(seed * 100 + number, layout, resaved).write(ROWS, file)
                    how = " resaved" if resaved else ""
                    told = f" --tz {','.join(zones)}" if zones else ""
                    self.hold(f"generated {layout}{how}, seed {seed * 100 + number}{told}", path, zones)
            for year in ("2021", "2023", "2025", "2026"):
                self.hold(f"fixture {year}", ROOT / "fixtures" / year / "export", TRIP)
            for damage in READABLE_DAMAGE:
                self.hold(f"damage {damage}", ROOT / "fixtures" / "damage" / damage)
            self.hold("demo 2025", self.make("--layout", "2025"), TRIP)
            self.hold("demo 2026, seed 4", self.make("--layout", "2026", "--seed", "4", "--rows", "2000"), TRIP)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("binary", metavar="BINARY")
    options.add_argument("--seeds", type=int, default=4, metavar="N")
    arguments = options.parse_args()
    begun = time.monotonic()
    runner = Runner(os.path.abspath(arguments.binary))
    runner.all(arguments.seeds)
    print(f"{runner.passed} passed, {runner.failed} failed in {time.monotonic() - begun:.0f} s")
    sys.exit(1 if runner.failed else 0)


if __name__ == "__main__":
    main()
