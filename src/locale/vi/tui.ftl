# Màn hình.

tui-too-small = Cửa sổ quá nhỏ: cần ít nhất 40 cột, 10 dòng.

## Các màn hình.

tui-screen-overview = Tổng quan
tui-screen-review = Thẩm định
tui-screen-disputes = Tranh chấp
tui-screen-meeting = Phiên họp
tui-screen-results = Kết quả
tui-screen-journal = Nhật ký

## Tác vụ. Mỗi mục là một mệnh lệnh.

tui-action-accept = chấp nhận
tui-action-score = chấm điểm
tui-action-reason = ghi lý do
tui-action-phrase = chọn lý do soạn sẵn
tui-action-not-applicable = không áp dụng
tui-action-undo-draft = hoàn tác
tui-action-confirm = xác nhận
tui-action-accept-many = chấp nhận nhiều ô
tui-action-next-open = đến ô chưa thẩm định tiếp theo
tui-action-switch-way = đổi chiều xem
tui-action-flag = nêu ra hội đồng
tui-action-search = tìm
tui-action-filter = lọc
tui-action-clear-filter = bỏ lọc
tui-action-up = lên một dòng
tui-action-down = xuống một dòng
tui-action-page-up = lên một trang
tui-action-page-down = xuống một trang
tui-action-first = về đầu
tui-action-last = về cuối
tui-action-left = sang trái
tui-action-right = sang phải
tui-action-open = mở
tui-action-keep-search = giữ kết quả tìm
tui-action-drop-search = thôi tìm
tui-action-next-part = sang khung hoặc trường tiếp theo
tui-action-previous-part = về khung hoặc trường trước
tui-action-back = quay lại
tui-action-submit = đồng ý
tui-action-cancel = thôi
tui-action-close = đóng
tui-action-do = thực hiện
tui-action-choice-before = lựa chọn trước
tui-action-choice-next = lựa chọn tiếp theo
tui-action-newline = xuống dòng
tui-action-line-up = lên một dòng chữ
tui-action-line-down = xuống một dòng chữ
tui-action-backspace = xóa ký tự bên trái
tui-action-delete = xóa ký tự bên phải
tui-action-delete-word = xóa từ bên trái
tui-action-delete-to-start = xóa đến đầu dòng
tui-action-char-left = sang trái một ký tự
tui-action-char-right = sang phải một ký tự
tui-action-word-left = sang trái một từ
tui-action-word-right = sang phải một từ
tui-action-line-start = về đầu dòng chữ
tui-action-line-end = về cuối dòng chữ
tui-action-undo-typing = hoàn tác việc gõ
tui-action-next-screen = màn hình tiếp theo
tui-action-previous-screen = màn hình trước
tui-action-help = trợ giúp
tui-action-palette = tìm tác vụ
tui-action-next-theme = đổi bộ màu
tui-action-redraw = vẽ lại màn hình
tui-action-quit = thoát

## Lớp phủ.

tui-help-title = Trợ giúp
tui-help-keys = Phím
tui-help-does = Việc làm
tui-help-keys-here = Phím dùng được ở đây
tui-help-marks = Ý nghĩa các dấu
tui-help-mouse = Chuột: bấm để chọn, lăn để cuộn. Giữ Shift để bôi đen văn bản như thường.
tui-palette-title = Tìm tác vụ theo tên
tui-search-placeholder = gõ để tìm, không cần dấu
tui-search-nothing = Không tìm thấy mục nào.
tui-quit-title = Thoát chương trình?

## Dấu của một ô.

tui-mark-missing = chưa thẩm định
tui-mark-draft = nháp, chưa xác nhận
tui-mark-accepted = chấp nhận điểm tự chấm
tui-mark-adjusted = điều chỉnh điểm
tui-mark-not-applicable = không áp dụng
tui-mark-disputed = đang tranh chấp
tui-mark-pre-check = có cảnh báo kiểm tra
tui-mark-ruled = hội đồng đã kết luận
tui-mark-locked = đã khóa
tui-mark-recused = né tránh, không thẩm định đơn vị mình

## Dòng trạng thái.

tui-status-entries = { $n } bản ghi
tui-status-reader = chỉ đọc

## Giai đoạn.

tui-stages-title = Tiến trình
tui-deadline-today = { $date } – hạn hôm nay
tui-deadline-left = { $date } – còn { $days } ngày
tui-deadline-over = { $date } – quá hạn { $days } ngày

## Tổng quan.

tui-tasks-title = Việc cần làm tiếp
tui-task-review = Thẩm định { $n } ô đang chờ
tui-task-review-done = Đã thẩm định xong mọi ô được phân công.
tui-task-pre-checks = Xem { $n } ô có cảnh báo mâu thuẫn
tui-task-drafts = Xác nhận { $n } ô nháp
tui-task-submissions = Còn { $n } đơn vị chưa nộp tự đánh giá
tui-task-remind = Nhắc thành viên chưa xong: { $names }
tui-task-advance = Chuyển sang giai đoạn: { $stage }
tui-task-meeting = Vào phiên họp
tui-task-results = Xem kết quả
tui-task-nothing = Hiện không có việc nào chờ bạn.
tui-blockers = Còn chặn việc khóa kết quả
tui-blockers-none = Không còn gì chặn việc khóa kết quả.
tui-blocker-not-submitted = { $n } đơn vị chưa nộp
tui-blocker-survey-missing = { $n } ô thiếu điểm điều tra
tui-blocker-not-reviewed = { $n } ô chưa thẩm định đủ
tui-blocker-differ = { $n } ô thành viên chấm khác nhau
tui-blocker-open-dispute = { $n } ô còn tranh chấp
tui-blocker-no-na-policy = { $n } ô chưa quy định khi không áp dụng
tui-progress-title = Tiến độ
tui-progress-submitted = Đơn vị đã nộp
tui-progress-by-block = Theo khối
tui-progress-by-area = Theo lĩnh vực
tui-progress-by-member = Theo thành viên
tui-action-advance = chuyển giai đoạn
tui-advance-title = Chuyển giai đoạn
tui-advance-text = Hiện ở giai đoạn: { $stage }.
tui-advance-why-when = Cần ghi lý do khi quay lại, hoặc khi còn thiếu bài nộp hay thẩm định.
tui-advance-to = Chuyển đến
tui-advance-nowhere = Không có giai đoạn nào chuyển đến được bằng cách này.

## Thẩm định: hàng đợi.

tui-queue-by-item = Theo tiêu chí · { $n } ô
tui-queue-by-unit = Theo đơn vị · { $n } ô
tui-queue-empty = Không có ô nào. Bấm f để lọc, F để bỏ lọc.
tui-column-unit = Đơn vị
tui-column-item = Tiêu chí
tui-column-self = Tự
tui-column-given = TĐ
tui-review-no-cell = Chọn một ô trong hàng đợi để xem.
tui-filter-title = Hàng đợi hiện những ô nào?
tui-filter-mine = của tôi
tui-filter-everybody = của mọi thành viên
tui-filter-open = chưa thẩm định
tui-filter-drafted = nháp của tôi
tui-filter-adjusted = đã điều chỉnh
tui-filter-disputed = đang tranh chấp
tui-filter-any = mọi trạng thái
tui-filter-all = tất cả các ô
tui-filter-block = Khối: { $name }
tui-filter-area = Lĩnh vực { $code } { $name } ({ $set })
tui-filter-node = Tiêu chí { $code } { $name } ({ $set })
tui-filter-unit = Đơn vị: { $name }
tui-next-open-nothing = Không còn ô nào chưa thẩm định trong hàng đợi.

## Thẩm định: đơn vị báo cáo.

tui-said-title = Đơn vị báo cáo
tui-said-score = Điểm tự chấm
tui-said-survey = Điểm điều tra
tui-said-unanswered = chưa chấm
tui-said-reported = Số liệu kê khai
tui-said-explanation = Giải trình
tui-said-evidence-note = Tài liệu nêu
tui-said-evidence = Tài liệu kiểm chứng ({ $n })
tui-said-no-evidence = Không có tài liệu nào trong danh mục.
tui-said-answer = Giải trình của đơn vị sau thẩm định
tui-said-guide = Cách tính điểm
tui-said-required = Yêu cầu tài liệu
tui-position-accepts = Đơn vị chấp nhận điểm thẩm định
tui-position-contests = Đơn vị không đồng ý
tui-position-explains = Đơn vị giải trình

## Thẩm định: ý kiến.

tui-verdict-title = Ý kiến thẩm định
tui-verdict-title-draft = Dự thảo cho thành viên
tui-verdict-score = Điểm
tui-verdict-rule = Theo quy tắc:
tui-verdict-why = Lý do
tui-verdict-why-placeholder = bắt buộc khi không chấp nhận điểm tự chấm
tui-verdict-phrases = p: lý do soạn sẵn
tui-verdict-helper = Tổ giúp việc đề xuất: { $what } – { $why } (bấm t để lấy)
tui-verdict-recused = Bạn né tránh: đây là cơ quan của bạn.
tui-verdict-not-mine = Ô này không thuộc phân công của bạn.
tui-verdict-accept = chấp nhận { $score }
tui-verdict-adjust = cho { $score } điểm
tui-verdict-not-applicable = không áp dụng
tui-score-missing = Chưa có điểm: gõ điểm, hoặc bấm a trong hàng đợi để chấp nhận.
tui-score-unreadable = Chưa đọc được điểm; ví dụ gõ 0,75.
tui-action-answer-check = trả lời cảnh báo
tui-action-take-draft = lấy đề xuất của tổ giúp việc
tui-action-open-document = mở tài liệu kiểm chứng
tui-action-field-done = xong ô này
tui-take-draft-nothing = Tổ giúp việc chưa đề xuất gì cho ô này.
tui-undo-nothing = Không còn thao tác nháp nào để hoàn tác.
tui-undone = Đã hoàn tác: { $unit } · { $item }
tui-confirm-title = Xác nhận thẩm định
tui-confirm-text = Ký và ghi { $n } ô sau đây vào nhật ký. Đã xác nhận thì chỉ thay được bằng ý kiến mới.
tui-confirm-do = ký và xác nhận
tui-confirm-refused = Chưa xác nhận được:
tui-confirm-nothing = Chưa có nháp nào để xác nhận.
tui-confirmed = Đã ghi vào nhật ký: { $n } ô.
tui-recorded = Đã ghi vào nhật ký.
tui-accept-many-title = Chấp nhận nhiều ô
tui-accept-many-text = Chấp nhận điểm tự chấm của { $n } ô sau đây:
tui-accept-many-left-out = Để lại { $n } ô có cảnh báo mâu thuẫn, phải xem từng ô.
tui-accept-many-nothing = Hàng đợi không có ô nào chấp nhận ngay được.
tui-flag-title = Nêu ô này ra hội đồng
tui-flag-note = Nội dung
tui-unflag-title = Rút lại việc nêu ra hội đồng?
tui-unflag-do = rút lại
tui-answer-title = Trả lời cảnh báo kiểm tra
tui-answer-which = Cảnh báo
tui-answer-text = Trả lời
tui-answer-do = ghi câu trả lời
tui-answer-nothing = Ô này không có cảnh báo nào.
tui-phrase-title = Lý do soạn sẵn
tui-phrase-no-evidence = thiếu tài liệu kiểm chứng
tui-phrase-wrong-year = tài liệu kiểm chứng không đúng năm đánh giá
tui-phrase-figures-differ = số liệu kê khai không khớp với tài liệu kiểm chứng
tui-phrase-incomplete = tài liệu kiểm chứng chưa đầy đủ
tui-phrase-wrong-body = tài liệu kiểm chứng không do cơ quan có thẩm quyền ban hành
tui-phrase-late = hoàn thành chậm so với thời hạn quy định
tui-phrase-below-ratio = tỷ lệ hoàn thành chưa đạt mức điểm tự chấm
tui-phrase-above-rule = điểm tự chấm cao hơn mức theo cách tính điểm
tui-phrase-repeated = tài liệu đã được dùng để chấm tiêu chí khác
tui-phrase-nothing-arose = nội dung không phát sinh trong năm đánh giá
tui-quit-drafts = Còn { $n } ô nháp chưa xác nhận. Nháp được giữ lại cho lần mở sau.

## Lịch sử của một ô.

tui-history-title = Lịch sử
tui-history-closed = Ý kiến của thành viên khác được mở sau khi bạn xác nhận ô này.
tui-history-empty = Chưa có gì.
tui-event-replaced = đơn vị thay bài tự đánh giá
tui-event-surveyed = điểm điều tra { $score }
tui-event-drafted = tổ giúp việc dự thảo
tui-event-flagged = nêu ra hội đồng
tui-event-unflagged = rút lại việc nêu ra hội đồng
tui-event-explained = đơn vị giải trình
tui-event-ruled = hội đồng kết luận { $score }
tui-event-ruling-voided = kết luận bị hủy cùng biểu quyết

## Từ chối.

tui-refusal-text-missing = Chưa ghi nội dung.
tui-refusal-recused = Bạn né tránh, không thẩm định cơ quan mình.
tui-refusal-not-assigned = Ô này không thuộc phân công của bạn.
tui-refusal-not-now = Hiện không phải giai đoạn thẩm định.
tui-refusal-secretary-only = Chỉ thư ký làm được việc này.
tui-error-no-seat = Phiên mở ở chế độ chỉ đọc.
tui-error-other-key = Khóa đang dùng không phải khóa đã đăng ký của bạn.
tui-error-groups-differ = Hai nhóm vừa nhập không khớp mã kết quả; đọc lại trên bản in rồi nhập lại.
tui-error-busy = Nhiều người đang ghi cùng lúc; hãy thử lại.
tui-error-session = Lỗi phiên làm việc: { $what }

# Where keys work, for the README's key list.
tui-help-where = Ở đâu
tui-where-always = mọi nơi, cả khi đang gõ
tui-where-main = mọi nơi
tui-where-list = danh sách
tui-where-prose = văn bản dài
tui-where-field = ô nhập
tui-where-lines = ô nhập nhiều dòng
tui-where-choice = ô chọn
tui-where-dialog = hộp thoại
tui-where-help = trợ giúp
tui-where-palette = bảng tìm tác vụ
tui-where-search = dòng tìm
tui-where-overview = Tổng quan
tui-where-review = Thẩm định
tui-where-verdict = Thẩm định, ý kiến
tui-where-disputes = Tranh chấp
tui-where-disputed-cell = Tranh chấp, một ô
tui-where-meeting = Phiên họp
tui-where-results = Kết quả
tui-where-unit-result = Kết quả, một đơn vị
tui-where-journal = Nhật ký
tui-where-journal-entry = Nhật ký, một bản ghi
tui-where-attendance = Phiên họp, thành phần
tui-where-agenda = Phiên họp, chương trình
tui-where-record = Phiên họp, diễn biến
tui-where-lock = Phiên họp, khóa kết quả
tui-where-form = biểu mẫu toàn màn hình
tui-where-ballots = phiếu biểu quyết
