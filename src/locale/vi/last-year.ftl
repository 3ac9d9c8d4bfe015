# Kết quả năm trước: chỉ để so sánh, không tính điểm.

last-year-event-recorded = Nhập kết quả năm { $year } của { $count } đơn vị để so sánh
last-year-index = chỉ số { $index }
last-year-rank = hạng { $rank }
last-year-refusal-not-earlier = Kết quả để so sánh phải là của năm trước năm { $round }; tệp ghi năm { $year }.
last-year-refusal-index-outside = { $unit }: chỉ số { $index } nằm ngoài khoảng từ 0 đến 100.
last-year-kind = kết quả năm trước
last-year-rows = { $count } kết quả năm trước
last-year-without = { $count } đơn vị không có kết quả năm trước (mới thành lập, sáp nhập hoặc chưa được đánh giá): { $units }
last-year-without-more = { $units } và { $count } đơn vị khác

import-year-not-earlier = Tệp ghi kết quả năm { $year }, không phải năm trước năm { $round }.
import-year-not-earlier-remedy = Dùng kết quả của năm trước; nếu ghi nhầm năm ở dòng tiêu đề thì sửa lại.
import-year-older = Tệp ghi kết quả năm { $year }, không phải năm { $expected }.
import-year-older-remedy = Nếu đúng là năm cần so sánh thì không phải sửa; nếu không, sửa năm ở dòng tiêu đề.
import-years-differ = Ở đây ghi năm { $year }, còn ở { $first } ghi năm { $known }.
import-years-differ-remedy = Chỉ nhập kết quả của một năm.
import-unit-not-of-round = Đơn vị “{ $unit }” không có trong kỳ đánh giá.
import-unit-not-of-round-remedy = Ghi đúng mã hoặc tên trong danh sách đơn vị của kỳ; nếu đơn vị đã sáp nhập, giải thể thì bỏ dòng này.
import-unit-gone = Đơn vị { $name } ({ $unit }) có kết quả năm trước nhưng không có trong kỳ đánh giá; kết quả đó không được dùng.
import-unit-gone-remedy = Không phải sửa nếu đơn vị đã sáp nhập, giải thể hoặc đổi mã.
import-index-rounded = Chỉ số “{ $text }” có quá 2 chữ số thập phân; lấy { $index }.
import-index-rounded-remedy = Kiểm tra với chỉ số đã công bố; nếu khác thì ghi đúng số đã công bố.
import-index-differs = Chỉ số { $index } khác tổng điểm chia cho điểm tối đa ({ $computed }).
import-index-differs-remedy = Chỉ số vẫn được lấy như đã ghi; kiểm tra lại với kết quả đã công bố.
import-not-a-rank = “{ $text }” không phải là thứ hạng.
import-not-a-rank-remedy = Ghi số nguyên từ 1; để trống nếu đơn vị không xếp hạng.
import-result-unreadable = Tệp không phải là kết quả đã niêm phong (result.json): { $reason }.
import-result-unreadable-remedy = Dùng tệp result.json trong bộ hồ sơ kết quả năm trước, hoặc một bảng .xlsx, .csv.
import-result-of-others = Không đơn vị nào trong tệp có trong kỳ đánh giá.
import-result-of-others-remedy = Kiểm tra có đúng là kết quả của thành phố không.
import-last-year-already = Đơn vị { $unit } đã có kết quả năm trước (chỉ số { $before }); dòng này ghi khác.
import-last-year-already-remedy = Nếu muốn thay, nhận lại với --replace (trên màn hình: bật “Thay bản đã nộp”).
import-other-year-already = Kỳ đánh giá đã có kết quả năm { $known } để so sánh; tệp là kết quả năm { $year }.
import-other-year-already-remedy = Nếu muốn thay, nhận lại với --replace (trên màn hình: bật “Thay bản đã nộp”).
