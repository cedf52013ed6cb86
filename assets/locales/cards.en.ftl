### What the data reveal: cards of the report and of `watchprint inventory`.

cards-heading = What it reveals
cards-lead = Nobody asked these questions, and no answer stands in a file. They are worked out from the rows alone. Each card says what the data allow one to conclude, not what is so; how many rows it rests on, how sure it is, what else may explain it, and how to leave fewer traces.
cards-not = Titles play no part. What somebody watches can be read as a sign of health, faith, orientation or politics; such readings are mostly wrong and always harmful, so none is made here. Whoever holds the same rows could make them, and the law calls such data special for that reason (article 9 GDPR).
cards-short = Such conclusions need hours and devices. The short history has days only; the full archive has them, and so has the service.
cards-limited = The cards follow the choice of profiles and days that the page was made with.
cards-basis = Rests on { $tables }.
cards-basis-table = { $rows } of { $table }
cards-basis-none = The export has no table that could say it.
cards-confidence = Confidence: { $level }
cards-level-low = low
cards-level-medium = medium
cards-level-high = high
cards-thin = There is little data, which takes one step off.
cards-counter = It may also be
cards-lower = To lower it
cards-evidence = Evidence
cards-too-little = Too little data: { $n } of { $least } { $unit } needed.
cards-least-one = A single one is enough; there are { $n }.
cards-least = At least { $least } { $unit } are needed; there are { $n }.
cards-unit-days = days with viewing
cards-unit-weeks = complete weeks
cards-unit-rows = rows
cards-unit-sittings = sittings of one profile
cards-unit-searches = searches
cards-unit-messages = messages
cards-unit-invoices = invoices or plans
cards-all = All together
cards-column-who = Who
cards-column-when = When
cards-column-days = Days
cards-column-rows = Rows
cards-column-first = First
cards-column-last = Last
cards-column-where = Where
cards-column-before = Before
cards-column-after = After
cards-column-what = What
cards-yes = yes
cards-reason-screen = A screen that is on is not yet a person who is awake.
cards-reason-silence = Silence is not absence.
cards-reason-rows = The rows say it themselves.
cards-reason-place = The service guesses the region from the address of the line.
cards-reason-together = Streams ran at the same time for minutes.
cards-reason-never-together = No two profiles ran side by side for long, and one person can use several.
cards-reason-agree = Several signs agree.
cards-reason-one-sign = There is one sign only, or none.
cards-reason-habit = A habit is not a profession.
cards-reason-hypothesis = A hypothesis among several.
cards-reason-chosen = Somebody chose it in the settings.
cards-reason-cause = The change is measured, its cause is not.
cards-reason-names = What was found may be recorded in another language.
cards-reason-after = What comes after a message need not come from it.

card-wakefulness = When the household is up
card-wakefulness-figure = { $first } – { $last }
card-wakefulness-usual = On half of all days the first stream began by { $first } and the last one ended after { $last }.
card-wakefulness-edges = The latest stop was at { $latest } (day of { $latest-day }), the earliest start at { $earliest } ({ $earliest-day }). The data allow one to conclude that somebody was up at these times: a bound on sleep.
card-wakefulness-running = { $days ->
    [one] One day is left out because something ran for more than six hours without a pause.
   *[other] { $days } days are left out because something ran for more than six hours without a pause.
}
card-wakefulness-table = Usual and outermost hours
card-wakefulness-usual-first = Usual start
card-wakefulness-usual-last = Usual stop
card-wakefulness-earliest = Earliest start
card-wakefulness-latest = Latest stop
card-wakefulness-nights = The outermost days
card-wakefulness-at = { $time }, { $date }
card-wakefulness-counter = The player went on after everybody fell asleep, or ran for nobody. Who went to bed later without a screen is not seen.
card-wakefulness-lower = Switch off “Autoplay next episode” in the playback settings of each profile. The times themselves cannot be switched off; one may ask for old ones to be erased (article 17 GDPR).

card-life-rhythm = Changes in life rhythm
card-life-rhythm-figure = { $count ->
    [0] No change
    [one] One change
   *[other] { $count } changes
}
card-life-rhythm-some = { $weeks } weeks hold { $count ->
    [one] one lasting change
   *[other] { $count } lasting changes
} of how much is watched or of when evenings end. The data allow one to conclude that something in life changed then; not what.
card-life-rhythm-largest = The largest for all together: { $range }, from { $before } to { $after } a week.
card-life-rhythm-none = { $weeks } weeks hold no lasting change of how much is watched or of when evenings end.
card-life-rhythm-table = Lasting changes
card-life-rhythm-amount = hours a week
card-life-rhythm-hours = usual stop
card-life-rhythm-counter = A new device, a new series, a new plan, or watching elsewhere.
card-life-rhythm-lower = Only less viewing history does: ask for old rows to be erased (article 17 GDPR), or begin anew with another profile and delete the old one.

card-working-pattern = Working pattern
card-working-pattern-figure = { $count ->
    [0] No pattern
    [one] One pattern
   *[other] { $count } patterns
}
card-working-pattern-busy = { $name }: between 09:00 and 16:00 something ran on { $weekdays } of weekdays with viewing, at weekends on { $weekends }. The data allow one to conclude that { $name } is elsewhere or busy then.
card-working-pattern-evenings = { $name } hardly ever watches between 09:00 and 16:00, on weekdays or at weekends: what the day is like is not told.
card-working-pattern-home = { $name }: between 09:00 and 16:00 something ran on { $weekdays } of weekdays with viewing. The data allow one to conclude that { $name } is often at home then.
card-working-pattern-mixed = { $name }: between 09:00 and 16:00 something ran on { $weekdays } of weekdays with viewing and on { $weekends } of weekend days; no clear pattern.
card-working-pattern-free = For { $name }, { $weekday } is unlike the other weekdays.
card-working-pattern-way = { $share } of what { $name } starts on a phone from Monday to Friday begins between 06:00 and 10:00 or 16:00 and 20:00. The data allow one to conclude that { $name } travels then.
card-working-pattern-table = Days with viewing between 09:00 and 16:00
card-working-pattern-weekdays = Monday to Friday
card-working-pattern-weekends = Saturday and Sunday
card-working-pattern-of = { $part } of { $all }
card-working-pattern-counter = School, care, shifts, illness, retirement, another screen, or somebody else at this profile.
card-working-pattern-lower = The start of every stream is recorded; nothing switches that off. A shared profile tells less of each person than one of one’s own.

card-away = Days away from home
card-away-figure = { $days ->
    [0] None
    [one] One day
   *[other] { $days } days
}
card-away-some = { $count ->
    [one] One period
   *[other] { $count } periods
} of { $days ->
    [one] one day
   *[other] { $days } days
} in all: nobody watched for { $silence } days or more, or everybody watched abroad. The data allow one to conclude that the home was empty then.
card-away-none = Nobody was silent for { $silence } days or more, and never did all watch abroad.
card-away-share = Something ran on { $share } of days, so such a silence is rare by chance.
card-away-table = Periods without anybody at home
card-away-silent = silence
card-away-counter = People were at home and did something else, or watched on another account.
card-away-lower = Nothing hides a silence. Whoever holds the record can tell such days even years later; ask for old rows to be erased.

card-travel = Travel
card-travel-figure = { $trips ->
    [0] No trip
    [one] One trip
   *[other] { $trips } trips
}
card-travel-some = { $trips ->
    [one] One trip
   *[other] { $trips } trips
} of { $days ->
    [one] one day
   *[other] { $days } days
} in all, to { $countries }: everything a profile watched on these days was in another country than usual. The data allow one to conclude that its owner was there.
card-travel-none = Everything was watched in the usual country.
card-travel-table = Trips
card-travel-counter = A tunnel (VPN) that ends abroad, or somebody abroad who uses the profile. Inside the European Union, stays of up to 60 days are recorded as at home and are missing here.
card-travel-lower = The country of the line is recorded with every row. What was downloaded and is watched without a connection is recorded later.

card-moves = Moves of home
card-moves-figure = { $count ->
    [0] No move
    [one] One move
   *[other] { $count } moves
}
card-moves-some = The region of the addresses changed for good: { $moves }. The data allow one to conclude that the home moved.
card-moves-move = from { $from } to { $to } between { $earliest } and { $latest }
card-moves-none = { $regions ->
    [one] All addresses are of one region
   *[other] The addresses are of { $regions } regions
}: { $list }. None follows another for good. The data allow one to conclude where the home is.
card-moves-table = Regions of the addresses
card-moves-region = Region
card-moves-counter = Another provider of the line, whose addresses are listed under another region; a mobile line; a second home.
card-moves-lower = Addresses cannot be switched off. They reach back about a year; older ones are gone, or can be asked to be erased.

card-household-size = How many people
card-household-size-figure = { $count ->
    [one] At least one
   *[other] At least { $count }
}
card-household-size-some = Two or more profiles streamed at the same time for { $together } in all, { $most } at most. The data allow one to conclude that at least { $count } people use the account.
card-household-size-one = Profiles did not run side by side for ten minutes in all, so no more than one person can be told apart for sure.
card-household-size-profiles = { $profiles ->
    [one] One profile is in use
   *[other] { $profiles } profiles are in use
} (an hour and five days or more).
card-household-size-shared = { $shared ->
    [one] One of them looks as if two people shared it.
   *[other] { $shared } of them look as if two people shared each.
}
card-household-size-table = What runs side by side
card-household-size-at-once = Profiles at once, at most
card-household-size-seconds = For how long so many
card-household-size-two = Two or more at once
card-household-size-devices = Devices at once, at most
card-household-size-in-use = Profiles in use
card-household-size-counter = A stream that nobody stopped ran on beside another one. Upwards there is no bound: people watch together.
card-household-size-lower = Stop a stream before leaving the room; switch off “Autoplay next episode”.

card-children = Children
card-children-figure = { $count ->
    [0] No sign
    [one] One profile
   *[other] { $count } profiles
}
card-children-some = { $names }: settings, searches or a day of birth mark { $count ->
    [one] this profile as a child’s
   *[other] these profiles as children’s
}. The data allow one to conclude that { $count ->
    [one] a child lives in the household or visits it
   *[other] children live in the household or visit it
}.
card-children-none = No setting, search or day of birth marks a profile as a child’s.
card-children-table = Signs by profile
card-children-limit = Limited to children’s titles
card-children-searches = Searches marked as a child’s
card-children-age = Under eighteen by day of birth
card-children-counter = A grown-up who chose the limit, or a profile left over from earlier.
card-children-lower = Give no day of birth where none is demanded; a children’s profile is itself the sign. The hours of children are recorded like those of all others, and a parent may ask for their erasure (recital 65 GDPR).

card-shared-account = A shared or lent account
card-shared-account-figure = { $signs ->
    [0] No sign
    [one] One sign
   *[other] { $signs } signs
}
card-shared-account-two = { $name }: { $sittings } sittings fall into two patterns of device and hour. The data allow one to conclude that two people may share this profile.
card-shared-account-apart = On { $days ->
    [one] one day
   *[other] { $days } days
} one profile watched abroad while another watched at home: the account was used in two places.
card-shared-account-outside = The service counts { $outside } of { $all } devices with access as outside the household.
card-shared-account-none = No profile has two patterns, and no two places were used on one day.
card-shared-account-table = Signs of people outside the household
card-shared-account-sign-two = Two patterns in one profile
card-shared-account-sign-apart = Days in two countries
card-shared-account-sign-outside = Devices outside the household
card-shared-account-counter = One person with two habits, a second home, a journey, or a device the service places wrongly.
card-shared-account-lower = Sign out devices that are not used any more (Account, “Manage access and devices”).

card-languages = Languages
card-languages-figure = { $count ->
    [one] One language
   *[other] { $count } languages
}
card-languages-some = Profiles and account are set to { $list }. The data allow one to conclude which languages are spoken in the household, and often where people come from.
card-languages-messages = The most frequent language of messages is { $language } ({ $share }).
card-languages-table = Languages by profile
card-languages-column = Language
card-languages-account = The account
card-languages-counter = Somebody who learns a language, or never changed the setting.
card-languages-lower = One language for all profiles tells less. Subtitles and sound chosen while watching are not in the export, though they must be known.

card-devices = Devices by brand and age
card-devices-figure = { $count ->
    [one] One device
   *[other] { $count } devices
}
card-devices-brands = { $count } kinds of device, of { $brands }.
card-devices-years = Those that name their year are of { $first } to { $last }. The data allow one to conclude what stands in the home, what it is worth and when it was bought.
card-devices-nameless = None names its year; the first day of use shows since when it is there.
card-devices-access = { $count ->
    [one] One device has
   *[other] { $count } devices have
} access to the account.
card-devices-table = Devices
card-devices-year = Year
card-devices-counter = A device lent, sold, or seen in a hotel; two alike have one name here. The list with serial numbers tells them apart, and the service has it.
card-devices-lower = Watch in a browser, which names no maker. Sign out devices that are gone.

card-searched = Searched, not watched
card-searched-figure = { $unwatched } of { $searches }
card-searched-some = { $unwatched ->
    [0] No search
    [one] One of { $searches } searches
   *[other] { $unwatched } of { $searches } searches
} stayed without any viewing of that name. The data allow one to conclude what people were curious about and did not find, or thought better of.
card-searched-followed = Of searches for something that occurs in the viewing, { $share } were followed by it within an hour.
card-searched-table = Picked and not watched
card-searched-column = Title, as displayed
card-searched-count = Searches
card-searched-counter = It was watched under its name in another language, on another account, or is not in the catalogue.
card-searched-lower = What is typed is kept letter by letter, and nothing switches that off. Ask for its erasure; browse instead of typing.

card-messages = What messages tried
card-messages-figure = { $sent ->
    [one] One message
   *[other] { $sent } messages
}
card-messages-clicks = { $clicked ->
    [0] None
    [one] One
   *[other] { $clicked }
} of { $sent } messages { $clicked ->
    [0] was clicked
    [one] was clicked
   *[other] were clicked
} ({ $share }).
card-messages-around = Of { $compared } messages about a title, { $after } were followed by watching it within a week; in the week before, { $before } were. { $first } came before a first view.
card-messages-more = The data allow one to conclude that messages may have worked: the titles were watched more often after them than before, beyond chance.
card-messages-same = The data do not allow one to conclude that messages worked: the titles were not watched clearly more often after them than before.
card-messages-alone = No message about a title has a week of viewing on both sides, so what they did cannot be told.
card-messages-channels = Messages by channel
card-messages-kinds = The most frequent kinds
card-messages-channel = Channel
card-messages-kind = Kind
card-messages-sent = Sent
card-messages-clicked = Clicked
card-messages-unnamed = not recorded
card-messages-counter = Messages speak of what is new and popular, which people would have watched anyway.
card-messages-lower = Switch mails and notifications off in the communication settings of each profile, and notifications of the app in the telephone’s own.

card-hidden = Hidden titles
card-hidden-figure = { $titles ->
    [0] None
    [one] One title
   *[other] { $titles } titles
}
card-hidden-some = { $rows ->
    [one] One row
   *[other] { $rows } rows
} of viewing { $rows ->
    [one] was
   *[other] were
} hidden from the history and { $rows ->
    [one] is
   *[other] are
} still here. The data allow one to conclude what somebody did not want to be seen. They are counted here and never listed.
card-hidden-none = No row is marked as hidden.
card-hidden-counter = Hidden by mistake, or to tidy up recommendations.
card-hidden-lower = Hiding does not delete. Ask for the erasure of these rows (article 17 GDPR).

card-payment = Plan and payment
card-payment-figure-none = { $count ->
    [0] No change of plan
    [one] One change of plan
   *[other] { $count } changes of plan
}
card-payment-paid = { $amount } in { $invoices ->
    [one] one invoice
   *[other] { $invoices } invoices
}, { $price } for an hour watched.
card-payment-paid-only = { $amount } in { $invoices ->
    [one] one invoice
   *[other] { $invoices } invoices
}.
card-payment-unused = { $periods ->
    [one] One period
   *[other] { $periods } periods
} paid for and hardly used. The data allow one to conclude how firmly somebody clings to a subscription.
card-payment-late = { $count ->
    [one] One charge was
   *[other] { $count } charges were
} collected late; { $returned ->
    [0] none was
    [one] one was
   *[other] { $returned } were
} paid back. The data allow one to conclude how money is at times.
card-payment-plans = The plan was changed { $ups ->
    [one] once
   *[other] { $ups } times
} upwards and { $downs ->
    [one] once
   *[other] { $downs } times
} downwards, with { $pauses ->
    [0] no pause
    [one] one pause
   *[other] { $pauses } pauses
} between subscriptions.
card-payment-trial = It began as a free trial.
card-payment-table = Changes of plan and pauses
card-payment-plan = { $streams } streams, { $quality }
card-payment-pause = no subscription
card-payment-counter = A card that ran out, a price that rose, somebody else who paid.
card-payment-lower = Gift cards keep a bank out of it. Invoices must be kept for years by law; the rest may be asked to be erased.

held-heading = What they hold
held-lead = { $tables ->
    [one] One table
   *[other] { $tables } tables
} with { $rows }, the newest of { $newest }. What each is, how far it reaches, how sensitive it is and who else is in it; open a table for its columns.
held-lead-undated = { $tables ->
    [one] One table
   *[other] { $tables } tables
} with { $rows }. What each is, how far it reaches, how sensitive it is and who else is in it; open a table for its columns.
held-several = Of several exports, each table is listed as the latest export that has it holds it; its file begins with the name of that export. The conclusions below rest on all of them.
held-whole = This list is about the whole export, whatever profiles or days the page was made for.
held-no-date = no date
held-letter = watchprint inventory prints all this, and with --letter gdpr, uk or california a letter that asks for what is missing.
held-secrets = Addresses, serial numbers, mail addresses and payment data are counted and not shown; --show-identifiers shows them.
held-shown = Addresses, serial numbers and the like are shown, because --show-identifiers asked for it. Do not pass this page on.
held-columns = Columns: as sensitive as the table and filled in every row, where nothing else is said.
held-tables = Every table
held-filled = { $filled } filled
held-values = Values of { $column }
