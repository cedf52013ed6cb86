### Words of every command. Spaces inside numbers and before units are no-break spaces (U+00A0).

## Amounts and times

duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
hours-in-words = { $hours } hours
duration-minutes = { $minutes } min
duration-seconds = { $seconds } s
percent = { $number }%
percent-less-than = <{ $number }%
hour-of-day = { $hour }
date-range = { $first } – { $last }
country-unknown = unknown country

days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
titles = { $titles ->
    [one] { $titles } title
   *[other] { $titles } titles
}
cannot-be-said = cannot be said
hours-range = { $from } to { $to }
list-and = { $first } and { $last }
list-comma = { $first }, { $last }
label-and-value = { $label }: { $value }
label-value-share = { $label }: { $value }, { $share }
unnamed-profile = (no name)
all-profiles = All profiles
others = Others
shown-all = n = { $count }
shown-first = the top { $shown } of n = { $count }
and-more = and { $count } more
column-total = Total

## Sums of money

money = { $sign }{ $amount }
money-code = { $sign } { $amount }

## Classes of device

class-tv = Television
class-set-top-box = Set-top box
class-streaming-stick = Streaming stick
class-phone = Phone
class-tablet = Tablet
class-computer = Computer
class-console = Games console
class-other = Other
