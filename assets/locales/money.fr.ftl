### Français : argent, lectures et jeux.

## Sums

money-periods = { $count ->
    [one] { $count } période de service
   *[other] { $count } périodes de service
}

## Money

money-heading = Argent
money-missing = Cet export n’a ni historique de facturation (BillingHistory.csv) ni historique d’abonnement (SubscriptionHistory.csv) ; rien ne peut donc être dit de l’argent.
money-no-billing = Cet export n’a pas d’historique de facturation (BillingHistory.csv) ; rien ne peut donc être dit de ce qui a été payé.
money-no-invoices = L’historique de facturation ne contient aucune facture réglée avec un montant ; il n’y a rien à additionner.
money-whole-account = Les montants sont ceux du compte entier, les heures seulement celles des profils choisis.
money-paid = { $figure } payés, en { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
} toutes taxes comprises, pour la période { $range }.
money-paid-undated = { $figure } payés, en { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
} toutes taxes comprises.
money-hour = { $figure } l’heure : { $amount } pour les { $hours } visionnées pendant { $periods ->
    [one] la { $periods } période de service
   *[other] les { $periods } périodes de service
} que l’historique couvre en entier.
money-unused = { $figure } { $periods ->
    [one] payée et à peine utilisée
   *[other] payées et à peine utilisées
} : { $amount } pour { $periods ->
    [one] moins de deux heures
   *[other] moins de deux heures chacune
}.
money-used = { $figure } { $periods ->
    [one] sur { $periods } période de service couverte
   *[other] sur { $periods } périodes de service couvertes
} n’a servi moins de deux heures.
money-none = Aucune
money-range = { $figure } l’heure, selon la période : le moins pour { $cheapest }, le plus pour { $dearest }.
money-from-to = { $least } à { $most }
money-apart-returned = Non déduits : { $amount } remboursés, en { $invoices ->
    [one] { $invoices } facture annulée
   *[other] { $invoices } factures annulées
}.
money-apart-recovered = Non ajoutés : { $amount } encaissés en retard, en { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
}.
money-apart-undated = Compris dans la somme, mais sans période de service : { $amount } en { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
}.
money-apart-currency = Dans une autre monnaie, jamais ajoutés à celle-ci : { $amount } en { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
}.
money-apart-currency-hour = Dans une autre monnaie, jamais ajoutés à celle-ci : { $amount } en { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
}, { $price } l’heure.
money-none-covered = L’historique de visionnage ne couvre aucune période de service en entier ; aucun prix de l’heure ne peut donc être donné.
price-title = Une heure a coûté { $price }
price-title-unused = Une heure a coûté { $price }, et { $count ->
    [one] une période de service a été
   *[other] { $count } périodes de service ont été
} à peine { $count ->
    [one] utilisée
   *[other] utilisées
}
price-title-little = Trop peu a été visionné pour dire ce qu’une heure a coûté
price-subtitle = Prix de l’heure visionnée par période de service, n = { $covered ->
    [one] { $covered } période
   *[other] { $covered } périodes
} couvertes en entier, sur { $all }
price-caption = Ce qu’une période a coûté, toutes taxes comprises, divisé par les heures que tous les profils y ont visionnées. Une période de moins de deux heures compte comme à peine utilisée : elle est rayée sur toute la hauteur, n’entre pas dans l’échelle, et la somme au-dessus d’elle est ce qui a été payé. La bande du haut nomme le forfait ; un trait discontinu en marque le changement. Les jours sans facture réglée restent vides.
price-hardly-used = à peine utilisée
price-not-covered = hors historique
price-column-period = Période de service
price-column-plan = Forfait
price-column-paid = Payé
price-column-hour = Par heure
price-column-remark = Remarque
price-remark-free = gratuite
price-hover = { $period } : { $amount } pour { $hours }, { $price } l’heure
price-hover-unused = { $period } : { $amount } pour { $hours }, à peine utilisée
price-hover-uncovered = { $period } : { $amount } ; l’historique ne la couvre pas en entier
price-hover-free = { $period } : gratuite
plan-both = { $streams ->
    [one] { $streams } écran
   *[other] { $streams } écrans
} en { $quality }
plan-streams = { $streams ->
    [one] { $streams } écran
   *[other] { $streams } écrans
}
plan-unknown = forfait inconnu
plan-from = À partir du { $date } : { $plan }
plans-heading = Forfaits
plans-missing = Cet export n’a pas d’historique d’abonnement (SubscriptionHistory.csv) ; les forfaits ne sont donc pas connus.
plans-first = { $date } : premier forfait, { $plan }.
plans-changed = { $date } : de { $old } à { $new }.
plans-pause = { $range } : pas d’abonnement, pendant { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.

## Playbacks

playing-heading = Pauses et sauts
playing-missing = Cet export n’a pas de traces de lecture (PlaybackRelatedEvents.csv) ; les pauses et les sauts ne sont donc pas connus.
playing-lead = Les traces de lecture ne remontent qu’à quelques semaines. Voici { $playbacks ->
    [one] { $playbacks } lecture
   *[other] { $playbacks } lectures
}, { $range }. { $listed ->
    [one] { $listed } a
   *[other] { $listed } ont
} dans le fichier de visionnage une ligne qui commence à la même seconde.
playing-unlisted = La moitié des autres ont duré { $median } ou moins (n = { $count }) : ce qui est trop court n’y figure pas.
playing-basis = Ce qui suit repose sur { $played ->
    [one] { $played } lecture d’une minute ou plus
   *[other] { $played } lectures d’une minute ou plus
}, { $hours } de lecture en tout.
playing-paused = Lectures avec une pause
playing-paused-meaning = Mises en pause au moins une fois, puis reprises.
playing-pauses = Pauses par heure
playing-pauses-meaning = Par heure de lecture. Une pause sur laquelle la lecture s’est terminée n’en est pas une.
playing-pauses-detail = { $count ->
    [one] { $count } pause
   *[other] { $count } pauses
}, { $length } en tout
playing-back = Sauts en arrière par heure
playing-back-meaning = Retours à un endroit antérieur, mesurés depuis l’endroit où la seule lecture aurait mené.
playing-forward = Sauts en avant par heure
playing-forward-meaning = Passages à un endroit ultérieur, génériques passés compris.
playing-skips-detail = { $count ->
    [one] { $count } saut
   *[other] { $count } sauts
}, dont la moitié de { $median } ou moins
playing-skips-count = { $count ->
    [one] { $count } saut
   *[other] { $count } sauts
}
playing-left = Quittées en pause
playing-left-meaning = Lectures terminées pendant une pause.
playing-count = n = { $count ->
    [one] { $count } lecture
   *[other] { $count } lectures
}
playing-column = Chiffre
playing-n = Lectures d’une minute ou plus
playing-played = Heures de lecture

## Games

games-heading = Jeux
games-missing = Cet export n’a pas de sessions de jeu (GamePlaySession.csv).
games-lead = { $length } de jeux en { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}, { $range } ; la plus longue a duré { $longest }.
games-share = Pendant ce temps, { $streamed } ont été visionnées : les jeux font { $share } de l’ensemble.
games-caption = Jeux par heures
games-column-game = Jeu
games-column-sessions = Sessions
games-column-last = Dernière fois
games-unnamed = (sans nom)
