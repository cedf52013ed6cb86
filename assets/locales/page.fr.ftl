### Ce que l'on peut faire de la page : enregistrer, chercher, télécharger, changer de langue.

languages = Langue
language = Français
save-as = Enregistrer en
save-png = Enregistrer en PNG
save-svg = Enregistrer en SVG

titles-heading = Tous les titres
titles-note = Tous les films et séries retenus, ou chaque épisode séparément. Les heures sont des heures de lecture ; un visionnage commence quand un titre est lancé, et à nouveau après qu’il a été achevé. La liste suit les choix faits ci-dessus.
titles-summary = Chercher et trier dans la liste ({ $count })
titles-search = Chercher dans les titres
titles-level = Ce que représente une ligne
titles-works = Films et séries
titles-all = Chaque épisode
titles-column = Titre
titles-column-views = Visionnages
titles-column-first = Vu d’abord
titles-column-last = Vu en dernier
titles-shown = { $count ->
    [0] Aucun titre ne correspond.
    [one] 1 titre
   *[other] { $from } à { $to } sur { $count } titres
}
titles-pages = Pages de la liste
titles-start = Début
titles-back = Précédent
titles-next = Suivant
titles-end = Fin

numbers-heading = Télécharger les chiffres
numbers-note = Les fichiers sont faits ici, dans la page, et contiennent ce qu’elle montre, selon vos choix. Rien n’est envoyé nulle part.
numbers-json = Résumé (JSON)
numbers-titles = Titres (CSV)
numbers-days = Jours (CSV)

### Les noms d'un rapport fait pour être montré.

alias-series = Série { $number }
alias-film = Film { $number }
alias-title = Titre { $number }
alias-game = Jeu { $number }
alias-season = Saison { $number }
alias-episode = { $series }, épisode { $number }

### L'affiche.

poster-rows = n = { $rows } lignes lues
poster-colophon = Faite hors ligne avec watchprint, sur la période { $range }
