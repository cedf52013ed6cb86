### Deux exports, ou deux périodes, côte à côte.

## Mots des tableaux et des phrases

compare-before = Avant
compare-after = Après
compare-at = avant le { $date } et depuis
compare-two-periods = deux périodes
compare-with = et { $name }
compare-no-value = –
compare-no-days = aucun jour
compare-extent = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, { $weeks ->
    [one] { $weeks } semaine complète
   *[other] { $weeks } semaines complètes
}
compare-interval = { $low } à { $high }
compare-in-minutes = { $number } min
compare-in-points = { $number } pts
compare-below = < { $number }
compare-column-figure = Mesure
compare-column-difference = Écart
compare-column-interval = Intervalle à 95 %
compare-column-verdict = Verdict
compare-more = plus
compare-less = moins
compare-later = plus tard
compare-earlier = plus tôt
compare-different = différent
compare-no-clear-change = pas de changement net
compare-too-little = trop peu de données
compare-size-negligible = négligeable
compare-size-small = faible
compare-size-medium = moyen
compare-size-large = grand

## Mesures

compare-amount = Combien
compare-rhythm = Quand
compare-content = Quoi
compare-sittings = En quelles séances
compare-devices = Sur quels appareils
compare-minutes-per-day = Regardé par jour
compare-active-days = Jours actifs par semaine
compare-weekly = Regardé par semaine (médiane)
compare-midpoint = Milieu du visionnage
compare-late-night = 0 à 5 h
compare-prime-time = 20 à 23 h
compare-regularity = Régularité
compare-hours = Heures de la semaine
compare-films = Films
compare-series = Séries
compare-new-titles = Nouveaux titres par semaine
compare-effective-titles = Variété d’une semaine
compare-sittings-per-week = Séances par semaine
compare-sitting-length = Durée d’une séance
compare-long-sittings = Séances de 3 h ou plus
compare-binge-days = B3/jour par semaine
compare-on-days = n = { $before } et { $after } jours
compare-on-active-days = n = { $before } et { $after } jours actifs
compare-on-pairs = n = { $before } et { $after } paires de jours
compare-on-sittings = n = { $before } et { $after } séances
compare-on-weeks = n = { $before } et { $after } semaines avec visionnage

## Phrases

compare-sentence-more = { $after } par jour après, { $before } avant : { $difference } de plus par jour. L’intervalle à 95 % de l’écart est { $interval }.
compare-sentence-less = { $after } par jour après, { $before } avant : { $difference } de moins par jour. L’intervalle à 95 % de l’écart est { $interval }.
compare-sentence-no-clear-change = { $after } par jour après, { $before } avant : pas de changement net. L’intervalle à 95 % de l’écart est { $interval }.
compare-sentence-too-little = Trop peu de données pour conclure : { $before ->
    [one] { $before } semaine complète
   *[other] { $before } semaines complètes
} avant et { $after } après, et il en faut { $least } de chaque côté.
compare-gained = Seulement après : { $titles }
compare-lost = Seulement avant : { $titles }
compare-profiles = Chaque profil
compare-how-sure = « Plus » et « moins » ne figurent que là où le hasard seul ne l’expliquerait guère : intervalles à 95 % par bootstrap par blocs, et valeurs p ajustées pour { $tests ->
    [one] { $tests } test
   *[other] { $tests } tests
} (Benjamini et Hochberg). Les saisons ne sont pas retirées, et ce qui vient après une date n’en vient pas forcément.

## Dates nommées par l’export

compare-marks = Dates que nomme cet export (pour --split)
compare-mark-opened = un abonnement a commencé
compare-mark-closed = un abonnement a pris fin
compare-mark-plan = la formule est passée de { $old } à { $new }
compare-streams = { $count ->
    [one] { $count } écran
   *[other] { $count } écrans
}
compare-plan-unknown = une formule inconnue
