# Pre-checks: names, sentences, why nothing can be computed.

checks-name-above-max = Self score out of range
checks-name-off-step = Self score off its step
checks-name-rule-differs = Self score differs from the rule
checks-name-figure-unreadable = Reported figure that no score can be computed from
checks-name-no-evidence = No evidence and no explanation
checks-name-evidence-outside-period = Evidence outside the period
checks-name-evidence-changed = Document that was another file before
checks-name-shared-evidence = Evidence that several units cite
checks-name-shared-within-unit = Document cited for many items
checks-name-outlier = Self score far from the block
checks-name-unanswered = Not answered
checks-name-survey-missing = Survey score missing

checks-finding-figure-unreadable = No score can be computed from the reported figure: { $why }
checks-finding-evidence-changed = The file of document { $number } is not the one that was sent before
checks-finding-shared-within-unit = Document { $number } is cited for { $items } items of the unit

checks-percent = { $percent }%

checks-silent = No score can be computed from “{ $reported }”: { $why }
checks-silent-ratio = a ratio is needed, such as 95/98 or 96.5%
checks-silent-count = a number is needed, such as 3
checks-silent-label = one of the labels of the rule is needed
checks-silent-labels = one of these labels is needed: { $labels }
checks-silent-not-whole = a whole number is needed
checks-silent-labels-alike = it fits several labels with different points; one has to be written in full
checks-silent-thousands = it may be a fraction or thousands; write 1234 or 1.2340, for example
checks-silent-zero-due = the denominator is 0
checks-silent-negative = the number is negative
checks-silent-too-long = the number is too large or has more than 4 decimals
checks-silent-contradicts = the percentage beside it is not that of the two numbers
checks-silent-qualified = a word makes the number unclear (such as “about”, “or more”, “not yet”)
checks-silent-units-differ = the two numbers count different things, so they make no ratio

checks-event-set = Set thresholds and weights of the pre-checks
checks-severity-off = off

checks-column-check = Finding
checks-column-severity = Severity
checks-column-found = Found
checks-column-open = Unanswered
checks-column-code = Code
checks-column-id = Id
checks-column-severe = Severe
checks-column-warning = Warnings
checks-column-notice = Notices
checks-summary = { $severe } severe, { $warning } warnings, { $notice } notices; { $answered } answered, { $open } unanswered
checks-worst-units = Units with the most findings
checks-worst-items = Items with the most findings
checks-count =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
checks-answered = ✓ { $member }: { $text }
checks-cell-answered = answered “{ $check }”
checks-absent-item = There is no item “{ $id }” in the index sets.
checks-column-computed = By the rule
checks-column-arithmetic = How the rule comes to it
checks-column-rule = Rule
checks-filter = { $what } ({ $count })
checks-filter-none = whatever the pre-checks found
checks-filter-any = with a finding of the pre-checks
checks-filter-unanswered = with an unanswered finding
checks-filter-severity = with a finding that is { $severity }
checks-filter-check = with: { $check }
checks-minutes-rule = Score by the rule from the reported figures:
checks-minutes-finding = Pre-check ({ $severity }):
checks-minutes-answer = { $member } answered: { $text }
checks-minutes-heading = Findings of the pre-checks that members looked at and answered
checks-minutes-count =
    { $count ->
        [one] Members looked at { $count } finding of the pre-checks and answered it:
       *[other] Members looked at { $count } findings of the pre-checks and answered them:
    }
checks-minutes-item = Item
checks-minutes-answers = Answers
