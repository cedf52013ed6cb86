### Ce qui diffère entre deux exports d’un compte.

## Titres et tableau des lignes

snapshots-topic-rows = Lignes
snapshots-topic-profiles = Profils
snapshots-topic-titles = Titres
snapshots-topic-removed = Ce que quelqu’un a retiré
snapshots-topic-holdings = Ce que contient l’export
snapshots-heading = Ce qui diffère entre les exports
snapshots-column-rows = Lignes
snapshots-column-titles = Titres
snapshots-column-before = Export ancien
snapshots-column-after = Export récent
snapshots-column-viewing = Visionnage
snapshots-same = Dans les deux, sans changement
snapshots-changed = Dans les deux, avec un changement
snapshots-new = Nouveau depuis l’export ancien
snapshots-back-filled = Ajouté dans les jours de l’export ancien
snapshots-further-back = Ajouté d’avant l’export ancien
snapshots-vanished = Disparu dans les jours de l’export récent
snapshots-cut-off = Disparu d’avant l’export récent
snapshots-after-end = Disparu d’après l’export récent
snapshots-more = { $count ->
    [one] Et { $count } autre ; la page et le JSON ont tout.
   *[other] Et { $count } autres ; la page et le JSON ont tout.
}
snapshots-count-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
snapshots-count-titles = { $count ->
    [one] { $count } titre
   *[other] { $count } titres
}
snapshots-with-hours = { $count } ({ $hours })

## Comment ils ont été comparés

snapshots-forced = Rien ne montre que les deux exports sont d’un même compte : aucun profil et aucune ligne ne sont dans les deux. Ils sont comparés parce que --force le demande.
snapshots-basis-minutes = Un fichier a été enregistré par un programme qui a perdu les secondes des débuts ; les lignes sont donc comparées à la minute.
snapshots-basis-days = L’un au moins est un historique court, qui n’a que des titres et des jours. Chaque titre compte une fois, avec le dernier jour où il a été regardé.
snapshots-basis-profile = L’un est un historique court, qui n’a que les titres et les jours d’un seul profil. Il correspond le mieux à { $profile } : il est comparé à ce profil. Chaque titre compte une fois, avec le dernier jour où il a été regardé.

## Lignes

snapshots-say-nothing = Aucun des deux exports n’a de ligne de visionnage.
snapshots-say-identical = Chaque ligne d’un export est dans l’autre et dit la même chose.
snapshots-say-none-common = Aucune ligne n’est dans les deux exports.
snapshots-say-new = Nouveau depuis le { $date } : { $amount }.
snapshots-say-back-filled = Ajouté après coup : { $amount }, de jours que l’export ancien couvre sans les avoir.
snapshots-say-late = Dont { $amount } des trois derniers jours avant la fin de l’export ancien. Ce qui est le plus récent manque souvent dans un export : sans doute un simple retard.
snapshots-say-of-new-profiles = Dont { $amount } de profils que l’export ancien n’a pas.
snapshots-say-further-back = Plus loin en arrière : { $amount } d’avant le { $date }, où commence l’export ancien.
snapshots-say-cut-off = Coupé : { $amount } d’avant le { $date }, où commence l’export récent. La raison est sans doute une durée de conservation plus courte, et non un retrait par quelqu’un.
snapshots-say-no-overlap = Les exports ne se recoupent pas : { $amount } de l’ancien sont d’avant le { $date }, où commence le récent.
snapshots-say-vanished = Disparu : { $amount }, alors que l’export récent couvre ces jours.
snapshots-say-of-gone-profiles = Dont { $amount } de profils disparus en entier.
snapshots-say-were-hidden = Dont { $amount } avec la marque « masqué ».
snapshots-say-near-end = Dont { $amount } des trois derniers jours avant la fin de l’export récent, qui ne les avait peut-être pas encore.
snapshots-say-after-end = Il manque à la fin : { $amount } d’après la dernière ligne de l’export récent.
snapshots-say-unexplained = Pourquoi il manque { $amount }, aucun des exports ne le dit : quelqu’un a pu les retirer, ou Netflix.
snapshots-say-whole-titles = { $count ->
    [one] De { $count } titre, toutes les lignes
   *[other] De { $count } titres, toutes les lignes
} ont disparu. C’est ce qu’on voit quand quelqu’un supprime un titre ; ce n’est pas une preuve.
snapshots-say-expected = { $count ->
    [one] { $count } ligne n’est plus la plus récente de son titre, regardé
   *[other] { $count } lignes ne sont plus les plus récentes de leur titre, regardé
} de nouveau depuis. Ce n’est pas une correction.
snapshots-say-watched-again = { $count ->
    [one] { $count } titre a un jour plus récent qu’avant : il a été regardé
   *[other] { $count } titres ont un jour plus récent qu’avant : ils ont été regardés
} de nouveau.
snapshots-say-renamed-device = { $before } s’appelle maintenant { $after }, dans { $rows }.
snapshots-say-changed = Changé : { $amount }, dans { $fields }.
snapshots-field-count = { $field } ({ $count })
snapshots-field-day = le jour
snapshots-field-title = le titre
snapshots-field-device = l’appareil
snapshots-field-duration = la durée
snapshots-field-bookmark = la position de fin
snapshots-field-latest = si c’est la plus récente de son titre
snapshots-field-hidden = si elle est masquée
snapshots-field-country = le pays
snapshots-field-attributes = la façon de commencer
snapshots-field-supplemental = le genre d’extrait

## Profils et titres

snapshots-say-renamed = { $before } s’appelle maintenant { $after } : { $shared } débuts sur { $of } sont les mêmes.
snapshots-say-renamed-by-date = { $before } s’appelle maintenant { $after } : les deux ont été créés à la même seconde.
snapshots-say-new-profile = { $name } est un nouveau profil, avec { $rows }.
snapshots-say-deleted = { $name } a disparu, avec { $rows }. Un profil supprimé ne laisse rien dans un export.
snapshots-say-emptied = { $name } est toujours dans la liste, mais il ne reste rien de ses { $rows }.
snapshots-say-language = { $profile } : { $rows } sur { $of } ont le même début et un autre titre : la langue des titres a changé. « { $before } » est maintenant « { $after } ». Elles comptent comme changées, et non comme disparues et nouvelles ; une comparaison de périodes y voit des titres différents.
snapshots-say-language-of-days = { $rows } sur { $of } sont aux mêmes jours et dans le même ordre sous d’autres titres : la langue des titres a sans doute changé. « { $before } » est maintenant « { $after } ».
snapshots-say-retitled = { $profile } : { $rows } de { $works ->
    [one] { $works } série ou film
   *[other] { $works } séries ou films
} ont le même début et un autre titre. « { $before } » est maintenant « { $after } ».

## Ce que quelqu’un a retiré

snapshots-say-still-hidden = Masqué, et toujours dans l’export : { $amount }. Masquer retire un titre de la liste que l’on voit, pas des données conservées.
snapshots-say-newly-hidden = Masqué depuis, et toujours dans l’export : { $amount }.
snapshots-say-new-hidden = Masqué parmi les lignes arrivées : { $amount }.
snapshots-say-shown-again = N’est plus marqué comme masqué : { $amount }.
snapshots-say-hidden-is-gone = Masqué avant, et disparu maintenant : { $amount }.
snapshots-say-hidden-not-in-short = Marqué comme masqué dans l’historique complet, et absent de l’historique court : { $amount }. C’est l’effet du masquage.
snapshots-say-hidden-in-short = Marqué comme masqué dans l’historique complet, et toujours dans l’historique court : { $amount }.

## Ce que contient l’export

snapshots-say-shortened = Disparu : { $what } d’avant { $month }. { $table } commence maintenant le { $after }, et commençait le { $before }.
snapshots-say-lengthened = Plus loin en arrière : { $what } d’avant { $month }. { $table } commence maintenant le { $after }, et commençait le { $before }.
snapshots-say-table-appeared = Netflix conserve maintenant aussi { $what }, ou le montre pour la première fois : { $table }, { $rows }.
snapshots-say-table-mentioned = Netflix nomme maintenant aussi { $what }, sans aucune ligne : { $table }.
snapshots-say-table-vanished = Absent désormais de l’export : { $what }. { $table } avait { $rows }.
snapshots-say-table-replaced = Réparti autrement : { $what }. À la place de { $table } sont venus { $tables }.
snapshots-say-table-emptied = Vidé : { $what }. { $table } avait { $rows } et n’en a plus.
snapshots-say-table-filled = Rempli pour la première fois : { $what }. { $table } n’avait aucune ligne et a { $rows }.
snapshots-say-column-appeared = Nouveau dans { $table } ({ $what }) : « { $column } ». { $meaning }
snapshots-say-column-unknown = Nouveau dans { $table } ({ $what }) : « { $column } », que personne n’a encore expliqué.
snapshots-say-column-vanished = Absent désormais de { $table } ({ $what }) : « { $column } ».
snapshots-say-column-emptied = Vidé dans { $table } ({ $what }) : « { $column } », qui contenait quelque chose dans { $rows }.
snapshots-say-column-filled = Rempli pour la première fois dans { $table } ({ $what }) : « { $column } », dans { $rows }.
snapshots-say-file-appeared = Un fichier absent auparavant, que personne n’a expliqué : { $name }.
snapshots-say-file-vanished = Un fichier que personne n’a expliqué a disparu : { $name }.
snapshots-say-partial = L’un des exports est un seul tableau : rien n’est dit des autres.
snapshots-say-same-holdings = Les deux contiennent les mêmes tableaux et colonnes, aussi loin en arrière.

## La page

snapshots-lead = Les lignes des deux exports, rapprochées par ce qu’elles disent. Les sommes donnent le total de chaque côté.
snapshots-one-by-one = Une par une
snapshots-first = { $figure } { $name }
snapshots-first-with-rows = { $figure } { $name } : { $rows }
snapshots-all = Total
snapshots-table-caption = Où sont les lignes des deux exports
snapshots-column-profile = Profil
snapshots-column-title = Titre
snapshots-column-days = Jours
snapshots-column-was = Avant
snapshots-column-is = Maintenant
snapshots-column-what = Ce qui a changé
snapshots-column-start = Jour
snapshots-caption-back-filled = Titres ajoutés après coup
snapshots-caption-vanished = Titres disparus
snapshots-caption-cut-off = Titres d’avant le début de l’export récent
snapshots-caption-further-back = Titres d’avant le début de l’export ancien
snapshots-caption-changed = Lignes qui ont changé
snapshots-caption-retitled = Titres écrits autrement, { $profile }
snapshots-caption-hidden = Titres masqués
snapshots-column-hidden-before = Masquées avant
snapshots-column-hidden-after = Masquées maintenant
snapshots-column-hidden-gone = Disparues
snapshots-whole = en entier
snapshots-part = en partie
snapshots-column-extent = Étendue
snapshots-change = { $field } : { $before } → { $after }
snapshots-nothing = rien
snapshots-yes = oui
snapshots-no = non
snapshots-term-rows = La même ligne
snapshots-definition-rows = Deux lignes sont les mêmes quand profil, début et titre le sont ; l’appareil départage le reste. Les écritures propres à l’export d’une autre année ou à un tableur ne comptent pas. Les copies comptent. Ce qui est dans les jours de l’autre export sans y être est ajouté après coup ou disparu.
snapshots-term-profiles = Profil renommé
snapshots-definition-profiles = Au moins 95 % des débuts dans les jours communs, et au moins dix, sont les mêmes.
snapshots-term-titles = Langue changée
snapshots-definition-titles = Mêmes débuts et durées sous d’autres titres : au moins cinq lignes, trois séries ou films, et une ligne sur dix du profil.
snapshots-term-reach = Portée
snapshots-definition-reach = Un tableau commence plus de 31 jours plus tard ou plus tôt qu’avant ; celui qui couvre toujours à peu près autant de jours est signalé quand il en couvre la moitié ou le double. Qu’une chose manque dans un export ne prouve pas qu’elle n’est pas conservée.

## Ce que contiennent les tableaux

snapshots-what-viewing-activity = l’activité de visionnage
snapshots-what-viewing-history = l’historique court
snapshots-what-my-list = les titres de Ma liste
snapshots-what-ratings = les évaluations
snapshots-what-search-history = les recherches
snapshots-what-playback-related-events = les actions du lecteur
snapshots-what-indicated-preferences = les préférences indiquées
snapshots-what-interactive-titles = les choix dans les titres interactifs
snapshots-what-taste-preferences = les goûts indiqués
snapshots-what-clickstream = les clics
snapshots-what-devices = les appareils
snapshots-what-ip-addresses-streaming = les adresses internet de lecture
snapshots-what-ip-addresses = les adresses internet
snapshots-what-ip-addresses-login = les adresses internet de connexion
snapshots-what-ip-addresses-account-creation = l’adresse internet de création du compte
snapshots-what-billing-history = les factures
snapshots-what-gift-subscriptions = les abonnements offerts
snapshots-what-messages-sent-by-netflix = les messages envoyés
snapshots-what-account-details = les informations du compte
snapshots-what-subscription-history = l’historique de l’abonnement
snapshots-what-terms-of-use = les conditions d’utilisation acceptées
snapshots-what-access-and-devices = les appareils connectés au compte
snapshots-what-extra-members = les membres supplémentaires
snapshots-what-profiles = la liste des profils
snapshots-what-avatar-history = les images des profils
snapshots-what-parental-controls-restricted-titles = les titres bloqués pour un profil
snapshots-what-game-play-session = les parties de jeux
snapshots-what-contact = les contacts avec le service client
snapshots-what-chat-transcripts = les conversations avec le service client
snapshots-what-product-cancellation-survey = l’enquête de résiliation
snapshots-what-social-media-connections = les liens avec les réseaux sociaux
