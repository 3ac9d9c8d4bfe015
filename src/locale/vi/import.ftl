# Đọc tệp: lỗi và nơi có lỗi.

import-nothing-changed = Chưa có gì được ghi vào kỳ đánh giá.
