# Last year's result: for comparison only, it never scores.

last-year-event-recorded = { $count ->
    [one] Result of { $year } of { $count } unit entered for comparison
   *[other] Result of { $year } of { $count } units entered for comparison
}
last-year-index = index { $index }
last-year-rank = rank { $rank }
last-year-refusal-not-earlier = A result to compare with must be of a year before { $round }; the file says { $year }.
last-year-refusal-index-outside = { $unit }: the index { $index } is not between 0 and 100.
