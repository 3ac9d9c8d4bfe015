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
