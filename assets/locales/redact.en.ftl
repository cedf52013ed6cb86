### The account that lies beside a redacted copy, and what `redact` says.

redacted-heading = A redacted copy of a personal-data export
redacted-lead = Made by watchprint { $version } on the computer that holds the original. The copy was built anew from a short list of tables and columns; no cell of the original was copied. It can be read like an export.
redacted-pseudonymous = Pseudonymous is not anonymous. Whoever knows a few things that were watched on a few days, the length of a film, or a journey can find them here and then read all the rest. Give this copy to people you trust with it; do not publish it.
redacted-kept-heading = What is as it was
redacted-kept = The number of rows, the length of every view and every position in a title, to the second; how playback began; the country of each row, as a code; yes and no, ratings and small counts; words from fixed lists, such as the kind of an extra.
redacted-kept-titles = Titles, as you asked with --titles keep. Titles say much about a person.
redacted-changed-heading = What was changed
redacted-profiles = { $count ->
    [0] No profile was named.
    [one] One profile became the letter A, in every table.
   *[other] { $count } profiles became the letters A, B, … in every table, in the order of their number of rows.
}
redacted-titles-token = Titles became tokens: { $series } series and { $others } films and other titles. Every title has one, the same in every table. Numbers count up in the order in which titles were first watched; they are not the numbers of real seasons and episodes.
redacted-titles-series = Titles became tokens: { $series } series and { $others } films and other titles. All episodes of a series have the same token, so episodes, rewatching, and episodes in a row cannot be counted.
redacted-times = All times moved into the past by one whole number of weeks, drawn by chance, between 5 and 208; it is written nowhere. Weekday, local time and the pauses between views are as they were. Months and years are not.
redacted-seeded = That number was not drawn by chance but follows from --seed. Whoever knows the seed can undo the moving.
redacted-times-clocks = Clocks change on other dates in other years. Every time was therefore moved on the local clock and written as the UTC of its new date, in the zone of the country where most people live. Read the copy without --tz.
redacted-disturbed = { $rows ->
    [0] No view lies so close to a change of the clock that it shows.
    [one] One view lies so close to a change of the clock that its hour, or the pause before it, is off by an hour.
   *[other] { $rows } views lie so close to a change of the clock that their hours, or the pauses before them, are off by an hour.
}
redacted-coarse = Times were also cut: the start of a view to the full hour, every other moment to the day. Amounts by title, device and country stay, and those by day nearly; sittings, pauses, overlaps, views in parts, and minutes within the hour no longer mean anything.
redacted-devices = Devices became a word for their kind. Where two rows would have become the same, the later one is said to be of a second device.
redacted-left-heading = What was left out
redacted-left-always = Always: names, mail addresses, telephone numbers, birthdays, postal codes; IP addresses and places; serial numbers of devices; payments; what was typed in searches, chats and surveys; names and links of messages; that a view was hidden; every column and every file that is not listed below.
redacted-left-tables = Tables of this export of which nothing was written: { $tables }.
redacted-left-files = { $count ->
    [0] Every file of the export was a table.
    [one] One file that is no table was left out.
   *[other] { $count } files that are no tables were left out.
}
redacted-written-heading = What is in it
redacted-table = { $table }, { $rows }: { $columns }
redacted-unicity-heading = How soon its profiles are told apart
redacted-unicity = A point is a title and a day. For each profile: how many points, chosen at random from its record, no other profile of this copy shares in at least { $enough } of all choices.
redacted-unicity-profile = Profile { $profile }, { $points } points: { $share } of single points are its alone; { $enough ->
    [0] even { $most } points are often shared
    [one] one point is enough
   *[other] { $enough } points are enough
}.
redacted-unicity-limit = This compares the profiles of this copy with each other and with nobody else. In a large crowd more points are needed, but not many: in mobile-phone records of 1.5 million people four places and times were enough for 95 % of them (de Montjoye and others, 2013).
redacted-unicity-one = The copy has one record only, so there is nobody to tell it from. That says nothing about how soon somebody who knows you would find you in it.
