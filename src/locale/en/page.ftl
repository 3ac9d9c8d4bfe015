# The web page that publishes the result.

page-title = Public Administration Reform Index
page-skip = Skip to the content
page-draft = DRAFT
page-draft-why = The result is neither locked nor signed; figures may change and are not for publication.
page-parts = Parts of this page
page-language = Language
page-language-other = Tiếng Việt
page-made = This page is a single file. It loads nothing from the network and collects nothing about its readers.

page-ranking = Ranking
page-ranking-explained = The index is the score divided by the maximum, times 100, rounded once to 2 decimals. Each block is ranked by itself; units with the same index share a rank.
page-pending = Provisional: { $count ->
    [one] one item has
   *[other] { $count } items have
  } no final score yet and counts by its self score.
page-units = ({ $count ->
    [one] one unit
   *[other] { $count } units
  })
page-unranked = Not ranked
page-column-rank = Rank
page-column-unit = Unit
page-column-total = Score
page-column-max = Maximum
page-column-index = Index
page-column-band = Band
page-column-head = Band of the head
page-column-before = Index of { $year }
page-column-change = Change since { $year }

page-search = Find a unit
page-search-hint = With or without diacritics, for example: le chan
page-hits = { $count } of { $all } units found.
page-no-hits = No unit was found.
page-blocks = Choose a block
page-all-blocks = All blocks
page-sort = Sort by
page-sorted-rising = Sorted by { $column }, lowest first.
page-sorted-falling = Sorted by { $column }, highest first.

page-back = Ranking
page-previous = Unit before:
page-next = Unit after:
page-neighbours = Go to another unit
page-print = Print this page
page-rank-of = { $rank } of { $all }
page-block-mean = Mean index of the block
page-self-total = Total of the self scores
page-last-year = { $index } (rank { $rank })
page-unit-areas = Result by area
page-unit-items = Result by item
page-only-lost = Only items that lost points
page-items-shown = { $count } of { $all } items shown.
page-column-code = Code
page-column-item = Item
page-column-area = Area
page-column-part = Share reached (%)
page-column-mean = Mean score of the block
page-column-self = Self score
page-column-final = Final score
page-column-lost = Points lost
page-column-why = Reason
page-not-applicable = not applicable
page-not-answered = not answered
page-provisional = * provisional, by the self score
page-lost-unit = { $points } by the unit's own score
page-lost-silence = { $points } because it was not answered
page-lost-survey = { $points } by the survey
page-lost-appraisal = { $points } by the appraisal
page-lost-ruling = { $points } by the council's ruling
page-lost-penalty = { $points } penalty
page-lost-not-applicable = { $points } because the item does not apply

page-areas = Result of every unit by area
page-unit-summary = score { $total }; index { $index }

page-charts = Charts
page-chart-table = Figures of the chart
page-chart-counts = Unit:
page-chart-source = Source:
page-chart-source-locked = result of the appraisal, version { $version }, locked and signed.
page-chart-source-draft = result of the appraisal, version { $version }, draft.
page-chart-empty = No figures yet.
page-chart-described = Horizontal bar chart, { $count ->
    [one] one bar
   *[other] { $count } bars
  }. Highest: { $most }, { $high }. Lowest: { $least }, { $low }.
page-chart-index = Index of the units, { $block }
page-chart-index-unit = index (of 100)
page-chart-reached = Share of the maximum reached by area, { $block }
page-chart-reached-unit = %
page-chart-lost = Mean points lost by a unit, by area, { $block }
page-chart-lost-unit = points

page-check = Check the result
page-version = Version of the result
page-version-draft = Version { $version } of the result is not locked and has no signatures.
page-locked = Locked at
page-signed = Signed by
page-sha256 = SHA-256 of the result (result.json)
page-journal = Journal
page-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
  }
page-head = Hash of the last entry
page-how = How to check it
page-how-files = The files handed over include result.json, result.json.sig, result.json.thu-ky.sig, allowed_signers and SHA256SUMS. Open a terminal in their folder and run these commands in turn; none of the council's software is needed.
page-step-hash = The hash of result.json is the one above (the answer is: result.json: OK):
page-step-chair = The chair signed result.json (the answer begins with: Good):
page-step-secretary = The secretary signed result.json (the answer begins with: Good):
page-step-files = No file handed over was changed (every line of the answer ends with: OK):
page-how-keys = These commands prove that the holder of a key signed. Compare the fingerprint of the key (SHA256:… in the answer) with another source, neither these files nor this page.
page-signer-chair = Chair of the council
page-signer-secretary = Secretary of the council
