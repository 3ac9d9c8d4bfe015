# The result workbook (ket-qua.xlsx): names of sheets, headings of columns, how to read it.

workbook-document-title = Results of the administrative-reform index { $year }
workbook-title = RESULTS OF THE ADMINISTRATIVE-REFORM INDEX
workbook-draft = DRAFT – the result is not locked and may still change
workbook-draft-mark = DRAFT
workbook-footer = Journal: { $entries } entries · hash: { $hash }
workbook-cut = … [the rest is longer than a cell holds, see the session]
workbook-not-applicable = N/A

workbook-sheet-summary = Summary
workbook-sheet-ranking = Rank { $block }
workbook-sheet-matrix = Scores { $block }
workbook-sheet-charts = Charts
workbook-sheet-deductions = Points lost
workbook-sheet-votes = Votes
workbook-sheet-disputes = Disputes
workbook-sheet-journal = Journal

workbook-fact-council = Council
workbook-fact-year = Year assessed
workbook-fact-version = Version of the result
workbook-fact-standing = Standing
workbook-fact-result-hash = SHA-256 of the result
workbook-fact-signed-by = Sealed by
workbook-fact-entries = Entries of the journal
workbook-fact-head = Hash of the last entry
workbook-locked = Locked at { $at } (entry { $entry })
workbook-not-locked =
    { $count ->
        [0] DRAFT: the result is not locked
        [one] DRAFT: the result is not locked; { $count } cell has no final score and counts as the unit scored itself
       *[other] DRAFT: the result is not locked; { $count } cells have no final score and count as the units scored themselves
    }
workbook-how-to-read = How to read it
workbook-read-index = Index = total ÷ maximum that counts × 100, rounded once, half up, to 2 decimals. Rank and band use that rounded value; units with the same index share a rank.
workbook-read-formulas = Totals, indices, means and counts are formulas over the sheets of the units. The sheets “Scores …” have formulas of their own, to compare.
workbook-read-na = “N/A” means not applicable: as the index set says, the item leaves the maximum, counts in full, or counts as zero. Grey italics are provisional: there is no final score yet.
workbook-read-adjustments = Bonus adds points and penalty takes them (written as a positive number); the sum of each is capped by the index set.
workbook-read-text = What units and members typed is written as text, never as a formula or a link; control characters are shown as visible marks.
workbook-read-hash = The hash at the foot of each page is that of the journal's last entry when this workbook was made, in 16 groups of 4; compare it with the minutes and with the session by “thamdinh verify”.
workbook-sheets = Sheets
workbook-about-ranking = Rank, score of each area, total, index, bands; a unit's name leads to its sheet
workbook-about-charts = Index by unit, means and points lost by area
workbook-about-matrix = The scores of all units by item
workbook-about-deductions = Every item that lost points, to be filtered by block, unit and area
workbook-about-votes = Votes and rulings of the council
workbook-about-disputes = What was in dispute, and how it was settled
workbook-about-journal = Every entry with its hash

workbook-title-ranking = RANKING – { $block }
workbook-title-matrix = SCORES BY ITEM – { $block }
workbook-title-charts = CHARTS
workbook-title-deductions = ITEMS THAT LOST POINTS
workbook-title-votes = VOTES AND RULINGS OF THE COUNCIL
workbook-title-disputes = DISPUTES
workbook-title-journal = JOURNAL
workbook-ranking-note =
    { $count ->
        [one] { $count } unit, { $ranked } ranked · Index set: { $set }
       *[other] { $count } units, { $ranked } ranked · Index set: { $set }
    }
workbook-disputes-note =
    { $count ->
        [0] Nothing was in dispute.
        [one] { $count } dispute, settled or not
       *[other] { $count } disputes, settled ones among them
    }
workbook-journal-note = As far as who made this workbook may see; secret votes have no names.
workbook-lost-shown = Points lost in the lines shown
workbook-to-ranking = ← To the ranking

workbook-column-rank = Rank
workbook-column-unit-code = Unit code
workbook-column-unit = Unit
workbook-column-total = Total
workbook-column-max-total = Maximum that counts
workbook-column-index = Index
workbook-column-band = Band · classification of the head
workbook-column-band-only = Band
workbook-column-head-band = Classification of the head
workbook-column-last-index = Index last year
workbook-column-change = Change
workbook-column-last-rank = Rank last year
workbook-column-code = Code
workbook-column-title = Item
workbook-column-max = Maximum
workbook-column-self = Self
workbook-column-appraised = Appraised
workbook-column-final = Final
workbook-column-score = Counts
workbook-column-of = Maximum that counts
workbook-column-lost = Lost
workbook-column-source = Source
workbook-column-by = Lost by
workbook-column-reason = Reason
workbook-column-explanation = What the unit says
workbook-column-answer = Explanation after review
workbook-column-block = Block
workbook-column-area = Area
workbook-column-area-title = Area
workbook-column-mean = Mean
workbook-column-mean-share = Mean of the maximum (%)
workbook-column-lost-sum = Points lost
workbook-column-units = Units
workbook-column-vote = No.
workbook-column-meeting = Meeting
workbook-column-time = Time
workbook-column-motion = Motion
workbook-column-form = Form
workbook-column-members = Members
workbook-column-present = Present
workbook-column-quorum = Quorum
workbook-column-for = For
workbook-column-against = Against
workbook-column-abstain = Abstaining
workbook-column-invalid = Invalid
workbook-column-needed = Needed to pass
workbook-column-outcome = Outcome
workbook-column-names-for = Members for
workbook-column-names-against = Members against
workbook-column-names-abstain = Members abstaining
workbook-column-dissent = Dissent
workbook-column-ruling = Ruling
workbook-column-kinds = Why
workbook-column-state = State
workbook-column-found = Found
workbook-column-asked = Asked
workbook-column-explained = Explained
workbook-column-settled = Settled
workbook-column-settled-by = Settled by
workbook-column-reopened = Times reopened
workbook-column-life = Its life
workbook-column-seq = No.
workbook-column-author = Author
workbook-column-kind = Kind
workbook-column-what = What
workbook-column-hash = SHA-256
workbook-area-heading = { $code }. { $title } (at most { $max })
workbook-not-ranked = Not ranked
workbook-mean = Mean
workbook-units-lost = Units that lost points
workbook-na-counts-as = “N/A” counts as
workbook-na-takes = “N/A” takes from the maximum

workbook-form-open = Open, by name
workbook-form-secret = Secret
workbook-form-hands = Show of hands
workbook-form-consensus = Consensus, without a vote
workbook-passed = Passed
workbook-passed-casting = Passed by the casting vote of who presided
workbook-failed = Not passed
workbook-voided = Voided: { $why }
workbook-ruling = Ruling { $number }: { $why }
workbook-ruling-voided = Ruling { $number } (void): { $why }
workbook-by-council = The council

workbook-chart-index = Administrative-reform index by unit – { $block }
workbook-chart-areas = Mean of the maximum by area – { $block }
workbook-chart-lost = Points lost by area – { $block }
workbook-axis-index = Index (of 100)
workbook-axis-share = Share (%)
workbook-axis-lost = Points
workbook-chart-source = Source: { $council }, result version { $version }.

workbook-source-ruling = Ruling
workbook-source-agreed = Agreed review
workbook-source-survey = Survey
workbook-source-unclaimed = Not claimed
workbook-source-pending = Self score for now
