# The appraisal report of the standing agency.

appraisal-title = Report
appraisal-foot = Appraisal report
appraisal-subject = On the appraisal: { $round }
appraisal-to = To: the chair of the Appraisal Council.
appraisal-opening = { $agency }, the standing agency of the Appraisal Council, reports on the appraisal as follows:

appraisal-part-course = How the appraisal ran
appraisal-part-result = Results by block
appraisal-part-changes = What was changed against the self scores
appraisal-part-disputes = Disputes and how they were settled
appraisal-part-recusals = Recusals
appraisal-part-limits = What is left
appraisal-part-proposal = Proposals

appraisal-scope = Scope
appraisal-scope-text = { $count } units were assessed, { $submitted } of which sent a self-assessment. There are { $cells } cells (a cell is one scored item of one unit); { $members } members of the council judge them. By block:
appraisal-scope-block = - { $block }: { $count } units, an index set of { $items } scored items and { $max } points;
appraisal-steps = Steps taken
appraisal-steps-caption = When the stages began
appraisal-no-steps = No stage has begun.
appraisal-step-back = Back to: { $stage }
appraisal-column-when = When
appraisal-column-stage = Stage
appraisal-column-remark = Remark
appraisal-work = Work done
appraisal-verdicts = - Members gave { $count } verdicts: { $accepted } accept the self score, { $changed } give another value;
appraisal-explained = - Units explained { $count } cells: { $accept } accepted, { $contest } contested, { $neither } explained only;
appraisal-findings = - The pre-checks found { $count } signs; { $answered } were answered by members, { $open } were not.

appraisal-provisional = { $count } cells have no final score. Results with * are provisional: such cells count their self score.
appraisal-nobody-ranked = The block has no ranked unit.
appraisal-block = The mean index of the { $count } ranked units is { $mean }. Highest: { $first } ({ $highest }); lowest: { $last } ({ $lowest }).
appraisal-bands = Bands: { $bands }.
appraisal-band = { $band } { $count } units
appraisal-ranking-caption = Table { $number }. Result of { $block } ({ $count } units)
appraisal-column-own = Self scores
appraisal-column-total = Total
appraisal-chart-means = Chart { $number }. Mean self scores and final scores of the same cells, which units score themselves
appraisal-chart-areas = Chart { $number }. Mean score of each area against its maximum, { $block }
appraisal-chart-changes = Chart { $number }. Points below and above the self scores by area, { $block }
appraisal-unit-points = points
appraisal-series-own = Self score
appraisal-series-given = Final
appraisal-series-lowered = Points less
appraisal-series-raised = Points more
appraisal-source = Source: result version { $version }, locked; journal of { $count } entries.
appraisal-source-draft = Source: result version { $version }, not locked; journal of { $count } entries.

appraisal-changes = Of { $count } cells with both a self score and a final value, { $lowered } went down by { $pointslowered } points together and { $raised } went up by { $pointsraised } points together.
appraisal-changes-caption = Changes by block and area
appraisal-changes-note = Note: the final value is the council's ruling, else the agreed verdict. "Not applicable" counts cells that only one of both, unit or council, says do not apply.
appraisal-column-area = Area
appraisal-column-cells = Cells
appraisal-column-lowered = Cells down
appraisal-column-points-lowered = Points less
appraisal-column-raised = Cells up
appraisal-column-points-raised = Points more
appraisal-column-na = Not applicable

appraisal-no-disputes = There were no disputes.
appraisal-disputes = { $count } cells were in dispute: { $agreed } settled by agreement, { $accepted } by the unit's acceptance, { $ruled } by the council, { $lapsed } lapsed; { $open } stand.
appraisal-kinds = By reason (a cell may have several):
appraisal-kind = - { $kind }: { $count } cells;
appraisal-told-caption = { $count } disputes that the council ruled on or that still stand
appraisal-column-kinds = Reasons
appraisal-column-state = State

appraisal-no-recusals = No member had to be recused.
appraisal-recusals = These members do not judge and do not vote on the units named:
appraisal-recusal-own = - { $member }: { $units } (its own organisation);
appraisal-recusal-why = - { $member }: { $units }; because: { $why }

appraisal-no-limits = No unit was late or silent; every finding of the pre-checks was answered; every cell has a final score.
appraisal-silent = - { $count } units sent no self-assessment: { $units }.
appraisal-late = - { $count } units sent their self-assessment late: { $units }.
appraisal-open-findings = - { $count } findings of the pre-checks were not answered.
appraisal-open-disputes = - { $count } disputes still stand.
appraisal-pending = - { $count } cells have no final score.

appraisal-consider = - The Appraisal Council is asked to consider and approve the result, version { $version }.
appraisal-locked = - The result, version { $version }, was approved by the council and locked at { $time }. SHA-256 of the result: { $hash }.
appraisal-present = - The chair is asked to present the result to { $approver } for approval and announcement.
appraisal-end = Respectfully submitted by { $agency } to the chair of the council.
appraisal-receiver-chair = As above
appraisal-signature = Head of the agency
appraisal-sign-here = (Signature, name and seal)
appraisal-column-given = Final scores of the same items
appraisal-ranking-note = Note: self scores and the final scores of the same items count what units score themselves and what has a final score; not the survey, what the council scores alone, bonus and penalty. The total counts everything.
appraisal-told = Those that the council ruled on or that still stand ({ $count } cells) are listed in Annex I.
appraisal-annex = Annex I
