### What differs between two exports of one account.

## Headings and the table of rows

snapshots-topic-rows = Rows
snapshots-topic-profiles = Profiles
snapshots-topic-titles = Titles
snapshots-topic-removed = What somebody removed
snapshots-topic-holdings = What the export holds
snapshots-heading = What differs between the exports
snapshots-column-rows = Rows
snapshots-column-titles = Titles
snapshots-column-before = Earlier export
snapshots-column-after = Later export
snapshots-column-viewing = Viewing
snapshots-same = In both, the same
snapshots-changed = In both, something changed
snapshots-new = New since the earlier export
snapshots-back-filled = Added within the earlier one’s days
snapshots-further-back = Added from before the earlier one
snapshots-vanished = Gone within the later one’s days
snapshots-cut-off = Gone from before the later one
snapshots-after-end = Gone from after the later one
snapshots-more = { $count ->
    [one] And one more; the page and the JSON have all.
   *[other] And { $count } more; the page and the JSON have all.
}
snapshots-count-rows = { $count ->
    [one] one row
   *[other] { $count } rows
}
snapshots-count-titles = { $count ->
    [one] one title
   *[other] { $count } titles
}
snapshots-with-hours = { $count } ({ $hours })

## How they were compared

snapshots-forced = Nothing shows that both exports are of one account: no profile and no row is in both. They are compared because --force asks for it.
snapshots-basis-minutes = One file was saved again by a program that dropped the seconds of the starts, so rows are compared by the minute.
snapshots-basis-days = At least one of them is a short history, which has titles and days alone. Each title counts once, with the last day it was watched.
snapshots-basis-profile = One of them is a short history, which has titles and days of one profile alone. It fits { $profile } best, so it is held against that profile. Each title counts once, with the last day it was watched.

## Rows

snapshots-say-nothing = Neither export has a row of viewing.
snapshots-say-identical = Every row of one export is in the other, and says the same.
snapshots-say-none-common = No row is in both exports.
snapshots-say-new = New since { $date }: { $amount }.
snapshots-say-back-filled = Added later: { $amount } of days the earlier export covers without having them.
snapshots-say-late = Of these, { $amount } of the last three days before the earlier export ends. The newest rows are often missing from an export, so these were probably only late.
snapshots-say-of-new-profiles = Of these, { $amount } of profiles the earlier export does not have.
snapshots-say-further-back = Further back: { $amount } from before { $date }, where the earlier export begins.
snapshots-say-cut-off = Cut off: { $amount } from before { $date }, where the later export begins. A shorter reach is the likely reason, and not that somebody removed them.
snapshots-say-no-overlap = The exports do not overlap: { $amount } of the earlier one lie before { $date }, where the later one begins.
snapshots-say-vanished = Gone: { $amount }, although the later export covers their days.
snapshots-say-of-gone-profiles = Of these, { $amount } of profiles that are gone as a whole.
snapshots-say-were-hidden = Of these, { $amount } that somebody had hidden.
snapshots-say-near-end = Of these, { $amount } of the last three days before the later export ends, which it may not have had yet.
snapshots-say-after-end = Missing at the end: { $amount } from after the last row of the later export.
snapshots-say-unexplained = Why { $amount } went, neither export says: somebody may have removed them, or Netflix may have.
snapshots-say-whole-titles = { $count ->
    [one] Of one title every row
   *[other] Of { $count } titles every row
} is gone. It looks like that when somebody deletes a title; it does not prove it.
snapshots-say-expected = { $count ->
    [one] One row is no longer the newest of its title, which was
   *[other] { $count } rows are no longer the newest of their titles, which were
} watched again since. That is no correction.
snapshots-say-watched-again = { $count ->
    [one] One title has
   *[other] { $count } titles have
} a later day than before: watched again since.
snapshots-say-renamed-device = { $before } is called { $after } now, in { $rows }.
snapshots-say-changed = Changed: { $amount }, in { $fields }.
snapshots-field-count = { $field } ({ $count })
snapshots-field-day = the day
snapshots-field-title = the title
snapshots-field-device = the device
snapshots-field-duration = the length
snapshots-field-bookmark = the position at the end
snapshots-field-latest = whether it is the newest of its title
snapshots-field-hidden = whether it is hidden
snapshots-field-country = the country
snapshots-field-attributes = how it began
snapshots-field-supplemental = the kind of extra

## Profiles and titles

snapshots-say-renamed = { $before } is called { $after } now: { $shared } of { $of } starts are the same.
snapshots-say-renamed-by-date = { $before } is called { $after } now: both were made in the same second.
snapshots-say-new-profile = { $name } is new, with { $rows }.
snapshots-say-deleted = { $name } is gone, with { $rows }. A deleted profile leaves nothing in an export.
snapshots-say-emptied = { $name } is still listed, but nothing of its { $rows } is left.
snapshots-say-language = { $profile }: { $rows } of { $of } have the same start and another title, so the language of the titles was switched. “{ $before }” is “{ $after }” now. They count as changed, not as gone and new; a comparison of periods takes them for different titles.
snapshots-say-language-of-days = { $rows } of { $of } stand on the same days in the same order under other titles, so the language of the titles was probably switched. “{ $before }” is “{ $after }” now.
snapshots-say-retitled = { $profile }: { $rows } of { $works ->
    [one] one series or film
   *[other] { $works } series or films
} have the same start and another title. “{ $before }” is “{ $after }” now.

## What somebody removed

snapshots-say-still-hidden = Hidden, and still in the export: { $amount }. Hiding takes a title off the list people see, not out of the record.
snapshots-say-newly-hidden = Hidden since, and still in the export: { $amount }.
snapshots-say-new-hidden = Hidden among the rows that came: { $amount }.
snapshots-say-shown-again = No longer marked as hidden: { $amount }.
snapshots-say-hidden-is-gone = Hidden before, and gone now: { $amount }.
snapshots-say-hidden-not-in-short = Marked as hidden in the full history, and not in the short one: { $amount }. That is what hiding does.
snapshots-say-hidden-in-short = Marked as hidden in the full history, and still in the short one: { $amount }.

## What the export holds

snapshots-say-shortened = Gone: { $what } from before { $month }. { $table } begins on { $after } now, and began on { $before }.
snapshots-say-lengthened = Further back: { $what } from before { $month }. { $table } begins on { $after } now, and began on { $before }.
snapshots-say-table-appeared = Netflix now also keeps { $what }, or shows this for the first time: { $table }, { $rows }.
snapshots-say-table-mentioned = Netflix now also names { $what }, without any rows: { $table }.
snapshots-say-table-vanished = No longer in the export: { $what }. { $table } had { $rows }.
snapshots-say-table-replaced = Told apart now: { $what }. { $tables } came in the place of { $table }.
snapshots-say-table-emptied = Emptied: { $what }. { $table } had { $rows } and has none.
snapshots-say-table-filled = Filled for the first time: { $what }. { $table } had no row and has { $rows }.
snapshots-say-column-appeared = New in { $table } ({ $what }): “{ $column }”. { $meaning }
snapshots-say-column-unknown = New in { $table } ({ $what }): “{ $column }”, which nobody has explained yet.
snapshots-say-column-vanished = No longer in { $table } ({ $what }): “{ $column }”.
snapshots-say-column-emptied = Emptied in { $table } ({ $what }): “{ $column }”, which held something in { $rows }.
snapshots-say-column-filled = Filled for the first time in { $table } ({ $what }): “{ $column }”, in { $rows }.
snapshots-say-file-appeared = A file that was not there before, and that nobody has explained: { $name }.
snapshots-say-file-vanished = A file that nobody has explained is no longer there: { $name }.
snapshots-say-partial = One of the exports is a single table, so nothing is said about the others.
snapshots-say-same-holdings = Both hold the same tables and columns, as far back.

## The page

snapshots-lead = Rows of both exports, matched by what they say. The sums add up to either side.
snapshots-one-by-one = One by one
snapshots-first = { $figure } { $name }
snapshots-first-with-rows = { $figure } { $name }: { $rows }
snapshots-all = All
snapshots-table-caption = Where the rows of both exports are
snapshots-column-profile = Profile
snapshots-column-title = Title
snapshots-column-days = Days
snapshots-column-was = Before
snapshots-column-is = Now
snapshots-column-what = What changed
snapshots-column-start = Day
snapshots-caption-back-filled = Titles added later
snapshots-caption-vanished = Titles that are gone
snapshots-caption-cut-off = Titles from before the later export begins
snapshots-caption-further-back = Titles from before the earlier export begins
snapshots-caption-changed = Rows that changed
snapshots-caption-retitled = Titles in other words, { $profile }
snapshots-caption-hidden = Hidden titles
snapshots-column-hidden-before = Hidden before
snapshots-column-hidden-after = Hidden now
snapshots-column-hidden-gone = Gone
snapshots-whole = all of it
snapshots-part = a part
snapshots-column-extent = Extent
snapshots-change = { $field }: { $before } → { $after }
snapshots-nothing = nothing
snapshots-yes = yes
snapshots-no = no
snapshots-term-rows = The same row
snapshots-definition-rows = Rows are the same when profile, start and title are; the device tells apart what is left. Spellings that only another year’s export or a spreadsheet makes are the same. Copies count. What lies inside the other export’s days and is not in it is back-filled or gone.
snapshots-term-profiles = Renamed profile
snapshots-definition-profiles = At least 95 % of the starts that lie in the days of both, and at least ten, are the same.
snapshots-term-titles = Language switched
snapshots-definition-titles = Same starts and lengths under other titles: at least five rows, three series or films, and one row in ten of the profile.
snapshots-term-reach = Reach
snapshots-definition-reach = A table begins more than 31 days later or earlier than before; a table that always covers about as many days is told when it covers half of them, or twice. That something is not in an export does not prove that it is not kept.

## What tables hold

snapshots-what-viewing-activity = the viewing activity
snapshots-what-viewing-history = the short history
snapshots-what-my-list = the titles in My List
snapshots-what-ratings = the ratings
snapshots-what-search-history = the searches
snapshots-what-playback-related-events = what the player did
snapshots-what-indicated-preferences = the stated preferences
snapshots-what-interactive-titles = the choices in interactive titles
snapshots-what-taste-preferences = the stated tastes
snapshots-what-clickstream = the clicks
snapshots-what-devices = the devices
snapshots-what-ip-addresses-streaming = the internet addresses streamed from
snapshots-what-ip-addresses = the internet addresses
snapshots-what-ip-addresses-login = the internet addresses of sign-ins
snapshots-what-ip-addresses-account-creation = the internet address the account was made from
snapshots-what-billing-history = the invoices
snapshots-what-gift-subscriptions = the gift subscriptions
snapshots-what-messages-sent-by-netflix = the messages sent
snapshots-what-account-details = the details of the account
snapshots-what-subscription-history = the history of the subscription
snapshots-what-terms-of-use = the terms of use that were accepted
snapshots-what-access-and-devices = the devices signed in to the account
snapshots-what-extra-members = the extra members
snapshots-what-profiles = the list of profiles
snapshots-what-avatar-history = the pictures of the profiles
snapshots-what-parental-controls-restricted-titles = the titles blocked for a profile
snapshots-what-game-play-session = the sessions of games
snapshots-what-contact = the contacts with customer service
snapshots-what-chat-transcripts = the chats with customer service
snapshots-what-product-cancellation-survey = the survey on leaving
snapshots-what-social-media-connections = the connections to social networks
