## The self-assessment form for units (command template).

template-sheet-guide = Instructions
template-sheet-answers = Self-assessment
template-sheet-evidence = Evidence index
template-sheet-calculation = Computation
template-sheet-lists = Lists
template-document-title = Self-assessment for the administrative-reform index of { $year }: { $unit }

## The sheet of instructions.

template-guide-title = HOW TO FILL IN THE SELF-ASSESSMENT OF { $year }
template-guide-year = Year assessed:
template-guide-deadline = Hand in by:
template-guide-no-deadline = as the letter says that asked for it
template-guide-recipient = Send to:
template-guide-steps = Steps
template-guide-step-first = Fill in the two sheets “{ $answers }” and “{ $evidence }”.
template-guide-step-again = This form carries what the unit sent last time; correct and complete the sheets “{ $answers }” and “{ $evidence }”, then send it again.
template-guide-step-cells = Fill in only the pale yellow cells; all others are locked. Do not rename sheets, or insert or delete rows or columns. Columns and rows may be made wider and higher.
template-guide-step-figures = Column “Số liệu kê khai (figures)”: a ratio as done/due, such as 95/98, or a percentage, such as 96.5%; a count in digits, such as 3; where there is a drop-down list, choose from it.
template-guide-step-scores = Column “Điểm tự đánh giá (self score)”: where the score follows from the figures it appears by itself, and another one may be typed over it; elsewhere type a score from 0 to the maximum. Type KAD if the item does not apply to the unit. To have the computed score back, type a formula that refers to the cell beside it, such as =G9 in row 9.
template-guide-step-decimals = The decimal mark of a score is the one that the machine uses: 0,5 or 0.5. Look at the cell again afterwards; if the score has grown (0,5 became 5), use the other mark.
template-guide-step-explanations = Column “Giải trình (explanation)”: say why where the self score differs from the computed one, where there is no evidence yet, or where the item does not apply.
template-guide-step-evidence = Sheet “{ $evidence }”: a row a document. A document for several items names their codes with semicolons between them, such as 1.1.1; 1.2.1. Dates are day/month/year. The column “Tài liệu kiểm chứng (evidence)” of the sheet “{ $answers }” needs no more than number and symbol.
template-guide-step-others = Grey rows are scored by the survey or by the council; the unit leaves them.
template-guide-step-check = Before sending, look at the column “Check”: rows should say “Complete” or “Not applicable”. Above the table stands how many items have no score yet, and how many should be looked at again.
template-guide-step-send = Send this very file to { $recipient } (saved as .xlsx, .xls or .ods), not a picture or a PDF of it.
template-guide-colours = What the colours mean

template-legend-input = To be filled in
template-legend-others = Not for the unit
template-legend-missing = Score or evidence missing
template-legend-differs = Not what the figures give
template-legend-wrong = Not valid

## The sheet of answers. Headings begin with the words that the import recognises.

template-answers-title = SELF-ASSESSMENT FOR THE ADMINISTRATIVE-REFORM INDEX OF { $year }
template-column-code = STT
template-column-title = Tiêu chí, tiêu chí thành phần (criterion)
template-column-max = Điểm tối đa (maximum)
template-column-guide = How points are given
template-column-requirement = Evidence required
template-column-figure = Số liệu kê khai (figures)
template-column-shown = Score by figures
template-column-score = Điểm tự đánh giá (self score)
template-column-explanation = Giải trình (explanation)
template-column-evidence = Tài liệu kiểm chứng (evidence)
template-column-status = Check
template-summary-missing = Items without a score:
template-summary-wrong = Items to look at again:
template-summary-total = Sum of self scores (of { $max }):
template-total = TỔNG CỘNG (total without bonus and penalty)
template-others-survey = Survey – not self-scored
template-others-council = Scored by the council – not self-scored
template-signature-date = { $place }, day … month … { $year }
template-signature-head = HEAD OF THE UNIT
template-signature-seal = (signature, name, seal)

template-status-missing = Score missing
template-status-figure = Figures not understood
template-status-not-a-score = Not a valid score
template-status-above-max = Above the maximum
template-status-off-step = Not on the step
template-status-differs = Not what the figures give
template-status-no-evidence = Evidence missing
template-status-not-applicable = Not applicable
template-status-done = Complete

template-figure-title = Figures
template-figure-choice = Choose a line of the drop-down list; the score appears by itself.
template-figure-ratio = Write done/due, such as 95/98, or a percentage, such as 96.5%; the score appears by itself.
template-figure-count = Write how many in digits, such as 3, or 0 for none; the score appears by itself.
template-figure-free = Write the figures behind the score, if there are any; the score goes into its own column.
template-choice-error-title = Not on the list
template-choice-error = Choose a line of this cell's drop-down list, or empty the cell.
template-score-title = Self score
template-score-input = A number from 0 to { $max }, or KAD if it does not apply.
template-score-input-step = A number from 0 to { $max }, a multiple of { $step }, or KAD if it does not apply.
template-score-error-title = Not a valid score
template-score-error = Type a number from 0 to { $max }, or KAD if it does not apply. The decimal mark is the machine's own: if a comma does not work, type a point, and the other way round.
template-score-error-step = Type a number from 0 to { $max }, a multiple of { $step }, or KAD if it does not apply. The decimal mark is the machine's own: if a comma does not work, type a point, and the other way round.

## The sheet of evidence.

template-evidence-title-line = EVIDENCE INDEX
template-evidence-note = A row a document. Choose the item's code from the list; several codes stand with semicolons between them, such as 1.1.1; 1.2.1. Dates are day/month/year, such as 05/02/2026.
template-evidence-items = Mã tiêu chí (item codes)
template-evidence-number = Số, ký hiệu (number)
template-evidence-date = Ngày ban hành (date)
template-evidence-issuer = Cơ quan ban hành (issuer)
template-evidence-title = Trích yếu nội dung (title)
template-evidence-page = Trang
template-evidence-location = Nơi lưu (kept at)
template-evidence-items-title = Item codes
template-evidence-items-input = Choose from the list, or type several codes with semicolons between them.
template-evidence-date-title = Date
template-evidence-date-input = Write day/month/year, such as 05/02/2026.
template-evidence-date-error-title = Not a valid date
template-evidence-date-error = Write a day that exists as day/month/year, such as 05/02/2026.

## The command template.

cli-help-template = Write the self-assessment form (a workbook) for units to fill in, with what they have handed in so far
cli-flag-template-out = The .xlsx file to write; with --all the folder, a file a unit named by its code
cli-flag-all = The forms of all units
cli-flag-template-replace = Write over other files that stand there
template-written = { $count ->
    [one] Wrote { $count } form to { $place }.
   *[other] Wrote { $count } forms to { $place }.
}
template-written-one = Wrote the form of { $unit }: { $file }
template-unchanged = { $count ->
    [one] { $count } file was there already with the same content.
   *[other] { $count } files were there already with the same content.
}
template-making = Making forms
template-text-too-long = What stands at { $place } is longer than 32,767 characters, more than a cell can hold; the form of { $unit } was not written.
template-packing = The form of { $unit } could not be made: { $what }
template-not-xlsx = The form is written to an .xlsx file.
template-in-the-way = { $count ->
    [one] { $count } other file stands in the way and was not written over: { $files }
   *[other] { $count } other files stand in the way and were not written over: { $files }
}
template-hint-replace = if they are not what units have filled in, write over them with --replace; or choose another folder.
