# Reading files: problems and their places.

import-nothing-changed = Nothing was written to the round.
