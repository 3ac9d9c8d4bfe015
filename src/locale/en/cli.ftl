# The command line.

cli-refused = Refused: { $reason }
