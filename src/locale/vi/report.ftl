# Văn bản: biên bản, phụ lục.

report-page = Trang { $page }
report-entries = { $count } bản ghi
report-draft = DỰ THẢO

# Thể thức chung

paper-state = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
paper-motto = Độc lập - Tự do - Hạnh phúc
paper-number = Số: { $number }
paper-place-and-day = { $place }, { $day }
paper-day = ngày { $day } tháng { $month } năm { $year }
paper-time = { $hour } giờ { $minute } phút
paper-time-and-day = { $time }, { $day }
paper-sign-here = (Ký, ghi rõ họ tên)
paper-distribution = Nơi nhận:

# Biên bản

minutes-title = Biên bản
minutes-subject-approval = Họp thông qua kết quả { $round }
minutes-subject-deliberation = Họp xem xét kết quả { $round }
minutes-opened = Thời gian bắt đầu:
minutes-venue = Địa điểm:
minutes-part-people = Thành phần tham dự
minutes-part-quorum = Điều kiện họp và né tránh xung đột lợi ích
minutes-part-proceedings = Nội dung và diễn biến phiên họp
minutes-part-result = Kết quả tổng hợp
minutes-part-approval = Biểu quyết thông qua kết quả

minutes-chaired-by = Chủ trì:
minutes-recorded-by = Thư ký:
minutes-nobody = chưa ghi nhận
minutes-present = Thành viên Hội đồng có mặt: { $padded }/{ $members } người, gồm:
minutes-absent = Thành viên vắng mặt: { $padded } người, gồm:
minutes-nobody-absent = Thành viên vắng mặt: không.
minutes-absent-because = - { $member }; lý do: { $why }.
minutes-absent-without-reason = - { $member }; không ghi nhận lý do.
minutes-delegate = Ủy quyền cho { $to } dự họp theo { $document }
minutes-role-chair = Chủ tịch Hội đồng
minutes-role-vice-chair = Phó Chủ tịch Hội đồng
minutes-role-member = Thành viên
minutes-role-secretary = Thư ký Hội đồng
minutes-column-number = TT
minutes-column-member = Thành viên
minutes-column-role = Chức danh trong Hội đồng
minutes-column-times = Thời gian có mặt
minutes-column-remark = Ghi chú

minutes-quorum-rule = Theo { $regulation }, phiên họp hợp lệ khi có ít nhất { $part } tổng số thành viên Hội đồng có mặt. Hội đồng có { $members } thành viên; { $members } × { $part } = { $product }, số thành viên cần có mặt là { $needed }.
minutes-quorum-met = Từ { $since }, có { $present }/{ $members } thành viên có mặt, không ít hơn { $needed }: phiên họp đủ điều kiện tiến hành.
minutes-quorum-missed = Có { $present }/{ $members } thành viên có mặt, ít hơn { $needed }: phiên họp chưa đủ điều kiện quyết định.
minutes-passing-rule = Quyết định được thông qua khi có hơn { $part } tổng số thành viên Hội đồng tán thành: { $members } × { $part } = { $product }, cần ít nhất { $needed } thành viên tán thành.
minutes-recused-counted = Thành viên né tránh xung đột lợi ích không tham gia biểu quyết nhưng vẫn tính vào tổng số thành viên của quyết định đó.
minutes-recused-not-counted = Thành viên né tránh xung đột lợi ích không tham gia biểu quyết và không tính vào tổng số thành viên của quyết định đó.
minutes-casting-vote = Khi số phiếu tán thành bằng đúng mức nêu trên, biểu quyết của người chủ trì là quyết định.
minutes-no-casting-vote = Người chủ trì không có phiếu quyết định.
minutes-no-recusals = Không có thành viên phải né tránh xung đột lợi ích.
minutes-recusals = Các thành viên sau không thẩm định, không kết luận và không biểu quyết về điểm của đơn vị liên quan:
minutes-recusal-own = - Đối với chính cơ quan, đơn vị của mình: { $members }.
minutes-recusal-declared = - { $member }: { $units }; lý do: { $why }.

minutes-agenda = Hội đồng xem xét { $count } nội dung trong chương trình họp.
minutes-discussion = Ý kiến thảo luận
minutes-no-proceedings = Chưa có nội dung nào được ghi nhận.
minutes-record = Thư ký ghi nhận
minutes-note = - { $time }, { $speaker }: { $text }
minutes-note-on-cell = - { $time }, { $speaker }, về { $unit }, mục { $code }: { $text }

minutes-subject-cell = { $unit }, mục { $code }: { $title }
minutes-subject-agreed = Thống nhất điểm thẩm định của { $count } nội dung
minutes-subject-self-scores = Công nhận điểm tự chấm của { $count } nội dung chưa được thẩm định đầy đủ
minutes-subject-result = Thông qua kết quả
minutes-subject-reopen = Mở lại kết quả đã khóa
minutes-subject-other = Nội dung khác
minutes-cell-scores = Điểm tối đa: { $max }; điểm tự chấm: { $self }.
minutes-not-answered = không tự chấm
minutes-not-applicable = không áp dụng
minutes-no-reviews = Nội dung chưa có điểm thẩm định của thành viên.
minutes-column-reviewer = Thành viên thẩm định
minutes-column-appraised = Điểm thẩm định
minutes-column-why = Lý do
minutes-explanation = Giải trình của đơn vị:
minutes-proposal = Điểm đề nghị Hội đồng quyết định:
minutes-batch = Danh sách { $cells } nội dung của { $count } đơn vị đã được trình trước Hội đồng:

minutes-vote-label = Biểu quyết (lần { $number }):
minutes-vote-open = công khai, lúc { $time }.
minutes-vote-hands = công khai bằng giơ tay, lúc { $time }.
minutes-vote-secret = bỏ phiếu kín, lúc { $time }; phát ra { $papers } phiếu, { $invalid } phiếu không hợp lệ; hai người kiểm phiếu đếm độc lập, kết quả khớp nhau.
minutes-consensus = Lúc { $time }, Hội đồng thống nhất, không có thành viên nào có ý kiến khác.
minutes-decision-quorum = Có mặt { $present }/{ $members } thành viên được biểu quyết (cần ít nhất { $needed }).
minutes-decision-quorum-recused = Có mặt { $present }/{ $members } thành viên được biểu quyết (cần ít nhất { $needed }); né tránh: { $recused }.
minutes-votes-for = Tán thành: { $count }
minutes-votes-against = Không tán thành: { $count }
minutes-votes-abstain = Không biểu quyết: { $count }
minutes-vote-passed = Đạt mức thông qua (cần ít nhất { $needed } tán thành).
minutes-vote-passed-by-casting-vote = Thông qua theo biểu quyết của người chủ trì (mức chung là { $needed } tán thành).
minutes-vote-failed = Không đạt mức thông qua (cần ít nhất { $needed } tán thành).
minutes-dissent = Ý kiến bảo lưu của { $member }:
minutes-ruling-label = Kết luận:
minutes-ruling-score = { $value } điểm.
minutes-ruling-not-applicable = nội dung không áp dụng đối với đơn vị.
minutes-ruling-agreed = lấy điểm thẩm định đã thống nhất làm điểm cuối cùng của { $count } nội dung.
minutes-ruling-self-scores = lấy điểm tự chấm làm điểm cuối cùng của { $count } nội dung.
minutes-subject-block = Thông qua kết quả của { $block }
minutes-ruling-approved-block = Hội đồng thông qua kết quả của { $block } nêu tại mục IV.
minutes-ruling-approved = Hội đồng thông qua kết quả nêu tại mục IV.
minutes-ruling-reopen = mở lại kết quả đã khóa.
minutes-ruling-other = thông qua.
minutes-ruling-why = Lý do: { $why }
minutes-ruling-rejected = không thông qua.
minutes-ruling-missing = đã biểu quyết thông qua, chưa ghi kết luận của Hội đồng.
minutes-ruling-voided = lần biểu quyết này bị hủy; lý do: { $why }

minutes-result-final = Mọi nội dung đã có điểm cuối cùng. Chỉ số bằng điểm đạt chia cho điểm tối đa nhân 100, làm tròn một lần đến 2 chữ số thập phân; thứ hạng xếp riêng theo từng khối.
minutes-result-provisional = Còn { $count } nội dung chưa có điểm cuối cùng: kết quả có dấu * là tạm tính, trong đó nội dung chưa có điểm cuối cùng tính theo điểm tự chấm.
minutes-result-caption = Bảng { $number }. { $block } ({ $count } đơn vị)
minutes-column-rank = Hạng
minutes-column-unit = Đơn vị
minutes-column-total = Điểm đạt
minutes-column-max = Điểm tối đa
minutes-column-index = Chỉ số
minutes-column-band = Xếp loại
minutes-not-ranked = –

minutes-no-approval = Hội đồng chưa biểu quyết thông qua kết quả tại phiên họp này.
minutes-approval-number = Biểu quyết thông qua kết quả, lần { $number }
minutes-locked = Kết quả phiên bản { $version } được khóa lúc { $time }; ký số: { $signers }. Mã băm SHA-256 của kết quả: { $hash }.
minutes-not-locked = Kết quả phiên bản { $version } chưa được khóa; biên bản này là dự thảo.
minutes-to-sign = Mã băm SHA-256 của kết quả đã được thông qua, dùng khi chủ tịch và thư ký ký: { $hash }.
minutes-reopened-since = Kết quả đã được mở lại sau đó; lý do: { $why }

minutes-closed = Biên bản kết thúc vào hồi { $time }./.
minutes-still-open = Phiên họp chưa kết thúc.
minutes-secretary = Thư ký
minutes-chair = Chủ tọa
minutes-presided = Người chủ trì
minutes-receiver-members = Các thành viên Hội đồng
minutes-receiver-units = Các đơn vị được đánh giá
minutes-receiver-archive = Lưu: VT, Hồ sơ
minutes-footer-locked = Biên bản số { $number } · kết quả phiên bản { $version } đã khóa · nhật ký { $count } bản ghi · mã băm của bản ghi cuối:
minutes-footer-draft = DỰ THẢO biên bản số { $number } · kết quả chưa khóa · nhật ký { $count } bản ghi · mã băm của bản ghi cuối:
