# What is newer than what somebody saw.

newer-on-cell = { $cell }: { $who } wrote { $at } (entry { $seq }): { $what }. Look again, then do it again.
newer-entry = { $who } wrote { $at } (entry { $seq }): { $what }. Look again, then do it again.
newer-replaced = the unit handed in again
newer-surveyed = survey result { $text }
newer-judged = verdict { $text }
newer-drafted = draft { $text }
newer-flagged = flagged for discussion: { $text }
newer-unflagged = the flag was taken back
newer-check-answered = answer to a pre-check: { $text }
newer-explained = the unit explained: { $text }
newer-ruled = the council ruled { $text }
newer-ruling-voided = the ruling fell with its vote
newer-surroundings = assignments or rules were changed

cli-flag-meeting-seen = Refuse if something newer than entry N would be overwritten
