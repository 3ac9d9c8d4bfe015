# What disputes can change, how far the table can move, scores tried out, the order of the agenda.

impact-no-band = no band
impact-outcome = { $value }: index { $index }, rank { $rank }, band { $band }
impact-outcome-unranked = { $value }: index { $index }, not ranked
impact-open-unjudged = Nobody has given a score yet
impact-open-hidden = Another reviewer gave another value, hidden until the meeting
impact-open-listed = it may be one of { $scores }, or not applicable.
impact-open-steps = it may be anything from 0 to { $max } in steps of { $step }, or not applicable.
impact-open-any = it may be anything from 0 to { $max }, or not applicable.
impact-index = Index from { $low } to { $high }
impact-index-stays = Index stays { $low }
impact-rank = rank from { $low } to { $high }
impact-rank-stays = rank stays { $low }
impact-band = band from { $low } to { $high }
impact-band-stays = band stays { $low }
impact-passes = Passes { $unit } ({ $index }) if ruled { $at }
impact-reaches = Draws level with { $unit } ({ $index }) if ruled { $at }
impact-is-reached = { $unit } ({ $index }) draws level with it if ruled { $at }
impact-is-passed = Passed by { $unit } ({ $index }) if ruled { $at }
impact-passes-nobody = Passes nobody and is passed by nobody

sensitivity-title = Sensitivity of the table: { $block }
sensitivity-basis = Computed exactly over every outcome of { $disputes } open disputes.
sensitivity-unreviewed = { $count ->
    [one] One other cell has no final value and no dispute: taken as it counts now.
   *[other] { $count } other cells have no final value and no dispute: taken as they count now.
}
sensitivity-certain = Certain: { $certain } of { $ranked } ranks.
sensitivity-column-now = Now
sensitivity-column-index = Index
sensitivity-column-total = Total
sensitivity-column-ranks = Possible ranks
sensitivity-column-bands = Possible bands
sensitivity-column-open = Disputes
sensitivity-column-plot = Range of the index ({ $low } – { $high })
sensitivity-certain-mark = certain
sensitivity-pairs = Neighbours whose order is open: { $count }
sensitivity-pair-pass = { $lower } can pass { $upper }
sensitivity-pair-level = { $lower } can draw level with { $upper }
sensitivity-pair-part = { $upper } can rise above { $lower }
sensitivity-column-span = Range of the index, ● now
sensitivity-column-ranks-short = Ranks
sensitivity-unit = Total { $low } – { $high }; index { $index-low } – { $index-high }; { $count } open disputes.
sensitivity-action-open = sensitivity
sensitivity-where = Sensitivity
sensitivity-none = No dispute is open: every rank is certain with the scores that count now.

try-cells = Tried cells and open disputes
try-tried = { $count ->
    [one] one cell tried; Esc drops it and goes back
   *[other] { $count } cells tried; Esc drops them and goes back
}
try-column-item = Item
try-column-tried = Try
try-score = Try score
try-most = at most { $max }
try-index = Index { $index }
try-rank = rank { $ranks }
try-table = The table then: { $block }
try-not-a-number = This is not a score yet.
try-pick-unit = A score of which unit?
try-pick-item = Which of its items?
try-action-open = try scores
try-action-na = not applicable
try-action-take-back = take this one back
try-action-add = another cell
try-action-leave = drop the trial, go back
try-action-table-up = table: up
try-action-table-down = table: down
try-where = What-if
try-banner = TRIAL — not recorded
try-value = { $cell }: { $before } → { $after }
try-column-index = Index
try-column-rank = Rank
try-column-band = Band
try-column-total = Total
try-moved-up = ↑ up { $places }
try-moved-down = ↓ down { $places }
try-passed = Passes: { $units }
try-passed-by = Passed by: { $units }
try-changes-nothing = No rank changes.
try-count = { $count ->
    [one] One unit changes its index or rank.
   *[other] { $count } units change their index or rank.
}

agenda-leave = leaves: { $members }
agenda-back = comes back: { $members }
agenda-moves = { $count ->
    [one] Members leave or come back once because of recusals.
   *[other] Members leave or come back { $count } times because of recusals.
}
agenda-kept = { $count ->
    [one] The order stays; one cell was added.
   *[other] The order stays; { $count } cells were added.
}
agenda-not-listed = { $cell } is not on the agenda.
agenda-beyond = The agenda has { $count } items; the place must be from 1 to { $count }.

cli-flag-sensitivity = How far scores, indexes and ranks can still move while disputes are open
cli-flag-what-if = Try a score of a cell without recording it: UNIT:ITEM=SCORE or =na; may be given several times
cli-flag-anew = Put in order again what is on the agenda already (with --auto)
cli-flag-move-item = Move this item, UNIT:ITEM (with --to)
cli-flag-meeting-agenda-to = To this place, from 1
cli-flag-drop-item = Take this item off the agenda, UNIT:ITEM
cli-value-cell = needs UNIT:ITEM
cli-value-trial = needs UNIT:ITEM=SCORE or UNIT:ITEM=na
cli-impact-outcomes = Outcomes
cli-impact-passes = Passes, is passed
