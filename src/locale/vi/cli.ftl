# Dòng lệnh.

cli-refused = Từ chối: { $reason }
