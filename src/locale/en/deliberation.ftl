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
meeting-you-leave = This seat is recused for the unit at hand: it leaves the room and does not vote.
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

## Actions at the meeting.

meeting-action-adjourn = adjourn
meeting-action-resume = go on after the break
meeting-action-chair = name who presides
meeting-action-call = turn to it, leave it
meeting-action-leave-count = leave, nothing entered
meeting-where-papers = count of a secret vote
meeting-action-call-or-vote = turn to the item, then vote
meeting-action-propose = propose a score
meeting-action-withdraw = withdraw a proposal
meeting-action-count = count the papers
meeting-action-cancel-ballot = break the secret vote off

## Presence and quorum.

meeting-late = , late
meeting-came-late = Late: came at { $at }, opened at { $opened }
meeting-spans = Present { $spans }
meeting-present-recused = { $state }, recused
meeting-item-quorum-met = Recused { $recused } → { $present } of { $members }, ≥ { $needed } needed: met
meeting-item-quorum-missing = Recused { $recused } → { $present } of { $members }, ≥ { $needed } needed: not met, { $missing } missing
meeting-clock-roll = The roll is recorded at the opening, { $at } (@: another time, for late comers)

## Breaks and the chair.

meeting-adjourned = Meeting { $number } ADJOURNED since { $from }: { $why }
meeting-adjourned-way = {" "}(Z goes on)
meeting-adjourn-title = Adjourn the meeting
meeting-adjourn-text = Nothing is decided during the break; who is present stays, and it remains the same meeting.
meeting-nobody-presides-way = nobody presides (C names a member)
meeting-nobody-can-preside = Nobody in the room can preside: call the roll first.
meeting-chair-title = Who presides?
meeting-chair-title-unit = Who presides while { $unit } is discussed?
meeting-chair-why-title = Name who presides
meeting-chair-text = The member presides where the chair and the vice-chairs are away or recused.

## Items and proposals.

meeting-called = At hand since { $at }: { $cell }
meeting-leaves = Recused, leaves the room: { $members }
meeting-proposer-title = Who proposes?
meeting-gave = gave { $value }
meeting-nobody-can-propose = Nobody in the room may propose a score for this unit.
meeting-propose-title = Propose a score
meeting-field-value = Score
meeting-field-value-kind = Value
meeting-value-score = the score above
meeting-value-na = not applicable
meeting-proposal-unreadable = Write the proposed score as a number, for example 0.75, or choose “not applicable”.
meeting-no-standing = No proposal on this item waits for a vote.
meeting-withdraw-which = Which proposal is withdrawn?
meeting-withdraw-title = Withdraw a proposal
meeting-proposals-title = Proposals ({ $order })
meeting-proposal = { $value } – { $member }: { $why }
meeting-proposal-put = { $member }: { $why }
meeting-proposal-next = number { $turn } in turn · { $member }: { $why }
meeting-fate-standing = waits for its vote
meeting-fate-carried = passed (vote { $vote })
meeting-fate-rejected = not passed (vote { $vote })
meeting-fate-ruled = ruled by consensus
meeting-fate-fallen = fallen, another value was ruled
meeting-fate-withdrawn = withdrawn: { $why }
meeting-fate-lapsed = the meeting closed before it was put
meeting-not-its-turn = Proposals are put in order: the next one only when the first has failed.
meeting-another-is-put = Another proposal is put now; ballots filled in for the earlier one are gone.
meeting-next-is-put = next, { $value } is put

## Ways of voting.

meeting-way-hands = Show of hands
meeting-passing = More than { $part } of all: ≥ { $needed } of { $members } for
meeting-missing-tellers = Two tellers are needed: choose with ← →.
meeting-teller-none = choose with ← →
meeting-tellers = Tellers:
meeting-ballot-title = Give the papers out
meeting-ballot-do = give the papers out
meeting-papers-give = { $papers } papers are given out
meeting-ballot-text = Once the papers are out, each teller counts and enters apart; only what both came to is recorded.
meeting-ballot-given = The papers are out; two counts are awaited.
meeting-ballot-open = Secret vote: { $papers } papers since { $at }, { $counted } of 2 counts entered
meeting-ballot-open-yours = Secret vote: { $papers } papers since { $at }, { $counted } of 2 counts entered (t)
meeting-ballot-again = Secret vote: the two counts do not agree, both count again (t)
meeting-cancel-title = Break the secret vote off
meeting-cancel-text = The papers that are out count for nothing; to vote again, give out new ones.

## The count.

meeting-count-form = Count of a secret vote
meeting-papers-out = { $papers } papers out since { $at }
meeting-teller = Teller { $number }: { $member } · { $state }
meeting-count-entered = entered, not shown
meeting-count-agrees = entered, both agree
meeting-count-typing = typing
meeting-count-due = not entered
meeting-count-sum = { $counted } of { $papers } papers given out
meeting-count-missing = Fill in all four figures; write 0 for none.
meeting-count-differ = The tellers differ in: { $where }. Both count and enter again.
meeting-count-too-many = Both counted { $counted } papers, more than the { $papers } given out. Both count and enter again.
meeting-count-agreed-wait = Both counts agree; the secretary records the result.

## The record.

meeting-record-called = At hand: { $cell }
meeting-record-left = The item is left
meeting-record-proposed = Proposed: { $proposal }
meeting-record-chaired = { $member } presides: { $why }
meeting-record-adjourned = Adjourned: { $why }
meeting-record-resumed = The meeting goes on
meeting-record-cancelled = Secret vote broken off ({ $motion }): { $why }
