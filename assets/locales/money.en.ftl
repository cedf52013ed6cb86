### English: money, playbacks and games.

## Sums

money-periods = { $count ->
    [one] { $count } service period
   *[other] { $count } service periods
}

## Money

money-heading = Money
money-missing = This export has neither a billing history (BillingHistory.csv) nor a subscription history (SubscriptionHistory.csv), so nothing can be said of money.
money-no-billing = This export has no billing history (BillingHistory.csv), so nothing can be said of what was paid.
money-no-invoices = The billing history holds no settled invoice with an amount, so there is nothing to add up.
money-whole-account = The amounts are those of the whole account, the hours only those of the profiles chosen.
money-paid = { $figure } paid, in { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
} with tax, for { $range }.
money-paid-undated = { $figure } paid, in { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
} with tax.
money-hour = { $figure } an hour: { $amount } for the { $hours } streamed in { $periods ->
    [one] the { $periods } service period
   *[other] the { $periods } service periods
} the viewing record covers whole.
money-unused = { $figure } paid for and hardly used: { $amount } for { $periods ->
    [one] less than two hours
   *[other] less than two hours each
}.
money-none = None
money-used = { $figure } of the { $periods ->
    [one] { $periods } covered service period
   *[other] { $periods } covered service periods
} was hardly used: each has two hours or more.
money-range = { $figure } an hour is the range: the least for { $cheapest }, the most for { $dearest }.
money-from-to = { $least } to { $most }
money-apart-returned = Not taken off: { $amount } that went back, in { $invoices ->
    [one] { $invoices } reversed invoice
   *[other] { $invoices } reversed invoices
}.
money-apart-recovered = Not added: { $amount } collected late, in { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}.
money-apart-undated = Part of the sum, but of no service period: { $amount } in { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}.
money-apart-currency = In another currency, never added to this one: { $amount } in { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}.
money-apart-currency-hour = In another currency, never added to this one: { $amount } in { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}, { $price } an hour.
money-none-covered = The viewing record covers no service period whole, so that no price per hour can be given.
price-title = An hour cost { $price }
price-title-unused = An hour cost { $price }, and { $count ->
    [one] one service period was
   *[other] { $count } service periods were
} hardly used
price-title-little = Too little was streamed to say what an hour cost
price-subtitle = Price of a streamed hour by service period, n = { $covered ->
    [one] { $covered } period
   *[other] { $covered } periods
} covered whole, of { $all }
price-caption = What a period cost, with tax, divided by the hours all profiles streamed in it. A period with less than two hours counts as hardly used: it is striped over the whole height, sets no scale, and the sum above it is what was paid. The band on top names the plan; a dashed line marks its change. Days without a settled invoice are empty.
price-hardly-used = hardly used
price-not-covered = outside the record
price-column-period = Service period
price-column-plan = Plan
price-column-paid = Paid
price-column-hour = Per hour
price-column-remark = Remark
price-remark-free = free
price-hover = { $period }: { $amount } for { $hours }, { $price } an hour
price-hover-unused = { $period }: { $amount } for { $hours }, hardly used
price-hover-uncovered = { $period }: { $amount }; the viewing record does not cover all of it
price-hover-free = { $period }: free
plan-both = { $streams ->
    [one] { $streams } stream
   *[other] { $streams } streams
} in { $quality }
plan-streams = { $streams ->
    [one] { $streams } stream
   *[other] { $streams } streams
}
plan-unknown = unknown plan
plan-from = From { $date }: { $plan }
plans-heading = Plans
plans-missing = This export has no subscription history (SubscriptionHistory.csv), so plans are not known.
plans-first = { $date }: the first plan, { $plan }.
plans-changed = { $date }: from { $old } to { $new }.
plans-pause = { $range }: no subscription, for { $days ->
    [one] { $days } day
   *[other] { $days } days
}.

## Playbacks

playing-heading = Pauses and skips
playing-missing = This export has no playback traces (PlaybackRelatedEvents.csv), so pauses and skips are not known.
playing-lead = Playback traces reach back a few weeks only. These are { $playbacks ->
    [one] { $playbacks } playback
   *[other] { $playbacks } playbacks
}, { $range }. { $listed ->
    [one] { $listed } has
   *[other] { $listed } have
} a row in the viewing file that starts in the same second.
playing-unlisted = Half of the others played for { $median } or less (n = { $count }): what is too short is not listed there.
playing-basis = What follows rests on the { $played ->
    [one] { $played } playback of a minute or more
   *[other] { $played } playbacks of a minute or more
}, { $hours } of play in all.
playing-paused = Playbacks with a pause
playing-paused-meaning = Paused at least once and gone on with.
playing-pauses = Pauses an hour
playing-pauses-meaning = In an hour of play. A pause at which the playback ended is none.
playing-pauses-detail = { $count ->
    [one] { $count } pause
   *[other] { $count } pauses
}, { $length } in all
playing-back = Skips back an hour
playing-back-meaning = Jumps to an earlier place, measured from where playing alone would have led.
playing-forward = Skips forward an hour
playing-forward-meaning = Jumps to a later place, the skipped intro among them.
playing-skips-detail = { $count ->
    [one] { $count } skip
   *[other] { $count } skips
}, half of them { $median } or less
playing-skips-count = { $count ->
    [one] { $count } skip
   *[other] { $count } skips
}
playing-left = Left on pause
playing-left-meaning = Playbacks that ended while paused.
playing-count = n = { $count ->
    [one] { $count } playback
   *[other] { $count } playbacks
}
playing-column = Figure
playing-n = Playbacks of a minute or more
playing-played = Hours played

## Games

games-heading = Games
games-missing = This export has no game sessions (GamePlaySession.csv).
games-lead = { $length } of games in { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}, { $range }; the longest took { $longest }.
games-share = In that time { $streamed } were streamed: games make up { $share } of both together.
games-caption = Games by hours
games-column-game = Game
games-column-sessions = Sessions
games-column-last = Last played
games-unnamed = (no name)
