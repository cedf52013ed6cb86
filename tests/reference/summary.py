#!/usr/bin/env python3
"""A second opinion on the figures of `watchprint summary --json`.

Written from the definitions alone, with the standard library alone, slow and simple on purpose: no
line of it is shared with the program, so that an error would have to be made twice to go unseen.

    python3 tests/reference/summary.py EXPORT [--tz ZONE] [--tz CC=ZONE]...

EXPORT is a ViewingActivity.csv in one of its own layouts (not cut up by a spreadsheet), or a folder
that holds one. Printed are the fields that need neither the titles, nor the names of devices, nor the
regions of the address tables. Country zones come from the IANA table of this machine.
"""

import argparse
import csv
import datetime
import json
import math
import pathlib
import re
import sys
import zoneinfo

import rhythm

UTC = datetime.timezone.utc
DAY = 86_400
HOUR = 3_600
DAY_START = 4 * HOUR
NEEDED = ("starttime", "duration", "latestbookmark", "title")

MOST_POPULOUS = {
    "US": "America/New_York", "CA": "America/Toronto", "BR": "America/Sao_Paulo",
    "MX": "America/Mexico_City", "AR": "America/Argentina/Buenos_Aires", "CL": "America/Santiago",
    "EC": "America/Guayaquil", "AU": "Australia/Sydney", "NZ": "Pacific/Auckland",
    "ID": "Asia/Jakarta", "RU": "Europe/Moscow", "KZ": "Asia/Almaty", "MN": "Asia/Ulaanbaatar",
    "CN": "Asia/Shanghai", "CD": "Africa/Kinshasa", "ES": "Europe/Madrid", "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv", "CY": "Asia/Nicosia", "UZ": "Asia/Tashkent", "MY": "Asia/Kuala_Lumpur",
    "DE": "Europe/Berlin", "AQ": "Antarctica/McMurdo", "FM": "Pacific/Chuuk", "GL": "America/Nuuk",
    "KI": "Pacific/Tarawa", "MH": "Pacific/Majuro", "PF": "Pacific/Tahiti",
    "PG": "Pacific/Port_Moresby", "PS": "Asia/Hebron", "UM": "Pacific/Wake",
}


# --- reading -----------------------------------------------------------------------------------


def find_table(export):
    """The ViewingActivity file in `export`: the largest of that name, whatever its case."""
    export = pathlib.Path(export)
    if export.is_file():
        return export
    found = [
        path for path in export.rglob("*")
        if path.is_file() and re.sub(r"[^a-z]", "", path.stem.lower()) == "viewingactivity"
        and path.suffix.lower() == ".csv" and "__MACOSX" not in path.parts
    ]
    if not found:
        sys.exit(f"{export}: no ViewingActivity.csv in this folder")
    return max(found, key=lambda path: path.stat().st_size)


def read_rows(path):
    """The data rows of a file: (the text of every field, the fields by column name)."""
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8-sig", newline="") as file:
        records = [fields for fields in csv.reader(file) if any(field.strip() for field in fields)]
    if not records:
        return []
    names = [re.sub(r"[^a-z0-9]", "", name.lower()) for name in records[0]]
    for name in NEEDED:
        if name not in names:
            sys.exit(f"{path}: no column {name}: this is not a ViewingActivity table")
    rows = []
    for fields in records[1:]:
        fields = fields + [""] * (len(names) - len(fields))
        rows.append((tuple(fields), dict(zip(names, fields))))
    return rows


YEAR_FIRST = re.compile(
    r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(?:Z|UTC|\+00:?00))?"
)
YEAR_LAST = re.compile(
    r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2}) (\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
)


def day_comes_first(texts):
    """The order of day and month in starts that end in the year, one for the whole file."""
    matches = [match for match in map(YEAR_LAST.fullmatch, texts) if match]
    if any(int(match[1]) > 12 for match in matches):
        return True
    if any(int(match[3]) > 12 for match in matches):
        return False
    return any(
        match[2] in ".-" or match[1].startswith("0") or match[3].startswith("0") for match in matches
    )


def read_start(text, day_first):
    """Seconds since 1970, or None."""
    text = text.strip()
    if match := YEAR_FIRST.fullmatch(text):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        hour, minute, second = int(match[5]), int(match[6]), int(match[7] or 0)
    elif match := YEAR_LAST.fullmatch(text):
        first, second_number = int(match[1]), int(match[3])
        day, month = (first, second_number) if day_first else (second_number, first)
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        hour, minute, second = int(match[5]), int(match[6]), int(match[7] or 0)
    else:
        return None
    try:
        return int(datetime.datetime(year, month, day, hour, minute, second, tzinfo=UTC).timestamp())
    except ValueError:
        return None


def read_duration(text):
    """Seconds of `H+:MM:SS`, or None."""
    match = re.fullmatch(r"(\d+):([0-5]\d):([0-5]\d)", text.strip())
    return int(match[1]) * HOUR + int(match[2]) * 60 + int(match[3]) if match else None


def user_actions(attributes):
    """What `user action: …` says in each item of `Attributes`."""
    actions = set()
    for item in attributes.split(";"):
        _, mark, action = item.strip().partition("user action:")
        if mark:
            actions.add(action.strip())
    return actions


def country_code(field):
    words = field.split()
    return words[0].upper() if words and re.fullmatch(r"[A-Za-z]{2}", words[0]) else "??"


class Segment:
    """A kept row."""

    def __init__(self, fields, start, duration):
        self.start = start
        self.end = start + duration
        self.duration = duration
        self.profile = fields.get("profilename", "").strip()
        self.country = country_code(fields.get("country", ""))
        self.actions = user_actions(fields.get("attributes", ""))
        self.hidden = "View was hidden" in [item.strip() for item in fields.get("attributes", "").split(";")]
        self.not_latest = fields["latestbookmark"].strip() == "Not latest view"


def judge(rows):
    """The ledger, and the kept rows."""
    fates = {
        fate: {"rows": 0, "seconds": 0}
        for fate in ("unreadable", "duplicate", "supplemental", "preview", "kept")
    }
    day_first = day_comes_first([fields["starttime"].strip() for _, fields in rows])
    seen, kept = set(), []
    for text, fields in rows:
        start = read_start(fields["starttime"], day_first)
        duration = read_duration(fields["duration"])
        kind = fields.get("supplementalvideotype", "").strip()
        readable = start is not None and duration is not None
        if not readable:
            fate = "unreadable"
        elif text in seen:
            fate = "duplicate"
        elif kind not in ("", "NA", "N/A"):
            fate = "supplemental"
        elif any(mark in fields["title"] for mark in ("_hook_", "_CLIP_", "_backfill")):
            fate = "supplemental"
        elif duration <= 120 and user_actions(fields.get("attributes", "")) & {"None", "Visibility_Timeout"}:
            fate = "preview"
        else:
            fate = "kept"
            kept.append(Segment(fields, start, duration))
        seen.add(text)
        fates[fate]["rows"] += 1
        fates[fate]["seconds"] += duration if readable else 0
    total = sum(segment.duration for segment in kept)
    ledger = {
        "rows": len(rows),
        "fates": fates,
        "touched_rows": sum(segment.duration < 60 for segment in kept),
        "hidden_rows": sum(segment.hidden for segment in kept),
        "shortcuts": {
            "without_autoplay_none_seconds":
                total - sum(segment.duration for segment in kept if "None" in segment.actions),
            "without_not_latest_seconds":
                total - sum(segment.duration for segment in kept if segment.not_latest),
        },
    }
    return ledger, kept


# --- time zones --------------------------------------------------------------------------------


def iana_table():
    """Country code -> zones of the IANA zone table of this machine."""
    places = [pathlib.Path(folder) / "zone.tab" for folder in zoneinfo.TZPATH]
    try:
        import tzdata
        places.append(pathlib.Path(tzdata.__file__).parent / "zoneinfo" / "zone.tab")
    except ImportError:
        pass
    for place in places:
        if place.is_file():
            zones = {}
            for line in place.read_text(encoding="utf-8").splitlines():
                if line and not line.startswith("#"):
                    code, _, zone = line.split("\t")[:3]
                    zones.setdefault(code, []).append(zone)
            return zones
    sys.exit("no zone.tab on this machine: install the package tzdata")


def zones_of(kept, given_for_all, given):
    """The zone of each country of the kept rows."""
    table = iana_table()
    chosen, seconds_of_zone = {}, {}
    for code in {segment.country for segment in kept}:
        if given_for_all:
            chosen[code] = given_for_all
        elif code in given:
            chosen[code] = given[code]
        elif code in MOST_POPULOUS:
            chosen[code] = MOST_POPULOUS[code]
        elif code in table and len(table[code]) == 1:
            chosen[code] = table[code][0]
        elif code in table:
            sys.exit(f"{code} has several zones, and this program does not know which one; give --tz {code}=ZONE")
        elif code == "XK":
            chosen[code] = "Europe/Belgrade"
    for segment in kept:
        if segment.country in chosen:
            zone = chosen[segment.country]
            seconds_of_zone[zone] = seconds_of_zone.get(zone, 0) + segment.duration
    most_used = min(seconds_of_zone, key=lambda zone: (-seconds_of_zone[zone], zone), default="UTC")
    for segment in kept:
        chosen.setdefault(segment.country, most_used)
    return chosen


def offset_at(zone, t):
    return int(datetime.datetime.fromtimestamp(t, zone).utcoffset().total_seconds())


def pieces(segment, zone):
    """(first, last + 1) in local seconds, cut at full hours of the wall clock and at clock changes."""
    t = segment.start
    while t < segment.end:
        offset = offset_at(zone, t)
        until = min(segment.end, t + HOUR - (t + offset) % HOUR)
        # A piece is no longer than an hour, and no clock is changed twice within one.
        if offset_at(zone, until - 1) != offset:
            same, other = t, until - 1
            while other - same > 1:
                middle = (same + other) // 2
                if offset_at(zone, middle) == offset:
                    same = middle
                else:
                    other = middle
            until = other
        yield t + offset, until + offset
        t = until


# --- figures -----------------------------------------------------------------------------------


def sessions(segments, gap):
    """(first start, last end) of each run of segments no more than `gap` seconds apart."""
    runs = []
    for segment in sorted(segments, key=lambda segment: segment.start):
        if runs and segment.start - runs[-1][1] <= gap:
            runs[-1][1] = max(runs[-1][1], segment.end)
        else:
            runs.append([segment.start, segment.end])
    return runs


def union_seconds(segments):
    return sum(end - start for start, end in sessions([s for s in segments if s.duration], 0))


def circular_mean(arcs):
    """(minutes after midnight, resultant length) of seconds spread over arcs of the 24-hour clock."""
    total = sum(end - start for start, end in arcs)
    if total == 0:
        return None, None
    turn = 2 * math.pi / DAY
    # The integrals of the cosine and of the sine over [start, end).
    cosine = math.fsum((math.sin(turn * end) - math.sin(turn * start)) / turn for start, end in arcs) / total
    sine = math.fsum((math.cos(turn * start) - math.cos(turn * end)) / turn for start, end in arcs) / total
    minutes = math.atan2(sine, cosine) / (2 * math.pi) * 1440 % 1440
    return minutes, math.hypot(cosine, sine)


def longest_runs(active_days):
    """(longest streak, longest dry spell) of a set of day numbers."""
    days = sorted(active_days)
    streak = run = 1 if days else 0
    dry = 0
    for before, day in zip(days, days[1:]):
        run = run + 1 if day == before + 1 else 1
        streak = max(streak, run)
        dry = max(dry, day - before - 1)
    return streak, dry


def time_text(t):
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=t)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def date_of(day):
    return datetime.date(1970, 1, 1) + datetime.timedelta(days=day)


def metrics(segments, zones):
    """Every figure of a set of segments but `observed_days`, and the logical days they touch."""
    hours, cells, months, countries, days = [0] * 24, [[0] * 24 for _ in range(7)], {}, {}, {}
    all_arcs, weekend_arcs, week_arcs, in_logical_days = [], [], [], []
    for segment in segments:
        zone = zoneinfo.ZoneInfo(zones[segment.country])
        if segment.duration:
            countries[segment.country] = countries.get(segment.country, 0) + segment.duration
        for start, end in pieces(segment, zone):
            seconds = end - start
            hour, day, logical_day = start // HOUR % 24, start // DAY, (start - DAY_START) // DAY
            hours[hour] += seconds
            cells[date_of(day).weekday()][hour] += seconds
            month = date_of(day).isoformat()[:7]
            months[month] = months.get(month, 0) + seconds
            days[logical_day] = days.get(logical_day, 0) + seconds
            in_logical_days.append((start - DAY_START, end - DAY_START))
            arc = (start % DAY, start % DAY + seconds)
            all_arcs.append(arc)
            is_weekend = date_of(logical_day).weekday() in (4, 5)
            (weekend_arcs if is_weekend else week_arcs).append(arc)
    total = sum(hours)
    active = {day for day, seconds in days.items() if seconds >= 600}
    streak, dry = longest_runs(active)
    midpoint, resultant = circular_mean(all_arcs)
    weekend, weekend_r = circular_mean(weekend_arcs)
    week, week_r = circular_mean(week_arcs)
    shift = None
    if weekend is not None and week is not None and weekend_r >= 0.3 and week_r >= 0.3:
        shift = (weekend - week) % 1440
        shift = shift - 1440 if shift > 720 else shift
    evenness = None
    if total:
        shares = [seconds / total for seconds in hours if seconds]
        evenness = -math.fsum(share * math.log(share) for share in shares) / math.log(24) + 0.0
    sittings = sessions(segments, 30 * 60)
    gaps = [after[0] - before[1] for before, after in zip(sittings, sittings[1:])]
    figures = {
        "segments": len(segments),
        "seconds": sum(segment.duration for segment in segments),
        "seconds_awake": union_seconds(segments),
        "first_start": time_text(min(s.start for s in segments)) if segments else None,
        "last_end": time_text(max(s.end for s in segments)) if segments else None,
        "active_days": len(active),
        "sessions": {str(gap): len(sessions(segments, gap * 60)) for gap in (10, 30, 60)},
        "longest_session_seconds": max((end - start for start, end in sittings), default=0),
        "longest_streak_days": streak,
        "longest_dry_spell_days": dry,
        "late_night_seconds": sum(hours[0:5]),
        "prime_time_seconds": sum(hours[20:23]),
        "evenness": evenness,
        "midpoint_minutes": midpoint if midpoint is not None and resultant >= 0.3 else None,
        "midpoint_r": resultant,
        "weekend_shift_minutes": shift,
        "by_month": months,
        "by_weekday_hour": cells,
        "by_country": countries,
        **rhythm.regularity(in_logical_days, gaps),
    }
    return figures, days


def add_hour_of_week(figures):
    """Minutes of every hour of the week in a mean observed week."""
    days = figures["observed_days"]
    rows = [[seconds / 60 / (days / 7) for seconds in row] for row in figures["by_weekday_hour"]] if days >= 7 else None
    figures["hour_of_week_minutes"] = rows


def concurrency(by_profile):
    """Seconds with two profiles or more at once, and the most at once."""
    changes = {}
    for segments in by_profile.values():
        for start, end in sessions([s for s in segments if s.duration], 0):
            changes[start] = changes.get(start, 0) + 1
            changes[end] = changes.get(end, 0) - 1
    running = seconds = most = 0
    before = None
    for t in sorted(changes):
        if running >= 2:
            seconds += t - before
        running += changes[t]
        most = max(most, running)
        before = t
    return {"two_profiles_seconds": seconds, "max_profiles": most}


def summary(export, given_for_all=None, given=None):
    ledger, kept = judge(read_rows(find_table(export)))
    zones = zones_of(kept, given_for_all, given or {})
    by_profile = {}
    for segment in kept:
        by_profile.setdefault(segment.profile, []).append(segment)
    account, days = metrics(kept, zones)
    observed = max(days) - min(days) + 1 if days else 0
    last = max(days, default=0)
    account |= {"observed_days": observed, **rhythm.change_points(days, last)}
    add_hour_of_week(account)
    account["seconds_awake"] = sum(union_seconds(segments) for segments in by_profile.values())
    profiles = []
    for name, segments in by_profile.items():
        figures, own_days = metrics(segments, zones)
        figures |= {"observed_days": observed, **rhythm.change_points(own_days, last)}
        add_hour_of_week(figures)
        profiles.append({"name": name, **figures})
    profiles.sort(key=lambda profile: (-profile["seconds"], profile["name"]))
    return {
        "schema": "watchprint.summary/1",
        "ledger": ledger,
        "time": {"zones": {code: zone for code, zone in sorted(zones.items()) if code != "??"}},
        "account": account,
        "profiles": profiles,
        "concurrency": concurrency(by_profile),
    }


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("export")
    options.add_argument("--tz", action="append", default=[], metavar="ZONE|CC=ZONE")
    arguments = options.parse_args()
    given_for_all, given = None, {}
    for value in arguments.tz:
        code, equals, zone = value.partition("=")
        if equals:
            given[code.strip().upper()] = zone.strip()
        else:
            given_for_all = value.strip()
    result = summary(arguments.export, given_for_all, given)
    json.dump(result, sys.stdout, indent=2, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
