### What the page says of habits, money and travel when something is chosen.

panels-title-alone = The fullest hour is { $hours } for { $name }
filters-changes-little = Too little data: a change takes at least { $least } complete weeks to be seen, and { $weeks ->
    [one] { $weeks } complete week is
   *[other] { $weeks } complete weeks are
} left
filters-money-none = No settled invoice is of the days chosen
money-filtered = With filters on: a period chooses invoices by their day; under any other choice the amounts stay those of the whole account, and only the hours are those chosen.
filters-trips-none = No trip in what is left: which country is usual is taken from it alone
