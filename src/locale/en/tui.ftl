# The screen.

tui-program = Appraisal of the administrative-reform index
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
