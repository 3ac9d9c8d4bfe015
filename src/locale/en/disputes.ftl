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
