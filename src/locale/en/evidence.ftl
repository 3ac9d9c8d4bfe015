# Evidence: attaching a folder of documents, the state of each document.

evidence-folder-taken = Compared { $files } of the folder with { $documents }; the index of { $units } was updated.
evidence-folder-would = Checked; nothing is written. Compared { $files } of the folder with { $documents }; the index of { $units } would be updated.
evidence-folder-nothing-new = Compared { $files } of the folder with { $documents }; there is nothing new to write.
evidence-attached-new = ✓ { $count ->
    [one] { $count } document has a file, recorded for the first time
   *[other] { $count } documents have a file, recorded for the first time
}
evidence-attached-same = = { $count ->
    [one] { $count } document has the same file as before
   *[other] { $count } documents have the same file as before
}
evidence-attached-changed = ≠ { $count ->
    [one] { $count } document has a file whose content changed
   *[other] { $count } documents have a file whose content changed
}
evidence-missing = ○ { $count ->
    [one] { $count } document has no file
   *[other] { $count } documents have no file
}
evidence-ambiguous = ? { $count ->
    [one] { $count } case is unclear and was not guessed
   *[other] { $count } cases are unclear and were not guessed
}
evidence-strangers = · { $count ->
    [one] { $count } file is no document of the index
   *[other] { $count } files are no document of the index
}
evidence-passed = ! { $count ->
    [one] { $count } entry was not read
   *[other] { $count } entries were not read
}
evidence-heading-changed = Files whose content changed
evidence-heading-missing = Documents without a file
evidence-heading-ambiguous = Unclear: rename the file or put it into the unit's folder
evidence-heading-strangers = Files that are no document
evidence-heading-passed = Not read
evidence-was-attached = (had a file before)
evidence-of-several-units = { $file }: could be a document of { $units }
evidence-of-several-documents = { $file }: { $unit } has several documents with this number: { $documents }
evidence-in-several-files = { $unit } · { $number }: several files of different content: { $files }
evidence-passed-unreadable = can't be read ({ $reason })
evidence-passed-link = a link out of the folder, or not a file
evidence-passed-too-big = larger than 4 GB
evidence-passed-too-deep = lies in too many folders
evidence-more = … and { $count } more (all of them with --json)

## How documents stand on this machine.

document-present = file there
document-not-attached = not attached
document-not-here = file not found
document-changed = file changed
document-checking = being checked
document-for-others = also for { $items }
document-page = page { $page }
document-none = The index lists no document for this cell.
document-wait = The files are being checked; press again in a moment.
document-pick = Open which document?
document-title = Evidence
document-close = close
document-path = Path
document-location = Kept at
document-no-file = The file is not on this machine. Open with thamdinh open --evidence DIR to name the folder of documents.
document-no-viewer = No file can be opened from here; copy the path to open it elsewhere.
document-kind-not-opened = This kind of file is not opened from here; copy the path to open it with a fitting program.
document-opened = Opened { $name }.
document-not-opened = { $name } can't be opened ({ $reason }).

## Late.

late-days = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}

## Explanations, bonus and penalty.

evidence-unit-answer = The unit explains
evidence-further = Further evidence
caps-bonus = Bonus { $given }, within the year's cap of { $cap }.
caps-bonus-bites = Bonus { $given } is above the year's cap of { $cap }: { $cap } counts, { $over } does not.
caps-penalty = Penalty { $given }, within the year's cap of { $cap }.
caps-penalty-bites = Penalty { $given } is above the year's cap of { $cap }: { $cap } is taken off, { $over } is not.

late-submission = handed in { $late }
late-heading = Handed in late
late-units = { $count ->
    [one] { $count } unit handed in its self-assessment late
   *[other] { $count } units handed in their self-assessments late
}
late-units-more = { $count ->
    [one] … and { $count } more unit
   *[other] … and { $count } more units
}
