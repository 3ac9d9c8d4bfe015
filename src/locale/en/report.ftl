# Papers: minutes, annexes.

report-page = Page { $page }
report-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
report-draft = DRAFT
