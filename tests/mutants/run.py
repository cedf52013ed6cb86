#!/usr/bin/env python3
"""Changes the program in every place a change is possible, and asks whether a test notices.

    python3 tests/mutants/run.py [FILES …] [--left] [--longest SECONDS] [--jobs N]

FILES are globs as of `cargo mutants --file`; unless told, the rooms of docs/testing.md. All changes are built
at once: in a copy of the checkout every function has its body once for each change, as the arms of a `match` on a
number, and WATCHPRINT_CHANGE says which runs. Changes the compiler refuses are taken out. A constant is changed by
another constant beside it, which the functions that read it name in an arm. Every unit test then runs alone, to see
which functions it reaches; and each change runs the tests that reach its function, the nearest and quickest first,
until one fails or they have taken SECONDS of processor time (4 unless told). --left tries only what the last run left,
by file, line and column: what was written since must stand below.

Everything lies in ~/.cache/watchprint-mutants: the copy, its build, and results.json with a record a change. Prints
a table by folder and what is left. Installs cargo-mutants when it is missing; of a build in CARGO_TARGET_DIR (or
target) the dependencies are borrowed, by links.
"""

import argparse
import collections
import concurrent.futures
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import places as all_places
import trials

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
WORK, TOOLS = CACHE / "watchprint-mutants", CACHE / "watchprint-tools"
FILES = ["src/analysis/**", "src/compare/**", "src/model/records/**", "src/model/history/**"] + \
    [f"src/model/{name}.rs" for name in ("history", "ledger", "merged", "short_history")]
RESULTS, REFUSED = WORK / "results.json", WORK / "refused.json"
LEFT = ("left", "reached by no test")
COLUMNS = ("noticed", "no longer ends", *LEFT, "does not compile")


def copy_checkout():
    """The files of the checkout: the source as it is, and all of it to be written over."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            check=True, stdout=subprocess.PIPE, text=True).stdout
    for folder in ("plain", "copy"):
        shutil.rmtree(WORK / folder, ignore_errors=True)
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).is_file() and (folder == "copy" or name.startswith(("src/", "Cargo."))):
                (WORK / folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, WORK / folder / name)
    return WORK / "plain", WORK / "copy"


def borrow_build(environment):
    """Links to a build there is, so that only the program is compiled; locks and what changes are its own."""
    source = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target") / "debug"
    target = WORK / "target"
    environment["CARGO_TARGET_DIR"] = str(target)
    if (target / "debug").exists() or not source.exists():
        return
    (target / "debug").mkdir(parents=True)
    for part in (".fingerprint", "build", "deps"):
        if (source / part).exists():
            subprocess.run(["cp", "-al", source / part, target / "debug" / part], check=True)


def build(plain, copy, environment, places):
    """Builds the unit tests with all changes that compile; what did not in an earlier run is left out at once."""
    digests = {str(path.relative_to(plain)): hashlib.sha256(path.read_bytes()).hexdigest()
               for path in (plain / "src").rglob("*.rs")}
    numbers, names = {place.name: place.number for place in places}, {place.number: place.name for place in places}
    known = json.loads(REFUSED.read_text()) if REFUSED.exists() else []
    known = [one for one in known if digests.get(one[1]) == one[3]]
    refused = {(numbers[name], file, index) for name, file, index, _ in known if name in numbers}
    while True:
        arms_of = all_places.write_switches(copy, plain, places, refused)
        programs, errors = trials.cargo_test(copy, environment, ["--lib"])
        if not errors:
            return programs["watchprint"]
        found = trials.refused_by(errors, arms_of) - refused
        print(f"{len(found)} changes refused", flush=True)
        if not found:
            sys.exit(errors[0]["rendered"])
        refused |= found
        known += [(names[number], file, index, digests[file]) for number, file, index in found if number in names]
        REFUSED.write_text(json.dumps(known))


def table(results):
    """Results by folder, files of one folder together."""
    by_folder = collections.defaultdict(collections.Counter)
    for result in results:
        folder = str(pathlib.Path(*pathlib.Path(result["file"]).parts[1:4]).parent)
        by_folder[folder][result["result"]] += 1
    by_folder["all"] = sum(by_folder.values(), collections.Counter())
    print("| folder | places |", *(f"{column} |" for column in COLUMNS))
    print("|---" * (len(COLUMNS) + 2) + "|")
    for folder, counts in by_folder.items():
        print(f"| `{folder}` | {sum(counts.values()):,} |", *(f"{counts[column]:,} |" for column in COLUMNS))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", default=FILES)
    arguments.add_argument("--left", action="store_true")
    arguments.add_argument("--longest", type=float, default=4)
    arguments.add_argument("--jobs", type=int, default=os.cpu_count())
    told = arguments.parse_args()

    WORK.mkdir(parents=True, exist_ok=True)
    os.environ["PATH"] = f"{TOOLS / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = dict(os.environ, CARGO_TERM_COLOR="never")
    if not shutil.which("cargo-mutants"):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["cargo", "install", "--quiet", "--locked", "--root", TOOLS, "cargo-mutants"], check=True,
                           env=dict(environment, CARGO_TARGET_DIR=folder))
    plain, copy = copy_checkout()
    borrow_build(environment)
    results = {result["name"]: result for result in json.loads(RESULTS.read_text())} if told.left else {}
    places = all_places.list_places(plain, told.files)
    if told.left:
        places = [place for place in places if results.get(place.name, {}).get("result") in LEFT]
    print(f"{len(places)} places", flush=True)

    tests = trials.Tests(copy, build(plain, copy, environment, places), told.jobs)
    tests.look()
    print(f"{len(tests.names)} unit tests; {len(tests.failing)} fail in the copy: {tests.failing}", flush=True)

    def attempt(place):
        result = {"name": place.name, "file": place.file, "line": place.span["start"]["line"]}
        if not place.functions:
            return result | {"result": "does not compile"}
        if not any(tests.reaching[function] for function in place.functions):
            return result | {"result": "reached by no test"}
        return result | tests.attempt(place, told.longest)

    with concurrent.futures.ThreadPoolExecutor(told.jobs) as pool:
        for number, result in enumerate(pool.map(attempt, places), 1):
            results[result["name"]] = result
            if number % 100 == 0:
                RESULTS.write_text(json.dumps(list(results.values()), indent=1, ensure_ascii=False))
                print(f"{number} tried", flush=True)
    RESULTS.write_text(json.dumps(list(results.values()), indent=1, ensure_ascii=False))
    table(results.values())
    for result in results.values():
        if result["result"] in LEFT:
            print(result["name"])


if __name__ == "__main__":
    main()
