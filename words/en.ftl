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

## Numbers, names and lists

about = about { $number }
over = over { $number }
under = under { $number }
range = { $first }–{ $last }
share = { $part } of { $base } ({ $percent })
share-too-few = { $part } of { $base } (too few for a percentage)
part-of = { $part } of { $whole }
and-more = { $first } and { $more } more
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
residents-unit = residents
date-sentence = { $day }

## Statuses, as they follow "systems"

status-any = of any status
status-planned = planned
status-in-development = in development
status-pilot = in pilot
status-in-use = in use
status-retired = retired
status-unknown = of unknown status

## The selection in words

filter-region = Region
filter-country = Country
filter-place = Place
filter-kind = Kind of government
filter-forum = Forum
filter-sector = Sector
filter-technology = Technology
filter-status = Status
filter-scheme = Risk scheme
filter-tier = Risk tier
filter-source = Source
filter-ai = Only what its source calls AI
filter-from-year = From
filter-until-year = Until
filter-release = Release
filter-all = All
filter-any-year = any
group-where = Where
group-what = What
group-risk = Risk and source
group-when = When it started
group-release = Release
selection-part = { $filter }: { $values }
selection-ai = Called AI by its source
selection-from-year = Started in { $value } or later
selection-until-year = Started in { $value } or earlier
selection-release = Release { $value }
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
chips-none = Everything in this release. Narrow it with the filters at the side.
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
not-on-this-page =
    The address asked for { $name } { $values }, which this page does not have; left out.

## Every exhibit

drawer-with-table = Table, files, link and citation
drawer-files = Files, link and citation
drawer-download = Download these rows: { $links }
drawer-not-published = Not published: there is nothing to download yet.
drawer-sources = Sources: { $sources }.
drawer-source = Source: { $sources }.
drawer-this-release = this release
drawer-more-sources =
    { $more ->
        [one] { $more } more, named with the files
       *[other] { $more } more, named with the files
    }
ways-link = Link
ways-citation = Citation
ways-bibtex = BibTeX
ways-embed = Embed
table-open = Open
table-more = { $n } more
alt-figure = { $title }. { $counted } { $rows }.
alt-more =
    { $n ->
        [one] and { $n } more row in the table
       *[other] and { $n } more rows in the table
    }

## The rows behind a number, and nothing to show

behind-counted = { $selection }: { $systems }
behind-system = System
behind-place = Place
behind-country = Country
behind-status = Status
behind-supplier = Supplier
behind-link = Link to the record
behind-rows = These rows in the data table →
nothing-matches = No { $what } for this selection.
nothing-systems = No systems { $status } for this selection.
nothing-loosen =
    Without “{ $part }”: { $n ->
        [one] { $n } system
       *[other] { $n } systems
    }
nothing-any-filter = Without any filter

## Figures

figure-view-world = World
figure-view-europe = Europe
figure-view-united-states = United States
figure-view-japan = Japan
figure-view-netherlands = Netherlands
figure-view-founding-cities = Founding cities
figure-boundaries = Boundaries: Natural Earth, simplified; no endorsement implied.
figure-systems = Systems { $status }
figure-risk-tier = Highest risk tier
figure-technology = Technology
figure-first-year = First year
figure-residents = Residents
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
figure-value = { $label }: { $value }
figure-value-of-year = { $label }: { $value } ({ $year })
figure-asked-silent = Asked, did not answer
figure-no-source = No source covers it
figure-cell-not-found = not found
figure-cell-not-asked = not asked
figure-cell-declined = declined
figure-cell-dont-know = unknown
figure-cell-not-applicable = n/a
figure-cell-missing = silent

## Page overview


## Page map


## Page adoption

adoption-question = What do local governments use, and since when?
adoption-systems = Systems
adoption-places = Local governments
adoption-year = Year
adoption-sector = Sector
adoption-technology = Technology
adoption-status = Status
adoption-source = Source
adoption-supplier = Supplier
adoption-kinds = Dates to count
adoption-kinds-help = A date of evidence or announcement is not a start. The register's begin date is sometimes the product's.
adoption-no-dates = No system of this selection has a date of these kinds. Choose more kinds of dates.
adoption-no-date = no date at all
adoption-undated = Without such a date
adoption-years-before =
    In { $year }, { $ago ->
        [one] { $ago } year
       *[other] { $ago } years
    } before, { $systems ->
        [one] { $systems } dated system was
       *[other] { $systems } dated systems were
    } running; a rise can mean more use or more complete registers.
adoption-running-title =
    By { $year }, { $systems ->
        [one] { $systems } dated system was
       *[other] { $systems } dated systems were
    } running in { $places ->
        [one] { $places } local government
       *[other] { $places } local governments
    }
adoption-running-counted = Systems piloted, in use or retired with a date of the chosen kinds, and an end where they are retired: { $placed } of { $total }. A system runs in a year when it had started by the year's end and had not ended before the year began.
adoption-band =
    The grey band is as high as the { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    } that cannot be placed in time.
adoption-of-kind = { $kind } { $systems }
adoption-kinds-on-record = Kinds of dates on record: { $kinds }. A rise can mean more use or more complete registers.
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
adoption-status-counted = All systems of the selection by the last status their source gives.
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


## Page reach


## Page governance


## Page compare


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
city-same-date = { $systems } systems share one date, { $day }: it may be the date of an entry or a product, not of their starts.
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
city-known-counted =
    Facts filled, of { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }; one that the source does not state counts as empty.
city-data-as-of = The data is as of { $day }.
city-data-between = The data is as of { $first } to { $last }.
city-fact = Fact
city-known-for = Known for
city-fact-sector = Sector
city-fact-technology = Technology
city-fact-status = Status
city-fact-is-ai = Whether it is AI
city-fact-vendor = Supplier
city-fact-start-date = A date of start
city-fact-risk-label = Risk category
city-fact-residents-facing = Whether residents meet it
city-fact-evidence-url = Link to the record


## Page data


## Page changes


## Page quality


## Page methods


## Page submit


## Shared census


## Shared shares


## Shared systems and replies

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
systems-group =
    { $group }: { $systems ->
        [one] { $systems } system
       *[other] { $systems } systems
    }, { $in_use } in use
systems-caption = As sources record them. Screening names areas of the EU AI Act that technology and sector point to, by this dashboard's own visible rules; it is not a legal classification.
systems-rules = The screening rules →
systems-broad = The desk research uses COFOG's divisions, where transport is a part of economic affairs: traffic systems of a general office stand here, those of a body that does nothing but transport under Transport.
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
picker-find = Find a place
picker-type = Type a name: city, town, ward or county
picker-of-kind = { $place } ({ $kind })
picker-uncovered = { $place } · no source covers it
picker-unknown =
    { $places ->
        [one] This release has no place “{ $place }”. It knows { $places } local government: those that a source names or could name. One that is missing is not without AI: nothing is known of it here.
       *[other] This release has no place “{ $place }”. It knows { $places } local governments: those that a source names or could name. One that is missing is not without AI: nothing is known of it here.
    }
picker-meant =
    { $places ->
        [one] { $places } place has “{ $name }” in the name:
       *[other] { $places } places have “{ $name }” in the name:
    }
picker-meant-more = { $places } places have “{ $name }” in the name; these are the first { $first }. Type more of the name for the others.
picker-founding = Or begin with a founding city of the Mayors AI Forum:
picker-with-data = Or begin with a place that has data:
picker-view = Or find it on the map
picker-on-record = on record
picker-map-title =
    { $places ->
        [one] { $places } place has systems on record
       *[other] { $places } places have systems on record
    }
picker-map-counted = Click a circle to choose its place. Places whose sources hold answers and no system are found by name alone.
picker-place = Place
picker-country = Country
picker-systems = Systems
picker-residents = Residents
picker-page = Page
door-brief = City brief, one page (PDF)
door-brief-help = A page to print or to send, with these numbers.
door-language = Language of the brief


## Shared places


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
        [one] No band: { $n } source records fewer than five places of its kind and country.
       *[other] No band: { $n } sources record fewer than five places of its kind and country.
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
brief-no-case-why = No kind of system is known to be { $held } { $where } and not found in { $place }.
brief-case-1 = One case to call: a kind of system { $held } { $where } and not found in { $place }
brief-case-2 = Two cases to call: kinds of systems { $held } { $where } and not found in { $place }
brief-case-3 = Three cases to call: kinds of systems { $held } { $where } and not found in { $place }
brief-case-more = Three cases to call, of { $n } kinds of systems { $held } { $where } and not found in { $place }
brief-held-in-use = in use
brief-held-or-unstated = in use, or on record without a status,
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
        [one] Peer: { $names }; the nearest by residents, kind of government, region, data on both and Forum.
       *[other] Peers: { $names }; the nearest by residents, kind of government, region, data on both and Forum.
    }
brief-not-absent = Not found here does not mean absent.
brief-without-technology = technology not stated

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
