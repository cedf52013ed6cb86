### Ce que la page dit des habitudes, de l’argent et des voyages quand on choisit.

panels-title-alone = L’heure la plus chargée est { $hours } pour { $name }
filters-changes-little = Trop peu de données : pour voir un changement, il faut au moins { $least } semaines complètes, et il en reste { $weeks }
filters-money-none = Aucune facture réglée ne date des jours choisis
money-filtered = Avec des filtres : une période choisit les factures d’après leur jour ; tout autre choix laisse les montants de tout le compte et ne change que les heures.
filters-trips-none = Aucun voyage dans ce qui reste : le pays habituel n’est tiré que de là

# Les visionnages, et ce que les séries sont devenues.

again-count = { $titles ->
    [0] Aucun titre n’a été revu.
    [one] Un titre a été revu, { $times ->
        [one] une fois
       *[other] { $times } fois en tout
    }.
   *[other] { $titles } titres ont été revus, { $times } fois en tout.
}
left-count = { $series ->
    [0] Aucune série n’a été laissée en ce sens.
    [one] Une série n’a pas été poursuivie.
   *[other] { $series } séries n’ont pas été poursuivies ; celle que deux profils ont laissée compte deux fois.
}
returned-count = { $times ->
    [0] Aucune série n’a été reprise en ce sens.
    [one] Une série a été reprise une fois.
   *[other] Des séries ont été reprises { $times } fois.
}
history-filtered = Avec des filtres, ce qui reste tient lieu de relevé entier : ce qui a été vu, laissé ou repris en dehors n’est pas compté.
binges-fullest-none = Aucun jour n’a compté trois épisodes d’une même série ou plus.
household-binges-none = Tous profils ensemble : dans aucune séance du foyer, deux épisodes différents ou plus d’une même série n’ont été vus.

# Pourquoi certaines choses restent telles quelles avec des filtres.

whole-file = Les filtres n’y changent rien : il s’agit des fichiers lus et du calcul des chiffres, pas de ce qui a été regardé.
whole-tables = Les filtres n’y changent rien : cela vient d’autres tables de l’export, dont cette page porte les résultats et non les lignes.
whole-hypothesis = Les filtres n’y changent rien : deux habitudes ne se distinguent que dans toutes les séances d’un profil, une partie en montrerait par hasard.
whole-held = Les filtres n’y changent rien : une table est conservée en entier, et ce qu’elle révèle se conclut de toutes ses lignes.
whole-plans = Les filtres n’y changent rien : la formule est celle du compte entier, peu importe qui regarde.
whole-year = Les filtres n’y changent rien : des années entières y sont comparées.
