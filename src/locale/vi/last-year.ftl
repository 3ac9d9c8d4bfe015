# Kết quả năm trước: chỉ để so sánh, không tính điểm.

last-year-event-recorded = Nhập kết quả năm { $year } của { $count } đơn vị để so sánh
last-year-index = chỉ số { $index }
last-year-rank = hạng { $rank }
last-year-refusal-not-earlier = Kết quả để so sánh phải là của năm trước năm { $round }; tệp ghi năm { $year }.
last-year-refusal-index-outside = { $unit }: chỉ số { $index } nằm ngoài khoảng từ 0 đến 100.
