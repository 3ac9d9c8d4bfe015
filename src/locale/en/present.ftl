# The room's screen: on the wall, for reading only.

present-screen = Room screen
present-where = the room's screen
present-action-next-page = next page
present-action-previous-page = previous page
present-action-pause = stop, let pages turn
present-action-next-language = other language

present-meeting = Meeting no. { $number }
present-meeting-unnumbered = Meeting
present-progress = { $done } of { $all } items done
present-quorum-met = Present { $present } of { $members }, needed ≥ { $needed }: enough
present-quorum-missing = Present { $present } of { $members }, needed ≥ { $needed }: not enough
present-presides = Presiding: { $member }
present-nobody-presides = Nobody presides yet
present-recused = Recused: { $members }
present-help = ? keys
present-paused = ⏸ stopped
present-page = page { $page } of { $pages }
present-trouble = The session file cannot be read now; trying again. { $why }

present-before = The meeting has not begun
present-before-stage = Stage: { $stage }
present-over = The meeting is closed
present-over-at = Closed { $at }
present-over-next = The result is not locked.
present-break = ADJOURNED
present-break-since = Since { $at }

present-roll = Who is here
present-agenda = Agenda
present-agenda-empty = Nothing is on the agenda yet.
present-now = under discussion
present-next = next

present-max = Maximum
present-own = Self score
present-survey = Survey
present-ruled = Ruling
present-na = N/A
present-none = none yet
present-reported = Reported figures: { $reported }
present-area = Area { $code }: { $title }
present-guide = How points are given
present-rule = By the rule
present-required = Evidence required
present-evidence = Evidence listed by the unit
present-no-evidence = The unit lists no evidence.
present-unit-says = What the unit says
present-explanation = The unit's explanation
present-why = Reasons of the appraisal
present-flag = Flagged for discussion
present-note = Said at the meeting

present-voting = VOTE IN PROGRESS
present-vote = Vote no. { $number }: { $motion }
present-vote-value = Vote no. { $number }: score { $value }
present-vote-passed = For { $for }, against { $against }, not voting { $abstain }; needed ≥ { $needed }: passed
present-vote-casting = For { $for }, against { $against }, not voting { $abstain }; the presiding member's vote decides: passed
present-vote-failed = For { $for }, against { $against }, not voting { $abstain }; needed ≥ { $needed }: not passed
present-vote-voided = Void: { $why }
present-secret-vote = Secret vote: { $papers } papers given out, both tellers agree
present-papers = Secret vote: { $papers } papers given out
present-hands = By show of hands
present-proposal = Proposal { $number }: { $value } – { $member }: { $why }
present-ballots = { $choice }: { $members }
present-dissent = Dissent of { $member }: { $text }
present-ruling = The council rules: { $value }
present-ruling-consensus = by consensus, nobody objects
present-open-item = Not decided yet
present-settled-item = No dispute is left

present-table = Consolidated result
present-draft = DRAFT
present-version = Version { $version }
present-column-rank = Rank
present-column-unit = Unit
present-column-total = Points
present-column-index = Index
present-column-band = Band
present-unranked = –
present-pending = { $count ->
    [one] { $count } cell has no final result yet
   *[other] { $count } cells have no final result yet
}

present-lock = Approval and lock
present-no-blockers = Nothing blocks the lock
present-blockers = { $count ->
    [one] { $count } thing blocks the lock
   *[other] { $count } things block the lock
}
present-approved = The council has approved the result
present-not-approved = The council has not voted on the result as it stands
present-block-approved = { $block }: approved
present-block-not-approved = { $block }: not approved yet
present-secretary = Secretary
present-chair = Chair of the council
present-signed = { $who } has signed
present-unsigned = { $who } has not signed
present-sealed = THE RESULT IS LOCKED
present-sealed-when = Version { $version }, locked { $at }
present-hash = Code of the result

cli-help-present = The room's screen: for everybody to see, following the secretary's
cli-flag-theme = Colours to begin with: dark, light, high-contrast or mono
