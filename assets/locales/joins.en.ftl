### English: searches, My List, ratings, messages. Spaces inside numbers and before units are no-break spaces (U+00A0).

not-recorded = not recorded
yes = yes
no = no
fewer-than = n < { $least }
count-and-share = { $count } ({ $share })

## Searches

searches-heading = Searches and what came of them
searches-missing = Your export has no search history.
searches-lead = The export notes every state of a text while it is typed. { $rows ->
    [one] Its row makes
   *[other] Joined, its { $rows } rows make
} { $searches ->
    [0] no search
    [one] one search
   *[other] { $searches } searches
}; { $timeless ->
    [0] every row has a time.
    [one] one row without a time is left out.
   *[other] { $timeless } rows without a time are left out.
}
searches-title = { $share } of the searches for a title of this record were followed by it within the hour (n = { $n })
searches-title-too-little = Too few searches for a title of this record to say how often it followed (n = { $n })
searches-subtitle = Searches by what came of them, n = { $searches ->
    [one] { $searches } search
   *[other] { $searches } searches
}
searches-caption = Rows of one profile are one search while each text continues or shortens the one before, with at most five minutes between. The title found is the one picked, or one with a word that begins with the text typed. The hour begins with the last row of the search.
searches-wait = Where the title followed within the hour, it began after { $wait } or less in half of the cases (n = { $n }).
searches-wait-too-little = How soon a title follows its search cannot be said: too little data (n = { $n }).
searches-names = The export displays titles in English in this file and in the language of the profile in the viewing. A title with another name there is found only by the text typed; where neither is found, it was not watched or has another name, and nothing tells which.
searches-column-outcome = What came of it
searches-column-searches = Searches
searches-column-displayed = Title picked
searches-column-followed = Watched within the hour
searches-column-query = Text
searches-picked = The titles picked from the results.
searches-queries = The texts searched for, each as far as it was typed.
search-within-hour = Watched within the hour
search-later = Watched later
search-only-before = Watched only before
search-no-such-title = No title of that name in the record
search-nothing-to-match = Nothing picked, too little typed

## My List

my-list-heading = My List
my-list-missing = Your export has no list, or an empty one.
my-list-lead = { $titles ->
    [one] One title is
   *[other] { $titles } titles are
} in the lists of all profiles. Of them, { $waited ->
    [0] none was first watched
    [one] one was first watched
   *[other] { $waited } were first watched
} after being added, { $before ->
    [0] none
    [one] one
   *[other] { $before }
} already before, and { $never ->
    [0] none is
    [one] one is
   *[other] { $never } are
} without a view of that name by the profile. What was taken off a list again is not in the export.
my-list-title = { $days ->
    [0] Half of the titles watched from the list were watched on the day they were added
    [one] Half of the titles watched from the list had waited one day or less
   *[other] Half of the titles watched from the list had waited { $days } days or less
}
my-list-title-too-little = Too few titles were watched after being added to name a usual wait
my-list-subtitle = Titles watched after being added by days waited, n = { $titles ->
    [one] { $titles } title
   *[other] { $titles } titles
}
my-list-caption = From the day a title was added to the day the profile first began it, both in UTC, as the list has them. Titles watched before are left out.
my-list-column-wait = Wait
my-list-column-titles = Titles
my-list-column-added = Added
my-list-column-watched = First watched
my-list-column-days = Days
my-list-same-day = Same day
my-list-days-between = { $from } to { $to } days
my-list-days-from = { $from } days and more
my-list-waited = Titles watched after being added, the longest wait first.
my-list-never = Titles without a view, the oldest first.
my-list-before = Titles watched before they were added.

## Ratings

ratings-heading = Ratings and what was watched
ratings-missing = Your export has no ratings.
ratings-lead = { $titles ->
    [one] One title was rated
   *[other] { $titles } titles were rated
}; only the last rating of each profile counts. { $without ->
    [0] Each says up or down.
    [one] One says neither up nor down: it was taken back, or means “not interested”.
   *[other] { $without } say neither up nor down: they were taken back, or mean “not interested”.
} { $unwatched ->
    [0] All that were rated up or down left a trace in the viewing of the profile.
    [one] One was rated without a trace of watching under that name.
   *[other] { $unwatched } were rated without a trace of watching under that name.
}
ratings-caption = Titles by rating and by how far the profile watched them. Of a series, one episode seen is enough.
ratings-column-verdict = Rating
ratings-column-nothing = Not watched
ratings-column-partly = In part
ratings-column-seen = Seen
ratings-column-share = Share seen
ratings-column-extent = Watched
ratings-down-completed = { $completed ->
    [one] One film was watched to the end and has
   *[other] { $completed } films were watched to the end and have
} a thumb down, of { $down ->
    [one] one title
   *[other] { $down } titles
} rated so.
ratings-down-caption = Titles with a thumb down that were seen all the same.
ratings-unwatched-caption = Titles rated without a trace of watching.
ratings-episodes = { $episodes ->
    [one] { $episodes } episode
   *[other] { $episodes } episodes
}
ratings-completed = to the end
ratings-seen = most of it
verdict-down = Thumb down
verdict-up = Thumb up
verdict-twice-up = Two thumbs up
verdict-none = None
marked-as-watched = { $titles ->
    [one] One title was marked as seen elsewhere
   *[other] { $titles } titles were marked as seen elsewhere
}; the profile watched { $watched ->
    [0] none of them
    [one] one of them
   *[other] { $watched } of them
} here.
marked-not-interested = { $titles ->
    [one] One title was marked as not interesting
   *[other] { $titles } titles were marked as not interesting
}; the profile watched { $watched ->
    [0] none of them
    [one] one of them all the same, before or after
   *[other] { $watched } of them all the same, before or after
}.

## Messages

messages-heading = Messages and what was watched around them
messages-missing = Your export has no messages.
messages-lead = { $sent ->
    [one] One message was sent
   *[other] { $sent } messages were sent
} to the profiles; { $titled ->
    [0] none speaks of a title.
    [one] one speaks of a title.
   *[other] { $titled } speak of a title.
}
messages-title = { $rate } of the messages were clicked
messages-title-too-little = Too few messages to say how many are clicked
messages-subtitle = Messages sent by channel, with the share clicked, n = { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}
messages-caption = A message counts as clicked when the export has a click or the time of one. Rows that repeat another one are left out. Under five messages, no share is given.
messages-column-channel = Channel
messages-column-kind = Kind of message
messages-column-sent = Sent
messages-column-clicked = Clicked
messages-column-rate = Share clicked
messages-kinds = Messages by kind, as the export names it
messages-around-lead = For { $compared } messages that speak of a title, the viewing covers the week before and the week after. In so many of these cases the profile began the title:
messages-around-too-little = { $compared ->
    [0] None of them has
    [one] Only one of them has
   *[other] Only { $compared } of them have
} both the week before and the week after inside the viewing: too little data to compare.
messages-around-caption = Messages before and after which the title they speak of was begun
messages-column-around = The title was begun
messages-column-before = Before the message
messages-column-after = After it
messages-watched-day = within 24 hours
messages-watched-week = within 7 days
messages-first-day = for the first time, within 24 hours
messages-first-week = for the first time, within 7 days
messages-no-cause = This shows what happened around a message, not what happened because of it: new titles are announced when people watch them anyway. Several messages about one title count each.
messages-first-caption = Titles first watched in the week after a message that speaks of them.
messages-column-wait = After
channel-notifications = Notifications in the app
channel-push = Push
channel-email = E-mail
channel-alerts = Alerts
channel-sms = SMS
