### Français : recherches, Ma liste, évaluations, messages. Les espaces dans les nombres et devant les unités et les signes sont insécables (U+00A0).

not-recorded = non enregistré
yes = oui
no = non
fewer-than = n < { $least }
count-and-share = { $count } ({ $share })

## Recherches

searches-heading = Les recherches et leur suite
searches-missing = Votre export ne contient pas d’historique de recherche.
searches-lead = L’export note chaque état d’un texte pendant la frappe. { $rows ->
    [one] Sa ligne fait
   *[other] Réunies, ses { $rows } lignes font
} { $searches ->
    [0] zéro recherche
    [one] une recherche
   *[other] { $searches } recherches
} ; { $timeless ->
    [0] chaque ligne a une heure.
    [one] une ligne sans heure est laissée de côté.
   *[other] { $timeless } lignes sans heure sont laissées de côté.
}
searches-title = Après { $share } des recherches d’un titre de cet historique, il a été regardé dans l’heure (n = { $n })
searches-title-too-little = Trop peu de recherches d’un titre de cet historique pour dire s’il est souvent regardé ensuite (n = { $n })
searches-subtitle = Recherches selon leur suite, n = { $searches ->
    [one] { $searches } recherche
   *[other] { $searches } recherches
}
searches-caption = Les lignes d’un profil forment une recherche tant que chaque texte prolonge ou raccourcit le précédent, avec cinq minutes au plus entre elles. Le titre trouvé est celui qui a été choisi, ou un titre dont un mot commence par le texte tapé. L’heure commence à la dernière ligne de la recherche.
searches-wait = Quand le titre a suivi dans l’heure, il a commencé au bout de { $wait } ou moins dans la moitié des cas (n = { $n }).
searches-wait-too-little = Le temps entre une recherche et son titre ne peut être indiqué : trop peu de données (n = { $n }).
searches-names = Ce fichier donne les titres en anglais, l’historique les donne dans la langue du profil. Un titre qui y porte un autre nom n’est retrouvé que par le texte tapé ; quand ni l’un ni l’autre n’est retrouvé, le titre n’a pas été regardé ou porte un autre nom, et rien ne dit lequel des deux.
searches-column-outcome = Suite
searches-column-searches = Recherches
searches-column-displayed = Titre choisi
searches-column-followed = Regardé dans l’heure
searches-column-query = Texte
searches-picked = Les titres choisis parmi les résultats.
searches-queries = Les textes recherchés, chacun aussi loin qu’il a été tapé.
search-within-hour = Regardé dans l’heure
search-later = Regardé plus tard
search-only-before = Regardé avant seulement
search-no-such-title = Aucun titre de ce nom dans l’historique
search-nothing-to-match = Rien de choisi, trop peu tapé

## Ma liste

my-list-heading = Ma liste
my-list-missing = Votre export ne contient pas de liste, ou une liste vide.
my-list-lead = Les listes de tous les profils contiennent { $titles ->
    [one] un titre
   *[other] { $titles } titres
}. Regardés pour la première fois après leur ajout : { $waited } ; déjà avant : { $before } ; sans visionnage sous ce nom par le profil : { $never }. Ce qui a été retiré d’une liste ne figure pas dans l’export.
my-list-title = { $days ->
    [0] La moitié des titres regardés depuis la liste l’ont été le jour de leur ajout
    [one] La moitié des titres regardés depuis la liste avaient attendu un jour ou moins
   *[other] La moitié des titres regardés depuis la liste avaient attendu { $days } jours ou moins
}
my-list-title-too-little = Trop peu de titres ont été regardés après leur ajout pour parler d’une attente habituelle
my-list-subtitle = Titres regardés après leur ajout, selon les jours d’attente, n = { $titles ->
    [one] { $titles } titre
   *[other] { $titles } titres
}
my-list-caption = Du jour de l’ajout au jour où le profil a commencé le titre pour la première fois, tous deux en UTC, comme dans la liste. Les titres regardés avant sont laissés de côté.
my-list-column-wait = Attente
my-list-column-titles = Titres
my-list-column-added = Ajouté
my-list-column-watched = Premier visionnage
my-list-column-days = Jours
my-list-same-day = Le jour même
my-list-days-between = De { $from } à { $to } jours
my-list-days-from = { $from } jours et plus
my-list-waited = Titres regardés après leur ajout, la plus longue attente d’abord.
my-list-never = Titres sans visionnage, les plus anciens d’abord.
my-list-before = Titres regardés avant leur ajout.

## Évaluations

ratings-heading = Les évaluations et ce qui a été regardé
ratings-missing = Votre export ne contient pas d’évaluations.
ratings-lead = { $titles ->
    [one] Un titre a été évalué
   *[other] { $titles } titres ont été évalués
} ; seule compte la dernière évaluation de chaque profil. { $without ->
    [0] Chacune est positive ou négative.
    [one] Une n’est ni positive ni négative : elle a été retirée, ou signifie « pas intéressé ».
   *[other] { $without } ne sont ni positives ni négatives : elles ont été retirées, ou signifient « pas intéressé ».
} { $unwatched ->
    [0] Tout ce qui a été évalué en bien ou en mal a laissé une trace dans l’historique du profil.
    [one] Un titre a été évalué sans trace de visionnage sous ce nom.
   *[other] { $unwatched } titres ont été évalués sans trace de visionnage sous ce nom.
}
ratings-caption = Titres selon l’évaluation et selon ce que le profil en a regardé. Pour une série, un épisode vu suffit.
ratings-column-verdict = Évaluation
ratings-column-nothing = Non regardés
ratings-column-partly = En partie
ratings-column-seen = Vus
ratings-column-share = Part vue
ratings-column-extent = Regardé
ratings-down-completed = { $completed ->
    [one] Un film a été regardé jusqu’au bout et porte
   *[other] { $completed } films ont été regardés jusqu’au bout et portent
} un pouce vers le bas, sur { $down ->
    [one] un titre évalué
   *[other] { $down } titres évalués
} ainsi.
ratings-down-caption = Titres qui portent un pouce vers le bas et ont tout de même été vus.
ratings-unwatched-caption = Titres évalués sans trace de visionnage.
ratings-episodes = { $episodes ->
    [one] { $episodes } épisode
   *[other] { $episodes } épisodes
}
ratings-completed = jusqu’au bout
ratings-seen = en grande partie
verdict-down = Pouce vers le bas
verdict-up = Pouce vers le haut
verdict-twice-up = Deux pouces vers le haut
verdict-none = Aucune
marked-as-watched = { $titles ->
    [one] Un titre a été marqué comme vu ailleurs
   *[other] { $titles } titres ont été marqués comme vus ailleurs
} ; le profil { $watched ->
    [0] n’en a regardé aucun
    [one] en a regardé un
   *[other] en a regardé { $watched }
} ici.
marked-not-interested = { $titles ->
    [one] Un titre a été marqué comme sans intérêt
   *[other] { $titles } titres ont été marqués comme sans intérêt
} ; le profil { $watched ->
    [0] n’en a regardé aucun
    [one] en a tout de même regardé un, avant ou après
   *[other] en a tout de même regardé { $watched }, avant ou après
}.

## Messages

messages-heading = Les messages et ce qui a été regardé autour
messages-missing = Votre export ne contient pas de messages.
messages-lead = { $sent ->
    [one] Un message a été envoyé
   *[other] { $sent } messages ont été envoyés
} aux profils ; { $titled ->
    [0] aucun ne parle d’un titre.
    [one] un seul parle d’un titre.
   *[other] { $titled } parlent d’un titre.
}
messages-title = Taux de clic des messages : { $rate }
messages-title-too-little = Trop peu de messages pour dire combien sont ouverts d’un clic
messages-subtitle = Messages envoyés par canal, avec la part des clics, n = { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}
messages-caption = Un message compte comme cliqué quand l’export indique un clic ou l’heure d’un clic. Les lignes qui en répètent une autre sont laissées de côté. Sous cinq messages, aucune part n’est donnée.
messages-column-channel = Canal
messages-column-kind = Type de message
messages-column-sent = Envoyés
messages-column-clicked = Cliqués
messages-column-rate = Part cliquée
messages-kinds = Messages par type, sous le nom que leur donne l’export
messages-around-lead = Pour { $compared } messages qui parlent d’un titre, l’historique couvre la semaine avant et la semaine après. Voici dans combien de ces cas le profil a commencé le titre :
messages-around-too-little = { $compared ->
    [0] Aucun d’eux n’a
    [one] Un seul d’entre eux a
   *[other] Seuls { $compared } d’entre eux ont
} à la fois la semaine d’avant et la semaine d’après dans l’historique : trop peu de données pour comparer.
messages-around-caption = Messages avant et après lesquels le titre dont ils parlent a été commencé
messages-column-around = Le titre a été commencé
messages-column-before = Avant le message
messages-column-after = Après
messages-watched-day = en 24 heures
messages-watched-week = en 7 jours
messages-first-day = pour la première fois, en 24 heures
messages-first-week = pour la première fois, en 7 jours
messages-no-cause = Cela montre ce qui s’est passé autour d’un message, non ce qui s’est passé à cause de lui : les nouveautés sont annoncées au moment où on les regarde de toute façon. Plusieurs messages sur un même titre comptent chacun.
messages-first-caption = Titres regardés pour la première fois dans la semaine suivant un message qui en parle.
messages-column-wait = Délai
channel-notifications = Notifications dans l’application
channel-push = Notifications push
channel-email = E-mail
channel-alerts = Alertes
channel-sms = SMS
