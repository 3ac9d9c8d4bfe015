# Last year's result: for comparison only, it never scores.

last-year-event-recorded = { $count ->
    [one] Result of { $year } of { $count } unit entered for comparison
   *[other] Result of { $year } of { $count } units entered for comparison
}
last-year-index = index { $index }
last-year-rank = rank { $rank }
last-year-refusal-not-earlier = A result to compare with must be of a year before { $round }; the file says { $year }.
last-year-refusal-index-outside = { $unit }: the index { $index } is not between 0 and 100.
last-year-kind = last year’s result
last-year-rows = { $count ->
    [one] { $count } result of last year
   *[other] { $count } results of last year
}
last-year-without = { $count ->
    [one] { $count } unit has no result of last year (new, merged or not assessed): { $units }
   *[other] { $count } units have no result of last year (new, merged or not assessed): { $units }
}
last-year-without-more = { $units } and { $count } more

import-year-not-earlier = The file is the result of { $year }, which is not before { $round }.
import-year-not-earlier-remedy = Use the result of the year before; correct the year in the title if it is a slip.
import-year-older = The file is the result of { $year }, not of { $expected }.
import-year-older-remedy = Nothing to do if that is the year to compare with; otherwise correct the year in the title.
import-years-differ = This is the result of { $year }, and { $first } that of { $known }.
import-years-differ-remedy = Import the result of one year.
import-unit-not-of-round = The round has no unit “{ $unit }”.
import-unit-not-of-round-remedy = Write its code or name as in the round’s list of units; leave the row out if the unit was merged or dissolved.
import-unit-gone = { $name } ({ $unit }) has a result of last year and is not in this round; that result is not used.
import-unit-gone-remedy = Nothing to do if the unit was merged or dissolved, or has another code now.
import-index-rounded = The index “{ $text }” has more than 2 decimals; { $index } is taken.
import-index-rounded-remedy = Compare it with the published index, and write that one if it differs.
import-index-differs = The index { $index } is not total ÷ maximum ({ $computed }).
import-index-differs-remedy = It is taken as written; compare it with the published result.
import-not-a-rank = “{ $text }” is no rank.
import-not-a-rank-remedy = Write a whole number from 1; leave it empty if the unit is not ranked.
import-result-unreadable = The file is no sealed result (result.json): { $reason }.
import-result-unreadable-remedy = Use the result.json of last year’s bundle, or a table as .xlsx or .csv.
import-result-of-others = No unit of the file is in this round.
import-result-of-others-remedy = Check that it is the result of this city.
import-last-year-already = Unit { $unit } already has a result of last year (index { $before }); this row says something else.
import-last-year-already-remedy = If it is meant to replace that one, import it with --replace (on the screen: switch on “Replace submissions”).
import-other-year-already = The round already has the result of { $known } to compare with; the file is that of { $year }.
import-other-year-already-remedy = If it is meant to replace that one, import it with --replace (on the screen: switch on “Replace submissions”).
