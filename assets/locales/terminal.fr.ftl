### Le résumé dans le terminal.

terminal-files = { $count ->
    [one] un fichier lu
   *[other] { $count } fichiers lus
}
terminal-nothing-kept = Aucune des lignes demandées ne compte comme visionnage : il n’y a rien à résumer.
terminal-hours = { $hours } de streaming, { $range }.
terminal-per-day = { $duration } par jour en moyenne ; quelque chose a été regardé { $active } jours sur { $observed }.
terminal-every-day = { $duration } par jour en moyenne, sans un jour de pause.
terminal-longest = Plus longue séance du foyer : { $duration }. Plus longue suite de jours avec visionnage : { $days ->
    [one] { $days } jour.
   *[other] { $days } jours.
}
terminal-in-a-row = Trois épisodes ou plus d’une même série à la suite, en une séance : { $times ->
    [0] jamais
    [one] { $times } fois
   *[other] { $times } fois
}. Le plus : { $episodes } épisodes de { $series }.
terminal-who = Qui
terminal-unnamed = (sans nom)
terminal-more-profiles = { $count ->
    [one] et un autre profil
   *[other] et { $count } autres profils
}
terminal-column-profile = Profil
terminal-column-hours = Regardé
terminal-column-share = Part
terminal-column-active-days = Jours actifs
terminal-column-sittings = Séances
terminal-column-usual-time = Heure type
terminal-column-at-night = 0–5 h
terminal-when = Quand
terminal-when-note = heure locale ; plus c’est foncé, plus il y a d’heures
terminal-years = Heures par année
terminal-series = Séries les plus regardées
terminal-films = Films les plus regardés
terminal-devices = Sur quoi
terminal-countries = Où
terminal-habits = Habitudes
terminal-views = { $count ->
    [one] { $count } visionnage
   *[other] { $count } visionnages
} ; { $value } de ceux dont la durée est connue ont été suivis jusqu’au bout ou presque.
terminal-views-few = { $count ->
    [one] { $count } visionnage.
   *[other] { $count } visionnages.
}
terminal-starts = Qui les a lancés : une personne { $person }, la lecture automatique { $autoplay }, un aperçu { $preview }, non noté { $unknown }.
terminal-change = Changement durable pour { $profile } : de { $before } à { $after } par semaine ({ $range }).
terminal-trips = { $count ->
    [one] Un voyage : { $trips }
   *[other] { $count } voyages, les derniers : { $trips }
}
terminal-beside = À côté des visionnages
terminal-searches = { $count ->
    [one] { $count } recherche
   *[other] { $count } recherches
} ; après { $value }, le titre trouvé a commencé dans l’heure.
terminal-searches-few = { $count ->
    [one] { $count } recherche, trop peu pour dire ce qu’il en est advenu.
   *[other] { $count } recherches, trop peu pour dire ce qu’il en est advenu.
}
terminal-list = Ma liste : { $count ->
    [one] { $count } titre
   *[other] { $count } titres
} ; ceux qui ont été regardés ont attendu { $value } jours (médiane).
terminal-list-few = Ma liste : { $count ->
    [one] { $count } titre.
   *[other] { $count } titres.
}
terminal-list-never = { $count ->
    [0] Tous ont été regardés.
    [one] Un seul n’a jamais été regardé.
   *[other] { $count } n’ont jamais été regardés.
}
terminal-messages = { $count ->
    [one] { $count } message envoyé
   *[other] { $count } messages envoyés
}, { $clicked ->
    [0] aucun suivi d’un clic.
    [one] un seul suivi d’un clic.
   *[other] { $clicked } suivis d’un clic.
}
terminal-paid = Payé : { $amount } en { $count ->
    [one] { $count } facture.
   *[other] { $count } factures.
}
terminal-paid-per-hour = Soit { $price } l’heure là où l’historique couvre les mois.
terminal-paid-hardly-used = { $count ->
    [one] Une période payée a à peine servi ({ $amount }).
   *[other] { $count } périodes payées ont à peine servi ({ $amount }).
}
terminal-games = Jeux : { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}, { $duration }.
terminal-trust = Peut-on s’y fier ?
terminal-no-rows = Le fichier n’a aucune ligne.
terminal-rows = { $rows ->
    [one] Le fichier a { $rows } ligne : { $parts }.
   *[other] Le fichier a { $rows } lignes : { $parts }.
}
terminal-fate-kept = { $rows ->
    [one] { $rows } retenue comme visionnage
   *[other] { $rows } retenues comme visionnage
}
terminal-fate-supplemental = { $rows ->
    [one] { $rows } bande-annonce ou autre supplément
   *[other] { $rows } bandes-annonces et autres suppléments
}
terminal-fate-preview = { $rows ->
    [one] { $rows } aperçu lancé tout seul
   *[other] { $rows } aperçus lancés tout seuls
}
terminal-fate-duplicate = { $rows ->
    [one] { $rows } doublon
   *[other] { $rows } doublons
}
terminal-fate-unreadable = { $rows ->
    [one] { $rows } illisible (watchprint check la nomme)
   *[other] { $rows } illisibles (watchprint check les nomme)
}
terminal-zone-assumed = { $zone } (supposé)
terminal-zones = Heures locales par pays : { $zones }.
terminal-at-once = Deux profils ou plus ont regardé en même temps pendant { $duration }, au plus { $most } à la fois.
terminal-short-titles = { $titles ->
    [one] Un titre, { $range }.
   *[other] { $titles } titres vus pour la dernière fois sur { $days } jours différents, { $range }.
}
terminal-short-in-a-day = Trois épisodes ou plus d’une même série le même jour : { $times ->
    [one] { $times } fois
   *[other] { $times } fois
}. Le plus : { $episodes } épisodes de { $series } le { $date }.
terminal-short-limits = Ceci est l’historique court : un titre et un jour, rien d’autre. Les heures, les moments de la journée, les séances et les appareils ne sont que dans l’export complet de vos données personnelles.
terminal-short-years = Titres par année
terminal-short-series = Séries avec le plus d’épisodes
