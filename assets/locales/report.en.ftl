### The report: what is on its page.

## The frame

page-title = { $name }: viewing report
skip = Skip to the report
contents = Contents
theme = Colours
theme-auto = Auto
theme-light = Light
theme-dark = Dark
show-table = Show as table
show-folded = Show the list
colophon = Made by watchprint { $version } on the computer that holds the export. The page carries all it shows and asks nothing of any network.

## Masthead

masthead-heading = What this viewing record says
masthead-lead = Computed from the files of one export, row by row. Every figure links to its chart, every chart has its exact values, and every rule stands at the end.
masthead-export = Export
masthead-range = Range
masthead-rows = Rows read
masthead-profiles = Profiles
masthead-no-range = no viewing
limit-profiles = Only these profiles: { $names }.
limit-excluded = Without these profiles: { $names }.
limit-from = Only what started on { $date } or later.
limit-between = Only what started from { $from } to { $to }.
limit-to = Only what started on { $date } or earlier.
limit-ledger = The account of rows still speaks of the whole file.

## In short

in-short = In short
in-short-total = { $figure } streamed in { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $per-day } a day, or { $per-active-day } on each of the { $active ->
    [one] { $active } day
   *[other] { $active } days
} with viewing.
in-short-total-daily = { $days ->
    [one] { $figure } streamed, all on one day.
   *[other] { $figure } streamed in { $days } days: { $per-day } a day, and not a day without viewing.
}
in-short-total-little = { $figure } streamed in { $days ->
    [one] { $days } day
   *[other] { $days } days
}. No day has ten minutes or more.
in-short-midpoint = { $figure } is the middle of the viewing day. The fullest hour of the week is { $weekday } from { $hours }.
in-short-peak = { $figure } is the fullest hour of the week. Viewing is spread so widely over the day that no middle can be named.
in-short-day = { $figure } on { $date }: the fullest day.
in-short-series = { $figure } is the series with most hours: { $hours } over { $episodes ->
    [one] { $episodes } episode
   *[other] { $episodes } episodes
}, { $share } of everything.
in-short-film = { $figure } is the title with most hours: { $hours }, { $share } of everything.
in-short-sitting = { $figure } was the longest sitting on the account. It began on { $date } at { $time }.
in-short-streak = { $figure } in a row with viewing ({ $range }), the longest streak.
in-short-late = { $figure } of the hours lie between midnight and five in the morning, { $prime } between eight and eleven in the evening.
in-short-nothing = Nothing that was asked for counts as viewing, so there is nothing to add up. The next section says what became of every row.

## Can this be trusted?

trust = Can this be trusted?
trust-lead = The viewing file holds { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}. Each has exactly one fate, and the fates add up to the file: nothing is dropped in silence.
ledger-title = { $share } of the rows are viewing
ledger-title-all = Every row is viewing
ledger-title-none = No row is viewing
ledger-subtitle = Rows of the viewing file by fate, n = { $rows }
ledger-caption = Every row gets the first of these fates that fits: unreadable, repeated, trailer or extra, preview, viewing.
fate-kept = Viewing
fate-preview = Previews
fate-supplemental = Trailers and extras
fate-duplicate = Repeated rows
fate-unreadable = Unreadable rows
fate-kept-rule = Everything else: somebody streamed this
fate-preview-rule = Two minutes or less that started with nobody touching the device
fate-supplemental-rule = The row names a type of extra, or a raw asset name
fate-duplicate-rule = Every field equals that of an earlier row
fate-unreadable-rule = No start time or no duration can be read
fate-column = Fate
fate-column-rule = Rule
fate-rows-hours = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $hours }
column-rows = Rows
column-share = Share
column-hours = Hours
touched-note = { $rows ->
    [one] One viewing row is shorter than a minute. It is
   *[other] { $rows } viewing rows are shorter than a minute. They are
} counted, like every other second.
shortcuts-heading = What two usual shortcuts would have said
shortcuts-lead = Many scripts drop rows by a mark in the file. Neither mark says that nobody watched: a long row that started by itself is an episode begun by autoplay, and “Not latest view” only says that a later row holds the newest position in the title.
shortcuts-column = Rule
shortcuts-column-difference = Difference
shortcut-this = This report
shortcut-autoplay = Without every “user action: None” row
shortcut-latest = Without every “Not latest view” row
shortcut-less = { $hours } less ({ $share })
shortcut-same = none
zones-heading = Time zones
zones-lead = The file gives times in UTC. Hours, days and months here are local time, by the country of each row.
zones-column-country = Country
zones-column-zone = Time zone
zones-column-reason = Why
zone-reason-given = Given on the command line
zone-reason-only = All clocks of the country show the same time
zone-reason-region = The region most often recorded with the account’s addresses: { $region }
zone-reason-populous = Assumed: where most people of the country live
zone-reason-most-used = Assumed: the zone with most hours of this file
zone-reason-utc = Assumed: nothing is known
zones-guessed = The time zone is a guess for: { $countries }. If it is wrong, hours of the day are shifted; name the right one with --tz { $code }=ZONE.
zones-guessed-unknown = Rows without a known country take the time zone with most hours of the file. If that is wrong, name the right one with --tz ZONE.
missing-heading = What this export does not contain
missing-lead = This report cannot say anything about what follows, because the export has no such file or an empty one.
missing-nothing = The export has every file this report knows how to use.
missing-searches = Searches
missing-ratings = Ratings
missing-my-list = My List
missing-devices = Devices
missing-addresses = Network addresses
missing-billing = Payments
missing-playback = Playback events
missing-profiles = Profile settings
unreadable-heading = Rows that cannot be read
unreadable-none = Every row has a start and a duration that can be read.
unreadable-lead = In { $file }, { $rows ->
    [one] one row has
   *[other] { $rows } rows have
} no start or no duration that can be read, and { $rows ->
    [one] counts
   *[other] count
} nowhere.
unreadable-column-line = Lines
unreadable-lines = { $first }–{ $last }
unreadable-column-field = Column
unreadable-column-reason = Reason
reason-repeated-header = The header stands among the data once more
reason-unclosed-quote = A quotation mark opened on this line is never closed
reason-overlong = A row of more than 1 MB, which no row has
reason-blank = The cell is empty
reason-no-time = A date without a time of day
reason-twelve-hour = AM or PM, written by a spreadsheet
reason-month-name = A month as a word, written by a spreadsheet
reason-out-of-range = There is no such date or time
reason-not-a-time = Not a known way to write a date or time
reason-not-a-duration = Not a length of time in hours, minutes and seconds

## When

when = When
months-title = { $month } was the fullest month: { $hours }
months-title-only = All hours lie in { $month }: { $hours }
months-subtitle = Hours streamed by month and profile, n = { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
}
months-subtitle-alone = Hours streamed by month, n = { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
}
months-caption = Local calendar months. A film that runs past midnight on the last day adds to both months. The first and the last month are incomplete: the record begins and ends inside them.
months-column = Month
months-incomplete = incomplete month
month-incomplete = { $month } (incomplete)
part-of = { $name }, { $when }: { $value }
calendar-title = Viewing on { $active } of { $days ->
    [one] { $days } day
   *[other] { $days } days
}
calendar-title-every = { $days ->
    [one] Viewing on a single day
   *[other] Viewing on every one of { $days } days
}
calendar-subtitle = Hours streamed by day, n = { $days ->
    [one] { $days } day
   *[other] { $days } days
} observed
calendar-caption = A day begins at { $time }, so that what runs past midnight belongs to the evening before. A day counts as active from ten minutes on.
calendar-column = Week from
nothing = nothing
week-title = { $weekday } from { $hours } is the fullest hour of the week
week-subtitle = Hours streamed by weekday and hour, local time, n = { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
}
week-caption = Every second is counted in the hour it was streamed: 21:40 to 23:10 gives 20 minutes to hour 21, 60 to hour 22 and 10 to hour 23.
week-column = Hour
rhythm-heading = Rhythm
reading-midpoint = Middle of the viewing day
reading-midpoint-meaning = The mean time of day on the round clock, every second weighing the same. Not given when no time stands out.
reading-weekend = Weekend shift
reading-weekend-meaning = How much later (+) or earlier (−) that middle lies on Friday and Saturday evenings than on the others.
reading-late = Late-night share
reading-late-meaning = Share of the hours between 00:00 and 05:00, local time.
reading-prime = Prime-time share
reading-prime-meaning = Share of the hours between 20:00 and 23:00, local time.
reading-evenness = Evenness over the day
reading-evenness-meaning = 0 when all viewing falls into one hour of the day, 1 when every hour has the same.
reading-streak = Longest streak
reading-streak-meaning = Most days in a row with ten minutes or more.
reading-dry = Longest dry spell
reading-dry-meaning = Most days in a row without, between two days with viewing.
reading-regularity = Regularity
reading-regularity-meaning = Cohen’s kappa of one day against the next, in quarters of an hour: 1 when every day is the same, 0 when yesterday says nothing about today.
reading-stability = Interdaily stability
reading-stability-meaning = How much of the ups and downs the hour of the day explains: 1 when all days are the same, 0 when it explains nothing.
reading-variability = Intradaily variability
reading-variability-meaning = How broken up the days are: near 0 for one long wave a day, 2 for viewing that comes and goes at random.
reading-burstiness = Burstiness
reading-burstiness-meaning = Whether sittings come in clusters: −1 at equal distances, 0 at random, towards 1 in bursts with long pauses between.
too-little-data = too little data
based-on-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
based-on-pairs = { $count ->
    [one] { $count } pair of days
   *[other] { $count } pairs of days
}
based-on-gaps = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
change-rose = Between { $from } and { $to }, viewing rose from { $before } to { $after } a week.
change-fell = Between { $from } and { $to }, viewing fell from { $before } to { $after } a week.
shift-later = +{ $duration }
shift-earlier = −{ $duration }

## What

what = What
what-nothing = No title that was asked for counts as viewing.
series-title = { $series } takes { $share } of all hours
series-title-quarter = { $count } series make up more than a quarter of all hours
series-title-spread = No series stands out: the first, { $series }, has { $share } of all hours
series-subtitle = Hours streamed by series, { $shown }
series-caption = Titles are taken apart into series, season and episode; episodes are distinct episode titles. A title that cannot be placed is listed with the films.
series-column = Series
series-column-episodes = Episodes
films-title = { $title } is the film with most hours: { $hours }
films-title-unsure = { $title } is the title with most hours outside any series: { $hours }
films-subtitle = Hours streamed by title outside any series, { $shown }
films-caption = Films, and titles that cannot be told from films. Watching one twice adds up.
films-column = Title
films-column-kind = Kind
kinds-title-episode = Series make up { $share } of the hours
kinds-title-film = Films make up { $share } of the hours
kinds-title-unknown = For { $share } of the hours, the title does not tell whether it is a film or a series
kinds-subtitle = Hours streamed by kind of title, n = { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
}
kinds-caption = Judged by the title alone. Where the title does not tell, the kind is unknown; nothing is guessed in silence.
kinds-column = Kind
kind-episode = Series
kind-film = Films
kind-unknown = Unknown

again-heading = Seen again
again-lead = A title counts as seen when a view reached 70% of it, or ten minutes where its length is not known. It is seen again when that happens a second time, at least a day later, on the same profile.
again-caption = Titles seen again, by number of times
again-column-times = Times again
left-heading = Series not gone on with
left-lead = At least one episode was seen, and none in the last 60 days of the profile, while it watched other things. A series seen to its end looks the same: the export does not say where a series ends.
left-caption = Series not gone on with, the latest first
left-column-profile = Profile
left-column-seen = Episodes seen
left-column-last = Last seen

## How

how = How
sittings-heading = Sittings
sittings-lead = A sitting is a run of viewing without a pause longer than the limit. How many there are depends on that limit.
sittings-column-gap = Longest pause inside a sitting
sittings-column-count = Sittings
sittings-column-mean = Hours streamed per sitting
sittings-minutes = { $minutes } minutes
sittings-longest = The longest sitting on the account, with pauses of { $minutes } minutes at most, ran for { $length } from { $date }, { $time }, in { $segments ->
    [one] { $segments } row
   *[other] { $segments } rows
}.
lengths-title = Half of the sittings last { $length } or less
lengths-subtitle = Sittings of all profiles together by length, n = { $sittings ->
    [one] { $sittings } sitting
   *[other] { $sittings } sittings
}
lengths-caption = From the first start to the latest end, with the same limit for pauses as the longest sitting above. Each class begins at its lower limit.
lengths-column = Length
lengths-column-share = Share of sittings
lengths-under = Under { $to }
lengths-between = { $from } to { $to }
lengths-from = { $from } and more
binges-heading = Episodes in a row
binges-lead = There is no one way to count episodes watched in a row, so here are three. The profiles are added up.
binges-caption = How often several episodes of one series came in a row
binges-column = Name
binges-column-meaning = What is counted
binges-column-count = Times
binges-three = Three or more different episodes, each seen, in one sitting, with no other series between
binges-two = The same with two or more
binges-day = Three or more different episodes of a series on one day, seen or not
binges-fullest-day = The most on one day: { $episodes } episodes of { $series } on { $date }.
devices-title = { $share } of the hours ran { $where }, more than on any other kind of device
devices-title-most = { $share } of the hours ran { $where }
devices-title-only = Every hour ran { $where }
on-tv = on a television
on-set-top-box = on a set-top box
on-streaming-stick = on a streaming stick
on-phone = on a phone
on-tablet = on a tablet
on-computer = on a computer
on-console = on a games console
on-other = on a device of another kind
devices-subtitle = Hours streamed by class of device, n = { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
}
devices-caption = Classes are judged by the device string of each row. The strings stand below.
devices-column = Class
device-strings-caption = Device strings of the export
device-strings-column = Device string
streams-heading = Streams at once
streams-profiles = { $hours } with at least two profiles streaming at once; { $most } at most.
streams-profiles-none = No two profiles ever streamed at the same time.
streams-devices = { $hours } with at least two devices streaming at once; { $most } at most.
streams-devices-none = No two devices ever streamed at the same time.

## Where

where = Where
countries-title = Hours come from { $countries } countries, most of them from one: { $country }, { $share }
countries-title-first = Hours come from { $countries } countries; the first is { $country }, with { $share }
countries-title-only = Every hour was streamed from one country: { $country }
countries-title-unknown = For { $share } of the hours, no country is recorded
countries-subtitle = Hours streamed by country, n = { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
}
countries-caption = The country is what the service recorded for each row, from the address of the connection. A VPN shows where it ends.
countries-column = Country

## Who

who = Who
who-lead = The same figures for each profile, on the same days. A profile is a name on the account, not necessarily one person.
who-lead-only = One profile was used. A profile is a name on the account, not necessarily one person.
who-caption = Profiles side by side
who-column = Figure
who-hours = Hours streamed
who-awake = Hours with a stream running
who-share = Share of all hours
who-active = Active days
who-seen = Episodes seen
who-binges = Three or more episodes in a row (B3)
who-again = Titles seen again
who-effective = Diversity (effective number of titles)
who-sittings = Sittings
who-longest = Longest sitting
who-top-series = Series with most hours

## How this was computed

method = How this was computed
method-definitions = Definitions
term-hours = Hours streamed
definition-hours = Sum of the durations of all viewing rows. Two devices at once count twice.
term-awake = Hours with a stream running
definition-awake = The same, but what one profile streams on two devices at once counts once. For all profiles: the sum over profiles.
term-day = Day
definition-day = From { $time } to { $time } of the next day, by local clock.
term-observed = Observed days
definition-observed = Every day from the first to the last with viewing, both included. Rates are per observed day unless they say otherwise.
term-active = Active day
definition-active = A day with at least ten minutes.
term-sitting = Sitting
definition-sitting = Viewing of one profile without a pause of more than { $minutes } minutes, from the first start to the last end; for the account, over all profiles together.
term-evenness = Evenness
definition-evenness = Entropy of the 24 hourly shares, divided by its largest possible value, ln 24.
term-midpoint = Middle of the viewing day
definition-midpoint = Circular mean of local time; given only when the mean resultant length is 0.3 or more.
method-files = Files read
files-column-path = File
files-column-table = Recognised as
files-column-range = Reach
method-version = Version
method-version-text = watchprint { $version }, with the IANA time zone database as compiled into it. No moral judgement is meant by any figure.

## Household, devices, trips

returned-heading = Series taken up again
returned-lead = Series of which a profile saw nothing for 60 days or more, while it watched other things, and then another episode. The gap runs from the end of the last view before to the start of the first one after.
returned-caption = Series taken up again, the longest gap first
returned-column-left = Left off
returned-column-back = Taken up again
returned-column-days = Days between
valley-heading = The gap this record suggests
valley-lead = Short pauses and gaps until another day make two hills in the distribution of gaps (on a logarithmic scale; Halfaker et al. 2015). Where the valley between them is clear, a gap of that length divides sittings as the record itself does. With fewer than 200 gaps, or fewer than 50 on one side, nothing is said.
valley-column-gap = Gap at the valley
valley-column-n = Gaps (n)
valley-none = no clear valley
household-binges = All profiles together: { $three ->
    [0] in no sitting of the household were three or more different episodes of one series seen
    [one] in one sitting of the household, three or more different episodes of one series were seen
   *[other] in { $three } cases, three or more different episodes of one series were seen in one sitting of the household
}, by whichever profiles. The most were { $episodes } episodes of { $series } within { $length }.
brands-heading = Makers of devices
brands-column = Maker
brand-unknown = The text names none
switches-heading = Views continued on another device
switches-lead = { $views ->
    [one] One view was
   *[other] { $views } views were
} continued on another device ({ $share } of n = { $all }). Two devices whose text is the same cannot be told apart.
switches-none = No view was continued on another device (n = { $all }). Two devices whose text is the same cannot be told apart.
switches-column-from = From
switches-column-to = To
switches-column-count = Times
device-days-heading = First and last use of each device
device-days-first = First used
device-days-last = Last used
trips-none = No trip is found: on every day with viewing, something was watched in the country that was usual at the time.
trips-title = { $trips ->
    [one] One trip: { $country }, { $days ->
        [one] one day
       *[other] { $days } days
    }
   *[other] { $trips } trips; the longest, { $country }, took { $days ->
        [one] one day
       *[other] { $days } days
    }
}
trips-subtitle = Days away from the usual country, n = { $trips ->
    [one] { $trips } trip
   *[other] { $trips } trips
} of the profiles
trips-caption = A trip is a run of days on which everything a profile watched was in a country other than its usual one: the country of most of its viewing days in the 90 days around. Up to seven days without viewing do not end it. A VPN looks like a trip.
trips-together = Together
trips-column-first = First day
trips-column-last = Last day
trips-column-days = Days
trip-hover = { $name }, { $country }: { $range }, { $days ->
    [one] { $days } day
   *[other] { $days } days
}, { $hours }
shared-heading = A hypothesis: shared profiles
shared-lead = The record knows profiles, not people. Where the sittings of one profile fall into two clearly separate patterns of device and hour, two people may share it. This is a hypothesis and no finding.
shared-sentence = Hypothesis: { $name } may be shared. Of { $sittings } sittings, some begin mostly from { $one-hours } { $one }, others mostly from { $other-hours } { $other }.
shared-caption = Hypothesis: two patterns of sittings on { $name }
shared-column-device = Device of most
shared-column-hours = Begin mostly
shared-column-device-share = On that device
shared-column-weekend = Fridays and Saturdays
shared-counter = What speaks against it: one person with two habits, such as a phone in bed and a television in the living room, looks the same. So does one person who works in shifts. Two people with the same habits are not seen at all. Patterns are two latent classes of device, time of day and weekend; they are shown only if two classes describe the sittings far better than one, hardly any sitting is in doubt, and both occur in the same months.

## The short history

short-lead = This export holds only the short history: one line for each title, with the day it was last watched. It cannot know more than that.
short-cannot-heading = What it cannot know
short-cannot-hours = How long anything was watched, and so no hours at all
short-cannot-clock = At what time of day, and so no sittings
short-cannot-profile = Which profile, device or country
short-cannot-repeat = What was watched more than once: each title appears once, on its last day
short-cannot-remedy = The full export (Account, then “Download your personal information”) has all of it in the file ViewingActivity.csv.
short-in-short-titles = { $figure } on { $days ->
    [one] { $days } day
   *[other] { $days } days
}, { $range }.
short-in-short-day = { $figure } on { $date }: the day with most titles.
short-in-short-weekday = { $figure } is the weekday with most titles: { $share } of them.
short-in-short-series = { $figure } is the series with most episodes: { $episodes }.
short-undated = { $rows ->
    [one] One row has
   *[other] { $rows } rows have
} no date that can be read, and { $rows ->
    [one] is
   *[other] are
} left out of every chart of days.
short-nothing = The file has no row with a title and a date.
short-months-title = { $month } has most titles: { $titles }
short-months-subtitle = Titles by the month they were last watched, n = { $titles }
short-months-caption = A title watched again moves to its last day, so early months look emptier than they were. The first and the last month are incomplete.
short-calendar-title = { $active ->
    [one] { $active } day
   *[other] { $active } days
} with at least one title
short-calendar-subtitle = Titles by the day they were last watched, n = { $titles }
short-calendar-caption = Dates are as the file has them; it has no time of day.
short-weekdays-title = { $weekday } has most titles: { $share }
short-weekdays-subtitle = Titles by weekday, n = { $titles }
short-weekdays-caption = The weekday of the day a title was last watched.
short-weekdays-column = Weekday
short-series-title = { $series } has most episodes: { $episodes }
short-series-subtitle = Distinct episode titles by series, { $shown }
short-series-caption = A title belongs to a series when its own text, or the other titles of the file, say so.
column-titles = Titles

## Patterns: days, titles, sittings, profiles

actogram-title = From noon to noon, viewing usually begins at { $first } and ends at { $last }
actogram-title-little = Every minute of viewing, day by day
actogram-subtitle = One line a day, from noon to noon by the wall clock, n = { $days ->
    [one] { $days } day
   *[other] { $days } days
} with viewing
actogram-caption = A stroke covers every minute during which something streamed, in the colour of its profile. Noon to noon keeps an evening whole. Usual are the medians of the first and the last minute of all lines with ten minutes or more; at least 14 of them.
actogram-month = { $month }: viewing on { $active } of { $days ->
    [one] { $days } day
   *[other] { $days } days
}
actogram-day = { $date }: { $length } of viewing, from { $first } to { $last }
actogram-column-day = Line from noon of
actogram-column-spans = Viewing
actogram-span = { $from }–{ $to }
novelty-title = After the first month, { $month } brought the most new titles: { $count }
novelty-title-none = No new title after { $month }
novelty-subtitle = Series and films by month, n = { $titles ->
    [one] { $titles } series or film
   *[other] { $titles } series and films
}
novelty-caption = A series counts as one title, with all its episodes. New is what no earlier month of the record has; so nearly everything is new at its beginning. The first and the last month are incomplete.
novelty-new = New
novelty-known = Known from an earlier month
novelty-column-new = New
novelty-column-known = Known
completion-title = { $share } of the views reach the end
completion-title-unknown = For { $share } of the views, how far they got is not recorded
completion-subtitle = Views by how far they got, n = { $views ->
    [one] { $views } view
   *[other] { $views } views
}
completion-caption = A view joins the parts in which one profile watched one title. How far it got is its furthest bookmark over the furthest bookmark anyone left in that title where a view ended: a lower bound of the length. Touched is less than two minutes, wherever the bookmark is.
completion-touched = Touched
completion-sampled = Under 20%
completion-partial = 20% to 70%
completion-watched = 70% to 90%
completion-completed = 90% and more
completion-unknown = Not known
completion-column = Kind
n-views = n = { $views ->
    [one] { $views } view
   *[other] { $views } views
}
strips-title = In { $count } of the { $shown } series with most hours, every episode begun was seen
strips-title-one = { $seen } of the { $episodes } begun episodes of { $series } were seen
strips-title-all = In each of the { $shown } series with most hours, every episode begun was seen
strips-title-none = In each of the { $shown } series with most hours, an episode was begun and not seen
strips-subtitle = Episodes of the { $shown ->
    [one] series
   *[other] { $shown } series
} with most hours, in order, n = { $episodes ->
    [one] { $episodes } episode
   *[other] { $episodes } episodes
}
strips-caption = One cell an episode, filled as far as the furthest view of any profile got; seen from 70% on, or after ten minutes where the length is not known. In the order of season and episode where the titles have numbers, else of watching. Episodes that nobody began are not in the record.
strips-seen-of = { $seen } of { $episodes } seen
strips-touched = Touched
strips-sampled = Under 20%
strips-partial = 20% to 70%
strips-seen = Seen
strips-again = Seen again
strips-unknown = Not known
strips-place-season = { $season }, episode { $number }
strips-place = Episode { $number } in order
strips-state = { $place }: { $state }
strips-state-times = { $times ->
    [one] seen, and once again
   *[other] seen, and { $times } times again
}
strips-column-begun = Begun
strips-column-again = Seen again
pauses-title = With pauses of up to 60 instead of 10 minutes, there are { $share } fewer sittings
pauses-title-same = With pauses of up to 60 instead of 10 minutes, there are as many sittings
pauses-subtitle = Sittings of all profiles together by the longest pause inside one, n = { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
}
pauses-caption = A sitting ends when nothing starts for longer than the pause. No pause is the right one: where the curve is flat, the choice matters little. The filled point is the choice of this report.
pauses-axis = Longest pause inside a sitting
pauses-point = Pauses of up to { $gap }: { $sittings ->
    [one] { $sittings } sitting
   *[other] { $sittings } sittings
}
pauses-mark = { $gap }: { $sittings }
starts-title = Where it is recorded, a person started { $share } of the views
starts-title-none = Who started the views is not recorded
starts-subtitle = Views by who started them, n = { $views ->
    [one] { $views } view
   *[other] { $views } views
}
starts-caption = A view that began within a minute of a preview of its title or series grew out of it. All others by the attributes of their first row: a person acted, or it began by itself. Hatched is an estimate: nothing is recorded, but another episode of the series had ended at most 30 seconds before, as when the next one plays by itself.
starts-person = A person
starts-autoplay = Autoplay
starts-preview = After its preview
starts-estimated = Probably autoplay (estimate)
starts-unrecorded = Not recorded
binge-list-title = The longest run: { $episodes ->
    [one] { $episodes } episode
   *[other] { $episodes } episodes
} of { $series }
binge-list-subtitle = The longest runs on the clock, { $shown }
binge-list-caption = Different episodes of one series, each seen, in one sitting, with no other series between (B2; B3 from three episodes on). A bar reaches from the first start to the latest end, by the wall clock where it began. The longest by number of episodes stand first.
binge-list-episodes = { $episodes ->
    [one] { $episodes } episode
   *[other] { $episodes } episodes
}
binge-list-detail = { $date }, { $time }
binge-list-hover = { $series }, { $date }, { $time }: { $episodes ->
    [one] { $episodes } episode
   *[other] { $episodes } episodes
} in { $length }
binge-list-column-start = Began
binge-list-column-length = From first to last
panels-title = The fullest hour is { $hours } for { $name }, and { $other-hours } for { $other }
panels-title-same = { $name } and { $other } have the same fullest hour: { $hours }
panels-subtitle = Each profile’s own day and its hours, on the same scales, n = { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
}
panels-caption = On the left, the share of a profile’s own hours that fell into each hour of the local day: all columns of a profile make 100%. On the right, hours streamed. The first and the last period are incomplete.
panels-day = Share of own hours, by hour of the day
panels-years = Hours streamed, by year
panels-months = Hours streamed, by month
panels-detail = { $hours } on { $days ->
    [one] { $days } active day
   *[other] { $days } active days
}
panels-column = Hour or period
overlaps-title = { $name } and { $other } have most hours of the week in common: { $share }
overlaps-title-little = What two profiles have in common
overlaps-subtitle = Overlap of each two profiles, n = { $pairs ->
    [one] { $pairs } pair
   *[other] { $pairs } pairs
}
overlaps-caption = Titles: of all series and films that at least one of the two watched for ten minutes, the share that both did. Hours: the area that their weeks have in common, hour by hour, when each is scaled to 100%; with 14 active days each at least. Watching at the same hour is not watching together.
overlaps-titles = Titles both watched
overlaps-hours = Hours of the week in common
overlaps-column = Profiles
overlaps-column-both = Titles of both
overlaps-column-either = Titles of either
overlaps-column-titles = Share of titles
overlaps-column-hours = Hours in common
overlaps-hover = { $pair }: titles { $titles }, hours { $hours }

## What changed

changed = What changed
changed-lead = Weeks go up and down by themselves. A change is listed when the level before and the level after differ by a fifth or more, each lasts four weeks or longer, and the difference is more than the noise of the weeks explains.
changed-too-little = Too little data: a change takes at least { $least } complete weeks to be seen, and the record has { $weeks ->
    [one] { $weeks } complete week
   *[other] { $weeks } complete weeks
}.
changes-title-none = No lasting change in { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}: { $level } a week
changes-title-rose = { $count ->
    [one] One lasting change: viewing rose from { $before } to { $after } a week
   *[other] { $count } lasting changes; the largest one: viewing rose from { $before } to { $after } a week
}
changes-title-fell = { $count ->
    [one] One lasting change: viewing fell from { $before } to { $after } a week
   *[other] { $count } lasting changes; the largest one: viewing fell from { $before } to { $after } a week
}
changes-subtitle = Hours streamed by week, all profiles, n = { $weeks ->
    [one] { $weeks } complete week
   *[other] { $weeks } complete weeks
}
changes-caption = Weeks from Monday to Sunday. Each shaded range holds the change with a confidence of 95%, if the noise of the weeks is independent; the day itself cannot be known. Seasons are not taken out: a long holiday is a change and a change back.
changes-level = Mean of the weeks
changes-range = A change lies in these weeks
changes-level-label = { $hours } a week
changes-week = Week of { $date }
changes-column-week = Week of
changes-profiles-title-none = No profile changed its level for good
changes-profiles-title = { $count ->
    [one] One profile changed its level
   *[other] { $count } profiles changed their level
}
changes-profiles-subtitle = Hours streamed by week and profile, on the same scale, n = { $weeks ->
    [one] { $weeks } complete week
   *[other] { $weeks } complete weeks
}
changes-profiles-caption = The weeks of a profile begin with its first viewing and end with the last of the account: having stopped is a change, not having begun is none.
changes-count-none = no lasting change
changes-count = { $count ->
    [one] { $count } lasting change
   *[other] { $count } lasting changes
}
changes-column-before = Before, a week
changes-column-after = After, a week
changes-column-between = Between
changes-column-profile = Profile

## Filters

filters = Filter
filters-none = The whole record
filters-result = { $hours } of { $all }
filters-clear = Clear
filters-on = What is on
filters-remove = Remove: { $name }
filters-said = Filtered: { $names }. What is not marked “whole record” is computed from the { $rows ->
    [one] { $rows } viewing row
   *[other] { $rows } viewing rows
} that remain.
filters-nothing = Nothing fits these filters
filters-whole = whole record
filters-period = Period
filters-last-year = Last 12 months
filters-from = From
filters-to = to
filters-since = since { $date }
filters-until = until { $date }
filters-sitting = sittings: { $length }
filters-device = Device
filters-title = Film or series
filters-title-hint = Type some letters of its name
filters-hint = A click on a bar or a cell of any chart filters by it, a line drawn over the months by the period.
filters-chart = chart
filters-keys = The arrows go from mark to mark, Enter filters by the mark, Escape takes all filters away. After the marks of a chart come the names in it. Over the months, Shift and the arrows draw a period.
