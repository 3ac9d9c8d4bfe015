# Versions of the result, and what the later one changed.

version-note-provisional = Version { $version } (provisional) · version { $earlier } locked { $at }
version-note-locked = Version { $version } (locked) · version { $earlier } locked { $at }
version-no-final = none
version-cause-ruling = ruling { $number }
version-cause-voided = ruling { $number } voided
version-cause-verdict = reviewed again
version-cause-survey = survey result
version-cause-replaced = the unit handed in anew
version-cause-other = assignments or recusals changed

cli-flag-result-changes = Only what this version changed against the one before
version-title = Changes since version { $earlier }
version-none-earlier = No version was locked before version { $version }: there is nothing to compare with.
version-nothing-changed = No cell and no unit has changed since version { $earlier }.
version-counts = { $cells } cells with another final score; { $units } units with another total, index, rank or band.
version-cell-line = Since version { $earlier }: { $change } ({ $cause })
version-units-heading = Units
version-cells-heading = Cells
version-column-cause = By what, and why
version-column-change = Before → now
version-status = Against the version before
version-status-text = { $note } · { $cells } cells, { $units } units changed (see: thamdinh result { $session } --changes)
version-mark-provisional = version { $version }, provisional (version { $earlier } locked { $day })
version-mark-locked = version { $version } (version { $earlier } locked { $day })

tui-where-result-changes = changes between versions
version-action-changes = changes since the version before
version-no-earlier = No version was locked before this one to compare with.
version-counts-here = this block: { $units } units, { $cells } cells
version-nothing-here = Nothing in this block changed since the version before.
version-column-what = Unit / item
version-column-points = Points before → now
version-column-band-or-cause = Band / by what, and why
version-unit-line = Total { $total }; index { $index }; rank { $rank }; band { $band }; cells changed: { $cells }.

version-minutes-intro = Version { $version } takes the place of version { $earlier }, locked at { $time }; { $cells } items have another final score, { $units } units another total, index, rank or band.
version-minutes-cells = Items with another final score
version-minutes-units = Units with another result
version-minutes-item = Item
version-minutes-before = Before
version-minutes-after = Now
