"""Builds the copy, finds which test reaches which function, and tries the changes."""

import collections
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile
import threading

# A run may take ten times the processor time it takes unchanged, and this many seconds; and 6 GB.
ALLOWANCE, MEMORY_KB = 2, 6_000_000
# Tests run in groups until one notices: those of so many seconds together, then the next.
STEPS = [0.05, 0.3, 1, 4, 15, 60]


def cargo_test(copy, environment, arguments):
    """Runs `cargo test --no-run`; gives the programs it made, by name, and the compiler's errors."""
    command = ["nice", "-n", "19", "cargo", "test", "--no-run", "--quiet", "--message-format=json", *arguments]
    done = subprocess.run(command, cwd=copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    programs, errors = {}, []
    for line in done.stdout.splitlines():
        told = json.loads(line)
        if told.get("executable") and told["profile"]["test"]:
            programs[told["target"]["name"]] = told["executable"]
        if told["reason"] == "compiler-message" and told["message"]["level"] == "error":
            errors.append(told["message"])
    if done.returncode and not errors:
        sys.exit(done.stderr)
    return programs, errors


def lines_of(error):
    """The places an error points at, the most telling first: (file, line)."""
    found = []
    for span in sorted(error["spans"], key=lambda span: not span["is_primary"]):
        while span:
            found.append((span["file_name"], span["line_start"]))
            span = (span["expansion"] or {}).get("span")
    return found


def refused_by(errors, arms_of):
    """The changes that errors speak of: (number, file, function)."""
    refused = set()
    for error in errors:
        if error["message"].startswith("aborting due to"):
            continue
        lines = lines_of(error)
        held = [(place.number, file, index) for file, line in lines
                for start, end, place, index in arms_of.get(file, []) if start <= line <= end]
        numbers = re.findall(r"\b[A-Z][A-Z\d_]*__(\d+)\b", error["rendered"])
        named = [(int(number), lines[0][0], None) for number in numbers]
        if not held and not named:  # of a whole function: the values made up for its result are not of one type
            held = whole_function(lines, arms_of)
            refused.update(held)
        if not held and not named:
            sys.exit(f"an error that belongs to no change:\n{error['rendered']}")
        refused.update(held[:1] or named)
    return refused


def whole_function(lines, arms_of):
    """The arms of the function whose first lines an error points at, those with made up items before all others."""
    for file, line in lines:
        later = [arm for arm in arms_of.get(file, []) if 0 < arm[0] - line < 8]
        if later:
            index = min(later, key=lambda arm: arm[0])[3]
            arms = [arm[2] for arm in arms_of[file] if arm[3] == index]
            made_up = ("leak(", "once(", "empty(")
            first = next((word for word in made_up if any(word in place.replacement for place in arms)), "")
            return [(place.number, file, index) for place in arms if first in place.replacement]
    return []


class Tests:
    """The unit tests of the copy: where each begins, how long it takes and what it reaches."""

    def __init__(self, copy, program, jobs):
        self.copy, self.program, self.jobs = copy, program, jobs
        self.environment = dict(os.environ, INSTA_UPDATE="no", INSTA_WORKSPACE_ROOT=str(copy), RUST_BACKTRACE="0",
                                RUST_MIN_STACK=str(1 << 27), PROPTEST_DISABLE_FAILURE_PERSISTENCE="true")
        listed = self.run(["--list", "--format", "terse"], {}, 60)[2]
        self.names = re.findall(r"^(.*): test$", listed, re.M)
        self.seconds = {}
        self.reaching = collections.defaultdict(set)
        self.failing = []

    def run(self, arguments, variables, seconds):
        """Runs the program; gives its exit code, the processor time it took and what it printed."""
        limits = f'ulimit -t {int(seconds) + 1}; ulimit -v {MEMORY_KB}; exec nice -n 19 "$@"'
        process = subprocess.Popen(["sh", "-c", limits, "sh", self.program, *arguments], cwd=self.copy,
                                   env=self.environment | variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        # A deadlock takes no processor time.
        timer = threading.Timer(20 * seconds + 60, process.kill)
        timer.start()
        printed = process.stdout.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, usage.ru_utime + usage.ru_stime, printed

    def look(self):
        """Runs every test by itself, unchanged."""
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            for name, code, seconds, reached in pool.map(self.look_at, self.names):
                self.seconds[name] = seconds
                if code:
                    self.failing.append(name)
                    continue
                for function in reached:
                    self.reaching[function].add(name)

    def look_at(self, name):
        with tempfile.NamedTemporaryFile() as reach:
            code, seconds, _ = self.run(["--exact", name], {"WATCHPRINT_REACH": reach.name}, 600)
            return name, code, seconds, [int(line) for line in reach.read().split()]

    def steps(self, place, longest):
        """The tests that reach a change, in groups: those beside the code first, slow ones last."""
        beside = place.file.removeprefix("src/").removesuffix(".rs").removesuffix("/mod").split("/")
        found = set().union(*(self.reaching[function] for function in place.functions))

        def order(name):
            common = os.path.commonprefix([beside, name.split("::")])
            slow = sum(self.seconds[name] > limit for limit in (0.3, 3))
            return slow, -len(common), self.seconds[name], name

        groups, taken, all_taken = [[]], 0.0, 0.0
        names = sorted(found, key=order)
        for name in names:
            all_taken += self.seconds[name]
            if groups[0] and all_taken > longest:
                break
            if groups[-1] and taken + self.seconds[name] > STEPS[min(len(groups), len(STEPS)) - 1]:
                groups.append([])
                taken = 0.0
            groups[-1].append(name)
            taken += self.seconds[name]
        return groups, len(names) - sum(map(len, groups))

    def attempt(self, place, longest):
        """Tries one change: which test noticed it, or how many did not."""
        groups, left_out = self.steps(place, longest)
        variables = {"WATCHPRINT_CHANGE": str(place.number)}
        for group in groups:
            allowed = 10 * sum(self.seconds[name] for name in group) + ALLOWANCE
            code, seconds, printed = self.run(["--test-threads", "1", "--exact", *group], variables, allowed)
            if code:
                ends = "no longer ends" if code < 0 and (seconds > 0.9 * allowed or code == -9) else "noticed"
                failed = re.search(r"^test (\S+).*FAILED$", printed, re.M)
                last = re.findall(r"^test (\S+) \.\.\. ", printed, re.M)
                return {"result": ends, "by": failed[1] if failed else last[-1] if last else group[0]}
        return {"result": "left", "tests": sum(map(len, groups)), "not run": left_out}
