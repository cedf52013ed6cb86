### Français. Espaces insécables (U+00A0) dans les nombres, devant les unités et devant « : ; ! ? % ».

## Amounts and times

duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes }
duration-minutes = { $minutes } min
duration-seconds = { $seconds } s
percent = { $number } %
percent-less-than = moins de { $number } %
hour-of-day = { $hour } h
date-range = { $first } – { $last }
country-unknown = pays inconnu
