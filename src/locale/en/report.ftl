# Papers: minutes, annexes.

report-page = Page { $page }
report-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
report-draft = DRAFT

# The layout of all papers

paper-state = SOCIALIST REPUBLIC OF VIET NAM
paper-motto = Independence - Freedom - Happiness
paper-number = No. { $number }
paper-place-and-day = { $place }, { $day }
paper-day = { $day }/{ $month }/{ $year }
paper-time = { $hour }:{ $minute }
paper-time-and-day = { $time }, { $day }
paper-sign-here = (Signature and full name)
paper-distribution = Distribution:

# Minutes

minutes-title = Minutes
minutes-subject-approval = Meeting to approve the result: { $round }
minutes-subject-deliberation = Meeting on the result: { $round }
minutes-opened = Begun:
minutes-venue = Place:
minutes-part-people = Attendance
minutes-part-quorum = Quorum and recusals
minutes-part-proceedings = Proceedings
minutes-part-result = Consolidated result
minutes-part-approval = Approval of the result

minutes-chaired-by = Presiding:
minutes-recorded-by = Secretary:
minutes-nobody = not recorded
minutes-present = Members present: { $padded } of { $members }:
minutes-absent = Members absent: { $padded }:
minutes-nobody-absent = Members absent: none.
minutes-absent-because = - { $member }; reason: { $why }.
minutes-absent-without-reason = - { $member }; no reason recorded.
minutes-delegate = Represented by { $to }, { $document }
minutes-role-chair = Chair
minutes-role-vice-chair = Vice-chair
minutes-role-member = Member
minutes-role-secretary = Secretary
minutes-column-number = No.
minutes-column-member = Member
minutes-column-role = Seat
minutes-column-times = Present
minutes-column-remark = Remarks

minutes-quorum-rule = Under { $regulation }, the council may decide when at least { $part } of all members are present. The council has { $members } members; { $members } × { $part } = { $product }, so { $needed } must be present.
minutes-quorum-met = From { $since }, { $present } of { $members } members were present, not fewer than { $needed }: the council could decide.
minutes-quorum-missed = { $present } of { $members } members were present, fewer than { $needed }: the council could not decide.
minutes-passing-rule = A decision needs more than { $part } of all members in favour: { $members } × { $part } = { $product }, so at least { $needed } votes for.
minutes-recused-counted = Recused members do not vote but count among all members of that decision.
minutes-recused-not-counted = Recused members do not vote and do not count among all members of that decision.
minutes-casting-vote = When the votes for stand exactly at that part, the vote of who presides decides.
minutes-no-casting-vote = Who presides has no casting vote.
minutes-no-recusals = No member is recused.
minutes-recusals = These members neither review nor rule nor vote on the scores of the units named:
minutes-recusal-own = - For their own organisation: { $members }.
minutes-recusal-declared = - { $member }: { $units }; reason: { $why }.

minutes-agenda = The agenda has { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}.
minutes-discussion = Discussion
minutes-no-proceedings = Nothing has been recorded yet.
minutes-record = The secretary's note
minutes-note = - { $time }, { $speaker }: { $text }
minutes-note-on-cell = - { $time }, { $speaker }, on { $unit }, item { $code }: { $text }

minutes-subject-cell = { $unit }, item { $code }: { $title }
minutes-subject-agreed = Agreed scores of { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
minutes-subject-self-scores = Self scores of { $count ->
    [one] { $count } cell that was
   *[other] { $count } cells that were
} not fully reviewed
minutes-subject-result = Approval of the result
minutes-subject-reopen = Reopening of the locked result
minutes-subject-other = Other business
minutes-cell-scores = Maximum: { $max }; self score: { $self }.
minutes-not-answered = not answered
minutes-not-applicable = not applicable
minutes-no-reviews = No member has reviewed this item.
minutes-column-reviewer = Reviewer
minutes-column-appraised = Appraised
minutes-column-why = Reason
minutes-explanation = The unit's explanation:
minutes-proposal = Score put to the council:
minutes-batch = A list of { $cells } cells of { $count ->
    [one] { $count } unit
   *[other] { $count } units
} was put before the council:

minutes-vote-label = Vote (no. { $number }):
minutes-vote-open = open, at { $time }.
minutes-vote-hands = by a show of hands, at { $time }.
minutes-vote-secret = by secret ballot, at { $time }; { $papers } papers given out, { $invalid } invalid; two tellers counted independently and agree.
minutes-consensus = At { $time } the council agreed; no member objected.
minutes-decision-quorum = { $present } of { $members } members entitled to vote were present (at least { $needed } needed).
minutes-decision-quorum-recused = { $present } of { $members } members entitled to vote were present (at least { $needed } needed); recused: { $recused }.
minutes-votes-for = For: { $count }
minutes-votes-against = Against: { $count }
minutes-votes-abstain = Abstained: { $count }
minutes-vote-passed = Passed (at least { $needed } votes for needed).
minutes-vote-passed-by-casting-vote = Passed by the casting vote of who presides ({ $needed } votes for otherwise needed).
minutes-vote-failed = Not passed (at least { $needed } votes for needed).
minutes-dissent = Dissent of { $member }:
minutes-ruling-label = Ruling:
minutes-ruling-score = { $value } points.
minutes-ruling-not-applicable = the item does not apply to the unit.
minutes-ruling-agreed = the agreed score is final for { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}.
minutes-ruling-self-scores = the self score is final for { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}.
minutes-subject-block = Approval of the result of { $block }
minutes-ruling-approved-block = the council approves the result of { $block } in part IV.
minutes-ruling-approved = the council approves the result in part IV.
minutes-ruling-reopen = the locked result is reopened.
minutes-ruling-other = passed.
minutes-ruling-why = Reason: { $why }
minutes-ruling-rejected = rejected.
minutes-ruling-missing = the vote passed; no ruling has been recorded yet.
minutes-ruling-voided = this vote was voided; reason: { $why }

minutes-result-final = Every cell has a final score. The index is points ÷ maximum × 100, rounded once to 2 decimals; each block is ranked by itself.
minutes-result-provisional = { $count ->
    [one] { $count } cell has
   *[other] { $count } cells have
} no final score: results with * are provisional and count the self score there.
minutes-result-caption = Table { $number }. { $block } ({ $count ->
    [one] { $count } unit
   *[other] { $count } units
})
minutes-column-rank = Rank
minutes-column-unit = Unit
minutes-column-total = Points
minutes-column-max = Maximum
minutes-column-index = Index
minutes-column-band = Band
minutes-not-ranked = –

minutes-no-approval = The council has not voted on the result in this meeting.
minutes-approval-number = Vote on the result, no. { $number }
minutes-locked = Version { $version } of the result was locked at { $time }; signed by: { $signers }. SHA-256 of the result: { $hash }.
minutes-not-locked = Version { $version } of the result is not locked; these minutes are a draft.
minutes-to-sign = SHA-256 of the approved result, to be retyped in part when chair and secretary sign: { $hash }.
minutes-reopened-since = The result was reopened since; reason: { $why }

minutes-closed = The meeting ended at { $time }.
minutes-still-open = The meeting has not ended.
minutes-secretary = Secretary
minutes-chair = Chair
minutes-presided = Presiding
minutes-receiver-members = The members of the council
minutes-receiver-units = The units assessed
minutes-receiver-archive = Archive
minutes-footer-locked = Minutes no. { $number } · result version { $version }, locked · journal of { $count ->
    [one] { $count } entry
   *[other] { $count } entries
} · hash of the last entry:
minutes-footer-draft = DRAFT minutes no. { $number } · result not locked · journal of { $count ->
    [one] { $count } entry
   *[other] { $count } entries
} · hash of the last entry:
