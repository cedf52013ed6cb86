### Mots de toutes les commandes. Espaces insécables (U+00A0) dans les nombres, devant les unités et devant « : ; ! ? % ».

## Amounts and times

duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes }
hours-in-words = { $hours } heures
duration-minutes = { $minutes } min
duration-seconds = { $seconds } s
percent = { $number } %
percent-less-than = < { $number } %
hour-of-day = { $hour } h
date-range = { $first } – { $last }
country-unknown = pays inconnu

days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
rows = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
titles = { $titles ->
    [one] { $titles } titre
   *[other] { $titles } titres
}
cannot-be-said = impossible à dire
hours-range = { $from } à { $to }
list-and = { $first } et { $last }
list-comma = { $first }, { $last }
label-and-value = { $label } : { $value }
label-value-share = { $label } : { $value }, { $share }
unnamed-profile = (sans nom)
all-profiles = Tous les profils
others = Autres
shown-all = n = { $count }
shown-first = les { $shown } premiers rangs, n = { $count }
and-more = et { $count } de plus
column-total = Total

## Sums of money

money = { $amount } { $sign }
money-code = { $amount } { $sign }

## Classes of device

class-tv = Téléviseur
class-set-top-box = Décodeur
class-streaming-stick = Clé de streaming
class-phone = Téléphone
class-tablet = Tablette
class-computer = Ordinateur
class-console = Console de jeux
class-other = Autre
