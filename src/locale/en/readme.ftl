# README.txt of a bundle. Lines are shorter than 100 letters.

readme-title = THE RESULT AS IT IS HANDED OVER
readme-title-draft = DRAFT - THE RESULT BEFORE ITS LOCK
readme-locked = Version { $version } of the result, locked at { $time }.
readme-reopened =
    The council reopened version { $version } since, by a vote; the result in force is that of a later version.
readme-draft =
    DRAFT: version { $version } of the result is not locked and may change. Nobody has signed this folder;
    it is for looking ahead, neither for publication nor for the units.

readme-files = 1. WHAT IS IN THIS FOLDER
readme-folder =
    { $count ->
        [one] { $folder }/ (1 file)
       *[other] { $folder }/ ({ $count } files)
    }
readme-file-mark = Says that this is a draft.
readme-file-result-draft = The provisional result when the draft was made, as JSON.
readme-file-result =
    The locked result, byte for byte what chair and secretary signed (JSON by RFC 8785).
readme-file-result-signature-chair = The chair's signature over the result.
readme-file-result-signature-secretary = The secretary's signature over the result.
readme-file-session =
    { $count ->
        [one] A copy of the whole session with the one entry of its journal (an SQLite file).
       *[other] A copy of the whole session with the { $count } entries of its journal (an SQLite file).
    }
    To look into it with an SQLite tool, copy it elsewhere first: opening it here may change this folder.
readme-file-signers = The public keys of chair and secretary, for ssh-keygen.
readme-file-about = What this folder is, for programs.
readme-file-sums = The SHA-256 of every file above and of this README.txt.
readme-file-bundle-signature-chair = The chair's signature over SHA256SUMS, and so over everything here.
readme-file-bundle-signature-secretary = The secretary's signature over SHA256SUMS, and so over everything here.

readme-part-minutes = The minutes of the council's meetings.
readme-part-sheets = The appraisal sheet of each member.
readme-part-report = The consolidated appraisal report.
readme-part-annexes = Annexes to the decision: ranking, classification of heads, satisfaction.
readme-part-letters = A letter to each unit about the points it lost, with a sheet of the details.
readme-part-analysis = What was lost where, over the whole city.
readme-part-workbook = The result as a workbook: ranking, every score, votes, journal.
readme-part-page = A page for publication: open it in a browser; it needs no network.

readme-checks = 2. HOW TO CHECK IT
readme-tools =
    Two common tools are enough: sha256sum and ssh-keygen (OpenSSH 8.2 or later). Linux and Git Bash on
    Windows have both; on macOS say "shasum -a 256 -c" instead of "sha256sum -c". Open a command line in
    this folder and run these commands one after the other.
readme-check-sums = Step 1. No file is missing or changed:
readme-check-added =
    Every line must end in OK. This does not see a file that was added: what SHA256SUMS does not name is
    no part of this folder, except SHA256SUMS itself and the signatures over it.
readme-check-draft =
    Nobody signs a draft, so there are no more steps. The folder that counts is made after chair and
    secretary have locked the result.
readme-check-bundle = Step 2. Chair and secretary signed everything here:
readme-check-result = Step 3. Chair and secretary signed the result when they locked it:
readme-check-answer =
    Each command of steps 2 and 3 must answer with a line that begins with Good and names the signer and
    the fingerprint of the key (SHA256:...).
readme-check-missing =
    If a signature of step 2 is not there, that person has not signed yet: ask for it first.
readme-check-keys =
    Step 4. The keys are really those of chair and secretary. The commands above only prove that whoever
    holds the keys has signed; somebody who forges this folder forges allowed_signers too. So compare the
    fingerprints of the keys (SHA256:... in the answers) with those that chair and secretary gave you in
    another way, not from this folder. The fingerprints in this folder:
readme-role-chair = Chair
readme-role-secretary = Secretary
readme-key = { $role } - { $office } ({ $member }): { $fingerprint }
readme-key-result = { $role } - { $office } ({ $member }), at the lock: { $fingerprint }
readme-key-bundle = { $role } - { $office } ({ $member }), new key that signs this folder: { $fingerprint }
readme-check-paper =
    Step 5. Compare with the minutes on paper that were signed by hand: the SHA-256 of the result printed
    there must be the 16 groups below, which are also the sum of result.json in SHA256SUMS:
readme-check-program =
    Where the program thamdinh is at hand, "thamdinh verify" with this folder takes all of these steps but
    4 and 5, sees added files too, checks every entry again, computes the result from the journal and
    makes the papers again to compare them byte for byte.

readme-journal = 3. WHAT ENTRY COUNT AND HEAD HASH MEAN
readme-journal-head =
    { $count ->
        [one] The journal in session.thamdinh has one entry, with the hash:
       *[other] The journal in session.thamdinh has { $count } entries; the hash of the last one:
    }
readme-journal-meaning =
    An entry says who did what and when, and is signed by them. Each hash is computed from the one before,
    so an entry that is changed, removed or put in anywhere changes the last hash. Both are printed at the
    foot of every page of the minutes and of every paper: whoever keeps such a page knows whether the
    journal was cut or rewritten since. Papers made at different times have different counts; a journal
    only grows.

readme-mark =
    DRAFT

    This folder was made before the result was locked. Its figures may still change.
    It is neither for publication nor for the units.
readme-signers =
    The public keys of those who sign this folder. How to use it: see README.txt.
