# Diễn biến phiên họp: gọi nội dung, đề xuất, bỏ phiếu kín, chủ trì thay, tạm nghỉ, lời văn biên bản.

## Từ chối, mỗi câu nói rõ cách làm đúng.

sitting-refusal-teller-only = Chỉ thư ký hoặc chính người kiểm phiếu được nhập số đếm này.
sitting-refusal-hands-not-allowed = Kỳ đánh giá này không cho phép giơ tay đếm số; biểu quyết ghi tên từng người.
sitting-refusal-too-many-hands = Số người giơ tay nhiều hơn số người được biểu quyết đang có mặt; đếm lại.
sitting-refusal-nobody-presides = Không có ai chủ trì quyết định này: chủ tịch và các phó chủ tịch vắng mặt hoặc phải tránh; phân công một thành viên có mặt chủ trì thay.
sitting-refusal-proposal-first = { $cell }: đang có đề xuất { $value } chờ biểu quyết trước; biểu quyết đề xuất đó hoặc rút đề xuất.
sitting-refusal-unknown-proposal = Không có đề xuất số { $number }; xem lại danh sách đề xuất.
sitting-refusal-proposal-gone = Đề xuất số { $number } không còn chờ biểu quyết; nêu đề xuất mới nếu cần.
sitting-refusal-ballot-open = Đang bỏ phiếu kín về nội dung khác hoặc chưa kiểm xong phiếu; ghi kết quả hoặc hủy lượt bỏ phiếu đó trước.
sitting-refusal-no-ballot = Chưa phát phiếu kín về nội dung này; phát phiếu trước.
sitting-refusal-not-teller = { $member } không phải người kiểm phiếu của lượt này; nhập cho đúng một trong hai người kiểm phiếu.
sitting-refusal-tally-missing = Chưa đủ số đếm của cả hai người kiểm phiếu; nhập số đếm còn thiếu.
sitting-refusal-tallies-agree = Hai người kiểm phiếu đã đếm khớp nhau; ghi kết quả bỏ phiếu, không nhập lại.
sitting-refusal-not-as-counted = Kết quả ghi khác số mà hai người kiểm phiếu đã nhập; ghi đúng số đã kiểm.
sitting-refusal-adjourned = Phiên họp đang tạm nghỉ; họp lại trước.
sitting-refusal-not-adjourned = Phiên họp không ở trong giờ tạm nghỉ nên không cần họp lại.
sitting-refusal-unknown-note = Bản ghi số { $number } không phải là một ý kiến trong biên bản; xem lại số bản ghi.
sitting-refusal-unknown-meeting = Không có phiên họp số { $number }; xem lại số phiên họp.

## Nhật ký.

sitting-motion-approve-block = Thông qua kết quả của { $block }
sitting-event-rules = Đặt cách biểu quyết của phiên họp: { $hands }, { $order }
sitting-hands-allowed = được giơ tay đếm số
sitting-hands-not-allowed = không giơ tay đếm số
sitting-order-as-proposed = biểu quyết đề xuất theo thứ tự nêu
sitting-order-farthest-from-self = biểu quyết trước đề xuất cách xa điểm tự chấm nhất
sitting-order-lowest-first = biểu quyết trước đề xuất thấp nhất
sitting-event-called = Chuyển sang { $cell }
sitting-event-left = Kết thúc thảo luận nội dung đang xem xét
sitting-event-proposed = { $member } đề xuất { $motion }, lý do: { $why }
sitting-event-withdrawn = Rút đề xuất số { $number }, lý do: { $why }
sitting-event-chair = { $member } chủ trì thay, lý do: { $why }
sitting-event-ballot = Phát { $papers } phiếu kín: { $motion }
sitting-event-tally = { $teller } kiểm phiếu: { $tally }
sitting-event-tally-closed = Ghi số đếm của người kiểm phiếu { $teller }
sitting-event-cancelled = Hủy lượt bỏ phiếu kín, lý do: { $why }
sitting-event-adjourned = Tạm nghỉ phiên họp, lý do: { $why }
sitting-event-resumed = Họp lại
sitting-event-revised = Sửa lời văn ý kiến ở bản ghi số { $note }, lý do: { $why }
sitting-event-text = Ghi lời văn biên bản, phần { $part }
sitting-event-text-removed = Bỏ lời văn biên bản, phần { $part }
sitting-part-opening = mở đầu
sitting-part-proceedings = diễn biến
sitting-part-conclusion = kết luận
sitting-tally = tán thành { $for }, không tán thành { $against }, không biểu quyết { $abstain }, không hợp lệ { $invalid }
sitting-hands-vote = Giơ tay: tán thành { $for }, không tán thành { $against }, không biểu quyết { $abstain }
sitting-tellers = Người kiểm phiếu
sitting-text = Nội dung

## Lệnh.

sitting-usage-tellers = Bỏ phiếu kín cần đúng hai người kiểm phiếu: --tellers A,B.
