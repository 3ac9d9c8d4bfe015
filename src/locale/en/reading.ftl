# Reading tables: scores off their step, old encodings, hidden rows, merged cells, codes and titles, index sets.

import-score-off-step = The score { $score } is not a multiple of { $step }; it is taken, and reviewers are warned.
import-score-off-step-remedy = If it was mistyped, correct it in steps of { $step } and import again.
import-verdict-off-step = The score { $score } is not a multiple of { $step }.
import-verdict-off-step-remedy = Type a score in steps of { $step }.
