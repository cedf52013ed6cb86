### Several exports read as one record.

merged-heading = Which row came from which export
merged-lead = { $exports } exports are read as one record. A row that several of them hold counts once, as the latest has it; a row that later ones no longer hold is kept.
merged-column-export = Export
merged-column-range = Viewing
merged-column-rows = Rows
merged-column-shared = Also in another
merged-column-only = Only here
merged-column-hours = Hours only here
merged-column-counted = Counted from here
merged-no-viewing = none
merged-changed = { $rows ->
    [one] One row says something else in a later export
   *[other] { $rows } rows say something else in a later export
}, and the latest counts. What differs: { $fields }.
merged-expected = In { $rows ->
    [one] one of these rows
   *[other] { $rows } of these rows
} only the mark of the newest position changed, as it does when a title is watched again.
merged-trust-lead = Together the exports hold { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} of viewing, each counted once. Each has exactly one fate, and the fates add up: nothing is dropped in silence.
merged-rows = { $rows ->
    [one] Together the exports hold one row: { $parts }.
   *[other] Together the exports hold { $rows } rows: { $parts }.
}
merged-renamed = The profile { $from } is called { $to } in a later export, and is one profile here.
merged-retitled = { $rows ->
    [one] One row that only an earlier export holds counts
   *[other] { $rows } rows that only an earlier export holds count
} under the title a later one has for it in another language.
merged-tables = Searches, lists, messages, invoices and the like are those of the latest export, filled up with rows that only an earlier one still holds: { $tables }.
merged-my-list = My List may so name titles that have been taken off it since.
merged-table = { $table } ({ $rows ->
    [one] one row
   *[other] { $rows } rows
})
merged-forced = Nothing shows that these exports are of one account. They were merged because --force asked for it.
unreadable-column-export = Export
