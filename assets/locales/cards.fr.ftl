### Ce que les données révèlent : les fiches du rapport et de `watchprint inventory`.

cards-heading = Ce que cela révèle
cards-lead = Personne n’a posé ces questions, et aucune réponse ne figure dans un fichier. Elles sont tirées des seules lignes. Chaque fiche dit ce que les données permettent de conclure, et non ce qui est ; sur combien de lignes elle repose, à quel point elle est sûre, ce qui peut l’expliquer autrement, et comment laisser moins de traces.
cards-not = Les titres ne jouent aucun rôle. Ce que l’on regarde peut être lu comme un signe de santé, de foi, d’orientation ou d’opinion ; ces lectures sont le plus souvent fausses et toujours nuisibles, aucune n’est donc faite ici. Qui détient les mêmes lignes pourrait les faire, et c’est pourquoi la loi dit ces données sensibles (article 9 du RGPD).
cards-short = De telles conclusions demandent des heures et des appareils. L’historique court n’a que des jours ; l’archive complète les a, et le service aussi.
cards-limited = Les fiches suivent le choix de profils et de jours avec lequel la page a été faite.
cards-basis = Repose sur { $tables }.
cards-basis-table = { $rows } de { $table }
cards-basis-none = L’export n’a aucune table qui puisse le dire.
cards-confidence = Confiance : { $level }
cards-level-low = faible
cards-level-medium = moyenne
cards-level-high = élevée
cards-thin = Il y a peu de données, ce qui l’abaisse d’un cran.
cards-counter = Il se peut aussi
cards-lower = Pour la réduire
cards-evidence = Les preuves
cards-too-little = Trop peu de données : { $n } sur { $least } { $unit } nécessaires.
cards-least-one = Une seule suffit ; il y en a { $n }.
cards-least = Il faut au moins { $least } { $unit } ; il y en a { $n }.
cards-unit-days = jours de visionnage
cards-unit-weeks = semaines complètes
cards-unit-rows = lignes
cards-unit-sittings = séances d’un même profil
cards-unit-searches = recherches
cards-unit-messages = messages
cards-unit-invoices = factures ou formules
cards-all = Tous ensemble
cards-column-who = Qui
cards-column-when = Quand
cards-column-days = Jours
cards-column-rows = Lignes
cards-column-first = Premier
cards-column-last = Dernier
cards-column-where = Où
cards-column-before = Avant
cards-column-after = Après
cards-column-what = Quoi
cards-yes = oui
cards-reason-screen = Un écran allumé n’est pas encore une personne éveillée.
cards-reason-silence = Le silence n’est pas l’absence.
cards-reason-rows = Les lignes le disent elles-mêmes.
cards-reason-place = Le service devine la région d’après l’adresse de la ligne.
cards-reason-together = Des lectures ont tourné en même temps pendant des minutes.
cards-reason-never-together = Deux profils n’ont jamais tourné longtemps côte à côte, et une personne peut en avoir plusieurs.
cards-reason-agree = Plusieurs signes concordent.
cards-reason-one-sign = Il n’y a qu’un signe, ou aucun.
cards-reason-habit = Une habitude n’est pas un métier.
cards-reason-hypothesis = Une hypothèse parmi d’autres.
cards-reason-chosen = Quelqu’un l’a choisi dans les réglages.
cards-reason-cause = Le changement est mesuré, sa cause ne l’est pas.
cards-reason-names = Ce qui a été trouvé peut être enregistré dans une autre langue.
cards-reason-after = Ce qui vient après un message ne vient pas forcément de lui.

card-wakefulness = Quand le foyer est debout
card-wakefulness-figure = { $first } – { $last }
card-wakefulness-usual = Un jour sur deux, la première lecture avait commencé à { $first } et la dernière finissait après { $last }.
card-wakefulness-edges = L’arrêt le plus tardif a eu lieu à { $latest } (journée du { $latest-day }), le début le plus matinal à { $earliest } ({ $earliest-day }). Les données permettent de conclure que quelqu’un était debout à ces heures : une borne du sommeil.
card-wakefulness-running = { $days ->
    [one] Un jour est écarté, car quelque chose a tourné plus de six heures sans pause.
   *[other] { $days } jours sont écartés, car quelque chose a tourné plus de six heures sans pause.
}
card-wakefulness-table = Heures habituelles et extrêmes
card-wakefulness-usual-first = Début habituel
card-wakefulness-usual-last = Fin habituelle
card-wakefulness-earliest = Début le plus matinal
card-wakefulness-latest = Fin la plus tardive
card-wakefulness-nights = Les jours extrêmes
card-wakefulness-at = { $time }, { $date }
card-wakefulness-counter = Le lecteur a continué alors que tout le monde dormait, ou tournait pour personne. Qui s’est couché plus tard sans écran n’est pas vu.
card-wakefulness-lower = Désactiver « Lecture automatique de l’épisode suivant » dans les réglages de lecture de chaque profil. Les heures elles-mêmes ne peuvent pas être désactivées ; on peut demander l’effacement des anciennes (article 17 du RGPD).

card-life-rhythm = Changements de rythme de vie
card-life-rhythm-figure = { $count ->
    [0] Aucun changement
    [one] Un changement
   *[other] { $count } changements
}
card-life-rhythm-some = { $weeks } semaines contiennent { $count ->
    [one] un changement durable
   *[other] { $count } changements durables
} de la quantité regardée ou de la fin des soirées. Les données permettent de conclure que quelque chose a changé dans la vie à ce moment ; pas quoi.
card-life-rhythm-largest = Le plus grand pour tous ensemble : { $range }, de { $before } à { $after } par semaine.
card-life-rhythm-none = { $weeks } semaines ne contiennent aucun changement durable de la quantité regardée ni de la fin des soirées.
card-life-rhythm-table = Changements durables
card-life-rhythm-amount = heures par semaine
card-life-rhythm-hours = fin habituelle
card-life-rhythm-counter = Un nouvel appareil, une nouvelle série, une autre formule, ou le visionnage ailleurs.
card-life-rhythm-lower = Seul un historique plus court y aide : demander l’effacement des anciennes lignes (article 17 du RGPD), ou recommencer avec un autre profil et supprimer l’ancien.

card-working-pattern = Rythme de travail
card-working-pattern-figure = { $count ->
    [0] Aucun schéma
    [one] Un schéma
   *[other] { $count } schémas
}
card-working-pattern-busy = { $name } : entre 9 h et 16 h, quelque chose a tourné sur { $weekdays } des jours de semaine avec visionnage, le week-end sur { $weekends }. Les données permettent de conclure que { $name } est alors ailleurs ou pris.
card-working-pattern-evenings = { $name } ne regarde presque jamais entre 9 h et 16 h, en semaine comme le week-end : ce qu’est la journée n’est pas dit.
card-working-pattern-home = { $name } : entre 9 h et 16 h, quelque chose a tourné sur { $weekdays } des jours de semaine avec visionnage. Les données permettent de conclure que { $name } est alors souvent à la maison.
card-working-pattern-mixed = { $name } : entre 9 h et 16 h, quelque chose a tourné sur { $weekdays } des jours de semaine avec visionnage et sur { $weekends } des jours de week-end ; aucun schéma net.
card-working-pattern-free = Pour { $name }, le { $weekday } ne ressemble pas aux autres jours de semaine.
card-working-pattern-way = { $share } de ce que { $name } lance sur un téléphone du lundi au vendredi commence entre 6 h et 10 h ou entre 16 h et 20 h. Les données permettent de conclure que { $name } est alors en chemin.
card-working-pattern-table = Jours avec visionnage entre 9 h et 16 h
card-working-pattern-weekdays = Du lundi au vendredi
card-working-pattern-weekends = Samedi et dimanche
card-working-pattern-of = { $part } sur { $all }
card-working-pattern-counter = L’école, des soins, un travail posté, une maladie, la retraite, un autre écran, ou quelqu’un d’autre sur ce profil.
card-working-pattern-lower = Le début de chaque lecture est enregistré ; rien ne désactive cela. Un profil partagé dit moins de chacun qu’un profil personnel.

card-away = Jours hors de la maison
card-away-figure = { $days ->
    [0] Aucun
    [one] Un jour
   *[other] { $days } jours
}
card-away-some = { $count ->
    [one] Une période
   *[other] { $count } périodes
}, { $days ->
    [one] un jour
   *[other] { $days } jours
} en tout : personne n’a regardé pendant { $silence } jours ou plus, ou tous regardaient à l’étranger. Les données permettent de conclure que le domicile était vide.
card-away-none = Aucun silence de { $silence } jours ou plus, et jamais tous n’ont regardé à l’étranger.
card-away-share = Quelque chose a tourné { $share } des jours ; un tel silence est donc rare par hasard.
card-away-table = Périodes sans personne à la maison
card-away-silent = silence
card-away-counter = Les gens étaient chez eux et faisaient autre chose, ou regardaient sur un autre compte.
card-away-lower = Rien ne cache un silence. Qui détient l’historique peut dire ces jours même des années après ; demander l’effacement des anciennes lignes.

card-travel = Voyages
card-travel-figure = { $trips ->
    [0] Aucun voyage
    [one] Un voyage
   *[other] { $trips } voyages
}
card-travel-some = { $trips ->
    [one] Un voyage
   *[other] { $trips } voyages
}, { $days ->
    [one] un jour
   *[other] { $days } jours
} en tout, à destination de : { $countries }. Tout ce qu’un profil a regardé ces jours-là l’a été dans un autre pays que d’habitude. Les données permettent de conclure que son propriétaire y était.
card-travel-none = Tout a été regardé dans le pays habituel.
card-travel-table = Voyages
card-travel-counter = Un tunnel (VPN) qui aboutit à l’étranger, ou quelqu’un à l’étranger qui utilise le profil. Dans l’Union européenne, les séjours de 60 jours au plus sont enregistrés comme à la maison et manquent ici.
card-travel-lower = Le pays de la ligne est enregistré avec chaque rangée. Ce qui est téléchargé et regardé sans connexion est enregistré plus tard.

card-moves = Déménagements
card-moves-figure = { $count ->
    [0] Aucun déménagement
    [one] Un déménagement
   *[other] { $count } déménagements
}
card-moves-some = La région des adresses a changé durablement : { $moves }. Les données permettent de conclure que le domicile a changé.
card-moves-move = de { $from } à { $to } entre le { $earliest } et le { $latest }
card-moves-none = { $regions ->
    [one] Toutes les adresses sont d’une région
   *[other] Les adresses sont de { $regions } régions
} : { $list }. Aucune n’en remplace durablement une autre. Les données permettent de conclure où est le domicile.
card-moves-table = Régions des adresses
card-moves-region = Région
card-moves-counter = Un autre fournisseur d’accès, dont les adresses figurent sous une autre région ; une ligne mobile ; une résidence secondaire.
card-moves-lower = Les adresses ne peuvent pas être désactivées. Elles remontent à un an environ ; les plus anciennes ont disparu, ou leur effacement peut être demandé.

card-household-size = Combien de personnes
card-household-size-figure = { $count ->
    [one] Une au moins
   *[other] { $count } au moins
}
card-household-size-some = Deux profils ou plus ont tourné en même temps pendant { $together } en tout, { $most } au plus. Les données permettent de conclure qu’au moins { $count } personnes utilisent le compte.
card-household-size-one = Des profils n’ont pas tourné côte à côte pendant dix minutes en tout : on ne peut pas distinguer plus d’une personne avec certitude.
card-household-size-profiles = { $profiles ->
    [one] Un profil est utilisé
   *[other] { $profiles } profils sont utilisés
} (une heure et cinq jours au moins).
card-household-size-shared = { $shared ->
    [one] L’un d’eux semble partagé par deux personnes.
   *[other] { $shared } d’entre eux semblent partagés par deux personnes.
}
card-household-size-table = Ce qui tourne côte à côte
card-household-size-at-once = Profils à la fois, au plus
card-household-size-seconds = Durée avec autant
card-household-size-two = Deux ou plus à la fois
card-household-size-devices = Appareils à la fois, au plus
card-household-size-in-use = Profils utilisés
card-household-size-counter = Une lecture que personne n’a arrêtée a continué à côté d’une autre. Vers le haut, il n’y a pas de borne : on regarde ensemble.
card-household-size-lower = Arrêter une lecture avant de quitter la pièce ; désactiver la lecture automatique de l’épisode suivant.

card-children = Enfants
card-children-figure = { $count ->
    [0] Aucun signe
    [one] Un profil
   *[other] { $count } profils
}
card-children-some = { $names } : des réglages, des recherches ou une date de naissance désignent { $count ->
    [one] ce profil comme celui d’un enfant
   *[other] ces profils comme ceux d’enfants
}. Les données permettent de conclure { $count ->
    [one] qu’un enfant vit dans le foyer ou y vient
   *[other] que des enfants vivent dans le foyer ou y viennent
}.
card-children-none = Aucun réglage, aucune recherche, aucune date de naissance ne désigne un profil comme celui d’un enfant.
card-children-table = Signes par profil
card-children-limit = Limité aux titres pour enfants
card-children-searches = Recherches marquées « enfant »
card-children-age = Moins de dix-huit ans d’après la date de naissance
card-children-counter = Un adulte qui a choisi la limite, ou un profil resté d’autrefois.
card-children-lower = Ne donner une date de naissance que si elle est exigée ; un profil pour enfants est lui-même le signe. Les heures des enfants sont enregistrées comme les autres, et un parent peut en demander l’effacement (considérant 65 du RGPD).

card-shared-account = Un compte partagé ou prêté
card-shared-account-figure = { $signs ->
    [0] Aucun signe
    [one] Un signe
   *[other] { $signs } signes
}
card-shared-account-two = { $name } : { $sittings } séances se répartissent en deux schémas d’appareil et d’heure. Les données permettent de conclure que deux personnes partagent peut-être ce profil.
card-shared-account-apart = Pendant { $days ->
    [one] un jour
   *[other] { $days } jours
}, un profil regardait à l’étranger et un autre à la maison : le compte servait à deux endroits.
card-shared-account-outside = Le service place { $outside } des { $all } appareils ayant accès hors du foyer.
card-shared-account-none = Aucun profil n’a deux schémas, et deux endroits n’ont jamais servi le même jour.
card-shared-account-table = Signes de personnes hors du foyer
card-shared-account-sign-two = Deux schémas dans un profil
card-shared-account-sign-apart = Jours dans deux pays
card-shared-account-sign-outside = Appareils hors du foyer
card-shared-account-counter = Une personne avec deux habitudes, une résidence secondaire, un voyage, ou un appareil mal situé par le service.
card-shared-account-lower = Déconnecter les appareils qui ne servent plus (Compte, « Gérer les accès et les appareils »).

card-languages = Langues
card-languages-figure = { $count ->
    [one] Une langue
   *[other] { $count } langues
}
card-languages-some = Profils et compte sont réglés sur : { $list }. Les données permettent de conclure quelles langues se parlent dans le foyer, et souvent d’où viennent les gens.
card-languages-messages = La langue la plus fréquente des messages est : { $language } ({ $share }).
card-languages-table = Langues par profil
card-languages-column = Langue
card-languages-account = Le compte
card-languages-counter = Quelqu’un qui apprend une langue, ou n’a jamais changé le réglage.
card-languages-lower = Une seule langue pour tous les profils en dit moins. Les sous-titres et le son choisis en regardant ne sont pas dans l’export, bien qu’ils doivent être connus.

card-devices = Appareils par marque et par âge
card-devices-figure = { $count ->
    [one] Un appareil
   *[other] { $count } appareils
}
card-devices-brands = { $count } sortes d’appareils, de marque { $brands }.
card-devices-years = Ceux qui nomment leur année vont de { $first } à { $last }. Les données permettent de conclure ce qui se trouve au domicile, ce que cela vaut et quand cela a été acheté.
card-devices-nameless = Aucun ne nomme son année ; le premier jour d’utilisation montre depuis quand il est là.
card-devices-access = { $count ->
    [one] Un appareil a
   *[other] { $count } appareils ont
} accès au compte.
card-devices-table = Appareils
card-devices-year = Année
card-devices-counter = Un appareil prêté, vendu, ou vu dans un hôtel ; deux appareils semblables portent ici un seul nom. La liste avec les numéros de série les distingue, et le service l’a.
card-devices-lower = Regarder dans un navigateur, qui ne nomme pas de fabricant. Déconnecter les appareils disparus.

card-searched = Cherché, pas regardé
card-searched-figure = { $unwatched } sur { $searches }
card-searched-some = { $unwatched ->
    [0] Aucune recherche n’est restée
    [one] Une recherche sur { $searches } est restée
   *[other] { $unwatched } recherches sur { $searches } sont restées
} sans aucun visionnage de ce nom. Les données permettent de conclure ce qui intriguait et n’a pas été trouvé, ou auquel on a renoncé.
card-searched-followed = Des recherches d’une chose qui figure dans le visionnage, { $share } ont été suivies de celle-ci dans l’heure.
card-searched-table = Choisi et pas regardé
card-searched-column = Titre, tel qu’affiché
card-searched-count = Recherches
card-searched-counter = Le titre a été regardé sous son nom dans une autre langue, sur un autre compte, ou n’est pas au catalogue.
card-searched-lower = Ce que l’on tape est gardé lettre par lettre, et rien ne désactive cela. Demander son effacement ; parcourir au lieu de taper.

card-messages = Ce que les messages ont tenté
card-messages-figure = { $sent ->
    [one] Un message
   *[other] { $sent } messages
}
card-messages-clicks = { $clicked ->
    [0] Aucun message
    [one] Un message
   *[other] { $clicked } messages
} sur { $sent } { $clicked ->
    [0] n’a été ouvert d’un clic
    [one] a été ouvert d’un clic
   *[other] ont été ouverts d’un clic
} ({ $share }).
card-messages-around = Sur { $compared } messages parlant d’un titre, { $after } ont été suivis de son visionnage dans la semaine ; dans la semaine d’avant, { $before }. { $first } ont précédé un premier visionnage.
card-messages-more = Les données permettent de conclure que les messages ont peut-être agi : les titres ont été regardés plus souvent après qu’avant, au-delà du hasard.
card-messages-same = Les données ne permettent pas de conclure que les messages ont agi : les titres n’ont pas été regardés nettement plus souvent après qu’avant.
card-messages-alone = Aucun message parlant d’un titre n’a une semaine de visionnage des deux côtés ; on ne peut donc dire ce qu’ils ont fait.
card-messages-channels = Messages par canal
card-messages-kinds = Les genres les plus fréquents
card-messages-channel = Canal
card-messages-kind = Genre
card-messages-sent = Envoyés
card-messages-clicked = Cliqués
card-messages-unnamed = non enregistré
card-messages-counter = Les messages parlent de ce qui est nouveau et populaire, que l’on aurait regardé de toute façon.
card-messages-lower = Désactiver courriels et notifications dans les réglages de communication de chaque profil, et les notifications de l’application dans ceux du téléphone.

card-hidden = Titres masqués
card-hidden-figure = { $titles ->
    [0] Aucun
    [one] Un titre
   *[other] { $titles } titres
}
card-hidden-some = { $rows ->
    [one] Une ligne
   *[other] { $rows } lignes
} de visionnage { $rows ->
    [one] a été masquée
   *[other] ont été masquées
} dans l’historique et { $rows ->
    [one] est
   *[other] sont
} toujours ici. Les données permettent de conclure ce que quelqu’un ne voulait pas laisser voir. Elles sont comptées ici et jamais listées.
card-hidden-none = Aucune ligne n’est marquée comme masquée.
card-hidden-counter = Masqué par erreur, ou pour mettre de l’ordre dans les recommandations.
card-hidden-lower = Masquer n’efface pas. Demander l’effacement de ces lignes (article 17 du RGPD).

card-payment = Formule et paiement
card-payment-figure-none = { $count ->
    [0] Aucun changement de formule
    [one] Un changement de formule
   *[other] { $count } changements de formule
}
card-payment-paid = { $amount } en { $invoices ->
    [one] une facture
   *[other] { $invoices } factures
}, soit { $price } par heure regardée.
card-payment-paid-only = { $amount } en { $invoices ->
    [one] une facture
   *[other] { $invoices } factures
}.
card-payment-unused = { $periods ->
    [one] Une période payée
   *[other] { $periods } périodes payées
} et à peine { $periods ->
    [one] utilisée
   *[other] utilisées
}. Les données permettent de conclure combien quelqu’un tient à un abonnement.
card-payment-late = { $count ->
    [one] Un prélèvement a été fait
   *[other] { $count } prélèvements ont été faits
} en retard ; { $returned ->
    [0] aucun n’a été rendu
    [one] un a été rendu
   *[other] { $returned } ont été rendus
}. Les données permettent de conclure comment va l’argent par moments.
card-payment-plans = La formule a été changée { $ups } fois vers le haut et { $downs } fois vers le bas, { $pauses ->
    [0] sans pause
    [one] avec une pause
   *[other] avec { $pauses } pauses
} entre abonnements.
card-payment-trial = Il a commencé par un essai gratuit.
card-payment-table = Changements de formule et pauses
card-payment-plan = { $streams } écrans, { $quality }
card-payment-pause = pas d’abonnement
card-payment-counter = Une carte expirée, un prix qui a monté, quelqu’un d’autre qui payait.
card-payment-lower = Les cartes cadeaux tiennent la banque à l’écart. La loi impose de garder les factures des années ; pour le reste, on peut demander l’effacement.

held-heading = Ce qu’ils détiennent
held-lead = { $tables ->
    [one] Une table
   *[other] { $tables } tables
} avec { $rows }, la plus récente du { $newest }. Ce qu’est chacune, jusqu’où elle remonte, à quel point elle est sensible et qui d’autre y figure ; ouvrir une table montre ses colonnes.
held-lead-undated = { $tables ->
    [one] Une table
   *[other] { $tables } tables
} avec { $rows }. Ce qu’est chacune, jusqu’où elle remonte, à quel point elle est sensible et qui d’autre y figure ; ouvrir une table montre ses colonnes.
held-several = De plusieurs exports, chaque table est listée telle que la contient le plus récent de ceux qui l’ont ; son fichier commence par le nom de cet export. Les conclusions plus bas reposent sur tous.
held-whole = Cette liste porte sur l’export entier, quels que soient les profils ou les jours choisis pour la page.
held-no-date = sans date
held-letter = watchprint inventory imprime tout cela, et avec --letter gdpr, uk ou california une lettre qui demande ce qui manque.
held-secrets = Adresses, numéros de série, adresses électroniques et données de paiement sont comptés et non montrés ; --show-identifiers les montre.
held-shown = Adresses, numéros de série et autres identifiants sont montrés, parce que --show-identifiers l’a demandé. Ne pas transmettre cette page.
held-columns = Colonnes : aussi sensibles que la table et remplies à chaque ligne, sauf mention contraire.
held-tables = Toutes les tables
held-filled = remplie à { $filled }
held-values = Valeurs de { $column }
