### What an export holds: `watchprint inventory`.

inventory-heading = What { $name } holds
inventory-lead = { $tables ->
    [0] No table with data
    [one] One table with data
   *[other] { $tables } tables with data
}, { $rows }. Newest day: { $newest }.
inventory-lead-undated = { $tables ->
    [0] No table with data
    [one] One table with data
   *[other] { $tables } tables with data
}, { $rows }. No day can be read.
inventory-short = This is the short history: a title and a day. The full archive holds some thirty tables more; watchprint guide tells how to get it.
inventory-table-rows = { $table }: { $rows }
inventory-table-dated = { $table }: { $rows }, { $range }
inventory-rate = About { $number } rows a month.
inventory-rate-none = Too little data to say how often it is written (under { $days } days or { $rows } rows).
inventory-fact = { $label }: { $value }
inventory-file = File
inventory-what = What it is
inventory-why = Why it is kept
inventory-people = Whose data
inventory-class = How sensitive
inventory-categories = In the words of the GDPR
inventory-links = What joins it to other records
inventory-reach = How far back
inventory-written = How often it is written
inventory-undocumented-column = Nobody has said what this is. Ask.
inventory-columns = Columns
inventory-column = { $column } ({ $filled } filled, { $class }): { $what }
inventory-column-unfilled = { $column } ({ $class }): { $what }
inventory-column-undocumented = { $column }: nobody has said what this is. Ask.
inventory-different = { $count ->
    [one] One value
   *[other] { $count } different values
}; --show-identifiers shows them.
inventory-values = Values: { $values }.
inventory-values-more = Values: { $values }, { $more }.
inventory-column-table = Table
inventory-column-rows = Rows
inventory-column-range = From – to
inventory-missing-short = Everything but titles and days. The short history never holds more.
inventory-none = none
inventory-people-owner = the account’s owner
inventory-people-profiles = everybody with a profile
inventory-people-children = children
inventory-people-address = people who share the address
inventory-people-others = people outside the household
inventory-class-plain = says little
inventory-class-habits = shows habits
inventory-class-identifying = identifies
inventory-class-secret = secret
inventory-category-identifier = identifier (article 4(1))
inventory-category-online = online identifier (article 4(1))
inventory-category-location = location data (article 4(1))
inventory-category-economic = economic identity (article 4(1))
inventory-category-cultural = cultural or social identity (article 4(1))
inventory-category-profiling = profiling works on it (article 4(4))
inventory-category-child = children’s data (article 8)
inventory-category-special = may touch special categories (article 9(1))
inventory-link-time = exact times
inventory-link-country = the country
inventory-link-place = the place
inventory-link-device = the model of the device
inventory-link-serial = the device’s serial number
inventory-link-ip = the internet address
inventory-link-mail = the mail address
inventory-link-phone = the telephone number
inventory-link-name = names
inventory-link-payment = the means of payment
inventory-link-account = other accounts of the service
inventory-link-id = identifiers in addresses
inventory-link-hyperlink = links with tokens
inventory-link-text = what somebody wrote
inventory-link-title = titles and when they were watched
inventory-reach-account = as long as the account
inventory-reach-year = about a year
inventory-reach-days120 = about 120 days
inventory-reach-days30 = about 30 days
inventory-reach-search = to May 2020, or as long as the account in older exports
inventory-reach-now = the state of the day, no history
inventory-reach-unknown = not known
inventory-missing-heading = What is missing
inventory-empty = Said to be empty: { $tables }.
inventory-absent = Not in this export, though every export of its time had them: { $tables }. A table can be left out because there is nothing to say; nobody says so here.
inventory-undocumented = Columns nobody has explained: { $columns }.
inventory-unknown-files = Files that are no table of an export: { $files }.
inventory-gap = { $table }: on { $days ->
    [one] one day
   *[other] { $days } days
} of { $of } it speaks of streaming, and the viewing record has no row: { $dates }. Plays of a few seconds are not recorded as viewing, and those of deleted profiles are gone; anything else is a gap to ask about.
inventory-no-gap = { $table }: on each of its { $of } days the viewing record has a row too.
inventory-nothing-missing = No table, column or day is missing that could be told from this export alone.
inventory-purposes = What a service must be expected to hold and no table shows
inventory-purpose = { $what } { $why }
inventory-others = Files for people, not read: { $files }.
inventory-letter-hint = A letter that asks for all this: watchprint inventory EXPORT --letter gdpr, uk or california.
inventory-careful = The export holds data of everybody in the household. What it says of beliefs, health or orientation is not worked out here, but others could.

## The letter

inventory-letter-subject = Subject: my personal data, request to complete your answer
inventory-letter-opening = Dear Sir or Madam,
inventory-letter-begin-gdpr = You sent me a copy of my personal data that reaches to { $newest }. It is not complete. On the ground of articles 12, 15 and 20 GDPR I ask you to complete it.
inventory-letter-begin-uk = You sent me a copy of my personal data that reaches to { $newest }. It is not complete. On the ground of articles 12, 15 and 20 of the UK GDPR I ask you to complete it.
inventory-letter-begin-california = You sent me a copy of my personal information that reaches to { $newest }. It is not complete. On the ground of sections 1798.100, 1798.110, 1798.115 and 1798.130 of the California Civil Code I ask you to complete it.
inventory-letter-short-gdpr = On the ground of articles 12, 15 and 20 GDPR I ask for a complete copy of my personal data. So far I have the short viewing history of one profile only.
inventory-letter-short-uk = On the ground of articles 12, 15 and 20 of the UK GDPR I ask for a complete copy of my personal data. So far I have the short viewing history of one profile only.
inventory-letter-short-california = On the ground of sections 1798.100, 1798.110, 1798.115 and 1798.130 of the California Civil Code I ask for a complete copy of my personal information. So far I have the short viewing history of one profile only.
inventory-letter-undated = a day it does not name
inventory-letter-account = The account’s mail address is [ADDRESS].
inventory-letter-absent = These tables are missing although other people received them: { $tables }. Please send them, or confirm that you hold no such data about me.
inventory-letter-empty = Of these you state that there is no information: { $tables }. Please confirm that none is held in any other system either.
inventory-letter-columns = These columns are explained nowhere: { $columns }. Please tell me what they mean, as the copy must be intelligible.
inventory-letter-files = These files are explained nowhere: { $files }. Please tell me what they are.
inventory-letter-gap = On { $days ->
    [one] one day
   *[other] { $days } days
} the table { $table } records streaming while the viewing record has nothing, among them { $dates }. Please send what is missing, or explain it.
inventory-letter-purposes = I also ask for the following, which must be expected to exist and which no copy I know of contains:
inventory-letter-information-gdpr = Please add what article 15(1) names: the purposes and legal basis of each table, the recipients by name, the period of storage, the source of what I did not give myself, and, as far as there is any, meaningful information about the logic of automated decisions and profiling.
inventory-letter-information-california = Please add the categories of information collected, its sources, the purposes, the third parties to whom each category was sold, shared or disclosed, and the inferences drawn to create a profile about me, which are personal information (section 1798.140; opinion 20-303 of the Attorney General, 2022).
inventory-letter-form-gdpr = What I gave you or what was observed of my use I ask for in a structured, commonly used and machine-readable format (article 20). Article 12(3) gives you one month.
inventory-letter-form-california = Please send it in a portable and readily usable format. Section 1798.130 gives you 45 days.
inventory-letter-others = As far as data of other people are concerned, I ask for mine only.
inventory-letter-closing = Yours faithfully, [NAME]
