### Le compte rendu placé à côté d’une copie expurgée, et ce que dit `redact`.

redacted-heading = Copie expurgée d’un export de données personnelles
redacted-lead = Faite par watchprint { $version } sur l’ordinateur qui détient l’original. La copie a été construite à neuf à partir d’une courte liste de tables et de colonnes ; aucune cellule de l’original n’a été copiée. Elle se lit comme un export.
redacted-pseudonymous = Pseudonyme ne veut pas dire anonyme. Qui connaît quelques titres regardés certains jours, la durée d’un film ou un voyage peut les retrouver ici, puis lire tout le reste. Confiez cette copie à des personnes de confiance ; ne la publiez pas.
redacted-kept-heading = Ce qui est resté tel quel
redacted-kept = Le nombre de lignes, la durée de chaque lecture et chaque position dans un titre, à la seconde ; la façon dont la lecture a commencé ; le pays de chaque ligne, sous forme de code ; les oui et non, les notes et les petits nombres ; des mots tirés de listes fixes, comme le type d’un extra.
redacted-kept-titles = Les titres, comme vous l’avez demandé avec --titles keep. Les titres en disent long sur une personne.
redacted-changed-heading = Ce qui a été changé
redacted-profiles = { $count ->
    [0] Aucun profil n’était nommé.
    [one] Un profil est devenu la lettre A, dans toutes les tables.
   *[other] { $count } profils sont devenus les lettres A, B… dans toutes les tables, dans l’ordre de leur nombre de lignes.
}
redacted-titles-token = Les titres sont devenus des jetons : { $series } séries et { $others } films et autres titres. Chaque titre a le sien, le même dans toutes les tables. Les numéros suivent l’ordre dans lequel les titres ont été regardés pour la première fois ; ce ne sont pas ceux des vraies saisons et des vrais épisodes.
redacted-titles-series = Les titres sont devenus des jetons : { $series } séries et { $others } films et autres titres. Tous les épisodes d’une série ont le même jeton : on ne peut donc compter ni les épisodes, ni les revisionnages, ni les épisodes d’affilée.
redacted-times = Toutes les heures ont reculé d’un même nombre entier de semaines, tiré au hasard entre 5 et 208 ; il n’est écrit nulle part. Le jour de la semaine, l’heure locale et les pauses entre les lectures sont restés. Les mois et les années, non.
redacted-seeded = Ce nombre n’a pas été tiré au hasard : il découle de --seed. Qui connaît la graine peut défaire le déplacement.
redacted-times-clocks = L’heure change à d’autres dates selon les années. Chaque heure a donc été déplacée à l’horloge locale, puis écrite en UTC à sa nouvelle date, dans le fuseau où vit la plus grande partie du pays. Lisez la copie sans --tz.
redacted-disturbed = { $rows ->
    [0] Aucune lecture n’est assez proche d’un changement d’heure pour que cela se voie.
    [one] Une lecture est si proche d’un changement d’heure que son heure, ou la pause qui la précède, est décalée d’une heure.
   *[other] { $rows } lectures sont si proches d’un changement d’heure que leurs heures, ou les pauses qui les précèdent, sont décalées d’une heure.
}
redacted-coarse = Les heures ont aussi été coupées : le début d’une lecture à l’heure pleine, tout autre instant au jour. Les totaux par titre, par appareil et par pays restent, ceux par jour à peu près ; les séances, les pauses, les chevauchements, les lectures en plusieurs fois et les minutes dans l’heure ne veulent plus rien dire.
redacted-devices = Les appareils sont devenus un mot pour leur genre. Là où deux lignes seraient devenues identiques, la seconde est dite d’un deuxième appareil.
redacted-left-heading = Ce qui a été laissé de côté
redacted-left-always = Toujours : les noms, les adresses électroniques, les numéros de téléphone, les dates de naissance, les codes postaux ; les adresses IP et les lieux ; les numéros de série des appareils ; les paiements ; ce qui a été tapé dans les recherches, les discussions et les enquêtes ; les noms et les liens des messages ; le fait qu’une lecture a été masquée ; toute colonne et tout fichier absents de la liste ci-dessous.
redacted-left-tables = Tables de cet export dont rien n’a été écrit : { $tables }.
redacted-left-files = { $count ->
    [0] Tous les fichiers de l’export étaient des tables.
    [one] Un fichier qui n’est pas une table a été laissé de côté.
   *[other] { $count } fichiers qui ne sont pas des tables ont été laissés de côté.
}
redacted-written-heading = Ce qu’elle contient
redacted-table = { $table }, { $rows } : { $columns }
redacted-unicity-heading = En combien de points ses profils se distinguent
redacted-unicity = Un point est un titre et un jour. Pour chaque profil : combien de points, choisis au hasard dans son historique, ne sont partagés par aucun autre profil de cette copie dans au moins { $enough } des choix.
redacted-unicity-profile = Profil { $profile }, { $points } points : { $share } des points ne sont qu’à lui ; { $enough ->
    [0] même { $most } points sont souvent partagés
    [one] un point suffit
   *[other] { $enough } points suffisent
}.
redacted-unicity-limit = On compare ici les profils de cette copie entre eux, et à personne d’autre. Dans une grande foule il faut plus de points, mais guère : dans les relevés téléphoniques de 1,5 million de personnes, quatre lieux et heures suffisaient pour 95 % d’entre elles (de Montjoye et autres, 2013).
redacted-unicity-one = La copie n’a qu’un seul historique : il n’y a personne dont le distinguer. Cela ne dit rien de la vitesse à laquelle quelqu’un qui vous connaît vous y retrouverait.
