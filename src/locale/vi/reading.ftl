# Đọc bảng: điểm ngoài bước, bảng mã cũ, dòng ẩn, ô gộp, mã và tên tiêu chí, bộ chỉ số.

import-score-off-step = Điểm { $score } không phải là bội số của { $step }; điểm vẫn được nhận, kèm cảnh báo khi thẩm định.
import-score-off-step-remedy = Nếu nhập nhầm, sửa điểm theo bước { $step } rồi nhập lại.
import-verdict-off-step = Điểm { $score } không phải là bội số của { $step }.
import-verdict-off-step-remedy = Nhập điểm theo bước { $step }.

# Cây bộ chỉ số khi xem trước.

index-tree-set = { $file } · bộ chỉ số { $id }: { $title }
index-tree-total = Tổng điểm: { $total } · { $items }
index-tree-na-exclude = không áp dụng: loại khỏi điểm tối đa
index-tree-na-full = không áp dụng: tính đủ điểm
index-tree-na-zero = không áp dụng: tính 0 điểm
index-tree-na-none = không áp dụng: chưa quy định
index-tree-step = bước { $step }
index-tree-rule-option = “{ $label }”: { $score }
index-tree-rule-choice = lựa chọn: { $options }
index-tree-rule-step = từ { $from } %: { $score }
index-tree-rule-steps = theo bậc: { $steps }; thấp hơn: 0
index-tree-rule-linear = theo tỷ lệ: điểm tối đa × số đạt ÷ tổng số
index-tree-rule-count = mỗi đơn vị: { $each }, tối đa { $cap }
index-tree-rule-deduct = trừ mỗi lần: { $each }, thấp nhất { $floor }
index-tree-rule-free = theo nhận định, bội số của { $step }

# Bảng mã cũ.

import-legacy-converted = Tệp dùng bảng mã cũ { $encoding }; đã chuyển { $cells } ô sang Unicode, ví dụ “{ $before }” → “{ $after }”.
import-legacy-converted-remedy = Kiểm tra lại ví dụ; lần sau nên soạn bằng phông Unicode.
import-legacy-uncertain = Ô có thể dùng bảng mã cũ { $encoding }: “{ $before }” có thể là “{ $after }”, nhưng không chắc chắn nên tệp không được nhận.
import-legacy-uncertain-remedy = Chuyển tệp sang Unicode (ví dụ bằng UniKey Toolkit), lưu lại rồi gửi lại.

# Dòng, mã và ô.

import-code-ambiguous = Mã “{ $code }” có thể là { $candidates }.
import-code-ambiguous-remedy = Ghi đầy đủ mã dạng văn bản (ví dụ 1.10), hoặc ghi đúng tên tiêu chí.
import-title-ambiguous = Dòng “{ $title }” không có mã; tên này có ở { $candidates }.
import-title-ambiguous-remedy = Điền mã tiêu chí vào cột STT.
import-hidden-row-skipped = Dòng ẩn của tiêu chí { $code } được bỏ qua; điểm lấy ở dòng đang hiện, ô { $first }.
import-hidden-row-skipped-remedy = Xóa dòng ẩn nếu không còn dùng.
import-hidden-answer = Dòng ẩn có điểm hoặc số liệu của “{ $code }”, không có ở dòng nào đang hiện.
import-hidden-answer-remedy = Bỏ ẩn dòng hoặc bỏ lọc nếu đó là điểm của đơn vị; nếu không, xóa dòng.
import-sheet-hidden = Trang tính ẩn có bảng giống bảng tự đánh giá; trang này được bỏ qua.
import-sheet-hidden-remedy = Bỏ ẩn trang tính nếu phải nhận cả bảng này; nếu không, xóa trang.
import-score-merged = Ô điểm “{ $text }” được gộp qua nhiều dòng tiêu chí, không rõ là điểm của tiêu chí nào.
import-score-merged-remedy = Bỏ gộp ô và ghi điểm riêng cho từng tiêu chí.
import-date-for-number = Ô chứa ngày { $text }; có thể chương trình bảng tính đã tự đổi “{ $typed }” thành ngày.
import-date-for-number-remedy = Định dạng ô là Văn bản (Text) rồi nhập lại, ví dụ { $typed } hoặc 1,5.
