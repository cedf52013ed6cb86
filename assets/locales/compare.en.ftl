### Two exports, or two periods, side by side.

## Words in tables and sentences

compare-before = Before
compare-after = After
compare-at = before and from { $date }
compare-two-periods = two periods
compare-with = and { $name }
compare-no-value = –
compare-no-days = no days
compare-extent = { $days ->
    [one] one day
   *[other] { $days } days
}, { $weeks ->
    [one] one complete week
   *[other] { $weeks } complete weeks
}
compare-interval = { $low } to { $high }
compare-in-minutes = { $number } min
compare-in-points = { $number } pts
compare-below = < { $number }
compare-column-figure = Figure
compare-column-difference = Difference
compare-column-interval = 95% interval
compare-column-verdict = Verdict
compare-more = more
compare-less = less
compare-later = later
compare-earlier = earlier
compare-different = different
compare-no-clear-change = no clear change
compare-too-little = too little data
compare-size-negligible = negligible
compare-size-small = small
compare-size-medium = medium
compare-size-large = large

## Figures

compare-amount = How much
compare-rhythm = When
compare-content = What
compare-sittings = In which sittings
compare-devices = On which devices
compare-minutes-per-day = Streamed a day
compare-active-days = Active days a week
compare-weekly = Streamed in a week (median)
compare-midpoint = Middle of viewing
compare-late-night = 0 to 5 h
compare-prime-time = 20 to 23 h
compare-regularity = Regularity
compare-hours = Hours of the week
compare-films = Films
compare-series = Series
compare-new-titles = New titles a week
compare-effective-titles = Variety of a week
compare-sittings-per-week = Sittings a week
compare-sitting-length = Length of a sitting
compare-long-sittings = Sittings of 3 h or more
compare-binge-days = B3/day a week
compare-on-days = n = { $before } and { $after } days
compare-on-active-days = n = { $before } and { $after } active days
compare-on-pairs = n = { $before } and { $after } pairs of days
compare-on-sittings = n = { $before } and { $after } sittings
compare-on-weeks = n = { $before } and { $after } weeks with viewing

## Sentences

compare-sentence-more = { $after } a day after, { $before } before: { $difference } more a day. The 95% interval of the difference is { $interval }.
compare-sentence-less = { $after } a day after, { $before } before: { $difference } less a day. The 95% interval of the difference is { $interval }.
compare-sentence-no-clear-change = { $after } a day after, { $before } before: no clear change. The 95% interval of the difference is { $interval }.
compare-sentence-too-little = Too little data to say: { $before ->
    [one] one complete week
   *[other] { $before } complete weeks
} before and { $after } after, and { $least } are needed on each side.
compare-gained = Only after: { $titles }
compare-lost = Only before: { $titles }
compare-profiles = Each profile
compare-how-sure = "More" and "less" stand only where chance alone would hardly do it: 95% intervals from a block bootstrap, and p-values adjusted for { $tests ->
    [one] one test
   *[other] { $tests } tests
} (Benjamini and Hochberg). Seasons are not taken out, and that something came after a date does not mean that it came from it.

## Dates an export names

compare-marks = Dates this export names (for --split)
compare-mark-opened = a subscription began
compare-mark-closed = a subscription ended
compare-mark-plan = the plan changed from { $old } to { $new }
compare-streams = { $count ->
    [one] one stream
   *[other] { $count } streams
}
compare-plan-unknown = an unknown plan
