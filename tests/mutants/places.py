"""The places that can be changed, and the copy of the program in which every change stands beside the original."""

import collections
import json
import pathlib
import re
import subprocess

# Comments, texts and single characters, in which neither braces nor names are code.
NOT_CODE = re.compile(r"""//[^\n]*|/\*.*?\*/|\bb?r(#*)".*?"\1|"(?:\\.|[^"\\])*"|'(?:\\[^\n]+?|[^'\\])'""", re.S)
FUNCTION = re.compile(r"\bfn\s+(\w+)")
CONSTANT = re.compile(r"^[ \t]*(?:pub(?:\([^)]*\))?\s+)?(?:const|static)\s+(\w+)\s*:", re.M)
USE = re.compile(r"^[ \t]*(?:pub(?:\([^)]*\))?\s+)?use\s[^;]*;", re.M)
SWITCH = """//! Says which change runs, and notes which functions do.
use std::io::Write;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

static CHOSEN: OnceLock<u32> = OnceLock::new();
static REACH: OnceLock<Option<std::ffi::OsString>> = OnceLock::new();
static REACHED: [AtomicBool; FUNCTIONS] = [const { AtomicBool::new(false) }; FUNCTIONS];

pub fn chosen(function: usize) -> u32 {
    if !REACHED[function].load(Relaxed) && !REACHED[function].swap(true, Relaxed) {
        if let Some(path) = REACH.get_or_init(|| std::env::var_os("WATCHPRINT_REACH")) {
            let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path).unwrap();
            file.write_all(format!("{function}\\n").as_bytes()).unwrap();
        }
    }
    *CHOSEN.get_or_init(|| std::env::var("WATCHPRINT_CHANGE").map_or(0, |number| number.parse().unwrap()))
}
"""


class Place:
    """One change: where it is, what it puts there, and the functions of the copy that have it as an arm."""

    def __init__(self, number, told):
        self.number, self.name, self.file = number, told["name"], told["file"]
        self.span, self.replacement = told["span"], told["replacement"]
        self.functions = []


def list_places(copy, files):
    """What `cargo mutants` would change in `files` (globs), numbered from 1."""
    command = ["cargo", "mutants", "--list", "--json"]
    for glob in files:
        command += ["--file", glob]
    listed = json.loads(subprocess.run(command, cwd=copy, check=True, stdout=subprocess.PIPE).stdout)
    return [Place(number, told) for number, told in enumerate(listed, 1)]


def blanked(text):
    """The text with everything that is no code as blanks, as long as before."""
    return NOT_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def after_brackets(code, at, ends):
    """Where the first of `ends` stands from `at` on, outside of all brackets opened since."""
    depth = 0
    while depth or code[at] not in ends:
        depth += (code[at] in "([{") - (code[at] in ")]}")
        at += 1
    return at


class Function:
    """A function of a file that stands in no other: its body lies between two braces."""

    def __init__(self, code, found):
        self.start = found.start()
        self.opening = after_brackets(code, found.end(), "{;")
        self.has_body = code[self.opening] == "{"
        self.closing = after_brackets(code, self.opening + 1, "}") + 1 if self.has_body else self.opening + 1
        self.fixed = re.search(r"\bconst\s+$", code[:self.start]) is not None
        self.iterates = re.search(r"->\s*impl\s+Iterator", code[self.start:self.opening]) is not None


class File:
    """A source file: its functions, the changes in each, and what is added for constants."""

    def __init__(self, root, path):
        self.path = path
        self.text = (root / path).read_text(encoding="utf-8")
        self.code = blanked(self.text)
        self.lines = [0] + [found.end() for found in re.finditer("\n", self.text)]
        self.functions, at = [], 0
        while found := FUNCTION.search(self.code, at):
            self.functions.append(Function(self.code, found))
            at = self.functions[-1].closing
        self.constants, self.imports = list(CONSTANT.finditer(self.code)), list(USE.finditer(self.code))
        self.arms = collections.defaultdict(list)  # function: [(place, body)]
        self.edits = []  # (from, until, text), outside of functions

    def offset(self, position):
        return self.lines[position["line"] - 1] + position["column"] - 1

    def add(self, place):
        """Takes a change in: as an arm of its function, or back to the caller when it is in a constant."""
        start, end = self.offset(place.span["start"]), self.offset(place.span["end"])
        for index, function in enumerate(self.functions):
            if function.start <= start and end <= function.closing:
                if function.has_body and not function.fixed:
                    body = self.text[function.opening:start] + place.replacement + self.text[end:function.closing]
                    self.arms[index].append((place, body))
                return None
        return start, end

    def written(self, number_of, arms_of):
        """The text with all arms. `number_of` gives a function its number; line ranges go to `arms_of`."""
        edits = [(start, end, [(None, text)]) for start, end, text in self.edits]
        for index, arms in self.arms.items():
            function = self.functions[index]
            number = number_of(self.path, index, [place for place, _ in arms])
            original = self.text[function.opening:function.closing]
            parts = [(None, f"{{ match crate::change::chosen({number}) {{\n")]
            for depth, (place, body) in enumerate(arms + [(None, original)]):
                if function.iterates:  # each arm is of another type
                    body = f"(move || {body})()"
                    body = f"either::Either::Left({body})" if place else body
                    body = "either::Either::Right(" * depth + body + ")" * depth
                parts.append(((place, index), f"{place.number if place else '_'} => {{ {body} }}\n"))
            parts.append((None, "} }"))
            edits.append((function.opening, function.closing, parts))
        out, line, at = [], 1, 0
        for start, end, parts in sorted(edits, key=lambda edit: edit[:2]):
            for owner, text in [(None, self.text[at:start])] + parts:
                until = line + text.count("\n")
                if owner and owner[0]:
                    arms_of[self.path].append((line, until, *owner))
                out.append(text)
                line = until
            at = end
        return "".join(out) + self.text[at:]


def add_constant(files, place, file, span, refused):
    """A change in a constant: another constant beside it, and an arm in every function that reads the first.

    A constant of the same name elsewhere is taken for it until the compiler refuses.
    """
    items = [found for found in file.constants
             if found.start() <= span[0] < after_brackets(file.code, found.end(), ";")]
    if not items:
        return
    changed = file.text[:span[0]] + place.replacement + file.text[span[1]:]
    waiting, done = [(file, items[-1], changed)], set()
    while waiting:
        home, item, text = waiting.pop()
        name, end = item[1], after_brackets(home.code, item.end(), ";") + 1
        if (home.path, name) in done:
            continue
        done.add((home.path, name))
        other = f"{name}__{place.number}"
        named = re.compile(rf"\b{name}\b")
        longer = len(text) - len(home.text)
        home.edits.append((end, end, " " + named.sub(other, text[item.start():end + longer].strip())))
        for reader in files.values():
            own = any(found[1] == name for found in reader.constants)
            if name in reader.text and (reader is home or not own) and (place.number, reader.path, None) not in refused:
                read_here(reader, place, named, other, waiting)


def read_here(reader, place, named, other, waiting):
    """Puts the other name wherever a file reads a constant: in functions, in other constants, in imports."""
    for index, function in enumerate(reader.functions):
        body = reader.text[function.opening:function.closing]
        if function.has_body and not function.fixed and named.search(body):
            before = [number for number, (held, _) in enumerate(reader.arms[index]) if held is place]
            if before:
                body = reader.arms[index].pop(before[0])[1]
            reader.arms[index].append((place, named.sub(other, body)))
    in_function = lambda at: any(function.start <= at < function.closing for function in reader.functions)
    for use in reader.imports:
        for found in named.finditer(use[0]):
            if not in_function(use.start()):
                at = use.start() + found.start()
                reader.edits.append((at, at + len(found[0]), f"{{{found[0]}, {other}}}"))
    for item in reader.constants:
        if in_function(item.start()):
            continue
        end = after_brackets(reader.code, item.end(), ";")
        if named.search(reader.code, item.end(), end):
            text = reader.text[:item.end()] + named.sub(other, reader.text[item.end():end]) + reader.text[end:]
            waiting.append((reader, item, text))


def write_switches(copy, sources, places, refused):
    """Writes the copy's sources anew from `sources`, with all changes but the refused ones: (number, file, function).

    Gives the ranges of lines of each arm, by file.
    """
    files = {path: File(sources, path) for path in
             sorted(str(found.relative_to(sources)) for found in (sources / "src").rglob("*.rs"))}
    for place in places:
        place.functions = []
        span = files[place.file].add(place)
        if span and (place.number, place.file, None) not in refused:
            add_constant(files, place, files[place.file], span, refused)
    count = 0

    def number_of(path, index, held):
        nonlocal count
        for place in held:
            place.functions.append(count)
        count += 1
        return count - 1

    arms_of = collections.defaultdict(list)
    for path, file in files.items():
        for index in list(file.arms):
            file.arms[index] = [arm for arm in file.arms[index] if (arm[0].number, path, index) not in refused]
            if not file.arms[index]:
                del file.arms[index]
        # Two changes of one constant add to the same import.
        file.edits = joined(file.edits)
        text = file.written(number_of, arms_of)
        if path == "src/lib.rs":
            text = text.replace("\npub mod ", "\n#[doc(hidden)]\npub mod change;\npub mod ", 1)
            text = "#![allow(warnings, arithmetic_overflow, unconditional_panic, overflowing_literals)]\n" + text
        pathlib.Path(copy / path).write_text(text, encoding="utf-8")
    (copy / "src/change.rs").write_text(SWITCH.replace("FUNCTIONS", str(max(count, 1))), encoding="utf-8")
    return arms_of


def joined(edits):
    """Edits of the same characters as one: several names take the place of one name, several items follow one item."""
    by_place = collections.defaultdict(list)
    for start, end, text in edits:
        by_place[start, end].append(text)
    return [(start, end, "".join(texts) if start == end else "{" + ", ".join(texts) + "}")
            for (start, end), texts in by_place.items()]
