#!/usr/bin/env python3
"""Writes a ViewingActivity.csv full of nasty but legal rows, the same for the same seed.

    python3 tests/reference/generate.py --seed 7 --rows 2000 [--layout va0|va1|va2] [--resaved] > ViewingActivity.csv

Overlaps, nights of clock changes on both hemispheres and in Brazil's past, segments over midnight and
over the ends of months, segments of 29 hours and of none, duplicates and near-duplicates, hooks,
previews on both sides of two minutes, blanks around names, unknown countries, line breaks and commas
in quotes, unreadable rows, repeated headers, blank lines. All names and titles are invented.
"""

import argparse
import csv
import datetime
import io
import random
import sys

LAYOUTS = {
    "va0": ["Start Time", "Duration", " Attributes", "Title", "Supplemental Video Type", "Device Type",
            "Bookmark", "Latest Bookmark", "Country"],
    "va1": ["Profile Name", "Start Time", "Duration", "Attributes", "Title", "Supplemental Video Type",
            "Device Type", "Bookmark", "Latest Bookmark", "Country"],
    "va2": ["Duration", "Start Time", "Profile Name", "Country", "Bookmark", "Latest Bookmark",
            "Supplemental Video Type", "Attributes", "Device Type", "Title"],
}

# Clock changes, in UTC, and the country that has them.
CHANGES = [
    ("FR (France)", "2022-03-27 01:00:00"), ("FR (France)", "2022-10-30 01:00:00"),
    ("FR (France)", "2021-03-28 01:00:00"), ("FR (France)", "2020-10-25 01:00:00"),
    ("US (United States)", "2022-03-13 07:00:00"), ("US (United States)", "2022-11-06 06:00:00"),
    ("AU (Australia)", "2022-04-02 16:00:00"), ("AU (Australia)", "2022-10-01 16:00:00"),
    ("BR (Brazil)", "2018-02-18 02:00:00"), ("BR (Brazil)", "2018-11-04 03:00:00"),
    ("BR (Brazil)", "2019-02-17 02:00:00"), ("NP (Nepal)", "2022-05-01 18:15:00"),
    ("MA (Morocco)", "2022-03-27 02:00:00"), ("MA (Morocco)", "2022-05-08 02:00:00"),
    ("WS (Samoa)", "2011-12-30 10:00:00"), ("TR (Türkiye)", "2016-03-27 01:00:00"),
]
COUNTRIES = [
    "FR (France)", "FR (France)", "FR (France)", "US (United States)", "US (United States)",
    "AU (Australia)", "BR (Brazil)", "DE (Germany)", "KR (Korea, Republic of)", "IN (India)",
    "NP (Nepal)", "ZZ (Unknown Region)", "", "Turkey", "gb (United Kingdom)", "MY (Malaysia)",
    "ES (Spain)", "QQ (Nowhere)", "TW (Taiwan, Province of China)", " FR (France) ",
]
NAMES = ["Ada", "Ada ", " Ada", "Béla", "çiğdem", "D", "\u00a0D", ":)", "Zoë, the other"]
SERIES = ["Blue Harbour", "The Lighthouse Keepers", "Ad Vitam", "灯台", "Ship, Wreck", "Quiet \"Years\""]
DEVICES = [
    "Chrome PC (Cadmium)", "Samsung CE 2022 Nike-L UHD TV \n Smart TV", "iPad Air 2 WiFi", "Sony PS4",
    "Roku 3 Set Top Box", "Android  DefaultWidevineL3Phone Android Phone", "Maker, Model\r\nSmart TV",
]
ATTRIBUTES = [
    "", "", "", "Autoplayed: user action: None; ", "Autoplayed: user action: None;",
    "Autoplayed: user action: Unspecified; ", "Autoplayed: user action: User_Interaction; ",
    "Autoplayed: user action: Visibility_Timeout; ", "View was hidden; ", "Has branched playback; ",
    "View was hidden; Autoplayed: user action: None; ",
    "Has branched playback; Autoplayed: user action: User_Interaction; ",
]
TYPES = [""] * 12 + ["HOOK", "TRAILER", "RECAP", "NA", "N/A", "SOMETHING_NEW", " "]
EDGES = [0, 0, 1, 59, 60, 61, 119, 120, 121, 599, 600, 601, 1800, 3599, 3600, 3601, 29 * 3600 + 17 * 60 + 6]
BAD_STARTS = ["", "yesterday", "2022-02-30 10:00:00", "2022-13-01 10:00:00", "2022-05-09", "2022-05-09 25:00:00",
              "2022-05-09 10:61:00", "29-nov.-15 10:00"]
BAD_DURATIONS = ["", "soon", "00:61:00", "00:00:61", "12:30", "-1:00:00", "1:2:3"]


def clock(seconds):
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def parse(text):
    return datetime.datetime.fromisoformat(text)


class Generator:
    def __init__(self, seed, layout, resaved):
        self.dice = random.Random(seed)
        self.layout = layout
        # How a spreadsheet would have written the dates, the same way throughout the file.
        self.manner = self.dice.choice(["{m}/{d}/{y} {h}:{min:02}", "{d}/{m}/{y2:02} {h}:{min:02}",
                                        "{d:02}.{m:02}.{y} {h:02}:{min:02}:{s:02}", "{m}/{d}/{y} {h}:{min:02}:{s:02}",
                                        "{y}-{m:02}-{d:02} {h}:{min:02}"]) if resaved else None
        self.columns = LAYOUTS[layout]
        self.last = parse("2021-06-01 20:00:00")
        # One file in two has habits: evenings in Europe, later ones at the end of the week, so that
        # the midpoint of viewing and its shift can be said.
        self.has_habits = seed % 2 == 0

    def evening(self):
        """A start on an evening in Europe."""
        dice = self.dice
        day = datetime.datetime(2022, 1, 1) + datetime.timedelta(days=dice.randint(0, 500))
        hours = dice.gauss(21.5 if day.weekday() in (4, 5) else 19, 1.5)
        return day + datetime.timedelta(seconds=int(hours * 3600)), dice.choice(["FR (France)", "GB", "DE (Germany)"])

    def start(self):
        """A start time and, where it matters, a country."""
        dice = self.dice
        if self.has_habits and dice.random() < 0.9:
            return self.evening()
        kind = dice.random()
        minute = datetime.timedelta(seconds=dice.choice([0, 0, 1, -1, 60, -60, dice.randint(-9000, 9000)]))
        if kind < 0.2:
            country, change = dice.choice(CHANGES)
            return parse(change) + minute, country
        if kind < 0.3:
            year, month = dice.randint(2017, 2023), dice.randint(1, 12)
            return datetime.datetime(year, month, 1) + minute, None
        if kind < 0.4:
            # Near the start of the logical day somewhere.
            day = datetime.datetime(2022, 1, 1) + datetime.timedelta(days=dice.randint(0, 400))
            return day + datetime.timedelta(hours=dice.randint(0, 23)) + minute, None
        if kind < 0.75:
            # Close to the row before: sessions, gaps of exactly 10, 30 and 60 minutes, overlaps.
            gap = dice.choice([0, 599, 600, 601, 1799, 1800, 1801, 3600, 3601, -5, -300, 7200, 40_000])
            return self.last + datetime.timedelta(seconds=gap), None
        span = int((parse("2023-06-01 00:00:00") - parse("2017-01-01 00:00:00")).total_seconds())
        return parse("2017-01-01 00:00:00") + datetime.timedelta(seconds=dice.randrange(span)), None

    def title(self):
        dice = self.dice
        series = dice.choice(SERIES)
        kind = dice.random()
        if kind < 0.04:
            return f"{series}_hook_primary_16x9"
        if kind < 0.05:
            return f"{series}_CLIP_02_16x9"
        if kind < 0.06:
            return f"{series}_backfill"
        if kind < 0.2:
            return series
        if kind < 0.22:
            return f"{series}: a title\nof two lines"
        return f"{series}: Season {dice.randint(1, 3)}: Part, {dice.randint(1, 9)} (Episode {dice.randint(1, 9)})"

    def row(self):
        dice = self.dice
        start, country = self.start()
        if self.has_habits and dice.random() < 0.9:
            duration = dice.randint(1, 5400)
        elif dice.random() < 0.5:
            duration = dice.choice(EDGES)
        else:
            duration = dice.choice([dice.randint(1, 300), dice.randint(300, 9000), dice.randint(1, 40_000)])
        self.last = start + datetime.timedelta(seconds=duration)
        bookmark = clock(dice.randint(0, 9000))
        start_text = start.strftime("%Y-%m-%d %H:%M:%S")
        if self.layout == "va0":
            start_text = start.strftime("%Y/%m/%d %H:%M:%S") + f",{dice.randint(0, 999):03} UTC"
        if self.manner:
            start_text = self.manner.format(y=start.year, y2=start.year % 100, m=start.month, d=start.day,
                                            h=start.hour, min=start.minute, s=start.second)
        duration_text = clock(duration)
        if self.layout == "va0" or self.manner:
            duration_text = duration_text.removeprefix("0")
        if dice.random() < 0.02:
            start_text = dice.choice(BAD_STARTS)
        elif dice.random() < 0.02:
            duration_text = dice.choice(BAD_DURATIONS)
        return {
            "Profile Name": dice.choice(NAMES), "Start Time": start_text, "Duration": duration_text,
            "Attributes": dice.choice(ATTRIBUTES), " Attributes": dice.choice(ATTRIBUTES),
            "Title": self.title(), "Supplemental Video Type": dice.choice(TYPES),
            "Device Type": dice.choice(DEVICES), "Bookmark": bookmark,
            "Latest Bookmark": dice.choice([bookmark, "Not latest view", "Not latest view "]),
            "Country": country or dice.choice(COUNTRIES),
        }

    def write(self, rows, out):
        dice = self.dice
        quoting = csv.QUOTE_ALL if self.layout == "va2" else csv.QUOTE_MINIMAL
        end = "\r\n" if self.layout == "va0" else "\n"
        writer = csv.writer(out, quoting=quoting, lineterminator=end)
        writer.writerow(self.columns)
        written = []
        for _ in range(rows):
            kind = dice.random()
            if written and kind < 0.05:
                fields = list(dice.choice(written))
                if dice.random() < 0.3:
                    # Almost a duplicate: one more blank somewhere.
                    fields[dice.randrange(len(fields))] += " "
                writer.writerow(fields)
                continue
            if kind < 0.055:
                writer.writerow(self.columns)
                continue
            if kind < 0.065:
                out.write(dice.choice([end, "," * (len(self.columns) - 1) + end, "  " + end, " , ," + end]))
                continue
            row = self.row()
            fields = [row[column] for column in self.columns]
            written.append(fields)
            if kind < 0.075:
                # A record that ends early, or goes on too long.
                fields = fields[: dice.randint(1, len(fields) - 1)] if dice.random() < 0.5 else [*fields, "more"]
            writer.writerow(fields)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rows", type=int, default=2000)
    options.add_argument("--layout", choices=sorted(LAYOUTS), default="va1")
    options.add_argument("--resaved", action="store_true", help="dates and durations as a spreadsheet writes them")
    arguments = options.parse_args()
    text = io.StringIO(newline="")
    Generator(arguments.seed, arguments.layout, arguments.resaved).write(arguments.rows, text)
    sys.stdout.buffer.write(text.getvalue().encode("utf-8"))


if __name__ == "__main__":
    main()
