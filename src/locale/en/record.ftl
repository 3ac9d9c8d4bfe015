# The minutes screen.

record-screen = Minutes
tui-where-minutes = minutes
record-absent = There is no meeting to be minuted yet; open one on the meeting screen.
record-title = Meeting { $number }/{ $of }, opened { $at }
record-open = in session
record-adjourned = adjourned
record-closed = closed
record-following = following the newest entry
record-search = Search the minutes (diacritics not needed)
record-legend = ✎ prose: can be changed · ■ fact: by its entry, fixed
record-legend-short = ✎ prose · ■ fact
record-found = { $count ->
    [one] found in { $count } place
   *[other] found in { $count } places
    }
record-not-found = No other line has what is searched.
record-nothing-searched = Nothing is searched yet.
record-one-meeting = There is only one meeting.
record-is-form = form
record-is-fact = fact
record-is-prose = prose
record-origin-form = By the form of the minutes, the round's rules, or several entries together.
record-origin-fact = A fact by entry { $number }, fixed; Enter opens the entry in the journal.
record-origin-note = { $count ->
    [0] Noted in entry { $number }; Enter puts it in other words.
    [one] Noted in entry { $number }, reworded { $count } time; Enter rewords it and shows earlier wordings.
   *[other] Noted in entry { $number }, reworded { $count } times; Enter rewords it and shows earlier wordings.
    }
record-origin-note-read = { $count ->
    [0] Noted in entry { $number }, never reworded.
    [one] Noted in entry { $number }, reworded { $count } time; Enter shows earlier wordings.
   *[other] Noted in entry { $number }, reworded { $count } times; Enter shows earlier wordings.
    }
record-origin-text = The secretary's words, part “{ $part }”; Enter changes them.
record-origin-text-read = The secretary's words, part “{ $part }”.
record-rests-on = This fact rests on entry { $number }.
record-secretary-only = Only the secretary writes prose of the minutes, in the stage of the meeting or when the result is locked.
record-earlier = Earlier wording, replaced by entry { $number }; reason: { $why }
record-never-revised = Never reworded.
record-note-title = Reword what was noted (entry { $number })
record-note-do = record the new wording
record-field-text = Text
record-field-why = Reason
record-note-empty = The wording is empty; type what was said.
record-note-same = The wording has not changed.
record-why-missing = A reason is needed; the earlier wording stays in the journal.
record-wordings-title = Entry { $number } and its earlier wordings
record-wordings-do = close
record-text-which = Which part of the minutes?
record-text-option = Part: { $part }
record-text-title = Words of the minutes: { $part }
record-text-do = write into the minutes
record-text-hint = Each line is a paragraph of the minutes. Empty it to take the part out.
record-text-same = The wording has not changed.
record-written = Written into the minutes; earlier wordings stay in the journal.
record-unfinished = { $count ->
    [one] { $count } text of the minutes is half written (kept).
   *[other] { $count } texts of the minutes are half written (kept).
    }
record-paper-title = Write the minutes to a file
record-paper-field = File
record-paper-do = write the file
record-paper-hint = A .docx (Word), .pdf or .txt (plain text) file.
record-paper-form = The file's name must end in .docx, .pdf or .txt.
record-paper-made = Minutes written: { $file }
record-in-the-way-title = The file exists
record-in-the-way = The file { $file } is there already. Write these minutes over it?
record-in-the-way-do = write over it
record-action-open = reword / open the entry
record-action-text = write prose
record-action-paper = write to a file
record-action-follow = follow the newest
record-action-next-match = next match
record-action-previous-match = match before
record-action-meeting-before = meeting before
record-action-meeting-next = next meeting
record-not-open = This meeting is closed: no newer entry will come.
