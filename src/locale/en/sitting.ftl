# How a meeting goes: items called, proposals, secret votes, who takes the chair, adjournments, prose of the minutes.

## Refusals; each says what would be right.

sitting-refusal-teller-only = Only the secretary or the teller whose count it is may enter this count.
sitting-refusal-hands-not-allowed = This round does not allow a counted show of hands; vote by name.
sitting-refusal-too-many-hands = More hands were counted than there are members present and entitled to vote; count again.
sitting-refusal-nobody-presides = Nobody presides over this decision: the chair and the vice-chairs are absent or recused; assign a member who is present to preside.
sitting-refusal-proposal-first = { $cell }: the proposal of { $value } waits to be put first; vote on it, or have it withdrawn.
sitting-refusal-unknown-proposal = There is no proposal { $number }; look at the list of proposals.
sitting-refusal-proposal-gone = Proposal { $number } waits for no vote any more; make a new one if needed.
sitting-refusal-ballot-open = A secret vote is under way or not yet counted; record its result or cancel it first.
sitting-refusal-no-ballot = No papers of a secret vote are out on this; give them out first.
sitting-refusal-not-teller = { $member } is no teller of this vote; enter the count of one of its two tellers.
sitting-refusal-tally-missing = The tellers have not both entered their counts; enter the missing one.
sitting-refusal-tallies-agree = Both tellers came to the same count; record the vote instead of counting again.
sitting-refusal-not-as-counted = The result differs from what the two tellers entered; record what was counted.
sitting-refusal-adjourned = The meeting is adjourned; resume it first.
sitting-refusal-not-adjourned = The meeting is not adjourned, so there is nothing to resume.
sitting-refusal-unknown-note = Entry { $number } is no note of the minutes; look at the number of the entry.
sitting-refusal-unknown-meeting = There is no meeting { $number }; look at the number of the meeting.

## The journal.

sitting-motion-approve-block = Approve the result of { $block }
sitting-event-rules = Set how the meetings vote: { $hands }, { $order }
sitting-hands-allowed = a counted show of hands is allowed
sitting-hands-not-allowed = no counted show of hands
sitting-order-as-proposed = proposals are put as they were made
sitting-order-farthest-from-self = the proposal farthest from the self score is put first
sitting-order-lowest-first = the lowest proposal is put first
sitting-event-called = Turn to { $cell }
sitting-event-left = Leave the item under discussion
sitting-event-proposed = { $member } proposes { $motion }, because: { $why }
sitting-event-withdrawn = Proposal { $number } is withdrawn, because: { $why }
sitting-event-chair = { $member } takes the chair, because: { $why }
sitting-event-ballot = { $papers } papers given out: { $motion }
sitting-event-tally = { $teller } counts: { $tally }
sitting-event-tally-closed = The count of the teller { $teller } is entered
sitting-event-cancelled = The secret vote is cancelled, because: { $why }
sitting-event-adjourned = The meeting is adjourned, because: { $why }
sitting-event-resumed = The meeting is resumed
sitting-event-revised = The note of entry { $note } is put otherwise, because: { $why }
sitting-event-text = Prose of the minutes is written, part { $part }
sitting-event-text-removed = Prose of the minutes is taken out, part { $part }
sitting-part-opening = opening
sitting-part-proceedings = proceedings
sitting-part-conclusion = conclusion
sitting-tally = for { $for }, against { $against }, abstaining { $abstain }, invalid { $invalid }
sitting-hands-vote = Show of hands: for { $for }, against { $against }, abstaining { $abstain }
sitting-tellers = Tellers
sitting-text = Text

## Commands.

sitting-usage-tellers = A secret vote takes exactly two tellers: --tellers A,B.
