# The meeting screen.

meeting-section-roll = Attendance
meeting-section-agenda = Agenda
meeting-section-record = Record
meeting-section-lock = Lock

## Actions.

meeting-action-in = comes in
meeting-action-out = goes out
meeting-action-absent = absent
meeting-action-delegate = delegate
meeting-action-all-present = all present
meeting-action-vote = vote
meeting-action-reorder = order anew by impact
meeting-action-move-first = to the top
meeting-nothing-new = Every open dispute is on the agenda already; { $key } puts it in order by impact again.
meeting-action-order = add disputes
meeting-action-move-up = move up
meeting-action-move-down = move down
meeting-action-add = add to the agenda
meeting-action-remove = take off the agenda
meeting-action-many = vote on many cells
meeting-action-cell = show the cell
meeting-action-void = void the vote
meeting-action-approve = approving vote
meeting-action-sign = sign the result
meeting-action-reopen = reopen the result
meeting-action-open = open a meeting
meeting-action-note = take a note
meeting-action-close = close the meeting
meeting-action-for = for
meeting-action-against = against
meeting-action-abstain = abstains
meeting-action-all-for = all for
meeting-action-dissent = dissenting opinion
meeting-action-clear-ballot = empty the ballot
meeting-action-start-over = start over
meeting-action-record = record
meeting-action-next = next
meeting-action-next-group = next part
meeting-action-previous-group = part before
meeting-action-leave = leave, keep the draft

## Before and during a meeting.

meeting-none-yet = No meeting has been opened
meeting-none-open = No meeting is open
meeting-running = Meeting { $number }, since { $at }, { $place }
meeting-over = Meeting { $number } was closed { $at }
meeting-no-number = without number
meeting-numbered = { $number }
meeting-number = Minutes no. { $number }
meeting-opened-at = Opened { $at }, { $place }
meeting-closed-at = Closed { $at }
meeting-before-title = To open a meeting
meeting-before-stage = Stage now: { $stage }
meeting-before-stage-way = A meeting can be opened once the round is in the stage of the meeting; the secretary moves it there on the overview.
meeting-before-you-open = The secretary opens and records the meeting
meeting-before-secretary-opens = Only the secretary opens and records the meeting; everybody else follows it here
meeting-before-quorum = It may decide with at least { $needed } of { $members } members present
meeting-before-sealed = The result is locked; a new meeting can only consider reopening it.
meeting-quorum-met = { $present } of { $members } present, ≥ { $needed } needed: met
meeting-quorum-missing = { $present } of { $members } present, ≥ { $needed } needed: not met, { $missing } missing
meeting-quorum-item = Who may decide this cell
meeting-presided = presiding: { $member }
meeting-nobody-presides = nobody presides
meeting-presides-short = {" "}(presiding)
meeting-not-yet-here = not yet here
meeting-in-the-room = In and out of the room
meeting-recused = Recused, without a vote: { $members }
meeting-recused-short = recused: { $members }
meeting-all-here = Nobody is left to be marked present.

meeting-open-title = Open a meeting
meeting-field-place = Place
meeting-field-number = Number of the minutes
meeting-field-start = Start (day, time)
meeting-start-unreadable = Write the start as 22/12/2026 08:30.
meeting-close-title = Close the meeting
meeting-close-text = Nothing more is recorded in this meeting; to go on, open another, which keeps the agenda.
meeting-close-left = { $count ->
    [one] One item of the agenda is undecided
   *[other] { $count } items of the agenda are undecided
}
meeting-absent-title = { $member } is absent
meeting-delegate-title = Delegate of { $member }
meeting-field-why = Reason
meeting-field-delegate = Title of the delegate
meeting-field-document = Document (number and symbol)

## Agenda.

meeting-column-member = Member
meeting-column-state = State
meeting-column-unit = Unit
meeting-column-item = Item
meeting-column-own = Self
meeting-column-given = Reviewed
meeting-column-impact = Impact
meeting-agenda-empty = Nothing is on the agenda.
meeting-agenda-empty-secretary = Nothing is on the agenda: g puts every dispute on it by impact, + adds one cell.
meeting-add-title = Add to the agenda
meeting-nothing-to-add = Every dispute and blocker is on the agenda.
meeting-already-listed = This cell is on the agenda.
meeting-many-title = Vote on many cells at once
meeting-many-agreed = { $count ->
    [one] One disputed cell with an agreed verdict
   *[other] { $count } disputed cells with agreed verdicts
}
meeting-many-self = { $count ->
    [one] One unreviewed self score
   *[other] { $count } unreviewed self scores
}
meeting-nothing-for-many = No cells can be decided together: each of the others takes a ruling of its own.
meeting-na-short = n/a
meeting-item-title = { $code } { $title } (max { $max })
meeting-item-ruled = The council has ruled: { $value }
meeting-item-settled = No longer in dispute
meeting-own-score = Self score
meeting-not-confirmed = { $member }: no verdict yet
meeting-rule = By the rule
meeting-unit-says = The unit says
meeting-explanation = The unit explains
meeting-guide = Guide
meeting-impact-title = What the ruling can change
meeting-impact-band-short = ⇅ band
meeting-impact-rank-short = ↕ { $places } ranks
meeting-impact-none-short = · points

## Votes and rulings.

meeting-vote-form = Vote
meeting-other-value = Another score:
meeting-proposed-own = the unit's self score
meeting-field-ruling-why = Reason for the ruling
meeting-way-open = Open vote by name
meeting-way-secret = Secret vote
meeting-way-consensus = Consensus, nobody objects
meeting-consensus-explain = Nobody present objects: the ruling is recorded without a vote, and the minutes say so.
meeting-papers = Papers given out
meeting-invalid = invalid
meeting-teller-first = First teller
meeting-teller-second = Second teller
meeting-dissent = Dissent:
meeting-dissent-of = Dissenting opinion of { $member }:
meeting-outcome-passed = { $for } for, ≥ { $needed } needed (more than { $part } of { $members }): passed
meeting-outcome-casting = { $for } of { $members } for, decided by the presiding member's vote: passed
meeting-outcome-pending = { $for } for, ≥ { $needed } needed (more than { $part } of { $members })
meeting-outcome-failed = { $for } for, ≥ { $needed } needed (more than { $part } of { $members }): not passed
meeting-ballots-open = { $count ->
    [one] one ballot is not recorded yet
   *[other] { $count } ballots are not recorded yet
}
meeting-ballot-missing = no ballot recorded, counts as abstaining
meeting-missing-value = No score is chosen: choose a proposal or type another score.
meeting-missing-figures = Figures are missing: the papers given out, or the hands counted (0 for none).
meeting-vote-title = Record the vote
meeting-vote-title-consensus = Record the ruling by consensus
meeting-no-ruling = Not enough votes: only the vote is recorded, there is no ruling
meeting-consensus-recorded = Ruling by consensus recorded
meeting-why = Reason:

## Record.

meeting-record-empty = Nothing is recorded yet.
meeting-record-opened = Meeting opened
meeting-record-closed = Meeting closed
meeting-record-vote = Vote { $number }: { $motion }
meeting-record-consensus = Consensus: { $motion }
meeting-vote-number = Vote { $number }
meeting-vote-voided = Voided, because: { $why }
meeting-secret-vote = Secret vote, { $papers } papers given out: { $for } for, { $against } against, { $abstain } blank, { $invalid } invalid
meeting-consensus-title = Ruling by consensus, without a vote
meeting-no-vote-selected = Select a vote to void it.
meeting-voided-already = This vote is void already.
meeting-void-title = Void vote { $number }
meeting-void-text = The ruling that rests on this vote falls with it; both stay on record.
meeting-speaker-title = Who speaks?
meeting-nobody-speaks = Without a speaker
meeting-speaker = Speaker:
meeting-field-note = What was said
meeting-note-title = Take a note
meeting-note-do = record

## Lock.

meeting-lock-title = Steps to the lock, version { $version }
meeting-blockers-title = What still blocks
meeting-no-blockers = Nothing blocks the lock.
meeting-step-no-blockers = Nothing blocks the lock
meeting-step-blockers = { $count ->
    [one] One thing blocks the lock
   *[other] { $count } things block the lock
}
meeting-step-approved = The council approved the result (vote { $number }): { $outcome }
meeting-step-not-approved = The council has not approved the result as it stands
meeting-step-secretary = The secretary
meeting-step-chair = The chair
meeting-step-signed = { $who } signed { $at }
meeting-step-unsigned = { $who } has not signed
meeting-next-blockers = Rule on each cell (+ puts it on the agenda), or vote on many cells at once (b).
meeting-next-approve = p: the vote that approves the consolidated result.
meeting-next-sign = s: sign the result.
meeting-sign-form = Sign the result, version { $version }
meeting-sign-explain = The hash of the result has 16 groups, printed with the result (thamdinh result --hash). Two are blank: read them on the printed page and type them, so that what is signed is what the council saw.
meeting-sign-where = Tab goes to the other blank; Enter signs once both groups are there.
meeting-sign-ready = Both groups are those of the result. Enter signs.
meeting-sign-title = Sign the result
meeting-sign-text = { $member } signs the result, version { $version }, with the key of this seat. A recorded signature is not taken back; with both signatures the result is locked.
meeting-signed-already = This seat has signed the result as it stands; the other signature is missing.
meeting-signed-waiting = Signed; the other signature is missing
meeting-locked-now = Both have signed: the result is locked
meeting-locked-already = The result is locked.
meeting-no-hash = The hash of the result cannot be computed.
meeting-sealed-title = THE RESULT IS LOCKED
meeting-sealed-when = Version { $version }, locked { $at }
meeting-reopen-title = Reopen the result
meeting-reopen-text = The council has voted to reopen. The locked version stays with its signatures; work goes on in version { $version }.
meeting-reopen-needs-vote = The council has to vote on reopening first.

meeting-draft-again = The draft is open again; Ctrl-X starts over.
meeting-unfinished = { $count ->
    [one] One form of the meeting is half filled; the draft is kept.
   *[other] { $count } forms of the meeting are half filled; the drafts are kept.
}
