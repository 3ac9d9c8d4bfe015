## Biểu điểm điều chỉnh gửi đơn vị giải trình (lệnh export --only adjustments).

adjustments-sheet = Giải trình
adjustments-document-title = Điểm điều chỉnh và giải trình năm { $year }: { $unit }
adjustments-title = ĐIỂM ĐIỀU CHỈNH SAU THẨM ĐỊNH VÀ GIẢI TRÌNH CỦA ĐƠN VỊ NĂM { $year }
adjustments-deadline = Thời hạn gửi giải trình: hết ngày { $day }.
adjustments-no-deadline = Thời hạn gửi giải trình: theo văn bản yêu cầu giải trình.
adjustments-recipient = Nơi nhận: { $recipient }.
adjustments-how = Chỉ điền ba cột nền vàng nhạt, các ô khác đã khóa. Cột “Ý kiến”: chọn “Đồng ý” hoặc “Không đồng ý” với điểm thẩm định; để trống nếu chỉ giải trình thêm. Cột “Giải trình”: bắt buộc, trừ khi đồng ý. Cột “Tài liệu bổ sung”: mỗi tài liệu một dòng trong ô (Alt+Enter), ghi số, ký hiệu, ngày, cơ quan ban hành, trang; nộp kèm tài liệu. Dòng để trống cả ba cột là không trả lời. Không đổi tiêu đề cột, không thêm hoặc xóa dòng. Gửi lại chính tệp này (.xlsx, .xls hoặc .ods).
adjustments-column-code = Mã tiêu chí
adjustments-column-title = Nội dung tiêu chí
adjustments-column-max = Điểm tối đa
adjustments-column-self = Điểm tự chấm
adjustments-column-figure = Số liệu kê khai
adjustments-column-given = Điểm thẩm định
adjustments-column-why = Lý do của cơ quan thẩm định
adjustments-column-documents = Tài liệu đã xem xét
adjustments-column-position = Ý kiến
adjustments-column-text = Giải trình
adjustments-column-further = Tài liệu bổ sung
adjustments-accepted = chấp nhận điểm tự chấm
adjustments-asked = Cần làm rõ: { $what }
adjustments-position-title = Ý kiến của đơn vị
adjustments-position-input = Chọn “Đồng ý” hoặc “Không đồng ý” với điểm thẩm định; để trống nếu chỉ giải trình thêm.
adjustments-position-error = Chỉ chọn “Đồng ý” hoặc “Không đồng ý”, hoặc xóa trống ô.

## Lệnh export.

cli-help-export = Lập bộ hồ sơ kết quả có chữ ký số, hoặc chỉ xuất một loại văn bản
cli-flag-export-only = Nội dung xuất: adjustments (điểm điều chỉnh và nơi để đơn vị trả lời), minutes (biên bản)
cli-flag-export-unit = Chỉ đơn vị này; nêu được nhiều lần
cli-flag-export-all = Mọi đơn vị (như khi không nêu --unit)
cli-flag-export-out = Thư mục cần ghi
cli-flag-export-replace = Ghi đè tệp khác nội dung đã có, hoặc thay bộ hồ sơ cũ còn nguyên trạng
export-making = Đang tạo biểu giải trình
export-nothing = Không có ô nào đang được điều chỉnh hoặc tranh chấp; chưa có gì để gửi đơn vị.
export-nothing-for = { $unit } không có ô nào đang được điều chỉnh hoặc tranh chấp.
export-written = Đã ghi { $count } biểu giải trình vào { $place }.
export-unchanged = { $count } tệp đã có sẵn, nội dung không đổi.
export-cells = Số ô cần giải trình: { $count }.
export-deadline = Thời hạn gửi giải trình: hết ngày { $day }.
