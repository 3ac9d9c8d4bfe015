# Kiểm tra tự động: tên, câu báo, vì sao không tính được điểm.

checks-name-above-max = Điểm tự chấm ngoài khoảng cho phép
checks-name-off-step = Điểm tự chấm sai bước chấm
checks-name-rule-differs = Điểm tự chấm khác mức tính theo số liệu kê khai
checks-name-figure-unreadable = Số liệu kê khai không dùng được để tính điểm
checks-name-no-evidence = Không có tài liệu kiểm chứng và giải trình
checks-name-evidence-outside-period = Tài liệu ngoài kỳ đánh giá
checks-name-evidence-changed = Tệp tài liệu khác với lần gửi trước
checks-name-shared-evidence = Nhiều đơn vị cùng dẫn một tài liệu
checks-name-shared-within-unit = Một tài liệu dẫn cho nhiều tiêu chí
checks-name-outlier = Điểm tự chấm cách xa khối
checks-name-unanswered = Chưa tự chấm
checks-name-survey-missing = Chưa có điểm điều tra

checks-finding-figure-unreadable = Không tính được điểm từ số liệu kê khai: { $why }
checks-finding-evidence-changed = Tệp của tài liệu { $number } khác với tệp đã gửi trước đây
checks-finding-shared-within-unit = Tài liệu { $number } được dẫn cho { $items } tiêu chí của đơn vị

checks-percent = { $percent } %

checks-silent = Không tính được điểm từ “{ $reported }”: { $why }
checks-silent-ratio = cần tỷ lệ, ví dụ 95/98 hoặc 96,5 %
checks-silent-count = cần một số, ví dụ 3 hoặc 03 văn bản
checks-silent-label = cần ghi đúng một trong các mức của cách chấm
checks-silent-labels = cần ghi đúng một trong các mức: { $labels }
checks-silent-not-whole = cần số nguyên
checks-silent-labels-alike = trùng với nhiều mức khác điểm; cần ghi nguyên văn một mức
checks-silent-thousands = chưa rõ là phần thập phân hay hàng nghìn; cần viết, ví dụ, 1234 hoặc 1,2340
checks-silent-zero-due = mẫu số bằng 0
checks-silent-negative = số âm
checks-silent-too-long = số quá lớn hoặc có quá 4 chữ số thập phân
checks-silent-contradicts = tỷ lệ phần trăm ghi kèm không khớp với hai số đã ghi
checks-silent-qualified = có từ làm con số không còn rõ (như “khoảng”, “trở lên”, “chưa”, “triệu”)
checks-silent-units-differ = hai số không cùng loại nên không thành tỷ lệ

checks-event-set = Đặt ngưỡng và mức của kiểm tra tự động
checks-severity-off = tắt

checks-column-check = Dấu hiệu
checks-column-severity = Mức
checks-column-found = Số dấu hiệu
checks-column-open = Chưa trả lời
checks-column-code = Mã dấu hiệu
checks-column-id = Mã
checks-column-severe = Nghiêm trọng
checks-column-warning = Cảnh báo
checks-column-notice = Lưu ý
checks-summary = { $severe } nghiêm trọng, { $warning } cảnh báo, { $notice } lưu ý; đã trả lời { $answered }, chưa trả lời { $open }
checks-worst-units = Đơn vị có nhiều dấu hiệu nhất
checks-worst-items = Tiêu chí có nhiều dấu hiệu nhất
checks-count = { $count } dấu hiệu
checks-answered = ✓ { $member }: { $text }
checks-cell-answered = trả lời dấu hiệu “{ $check }”
checks-absent-item = Không có tiêu chí “{ $id }” trong các bộ chỉ số.
checks-column-computed = Theo quy tắc
checks-column-arithmetic = Diễn giải theo quy tắc
checks-column-rule = Quy tắc
checks-filter = { $what } ({ $count } ô)
checks-filter-none = mọi ô, có hay không có dấu hiệu
checks-filter-any = chỉ ô có dấu hiệu kiểm tra tự động
checks-filter-unanswered = chỉ ô còn dấu hiệu chưa trả lời
checks-filter-severity = chỉ ô có dấu hiệu mức { $severity }
checks-filter-check = chỉ ô có: { $check }
checks-minutes-rule = Điểm theo quy tắc chấm từ số liệu kê khai:
checks-minutes-finding = Kiểm tra tự động ({ $severity }):
checks-minutes-answer = { $member } trả lời: { $text }
checks-minutes-heading = Dấu hiệu kiểm tra tự động đã được thành viên xem xét, trả lời
checks-minutes-count = Thành viên Hội đồng đã xem xét, trả lời { $count } dấu hiệu của kiểm tra tự động:
checks-minutes-item = Tiêu chí
checks-minutes-answers = Trả lời
