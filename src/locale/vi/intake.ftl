# Nhận tệp: kết quả của từng tệp, phần khác với bản đã nộp, báo cáo gửi lại đơn vị.

# Kết quả của một tệp.
intake-state-good = Nhận được
intake-state-unchanged = Không có gì mới
intake-state-refused = Có lỗi, không nhận
intake-state-left-out = Không nhận: chung đơn vị với tệp có lỗi

# Tổng số tệp.
intake-checked = Đã đọc { $files }: { $counts }.
intake-count-files = { $count } tệp
intake-count-good = { $count } tệp nhận được
intake-count-unchanged = { $count } tệp không có gì mới
intake-count-refused = { $count } tệp có lỗi
intake-count-left-out = { $count } tệp chung đơn vị với tệp có lỗi
intake-nothing-new = Không có gì mới để nhận: mọi bản nộp đều trùng với bản đã có.
intake-not-taken = Không nhận:
intake-file-errors = { $count } lỗi
intake-file-warnings = { $count } lưu ý
intake-more-in-file = … còn { $count } vấn đề nữa trong tệp này.
intake-stopped = Đã dừng theo yêu cầu; chưa có gì được ghi vào kỳ đánh giá.
intake-reading = Đang đọc
intake-report-written = Đã ghi báo cáo: { $file }
intake-report-fault = Không lập được báo cáo: { $what }

# Phần khác với bản đã nộp.
intake-replaces = { $unit }: thay bản nộp ngày { $date } (bản ghi số { $entry }): { $cells }, { $reopened }.
intake-cells-differ = { $count } ô khác
intake-cells-reopen = { $count } ô đã thẩm định phải mở lại
intake-stale = Thành viên phải xem lại: { $members }.
intake-stale-member = { $member } ({ $count } ô)
intake-more-cells = … còn { $count } ô khác nữa.
intake-change-score = Điểm tự chấm
intake-change-reported = Số liệu kê khai
intake-change-explanation = Giải trình
intake-change-note = Ô tài liệu kiểm chứng
intake-change-document = Tài liệu
intake-change-added = Thêm tài liệu { $document }
intake-change-removed = Bỏ tài liệu { $document }
intake-change-empty = (trống)

# Báo cáo gửi lại đơn vị.
intake-report-title = KẾT QUẢ KIỂM TRA TỆP
intake-report-summary = Tổng hợp
intake-report-read = Loại tệp: { $kind }. Kiểm tra lúc { $when }.
intake-report-taken = Đã nhận vào kỳ đánh giá: { $subjects }, { $rows }.
intake-report-dry = Chỉ kiểm tra, chưa ghi gì vào kỳ đánh giá.
intake-report-refused = Chưa ghi gì vào kỳ đánh giá vì có tệp bị lỗi.
intake-report-file = Tệp
intake-report-unit = Đơn vị
intake-report-state = Kết quả
intake-report-errors = Lỗi
intake-report-warnings = Lưu ý
intake-report-detail = Chi tiết
intake-report-about = Tệp { $file } – { $state }
intake-report-back = ← Về trang tổng hợp
intake-report-severity = Mức độ
intake-report-place = Vị trí
intake-report-item = Tiêu chí
intake-report-what = Nội dung
intake-report-remedy = Cách sửa
intake-report-error = ✗ Lỗi
intake-report-warning = ! Lưu ý
intake-many-units = { $count } đơn vị
intake-kind-self = tự đánh giá
intake-kind-evidence = danh mục tài liệu kiểm chứng
intake-kind-survey = kết quả điều tra
intake-kind-explanation = giải trình
intake-kind-units = danh sách đơn vị
intake-kind-members = danh sách hội đồng
intake-kind-index = bộ chỉ số
