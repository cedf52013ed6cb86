### What the page says of habits, money and travel when something is chosen.

panels-title-alone = The fullest hour is { $hours } for { $name }
filters-changes-little = Too little data: a change takes at least { $least } complete weeks to be seen, and { $weeks ->
    [one] { $weeks } complete week is
   *[other] { $weeks } complete weeks are
} left
filters-money-none = No settled invoice is of the days chosen
money-filtered = With filters on: a period chooses invoices by their day; under any other choice the amounts stay those of the whole account, and only the hours are those chosen.
filters-trips-none = No trip in what is left: which country is usual is taken from it alone

# Why something stays as it is under filters.

whole-file = Filters leave this as it is: it is about the files that were read and how the figures are made, not about what was watched.
whole-again = Filters leave this as it is: whether a title was seen before shows only in the whole record.
whole-series = Filters leave this as it is: whether a series was left or taken up again shows only in the whole record, as in a part of it every series ends where the part does.
whole-binges = Filters leave these counts as they are: they are settled with what was seen in the whole record. The list of the longest runs follows the filters.
whole-switches = Filters leave this as it is: a view goes from device to device, and a part of the record holds only one end of it.
whole-tables = Filters leave this as it is: it comes from other tables of the export, of which this page carries the results and not the rows.
whole-hypothesis = Filters leave this as it is: two patterns can only be told apart in all sittings of a profile, a part of them would show some by chance.
whole-held = Filters leave this as it is: a table is held whole, and what it reveals is concluded from all of its rows.
whole-plans = Filters leave this as it is: a plan is that of the whole account, whoever watches.
whole-year = Filters leave this as it is: it sets whole years side by side.
whole-rows = Filters leave the marked rows as they are: what was seen before shows only in the whole record.
