# Phiên họp đang diễn ra: giờ ghi, né tránh, xem xét từng ô.

meeting-action-recuse = né tránh
meeting-action-clock = đặt giờ ghi

## Phòng họp.

meeting-no-decisions = chưa được quyết định
meeting-without-vote = Dự họp không biểu quyết, không tính vào số có mặt nên không điểm danh: { $members }

## Giờ của bản ghi.

meeting-clock-title = Giờ của các bản ghi tiếp theo
meeting-clock-text = Bản ghi gần nhất lúc { $latest }, bây giờ là { $now }. Gõ giờ đã xảy ra, hoặc bỏ trống để ghi theo giờ hiện tại.
meeting-field-clock = Lúc (HH:mm)
meeting-clock-do = đặt giờ
meeting-clock-unreadable = Ghi giờ theo dạng 08:45, hoặc cả ngày: 22/12/2026 08:45.
meeting-clock-ahead = Giờ này chưa đến: bây giờ là { $now }.
meeting-clock-set = Đang ghi theo giờ { $at } (phím @ để đổi hoặc về giờ hiện tại)
meeting-clock-now = Các bản ghi tiếp theo lấy giờ hiện tại.

## Né tránh.

meeting-recused-for = Né tránh
meeting-recused-own = { $unit }: cơ quan của thành viên
meeting-recused-declared = { $unit }: { $why }
meeting-you-are-recused = Thành viên ở vị trí này né tránh đơn vị: rời phòng khi xem xét, không bỏ phiếu và không xem phiếu.
meeting-you-leave = Vị trí này né tránh đơn vị đang xem xét: rời phòng, không biểu quyết.
meeting-recuse-unit = { $member } né tránh đơn vị nào?
meeting-recuse-member = Ai né tránh { $unit }?
meeting-recuse-title = Ghi nhận né tránh
meeting-recuse-text = Thành viên không thẩm định, không biểu quyết và không tính vào số có mặt đối với đơn vị này.

## Thảo luận và biểu quyết.

meeting-field-about = Về
meeting-about-item = ô này
meeting-about-meeting = chung cho phiên họp
meeting-missing-unseen = Còn { $count } ô chưa hiện: xem hết danh sách (PgDn) rồi mới ghi nhận.

## Việc làm tại phiên họp.

meeting-action-adjourn = tạm nghỉ
meeting-action-resume = họp lại
meeting-action-chair = cử người chủ trì
meeting-action-call = xem xét/thôi
meeting-action-leave-count = để đó, chưa nhập
meeting-where-papers = kiểm phiếu kín
meeting-action-call-or-vote = xem xét, rồi biểu quyết
meeting-action-propose = đề xuất điểm
meeting-action-withdraw = rút đề xuất
meeting-action-count = kiểm phiếu
meeting-action-cancel-ballot = hủy lượt bỏ phiếu

## Có mặt, đủ số.

meeting-late = , đến muộn
meeting-came-late = Đến muộn: { $at }, khai mạc { $opened }
meeting-spans = Có mặt { $spans }
meeting-present-recused = { $state }, né tránh
meeting-item-quorum-met = Né tránh { $recused } → { $present }/{ $members }, cần ≥ { $needed }: đủ
meeting-item-quorum-missing = Né tránh { $recused } → { $present }/{ $members }, cần ≥ { $needed }: chưa đủ, thiếu { $missing }
meeting-clock-roll = Điểm danh ghi theo giờ khai mạc { $at } (phím @: giờ khác, người đến muộn)

## Tạm nghỉ, chủ trì.

meeting-adjourned = Phiên họp { $number } TẠM NGHỈ từ { $from }: { $why }
meeting-adjourned-way = {" "}(phím Z họp lại)
meeting-adjourn-title = Tạm nghỉ phiên họp
meeting-adjourn-text = Trong giờ nghỉ không quyết định việc gì; điểm danh được giữ nguyên, họp lại vẫn là phiên này.
meeting-nobody-presides-way = chưa có người chủ trì (phím C cử thành viên)
meeting-nobody-can-preside = Không có thành viên nào trong phòng chủ trì được: điểm danh trước.
meeting-chair-title = Ai chủ trì?
meeting-chair-title-unit = Ai chủ trì khi xem xét { $unit }?
meeting-chair-why-title = Cử người chủ trì
meeting-chair-text = Người được cử chủ trì khi chủ tịch và các phó chủ tịch vắng mặt hoặc né tránh.

## Xem xét, đề xuất.

meeting-called = Đang xem xét từ { $at }: { $cell }
meeting-leaves = Né tránh, rời phòng: { $members }
meeting-proposer-title = Ai đề xuất?
meeting-gave = thẩm định { $value }
meeting-nobody-can-propose = Không có thành viên nào trong phòng được đề xuất về đơn vị này.
meeting-propose-title = Đề xuất điểm
meeting-field-value = Điểm
meeting-field-value-kind = Mức
meeting-value-score = theo điểm trên
meeting-value-na = không áp dụng
meeting-proposal-unreadable = Ghi điểm đề xuất bằng số, ví dụ 0,75; hoặc chọn “không áp dụng”.
meeting-no-standing = Ô này không có đề xuất nào đang chờ biểu quyết.
meeting-withdraw-which = Rút đề xuất nào?
meeting-withdraw-title = Rút đề xuất
meeting-proposals-title = Đề xuất ({ $order })
meeting-proposal = { $value } – { $member }: { $why }
meeting-proposal-put = { $member }: { $why }
meeting-proposal-next = chờ lượt { $turn } · { $member }: { $why }
meeting-fate-standing = chờ biểu quyết
meeting-fate-carried = được thông qua (biểu quyết số { $vote })
meeting-fate-rejected = không được thông qua (biểu quyết số { $vote })
meeting-fate-ruled = được kết luận nhất trí
meeting-fate-fallen = không còn, đã kết luận mức khác
meeting-fate-withdrawn = đã rút: { $why }
meeting-fate-lapsed = phiên họp bế mạc trước khi biểu quyết
meeting-not-its-turn = Các đề xuất được biểu quyết theo thứ tự: đề xuất đầu trước, không thông qua mới đến đề xuất sau.
meeting-another-is-put = Đề xuất đưa ra biểu quyết đã đổi; phiếu ghi cho mức trước đã bỏ.
meeting-next-is-put = tiếp theo biểu quyết mức { $value }

## Cách biểu quyết.

meeting-way-hands = Giơ tay
meeting-passing = Cần > { $part } tổng số: ≥ { $needed }/{ $members } tán thành
meeting-missing-tellers = Chưa chọn đủ hai người kiểm phiếu: ← → để chọn.
meeting-teller-none = ← → để chọn
meeting-tellers = Kiểm phiếu:
meeting-ballot-title = Phát phiếu kín
meeting-ballot-do = phát phiếu
meeting-papers-give = Phát { $papers } phiếu
meeting-ballot-text = Phát phiếu xong, mỗi người kiểm đếm và nhập riêng; hai kết quả khớp nhau mới được ghi nhận.
meeting-ballot-given = Đã phát phiếu; chờ hai người kiểm phiếu nhập kết quả.
meeting-ballot-open = Bỏ phiếu kín: phát { $papers } phiếu lúc { $at }, { $counted }/2 người kiểm đã nhập
meeting-ballot-open-yours = Bỏ phiếu kín: phát { $papers } phiếu lúc { $at }, { $counted }/2 người kiểm đã nhập (phím t)
meeting-ballot-again = Bỏ phiếu kín: hai người kiểm đếm khác nhau, cả hai kiểm lại (phím t)
meeting-cancel-title = Hủy lượt bỏ phiếu kín
meeting-cancel-text = Phiếu đã phát không còn giá trị; muốn bỏ phiếu tiếp thì phát phiếu lại.

## Kiểm phiếu.

meeting-count-form = Kiểm phiếu kín
meeting-papers-out = Phát { $papers } phiếu lúc { $at }
meeting-teller = Người kiểm thứ { $number }: { $member } · { $state }
meeting-count-entered = đã nhập, không hiển thị
meeting-count-agrees = đã nhập, khớp nhau
meeting-count-typing = đang nhập
meeting-count-due = chưa nhập
meeting-count-sum = Cộng { $counted }/{ $papers } phiếu phát ra
meeting-count-missing = Nhập đủ bốn con số; không có thì ghi 0.
meeting-count-differ = Hai người kiểm đếm khác nhau ở: { $where }. Cả hai kiểm lại phiếu và nhập lại.
meeting-count-too-many = Cả hai đếm { $counted } phiếu, nhiều hơn { $papers } phiếu phát ra. Cả hai kiểm lại và nhập lại.
meeting-count-agreed-wait = Hai người kiểm đếm khớp nhau; thư ký ghi kết quả.

## Diễn biến.

meeting-record-called = Xem xét { $cell }
meeting-record-left = Thôi xem xét
meeting-record-proposed = Đề xuất { $proposal }
meeting-record-chaired = { $member } chủ trì thay: { $why }
meeting-record-adjourned = Tạm nghỉ: { $why }
meeting-record-resumed = Họp lại
meeting-record-cancelled = Hủy lượt bỏ phiếu kín ({ $motion }): { $why }
