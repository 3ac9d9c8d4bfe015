# Điều mới hơn so với lúc người thực hiện xem.

newer-on-cell = { $cell }: { $who } đã ghi { $at } (bản ghi số { $seq }): { $what }. Xem lại rồi thực hiện lại.
newer-entry = { $who } đã ghi { $at } (bản ghi số { $seq }): { $what }. Xem lại rồi thực hiện lại.
newer-replaced = đơn vị nộp lại tự đánh giá
newer-surveyed = kết quả điều tra { $text }
newer-judged = thẩm định { $text }
newer-drafted = dự thảo { $text }
newer-flagged = đề nghị thảo luận: { $text }
newer-unflagged = rút đề nghị thảo luận
newer-check-answered = trả lời kiểm tra trước: { $text }
newer-explained = đơn vị giải trình: { $text }
newer-ruled = hội đồng kết luận { $text }
newer-ruling-voided = kết luận bị hủy cùng lần biểu quyết
newer-surroundings = phân công hoặc quy tắc đã thay đổi

cli-flag-meeting-seen = Từ chối nếu điều định ghi đã có thay đổi sau bản ghi số N
