### English. Spaces inside numbers and before units are no-break spaces (U+00A0).

## Amounts and times

duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
duration-minutes = { $minutes } min
duration-seconds = { $seconds } s
percent = { $number }%
percent-less-than = less than { $number }%
hour-of-day = { $hour }
date-range = { $first } – { $last }
country-unknown = unknown country
