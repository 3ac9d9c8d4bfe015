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
meeting-recuse-unit = { $member } né tránh đơn vị nào?
meeting-recuse-member = Ai né tránh { $unit }?
meeting-recuse-title = Ghi nhận né tránh
meeting-recuse-text = Thành viên không thẩm định, không biểu quyết và không tính vào số có mặt đối với đơn vị này.

## Thảo luận và biểu quyết.

meeting-field-about = Về
meeting-about-item = ô này
meeting-about-meeting = chung cho phiên họp
meeting-missing-unseen = Còn { $count } ô chưa hiện: xem hết danh sách (PgDn) rồi mới ghi nhận.
