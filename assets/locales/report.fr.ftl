### Le rapport : ce que dit sa page.

## The frame

page-title = { $name } : rapport de visionnage
skip = Aller au rapport
contents = Sommaire
theme = Couleurs
theme-auto = Auto
theme-light = Clair
theme-dark = Sombre
show-table = Afficher le tableau
show-folded = Afficher la liste
colophon = Établi par watchprint { $version } sur l’ordinateur où se trouve l’export. La page contient tout ce qu’elle montre et ne demande rien à aucun réseau.

## Masthead

masthead-heading = Ce que dit cet historique de visionnage
masthead-lead = Calculé ligne par ligne à partir des fichiers d’un seul export. Chaque chiffre renvoie à son graphique, chaque graphique donne ses valeurs exactes, et toutes les règles figurent à la fin.
masthead-export = Export
masthead-range = Période
masthead-rows = Lignes lues
masthead-profiles = Profils
masthead-no-range = aucun visionnage
limit-profiles = Ces profils seulement : { $names }.
limit-excluded = Sans ces profils : { $names }.
limit-from = Seulement ce qui a commencé le { $date } ou après.
limit-between = Seulement ce qui a commencé du { $from } au { $to }.
limit-to = Seulement ce qui a commencé le { $date } ou avant.
limit-ledger = Le compte des lignes porte toujours sur le fichier entier.

## In short

in-short = En bref
in-short-total = { $figure } de visionnage en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, soit { $per-day } par jour, ou { $per-active-day } pour { $active ->
    [one] le seul jour
   *[other] chacun des { $active } jours
} où quelque chose a été regardé.
in-short-total-daily = { $days ->
    [one] { $figure } de visionnage, en un seul jour.
   *[other] { $figure } de visionnage en { $days } jours, soit { $per-day } par jour, sans un jour de pause.
}
in-short-total-little = { $figure } de visionnage en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}. Aucun jour n’atteint dix minutes.
in-short-midpoint = { $figure } est le milieu de la journée de visionnage. L’heure la plus chargée de la semaine est le { $weekday } de { $hours }.
in-short-peak = { $figure } est l’heure la plus chargée de la semaine. Le visionnage est si étalé sur la journée qu’aucun milieu ne se dégage.
in-short-day = { $figure } le { $date } : le jour le plus chargé.
in-short-series = { $figure } est la série qui compte le plus d’heures : { $hours } pour { $episodes ->
    [one] { $episodes } épisode
   *[other] { $episodes } épisodes
}, soit { $share } du total.
in-short-film = { $figure } est le titre qui compte le plus d’heures : { $hours }, soit { $share } du total.
in-short-sitting = { $figure } pour la plus longue séance du compte, commencée le { $date } à { $time }.
in-short-streak = { $figure } d’affilée avec du visionnage ({ $range }), la plus longue suite.
in-short-late = { $figure } des heures se situent entre minuit et cinq heures du matin, { $prime } entre vingt et vingt-trois heures.
in-short-nothing = Rien de ce qui a été demandé ne compte comme visionnage : il n’y a rien à additionner. La section suivante dit ce qu’il est advenu de chaque ligne.

## Can this be trusted?

trust = Peut-on s’y fier ?
trust-lead = Le fichier de visionnage contient { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}. Chacune a un sort et un seul, et la somme des sorts redonne le fichier : rien n’est écarté en silence.
ledger-title = { $share } des lignes sont du visionnage
ledger-title-all = Toutes les lignes sont du visionnage
ledger-title-none = Aucune ligne n’est du visionnage
ledger-subtitle = Lignes du fichier de visionnage selon leur sort, n = { $rows }
ledger-caption = Chaque ligne reçoit le premier de ces sorts qui convient : illisible, répétée, bande-annonce ou bonus, aperçu, visionnage.
fate-kept = Visionnage
fate-preview = Aperçus
fate-supplemental = Bandes-annonces et bonus
fate-duplicate = Lignes répétées
fate-unreadable = Lignes illisibles
fate-kept-rule = Tout le reste : quelqu’un a regardé
fate-preview-rule = Deux minutes au plus, lancées sans que personne ne touche à l’appareil
fate-supplemental-rule = La ligne indique un type de bonus, ou un nom de fichier brut
fate-duplicate-rule = Tous les champs sont ceux d’une ligne précédente
fate-unreadable-rule = Le début ou la durée ne peut être lu
fate-column = Sort
fate-column-rule = Règle
fate-rows-hours = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, { $hours }
column-rows = Lignes
column-share = Part
column-hours = Heures
touched-note = { $rows ->
    [one] { $rows } ligne de visionnage dure moins d’une minute. Elle est comptée, comme toute autre seconde.
   *[other] { $rows } lignes de visionnage durent moins d’une minute. Elles sont comptées, comme toute autre seconde.
}
shortcuts-heading = Ce qu’auraient dit deux raccourcis courants
shortcuts-lead = Beaucoup de scripts écartent des lignes d’après une mention du fichier. Aucune des deux mentions ne dit que personne ne regardait : une longue ligne lancée toute seule est un épisode enchaîné par la lecture automatique, et « Not latest view » dit seulement qu’une ligne plus récente porte la dernière position dans le titre.
shortcuts-column = Règle
shortcuts-column-difference = Écart
shortcut-this = Ce rapport
shortcut-autoplay = Sans les lignes « user action: None »
shortcut-latest = Sans les lignes « Not latest view »
shortcut-less = { $hours } de moins ({ $share })
shortcut-same = aucun
zones-heading = Fuseaux horaires
zones-lead = Le fichier donne les heures en temps universel (UTC). Ici, heures, jours et mois sont en heure locale, selon le pays de chaque ligne.
zones-column-country = Pays
zones-column-zone = Fuseau horaire
zones-column-reason = Pourquoi
zone-reason-given = Indiqué sur la ligne de commande
zone-reason-only = Toutes les horloges du pays donnent la même heure
zone-reason-region = La région la plus souvent enregistrée avec les adresses du compte : { $region }
zone-reason-populous = Supposé : là où vit la plus grande partie de la population
zone-reason-most-used = Supposé : le fuseau qui compte le plus d’heures dans ce fichier
zone-reason-utc = Supposé : on ne sait rien
zones-guessed = Le fuseau horaire est une supposition pour : { $countries }. S’il est faux, les heures de la journée sont décalées ; indiquez le bon avec --tz { $code }=FUSEAU.
zones-guessed-unknown = Les lignes sans pays connu prennent le fuseau qui compte le plus d’heures dans le fichier. S’il est faux, indiquez le bon avec --tz FUSEAU.
missing-heading = Ce que cet export ne contient pas
missing-lead = Ce rapport ne peut rien dire de ce qui suit : l’export n’a pas ce fichier, ou le fichier est vide.
missing-nothing = L’export contient tous les fichiers que ce rapport sait utiliser.
missing-searches = Recherches
missing-ratings = Évaluations
missing-my-list = Ma liste
missing-devices = Appareils
missing-addresses = Adresses réseau
missing-billing = Paiements
missing-playback = Événements de lecture
missing-profiles = Réglages des profils
unreadable-heading = Lignes illisibles
unreadable-none = Toutes les lignes ont un début et une durée lisibles.
unreadable-lead = Dans { $file }, { $rows ->
    [one] { $rows } ligne n’a pas de début ou de durée lisible, et ne compte nulle part.
   *[other] { $rows } lignes n’ont pas de début ou de durée lisible, et ne comptent nulle part.
}
unreadable-column-line = Lignes
unreadable-lines = { $first }–{ $last }
unreadable-column-field = Colonne
unreadable-column-reason = Raison
reason-repeated-header = L’en-tête figure une fois de plus parmi les données
reason-unclosed-quote = Un guillemet ouvert sur cette ligne n’est jamais refermé
reason-overlong = Une ligne de plus de 1 Mo, comme aucune n’en a
reason-blank = La cellule est vide
reason-no-time = Une date sans heure
reason-twelve-hour = AM ou PM, écrit par un tableur
reason-month-name = Un mois en toutes lettres, écrit par un tableur
reason-out-of-range = Cette date ou cette heure n’existe pas
reason-not-a-time = Aucune façon connue d’écrire une date ou une heure
reason-not-a-duration = N’est pas une durée en heures, minutes et secondes

## When

when = Quand
months-title = Le mois le plus chargé : { $month }, avec { $hours }
months-title-only = Tout tient en { $month } : { $hours }
months-subtitle = Heures de visionnage par mois et par profil, n = { $rows ->
    [one] { $rows } ligne de visionnage
   *[other] { $rows } lignes de visionnage
}
months-subtitle-alone = Heures de visionnage par mois, n = { $rows ->
    [one] { $rows } ligne de visionnage
   *[other] { $rows } lignes de visionnage
}
months-caption = Mois du calendrier local. Un film qui passe minuit le dernier jour compte dans les deux mois. Le premier et le dernier mois sont incomplets : l’historique y commence et y finit.
months-column = Mois
months-incomplete = mois incomplet
month-incomplete = { $month } (incomplet)
part-of = { $name }, { $when } : { $value }
calendar-title = Du visionnage { $active ->
    [one] { $active } jour
   *[other] { $active } jours
} sur { $days }
calendar-title-every = { $days ->
    [one] Du visionnage un seul jour
   *[other] Du visionnage chaque jour, pendant { $days } jours
}
calendar-subtitle = Heures de visionnage par jour, n = { $days ->
    [one] { $days } jour observé
   *[other] { $days } jours observés
}
calendar-caption = Un jour commence à { $time }, pour que ce qui passe minuit revienne à la soirée précédente. Un jour est actif à partir de dix minutes.
calendar-column = Semaine du
nothing = rien
week-title = L’heure la plus chargée de la semaine : le { $weekday } de { $hours }
week-subtitle = Heures de visionnage par jour de la semaine et par heure locale, n = { $rows ->
    [one] { $rows } ligne de visionnage
   *[other] { $rows } lignes de visionnage
}
week-caption = Chaque seconde compte dans l’heure où elle a été diffusée : de 21 h 40 à 23 h 10, cela fait 20 minutes pour 21 h, 60 pour 22 h et 10 pour 23 h.
week-column = Heure
rhythm-heading = Rythme
reading-midpoint = Milieu de la journée de visionnage
reading-midpoint-meaning = L’heure moyenne sur le cadran, chaque seconde ayant le même poids. Absente quand aucune heure ne se dégage.
reading-weekend = Décalage du week-end
reading-weekend-meaning = De combien ce milieu est plus tardif (+) ou plus précoce (−) les vendredis et samedis soir que les autres soirs.
reading-late = Part de nuit
reading-late-meaning = Part des heures entre 0 h et 5 h, heure locale.
reading-prime = Part de soirée
reading-prime-meaning = Part des heures entre 20 h et 23 h, heure locale.
reading-evenness = Étalement sur la journée
reading-evenness-meaning = 0 quand tout tombe dans une seule heure de la journée, 1 quand toutes les heures se valent.
reading-streak = Plus longue suite
reading-streak-meaning = Le plus grand nombre de jours de suite avec dix minutes ou plus.
reading-dry = Plus longue pause
reading-dry-meaning = Le plus grand nombre de jours de suite sans visionnage, entre deux jours qui en ont.
reading-regularity = Régularité
reading-regularity-meaning = Kappa de Cohen d’un jour au suivant, par quarts d’heure : 1 quand tous les jours se ressemblent, 0 quand la veille ne dit rien du lendemain.
reading-stability = Stabilité d’un jour à l’autre
reading-stability-meaning = Part des variations qu’explique l’heure de la journée : 1 quand tous les jours sont identiques, 0 quand elle n’explique rien.
reading-variability = Variabilité dans la journée
reading-variability-meaning = À quel point les journées sont morcelées : près de 0 pour une seule longue vague par jour, 2 pour un visionnage qui va et vient au hasard.
reading-burstiness = Regroupement
reading-burstiness-meaning = Si les séances viennent par grappes : −1 à intervalles égaux, 0 au hasard, vers 1 par grappes séparées de longues pauses.
too-little-data = trop peu de données
based-on-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
based-on-pairs = { $count ->
    [one] { $count } paire de jours
   *[other] { $count } paires de jours
}
based-on-gaps = { $count ->
    [one] { $count } intervalle
   *[other] { $count } intervalles
}
change-rose = Entre le { $from } et le { $to }, le visionnage est passé de { $before } à { $after } par semaine, en hausse.
change-fell = Entre le { $from } et le { $to }, le visionnage est passé de { $before } à { $after } par semaine, en baisse.
shift-later = +{ $duration }
shift-earlier = −{ $duration }

## What

what = Quoi
what-nothing = Aucun des titres demandés ne compte comme visionnage.
series-title = { $series } représente { $share } des heures
series-title-quarter = { $count } séries font plus d’un quart des heures
series-title-spread = Aucune série ne domine : la première, { $series }, compte { $share } des heures
series-subtitle = Heures de visionnage par série, { $shown }
series-caption = Les titres sont décomposés en série, saison et épisode ; les épisodes sont des titres d’épisode distincts. Un titre impossible à classer figure parmi les films.
series-column = Série
series-column-episodes = Épisodes
films-title = { $title } est le film qui compte le plus d’heures : { $hours }
films-title-unsure = { $title } est le titre hors série qui compte le plus d’heures : { $hours }
films-subtitle = Heures de visionnage par titre hors série, { $shown }
films-caption = Les films, et les titres qu’on ne peut distinguer d’un film. Regarder deux fois s’additionne.
films-column = Titre
films-column-kind = Genre
kinds-title-episode = Les séries font { $share } des heures
kinds-title-film = Les films font { $share } des heures
kinds-title-unknown = Pour { $share } des heures, le titre ne dit pas s’il s’agit d’un film ou d’une série
kinds-subtitle = Heures de visionnage par genre de titre, n = { $rows ->
    [one] { $rows } ligne de visionnage
   *[other] { $rows } lignes de visionnage
}
kinds-caption = D’après le titre seul. Quand le titre ne le dit pas, le genre est inconnu ; rien n’est deviné en silence.
kinds-column = Genre
kind-episode = Séries
kind-film = Films
kind-unknown = Inconnu

again-heading = Revus
again-lead = Un titre compte comme vu quand un visionnage en a atteint 70 %, ou dix minutes si sa durée n’est pas connue. Il est revu quand cela se produit de nouveau, un jour plus tard au moins, sur le même profil.
again-caption = Titres revus, par nombre de fois
again-column-times = Fois de plus
left-heading = Séries non poursuivies
left-lead = Un épisode au moins a été vu, mais aucun pendant les 60 derniers jours du profil, qui regardait alors autre chose. Une série vue jusqu’au bout se présente de même : l’export ne dit pas où une série finit.
left-caption = Séries non poursuivies, la plus récente d’abord
left-column-profile = Profil
left-column-seen = Épisodes vus
left-column-last = Vue la dernière fois

## How

how = Comment
sittings-heading = Séances
sittings-lead = Une séance est une suite de visionnages sans pause plus longue que la limite. Leur nombre dépend de cette limite.
sittings-column-gap = Plus longue pause dans une séance
sittings-column-count = Séances
sittings-column-mean = Heures de visionnage par séance
sittings-minutes = { $minutes } minutes
sittings-longest = La plus longue séance du compte, avec des pauses de { $minutes } minutes au plus, a duré { $length } à partir du { $date } à { $time }, en { $segments ->
    [one] { $segments } ligne
   *[other] { $segments } lignes
}.
lengths-title = La moitié des séances durent { $length } ou moins
lengths-subtitle = Séances de tous les profils ensemble, par durée, n = { $sittings ->
    [one] { $sittings } séance
   *[other] { $sittings } séances
}
lengths-caption = Du premier début à la dernière fin, avec la même limite de pause que pour la plus longue séance ci-dessus. Chaque classe commence à sa limite inférieure.
lengths-column = Durée
lengths-column-share = Part des séances
lengths-under = Moins de { $to }
lengths-between = De { $from } à { $to }
lengths-from = { $from } et plus
binges-heading = Épisodes à la suite
binges-lead = Il n’y a pas qu’une façon de compter les épisodes regardés à la suite : en voici trois. Les profils sont additionnés.
binges-caption = Combien de fois plusieurs épisodes d’une série se sont suivis
binges-column = Nom
binges-column-meaning = Ce qui est compté
binges-column-count = Fois
binges-three = Trois épisodes différents ou plus, tous vus, en une séance, sans autre série entre eux
binges-two = De même avec deux ou plus
binges-day = Trois épisodes différents ou plus d’une série le même jour, vus ou non
binges-fullest-day = Le plus en un jour : { $episodes } épisodes de { $series } le { $date }.
devices-title = { $share } des heures { $where }, plus que sur tout autre type d’appareil
devices-title-most = { $share } des heures { $where }
devices-title-only = Toutes les heures { $where }
on-tv = sur un téléviseur
on-set-top-box = sur un décodeur
on-streaming-stick = sur une clé de streaming
on-phone = sur un téléphone
on-tablet = sur une tablette
on-computer = sur un ordinateur
on-console = sur une console de jeux
on-other = sur un appareil d’un autre type
devices-subtitle = Heures de visionnage par type d’appareil, n = { $rows ->
    [one] { $rows } ligne de visionnage
   *[other] { $rows } lignes de visionnage
}
devices-caption = Le type est déduit du nom d’appareil de chaque ligne. Les noms figurent plus bas.
devices-column = Type
device-strings-caption = Noms d’appareil de l’export
device-strings-column = Nom d’appareil
streams-heading = Flux simultanés
streams-profiles = { $hours } avec au moins deux profils en même temps ; { $most } au maximum.
streams-profiles-none = Jamais deux profils en même temps.
streams-devices = { $hours } avec au moins deux appareils en même temps ; { $most } au maximum.
streams-devices-none = Jamais deux appareils en même temps.

## Where

where = Où
countries-title = Les heures viennent de { $countries } pays, et surtout d’un seul : { $country }, { $share }
countries-title-first = Les heures viennent de { $countries } pays ; en tête, { $country }, avec { $share }
countries-title-only = Toutes les heures viennent d’un seul pays : { $country }
countries-title-unknown = Pour { $share } des heures, aucun pays n’est enregistré
countries-subtitle = Heures de visionnage par pays, n = { $rows ->
    [one] { $rows } ligne de visionnage
   *[other] { $rows } lignes de visionnage
}
countries-caption = Le pays est celui que le service a enregistré pour chaque ligne, d’après l’adresse de la connexion. Un VPN montre l’endroit où il aboutit.
countries-column = Pays

## Who

who = Qui
who-lead = Les mêmes chiffres pour chaque profil, sur les mêmes jours. Un profil est un nom sur le compte, pas forcément une seule personne.
who-lead-only = Un seul profil a servi. Un profil est un nom sur le compte, pas forcément une seule personne.
who-caption = Les profils côte à côte
who-column = Mesure
who-hours = Heures de visionnage
who-awake = Heures avec un flux en cours
who-share = Part de toutes les heures
who-active = Jours actifs
who-seen = Épisodes vus
who-binges = Trois épisodes ou plus à la suite (B3)
who-again = Titres revus
who-effective = Diversité (nombre effectif de titres)
who-sittings = Séances
who-longest = Plus longue séance
who-top-series = Série qui compte le plus d’heures

## How this was computed

method = Comment c’est calculé
method-definitions = Définitions
term-hours = Heures de visionnage
definition-hours = Somme des durées de toutes les lignes de visionnage. Deux appareils à la fois comptent double.
term-awake = Heures avec un flux en cours
definition-awake = De même, mais ce qu’un profil regarde sur deux appareils à la fois ne compte qu’une fois. Pour tous les profils : la somme des profils.
term-day = Jour
definition-day = De { $time } à { $time } le lendemain, heure locale.
term-observed = Jours observés
definition-observed = Tous les jours du premier au dernier visionnage, bornes comprises. Sauf mention contraire, les moyennes sont par jour observé.
term-active = Jour actif
definition-active = Un jour avec au moins dix minutes.
term-sitting = Séance
definition-sitting = Visionnage d’un profil sans pause de plus de { $minutes } minutes, du premier début à la dernière fin ; pour le compte, tous profils confondus.
term-evenness = Étalement
definition-evenness = Entropie des 24 parts horaires, divisée par sa plus grande valeur possible, ln 24.
term-midpoint = Milieu de la journée de visionnage
definition-midpoint = Moyenne circulaire de l’heure locale ; donnée seulement quand la longueur résultante moyenne atteint 0,3.
method-files = Fichiers lus
files-column-path = Fichier
files-column-table = Reconnu comme
files-column-range = Étendue
method-version = Version
method-version-text = watchprint { $version }, avec la base de fuseaux horaires de l’IANA qu’il embarque. Aucun chiffre ne porte de jugement moral.

## Household, devices, trips

returned-heading = Séries reprises
returned-lead = Les séries dont un profil n’a rien vu pendant 60 jours ou plus, alors qu’il regardait autre chose, puis de nouveau un épisode. L’intervalle va de la fin du dernier visionnage d’avant au début du premier d’après.
returned-caption = Séries reprises, le plus long intervalle d’abord
returned-column-left = Laissée
returned-column-back = Reprise
returned-column-days = Jours d’intervalle
valley-heading = La pause que suggère ce relevé
valley-lead = Les courtes pauses et les intervalles jusqu’à un autre jour forment deux bosses dans la distribution des intervalles (sur une échelle logarithmique ; Halfaker et al. 2015). Là où le creux entre les deux est net, une pause de cette durée sépare les séances comme le relevé lui-même. Avec moins de 200 intervalles, ou moins de 50 d’un côté, rien n’est dit.
valley-column-gap = Pause au creux
valley-column-n = Intervalles (n)
valley-none = pas de creux net
household-binges = Tous profils ensemble : { $three ->
    [0] dans aucune séance du foyer, trois épisodes différents ou plus d’une même série n’ont été vus
    [one] dans une séance du foyer, trois épisodes différents ou plus d’une même série ont été vus
   *[other] dans { $three } cas, trois épisodes différents ou plus d’une même série ont été vus dans une même séance du foyer
}, quels que soient les profils. Au plus : { $episodes } épisodes de { $series } en { $length }.
brands-heading = Fabricants des appareils
brands-column = Fabricant
brand-unknown = Le texte n’en nomme aucun
switches-heading = Visionnages poursuivis sur un autre appareil
switches-lead = { $views ->
    [one] Un visionnage a été poursuivi
   *[other] { $views } visionnages ont été poursuivis
} sur un autre appareil ({ $share } de n = { $all }). Deux appareils au même texte ne se distinguent pas.
switches-none = Aucun visionnage n’a été poursuivi sur un autre appareil (n = { $all }). Deux appareils au même texte ne se distinguent pas.
switches-column-from = De
switches-column-to = Vers
switches-column-count = Fois
device-days-heading = Première et dernière utilisation de chaque appareil
device-days-first = Première utilisation
device-days-last = Dernière utilisation
trips-none = Aucun voyage : chaque jour de visionnage, quelque chose a été regardé dans le pays alors habituel.
trips-title = { $trips ->
    [one] Un voyage : { $country }, { $days ->
        [one] un jour
       *[other] { $days } jours
    }
   *[other] { $trips } voyages ; le plus long, { $country }, a duré { $days ->
        [one] un jour
       *[other] { $days } jours
    }
}
trips-subtitle = Jours hors du pays habituel, n = { $trips ->
    [one] { $trips } voyage
   *[other] { $trips } voyages
} des profils
trips-caption = Un voyage est une suite de jours où tout ce qu’un profil a regardé l’a été dans un autre pays que le sien : celui de la plupart de ses jours de visionnage dans les 90 jours autour. Jusqu’à sept jours sans visionnage ne l’interrompent pas. Un VPN ressemble à un voyage.
trips-together = Ensemble
trips-column-first = Premier jour
trips-column-last = Dernier jour
trips-column-days = Jours
trip-hover = { $name }, { $country } : { $range }, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, { $hours }
shared-heading = Une hypothèse : des profils partagés
shared-lead = Le relevé connaît des profils, pas des personnes. Quand les séances d’un profil se rangent en deux habitudes bien distinctes d’appareil et d’heure, deux personnes se le partagent peut-être. C’est une hypothèse, non un constat.
shared-sentence = Hypothèse : { $name } est peut-être partagé. Sur { $sittings } séances, les unes commencent surtout de { $one-hours } { $one }, les autres surtout de { $other-hours } { $other }.
shared-caption = Hypothèse : deux habitudes de séances sur { $name }
shared-column-device = Appareil principal
shared-column-hours = Débutent surtout
shared-column-device-share = Sur cet appareil
shared-column-weekend = Vendredis et samedis
shared-counter = Ce qui parle contre : une seule personne qui a deux habitudes, comme un téléphone au lit et un téléviseur au salon, se présente de même. Une personne qui travaille en horaires décalés aussi. Deux personnes aux mêmes habitudes ne se voient pas du tout. Les habitudes sont deux classes latentes d’appareil, d’heure et de fin de semaine ; elles ne sont montrées que si deux classes décrivent les séances bien mieux qu’une, si presque aucune séance n’est douteuse, et si les deux se rencontrent dans les mêmes mois.

## The short history

short-lead = Cet export ne contient que l’historique court : une ligne par titre, avec le jour où il a été regardé pour la dernière fois. Il ne peut rien savoir de plus.
short-cannot-heading = Ce qu’il ne peut pas savoir
short-cannot-hours = Combien de temps chaque titre a été regardé, donc aucune heure
short-cannot-clock = À quel moment de la journée, donc aucune séance
short-cannot-profile = Quel profil, quel appareil, quel pays
short-cannot-repeat = Ce qui a été regardé plusieurs fois : chaque titre n’apparaît qu’une fois, à son dernier jour
short-cannot-remedy = L’export complet (Compte, puis « Télécharger vos informations personnelles ») contient tout cela dans le fichier ViewingActivity.csv.
short-in-short-titles = { $figure } sur { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, { $range }.
short-in-short-day = { $figure } le { $date } : le jour qui compte le plus de titres.
short-in-short-weekday = { $figure } est le jour de la semaine qui compte le plus de titres : { $share }.
short-in-short-series = { $figure } est la série qui compte le plus d’épisodes : { $episodes }.
short-undated = { $rows ->
    [one] { $rows } ligne n’a pas de date lisible et ne figure dans aucun graphique par jour.
   *[other] { $rows } lignes n’ont pas de date lisible et ne figurent dans aucun graphique par jour.
}
short-nothing = Le fichier n’a aucune ligne avec un titre et une date.
short-months-title = Le mois qui compte le plus de titres : { $month }, avec { $titles }
short-months-subtitle = Titres selon le mois où ils ont été regardés pour la dernière fois, n = { $titles }
short-months-caption = Un titre regardé de nouveau passe à son dernier jour : les premiers mois paraissent plus vides qu’ils ne l’étaient. Le premier et le dernier mois sont incomplets.
short-calendar-title = { $active ->
    [one] { $active } jour
   *[other] { $active } jours
} avec au moins un titre
short-calendar-subtitle = Titres selon le jour où ils ont été regardés pour la dernière fois, n = { $titles }
short-calendar-caption = Les dates sont celles du fichier ; il ne donne aucune heure.
short-weekdays-title = Le jour qui compte le plus de titres : { $weekday }, { $share }
short-weekdays-subtitle = Titres par jour de la semaine, n = { $titles }
short-weekdays-caption = Le jour de la semaine où un titre a été regardé pour la dernière fois.
short-weekdays-column = Jour de la semaine
short-series-title = { $series } compte le plus d’épisodes : { $episodes }
short-series-subtitle = Titres d’épisode distincts par série, { $shown }
short-series-caption = Un titre appartient à une série quand son propre texte, ou les autres titres du fichier, le disent.
column-titles = Titres

## Motifs : jours, titres, séances, profils

actogram-title = De midi à midi, le visionnage commence d’habitude à { $first } et finit à { $last }
actogram-title-little = Chaque minute de visionnage, jour après jour
actogram-subtitle = Une ligne par jour, de midi à midi à l’heure locale, n = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} avec visionnage
actogram-caption = Un trait couvre chaque minute pendant laquelle quelque chose était diffusé, dans la couleur du profil. De midi à midi, une soirée reste entière. D’habitude : la médiane de la première et de la dernière minute des lignes d’au moins dix minutes ; il en faut 14.
actogram-month = { $month } : visionnage { $active } jours sur { $days }
actogram-day = { $date } : { $length } de visionnage, de { $first } à { $last }
actogram-column-day = Ligne depuis midi du
actogram-column-spans = Visionnage
actogram-span = { $from }–{ $to }
novelty-title = Après le premier mois, { $month } a apporté le plus de titres nouveaux : { $count }
novelty-title-none = Aucun titre nouveau après { $month }
novelty-subtitle = Séries et films par mois, n = { $titles ->
    [one] { $titles } série ou film
   *[other] { $titles } séries et films
}
novelty-caption = Une série compte pour un titre, avec tous ses épisodes. Est nouveau ce qu’aucun mois précédent du relevé ne contient ; au début, presque tout l’est donc. Le premier et le dernier mois sont incomplets.
novelty-new = Nouveaux
novelty-known = Connus d’un mois précédent
novelty-column-new = Nouveaux
novelty-column-known = Connus
completion-title = { $share } des visionnages vont jusqu’au bout
completion-title-unknown = Pour { $share } des visionnages, on ne sait pas jusqu’où ils sont allés
completion-subtitle = Visionnages selon le point atteint, n = { $views ->
    [one] { $views } visionnage
   *[other] { $views } visionnages
}
completion-caption = Un visionnage réunit les morceaux d’un titre regardés par un profil. Le point atteint est le signet le plus avancé, rapporté au signet le plus avancé que quiconque a laissé dans ce titre là où un visionnage s’est terminé : une borne inférieure de la durée. Effleuré : moins de deux minutes, où que soit le signet.
completion-touched = Effleurés
completion-sampled = Moins de 20 %
completion-partial = De 20 à 70 %
completion-watched = De 70 à 90 %
completion-completed = 90 % et plus
completion-unknown = Inconnu
completion-column = Genre
n-views = n = { $views ->
    [one] { $views } visionnage
   *[other] { $views } visionnages
}
strips-title = Pour { $count } des { $shown } séries les plus regardées, chaque épisode commencé a été vu
strips-title-one = { $seen } des { $episodes } épisodes commencés de { $series } ont été vus
strips-title-all = Pour chacune des { $shown } séries les plus regardées, chaque épisode commencé a été vu
strips-title-none = Dans chacune des { $shown } séries les plus regardées, un épisode commencé n’a pas été vu
strips-subtitle = Épisodes { $shown ->
    [one] de la série la plus regardée
   *[other] des { $shown } séries les plus regardées
}, dans l’ordre, n = { $episodes ->
    [one] { $episodes } épisode
   *[other] { $episodes } épisodes
}
strips-caption = Une case par épisode, remplie jusqu’au point le plus avancé atteint par un profil ; vu à partir de 70 %, ou après dix minutes si la durée est inconnue. Dans l’ordre des saisons et des épisodes quand les titres sont numérotés, sinon dans celui du visionnage. Les épisodes que personne n’a commencés ne figurent pas dans le relevé.
strips-seen-of = { $seen } vus sur { $episodes }
strips-touched = Effleuré
strips-sampled = Moins de 20 %
strips-partial = De 20 à 70 %
strips-seen = Vu
strips-again = Revu
strips-unknown = Inconnu
strips-place-season = { $season }, épisode { $number }
strips-place = Épisode { $number } dans l’ordre
strips-state = { $place } : { $state }
strips-state-times = { $times ->
    [one] vu, et revu une fois
   *[other] vu, et revu { $times } fois
}
strips-column-begun = Commencés
strips-column-again = Revus
pauses-title = Avec des pauses de 60 minutes au plus au lieu de 10, il y a { $share } de séances en moins
pauses-title-same = Avec des pauses de 60 minutes au plus au lieu de 10, il y a autant de séances
pauses-subtitle = Séances de tous les profils ensemble selon la plus longue pause admise, n = { $rows ->
    [one] { $rows } ligne de visionnage
   *[other] { $rows } lignes de visionnage
}
pauses-caption = Une séance se termine quand rien ne commence pendant plus longtemps que la pause. Aucune pause n’est la bonne : là où la courbe est plate, le choix importe peu. Le point plein est le choix de ce rapport.
pauses-axis = Plus longue pause dans une séance
pauses-point = Pauses de { $gap } au plus : { $sittings ->
    [one] { $sittings } séance
   *[other] { $sittings } séances
}
pauses-mark = { $gap } : { $sittings }
starts-title = Quand c’est enregistré, une personne a lancé { $share } des visionnages
starts-title-none = Qui a lancé les visionnages n’est pas enregistré
starts-subtitle = Visionnages selon qui les a lancés, n = { $views ->
    [one] { $views } visionnage
   *[other] { $views } visionnages
}
starts-caption = Un visionnage commencé dans la minute qui suit un aperçu de son titre ou de sa série en est issu. Les autres, d’après les attributs de leur première ligne : une personne a agi, ou la lecture a commencé seule. Hachuré : une estimation. Rien n’est enregistré, mais un autre épisode de la série s’était terminé au plus 30 secondes avant, comme lorsque le suivant s’enchaîne tout seul.
starts-person = Une personne
starts-autoplay = Lecture automatique
starts-preview = Après son aperçu
starts-estimated = Sans doute automatique (estimation)
starts-unrecorded = Non enregistré
binge-list-title = La plus longue suite : { $episodes ->
    [one] { $episodes } épisode
   *[other] { $episodes } épisodes
} de { $series }
binge-list-subtitle = Les plus longues suites sur l’horloge, { $shown }
binge-list-caption = Différents épisodes d’une série, tous vus, dans une même séance, sans autre série entre eux (B2 ; B3 à partir de trois épisodes). Une barre va du premier début à la dernière fin, à l’heure du lieu où elle commence. D’abord celles qui ont le plus d’épisodes.
binge-list-episodes = { $episodes ->
    [one] { $episodes } épisode
   *[other] { $episodes } épisodes
}
binge-list-detail = { $date }, { $time }
binge-list-hover = { $series }, { $date }, { $time } : { $episodes ->
    [one] { $episodes } épisode
   *[other] { $episodes } épisodes
} en { $length }
binge-list-column-start = Début
binge-list-column-length = Du premier au dernier
panels-title = L’heure la plus chargée est { $hours } pour { $name }, et { $other-hours } pour { $other }
panels-title-same = { $name } et { $other } ont la même heure la plus chargée : { $hours }
panels-subtitle = La journée de chaque profil et ses heures, aux mêmes échelles, n = { $rows ->
    [one] { $rows } ligne de visionnage
   *[other] { $rows } lignes de visionnage
}
panels-caption = À gauche, la part des heures du profil tombée dans chaque heure de la journée locale : toutes les colonnes d’un profil font 100 %. À droite, les heures de visionnage. La première et la dernière période sont incomplètes.
panels-day = Part de ses heures, par heure du jour
panels-years = Heures de visionnage, par année
panels-months = Heures de visionnage, par mois
panels-detail = { $hours } en { $days ->
    [one] { $days } jour actif
   *[other] { $days } jours actifs
}
panels-column = Heure ou période
overlaps-title = { $name } et { $other } ont le plus d’heures de la semaine en commun : { $share }
overlaps-title-little = Ce que deux profils ont en commun
overlaps-subtitle = Recoupement des profils deux à deux, n = { $pairs ->
    [one] { $pairs } paire
   *[other] { $pairs } paires
}
overlaps-caption = Titres : de toutes les séries et de tous les films que l’un des deux au moins a regardés dix minutes, la part regardée par les deux. Heures : la surface que leurs semaines ont en commun, heure par heure, quand chacune est ramenée à 100 % ; avec au moins 14 jours actifs pour chacun. Regarder à la même heure n’est pas regarder ensemble.
overlaps-titles = Titres regardés par les deux
overlaps-hours = Heures de la semaine en commun
overlaps-column = Profils
overlaps-column-both = Titres des deux
overlaps-column-either = Titres de l’un ou l’autre
overlaps-column-titles = Part des titres
overlaps-column-hours = Heures en commun
overlaps-hover = { $pair } : titres { $titles }, heures { $hours }

## Ce qui a changé

changed = Ce qui a changé
changed-lead = Les semaines varient d’elles-mêmes. Un changement figure ici quand le niveau d’avant et celui d’après diffèrent d’un cinquième au moins, que chacun dure quatre semaines ou plus, et que l’écart dépasse ce qu’explique le bruit des semaines.
changed-too-little = Trop peu de données : pour voir un changement, il faut au moins { $least } semaines complètes, et le relevé en compte { $weeks }.
changes-title-none = Aucun changement durable en { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
} : { $level } par semaine
changes-title-rose = { $count ->
    [one] Un changement durable : le visionnage est passé de { $before } à { $after } par semaine, en hausse
   *[other] { $count } changements durables ; le plus grand : une hausse de { $before } à { $after } par semaine
}
changes-title-fell = { $count ->
    [one] Un changement durable : le visionnage est passé de { $before } à { $after } par semaine, en baisse
   *[other] { $count } changements durables ; le plus grand : une baisse de { $before } à { $after } par semaine
}
changes-subtitle = Heures de visionnage par semaine, tous profils, n = { $weeks ->
    [one] { $weeks } semaine complète
   *[other] { $weeks } semaines complètes
}
changes-caption = Semaines du lundi au dimanche. Chaque plage colorée contient le changement avec une confiance de 95 %, si le bruit des semaines est indépendant ; le jour même ne peut être connu. Les saisons ne sont pas retirées : de longues vacances font un changement et un retour.
changes-level = Moyenne des semaines
changes-range = Un changement se situe dans ces semaines
changes-level-label = { $hours } par semaine
changes-week = Semaine du { $date }
changes-column-week = Semaine du
changes-profiles-title-none = Aucun profil n’a changé durablement de niveau
changes-profiles-title = { $count ->
    [one] { $count } profil a changé de niveau
   *[other] { $count } profils ont changé de niveau
}
changes-profiles-subtitle = Heures de visionnage par semaine et par profil, à la même échelle, n = { $weeks ->
    [one] { $weeks } semaine complète
   *[other] { $weeks } semaines complètes
}
changes-profiles-caption = Les semaines d’un profil commencent à son premier visionnage et finissent au dernier du compte : avoir cessé est un changement, n’avoir pas commencé n’en est pas un.
changes-count-none = aucun changement durable
changes-count = { $count ->
    [one] { $count } changement durable
   *[other] { $count } changements durables
}
changes-column-before = Avant, par semaine
changes-column-after = Après, par semaine
changes-column-between = Entre
changes-column-profile = Profil

## Filtres

filters = Filtrer
filters-none = Tout l’historique
filters-result = { $hours } sur { $all }
filters-clear = Effacer
filters-on = Filtres actifs
filters-remove = Retirer : { $name }
filters-said = Filtré : { $names }. Ce qui ne porte pas la mention « tout l’historique » est calculé sur { $rows ->
    [one] la seule ligne de visionnage restante
   *[other] les { $rows } lignes de visionnage restantes
}.
filters-nothing = Rien ne correspond à ces filtres
filters-whole = tout l’historique
filters-period = Période
filters-last-year = 12 derniers mois
filters-from = Du
filters-to = au
filters-since = depuis le { $date }
filters-until = jusqu’au { $date }
filters-sitting = séances : { $length }
filters-device = Appareil
filters-title = Film ou série
filters-title-hint = Tapez quelques lettres de son nom
filters-hint = Un clic sur une barre ou une case de n’importe quel graphique filtre par elle ; un trait tiré sur les mois filtre par période.
filters-chart = graphique
filters-keys = Les flèches vont d’une marque à l’autre, Entrée filtre par la marque, Échap retire tous les filtres. Après les marques d’un graphique viennent ses noms. Sur les mois, Maj et les flèches tracent une période.
