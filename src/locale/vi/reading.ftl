# Đọc bảng: điểm ngoài bước, bảng mã cũ, dòng ẩn, ô gộp, mã và tên tiêu chí, bộ chỉ số.

import-score-off-step = Điểm { $score } không phải là bội số của { $step }; điểm vẫn được nhận, kèm cảnh báo khi thẩm định.
import-score-off-step-remedy = Nếu nhập nhầm, sửa điểm theo bước { $step } rồi nhập lại.
import-verdict-off-step = Điểm { $score } không phải là bội số của { $step }.
import-verdict-off-step-remedy = Nhập điểm theo bước { $step }.
