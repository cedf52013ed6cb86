### The summary in the terminal.

terminal-files = { $count ->
    [one] one file read
   *[other] { $count } files read
}
terminal-nothing-kept = No row that was asked for counts as viewing, so there is nothing to sum up.
terminal-hours = { $hours } streamed, { $range }.
terminal-per-day = { $duration } a day on average; something was watched on { $active } of { $observed } days.
terminal-every-day = { $duration } a day on average, and not a day without viewing.
terminal-longest = Longest sitting of the household: { $duration }. Longest run of days with viewing: { $days ->
    [one] one day.
   *[other] { $days } days.
}
terminal-in-a-row = Three or more episodes of one series in a row in one sitting: { $times ->
    [0] never
    [one] once
   *[other] { $times } times
}. The most: { $episodes } episodes of { $series }.
terminal-who = Who
terminal-unnamed = (no name)
terminal-more-profiles = { $count ->
    [one] and one more profile
   *[other] and { $count } more profiles
}
terminal-column-profile = Profile
terminal-column-hours = Streamed
terminal-column-share = Share
terminal-column-active-days = Active days
terminal-column-sittings = Sittings
terminal-column-usual-time = Usual time
terminal-column-at-night = 0 to 5 h
terminal-when = When
terminal-when-note = local time; the darker, the more hours
terminal-years = Hours by year
terminal-series = Series with most hours
terminal-films = Films with most hours
terminal-devices = On what
terminal-countries = Where
terminal-habits = Habits
terminal-views = { $count ->
    [one] One view
   *[other] { $count } views
}; { $value } of those whose length is known were watched to the end or nearly.
terminal-views-few = { $count ->
    [one] One view.
   *[other] { $count } views.
}
terminal-starts = Who started them: a person { $person }, autoplay { $autoplay }, a preview { $preview }, not recorded { $unknown }.
terminal-change = Lasting change for { $profile }: from { $before } to { $after } a week ({ $range }).
terminal-trips = { $count ->
    [one] One trip: { $trips }
   *[other] { $count } trips, the last ones: { $trips }
}
terminal-beside = Beside the viewing
terminal-searches = { $count ->
    [one] One search
   *[other] { $count } searches
}; after { $value } the title that was found began within the hour.
terminal-searches-few = { $count ->
    [one] One search, too few to say what came of it.
   *[other] { $count } searches, too few to say what came of them.
}
terminal-list = My List: { $count ->
    [one] one title
   *[other] { $count } titles
}; those that were watched waited { $value } days in the median.
terminal-list-few = My List: { $count ->
    [one] one title.
   *[other] { $count } titles.
}
terminal-list-never = { $count ->
    [0] All were watched.
    [one] One was never watched.
   *[other] { $count } were never watched.
}
terminal-messages = { $count ->
    [one] One message sent
   *[other] { $count } messages sent
}, { $clicked ->
    [0] none clicked.
    [one] one clicked.
   *[other] { $clicked } clicked.
}
terminal-paid = Paid: { $amount } in { $count ->
    [one] one invoice.
   *[other] { $count } invoices.
}
terminal-paid-per-hour = That is { $price } an hour where the record covers the months.
terminal-paid-hardly-used = { $count ->
    [one] One period was paid for and hardly used ({ $amount }).
   *[other] { $count } periods were paid for and hardly used ({ $amount }).
}
terminal-games = Games: { $count ->
    [one] one session
   *[other] { $count } sessions
}, { $duration }.
terminal-trust = Can this be trusted?
terminal-no-rows = The file has no row.
terminal-rows = { $rows ->
    [one] The file has one row: { $parts }.
   *[other] The file has { $rows } rows: { $parts }.
}
terminal-fate-kept = { $rows ->
    [one] one kept as viewing
   *[other] { $rows } kept as viewing
}
terminal-fate-supplemental = { $rows ->
    [one] one trailer or other extra
   *[other] { $rows } trailers and other extras
}
terminal-fate-preview = { $rows ->
    [one] one preview that started by itself
   *[other] { $rows } previews that started by themselves
}
terminal-fate-duplicate = { $rows ->
    [one] one duplicate
   *[other] { $rows } duplicates
}
terminal-fate-unreadable = { $rows ->
    [one] one unreadable (watchprint check names it)
   *[other] { $rows } unreadable (watchprint check names them)
}
terminal-zone-assumed = { $zone } (assumed)
terminal-zones = Local times by country: { $zones }.
terminal-at-once = Two or more profiles streamed at once for { $duration }, at most { $most } together.
terminal-short-titles = { $titles ->
    [one] One title, { $range }.
   *[other] { $titles } titles last watched on { $days } different days, { $range }.
}
terminal-short-in-a-day = Three or more episodes of one series on one day: { $times ->
    [one] once
   *[other] { $times } times
}. The most: { $episodes } episodes of { $series } on { $date }.
terminal-short-limits = This is the short history: it has a title and a day, and nothing else. Hours, times of day, sittings and devices are only in the full export of your personal data.
terminal-short-years = Titles by year
terminal-short-series = Series with most episodes
