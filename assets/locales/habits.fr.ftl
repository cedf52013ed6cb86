### Ce que la page dit des habitudes, de l’argent et des voyages quand on choisit.

panels-title-alone = L’heure la plus chargée est { $hours } pour { $name }
filters-changes-little = Trop peu de données : pour voir un changement, il faut au moins { $least } semaines complètes, et il en reste { $weeks }
filters-money-none = Aucune facture réglée ne date des jours choisis
money-filtered = Avec des filtres : une période choisit les factures d’après leur jour ; tout autre choix laisse les montants de tout le compte et ne change que les heures.
filters-trips-none = Aucun voyage dans ce qui reste : le pays habituel n’est tiré que de là

# Pourquoi certaines choses restent telles quelles avec des filtres.

whole-file = Les filtres n’y changent rien : il s’agit des fichiers lus et du calcul des chiffres, pas de ce qui a été regardé.
whole-again = Les filtres n’y changent rien : seul le relevé entier montre si un titre a déjà été vu.
whole-series = Les filtres n’y changent rien : seul le relevé entier montre si une série a été laissée ou reprise, car dans une partie toute série s’arrête où la partie s’arrête.
whole-binges = Les filtres ne changent rien à ces comptes : ils tiennent à ce qui a été vu dans le relevé entier. La liste des plus longues suites, elle, suit les filtres.
whole-switches = Les filtres n’y changent rien : un visionnage passe d’un appareil à l’autre, et une partie du relevé n’en garde qu’un bout.
whole-tables = Les filtres n’y changent rien : cela vient d’autres tables de l’export, dont cette page porte les résultats et non les lignes.
whole-hypothesis = Les filtres n’y changent rien : deux habitudes ne se distinguent que dans toutes les séances d’un profil, une partie en montrerait par hasard.
whole-held = Les filtres n’y changent rien : une table est conservée en entier, et ce qu’elle révèle se conclut de toutes ses lignes.
whole-plans = Les filtres n’y changent rien : la formule est celle du compte entier, peu importe qui regarde.
whole-year = Les filtres n’y changent rien : des années entières y sont comparées.
whole-rows = Les filtres laissent telles quelles les lignes marquées : seul le relevé entier montre ce qui a déjà été vu.
