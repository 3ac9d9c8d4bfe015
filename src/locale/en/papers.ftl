papers-making = Making papers
papers-written =
    { $count ->
        [one] { $count } file written to { $place }.
       *[other] { $count } files written to { $place }.
    }
papers-draft = The result is not locked: every paper says DRAFT.
papers-no-round = The session has no round yet.
