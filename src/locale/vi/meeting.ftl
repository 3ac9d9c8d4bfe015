# Màn hình phiên họp.

meeting-section-roll = Thành phần
meeting-section-agenda = Chương trình
meeting-section-record = Diễn biến
meeting-section-lock = Khóa kết quả

## Việc làm.

meeting-action-in = có mặt
meeting-action-out = ra ngoài
meeting-action-absent = vắng mặt
meeting-action-delegate = người dự thay
meeting-action-all-present = tất cả có mặt
meeting-action-vote = biểu quyết
meeting-action-reorder = xếp lại theo tác động
meeting-action-move-first = lên đầu
meeting-nothing-new = Mọi tranh chấp đang mở đã có trong chương trình; { $key } xếp lại theo tác động.
meeting-action-order = thêm tranh chấp
meeting-action-move-up = đưa lên
meeting-action-move-down = đưa xuống
meeting-action-add = thêm vào chương trình
meeting-action-remove = bỏ khỏi chương trình
meeting-action-many = biểu quyết nhiều ô
meeting-action-cell = xem ô
meeting-action-void = hủy lần biểu quyết
meeting-action-approve = biểu quyết thông qua
meeting-action-sign = ký kết quả
meeting-action-reopen = mở lại kết quả
meeting-action-open = mở phiên họp
meeting-action-note = ghi ý kiến
meeting-action-close = bế mạc
meeting-action-for = tán thành
meeting-action-against = không tán thành
meeting-action-abstain = không biểu quyết
meeting-action-all-for = tất cả tán thành
meeting-action-dissent = ý kiến bảo lưu
meeting-action-clear-ballot = bỏ trống phiếu
meeting-action-start-over = làm lại từ đầu
meeting-action-record = ghi nhận
meeting-action-next = tiếp theo
meeting-action-next-group = phần tiếp theo
meeting-action-previous-group = phần trước
meeting-action-leave = để đó, giữ nháp

## Trước và trong phiên họp.

meeting-none-yet = Chưa mở phiên họp
meeting-none-open = Phiên họp chưa mở
meeting-running = Phiên họp { $number }, khai mạc { $at }, { $place }
meeting-over = Phiên họp { $number } đã bế mạc { $at }
meeting-no-number = chưa có số
meeting-numbered = số { $number }
meeting-number = Biên bản { $number }
meeting-opened-at = Khai mạc { $at }, { $place }
meeting-closed-at = Bế mạc { $at }
meeting-before-title = Để mở phiên họp
meeting-before-stage = Giai đoạn hiện tại: { $stage }
meeting-before-stage-way = Phiên họp mở được khi kỳ đánh giá đã sang giai đoạn họp hội đồng; thư ký chuyển giai đoạn ở màn hình Tổng quan.
meeting-before-you-open = Thư ký mở và ghi phiên họp
meeting-before-secretary-opens = Chỉ thư ký mở và ghi phiên họp; các vị trí khác theo dõi tại đây
meeting-before-quorum = Họp hợp lệ khi có mặt ít nhất { $needed }/{ $members } thành viên
meeting-before-sealed = Kết quả đã khóa; phiên họp mới chỉ xem xét việc mở lại.
meeting-quorum-met = Có mặt { $present }/{ $members }, cần ≥ { $needed }: đủ
meeting-quorum-missing = Có mặt { $present }/{ $members }, cần ≥ { $needed }: chưa đủ, thiếu { $missing }
meeting-quorum-item = Số người được quyết định ô này
meeting-presided = chủ trì: { $member }
meeting-nobody-presides = chưa có người chủ trì
meeting-presides-short = {" "}(chủ trì)
meeting-not-yet-here = chưa đến
meeting-in-the-room = Ra vào phòng họp
meeting-recused = Né tránh, không biểu quyết: { $members }
meeting-recused-short = né tránh: { $members }
meeting-all-here = Không còn ai để ghi có mặt.

meeting-open-title = Mở phiên họp
meeting-field-place = Địa điểm
meeting-field-number = Số biên bản
meeting-field-start = Khai mạc (ngày, giờ)
meeting-start-unreadable = Ghi thời điểm khai mạc theo dạng 22/12/2026 08:30.
meeting-close-title = Bế mạc phiên họp
meeting-close-text = Sau khi bế mạc không ghi thêm vào phiên này; muốn họp tiếp thì mở phiên mới, chương trình còn lại được giữ nguyên.
meeting-close-left = Còn { $count } ô trong chương trình chưa kết luận
meeting-absent-title = { $member } vắng mặt
meeting-delegate-title = Người dự thay { $member }
meeting-field-why = Lý do
meeting-field-delegate = Chức danh người dự thay
meeting-field-document = Văn bản cử dự (số, ký hiệu)

## Chương trình.

meeting-column-member = Thành viên
meeting-column-state = Tình trạng
meeting-column-unit = Đơn vị
meeting-column-item = Mục
meeting-column-own = Tự chấm
meeting-column-given = Thẩm định
meeting-column-impact = Tác động
meeting-agenda-empty = Chương trình chưa có ô nào.
meeting-agenda-empty-secretary = Chương trình chưa có ô nào: phím g đưa mọi tranh chấp vào theo tác động, phím + thêm từng ô.
meeting-add-title = Thêm vào chương trình
meeting-nothing-to-add = Mọi tranh chấp và điểm vướng đã có trong chương trình.
meeting-already-listed = Ô này đã có trong chương trình.
meeting-many-title = Biểu quyết nhiều ô cùng lúc
meeting-many-agreed = { $count } ô tranh chấp đã thống nhất kết quả
meeting-many-self = { $count } ô lấy điểm tự chấm
meeting-nothing-for-many = Không có ô nào để biểu quyết chung: các ô còn lại cần kết luận từng ô.
meeting-na-short = KAD
meeting-item-title = { $code } { $title } (tối đa { $max })
meeting-item-ruled = Hội đồng đã kết luận: { $value }
meeting-item-settled = Không còn tranh chấp
meeting-own-score = Tự chấm
meeting-not-confirmed = { $member }: chưa có ý kiến thẩm định
meeting-rule = Theo quy tắc
meeting-unit-says = Đơn vị thuyết minh
meeting-explanation = Đơn vị giải trình
meeting-guide = Cách tính điểm
meeting-impact-title = Tác động của kết luận
meeting-impact-band-short = ⇅ xếp loại
meeting-impact-rank-short = ↕ { $places } hạng
meeting-impact-none-short = · điểm

## Biểu quyết và kết luận.

meeting-vote-form = Biểu quyết
meeting-other-value = Điểm khác:
meeting-proposed-own = đơn vị tự chấm
meeting-field-ruling-why = Lý do kết luận
meeting-way-open = Biểu quyết công khai
meeting-way-secret = Bỏ phiếu kín
meeting-way-consensus = Nhất trí, không ai phản đối
meeting-consensus-explain = Không ai có mặt phản đối: ghi kết luận mà không biểu quyết. Biên bản ghi rõ là nhất trí.
meeting-papers = Số phiếu phát ra
meeting-invalid = không hợp lệ
meeting-teller-first = Người kiểm thứ 1
meeting-teller-second = Người kiểm thứ 2
meeting-dissent = Bảo lưu:
meeting-dissent-of = Ý kiến bảo lưu của { $member }:
meeting-outcome-passed = Tán thành { $for }, cần ≥ { $needed } (quá { $part } của { $members }): được thông qua
meeting-outcome-casting = Tán thành { $for } trên { $members }, người chủ trì tán thành quyết định: được thông qua
meeting-outcome-pending = Tán thành { $for }, cần ≥ { $needed } (quá { $part } của { $members })
meeting-outcome-failed = Tán thành { $for }, cần ≥ { $needed } (quá { $part } của { $members }): không được thông qua
meeting-ballots-open = còn { $count } người chưa ghi phiếu
meeting-ballot-missing = chưa ghi phiếu, tính là không biểu quyết
meeting-missing-value = Chưa chọn điểm: chọn một mức đề nghị hoặc gõ điểm khác.
meeting-missing-figures = Chưa đủ số liệu: ghi số phiếu phát ra, hoặc số người giơ tay (không có thì ghi 0).
meeting-vote-title = Ghi nhận biểu quyết
meeting-vote-title-consensus = Ghi nhận kết luận nhất trí
meeting-no-ruling = Không đủ phiếu: chỉ ghi lần biểu quyết, chưa có kết luận
meeting-consensus-recorded = Đã ghi kết luận nhất trí
meeting-why = Lý do:

## Diễn biến.

meeting-record-empty = Chưa có diễn biến nào.
meeting-record-opened = Khai mạc
meeting-record-closed = Bế mạc
meeting-record-vote = Biểu quyết số { $number }: { $motion }
meeting-record-consensus = Kết luận nhất trí: { $motion }
meeting-vote-number = Biểu quyết số { $number }
meeting-vote-voided = Đã hủy, lý do: { $why }
meeting-secret-vote = Bỏ phiếu kín, phát ra { $papers }: tán thành { $for }, không tán thành { $against }, không biểu quyết { $abstain }, không hợp lệ { $invalid }
meeting-consensus-title = Kết luận nhất trí, không biểu quyết
meeting-no-vote-selected = Chọn một lần biểu quyết để hủy.
meeting-voided-already = Lần biểu quyết này đã hủy.
meeting-void-title = Hủy lần biểu quyết số { $number }
meeting-void-text = Kết luận dựa trên lần biểu quyết này cũng mất hiệu lực; cả hai vẫn được lưu.
meeting-speaker-title = Ai phát biểu?
meeting-nobody-speaks = Không ghi người phát biểu
meeting-speaker = Người phát biểu:
meeting-field-note = Nội dung
meeting-note-title = Ghi ý kiến
meeting-note-do = ghi

## Khóa kết quả.

meeting-lock-title = Các bước khóa kết quả, phiên bản { $version }
meeting-blockers-title = Điểm vướng
meeting-no-blockers = Không còn điểm vướng.
meeting-step-no-blockers = Không còn điểm vướng
meeting-step-blockers = Còn { $count } điểm vướng
meeting-step-approved = Hội đồng thông qua kết quả (biểu quyết số { $number }): { $outcome }
meeting-step-not-approved = Hội đồng chưa biểu quyết thông qua kết quả hiện tại
meeting-step-secretary = Thư ký
meeting-step-chair = Chủ tịch hội đồng
meeting-step-signed = { $who } đã ký { $at }
meeting-step-unsigned = { $who } chưa ký
meeting-next-blockers = Kết luận từng ô (phím + đưa vào chương trình), hoặc biểu quyết nhiều ô (phím b).
meeting-next-approve = Phím p: biểu quyết thông qua kết quả tổng hợp.
meeting-next-sign = Phím s: ký kết quả.
meeting-sign-form = Ký kết quả phiên bản { $version }
meeting-sign-explain = Mã của kết quả gồm 16 nhóm, in kèm bản kết quả (lệnh thamdinh result --hash). Hai nhóm để trống: đọc trên bản in rồi gõ lại, để chắc rằng bản được ký là bản cả hội đồng đã xem.
meeting-sign-where = Tab sang ô trống kia; Enter để ký khi đủ hai nhóm.
meeting-sign-ready = Hai nhóm khớp với mã kết quả. Enter để ký.
meeting-sign-title = Ký kết quả
meeting-sign-text = { $member } ký kết quả phiên bản { $version } bằng khóa của vị trí này. Chữ ký đã ghi không rút lại được; đủ hai chữ ký thì kết quả được khóa.
meeting-signed-already = Vị trí này đã ký kết quả hiện tại; chờ chữ ký còn lại.
meeting-signed-waiting = Đã ký; chờ chữ ký còn lại
meeting-locked-now = Đã đủ hai chữ ký: kết quả được khóa
meeting-locked-already = Kết quả đã khóa.
meeting-no-hash = Chưa tính được mã của kết quả.
meeting-sealed-title = KẾT QUẢ ĐÃ KHÓA
meeting-sealed-when = Phiên bản { $version }, khóa { $at }
meeting-reopen-title = Mở lại kết quả
meeting-reopen-text = Hội đồng đã biểu quyết mở lại. Bản đã khóa được giữ nguyên cùng chữ ký; từ đây làm việc trên phiên bản { $version }.
meeting-reopen-needs-vote = Cần biểu quyết mở lại trước.

meeting-draft-again = Đã mở lại bản nháp; Ctrl-X làm lại từ đầu.
meeting-unfinished = Còn { $count } biểu mẫu của phiên họp đang điền dở; nháp được giữ lại.
