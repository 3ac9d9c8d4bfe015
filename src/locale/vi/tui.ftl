# Màn hình.

tui-program = Thẩm định chỉ số cải cách hành chính
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
