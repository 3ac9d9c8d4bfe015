## Tranh chấp: từng bước, thay đổi người thẩm định, kết quả khác nhau.

dispute-step-found = phát hiện: { $kinds }
dispute-step-added = phát sinh thêm: { $kinds }
dispute-step-asked = yêu cầu đơn vị giải trình
dispute-step-explained = đơn vị giải trình: { $position }
dispute-step-replaced = đơn vị nộp lại tự đánh giá; chờ thẩm định lại
dispute-step-settled = giải quyết: { $how }
dispute-step-reopened = phát sinh lại: { $kinds }
dispute-position-accepts = nhất trí với điểm thẩm định
dispute-position-contests = không nhất trí với điểm thẩm định
dispute-position-explains = giải trình, không nêu nhất trí hay không
dispute-reviewers-before = Thay đổi thành viên thẩm định (trước đó: { $before })
dispute-reviewers-none-before = Thay đổi thành viên thẩm định (trước đó chưa phân công)
domain-settlement-lapse = không còn căn cứ do thay đổi phân công hoặc quy định của kỳ
