# Văn bản: biên bản, phụ lục.

report-page = Trang { $page }
report-entries = { $count } bản ghi
report-draft = DỰ THẢO
