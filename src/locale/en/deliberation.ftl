# The meeting as it goes on: the time of entries, recusals, one item after the other.

meeting-action-recuse = recuse
meeting-action-clock = set the time of entries

## The room.

meeting-no-decisions = no decisions yet
meeting-without-vote = Sitting in without a vote, not counted as present and so not called: { $members }

## The time of entries.

meeting-clock-title = Time of the next entries
meeting-clock-text = The latest entry is of { $latest }, now is { $now }. Type when it happened, or leave it empty to record at the time now.
meeting-field-clock = At (HH:mm)
meeting-clock-do = set the time
meeting-clock-unreadable = Write a time as 08:45, or with its day: 22/12/2026 08:45.
meeting-clock-ahead = That time is still to come: now is { $now }.
meeting-clock-set = Recording at { $at } (@ changes it or goes back to now)
meeting-clock-now = The next entries are recorded at the time now.

## Recusal.

meeting-recused-for = Recused
meeting-recused-own = { $unit }: the member’s own organisation
meeting-recused-declared = { $unit }: { $why }
meeting-you-are-recused = The member of this seat is recused for the unit: leaves the room while it is discussed, does not vote and does not see the ballots.
meeting-recuse-unit = For which unit is { $member } recused?
meeting-recuse-member = Who is recused for { $unit }?
meeting-recuse-title = Record a recusal
meeting-recuse-text = The member does not review, vote or count as present where this unit is concerned.

## Discussion and votes.

meeting-field-about = About
meeting-about-item = this item
meeting-about-meeting = the meeting as a whole
meeting-missing-unseen = { $count ->
    [one] One item has not been shown yet: go through the list (PgDn) before recording.
   *[other] { $count } items have not been shown yet: go through the list (PgDn) before recording.
}
