### Plusieurs exports lus comme un seul relevé.

merged-heading = De quel export vient chaque ligne
merged-lead = { $exports } exports sont lus comme un seul relevé. Une ligne que plusieurs contiennent compte une fois, telle que le plus récent la donne ; une ligne que les suivants n’ont plus est gardée.
merged-column-export = Export
merged-column-range = Visionnage
merged-column-rows = Lignes
merged-column-shared = Aussi dans un autre
merged-column-only = Seulement ici
merged-column-hours = Heures seulement ici
merged-column-counted = Comptées d’ici
merged-no-viewing = aucun
merged-changed = { $rows ->
    [one] { $rows } ligne dit autre chose dans un export plus récent
   *[other] { $rows } lignes disent autre chose dans un export plus récent
}, et le plus récent compte. Ce qui diffère : { $fields }.
merged-expected = { $rows ->
    [one] Dans { $rows } de ces lignes
   *[other] Dans { $rows } de ces lignes
}, seule la marque de la position la plus récente a changé, comme lorsqu’un titre est revu.
merged-trust-lead = Ensemble, les exports contiennent { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} de visionnage, chacune comptée une fois. Chacune a un sort et un seul, et la somme des sorts redonne le total : rien n’est écarté en silence.
merged-rows = { $rows ->
    [one] Ensemble, les exports contiennent { $rows } ligne : { $parts }.
   *[other] Ensemble, les exports contiennent { $rows } lignes : { $parts }.
}
merged-renamed = Le profil { $from } s’appelle { $to } dans un export plus récent, et n’en fait qu’un ici.
merged-retitled = { $rows ->
    [one] { $rows } ligne que seul un export antérieur contient compte
   *[other] { $rows } lignes que seul un export antérieur contient comptent
} sous le titre qu’un export plus récent lui donne dans une autre langue.
merged-tables = Recherches, listes, messages, factures et autres sont ceux de l’export le plus récent, complétés par les lignes que seul un export antérieur contient encore : { $tables }.
merged-my-list = Ma liste peut ainsi nommer des titres qui en ont été retirés depuis.
merged-table = { $table } ({ $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
})
merged-forced = Rien ne montre que ces exports sont du même compte. Ils ont été réunis parce que --force le demandait.
unreadable-column-export = Export
