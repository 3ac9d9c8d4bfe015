# The screen.

tui-too-small = The window is too small: at least 40 columns and 10 rows are needed.

## Screens.

tui-screen-overview = Overview
tui-screen-review = Review
tui-screen-disputes = Disputes
tui-screen-meeting = Meeting
tui-screen-results = Results
tui-screen-journal = Journal

## Actions. Each is an imperative.

tui-action-accept = accept
tui-action-score = score
tui-action-reason = reason
tui-action-phrase = choose a ready reason
tui-action-not-applicable = not applicable
tui-action-undo-draft = undo
tui-action-confirm = confirm
tui-action-accept-many = accept many
tui-action-next-open = go to the next cell without a verdict
tui-action-switch-way = switch the way
tui-action-flag = raise for the council
tui-action-search = search
tui-action-filter = filter
tui-action-clear-filter = clear the filter
tui-action-up = one row up
tui-action-down = one row down
tui-action-page-up = one page up
tui-action-page-down = one page down
tui-action-first = to the start
tui-action-last = to the end
tui-action-left = to the left
tui-action-right = to the right
tui-action-open = open
tui-action-keep-search = keep what was found
tui-action-drop-search = stop searching
tui-action-next-part = to the next pane or field
tui-action-previous-part = to the pane or field before
tui-action-back = back
tui-action-submit = agree
tui-action-cancel = cancel
tui-action-close = close
tui-action-do = do it
tui-action-choice-before = the choice before
tui-action-choice-next = the next choice
tui-action-newline = new line
tui-action-line-up = one line of text up
tui-action-line-down = one line of text down
tui-action-backspace = delete to the left
tui-action-delete = delete to the right
tui-action-delete-word = delete the word to the left
tui-action-delete-to-start = delete to the start of the line
tui-action-char-left = one letter left
tui-action-char-right = one letter right
tui-action-word-left = one word left
tui-action-word-right = one word right
tui-action-line-start = to the start of the line
tui-action-line-end = to the end of the line
tui-action-undo-typing = undo typing
tui-action-next-screen = the next screen
tui-action-previous-screen = the screen before
tui-action-help = help
tui-action-palette = find an action
tui-action-next-theme = change the colours
tui-action-redraw = draw the screen again
tui-action-quit = quit

## Overlays.

tui-help-title = Help
tui-help-keys = Keys
tui-help-does = What they do
tui-help-keys-here = Keys that work here
tui-help-marks = What the signs mean
tui-help-mouse = Mouse: click to select, turn the wheel to scroll. Hold Shift to mark text as usual.
tui-palette-title = Find an action by its name
tui-search-placeholder = type to search, diacritics may be left out
tui-search-nothing = Nothing was found.
tui-quit-title = Leave the program?

## The marks of a cell.

tui-mark-missing = not reviewed
tui-mark-draft = drafted, not confirmed
tui-mark-accepted = self score accepted
tui-mark-adjusted = score adjusted
tui-mark-not-applicable = not applicable
tui-mark-disputed = in dispute
tui-mark-pre-check = a pre-check stands
tui-mark-ruled = ruled by the council
tui-mark-locked = locked
tui-mark-recused = recused: one's own organisation

## The status line.

tui-status-entries = { $n } entries
tui-status-reader = reading only

## Stages.

tui-stages-title = Stages
tui-deadline-today = { $date } – due today
tui-deadline-left = { $date } – days left: { $days }
tui-deadline-over = { $date } – days overdue: { $days }

## The overview.

tui-tasks-title = What to do next
tui-task-review = Review the cells that wait: { $n }
tui-task-review-done = Every assigned cell has been reviewed.
tui-task-pre-checks = Look at the cells that contradict themselves: { $n }
tui-task-drafts = Confirm what was drafted: { $n }
tui-task-submissions = Units that have not submitted: { $n }
tui-task-remind = Members to remind: { $names }
tui-task-advance = Move on to: { $stage }
tui-task-meeting = Go to the meeting
tui-task-results = See the results
tui-task-nothing = Nothing waits for you now.
tui-blockers = What still stops the lock
tui-blockers-none = Nothing stops the lock any more.
tui-blocker-not-submitted = units that have not submitted: { $n }
tui-blocker-survey-missing = cells without a survey score: { $n }
tui-blocker-not-reviewed = cells not fully reviewed: { $n }
tui-blocker-differ = cells on which reviewers differ: { $n }
tui-blocker-open-dispute = cells still in dispute: { $n }
tui-blocker-no-na-policy = cells without a rule for “not applicable”: { $n }
tui-progress-title = Progress
tui-progress-submitted = Units that have submitted
tui-progress-by-block = By block
tui-progress-by-area = By area
tui-progress-by-member = By member
tui-action-advance = move the stage
tui-advance-title = Move to another stage
tui-advance-text = The stage now: { $stage }.
tui-advance-why-when = A reason is needed when going back, or when submissions or verdicts are missing.
tui-advance-to = Move to
tui-advance-nowhere = No stage can be reached this way.

## Review: the queue.

tui-queue-by-item = By item · { $n }
tui-queue-by-unit = By unit · { $n }
tui-queue-empty = No cells. Press f to filter, F to clear the filter.
tui-column-unit = Unit
tui-column-item = Item
tui-column-self = Self
tui-column-given = Rev.
tui-review-no-cell = Select a cell in the queue to see it.
tui-filter-title = Which cells does the queue show?
tui-filter-mine = mine
tui-filter-everybody = of every member
tui-filter-open = not yet reviewed
tui-filter-drafted = drafted by me
tui-filter-adjusted = adjusted
tui-filter-disputed = in dispute
tui-filter-any = in any state
tui-filter-all = every cell
tui-filter-block = Block: { $name }
tui-filter-area = Area { $code } { $name } ({ $set })
tui-filter-node = Item { $code } { $name } ({ $set })
tui-filter-unit = Unit: { $name }
tui-next-open-nothing = The queue holds no cell without a verdict.

## Review: what the unit says.

tui-said-title = What the unit says
tui-said-score = Self score
tui-said-survey = Survey score
tui-said-unanswered = not answered
tui-said-reported = Reported
tui-said-explanation = Explanation
tui-said-evidence-note = Evidence named
tui-said-evidence = Evidence ({ $n })
tui-said-no-evidence = The evidence index lists none.
tui-said-answer = The unit's answer to the review
tui-said-guide = How it is scored
tui-said-required = Required evidence
tui-position-accepts = The unit accepts the score
tui-position-contests = The unit contests
tui-position-explains = The unit explains

## Review: the verdict.

tui-verdict-title = My verdict
tui-verdict-title-draft = Draft for the member
tui-verdict-score = Score
tui-verdict-rule = By the rule:
tui-verdict-why = Reason
tui-verdict-why-placeholder = required unless the self score is accepted
tui-verdict-phrases = p: ready reasons
tui-verdict-helper = The helper drafts: { $what } – { $why } (press t to take it)
tui-verdict-recused = You are recused: this is your own organisation.
tui-verdict-not-mine = This cell is not assigned to you.
tui-verdict-accept = accepts { $score }
tui-verdict-adjust = gives { $score }
tui-verdict-not-applicable = not applicable
tui-score-missing = There is no score yet: type one, or press a in the queue to accept.
tui-score-unreadable = This is no score yet; type for example 0.75.
tui-action-answer-check = answer a pre-check
tui-action-take-draft = take the helper's draft
tui-action-open-document = open a document of the evidence
tui-action-field-done = done with this cell
tui-take-draft-nothing = No helper has drafted anything here.
tui-undo-nothing = There is no draft left to undo.
tui-undone = Undone: { $unit } · { $item }
tui-confirm-title = Confirm verdicts
tui-confirm-text = These cells are signed and written to the journal: { $n }. A confirmed verdict is only superseded by a later one.
tui-confirm-do = sign and confirm
tui-confirm-refused = These cannot be confirmed yet:
tui-confirm-nothing = There is no draft to confirm.
tui-confirmed = Written to the journal: { $n }.
tui-recorded = Written to the journal.
tui-accept-many-title = Accept many cells
tui-accept-many-text = The self scores of these cells are accepted: { $n }
tui-accept-many-left-out = Left out, to be looked at one by one: { $n } that contradict themselves.
tui-accept-many-nothing = The queue holds no cell that can be accepted at once.
tui-flag-title = Raise this cell for the council
tui-flag-note = Why
tui-unflag-title = Take the flag back?
tui-unflag-do = take it back
tui-answer-title = Answer a pre-check
tui-answer-which = Pre-check
tui-answer-text = Answer
tui-answer-do = record the answer
tui-answer-nothing = No pre-check stands on this cell.
tui-phrase-title = Ready reasons
tui-phrase-no-evidence = evidence is missing
tui-phrase-wrong-year = the evidence is not of the year assessed
tui-phrase-figures-differ = the reported figures do not match the evidence
tui-phrase-incomplete = the evidence is incomplete
tui-phrase-wrong-body = the evidence was not issued by a competent body
tui-phrase-late = completed after the deadline
tui-phrase-below-ratio = the ratio does not reach the score claimed
tui-phrase-above-rule = the self score is above what the guide gives
tui-phrase-repeated = the evidence was already used for another item
tui-phrase-nothing-arose = nothing of the kind arose in the year assessed
tui-quit-drafts = Drafted and not confirmed: { $n }. Drafts are kept for the next time.

## The history of a cell.

tui-history-title = History
tui-history-closed = Other members' verdicts open once you have confirmed this cell.
tui-history-empty = Nothing yet.
tui-event-replaced = the unit replaced its answer
tui-event-surveyed = survey score { $score }
tui-event-drafted = drafted by a helper
tui-event-flagged = raised for the council
tui-event-unflagged = took the flag back
tui-event-explained = the unit answered
tui-event-ruled = the council ruled { $score }
tui-event-ruling-voided = the ruling fell with its vote

## Refusals.

tui-refusal-text-missing = The text is missing.
tui-refusal-recused = You are recused: this is your own organisation.
tui-refusal-not-assigned = This cell is not assigned to you.
tui-refusal-not-now = It is not the time to review.
tui-refusal-secretary-only = Only the secretary can do this.
tui-error-no-seat = The session was opened for reading only.
tui-error-other-key = The key at hand is not the one entered for you.
tui-error-groups-differ = The two groups typed are not those of the result; read them on the printed page again.
tui-error-busy = Others keep writing; try again.
tui-error-session = The session failed: { $what }

# Where keys work, for the README's key list.
tui-help-where = Where
tui-where-always = everywhere, also while typing
tui-where-main = everywhere
tui-where-list = lists
tui-where-prose = long texts
tui-where-field = text fields
tui-where-lines = fields of several lines
tui-where-choice = choices
tui-where-dialog = dialogs
tui-where-help = help
tui-where-palette = palette
tui-where-search = search line
tui-where-overview = Overview
tui-where-review = Review
tui-where-verdict = Review, verdict
tui-where-disputes = Disputes
tui-where-disputed-cell = Disputes, one cell
tui-where-meeting = Meeting
tui-where-results = Results
tui-where-unit-result = Results, one unit
tui-where-journal = Journal
tui-where-journal-entry = Journal, one entry
tui-where-attendance = Meeting, attendance
tui-where-agenda = Meeting, agenda
tui-where-record = Meeting, running record
tui-where-lock = Meeting, lock
tui-where-form = forms that fill the screen
tui-where-ballots = ballots
