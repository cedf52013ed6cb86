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
compare-in-minutes = { $number } min
compare-in-points = { $number } pts
compare-below = < { $number }
compare-column-figure = Mesure
compare-column-difference = Écart
compare-column-interval = Intervalle à 95 %
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
compare-late-night = Entre 0 et 5 h
compare-prime-time = Entre 20 et 23 h
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

compare-sentence-more = { $after } par jour après, { $before } avant : { $difference } de plus par jour. L’intervalle à 95 % de l’écart est { $interval }.
compare-sentence-less = { $after } par jour après, { $before } avant : { $difference } de moins par jour. L’intervalle à 95 % de l’écart est { $interval }.
compare-sentence-no-clear-change = { $after } par jour après, { $before } avant : pas de changement net. L’intervalle à 95 % de l’écart est { $interval }.
compare-sentence-too-little = Trop peu de données pour conclure : { $before ->
    [one] { $before } semaine complète
   *[other] { $before } semaines complètes
} avant et { $after } après, et il en faut { $least } de chaque côté.
compare-gained = Seulement après : { $titles }
compare-lost = Seulement avant : { $titles }
compare-profiles = Chaque profil
compare-how-sure = « Plus » et « moins » ne figurent que là où le hasard seul ne l’expliquerait guère : intervalles à 95 % par bootstrap par blocs, et valeurs p ajustées pour { $tests ->
    [one] { $tests } test
   *[other] { $tests } tests
} (Benjamini et Hochberg).
compare-caveat = Les saisons ne sont pas retirées, et ce qui vient après une date n’en vient pas forcément.
compare-table-caption = { $name }, avant et après

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
compare-mark-opened-short = abonné
compare-mark-closed-short = résilié

## La page

compare-page-title = { $name } : { $heading }
compare-heading-split = Avant le { $date }, et depuis
compare-heading-periods = Deux périodes côte à côte
compare-heading-exports = Deux exports côte à côte
compare-lead = Ce qui a changé, avec quelle certitude, et les chiffres derrière. Chaque mesure est donnée avant et après à la même échelle, avec l’intervalle où se trouve l’écart véritable.
compare-exports = Exports
compare-first = Ce qui a changé
compare-first-sentence = { $figure } { $name } : { $after } après, { $before } avant.
compare-first-nothing-else = Rien d’autre n’a nettement changé.
compare-sure = Avec quelle certitude ?
compare-sides = Ce qui est comparé
compare-column-period = Période
compare-column-days = Jours
compare-column-complete-days = Jours complets
compare-column-complete-weeks = Semaines complètes
compare-column-p = p, ajusté
compare-column-basis = Repose sur
compare-column-week = Semaine du
compare-column-factor = Facteur
compare-column-from-to = D’avant à après
compare-column-adds = Apporte
compare-column-date = Date
compare-column-happening = Ce qui s’est passé
compare-column-option = Pour comparer
compare-column-title = Titre
compare-column-kind = Genre
compare-column-device = Appareil
compare-p = p = { $p }
compare-p-below = p { $p }
compare-delta = delta de Cliff { $delta } ({ $size })
compare-distance = distance { $distance }
compare-weekly-meaning = Des semaines entières, par rang : quelques semaines folles ne peuvent en décider. Le delta de Cliff vaut 1 quand chaque semaine d’après dépasse chaque semaine d’avant, 0 quand aucun côté ne l’emporte.
compare-hours-meaning = À quel point le visionnage se place autrement sur les 168 heures de la semaine, de 0 si rien ne diffère à 1 si rien n’est commun. Testé en redistribuant les semaines.
compare-no-clear-means = « Pas de changement net » ne dit pas que rien n’a changé, mais que les données ne le montrent pas : lisez l’intervalle, qui contient ce qui reste possible.
compare-curve-title = { $after } dans une semaine médiane, { $before } avant
compare-curve-title-one = Les semaines comparables
compare-curve-subtitle = Heures par semaine, n = { $before } et { $after } semaines complètes
compare-curve-caption = Semaines complètes, du lundi au dimanche, à l’heure locale. La ligne en travers de chaque période est sa semaine médiane. Les lignes fines sont des dates que nomme cet export.
compare-curve-week = Semaine du { $date } : { $amount }
compare-curve-level = Semaine médiane : { $amount }
compare-curve-split = Les périodes se séparent le { $date }
compare-from-to = { $before } à { $after }
compare-factor-days = Jours actifs par semaine
compare-factor-sittings = Séances un jour actif
compare-factor-minutes = Regardé par séance
compare-factor-all = Regardé par jour
compare-factor-hover = { $name }, { $values } : { $value } par jour
compare-factors-title = La plus grande part : { $name }
compare-factors-subtitle = Ce que chaque facteur ajoute aux minutes par jour
compare-factors-caption = Minutes par jour = jours actifs × séances un jour actif × minutes par séance. Les contributions s’additionnent exactement (indice de Divisia à moyenne logarithmique, Ang 2005).
compare-marks-heading = Dates que nomme cet export
compare-marks-lead = Changements de l’abonnement. La lecture automatique n’a pas de date dans l’export, seulement son réglage actuel. Un changement à une date ne veut pas dire que la date en est la cause.
compare-hours-title-different = Les heures de la semaine sont différentes
compare-hours-title-no-clear-change = Les heures de la semaine ne changent pas nettement
compare-hours-title-too-little = Trop peu de semaines pour comparer leurs heures
compare-hours-subtitle = Minutes d’une semaine moyenne, après moins avant, n = { $before } et { $after } semaines
compare-hours-caption = Semaines complètes, à l’heure locale. Un trait dans une case dit moins, pour que la carte se lise sans ses couleurs.
compare-hours-cell = { $when } : { $difference } ({ $before } avant, { $after } après)
compare-hours-less = moins
compare-hours-same = pareil
compare-hours-more = plus
compare-titles-lead = { $kept } séries et films sont dans les deux périodes, { $gained } seulement après et { $lost } seulement avant, parmi ceux d’au moins dix minutes. La période la plus longue a davantage de titres à elle.
compare-titles-gained = Seulement après
compare-titles-lost = Seulement avant
compare-titles-none = Aucun titre
compare-kind-series = série
compare-kind-film = film
compare-lengths-title = Une séance dure { $after } en moyenne, { $before } avant
compare-lengths-subtitle = Part des séances par durée, n = { $before } et { $after }
compare-lengths-caption = Séances du foyer avec des pauses d’au plus { $minutes } minutes, du premier début à la dernière fin.
compare-devices-title = { $name } : { $after } du temps, { $before } avant
compare-devices-subtitle = Part du temps par type d’appareil
compare-devices-caption = D’après le texte d’appareil de chaque ligne.
compare-pair = { $label } : { $before } avant, { $after } après
compare-binge-days-long = Trois épisodes ou plus d’une série en un jour (B3/jour), par semaine
compare-year = Cette année face à la précédente
compare-year-lead = { $after }, face aux mêmes semaines un an plus tôt ({ $before }) : { $weeks } semaines de chaque côté, pour que saisons et jours de la semaine soient les mêmes.
compare-year-too-little = Trop peu de données pour conclure : { $weeks ->
    [one] le relevé a { $weeks } semaine complète
   *[other] le relevé a { $weeks } semaines complètes
}, et une année avec quatre semaines de la suivante en demande 56.

## Définitions

compare-term-days = Jour complet
compare-definition-days = Un jour logique enregistré du début à la fin : tous sauf le premier et le dernier du relevé. Un profil compte à partir du lendemain de son premier jour. Les taux sont par jour complet.
compare-term-interval = Intervalle à 95 %
compare-definition-interval = Les jours de chaque période sont retirés 2 000 fois par blocs de sept (bootstrap par blocs mobiles, Künsch 1989), ce qui donne l’incertitude de chaque mesure ; l’intervalle est celui de Welch (1947) avec autant de blocs. Avec d’autres semaines des mêmes habitudes, 95 intervalles sur 100 contiendraient l’écart véritable.
compare-term-verdict = Plus, moins, pas de changement net
compare-definition-verdict = Plus ou moins quand le p ajusté est d’au plus 0,05 : la chance d’un écart aussi grand sans aucun changement, relevée pour le nombre de tests (Benjamini et Hochberg 1995). Avec moins de quatre semaines complètes d’un côté, rien n’est testé.
compare-term-weeks = Semaines
compare-definition-weeks = Minutes des semaines complètes par le test de Mann et Whitney (1947) ; le delta de Cliff (1993) est négligeable sous 0,147, faible sous 0,33, moyen sous 0,474, sinon grand.
compare-term-hours = Heures de la semaine
compare-definition-hours = Distance de Jensen–Shannon (Lin 1991) des parts des 168 heures, en base 2 ; p par 2 000 permutations de semaines entières.
compare-term-factors = Facteurs
compare-definition-factors = Le changement des minutes par jour, réparti sans reste entre jours actifs, séances un jour actif et minutes regardées par séance (Ang 2005).
compare-term-titles = Nouveaux titres, variété
compare-definition-titles = Nouveau : une série ou un film commencé qui n’avait pas été regardé dans les 90 jours d’avant. Variété : autant de titres également regardés seraient aussi divers que ceux d’une semaine moyenne (Hill 1973).
compare-term-binges = B3/jour
compare-definition-binges = Une série et un jour avec au moins trois de ses épisodes, regardés par un profil. Une façon de compter, sans jugement.

## Filters

compare-filters-none = Les deux périodes entières
compare-filters-hint = Un clic sur une barre ou une case des heures, des durées et des appareils filtre d’après elle. Les deux périodes restent les mêmes.
compare-filters-keys = Les flèches vont d’une marque à l’autre, Entrée filtre d’après la marque quand c’est possible, Échap enlève tous les filtres.
compare-whole-exports = Les filtres n’y changent rien : deux exports y sont comparés ligne par ligne et fichier par fichier, quoi qu’on ait regardé.
compare-numbers-json = Comparaison (JSON)
compare-numbers-figures = Chiffres (CSV)
compare-numbers-titles = Titres gagnés et perdus (CSV)
compare-files-earlier = Fichiers lus de l’export ancien, { $name }
compare-files-later = Fichiers lus de l’export récent, { $name }
compare-unread = Ce qui n’a pas pu être lu
compare-unread-of-one = Absent de cette comparaison, faute de pouvoir être lu : { $files }.
compare-unread-of-earlier = De l’export ancien, { $name }, n’a pas pu être lu : { $files }.
compare-unread-of-later = De l’export récent, { $name }, n’a pas pu être lu : { $files }.
compare-unread-file = { $path } ({ $places ->
    [one] 1 endroit
   *[other] { $places } endroits
})
compare-unread-whole = { $path } (le fichier entier)
compare-unread-more = { $files ->
    [one] 1 autre fichier
   *[other] { $files } autres fichiers
}
compare-unread-caveat = Ce qu’un export contient à un tel endroit peut sembler ici nouveau ou disparu. watchprint check dit pour chaque endroit pourquoi il n’a pas pu être lu.
