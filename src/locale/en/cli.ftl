# The command line.

cli-refused = Refused: { $reason }
cli-hint = Hint: { $hint }
cli-next = Next: { $step }
cli-hint-help = For help: thamdinh --help, or thamdinh COMMAND --help.

## Help: commands.

cli-help = Appraises, settles by vote, locks and minutes the yearly administrative-reform index.
cli-help-after = Exit codes: 0 done · 1 refused, or problems in a file · 2 wrong usage. The passphrase of a key may stand in THAMDINH_PASSPHRASE.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-command = COMMAND
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-help-demo = Build the sample round (128 units of Hải Phòng, made-up figures) and open its screens
cli-help-new = Create a session from round.toml and the files that it names
cli-help-import = Take in files: self-assessments, evidence, survey, explanations, units, members, index sets
cli-help-open = Open the screens for who sits here
cli-help-status = Stage, deadlines, progress, blockers and what to do next
cli-help-score = Confirm verdicts (a helper drafts them)
cli-help-cell = Everything about one cell: one unit × one item, with its history
cli-help-disputes = Disputes, those with most impact first
cli-help-flag = Raise a cell for the council
cli-help-unflag = Take a flag back
cli-help-answer = Answer a finding of the pre-checks
cli-help-recuse = Declare a recusal from a unit
cli-help-advance = Move to another stage
cli-help-meeting = The meeting: open, attendance, agenda, notes, votes, rulings, close
cli-help-meeting-show = How the meeting stands: quorum, agenda, votes
cli-help-meeting-open = Open the meeting
cli-help-meeting-attend = Record who comes, leaves, sends a delegate or is absent
cli-help-meeting-agenda = Set the agenda
cli-help-meeting-rule = Record a ruling: on a vote, by consensus, or vote and ruling in one
cli-help-meeting-vote = Record a vote
cli-help-meeting-void = Void a vote with a reason
cli-help-meeting-note = Take a note
cli-help-meeting-call = Turn to an item, or leave the one it is at
cli-help-meeting-propose = Record a value that a member proposes
cli-help-meeting-withdraw = Take back a proposal that was not put yet
cli-help-meeting-chair = Hand the chair over where neither the chair nor a vice-chair may preside
cli-help-meeting-ballot = Give out the papers of a secret vote on a motion
cli-help-meeting-tally = Enter the count of one teller
cli-help-meeting-cancel-ballot = Break off the secret vote that is under way
cli-help-meeting-adjourn = Adjourn the meeting, with a reason
cli-help-meeting-resume = Go on after an adjournment
cli-help-meeting-text = Write prose of the minutes: opening, proceedings, conclusion
cli-help-meeting-revise = Put a note otherwise; the earlier text stays in the journal
cli-help-meeting-close = Close the meeting
cli-help-result = Consolidated scores, index, rank, band, deductions
cli-help-lock = Sign the result; the second signature (chair and secretary) locks it
cli-help-reopen = Reopen a locked result after a vote
cli-help-verify = Check the whole journal, its signatures and the result again
cli-help-log = The journal: who did what when
cli-help-minutes = Write the minutes of a meeting as a Word file or plain text
cli-help-key = Keys of seats
cli-help-key-new = Make a key pair
cli-help-key-show = Show a public key
cli-help-key-enter = The secretary enters a member's public key
cli-help-completions = Completions for bash, zsh, fish …
cli-help-man = The manual page

## Help: flags.

cli-flag-seat = Who sits here (the key is looked up by this id)
cli-flag-key = Key file, in place of the one found
cli-flag-lang = Language: vi or en
cli-flag-json = Print JSON for programs
cli-flag-plain = No colour, no cursor movement
cli-flag-help = Print help
cli-flag-version = Print the version
cli-flag-session = The session file, such as hp2026.thamdinh
cli-flag-unit = Id of the unit
cli-flag-item = Code of the item
cli-flag-open = Open disputes only
cli-flag-block = This block only
cli-flag-items = With every item
cli-flag-hash = Print the full hash of the result, for chair and secretary to compare when they sign
cli-flag-from = From entry N on
cli-flag-kind = Entries of this kind only, such as review_confirmed
cli-flag-author = Entries of this author only
cli-flag-out = The file to write: .docx, .pdf or .txt; “-” prints the text
cli-flag-meeting = Meeting number N; the last one by default
cli-flag-replace = Write over a file that is there
cli-flag-shell = bash, zsh, fish, elvish or powershell
cli-flag-dir = Folder to build in
cli-flag-no-open = Build only, without the screens
cli-flag-demo-bundle = Build up to the lock, then write the bundle, signed by chair and secretary, to this folder
cli-flag-stage = Build up to which stage: setup, self_assessment, review, explanation, second_review, meeting, locked
cli-flag-round = round.toml, or the folder that holds it
cli-flag-import-kind = self, evidence, survey, explanation, last-year, units, members or index
cli-flag-files = Files (.xlsx, .xlsm, .ods, .xls, .csv), folders or patterns; all are taken or none
cli-flag-dry-run = Only check and report, write nothing
cli-flag-folder = Folder of documents to attach to the evidence (with --kind evidence)
cli-flag-evidence = Folder with the documents of the evidence; remembered for this seat
cli-flag-import-replace = Supersede earlier submissions; only the cells that differ reopen
cli-flag-partial = Take the good files; leave out those with errors, and those that share a unit with them
cli-flag-report = Write what was found as a workbook to send back, a sheet a unit
cli-flag-accept = The self score stands
cli-flag-score = A score, such as 0.75
cli-flag-na = Not applicable
cli-flag-why = Why
cli-flag-seen = Refuse if the cell has changed after entry N
cli-flag-score-from = A file with the columns Mã đơn vị, Mã tiêu chí, Kết quả (chấp nhận, KAD or a score), Lý do; “-” reads lines and confirms each at once
cli-flag-list = Print the cells that wait for this seat as a CSV table, to fill in and hand back with --from
cli-flag-code = Code of the finding, such as rule_differs
cli-flag-prechecks = List what the pre-checks found, one by one
cli-flag-status-unit = On this unit only (with --prechecks)
cli-flag-status-item = On this item only (with --prechecks)
cli-flag-status-code = With this code only (with --prechecks)
cli-flag-status-severity = Of this severity only (with --prechecks)
cli-flag-status-open = Unanswered ones only (with --prechecks)
cli-flag-text = The text
cli-flag-member = Id of the member
cli-flag-to = setup, self_assessment, review, explanation, second_review, meeting or published
cli-flag-groups = The two groups that are blank on the screen, read from the paper
cli-flag-vote = Vote number N
cli-flag-public-key = The key line beginning with ssh-ed25519
cli-flag-file = The .pub file that holds the line
cli-flag-key-new-out = The key file to write
cli-flag-at = When, on the round's clock; now by default
cli-flag-place = Where
cli-flag-number = Number of the minutes, such as 05
cli-flag-come = Came in
cli-flag-meeting-attend-out = Left the room
cli-flag-absent = Is absent, and why
cli-flag-delegate = Title of the delegate
cli-flag-document = Number of the document that sends the delegate
cli-flag-meeting-attend-member = Ids of members, with commas between them
cli-flag-auto = Every open dispute, most impact first
cli-flag-cells = Cells as UNIT:ITEM, with commas between them
cli-flag-agreed = Keep the agreed verdicts of cells still in dispute; all of them without --cells
cli-flag-self-scores = Take the self scores of cells not fully reviewed; all of them without --cells
cli-flag-approve = Approve the consolidated result
cli-flag-reopen = Reopen the locked result
cli-flag-other = Anything else
cli-flag-in-favour = For; “all” is everybody entitled who is not named elsewhere
cli-flag-against = Against
cli-flag-abstain = Abstaining
cli-flag-dissent = A dissenting opinion for the minutes
cli-flag-secret = A secret vote on paper
cli-flag-papers = Papers given out
cli-flag-tally = One teller's count: for, against, blank, invalid; give it twice
cli-flag-tellers = The two tellers, in the order of --tally
cli-flag-none = Leave the item that the meeting is at
cli-flag-by = Who proposes it
cli-flag-proposal = Number of the proposal
cli-flag-teller = The teller whose count it is
cli-flag-count = The count: for, against, blank, invalid
cli-flag-part = Part of the minutes
cli-flag-note = Entry number of the note
cli-flag-ballot = The secret vote under way, as its tellers counted it
cli-flag-hands = A show of hands: for, against, abstaining
cli-flag-meeting-ballot-tellers = The two tellers
cli-flag-meeting-chair-member = The member who takes the chair
cli-flag-consensus = Consensus: nobody present objects
cli-flag-speaker = Who spoke

## Wrong usage.

cli-clap-value = The value “{ $value }” of { $flag } can't be used; one of: { $allowed }.
cli-clap-value-missing = The value of { $flag } is missing.
cli-clap-validation = The value “{ $value }” of { $flag } can't be used: { $why }
cli-clap-unknown = There is no flag { $flag }.
cli-clap-subcommand = There is no command “{ $command }”.
cli-clap-missing = Missing: { $flag }.
cli-clap-no-subcommand = The command is missing.
cli-clap-conflict = { $flag } does not go with { $other }.
cli-clap-count = { $flag } has the wrong number of values.
cli-clap-near = Did you mean { $near }?
cli-value-empty = it is empty.
cli-value-time = write day/month/year hour:minute, such as 28/12/2026 08:30.
cli-value-cells = write UNIT:ITEM, such as so-y-te:1.1.1,11311:2.1.
cli-value-tally = write four numbers with commas: for, against, blank, invalid.
cli-value-dissent = write MEMBER=opinion.
cli-value-groups = write two groups with a comma, such as 3f9a,07bc.
cli-value-stage = one of: setup, self_assessment, review, explanation, second_review, meeting, published.
cli-value-postgres = this program works on sessions in files only.
cli-usage-member-missing = Whose key? Add the id of the member.
cli-usage-founder = The secretary founds a session: use --as { $member }.
cli-usage-motion-missing = The motion is missing: --unit and --item with --score or --na, or --agreed, --self-scores, --approve, --reopen, --other.
cli-usage-ballots-missing = Ballots are missing: --for, --against, --abstain, or --secret with --papers, --tellers and two --tally.
cli-usage-cells = --cells goes with --agreed or --self-scores only.
cli-usage-ruling = A ruling is about cells; use vote for this.
cli-usage-value-missing = The value is missing: --accept, --score or --na, with --unit and --item.
cli-usage-tallies = Both tellers' counts are needed: give --tally twice.
cli-usage-terminal = The screens need a terminal; without one use the other commands (status, result …).
cli-usage-docx = Minutes are written to a .docx file (Word), a .pdf file, a .txt file (plain text) or “-” (standard output).
cli-usage-folder = --folder goes with --kind evidence only.

## Not found.

cli-absent-block = There is no block “{ $id }” in the round.
cli-absent-unit = There is no unit “{ $id }” in the round.
cli-absent-kind = There is no kind of entry “{ $id }”.
cli-absent-member = There is no member “{ $id }” in the council.
cli-absent-meeting = There is no such meeting yet.
cli-absent-reopen-vote = No vote to reopen has passed since the lock.
cli-absent-cells = No such cell is left.
cli-absent-public-key = The file { $file } holds no public key.
cli-absent-file-in-the-way = The file { $file } exists; it is not written over.
cli-absent-secretary = The council's list has no secretary.
cli-absent-places = No home folder was found.
cli-absent-answer = There was no answer.
cli-absent-groups = The hash of the result, two groups blank: { $groups }

## Failures.

cli-fault-seat-missing = This command writes to the session, so it must know who does it.
cli-fault-file = Can't read or write: { $what }
cli-fault-path = File { $file }: { $what }
cli-fault-screen = The screen failed: { $what }
cli-fault-unreadable = Entry { $seq } can't be read: { $what }
cli-fault-key-file = The key file { $file } can't be read: { $what }
cli-fault-no-key = No key was found for { $member }.
cli-fault-other-key = The key at hand is not the one entered for { $member }.
cli-fault-not-descended = The file does not descend from what was seen before: entry { $seq } had the hash { $seen } then. The file may have been cut or rewritten.
cli-fault-groups-differ = The groups typed are not those of the result's hash.
cli-fault-busy = Others keep writing; try again in a moment.
cli-key-unreadable = Not an OpenSSH key: { $what }
cli-key-not-ed25519 = The key is { $kind }; the journal takes Ed25519 keys only.
cli-key-passphrase-needed = The key has a passphrase, and none was given.
cli-key-wrong-passphrase = The passphrase does not open the key.
cli-key-cannot-sign = The key can't sign: { $what }
cli-key-no-randomness = The operating system gives no random bytes.
cli-store-exists = The file { $file } exists already.
cli-store-missing = There is no file { $file }.
cli-store-not-a-session = { $file } is not a session of thamdinh.
cli-store-newer = The file has format { $found }; this program knows formats up to { $known }.
cli-store-guard = The guard “{ $object }” of the file was removed or changed.
cli-store-sqlite = SQLite { $found } is too old; 3.51.3 or later is needed.
cli-store-stale = Others have written up to entry { $seq }; look again and repeat.
cli-store-locked = The result is locked: no more “{ $kind }”.
cli-store-refused = The session's file refused the change: { $what }
cli-store-read-only = The file can be read only.
cli-store-disk-full = The disk is full; nothing was written.
cli-store-corrupt = The session's file is damaged: { $what }
cli-chain-gap = Entry { $seq } is missing or has the wrong number.
cli-chain-link = Entry { $seq } does not follow the entry before it.
cli-chain-hash = Entry { $seq } was changed: its content does not give its hash.
cli-chain-form = Entry { $seq } is not in canonical form.
cli-chain-signature = Entry { $seq } has a signature that does not hold.

## Hints.

cli-hint-seat = add --as MEMBER, such as --as thu-ky.
cli-hint-reopen-vote = thamdinh meeting SESSION vote --reopen --for … --as SECRETARY, in an open meeting.
cli-hint-groups = print the full hash with thamdinh result SESSION --hash (or see the minutes), then sign with --groups 1a2b,3c4d.
cli-hint-meeting = open one with thamdinh meeting SESSION open --place … --as SECRETARY.
cli-hint-no-key = make a key with thamdinh key new { $member }, or name the file with --key. Looked in: { $looked }
cli-hint-other-key = ask the secretary to enter the new key: thamdinh key enter SESSION --member { $member } --file F.pub --as SECRETARY.
cli-hint-passphrase = type the passphrase when asked, or set THAMDINH_PASSPHRASE.
cli-hint-damaged = keep this file as it is, run thamdinh verify to learn which entry is bad, then use the latest backup.
cli-hint-not-descended = do not write to this file; compare it with the backup and the printed minutes.
cli-hint-exists = use another name, or open the session that is there.
cli-hint-missing = check the path, or create one with thamdinh new.
cli-hint-secretary = do it with --as { $member }.
cli-hint-no-meeting = thamdinh meeting { $session } open --place … --as SECRETARY.
cli-hint-attend = record who is there: thamdinh meeting { $session } attend --member M,M --in --as SECRETARY.
cli-hint-blocked = see the list and the ways out: thamdinh status { $session }.
cli-hint-not-approved = thamdinh meeting { $session } vote --approve --for all --as SECRETARY.
cli-hint-sealed = vote to reopen, then thamdinh reopen { $session } --why … --as SECRETARY.
cli-hint-replace = add --replace to supersede the earlier submission.
cli-hint-why = add --why "reason".
cli-hint-lock = lock with thamdinh lock { $session } --as CHAIR and --as SECRETARY.
cli-hint-codes = for the codes see thamdinh status { $session } --json, thamdinh result { $session }.
cli-hint-stale = look at the cell again: thamdinh cell { $session } --unit U --item I.
cli-hint-bad-entry = keep this file as evidence and go on with the latest backup that is sound.

## Questions.

cli-ask-passphrase = Passphrase of the key { $file }:{" "}
cli-ask-new-passphrase = Passphrase for the new key (empty for none):{" "}
cli-ask-groups = The hash of the result: { $groups }
    Type the two blank groups, read from the paper:{" "}

## What was done.

cli-advanced = The stage is now { $stage }.
cli-recused = { $member } is recused from { $unit }.
cli-flagged = Raised for the council: { $cell }.
cli-unflagged = Flag taken back: { $cell }.
cli-answered = Finding answered: { $cell }.
cli-scored = Confirmed { $cell }: { $verdict }.
cli-drafted = Drafted { $cell }: { $verdict }; the member has yet to confirm.
cli-scored-many = { $count ->
    [one] Confirmed { $count } cell in entry { $seq }.
   *[other] Confirmed { $count } cells in entry { $seq }.
}
cli-drafted-many = { $count ->
    [one] Drafted { $count } cell in entry { $seq }; the member has yet to confirm.
   *[other] Drafted { $count } cells in entry { $seq }; the member has yet to confirm.
}
cli-reopened = The result is open again, now as version { $version }.
cli-signed = Version { $version } of the result is signed; the second signature is missing.
cli-locked = Version { $version } of the result is locked.
cli-key-made = Made the key { $file }; its public half stands beside it in a .pub file.
cli-key-next = send the public key line to the secretary, who enters it: thamdinh key enter SESSION --member { $member } --file F.pub --as SECRETARY.
cli-key-entered = Entered the key of { $member }: { $fingerprint }
cli-new = Created { $session }: { $units } units, { $items } items, { $seats } seats.
cli-new-keys = enter the public keys (key enter) of: { $members }.
cli-imported = Taken in { $files }: { $subjects }, { $rows }.
cli-import-would = Checked, nothing written. Would take in { $files }: { $subjects }, { $rows }.
cli-problems-count = { $count ->
    [one] { $count } error, { $warnings }.
   *[other] { $count } errors, { $warnings }.
}
cli-problems-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
cli-problems-more = … and { $count } more.
cli-minutes = Wrote the minutes: { $file }
cli-minutes-draft = Wrote a draft of the minutes (the result is not locked): { $file }
cli-demo-built = Built the sample round { $session }: { $units } units, made-up figures.
cli-demo-stands = The sample round stands at { $session }: { $units } units, made-up figures.
cli-demo-open = thamdinh open { $session } --as { $member }
cli-demo-status = thamdinh status { $session }
cli-demo-result = thamdinh result { $session }
cli-demo-seats = Seats: { $members }

## The meeting.

cli-meeting-opened = Opened at { $when }.
cli-meeting-closed = Closed at { $when }.
cli-meeting-title = Meeting at { $place }, opened { $when }
cli-meeting-attendance = Members entitled to vote
cli-meeting-agenda = { $count ->
    [one] Agenda: { $count } cell
   *[other] Agenda: { $count } cells
}
cli-meeting-votes = Votes: { $count }
cli-agenda-set = { $count ->
    [one] The agenda has { $count } cell.
   *[other] The agenda has { $count } cells.
}
cli-note-taken = The note is taken.
cli-quorum-met = { $words }: enough
cli-quorum-missing = { $words }: too few
cli-quorum-at = { $when } – { $words }
cli-attendance-none = not recorded yet
cli-vote-passed = Vote { $number }, passed ({ $votes }; needed { $needed }): { $motion }
cli-vote-failed = Vote { $number }, not passed ({ $votes }; needed { $needed }): { $motion }
cli-vote-void = Vote { $number }, voided ({ $votes }; needed { $needed }): { $motion }
cli-vote-voided = Vote { $number } is void.
cli-ruled = Ruling { $number }: { $motion }
cli-ruling-not-made = What did not pass is not ruled; the vote is recorded.

## Columns.

cli-column-number = No
cli-column-time = When
cli-column-author = Author
cli-column-what = What
cli-column-unit = Id
cli-column-name = Unit
cli-column-item = Item
cli-column-title = Title
cli-column-max = Max
cli-column-self = Self
cli-column-appraised = Appraised
cli-column-final = Final
cli-column-source = Source
cli-column-reason = Reason
cli-column-kinds = Dispute
cli-column-state = State
cli-column-impact = Impact
cli-column-rank = Rank
cli-column-self-total = Self
cli-column-total = Total
cli-column-index = Index
cli-column-band = Band

## Journal, verification, results, disputes.

cli-log-head = { $count } entries; hash of the last: { $hash }
cli-verify-sound = { $count ->
    [one] The only entry is sound; head { $hash }.
   *[other] All { $count } entries are sound; head { $hash }.
}
cli-verify-sound-until = { $count ->
    [one] The first entry is sound; its hash is { $hash }.
   *[other] The first { $count } entries are sound; the hash of the last of them is { $hash }.
}
cli-verify-sealed = Version { $version } of the result comes out as it was locked: { $hash }
cli-bad-authority = Entry { $seq } is not signed by the key of { $member }.
cli-bad-illegal = Entry { $seq } was against the rules when it was written: { $why }
cli-bad-time = Entry { $seq } is dated before the entry in front of it.
cli-bad-result = Entry { $seq }: the result comes out with another hash, { $hash }.
cli-bad-seal = Entry { $seq }: the signature of { $member } under the result does not hold.
cli-result-pending = { $count ->
    [one] { $count } cell has no final score yet and counts provisionally with its self score.
   *[other] { $count } cells have no final score yet and count provisionally with their self scores.
}
cli-result-hash = SHA-256 of the result, version { $version }, in 16 groups:
cli-source-ruling = ruling
cli-source-agreed = agreed
cli-source-survey = survey
cli-source-unclaimed = unclaimed
cli-source-pending = pending
cli-disputes-count = { $count ->
    [one] { $count } dispute.
   *[other] { $count } disputes.
}
cli-impact-band = changes the band
cli-impact-rank = rank { $best }–{ $worst }
cli-impact-index = points only

## One cell.

cli-cell-max = Max
cli-cell-method = Method
cli-cell-guide = Guide
cli-cell-required = Required evidence
cli-cell-said = What the unit says
cli-cell-self = Self score
cli-cell-reported = Reported figures
cli-cell-rule = By the rule
cli-cell-explanation = Explanation
cli-cell-evidence = Evidence
cli-cell-appraised = Appraisal
cli-cell-reviewers = Reviewers
cli-cell-closed = What others say shows once one's own verdict is confirmed (independent review).
cli-cell-stale = {" "}(the unit has submitted anew since)
cli-cell-dispute = Dispute – { $words }
cli-cell-final = Final score
cli-cell-history = History
cli-cell-replaced = the unit submitted anew
cli-cell-surveyed = survey score: { $score }
cli-cell-drafted = draft for { $member }: { $verdict }
cli-cell-flagged = raised for the council
cli-cell-unflagged = flag taken back
cli-cell-ruled = ruling { $number }: { $value }
cli-cell-ruling-voided = ruling { $number } fell
cli-position-accepts = the unit accepts
cli-position-contests = the unit contests
cli-position-explains = the unit explains

## Status.

cli-stage-until = { $stage } (until { $day })
cli-status-stage = Stage
cli-status-version = Version of the result
cli-status-entries = Entries
cli-status-progress = Progress
cli-status-submitted = Units submitted
cli-status-cells = Cells fully reviewed
cli-status-by-block = By block
cli-status-by-member = By member
cli-status-by-area = By area
cli-status-prechecks = Pre-checks
cli-status-disputes = Disputes
cli-status-disputes-count = { $open } open, { $settled } settled
cli-status-blockers = Blocks the lock: { $count }
cli-status-next = What to do next
cli-blocker-not-submitted = Units that have not submitted
cli-blocker-survey-missing = Survey scores missing
cli-blocker-not-reviewed = Verdicts missing
cli-blocker-reviewers-differ = Reviewers differ
cli-blocker-open-dispute = Open disputes
cli-blocker-no-na-policy = No rule for “not applicable”
cli-next-setup = The secretary enters the members' keys (key enter), then: thamdinh advance { $session } --to self_assessment --as { $secretary }
cli-next-self-assessment = The secretary takes in self-assessments and survey (import --kind self, survey), then: thamdinh advance { $session } --to review --as { $secretary }
cli-next-own-review = { $count ->
    [one] { $count } cell waits for your verdict: thamdinh open { $session } --as { $member }, or take the table from thamdinh score { $session } --list --as { $member }
   *[other] { $count } cells wait for your verdict: thamdinh open { $session } --as { $member }, or take the table from thamdinh score { $session } --list --as { $member }
}
cli-next-review = When the members have reviewed: thamdinh advance { $session } --to explanation --as { $secretary }
cli-next-explanation = Take in explanations (import --kind explanation), then: thamdinh advance { $session } --to second_review --as { $secretary }
cli-next-second-review = When the second review is done: thamdinh advance { $session } --to meeting --as { $secretary }
cli-next-open-meeting = Open the meeting: thamdinh meeting { $session } open --place … --as { $secretary }
cli-next-blockers = { $count ->
    [one] { $count } blocker is left; set the agenda and rule: thamdinh meeting { $session } agenda --auto, then meeting { $session } rule …
   *[other] { $count } blockers are left; set the agenda and rule: thamdinh meeting { $session } agenda --auto, then meeting { $session } rule …
}
cli-next-approve = Vote on the result: thamdinh meeting { $session } vote --approve --for all --as { $secretary }
cli-next-sign = Sign and lock: thamdinh lock { $session } --as … ({ $members })
cli-next-locked = Write the minutes: thamdinh minutes { $session } --out bien-ban.docx; announce: thamdinh advance { $session } --to published --as { $secretary }
cli-next-published = The result is announced. Check it at any time: thamdinh verify { $session }
