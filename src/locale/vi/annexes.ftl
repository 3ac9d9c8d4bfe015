# Phụ lục kèm theo quyết định phê duyệt và công bố kết quả.

annexes-title = Phụ lục kèm theo quyết định phê duyệt và công bố Chỉ số cải cách hành chính năm { $year }
annexes-number = Phụ lục { $number }
annexes-reference = (Kèm theo Quyết định số{ $number }/QĐ-{ $body } ngày{ $room }tháng{ $room }năm { $year }
    của { $approver })
annexes-footer-locked = Phụ lục quyết định công bố · kết quả phiên bản { $version } đã khóa · nhật ký { $count } bản ghi · mã băm của bản ghi cuối:
annexes-footer-draft = DỰ THẢO phụ lục quyết định công bố · kết quả chưa khóa · nhật ký { $count } bản ghi · mã băm của bản ghi cuối:
annexes-none = –
annexes-block = { $number }. { $block }

# Xếp hạng.
annexes-ranking-title = Kết quả xếp hạng Chỉ số cải cách hành chính năm { $year }
annexes-rank = Hạng
annexes-unit = Đơn vị
annexes-total = Tổng điểm
annexes-max = Điểm tối đa
annexes-index = Chỉ số
annexes-band = Xếp loại
annexes-index-before = Chỉ số năm { $year }
annexes-change = Tăng (+), giảm (-)
annexes-rank-before = Hạng năm { $year }
annexes-places = Thay đổi hạng
annexes-places-up = Tăng { $count } bậc
annexes-places-down = Giảm { $count } bậc
annexes-places-same = Giữ nguyên
annexes-unranked = Đơn vị được chấm điểm, không xếp hạng
annexes-mean = Chỉ số trung bình của { $count } đơn vị được xếp hạng: { $mean }.
annexes-compared = So với năm { $year }, trong các đơn vị được xếp hạng: { $up } đơn vị có chỉ số tăng, { $down } đơn vị giảm, { $same } đơn vị không đổi, { $without } đơn vị không có kết quả năm { $year } để so sánh.
annexes-ties = Các đơn vị có chỉ số bằng nhau được xếp cùng hạng; hạng tiếp theo tính sau số đơn vị đồng hạng.
annexes-provisional = Dấu *: còn nội dung chưa có điểm cuối cùng, kết quả là tạm tính.

# Mức xếp loại, mức phân loại.
annexes-bands = Tổng hợp xếp loại
annexes-band-name = Mức xếp loại
annexes-bounds = Điều kiện về chỉ số
annexes-count = Số đơn vị
annexes-share = Tỷ lệ (%)
annexes-sum = Tổng số
annexes-no-band = Chưa đạt mức nào
annexes-from = Từ { $from } trở lên
annexes-between = Từ { $from } đến dưới { $below }
annexes-below = Dưới { $below }
annexes-floor = { $bounds } và không lĩnh vực nào dưới { $floor }% điểm tối đa
annexes-or-missed = { $bounds }, hoặc đạt chỉ số của mức cao hơn nhưng không đủ điều kiện về lĩnh vực

# Phân loại người đứng đầu.
annexes-heads-title = Kết quả phân loại người đứng đầu các cơ quan, đơn vị theo Chỉ số cải cách hành chính năm { $year }
annexes-count-column = TT
annexes-head-of = Người đứng đầu đơn vị
annexes-class = Mức phân loại
annexes-classes = Tổng hợp phân loại người đứng đầu
annexes-unclassified = Chưa đạt mức nào
annexes-heads-none = Kỳ đánh giá không quy định bảng phân loại người đứng đầu cho khối này.

# Điều tra xã hội học.
annexes-survey-title = Kết quả đo lường mức độ hài lòng qua điều tra xã hội học năm { $year }
annexes-survey-none = Bộ chỉ số của khối này không có tiêu chí điều tra xã hội học.
annexes-survey-items = Tiêu chí điều tra xã hội học: { $items }.
annexes-survey-item = { $code } { $title } (tối đa { $max } điểm)
annexes-survey-source = Nguồn: kết quả điều tra xã hội học được nhập vào kỳ đánh giá. Tỷ lệ (%) bằng tổng điểm chia cho điểm tối đa, làm tròn một lần đến 2 chữ số thập phân.
annexes-survey-ruled = Dấu *: điểm theo kết luận của Hội đồng.
annexes-survey-missing = Dấu –: chưa có kết quả điều tra, hoặc tiêu chí không áp dụng với đơn vị.
annexes-rate = Tỷ lệ (%)
