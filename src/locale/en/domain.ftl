# Words of the rules: stages, roles, disputes, points, refusals.

domain-round = round

## Stages.

domain-stage-setup = setup
domain-stage-self-assessment = self-assessment
domain-stage-review = review
domain-stage-explanation = explanation
domain-stage-second-review = second review
domain-stage-meeting = council meeting
domain-stage-locked = result locked
domain-stage-published = published

## Roles.

domain-role-chair = chair
domain-role-vice-chair = vice-chair
domain-role-member = member
domain-role-secretary = secretary
domain-role-helper = helper of { $member }
domain-role-observer = observer

## Methods.

domain-method-appraised = self-scored and appraised
domain-method-survey = survey
domain-method-council = scored by the council
domain-method-bonus = bonus
domain-method-penalty = penalty

## Values and verdicts.

domain-value-not-applicable = Not applicable
domain-value-none = none yet
domain-verdict-accept = self score accepted
domain-verdict-adjust = adjusted to { $score }
domain-verdict-not-applicable = not applicable
domain-source-ruling = ruling of the council
domain-source-agreed = agreed by the reviewers
domain-source-survey = survey
domain-source-unclaimed = not claimed

## Disputes.

domain-dispute-reviewers-differ = the reviewers differ
domain-dispute-gap = far from the self score
domain-dispute-contested = the unit contests
domain-dispute-flagged = raised by a member
domain-dispute-precheck = a pre-check is unanswered
domain-dispute-state-found = found
domain-dispute-state-asked = explanation asked for
domain-dispute-state-explained = explained
domain-dispute-state-settled = settled: { $how }
domain-settlement-agreement = agreed
domain-settlement-acceptance = the unit accepts the appraised score
domain-settlement-ruling = by ruling { $number } of the council

## Pre-checks.

domain-severity-notice = notice
domain-severity-warning = warning
domain-severity-severe = severe
domain-finding-above-max = The self score is out of range
domain-finding-off-step = The self score is not a multiple of { $step }
domain-finding-rule-differs = The self score is not what the reported figures give ({ $score })
domain-finding-no-evidence = Points are claimed with neither evidence nor explanation
domain-finding-evidence-outside-period = Document { $number } of { $date } lies outside the period assessed
domain-finding-shared-evidence = Document { $number } is cited by { $units } units
domain-finding-outlier = The self score is far from the block's (median { $median })
domain-finding-unanswered = No self score was given
domain-finding-survey-missing = The survey score is missing
domain-document-without-number = without number

## Rules. Each line is an arithmetic.

domain-rule-chosen = “{ $label }”: { $score }
domain-rule-step-top = { $share } → from { $from }% up: { $score }
domain-rule-step-between = { $share } → from { $from }% to below { $below }%: { $score }
domain-rule-step-bottom = { $share } → below { $below }%: { $score }
domain-rule-share = { $share } × { $max } = { $score }
domain-rule-share-capped = { $share }, at most 100% × { $max } = { $score }
domain-rule-count = { $count } × { $each } = { $score }
domain-rule-count-capped = { $count } × { $each }, at most { $score }
domain-rule-deduct = { $max } − { $count } × { $each } = { $score }
domain-rule-deduct-floored = { $max } − { $count } × { $each }, at least { $score }
domain-rule-silent-nothing = Nothing was reported, so there is nothing to compute
domain-rule-silent-judgement = By judgement, in steps of { $step }

## Votes, attendance.

domain-choice-for = for
domain-choice-against = against
domain-choice-abstain = not voting
domain-attendance-in = present
domain-attendance-delegate = { $delegate } attends instead, by { $document }
domain-attendance-out = left the room
domain-attendance-absent = absent: { $why }
domain-motion-score = { $cell }: score { $value }
domain-motion-not-applicable = { $cell }: not applicable
domain-motion-agreed = { $count ->
    [one] Keep the agreed appraisal of { $count } cell in dispute
   *[other] Keep the agreed appraisals of { $count } cells in dispute
}
domain-motion-self-scores = { $count ->
    [one] Take the self score of { $count } cell not fully appraised
   *[other] Take the self scores of { $count } cells not fully appraised
}
domain-motion-approve = Approve the consolidated result
domain-motion-reopen = Reopen the locked result
domain-quorum-words = present { $present } of { $members }, needed ≥ { $needed }
domain-cell = { $unit }, item { $code }
domain-cell-titled = { $unit }, item { $code } “{ $title }”

## What stops the lock, and the way out.

domain-blocker-not-submitted = { $unit } has not submitted its self-assessment
domain-blocker-not-submitted-way = Ask the unit for it, or let the council rule on each missing item
domain-blocker-survey-missing = { $cell }: the survey score is missing
domain-blocker-survey-missing-way = The secretary imports the survey, or the council rules
domain-blocker-not-reviewed = { $cell }: verdicts are missing ({ $members })
domain-blocker-nobody = { $cell }: nobody is assigned
domain-blocker-not-reviewed-way = The assigned members confirm, or the council rules
domain-blocker-nobody-way = The secretary assigns a reviewer, or the council rules
domain-blocker-differ = { $cell }: the reviewers differ
domain-blocker-differ-way = The council rules
domain-blocker-open-dispute = { $cell }: a dispute is open
domain-blocker-open-dispute-way = The council rules, or the unit accepts, or whoever raised it takes it back
domain-blocker-no-na-policy = { $cell }: the index set does not say what “not applicable” does
domain-blocker-no-na-policy-way = Add it to the index set in the stage of setup

## Refusals: one sentence with what would be right.

domain-refusal-unknown-author = The author has no seat in the council; the secretary may add the seat and its public key.
domain-refusal-secretary-only = Only the secretary of the council may do this.
domain-refusal-reviewer-only = Only the chair, a vice-chair or a member may do this, for what is assigned to them.
domain-refusal-helper-only = Only helpers draft; members confirm their own verdicts.
domain-refusal-signatory-only = Only the chair or the secretary may sign and lock the result.
domain-refusal-recused = The member neither reviews, rules nor votes on { $unit }, to avoid a conflict of interest; the secretary may assign somebody else.
domain-refusal-not-assigned = { $cell }: not assigned; the secretary may look at the assignments.
domain-refusal-wrong-stage = This cannot be done in the stage of { $now }; the secretary may move the stage.
domain-refusal-sealed = The result is locked, so no score may change; the council must first vote to reopen it, with a reason.
domain-refusal-unknown-unit = There is no unit “{ $unit }” in the round; check the code.
domain-refusal-unknown-item = The index set of { $unit } has no scored item “{ $item }”; check the code.
domain-refusal-unknown-member = The council has no member “{ $member }” for this; check the id.
domain-refusal-unknown-block = There is no block “{ $block }” in the round; check the id.
domain-refusal-unknown-index-set = The index set “{ $set }” is not loaded; load it first.
domain-refusal-unknown-node = No index set has the code “{ $code }”; check it.
domain-refusal-twice = “{ $id }” stands twice; keep one.
domain-refusal-empty = The list is empty; at least one line is needed.
domain-refusal-too-many-seats = The council has too many seats; at most { $limit }.
domain-refusal-council-incomplete = The council needs exactly one chair and exactly one secretary, and the secretary is who does this.
domain-refusal-seats-moved = After setup, seats keep their order; new ones come last.
domain-refusal-foundation-moved = The round has begun, so its blocks, units and scored items keep their codes, points and order; new blocks and units come last.
domain-refusal-helper-without-member = A helper belongs to a member who votes; there is no such member “{ $member }”.
domain-refusal-bad-key = The public key has the wrong form; paste the line that begins with ssh-ed25519, without its comment.
domain-refusal-why-missing = The reason is missing; give one.
domain-refusal-text-missing = The text is empty; write something.
domain-refusal-out-of-range = { $cell }: the score { $score } is out of range; enter one from { $least } to { $max }.
domain-refusal-off-step = { $cell }: the score { $score } is not a multiple of { $step }; enter it in steps of { $step }.
domain-refusal-nothing-to-accept = { $cell }: the unit gave no self score to accept; enter a score with a reason.
domain-refusal-wrong-method = { $cell }: the item is of the kind “{ $method }”, so it takes no score in this way.
domain-refusal-stale = { $cell }: something newer stands there (entry { $seq }); look again, then repeat.
domain-refusal-already-submitted = { $unit } has already submitted; say that the new one replaces it.
domain-refusal-not-submitted = { $unit } has not submitted; import its self-assessment first.
domain-refusal-not-adjusted = { $cell }: the self score was not adjusted, so there is nothing to explain.
domain-refusal-no-such-finding = { $cell }: there is no pre-check “{ $code }” to answer.
domain-refusal-no-such-move = There is no move from { $from } to { $to }.
domain-refusal-no-such-move-next = There is no move from { $from } to { $to }; next comes { $next }.
domain-refusal-submissions-missing = { $count ->
    [one] { $count } unit has not submitted: { $unit }; moving on takes a reason.
   *[other] { $count } units have not submitted, the first is { $unit }; moving on takes a reason.
}
domain-refusal-verdicts-missing = { $count ->
    [one] { $count } cell lacks verdicts: { $cell }; moving on takes a reason.
   *[other] { $count } cells lack verdicts, the first is { $cell }; moving on takes a reason.
}
domain-refusal-reviewers-missing = { $count ->
    [one] { $count } cell has no reviewer: { $cell }; assign one before moving on.
   *[other] { $count } cells have no reviewer, the first is { $cell }; assign some before moving on.
}
domain-refusal-no-meeting = No meeting is open; the secretary opens one first.
domain-refusal-meeting-open = A meeting is open; close it first.
domain-refusal-before-record = This instant lies before the latest one recorded ({ $latest }); give one that does not.
domain-refusal-does-not-vote = { $member } does not vote.
domain-refusal-not-present = { $member } is not present at this instant; record the attendance first.
domain-refusal-no-change = { $member } is recorded so already; nothing changes.
domain-refusal-no-quorum = Too few members for a decision: { $quorum }.
domain-refusal-secret-not-allowed = This round allows no secret votes; vote openly.
domain-refusal-tallies-differ = The two tellers' counts differ; count again and enter both.
domain-refusal-too-many-papers = The papers do not add up: no more counted than given out, no more given out than members entitled to vote.
domain-refusal-unknown-vote = There is no vote { $number }.
domain-refusal-vote-voided = Vote { $number } was voided; vote again.
domain-refusal-vote-not-passed = Vote { $number } did not pass.
domain-refusal-vote-on-other = Vote { $number } was about something else; name the vote on this.
domain-refusal-vote-outdated = Vote { $number } was held before the latest change; vote again.
domain-refusal-not-agreed = { $cell }: there is no agreed appraisal; rule on this cell by itself.
domain-refusal-nothing-open = { $cell }: nothing is open there.
domain-refusal-blocked = { $count ->
    [one] { $count } thing still stops the lock; see the list and the way out.
   *[other] { $count } things still stop the lock; see the list and the way out of each.
}
domain-refusal-not-approved = No vote has approved the result as it stands; the council votes after the last change of a score.
domain-refusal-seal-mismatch = The signature is for another version or another result; sign the result as it stands.
domain-refusal-signature-missing = Chair and secretary have not both signed this result; both signatures are needed.
domain-refusal-not-locked = The result is not locked, so there is nothing to reopen.

## One line for each entry of the journal.

domain-event-round-set-up = Set up the round “{ $title }”
domain-event-index-set-loaded = { $count ->
    [one] Loaded the index set “{ $title }” ({ $count } scored item)
   *[other] Loaded the index set “{ $title }” ({ $count } scored items)
}
domain-event-units-loaded = { $count ->
    [one] Loaded { $count } unit
   *[other] Loaded { $count } units
}
domain-event-members-loaded = { $count ->
    [one] Loaded the council: { $count } seat
   *[other] Loaded the council: { $count } seats
}
domain-event-key-entered = Entered the public key of { $member }
domain-event-assignments-set = { $count ->
    [one] Assigned the review: { $count } line
   *[other] Assigned the review: { $count } lines
}
domain-event-stage-moved = Moved to { $to }
domain-event-stage-moved-why = Moved to { $to }: { $why }
domain-event-self-assessment-submitted = { $count ->
    [one] Received the self-assessment of { $unit } ({ $count } item)
   *[other] Received the self-assessment of { $unit } ({ $count } items)
}
domain-event-self-assessment-replaced = { $count ->
    [one] Replaced the self-assessment of { $unit } ({ $count } item)
   *[other] Replaced the self-assessment of { $unit } ({ $count } items)
}
domain-event-evidence-submitted = { $count ->
    [one] Received the evidence index of { $unit } ({ $count } document)
   *[other] Received the evidence index of { $unit } ({ $count } documents)
}
domain-event-survey-scores-recorded = { $count ->
    [one] Recorded { $count } survey score
   *[other] Recorded { $count } survey scores
}
domain-event-review-confirmed-one = Reviewed { $cell }: { $verdict }
domain-event-review-confirmed-one-why = Reviewed { $cell }: { $verdict }, because: { $why }
domain-event-review-confirmed-closed = Confirmed the review of { $cell }
domain-event-review-confirmed-unit = { $unit }: confirmed the review of { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
domain-event-review-confirmed-unit-adjusted = { $unit }: confirmed the review of { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}, adjusted { $adjusted }
domain-event-review-confirmed-many = { $count ->
    [one] Confirmed the review of { $count } cell
   *[other] Confirmed the review of { $count } cells
}
domain-event-review-drafted = Drafted verdicts for { $member }
domain-event-review-confirmed-hidden = Confirmed the review of cells still under independent review
domain-event-cell-flagged = Raised { $cell } for the council: { $note }
domain-event-flag-withdrawn = Took back what was raised about { $cell }
domain-event-precheck-answered = Answered a pre-check of { $cell }: { $text }
domain-event-closed = Said something about a cell still under independent review
domain-event-explanation-submitted = Received the explanation of { $unit }
domain-event-recusal-declared = { $member } is recused for { $unit }: { $why }
domain-event-meeting-opened = Opened the meeting at { $place }
domain-event-attendance-changed = { $member }: { $change }
domain-event-agenda-set = { $count ->
    [one] Set the agenda: { $count } cell
   *[other] Set the agenda: { $count } cells
}
domain-event-note-taken = Noted: { $text }
domain-event-note-taken-by = Noted of { $speaker }: { $text }
domain-event-vote-passed = Vote { $number }, passed ({ $votes }): { $motion }
domain-event-vote-failed = Vote { $number }, not passed ({ $votes }): { $motion }
domain-event-vote-votes = { $for } for, { $against } against, { $abstain } not voting
domain-event-vote-voided = Voided vote { $number }: { $why }
domain-event-ruling-made = Ruled: { $motion }
domain-event-meeting-closed = Closed the meeting
domain-event-seal-signed = Signed version { $version } of the result
domain-event-result-locked = Locked version { $version } of the result
domain-event-result-reopened = Reopened the result: { $why }
domain-event-attempt-refused = Refused for want of the right: { $kind }

## Names of kinds of entries.

domain-kind-round-set-up = round set up
domain-kind-prechecks-set = pre-checks set
domain-kind-index-set-loaded = index set
domain-kind-units-loaded = units
domain-kind-members-loaded = council
domain-kind-key-entered = key
domain-kind-assignments-set = assignments
domain-kind-stage-moved = stage
domain-kind-self-assessment-submitted = self-assessment
domain-kind-evidence-submitted = evidence
domain-kind-survey-scores-recorded = survey scores
domain-kind-last-year-recorded = last year’s result
domain-kind-review-confirmed = review
domain-kind-review-drafted = draft of a review
domain-kind-cell-flagged = raised for the council
domain-kind-flag-withdrawn = taken back
domain-kind-precheck-answered = answer to a pre-check
domain-kind-explanation-submitted = explanation
domain-kind-recusal-declared = recusal
domain-kind-meeting-opened = meeting opened
domain-kind-attendance-changed = attendance
domain-kind-agenda-set = agenda
domain-kind-note-taken = note
domain-kind-vote-held = vote
domain-kind-vote-voided = vote voided
domain-kind-ruling-made = ruling
domain-kind-meeting-closed = meeting closed
domain-kind-meeting-rules-set = rules of voting
domain-kind-item-called = item called
domain-kind-proposal-made = proposal
domain-kind-proposal-withdrawn = proposal withdrawn
domain-kind-chair-assigned = chair assigned
domain-kind-ballot-opened = papers given out
domain-kind-tally-entered = count of papers
domain-kind-ballot-cancelled = secret vote cancelled
domain-kind-meeting-adjourned = adjournment
domain-kind-meeting-resumed = meeting resumed
domain-kind-note-revised = note revised
domain-kind-minutes-text-set = prose of the minutes
domain-kind-seal-signed = signature
domain-kind-result-locked = lock
domain-kind-result-reopened = reopening
domain-kind-attempt-refused = refusal
