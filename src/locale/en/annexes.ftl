# Annexes to the decision that approves and announces the result.

annexes-title = Annexes to the decision approving and announcing the Administrative Reform Index of { $year }
annexes-number = Annex { $number }
annexes-reference = (To Decision No.{ $number }/QĐ-{ $body } of day{ $room }month{ $room }year { $year }
    of { $approver })
annexes-footer-locked = Annexes to the decision · result version { $version }, locked · journal of { $count } entries · hash of the last entry:
annexes-footer-draft = DRAFT annexes to the decision · result not locked · journal of { $count } entries · hash of the last entry:
annexes-none = –
annexes-block = { $number }. { $block }

# Ranking.
annexes-ranking-title = Ranking by the Administrative Reform Index of { $year }
annexes-rank = Rank
annexes-unit = Unit
annexes-total = Total
annexes-max = Maximum
annexes-index = Index
annexes-band = Band
annexes-index-before = Index of { $year }
annexes-change = Change (+/-)
annexes-rank-before = Rank of { $year }
annexes-places = Change of rank
annexes-places-up = { $count } up
annexes-places-down = { $count } down
annexes-places-same = As before
annexes-unranked = Units that are scored and not ranked
annexes-mean = { $count ->
    [one] Mean index of { $count } ranked unit: { $mean }.
   *[other] Mean index of { $count } ranked units: { $mean }.
}
annexes-compared = Among the ranked units, against { $year }: { $up } higher, { $down } lower, { $same } the same, { $without } without a result of { $year } to compare with.
annexes-ties = Units with the same index share a rank; the next rank counts all of them.
annexes-provisional = *: some scores are not final yet, the result is provisional.

# Bands and classes.
annexes-bands = Units by band
annexes-band-name = Band
annexes-bounds = Index
annexes-count = Units
annexes-share = Share (%)
annexes-sum = Total
annexes-no-band = Below all bands
annexes-from = { $from } and more
annexes-between = { $from } to below { $below }
annexes-below = Below { $below }
annexes-floor = { $bounds }, and no area below { $floor }% of its maximum
annexes-or-missed = { $bounds }, or an index of a higher band without its condition on areas

# Classification of heads.
annexes-heads-title = Classification of heads of units by the Administrative Reform Index of { $year }
annexes-count-column = No.
annexes-head-of = Head of unit
annexes-class = Class
annexes-classes = Heads by class
annexes-unclassified = Below all classes
annexes-heads-none = The round has no classification of heads for this block.

# Survey.
annexes-survey-title = Satisfaction as measured by the survey of { $year }
annexes-survey-none = The index set of this block has no surveyed items.
annexes-survey-items = Surveyed items: { $items }.
annexes-survey-item = { $code } { $title } (maximum { $max })
annexes-survey-source = Source: the survey results entered in this round. The rate (%) is the total divided by the maximum, rounded once to 2 decimals.
annexes-survey-ruled = *: points by a ruling of the council.
annexes-survey-missing = –: no survey result yet, or the item does not apply to the unit.
annexes-rate = Rate (%)
