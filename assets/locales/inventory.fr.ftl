### Ce que contient un export : `watchprint inventory`.

inventory-heading = Ce que contient { $name }
inventory-lead = { $tables ->
    [0] Aucune table avec des données
    [one] Une table avec des données
   *[other] { $tables } tables avec des données
}, { $rows }. Jour le plus récent : { $newest }.
inventory-lead-undated = { $tables ->
    [0] Aucune table avec des données
    [one] Une table avec des données
   *[other] { $tables } tables avec des données
}, { $rows }. Aucun jour n’est lisible.
inventory-short = C’est l’historique court : un titre et un jour. L’archive complète contient une trentaine de tables de plus ; watchprint guide dit comment l’obtenir.
inventory-table-rows = { $table } : { $rows }
inventory-table-dated = { $table } : { $rows }, { $range }
inventory-rate = Environ { $number } lignes par mois.
inventory-rate-none = Trop peu de données pour dire à quelle fréquence elle est écrite (moins de { $days } jours ou de { $rows } lignes).
inventory-fact = { $label } : { $value }
inventory-file = Fichier
inventory-what = Ce que c’est
inventory-why = Pourquoi c’est conservé
inventory-people = Données de qui
inventory-class = Sensibilité
inventory-categories = Dans les mots du RGPD
inventory-links = Ce qui la relie à d’autres données
inventory-reach = Jusqu’où elle remonte
inventory-written = À quelle fréquence
inventory-undocumented-column = Personne n’a dit ce que c’est. Demander.
inventory-columns = Colonnes
inventory-column = { $column } ({ $filled } remplie, { $class }) : { $what }
inventory-column-unfilled = { $column } ({ $class }) : { $what }
inventory-column-undocumented = { $column } : personne n’a dit ce que c’est. Demandez.
inventory-different = { $count ->
    [one] Une valeur
   *[other] { $count } valeurs différentes
} ; --show-identifiers les montre.
inventory-values = Valeurs : { $values }.
inventory-values-more = Valeurs : { $values }, { $more }.
inventory-column-table = Table
inventory-column-rows = Lignes
inventory-column-range = De – à
inventory-missing-short = Tout sauf les titres et les jours. L’historique court ne contient jamais davantage.
inventory-none = aucun
inventory-people-owner = titulaire du compte
inventory-people-profiles = toute personne ayant un profil
inventory-people-children = enfants
inventory-people-address = personnes partageant l’adresse
inventory-people-others = personnes hors du foyer
inventory-class-plain = en dit peu
inventory-class-habits = montre des habitudes
inventory-class-identifying = identifie
inventory-class-secret = secret
inventory-category-identifier = identifiant (article 4, point 1)
inventory-category-online = identifiant en ligne (article 4, point 1)
inventory-category-location = données de localisation (article 4, point 1)
inventory-category-economic = identité économique (article 4, point 1)
inventory-category-cultural = identité culturelle ou sociale (article 4, point 1)
inventory-category-profiling = matière à profilage (article 4, point 4)
inventory-category-child = données d’enfants (article 8)
inventory-category-special = peut toucher des catégories particulières (article 9, paragraphe 1)
inventory-link-time = les heures exactes
inventory-link-country = le pays
inventory-link-place = le lieu
inventory-link-device = le modèle de l’appareil
inventory-link-serial = le numéro de série de l’appareil
inventory-link-ip = l’adresse internet
inventory-link-mail = l’adresse électronique
inventory-link-phone = le numéro de téléphone
inventory-link-name = les noms
inventory-link-payment = le moyen de paiement
inventory-link-account = d’autres comptes du service
inventory-link-id = des identifiants dans des adresses
inventory-link-hyperlink = des liens avec jetons
inventory-link-text = ce que quelqu’un a écrit
inventory-link-title = les titres et le moment où ils ont été regardés
inventory-reach-account = aussi loin que le compte
inventory-reach-year = un an environ
inventory-reach-days120 = 120 jours environ
inventory-reach-days30 = 30 jours environ
inventory-reach-search = jusqu’à mai 2020, ou aussi loin que le compte dans les exports plus anciens
inventory-reach-now = l’état du jour, sans historique
inventory-reach-unknown = inconnu
inventory-missing-heading = Ce qui manque
inventory-empty = Déclarées vides : { $tables }.
inventory-absent = Absentes de cet export, alors que tous ceux de son époque les avaient : { $tables }. Une table peut manquer parce qu’il n’y a rien à dire ; ici, personne ne le dit.
inventory-undocumented = Colonnes que personne n’a expliquées : { $columns }.
inventory-unknown-files = Fichiers qui ne sont pas des tables d’un export : { $files }.
inventory-gap = { $table } : { $days ->
    [one] un jour
   *[other] { $days } jours
} sur { $of }, elle parle de lecture alors que l’historique n’a aucune ligne : { $dates }. Les lectures de quelques secondes ne sont pas enregistrées, et celles des profils supprimés ont disparu ; tout le reste est une lacune à signaler.
inventory-no-gap = { $table } : pour chacun de ses { $of } jours, l’historique a aussi une ligne.
inventory-nothing-missing = Aucune table, colonne ou journée ne manque, autant que cet export seul permette de le dire.
inventory-purposes = Ce qu’un service doit détenir et qu’aucune table ne montre
inventory-purpose = { $what } { $why }
inventory-others = Fichiers destinés aux personnes, non lus : { $files }.
inventory-letter-hint = Une lettre qui demande tout cela : watchprint inventory EXPORT --letter gdpr, uk ou california.
inventory-careful = L’export contient les données de toute la maisonnée. Ce qu’il dit des convictions, de la santé ou de l’orientation n’est pas déduit ici, mais d’autres le pourraient.

## La lettre

inventory-letter-subject = Objet : mes données personnelles, demande de compléter votre réponse
inventory-letter-opening = Madame, Monsieur,
inventory-letter-begin-gdpr = Vous m’avez envoyé une copie de mes données personnelles qui va jusqu’au { $newest }. Elle n’est pas complète. Sur le fondement des articles 12, 15 et 20 du RGPD, je vous demande de la compléter.
inventory-letter-begin-uk = Vous m’avez envoyé une copie de mes données personnelles qui va jusqu’au { $newest }. Elle n’est pas complète. Sur le fondement des articles 12, 15 et 20 du UK GDPR, je vous demande de la compléter.
inventory-letter-begin-california = Vous m’avez envoyé une copie de mes informations personnelles qui va jusqu’au { $newest }. Elle n’est pas complète. Sur le fondement des sections 1798.100, 1798.110, 1798.115 et 1798.130 du Civil Code de Californie, je vous demande de la compléter.
inventory-letter-short-gdpr = Sur le fondement des articles 12, 15 et 20 du RGPD, je demande une copie complète de mes données personnelles. Je n’ai jusqu’ici que l’historique court d’un profil.
inventory-letter-short-uk = Sur le fondement des articles 12, 15 et 20 du UK GDPR, je demande une copie complète de mes données personnelles. Je n’ai jusqu’ici que l’historique court d’un profil.
inventory-letter-short-california = Sur le fondement des sections 1798.100, 1798.110, 1798.115 et 1798.130 du Civil Code de Californie, je demande une copie complète de mes informations personnelles. Je n’ai jusqu’ici que l’historique court d’un profil.
inventory-letter-undated = jour qu’elle ne nomme pas
inventory-letter-account = L’adresse électronique du compte est [ADRESSE].
inventory-letter-absent = Ces tables manquent alors que d’autres personnes les ont reçues : { $tables }. Veuillez les envoyer, ou confirmer que vous ne détenez pas de telles données sur moi.
inventory-letter-empty = Pour celles-ci, vous déclarez n’avoir aucune information : { $tables }. Veuillez confirmer qu’il n’y en a dans aucun autre système non plus.
inventory-letter-columns = Ces colonnes ne sont expliquées nulle part : { $columns }. Veuillez me dire ce qu’elles signifient, car la copie doit être intelligible.
inventory-letter-files = Ces fichiers ne sont expliqués nulle part : { $files }. Veuillez me dire ce qu’ils sont.
inventory-letter-gap = Pour { $days ->
    [one] un jour
   *[other] { $days } jours
}, la table { $table } enregistre des lectures alors que l’historique n’a rien, entre autres : { $dates }. Veuillez envoyer ce qui manque, ou l’expliquer.
inventory-letter-purposes = Je demande aussi ce qui suit, qui doit exister et ne figure dans aucune copie que je connaisse :
inventory-letter-information-gdpr = Veuillez ajouter ce que nomme l’article 15, paragraphe 1 : les finalités et la base juridique de chaque table, les destinataires nommément, la durée de conservation, la source de ce que je n’ai pas fourni, et, s’il y en a, des informations utiles sur la logique des décisions automatisées et du profilage.
inventory-letter-information-california = Veuillez ajouter les catégories d’informations recueillies, leurs sources, les finalités, les tiers à qui chaque catégorie a été vendue, partagée ou communiquée, et les déductions faites pour dresser un profil de moi, qui sont des informations personnelles (section 1798.140 ; avis 20-303 du procureur général, 2022).
inventory-letter-form-gdpr = Ce que j’ai fourni ou ce qui a été observé de mon usage, je le demande dans un format structuré, couramment utilisé et lisible par machine (article 20). L’article 12, paragraphe 3, vous donne un mois.
inventory-letter-form-california = Veuillez l’envoyer dans un format portable et directement utilisable. La section 1798.130 vous donne 45 jours.
inventory-letter-others = Pour ce qui touche aux données d’autres personnes, je ne demande que les miennes.
inventory-letter-closing = Veuillez agréer, Madame, Monsieur, mes salutations distinguées. [NOM]
