## The workbook of adjusted scores that a unit answers in (export --only adjustments). Headings that the importer knows
## stay Vietnamese.

adjustments-sheet = Giải trình
adjustments-document-title = Adjusted scores and explanations { $year }: { $unit }
adjustments-title = ADJUSTED SCORES AND THE UNIT'S EXPLANATIONS { $year }
adjustments-deadline = Answers are due by the end of { $day }.
adjustments-no-deadline = Answers are due as the letter that asks for them says.
adjustments-recipient = They go to: { $recipient }.
adjustments-how = Fill in the three pale yellow columns only; everything else is locked. “Ý kiến”: choose “Đồng ý” (agree) or “Không đồng ý” (contest); leave it empty to explain only. “Giải trình” (explanation): required unless you agree. “Tài liệu bổ sung” (further evidence): one document a line in the cell (Alt+Enter) with number, date, issuer and page; hand in the documents too. A row with all three left empty is no answer. Do not change headings, add or delete rows. Send this very file back (.xlsx, .xls or .ods).
adjustments-column-code = Mã tiêu chí
adjustments-column-title = Nội dung tiêu chí
adjustments-column-max = Điểm tối đa
adjustments-column-self = Điểm tự chấm
adjustments-column-figure = Số liệu kê khai
adjustments-column-given = Điểm thẩm định
adjustments-column-why = Lý do của cơ quan thẩm định
adjustments-column-documents = Tài liệu đã xem xét
adjustments-column-position = Ý kiến
adjustments-column-text = Giải trình
adjustments-column-further = Tài liệu bổ sung
adjustments-accepted = accepts the self score
adjustments-asked = To be cleared up: { $what }
adjustments-position-title = The unit's position
adjustments-position-input = Choose “Đồng ý” (agree) or “Không đồng ý” (contest); leave it empty to explain only.
adjustments-position-error = Choose “Đồng ý” or “Không đồng ý”, or empty the cell.

## The command.

cli-help-export = Make the signed bundle of the result, or only one kind of paper
cli-flag-export-only = What to export: adjustments (adjusted scores with columns for the unit's answers), minutes
cli-flag-export-unit = For this unit only; may be given several times
cli-flag-export-all = For every unit, as without --unit
cli-flag-export-out = The folder to write
cli-flag-export-replace = Write over files that say something else, or put a new bundle in the place of an untouched one
export-making = Making explanation forms
export-nothing = No cell is adjusted or in dispute; there is nothing to send yet.
export-nothing-for = { $unit } has no cell that is adjusted or in dispute.
export-written =
    { $count ->
        [one] Wrote { $count } explanation form to { $place }.
       *[other] Wrote { $count } explanation forms to { $place }.
    }
export-unchanged =
    { $count ->
        [one] { $count } file was there already with the same content.
       *[other] { $count } files were there already with the same content.
    }
export-cells =
    { $count ->
        [one] { $count } cell to be explained.
       *[other] { $count } cells to be explained.
    }
export-deadline = Answers are due by the end of { $day }.
