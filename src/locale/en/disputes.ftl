## Disputes: each step, changes of reviewers, results that differ.

dispute-step-found = found: { $kinds }
dispute-step-added = further reason: { $kinds }
dispute-step-asked = the unit was asked to explain
dispute-step-explained = the unit explained: { $position }
dispute-step-replaced = the unit replaced its submission; it is judged anew
dispute-step-settled = settled: { $how }
dispute-step-reopened = started again: { $kinds }
dispute-position-accepts = accepts the appraised score
dispute-position-contests = contests the appraised score
dispute-position-explains = explains, neither accepting nor contesting
dispute-reviewers-before = Other reviewers from here on (before: { $before })
dispute-reviewers-none-before = Reviewers were assigned (there were none before)
domain-settlement-lapse = no reason left after other reviewers were assigned or the round's rules changed
dispute-life = The dispute's life
dispute-differs = The reviewers differ. What the others give, and why, shows at the meeting or once all agree; you can look again and confirm anew.
dispute-others-hidden = What others say does not show yet; it does at the meeting or once all agree.
dispute-nothing-to-keep = { $cell }: this seat has no verdict in force to keep; give --accept, --score or --na.
cli-kept = Kept { $cell }: { $verdict }.
cli-flag-keep = Keep one's own verdict in force, for the reason given with --why
cli-flag-disputes-state = In this state only: found, asked, explained or settled
cli-flag-disputes-kind = Of this kind only: reviewers_differ, gap, contested, flagged or precheck
late-deadlines = The last day of each stage
late-stage-over = done
late-stage-on = on now
late-stage-ahead = to come
late-explanations = Explanations that came late
late-verdicts = Verdicts that were confirmed late
late-cells = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
late-more = { $count ->
    [one] … and { $count } more line
   *[other] … and { $count } more lines
}
dispute-minutes-heading = What was in dispute since the round began
dispute-minutes-count = { $count ->
    [one] { $count } matter was in dispute, { $open } of them is not settled.
   *[other] { $count } matters were in dispute, { $open } of them are not settled.
}
dispute-minutes-kinds = What was in dispute
dispute-minutes-settled = How it was settled
dispute-minutes-again = { $count ->
    [one] started again once
   *[other] started again { $count } times
}
