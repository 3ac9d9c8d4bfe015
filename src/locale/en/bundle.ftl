# The bundle: export without --only, verify of a folder.

cli-flag-export-result-version = The locked version to export, also one that was reopened since
cli-flag-export-countersign = Who signs the bundle too (chair or secretary), if their key is on this machine
cli-flag-export-sign = Only sign the bundle that stands in the folder, after all of it was checked

bundle-written =
    { $count ->
        [one] Made the bundle of version { $version } in { $place }: 1 file, { $size } MB.
       *[other] Made the bundle of version { $version } in { $place }: { $count } files, { $size } MB.
    }
bundle-written-draft =
    { $count ->
        [one] Made a DRAFT bundle in { $place } (version { $version } is not locked): 1 file, { $size } MB.
       *[other] Made a DRAFT bundle in { $place } (version { $version } is not locked): { $count } files, { $size } MB.
    }
bundle-draft-unsigned = Nobody signs a draft; it is neither for publication nor for the units.
bundle-earlier = Version { $version }, which was locked before, can still be exported: add --version { $version }.
bundle-reopened = Note: version { $version } was reopened; the result in force is that of a later version.
bundle-signed = { $role } ({ $member }) signed the bundle: { $file }
bundle-unsigned = { $role } ({ $member }) has not signed the bundle yet: { $file }
bundle-next-sign = { $member } signs: thamdinh export { $session } --out { $place } --as { $member } --sign
bundle-next-verify = check it at any time: thamdinh verify { $place }
bundle-signature-added = { $role } ({ $member }) signed the bundle after all of it was checked: { $file }
bundle-signature-before = { $role } ({ $member }) had signed this bundle before: { $file }
bundle-not-signed = Nothing was signed: the bundle is not sound.
bundle-comparing = Making the papers again

bundle-in-the-way = There is a bundle in { $place } already; nothing was written.
bundle-file-in-the-way = { $place } exists and is no folder; nothing was written.
bundle-others-in-the-way =
    { $count ->
        [one] { $place } holds a file that is no part of a bundle or was changed; nothing was written or removed: { $files }
       *[other] { $place } holds { $count } files that are no part of a bundle or were changed; nothing was written or removed: { $files }
    }
bundle-hint-replace = add --replace to put the new bundle in its place, or choose another folder.
bundle-hint-elsewhere = choose another folder, or move those files away first.
bundle-none = { $place } is no bundle made by export (it has no readable bundle.json).
bundle-draft-not-signed = A draft is not signed: the result is not locked.
bundle-hint-lock = lock the result first (lock), then make the bundle anew.
bundle-other-session = The bundle is not of this session: their journals differ.
bundle-not-signatory = { $member } is neither the chair nor the secretary who signed the result, and so does not sign the bundle.
bundle-other-key = The key on this machine is not the one that the journal has for { $member }.
bundle-hint-key = if the key was changed lately, make the bundle anew from the session that knows the new one; or name the right file by --key.
bundle-stopped = Stopped; no file was left behind.
bundle-session-bad = Entry { $seq } of the journal is bad; no bundle is made of a damaged journal.
bundle-before-meeting = There is nothing to hand over yet: the round is in the stage { $stage }, and the council has not met.
bundle-hint-before-meeting = a draft can be made from the stage of the meeting on; before that, --only adjustments is what units explain.
bundle-never-locked = Version { $version } was never locked; these were: { $locked }.
bundle-nothing-locked = Version { $version } was never locked; no version was.

bundle-draft = DRAFT: version { $version } of the result is not locked, and nobody signed the bundle.
bundle-files-sound =
    { $count ->
        [one] The bundle is sound: its one file is there, unchanged, and nothing was added.
       *[other] The bundle is sound: all { $count } files are there, unchanged, and nothing was added.
    }
bundle-result-sound = Version { $version } of the result, computed from the journal, is { $file } byte for byte: { $hash }
bundle-signer-sound = { $role } ({ $member }) signed the result and the bundle; key { $fingerprint }
bundle-papers-same =
    { $count ->
        [one] One paper, made again from the journal, is the same byte for byte.
       *[other] { $count } papers, made again from the journal, are the same byte for byte.
    }
bundle-papers-left-out =
    { $count ->
        [one] One file comes from a build of the program that makes PDF, which this one does not: only its sum was checked.
       *[other] { $count } files come from a build of the program that makes PDF, which this one does not: only their sums were checked.
    }
bundle-papers-other-program = Version { $program } of the program made the papers, so they were not made again: only their sums were checked.
bundle-papers-nothing = No paper was made again: the journal in the bundle is of no use.
bundle-trust = What is left: compare keys and the hash of the result with what you know from elsewhere (README.txt, steps 4 and 5).
bundle-seen-later = A longer journal was seen on this machine ({ $seen } entries); the bundle was made at { $entries } entries.

bundle-troubles =
    { $count ->
        [one] One problem was found:
       *[other] { $count } problems were found:
    }
bundle-troubles-more =
    { $count ->
        [one] and one more (--json lists all)
       *[other] and { $count } more (--json lists all)
    }
bundle-bad-sums = { $file }: line { $line } is not as export writes it.
bundle-missing = { $file }: is missing.
bundle-changed = { $file }: was changed.
bundle-unlisted = { $file }: was added; SHA256SUMS does not name it.
bundle-unreadable = { $file }: can't be read ({ $what }).
bundle-about = { $file }: does not agree with the journal in session.thamdinh.
bundle-signature-missing = { $file }: the signature is missing.
bundle-signature-missing-of = { $file }: { $member } has not signed.
bundle-signature-mismatch = { $file }: is not { $member }'s signature over this.
bundle-signature-other-key = { $file }: was not made by { $member }'s key.
bundle-signature-other-purpose = { $file }: { $member } made this signature for another purpose.
bundle-signature-unreadable = { $file }: is no SSH signature that can be read.
bundle-signers = { $file }: does not have the keys of the journal.
bundle-session = { $file }: { $what }
bundle-session-in-use = { $file }: is no untouched copy any more; it was opened for writing.
bundle-result-differs = { $file }: is not the result that the journal gives (hash { $hash }).
bundle-paper-differs = { $file }: is not the paper that the journal gives.
bundle-foreign = { $file }: is on the list of SHA256SUMS, but such a bundle has no such file.
