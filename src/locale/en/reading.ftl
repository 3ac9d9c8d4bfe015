# Reading tables: scores off their step, old encodings, hidden rows, merged cells, codes and titles, index sets.

import-score-off-step = The score { $score } is not a multiple of { $step }; it is taken, and reviewers are warned.
import-score-off-step-remedy = If it was mistyped, correct it in steps of { $step } and import again.
import-verdict-off-step = The score { $score } is not a multiple of { $step }.
import-verdict-off-step-remedy = Type a score in steps of { $step }.

# The tree of an index set, looked at before it is taken.

index-tree-set = { $file } · index set { $id }: { $title }
index-tree-total = Total: { $total } · { $items }
index-tree-na-exclude = not applicable: leaves the maximum
index-tree-na-full = not applicable: counts in full
index-tree-na-zero = not applicable: counts as 0
index-tree-na-none = not applicable: not settled
index-tree-step = step { $step }
index-tree-rule-option = “{ $label }”: { $score }
index-tree-rule-choice = choice: { $options }
index-tree-rule-step = from { $from } %: { $score }
index-tree-rule-steps = steps: { $steps }; below: 0
index-tree-rule-linear = ratio: maximum × achieved ÷ all
index-tree-rule-count = for each: { $each }, at most { $cap }
index-tree-rule-deduct = off for each: { $each }, at least { $floor }
index-tree-rule-free = by judgement, a multiple of { $step }

# Old encodings.

import-legacy-converted = The file is in the old encoding { $encoding }; { $cells } cells were converted to Unicode, for example “{ $before }” → “{ $after }”.
import-legacy-converted-remedy = Check the example; write with a Unicode font next time.
import-legacy-uncertain = The cell may be in the old encoding { $encoding }: “{ $before }” may be “{ $after }”, which is not certain, so the file is not taken.
import-legacy-uncertain-remedy = Convert the file to Unicode (for example with UniKey Toolkit), save it and send it again.

# Rows, codes and cells.

import-code-ambiguous = The code “{ $code }” may be { $candidates }.
import-code-ambiguous-remedy = Type the whole code as text (for example 1.10), or the exact title.
import-title-ambiguous = The row “{ $title }” has no code; this title stands in { $candidates }.
import-title-ambiguous-remedy = Fill in the code in the column STT.
import-hidden-row-skipped = A hidden row of the item { $code } was skipped; the score is that of the row in sight, { $first }.
import-hidden-row-skipped-remedy = Delete the hidden row if it is no longer needed.
import-hidden-answer = A hidden row holds a score or figures of “{ $code }” that stand in no row in sight.
import-hidden-answer-remedy = Show the row or clear the filter if this is the unit’s score; delete the row if not.
import-sheet-hidden = A hidden sheet has a table like a self-assessment; it was skipped.
import-sheet-hidden-remedy = Show the sheet if its table is to be taken too; delete it if not.
import-score-merged = The score “{ $text }” is merged over the rows of several items; it is not clear whose it is.
import-score-merged-remedy = Split the cell and give each item its own score.
import-date-for-number = The cell holds the date { $text }; the spreadsheet program may have made a date of “{ $typed }”.
import-date-for-number-remedy = Format the cell as text and type again, for example { $typed } or 1.5.
