# Disputes, results and journal screens.

screens-na = N/A
screens-nothing-selected = Nothing is selected.
screens-not-mine = This cell is not yours to review.
screens-shown-of = { $shown }/{ $all }
screens-search-placeholder = type to find units and items; accents not needed
screens-search-units = type to find units; accents not needed
screens-search-journal = type to search the contents; accents not needed

## Actions.

screens-action-go-to-review = review this cell
screens-action-other-pane = other pane
screens-action-block-before = block before
screens-action-block-next = next block
screens-action-look = look at the cell
screens-action-sort = change the order
screens-action-chart = chart
screens-action-number = go to entry number
screens-action-cell-before = before
screens-action-cell-next = next

## Column heads.

screens-col-unit = Unit
screens-col-item = Item
screens-col-title = Content
screens-col-self = Self
screens-col-given = Appraised
screens-col-gap = Gap
screens-col-explained = Ex
screens-col-impact = Impact
screens-col-kinds = Why
screens-col-state = State
screens-col-rank = Rank
screens-col-index = Index
screens-col-band = Band
screens-col-total = Total
screens-col-max = Max
screens-col-self-total = Self
screens-col-change = Change
screens-col-pending = Open
screens-col-before = Since
screens-col-area = Area
screens-col-score = Score
screens-col-final = Final
screens-col-lost = Lost
screens-col-before-value = Before
screens-col-source = Source
screens-col-why = Reason

## Disputes.

screens-dispute-found = new
screens-dispute-asked = asked
screens-dispute-explained = explained
screens-dispute-settled = settled
screens-kind-reviewers-differ = differ
screens-kind-gap = wide gap
screens-kind-contested = contested
screens-kind-flagged = raised
screens-kind-precheck = warning
screens-position-accepts = The unit accepts the appraised score
screens-position-contests = The unit contests it
screens-position-explains = The unit explains
screens-impact-band = band changes
screens-impact-band-rank = band, { $ranks }
screens-impact-band-and-rank = band, rank { $ranks }
screens-impact-rank = rank { $ranks }
screens-impact-index = { $points } of index
screens-impact-none = only one score is left, so rank and band cannot change
screens-look = At a glance
screens-no-disputes = There is no dispute yet. One appears when an appraised score is far from the self score, reviewers differ, a unit contests or a member raises a cell.
screens-no-disputes-shown = No dispute matches the filter and the search. Press F to show all.

## Filter of disputes.

screens-filter-disputes-title = Which disputes?
screens-filter-open = Open
screens-filter-settled = Settled
screens-filter-all = All, settled too
screens-filter-mine = Only those that I review
screens-filter-everyone = Those of every member
screens-filter-any-kind = Any reason
screens-filter-kind = Reason: { $kind }
screens-filter-any-block = Any block
screens-filter-block = Block: { $block }
screens-filter-any-area = Any area
screens-filter-area = Area { $code }: { $title }
screens-showing-open = open
screens-showing-settled = settled
screens-showing-all = all
screens-showing-mine = mine
screens-showing-area = area { $code }

## One cell.

screens-cell-council = Council
screens-cell-said = Unit and item
screens-cell-value = Result:
screens-cell-pending = none yet; the self score counts for now
screens-cell-no-dispute = There is no dispute on this cell.
screens-cell-impact = Impact:
screens-cell-life = Life of the dispute
screens-cell-verdicts = Verdicts
screens-cell-flag = Raised for the council – { $note }
screens-cell-explanation = The unit's explanation
screens-cell-further-evidence = Further evidence:
screens-cell-answered = Answered warnings
screens-cell-history = History
screens-cell-no-reviewer = Nobody is assigned to this cell.
screens-life-reopened = { $count ->
    [one] Started again once after it was settled.
   *[other] Started again { $count } times after it was settled.
}
screens-verdict-hidden = { $office }: not shown until you have confirmed your own verdict on this cell
screens-verdict-missing = { $office }: no verdict yet
screens-verdict-stale = { $office }: { $score } (no longer counts: the self-assessment or the assignment has changed)
screens-verdict-survey = Survey score: { $score }
screens-verdict-ruling = Ruling { $number }: { $score }

## Raising a cell.

screens-flag-title = Raise this cell for the council?
screens-flag-do = raise
screens-flag-note = What the council should look at
screens-unflag-title = Take the flag back?
screens-unflag-do = take back
screens-flagged = The cell was raised for the council.
screens-unflagged = The flag was taken back.

## Results.

screens-result-locked = Locked – version { $version }, { $at }
screens-result-complete = Provisional – version { $version }: every cell has a result; waits for approval and lock
screens-result-provisional = { $count ->
    [one] Provisional – version { $version }: one cell has no result yet, its self score counts
   *[other] Provisional – version { $version }: { $count } cells have no result yet, their self scores count
}
screens-sort-rank = rank
screens-sort-lowest = lowest index first
screens-sort-change = greatest loss first
screens-sort-name = name
screens-sorted-by = by { $order }
screens-unranked = not ranked
screens-no-units = No unit matches the search, or the block has none.
screens-chart-title = How the block spreads
screens-rank-of = rank { $rank } of { $of }
screens-head-band = head: { $band }
screens-index-is = index { $index }
screens-areas = Areas
screens-area-title = Area { $code }: { $title }
screens-source-label = Source:
screens-all-areas = All areas
screens-areas-hint = Enter: the items of the area. ← →: the unit before or after in the block.
screens-filter-items-title = Which items?
screens-items-all = every item
screens-items-lost = items that lost points
screens-items-changed = items other than the self score
screens-items-pending = items without a result
screens-items-reversed = items other than in the version before
screens-no-items = There are no such items.
screens-source-pending = no result yet, the self score counts
screens-lost-nothing = No point was lost.
screens-lost-unit = { $points } by the unit's own score
screens-lost-silence = { $points } because it was not answered
screens-lost-survey = { $points } by the survey
screens-lost-appraisal = { $points } by the appraisal
screens-lost-ruling = { $points } by the council's ruling
screens-lost-not-applicable = { $points } because the item does not apply
screens-lost-penalty = { $points } penalty
screens-reason-ruling = Ruling { $number } of the council

## Journal.

screens-col-number = No.
screens-col-when = When
screens-col-who = Who
screens-col-kind-of-entry = Kind
screens-col-what = What
screens-journal-title = Entry { $number }
screens-journal-item = item { $item }
screens-journal-searching = searching…
screens-journal-empty = The journal has no entries yet.
screens-journal-none-shown = No entry matches the filter and the search. Press F to show all.
screens-journal-reading = reading…
screens-journal-unreadable = cannot be read: { $why }
screens-journal-showing-all = every entry
screens-journal-filter-title = Which entries?
screens-journal-filter-any-author = By anybody
screens-journal-filter-author = By: { $author }
screens-journal-filter-any-kind = Any kind
screens-journal-filter-kind = Kind: { $kind }
screens-journal-number-title = Go to entry
screens-journal-number-field = Entry number
screens-journal-number-do = go
screens-journal-number-bad = Entries are numbered from 1 to { $last }.
screens-journal-no-cell = This entry is not about a cell.
screens-journal-which-cell = Which cell of this entry?
screens-journal-at = When
screens-journal-author = Who
screens-journal-kind = Kind
screens-journal-hash = Hash
screens-journal-key = Signing key
screens-journal-body = In full
screens-journal-redacted = What belongs to cells that you have not confirmed is not shown here.
screens-body-at = At
screens-body-unit = Unit
screens-body-member = Member
screens-body-blocks = Blocks
screens-body-everything = everything
screens-body-file = File
screens-body-public-key = Public key
screens-body-why = Reason
screens-body-note = Note
screens-body-place = Place
screens-body-minutes-number = Number of the minutes
screens-body-evidence = Evidence
screens-body-papers = Secret vote: { $papers } papers given out; first and second teller
screens-body-tally = for { $for }, against { $against }, abstained { $abstain }, invalid { $invalid }
screens-body-dissent = dissent: { $text }
screens-body-by-vote = by vote { $number }
screens-body-by-consensus = by consensus, nobody objected
screens-body-result-hash = Hash of the result
screens-body-quorum-rule = Quorum: { $quorum} of the members; passing: more than { $passing }
screens-body-more = { $count ->
    [one] … and one more line
   *[other] … and { $count } more lines
}
