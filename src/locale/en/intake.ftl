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
intake-units = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
intake-members = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
intake-sets = { $count ->
    [one] { $count } index set
   *[other] { $count } index sets
}
intake-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
intake-answers = { $count ->
    [one] { $count } self score
   *[other] { $count } self scores
}
intake-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
intake-scores = { $count ->
    [one] { $count } survey score
   *[other] { $count } survey scores
}
intake-explanations = { $count ->
    [one] { $count } explanation
   *[other] { $count } explanations
}
intake-nothing-new = Nothing new to take in: every sound submission is the one that is in force.
intake-forbidden = Cannot be taken in now: { $why }
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

# The screen on which files come in.
intake-screen = Import
intake-where = Import
intake-where-path = Import, the path
intake-where-reading = Import, while reading
intake-secretary-only = Only the secretary takes files in.
intake-action-edit-path = Edit the path
intake-action-choose-kind = Choose the kind of files
intake-action-toggle-replace = Replace submissions: on, off
intake-action-toggle-partial = Take the good files, leave the bad ones: on, off
intake-action-read = Read and check
intake-action-take-in = Take in
intake-action-complete = Complete the path
intake-action-leave-path = Leave the path
intake-action-stop = Stop reading
intake-kind-label = Kind
intake-kind-title = What are the files?
intake-path-label = Path
intake-path-placeholder = a folder, a file or a pattern like sent/*.xlsx
intake-replace-label = Replace submissions
intake-partial-label = Take the good files
intake-search = file, unit, what is wrong
intake-detail = In full
intake-detail-path = Path
intake-detail-units = Units
intake-detail-unit = Unit
intake-detail-rows = Rows taken
intake-detail-place = Place
intake-detail-item = Item
intake-detail-jump = Enter: look at this cell on the review screen.
intake-detail-reopens = Somebody has reviewed this cell; taking this in reopens it.
intake-col-file = File
intake-col-unit = Unit
intake-col-errors = Errs
intake-col-warnings = Warns
intake-col-state = Result
intake-nothing-found = No file or problem fits.
intake-can-take = Ctrl-S: take in { $subjects }, { $rows }.
intake-taken = Taken in: { $subjects }, { $rows }.
intake-next = Press e to take other files in; Enter on a cell shows it on the review screen.
intake-guide-path = Type or paste the path of a folder, a file or a pattern; Tab completes it, ~ is your own folder.
intake-guide-read = Enter reads and checks every file and writes nothing: problems by file, and what differs from earlier submissions cell by cell.
intake-guide-take = Ctrl-S takes in exactly what was shown; a file that was changed after the check has to be read again.
intake-no-path = There is no path yet.
intake-no-read = Nothing was read yet; type a path and press Enter.
intake-no-reading = Files are being read; Esc stops.
intake-no-changed = What is asked for has changed since; press d to read again.
intake-no-refused = Files have errors, so nothing can be taken in: mend and read again, or switch on “Take the good files” (p).
intake-no-nothing = There is nothing new to take in.
intake-file-differs = { $files } was changed after the check, so nothing was taken in; press d to read again.
intake-first = { $unit }: its first submission, { $rows } rows
intake-detail-jump-unit = Enter: look at this unit on the review screen.
intake-good-alone = Add --partial to take { $files } alone.
