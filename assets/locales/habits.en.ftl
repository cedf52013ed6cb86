### What the page says of habits, money and travel when something is chosen.

panels-title-alone = The fullest hour is { $hours } for { $name }
filters-changes-little = Too little data: a change takes at least { $least } complete weeks to be seen, and { $weeks ->
    [one] { $weeks } complete week is
   *[other] { $weeks } complete weeks are
} left
filters-money-none = No settled invoice is of the days chosen
money-filtered = With filters on: a period chooses invoices by their day; under any other choice the amounts stay those of the whole account, and only the hours are those chosen.
filters-trips-none = No trip in what is left: which country is usual is taken from it alone

# Views, and what became of series.

again-count = { $titles ->
    [0] No title was seen again.
    [one] One title was seen again, { $times ->
        [one] once
       *[other] { $times } times in all
    }.
   *[other] { $titles } titles were seen again, { $times } times in all.
}
left-count = { $series ->
    [0] No series was left off in this sense.
    [one] One series was not gone on with.
   *[other] { $series } series were not gone on with; one that two profiles left off counts twice.
}
returned-count = { $times ->
    [0] No series was taken up again in this sense.
    [one] A series was taken up again once.
   *[other] Series were taken up again { $times } times.
}
history-filtered = With filters on, what is left is taken for the whole record: what was seen, left off or taken up again outside it is not counted.
binges-fullest-none = On no day were three or more episodes of one series on.
household-binges-none = All profiles together: in no sitting of the household were two or more different episodes of one series seen.

# Why something stays as it is under filters.

whole-file = Filters leave this as it is: it is about the files that were read and how the figures are made, not about what was watched.
whole-tables = Filters leave this as it is: it comes from other tables of the export, of which this page carries the results and not the rows.
whole-hypothesis = Filters leave this as it is: two patterns can only be told apart in all sittings of a profile, a part of them would show some by chance.
whole-held = Filters leave this as it is: a table is held whole, and what it reveals is concluded from all of its rows.
whole-plans = Filters leave this as it is: a plan is that of the whole account, whoever watches.
whole-year = Filters leave this as it is: it sets whole years side by side.
