# Files in: what becomes of each, what differs from what was submitted, the report to send back.

intake-state-good = Taken
intake-state-unchanged = Nothing new
intake-state-refused = Refused: it has errors
intake-state-left-out = Left out: shares a unit with a refused file

intake-checked = Read { $files }: { $counts }.
intake-count-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
intake-count-good = { $count } good
intake-count-unchanged = { $count } with nothing new
intake-count-refused = { $count } with errors
intake-count-left-out = { $count } sharing a unit with a file with errors
intake-nothing-new = Nothing new to take in: every submission is the one that is in force.
intake-not-taken = Left out:
intake-file-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
intake-file-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
intake-more-in-file = { $count ->
    [one] … and 1 more problem in this file.
   *[other] … and { $count } more problems in this file.
}
intake-stopped = Stopped as asked; nothing was written.
intake-reading = Reading
intake-report-written = Report written: { $file }
intake-report-fault = The report could not be made: { $what }

intake-replaces = { $unit }: replaces what came on { $date } (entry { $entry }): { $cells }, { $reopened }.
intake-cells-differ = { $count ->
    [one] 1 cell differs
   *[other] { $count } cells differ
}
intake-cells-reopen = { $count ->
    [one] 1 reviewed cell reopens
   *[other] { $count } reviewed cells reopen
}
intake-stale = To be looked at again by: { $members }.
intake-stale-member = { $count ->
    [one] { $member } (1 cell)
   *[other] { $member } ({ $count } cells)
}
intake-more-cells = { $count ->
    [one] … and 1 more cell.
   *[other] … and { $count } more cells.
}
intake-change-score = Self score
intake-change-reported = Reported figures
intake-change-explanation = Explanation
intake-change-note = Evidence cell
intake-change-document = Document
intake-change-added = Document added: { $document }
intake-change-removed = Document removed: { $document }
intake-change-empty = (empty)

intake-report-title = RESULT OF CHECKING FILES
intake-report-summary = Summary
intake-report-read = Kind of files: { $kind }. Checked { $when }.
intake-report-taken = Taken into the round: { $subjects }, { $rows }.
intake-report-dry = Checked only; nothing was written to the round.
intake-report-refused = Nothing was written to the round, because files have errors.
intake-report-file = File
intake-report-unit = Unit
intake-report-state = Result
intake-report-errors = Errors
intake-report-warnings = Warnings
intake-report-detail = Details
intake-report-about = File { $file } – { $state }
intake-report-back = ← Back to the summary
intake-report-severity = Severity
intake-report-place = Place
intake-report-item = Item
intake-report-what = What is wrong
intake-report-remedy = What would be right
intake-report-error = ✗ Error
intake-report-warning = ! Warning
intake-many-units = { $count ->
    [one] 1 unit
   *[other] { $count } units
}
intake-kind-self = self-assessments
intake-kind-evidence = evidence indexes
intake-kind-survey = survey results
intake-kind-explanation = explanations
intake-kind-units = units
intake-kind-members = members of the council
intake-kind-index = index sets
