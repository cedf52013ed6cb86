### What a reader can do with the page: save, list, download, switch its language.

languages = Language
language = English
save-as = Save as
save-png = Save as PNG
save-svg = Save as SVG

titles-heading = Every title
titles-note = All films and series that were kept, or each episode by itself. Hours are streamed hours; a view begins when a title is started, and after it was completed anew. The list follows the choices above.
titles-summary = Search and sort the list ({ $count })
titles-search = Search in the titles
titles-level = What a row stands for
titles-works = Films and series
titles-all = Each episode
titles-column = Title
titles-column-views = Views
titles-column-first = First seen
titles-column-last = Last seen
titles-shown = { $count ->
    [0] No title fits.
    [one] 1 title
   *[other] { $from } to { $to } of { $count } titles
}
titles-pages = Pages of the list
titles-start = First
titles-back = Back
titles-next = Next
titles-end = Last

numbers-heading = Download the numbers
numbers-note = The files are made here in the page and hold what it shows, with your choices applied. Nothing is sent anywhere.
numbers-json = Summary (JSON)
numbers-titles = Titles (CSV)
numbers-days = Days (CSV)

### Names in a report that is to be shown around.

alias-series = Series { $number }
alias-film = Film { $number }
alias-title = Title { $number }
alias-game = Game { $number }
alias-season = Season { $number }
alias-episode = { $series }, episode { $number }

### The poster.

poster-rows = n = { $rows } rows read
poster-colophon = Made offline with watchprint from { $range }
