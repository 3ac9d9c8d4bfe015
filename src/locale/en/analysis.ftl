# The report that analyses the deductions, for the directive that follows.

analysis-title = Report
analysis-subject = Analysis of the deductions of the administrative reform index { $year }
analysis-footer = Analysis of the deductions { $year }
analysis-source = Source: { $words }.
analysis-source-locked = result version { $version } of the Appraisal Council, locked on { $day }
analysis-source-draft = provisional result (version { $version }, not locked) of the Appraisal Council
analysis-table = Table { $number }. { $name }
analysis-chart = Figure { $number }. { $name }
analysis-unit-points = points
analysis-unit-mean = points per unit

analysis-part-scope = Scope, source and method
analysis-part-all = Overall
analysis-part-areas = By area
analysis-part-items = The most costly items
analysis-part-inflation = Self scores against the final result
analysis-part-proposals = Proposed for the directive

analysis-scope = The report adds up the points lost by { $count ->
    [one] one unit
   *[other] { $count } units
} ({ $blocks }). Source: { $source }.
analysis-block-of = { $block }: { $count ->
    [one] one unit
   *[other] { $count } units
}
analysis-pending = { $count ->
    [one] One cell has no final score yet
   *[other] { $count } cells have no final score yet
}; the figures are provisional and count the self scores of such cells.
analysis-method = An item loses what its score is below the maximum that counts; an item that does not apply and left the maximum loses nothing. Penalties count as lost within their yearly cap; bonuses make up for nothing. Shares are points lost of the maximum of the units that the item counts for.
analysis-method-takers = Losses are told apart by cause: the unit scored itself below the maximum; the unit gave no self score; the survey; the appraisal; a ruling of the Council; penalties.

analysis-remark-all = { $count ->
    [one] One unit
   *[other] { $count } units
} lost { $lost } points altogether, { $mean } on average, { $share }% of the maximum; bonuses of { $bonus } points count.
analysis-remark-taker = Most was lost to: { $by } ({ $points } points, { $share }% of all that was lost).
analysis-remark-unharmed = { $count ->
    [one] One unit lost nothing.
   *[other] { $count } units lost nothing.
}
analysis-remark-areas = The areas that lost the largest share: { $areas }.
analysis-area-share = { $area } ({ $share }%)
analysis-remark-items = In { $count } of { $all } items more than half of the units lost points.
analysis-remark-inflation = { $count } of { $units } units scored themselves above the final result in the items that units score themselves; on average self scores were { $mean } points above it. Survey, scores given by the council, bonuses and penalties are left out.

analysis-table-overview = Points lost by block
analysis-table-takers = Points lost by cause and block
analysis-table-areas = Points lost by area
analysis-table-items = The most costly items over all blocks
analysis-table-block-items = The most costly items of each block
analysis-table-inflation = Self scores against the final result, mean of a unit
analysis-table-inflated = The units whose self scores were furthest above the final result
analysis-chart-takers = Mean points lost by a unit, by area and cause
analysis-chart-areas = Share of the maximum that was lost, by area and block
analysis-chart-items = The most costly items over all blocks
analysis-chart-inflation = Self scores and final result, mean of a unit
analysis-series-own = Self score
analysis-series-given = Final result

analysis-column-block = Block
analysis-column-units = Units
analysis-column-index = Mean index
analysis-column-lost = Points lost
analysis-column-mean = Mean of a unit
analysis-column-share = Share of the maximum (%)
analysis-column-unharmed = Units that lost nothing
analysis-column-all = Total
analysis-all-units = All blocks
analysis-column-losers = Units that lost
analysis-column-scope = Blocks
analysis-column-taker = Main cause
analysis-column-own = Self score
analysis-column-given = Final result
analysis-column-above = Difference
analysis-column-above-share = Of the self score (%)
analysis-column-units-above = Units above
analysis-column-units-below = Units below
analysis-column-unit = Unit
analysis-column-self = Self score
analysis-column-final = Final result
analysis-column-difference = Difference

analysis-proposals = From the analysis, the following is proposed for the directive:
analysis-propose-areas = Mend the areas that lost the largest share: { $areas }.
analysis-propose-items = Set tasks and times for the most costly items: { $items }.
analysis-item-named = { $title } (item { $code })
analysis-propose-survey = Analyse the survey ({ $points } points lost) and raise the satisfaction of citizens and organisations.
analysis-propose-silence = Have units score themselves in full and in time ({ $points } points lost by giving no self score).
analysis-propose-penalty = Tighten discipline, so that what was penalised does not happen again ({ $points } points).
analysis-propose-inflation = Have self scores and evidence done by the rules in the { $count ->
    [one] unit
   *[other] { $count } units
} above the final result.
analysis-propose-nothing = Units keep up what they reached.
analysis-end = The items of each block stand in the annexes.
analysis-annex = ANNEX { $number }
analysis-annex-title = Items of { $block } that lost points

analysis-part-year = Against the year before
analysis-no-year = There are no figures of the year before to compare with.
analysis-remark-year = { $count } of { $all } units have a result of { $year }. Over these, the mean index was { $before } and is { $now }; { $up } rose, { $down } fell.
analysis-table-year = Mean index against the year before
analysis-table-year-areas = Share lost by area against the year before
analysis-chart-year = Mean index against the year before, by block
analysis-note-year-areas = Note: only units with area scores of both years; areas are compared by their codes, the index sets of the two years may differ.
analysis-unit-index = index
analysis-series-before = Year before
analysis-series-now = This year
analysis-column-compared = Units compared
analysis-column-before = Index before
analysis-column-now = Index now
analysis-column-up = Units up
analysis-column-down = Units down
analysis-column-lost-before = Lost before (%)
analysis-column-lost-now = Lost now (%)
