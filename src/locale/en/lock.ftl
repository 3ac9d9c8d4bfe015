# The lock on the meeting screen: approval by block, where blockers are settled, the locked result.

lock-way-back = For more verdicts or files the secretary goes back a stage on the overview, with a reason.
lock-approval-outdated = Scores changed after vote { $number }: the approval has to be voted on again
lock-block-approved = { $block }: approved (vote { $number })
lock-block-outdated = { $block }: scores changed after vote { $number }, vote again
lock-block-open = { $block }: not yet approved
lock-approve-title = Vote to approve
lock-approve-whole = The whole result
lock-approve-block = The result of { $block }
lock-detail-approved = approved, vote { $number }
lock-detail-outdated = vote again after number { $number }
lock-changes = Since version { $earlier }: { $cells } cells, { $units } units changed (results screen, key { $key })
lock-sealed-check = To check it: thamdinh verify; the 16 groups must match the printed page.
lock-sealed-bundle = To make the signed bundle: thamdinh export FILE --out FOLDER --as SEAT
lock-sealed-publish = Next: publish it on the overview (key { $key }).
lock-sealed-published = The result is published.
lock-sealed-reopen = To change it: the council votes to reopen (key { $key }) and gives a reason.
lock-sealed-reopen-ready = Reopening was voted (number { $number }): the secretary reopens with key { $key } and a reason.
