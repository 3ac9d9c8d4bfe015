# The letter on the result and the deductions, with its table.

letters-about = Re: appraisal result and deductions of the administrative reform index { $year }
letters-to = To: { $unit }
letters-opening = The Appraisal Council approved the result of the round "{ $round }", locked on { $day } (version { $version }). The Council informs { $unit } of its result and its deductions:
letters-opening-draft = The Appraisal Council sends { $unit } the draft of its result and its deductions in the round "{ $round }". The result (version { $version }) is not locked and may still change:
letters-pending = { $count ->
    [one] One item has no final score yet
   *[other] { $count } items have no final score yet
}; the result below is provisional and counts the self scores of such items.
letters-part-result = Overall result
letters-part-areas = Result by area
letters-part-lost = Deductions
letters-part-next = Requests
letters-end = The Appraisal Council informs { $unit } accordingly.

letters-table-result = Table 1. Result of the unit
letters-column-fact = Subject
letters-column-value = Result
letters-fact-self = Self scores together (without survey and what the Council gives)
letters-fact-total = Points reached
letters-total-of = { $total } of { $max } points
letters-fact-index = Administrative reform index
letters-fact-mean = Mean index of the block
letters-index-and-mean = { $index } (mean of the block: { $mean })
letters-fact-before = Result of the year before
letters-before = Index { $year }: { $index }
letters-before-ranked = Index { $year }: { $index }; rank: { $rank }
letters-before-unknown = no figures of the year before
letters-fact-rank = Rank
letters-rank = { $rank } of { $of } ({ $block })
letters-not-ranked = Not ranked
letters-fact-band = Band
letters-fact-head-band = Classification of the head

letters-table-areas = Table 2. Result by area
letters-column-number = No.
letters-column-area = Area
letters-column-max = Maximum
letters-column-score = Points reached
letters-column-lost = Points lost
letters-column-share = Share reached (%)
letters-column-mean = Mean of the block
letters-whole = Total

letters-lost-nothing = The unit reached the maximum of every item that counts and lost no points.
letters-lost-sum = { $lost } points were lost in { $count ->
    [one] one item
   *[other] { $count } items
}: { $max } (maximum) - { $lost } (lost) = { $total } (reached).
letters-lost-sum-bonus = { $lost } points were lost in { $count ->
    [one] one item
   *[other] { $count } items
}: { $max } (maximum) - { $lost } (lost) + { $bonus } (bonus) = { $total } (reached).
letters-table-split = Table 3. Points lost by cause
letters-column-by = Cause
letters-column-part = Share (%)
letters-awaited = No score yet (survey, or given by the council)
letters-note-given-back = Note: negative are points given above the self score.
letters-bonus-over = Bonus beyond the yearly cap, not counted: { $points } points.
letters-penalty-over = Penalty beyond the yearly cap, not counted: { $points } points.
letters-see-annex = Each item with its reason, the documents judged and what the index set asks stands in the annex.

letters-lost-unit = The unit scored itself below the maximum
letters-lost-silence = The unit gave no self score
letters-lost-survey = Survey result
letters-lost-appraisal = Appraisal
letters-lost-ruling = Ruling of the Council
letters-lost-penalty = Penalty
letters-lost-not-applicable = Not applicable, counts as 0

letters-next = { $unit } is asked to:
letters-next-nothing = { $unit } is asked to keep up its results and to share its experience with the other units of the block.
letters-next-all = Find the cause of each deduction in the annex and who answers for it; put remedies, with their time and who answers for them, into the plan for administrative reform of { $year }.
letters-next-unit = Where it scored itself below the maximum: carry out what was not done or is late.
letters-next-silence = Where it gave no self score: answer in full and in time; where an item does not apply, say why.
letters-next-appraisal = Where points were taken by appraisal or ruling: score itself by the rules; prepare and keep the evidence that the index set asks for.
letters-next-survey = Where the survey took points: analyse the results and raise the satisfaction of citizens and organisations.
letters-next-penalty = Where penalties count: mend what happened and prevent that it happens again.
letters-next-report = Report what was done to { $agency } (the Council's standing agency).

letters-signature-council = ON BEHALF OF THE APPRAISAL COUNCIL
letters-signature-chair = CHAIR
letters-receiver-above = As above
letters-receiver-approver = { $approver } (to report)
letters-receiver-archive = Archive: office, { $agency }
letters-footer = Result of { $unit }
letters-footer-locked = { $paper } · version { $version } locked · journal of { $count } entries, last hash:
letters-footer-draft = DRAFT { $paper } · not locked · journal of { $count } entries, last hash:

letters-annex = ANNEX
letters-annex-title = Deductions { $year } of { $unit }
letters-annex-attached = (Attached to the letter of the Appraisal Council to { $unit })
letters-annex-deductions = Table 4. Deductions ({ $count ->
    [one] one item
   *[other] { $count } items
}, most points first)
letters-annex-bonuses = Bonuses claimed or given ({ $count ->
    [one] one item
   *[other] { $count } items
})
letters-column-code = Code
letters-column-item = Item
letters-column-self = Self score
letters-column-appraised = Appraised
letters-column-final = Final
letters-column-refused = Not given
letters-column-reason = Cause and reason
letters-column-documents = Documents judged
letters-column-asked = What the index set asks
letters-sum-listed = Sum
letters-sum-penalty-over = Penalty beyond the yearly cap, not counted
letters-sum-awaited = Items without a score yet
letters-sum-above = Items with a self score above the maximum (provisional)
letters-sum-all = Points lost in all
letters-annex-note-columns = Note: "Appraised" is what the reviewers agree on; "Mean of the block" is over the units that the item counts for; "–" means none.
letters-annex-note-bonus = Note: bonuses are not part of the maximum; what was not given of them is no deduction.
letters-annex-note-pending = Note: * marks a provisional score.
letters-reason-why = { $loss }: { $why }
letters-reason-remark = Remark of the appraisal: { $why }
letters-reason-part = { $by } (less { $points })
letters-reason-given-back = { $by } (plus { $points })
letters-required-evidence = Evidence: { $evidence }
letters-no-documents = No documents in the evidence index.

## The workbook

letters-sheet-deductions = Deductions
letters-sheet-summary = Summary
letters-sheet-title = DEDUCTIONS OF THE ADMINISTRATIVE REFORM INDEX { $year }
letters-sheet-draft = DRAFT – the result is not locked
letters-sheet-locked = Result version { $version }, locked on { $day }
letters-sheet-nothing = The unit lost no points in any item.
letters-sheet-cut = … (in full in the letter)
letters-sheet-by = Taken by
letters-sheet-bonus = Bonus that counts
letters-sheet-total = Points reached
letters-sheet-lost = Points lost in all
letters-sheet-journal = Journal of { $count } entries; hash of the last entry: { $hash }
