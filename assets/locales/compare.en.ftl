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
compare-in-minutes = { $number } min
compare-in-points = { $number } pts
compare-below = < { $number }
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
compare-late-night = Between 0 and 5 h
compare-prime-time = Between 20 and 23 h
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
compare-how-sure = “More” and “less” stand only where chance alone would hardly do it: 95% intervals from a block bootstrap, and p-values adjusted for { $tests ->
    [one] one test
   *[other] { $tests } tests
} (Benjamini and Hochberg).
compare-caveat = Seasons are not taken out, and what came after a date did not necessarily come from it.
compare-table-caption = { $name }, before and after

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
compare-mark-opened-short = subscribed
compare-mark-closed-short = cancelled

## The page

compare-page-title = { $name }: { $heading }
compare-heading-split = Before and from { $date }
compare-heading-periods = Two periods side by side
compare-heading-exports = Two exports side by side
compare-lead = What changed, how sure that is, and the numbers behind it. Every figure is before and after on the same scale, with the interval in which the true difference lies.
compare-exports = Exports
compare-first = What changed
compare-first-sentence = { $figure } { $name }: { $after } after, { $before } before.
compare-first-nothing-else = Nothing else changed clearly.
compare-sure = How sure is that?
compare-sides = What is compared
compare-column-period = Period
compare-column-days = Days
compare-column-complete-days = Complete days
compare-column-complete-weeks = Complete weeks
compare-column-p = p, adjusted
compare-column-basis = Rests on
compare-column-week = Week from
compare-column-factor = Factor
compare-column-from-to = Before to after
compare-column-adds = Adds
compare-column-date = Date
compare-column-happening = What happened
compare-column-option = To compare it
compare-column-title = Title
compare-column-kind = Kind
compare-column-device = Device
compare-p = p = { $p }
compare-p-below = p { $p }
compare-delta = Cliff’s delta { $delta } ({ $size })
compare-distance = distance { $distance }
compare-weekly-meaning = Whole weeks, by rank: a few wild weeks cannot decide it. Cliff’s delta is 1 when every week after holds more than every week before, 0 when neither side is ahead.
compare-hours-meaning = How differently the viewing lies on the 168 hours of the week, from 0 for alike to 1 for nothing in common. Tested by dealing out the weeks anew.
compare-no-clear-means = “No clear change” does not say that nothing changed. It says that the data do not show it: read the interval, which holds what is still possible.
compare-curve-title = { $after } in a median week, { $before } before
compare-curve-title-one = The weeks that can be compared
compare-curve-subtitle = Hours a week, n = { $before } and { $after } complete weeks
compare-curve-caption = Complete weeks, Monday to Sunday, in local time. The line across each period is its median week. Thin lines are dates this export names.
compare-curve-week = Week from { $date }: { $amount }
compare-curve-level = Median week: { $amount }
compare-curve-split = The periods part on { $date }
compare-from-to = { $before } to { $after }
compare-factor-days = Active days a week
compare-factor-sittings = Sittings on an active day
compare-factor-minutes = Streamed in a sitting
compare-factor-all = Streamed a day
compare-factor-hover = { $name }, { $values }: { $value } a day
compare-factors-title = The largest part of it: { $name }
compare-factors-subtitle = What each factor adds to the minutes a day
compare-factors-caption = Minutes a day = active days × sittings on an active day × minutes in a sitting. The contributions add up to the change exactly (logarithmic mean Divisia index, Ang 2005).
compare-marks-heading = Dates this export names
compare-marks-lead = Changes of the subscription. Whether episodes play on by themselves has no date in the export, only its present setting. That viewing changed at a date does not mean that the date changed it.
compare-hours-title-different = The hours of the week are different
compare-hours-title-no-clear-change = The hours of the week show no clear change
compare-hours-title-too-little = Too few weeks to compare their hours
compare-hours-subtitle = Minutes in a mean week, after less before, n = { $before } and { $after } weeks
compare-hours-caption = Complete weeks, in local time. A stroke in a cell says less, so that the map can be read without its colours.
compare-hours-cell = { $when }: { $difference } ({ $before } before, { $after } after)
compare-hours-less = less
compare-hours-same = the same
compare-hours-more = more
compare-titles-lead = { $kept } series and films are in both periods, { $gained } only after and { $lost } only before, of those with ten minutes or more. The longer period has more titles of its own.
compare-titles-gained = Only after
compare-titles-lost = Only before
compare-titles-none = No title
compare-kind-series = series
compare-kind-film = film
compare-lengths-title = A sitting lasts { $after } on average, { $before } before
compare-lengths-subtitle = Share of sittings by length, n = { $before } and { $after }
compare-lengths-caption = Sittings of the household with pauses of up to { $minutes } minutes, from first start to last end.
compare-devices-title = { $name }: { $after } of the time, { $before } before
compare-devices-subtitle = Share of streamed time by kind of device
compare-devices-caption = Judged by the device text of each row.
compare-pair = { $label }: { $before } before, { $after } after
compare-binge-days-long = Three or more episodes of a series in a day (B3/day), a week
compare-year = This year against last
compare-year-lead = { $after }, set against the same weeks a year before ({ $before }): { $weeks } weeks on each side, so that seasons and weekdays are the same.
compare-year-too-little = Too little data to say: { $weeks ->
    [one] the record has one complete week
   *[other] the record has { $weeks } complete weeks
}, and a year with four weeks of the next to set against it takes 56.

## Definitions

compare-term-days = Complete day
compare-definition-days = A logical day recorded from begin to end: all but the first and the last of the record. A profile counts from the day after its first. Rates are per complete day.
compare-term-interval = 95% interval
compare-definition-interval = The days of each period are drawn anew 2,000 times in blocks of seven (moving-block bootstrap, Künsch 1989), which gives the uncertainty of each figure; the interval is Welch’s (1947) with so many blocks. With other weeks of the same habits, 95 of 100 such intervals would hold the true difference.
compare-term-verdict = More, less, no clear change
compare-definition-verdict = More or less when the adjusted p is at most 0.05: the chance of so large a difference without any, raised for the number of tests (Benjamini and Hochberg 1995). With fewer than four complete weeks on a side nothing is tested.
compare-term-weeks = Weeks
compare-definition-weeks = Minutes of complete weeks by the test of Mann and Whitney (1947); Cliff’s delta (1993) is negligible below 0.147, small below 0.33, medium below 0.474, else large.
compare-term-hours = Hours of the week
compare-definition-hours = Jensen–Shannon distance (Lin 1991) of the shares of the 168 hours, in base 2; p from 2,000 permutations of whole weeks.
compare-term-factors = Factors
compare-definition-factors = The change of the minutes a day, split without remainder into active days, sittings on an active day and streamed minutes in a sitting (Ang 2005).
compare-term-titles = New titles, variety
compare-definition-titles = New: a series or film begun that was not watched in the 90 days before. Variety: so many equally watched titles would be as diverse as those of a mean week (Hill 1973).
compare-term-binges = B3/day
compare-definition-binges = A series and a day with at least three of its episodes, watched by one profile. A way of counting, no judgement.

## Filters

compare-filters-none = Both periods whole
compare-filters-hint = A click on a bar or a cell of the hours, lengths and devices filters by it. Both periods stay as they are.
compare-filters-keys = The arrows go from mark to mark, Enter filters by the mark where it can, Escape takes all filters away.
compare-whole-exports = Filters leave this as it is: it sets two exports side by side, row by row and file by file, whatever was watched.
compare-numbers-json = Comparison (JSON)
compare-numbers-figures = Figures (CSV)
compare-numbers-titles = Titles gained and lost (CSV)
compare-files-earlier = Files read of the earlier export, { $name }
compare-files-later = Files read of the later export, { $name }
compare-unread = What could not be read
compare-unread-of-one = Not in this comparison, as it could not be read: { $files }.
compare-unread-of-earlier = Of the earlier export, { $name }, could not be read: { $files }.
compare-unread-of-later = Of the later export, { $name }, could not be read: { $files }.
compare-unread-file = { $path } ({ $places ->
    [one] 1 place
   *[other] { $places } places
})
compare-unread-whole = { $path } (the whole file)
compare-unread-more = { $files ->
    [one] 1 more file
   *[other] { $files } more files
}
compare-unread-caveat = What one export has in such a place can look here as if it were new or gone. watchprint check says of each place why it could not be read.
