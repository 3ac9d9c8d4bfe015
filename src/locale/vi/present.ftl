# Màn hình phòng họp: chiếu lên tường, chỉ để xem.

present-screen = Màn hình phòng họp
present-where = màn hình phòng họp
present-action-next-page = trang sau
present-action-previous-page = trang trước
present-action-pause = dừng, cho tự chuyển trang
present-action-next-language = đổi ngôn ngữ

present-meeting = Phiên họp số { $number }
present-meeting-unnumbered = Phiên họp
present-progress = Đã xong { $done }/{ $all } mục
present-quorum-met = Có mặt { $present }/{ $members }, cần ≥ { $needed }: đủ
present-quorum-missing = Có mặt { $present }/{ $members }, cần ≥ { $needed }: chưa đủ
present-presides = Chủ trì: { $member }
present-nobody-presides = Chưa có người chủ trì
present-recused = Né tránh: { $members }
present-help = ? phím
present-paused = ⏸ đang dừng
present-page = trang { $page }/{ $pages }
present-trouble = Chưa đọc được tệp phiên họp, đang thử lại. { $why }

present-before = Phiên họp chưa bắt đầu
present-before-stage = Giai đoạn: { $stage }
present-over = Phiên họp đã bế mạc
present-over-at = Bế mạc { $at }
present-over-next = Kết quả chưa khóa.
present-break = TẠM NGHỈ
present-break-since = Từ { $at }

present-roll = Thành phần dự họp
present-agenda = Chương trình
present-agenda-empty = Chương trình chưa có mục nào.
present-now = đang xem xét
present-next = tiếp theo

present-max = Tối đa
present-own = Tự chấm
present-survey = Điều tra
present-ruled = Kết luận
present-na = KAD
present-none = chưa có
present-reported = Số liệu kê khai: { $reported }
present-area = Lĩnh vực { $code }: { $title }
present-guide = Cách tính điểm
present-rule = Theo quy tắc
present-required = Tài liệu kiểm chứng theo quy định
present-evidence = Tài liệu đơn vị nêu
present-no-evidence = Đơn vị không nêu tài liệu.
present-unit-says = Thuyết minh của đơn vị
present-explanation = Giải trình của đơn vị
present-why = Lý do thẩm định
present-flag = Đề nghị thảo luận
present-note = Ý kiến tại phiên họp

present-voting = ĐANG BIỂU QUYẾT
present-vote = Biểu quyết số { $number }: { $motion }
present-vote-value = Biểu quyết số { $number }: mức { $value }
present-vote-passed = Tán thành { $for }, không tán thành { $against }, không biểu quyết { $abstain }; cần ≥ { $needed }: được thông qua
present-vote-casting = Tán thành { $for }, không tán thành { $against }, không biểu quyết { $abstain }; phiếu của người chủ trì quyết định: được thông qua
present-vote-failed = Tán thành { $for }, không tán thành { $against }, không biểu quyết { $abstain }; cần ≥ { $needed }: không được thông qua
present-vote-voided = Đã hủy: { $why }
present-secret-vote = Bỏ phiếu kín: phát ra { $papers } phiếu, hai người kiểm phiếu báo như nhau
present-papers = Bỏ phiếu kín: đã phát { $papers } phiếu
present-hands = Giơ tay biểu quyết
present-proposal = Đề xuất { $number }: { $value } – { $member }: { $why }
present-ballots = { $choice }: { $members }
present-dissent = Bảo lưu của { $member }: { $text }
present-ruling = Hội đồng kết luận: { $value }
present-ruling-consensus = nhất trí, không ai phản đối
present-open-item = Chưa kết luận
present-settled-item = Không còn tranh chấp

present-table = Kết quả tổng hợp
present-draft = DỰ THẢO
present-version = Phiên bản { $version }
present-column-rank = Hạng
present-column-unit = Đơn vị
present-column-total = Điểm
present-column-index = Chỉ số
present-column-band = Xếp loại
present-unranked = –
present-pending = Còn { $count } ô chưa có kết quả cuối cùng

present-lock = Thông qua và khóa kết quả
present-no-blockers = Không còn điểm vướng
present-blockers = Còn { $count } điểm vướng
present-approved = Hội đồng đã thông qua kết quả
present-not-approved = Hội đồng chưa biểu quyết thông qua kết quả hiện tại
present-block-approved = { $block }: đã thông qua
present-block-not-approved = { $block }: chưa thông qua
present-secretary = Thư ký
present-chair = Chủ tịch hội đồng
present-signed = { $who } đã ký
present-unsigned = { $who } chưa ký
present-sealed = KẾT QUẢ ĐÃ KHÓA
present-sealed-when = Phiên bản { $version }, khóa { $at }
present-hash = Mã kết quả

cli-help-present = Màn hình phòng họp: chiếu cho mọi người xem, theo màn hình của thư ký
cli-flag-theme = Màu khi mở: dark, light, high-contrast hoặc mono
