### Ce que la page dit des habitudes, de l’argent et des voyages quand on choisit.

panels-title-alone = L’heure la plus chargée est { $hours } pour { $name }
filters-changes-little = Trop peu de données : pour voir un changement, il faut au moins { $least } semaines complètes, et il en reste { $weeks }
filters-money-none = Aucune facture réglée ne date des jours choisis
money-filtered = Avec des filtres : une période choisit les factures d’après leur jour ; tout autre choix laisse les montants de tout le compte et ne change que les heures.
filters-trips-none = Aucun voyage dans ce qui reste : le pays habituel n’est tiré que de là
