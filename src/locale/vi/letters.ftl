# Công văn thông báo kết quả và các nội dung bị trừ điểm, kèm biểu chi tiết.

letters-about = V/v thông báo kết quả thẩm định và các nội dung bị trừ điểm Chỉ số cải cách hành chính năm { $year }
letters-to = Kính gửi: { $unit }
letters-opening = Kết quả { $round } đã được Hội đồng thẩm định thông qua và khóa { $day } (phiên bản { $version }). Hội đồng thẩm định thông báo đến { $unit } kết quả thẩm định và các nội dung bị trừ điểm như sau:
letters-opening-draft = Hội đồng thẩm định gửi { $unit } dự thảo kết quả thẩm định và các nội dung bị trừ điểm trong việc { $round }. Kết quả (phiên bản { $version }) chưa khóa, còn có thể thay đổi:
letters-pending = Còn { $count } nội dung của đơn vị chưa có điểm cuối cùng; kết quả dưới đây là tạm tính, trong đó nội dung chưa có điểm cuối cùng tính theo điểm tự chấm.
letters-part-result = Kết quả chung
letters-part-areas = Kết quả theo lĩnh vực
letters-part-lost = Các nội dung bị trừ điểm
letters-part-next = Đề nghị
letters-end = Hội đồng thẩm định thông báo để { $unit } biết, thực hiện./.

letters-table-result = Bảng 1. Kết quả của đơn vị
letters-column-fact = Nội dung
letters-column-value = Kết quả
letters-fact-self = Tổng điểm tự chấm (chưa gồm điều tra xã hội học, điểm do Hội đồng chấm)
letters-fact-total = Điểm đạt
letters-total-of = { $total }/{ $max } điểm
letters-fact-index = Chỉ số cải cách hành chính
letters-fact-mean = Chỉ số trung bình của khối
letters-index-and-mean = { $index } (trung bình của khối: { $mean })
letters-fact-before = Kết quả năm trước
letters-before = Chỉ số năm { $year }: { $index }
letters-before-ranked = Chỉ số năm { $year }: { $index }; thứ hạng: { $rank }
letters-before-unknown = không có số liệu năm trước
letters-fact-rank = Thứ hạng
letters-rank = { $rank }/{ $of } ({ $block })
letters-not-ranked = Không xếp hạng
letters-fact-band = Xếp loại
letters-fact-head-band = Phân loại người đứng đầu

letters-table-areas = Bảng 2. Kết quả theo lĩnh vực
letters-column-number = TT
letters-column-area = Lĩnh vực
letters-column-max = Điểm tối đa
letters-column-score = Điểm đạt
letters-column-lost = Điểm bị trừ
letters-column-share = Tỷ lệ đạt (%)
letters-column-mean = TB của khối
letters-whole = Tổng cộng

letters-lost-nothing = Đơn vị đạt điểm tối đa ở tất cả các nội dung được tính điểm, không bị trừ điểm.
letters-lost-sum = Tổng số điểm bị trừ là { $lost } điểm, ở { $count } nội dung: { $max } (điểm tối đa) - { $lost } (điểm bị trừ) = { $total } (điểm đạt).
letters-lost-sum-bonus = Tổng số điểm bị trừ là { $lost } điểm, ở { $count } nội dung: { $max } (điểm tối đa) - { $lost } (điểm bị trừ) + { $bonus } (điểm thưởng) = { $total } (điểm đạt).
letters-table-split = Bảng 3. Điểm bị trừ theo nguyên nhân
letters-column-by = Nguyên nhân
letters-column-part = Tỷ lệ (%)
letters-awaited = Chưa có điểm (điều tra xã hội học hoặc điểm do Hội đồng chấm)
letters-note-given-back = Ghi chú: số âm là điểm được cộng thêm so với điểm tự chấm.
letters-bonus-over = Điểm thưởng vượt mức tối đa trong năm, không tính: { $points } điểm.
letters-penalty-over = Điểm trừ vượt mức tối đa trong năm, không tính: { $points } điểm.
letters-see-annex = Chi tiết từng nội dung, lý do, tài liệu đã xem xét và yêu cầu của bộ chỉ số nêu tại Phụ lục kèm theo.

letters-lost-unit = Đơn vị tự chấm dưới điểm tối đa
letters-lost-silence = Đơn vị không tự chấm
letters-lost-survey = Kết quả điều tra xã hội học
letters-lost-appraisal = Kết quả thẩm định
letters-lost-ruling = Kết luận của Hội đồng
letters-lost-penalty = Điểm trừ
letters-lost-not-applicable = Nội dung không áp dụng, tính 0 điểm

letters-next = Đề nghị { $unit }:
letters-next-nothing = Đề nghị { $unit } tiếp tục duy trì, phát huy kết quả đã đạt được và chia sẻ kinh nghiệm với các đơn vị trong khối.
letters-next-all = Rà soát, xác định nguyên nhân, trách nhiệm đối với từng nội dung bị trừ điểm nêu tại Phụ lục; đưa giải pháp khắc phục, thời hạn và người chịu trách nhiệm vào kế hoạch cải cách hành chính năm { $year }.
letters-next-unit = Đối với nội dung đơn vị tự chấm dưới điểm tối đa: tập trung thực hiện các nhiệm vụ chưa hoàn thành hoặc chậm tiến độ.
letters-next-silence = Đối với nội dung không tự chấm: tự đánh giá đầy đủ, đúng thời hạn; trường hợp không áp dụng phải nêu rõ lý do.
letters-next-appraisal = Đối với nội dung bị trừ điểm khi thẩm định hoặc theo kết luận của Hội đồng: chấn chỉnh việc tự chấm điểm; lập, lưu giữ tài liệu kiểm chứng đúng yêu cầu của bộ chỉ số.
letters-next-survey = Đối với nội dung điều tra xã hội học: phân tích kết quả, có giải pháp nâng cao mức độ hài lòng của người dân, tổ chức.
letters-next-penalty = Đối với nội dung bị tính điểm trừ: xử lý, khắc phục hậu quả và có biện pháp không để tái diễn.
letters-next-report = Báo cáo kết quả khắc phục về { $agency } (cơ quan thường trực của Hội đồng thẩm định) để theo dõi, tổng hợp.

letters-signature-council = TM. HỘI ĐỒNG THẨM ĐỊNH
letters-signature-chair = CHỦ TỊCH
letters-receiver-above = Như trên
letters-receiver-approver = { $approver } (để báo cáo)
letters-receiver-archive = Lưu: VT, { $agency }
letters-footer = Thông báo kết quả: { $unit }
letters-footer-locked = { $paper } · phiên bản { $version } đã khóa · nhật ký { $count } bản ghi, mã băm cuối:
letters-footer-draft = DỰ THẢO { $paper } · chưa khóa · nhật ký { $count } bản ghi, mã băm cuối:

letters-annex = PHỤ LỤC
letters-annex-title = Chi tiết các nội dung bị trừ điểm năm { $year } của { $unit }
letters-annex-attached = (Kèm theo công văn của Hội đồng thẩm định gửi { $unit })
letters-annex-deductions = Bảng 4. Các nội dung bị trừ điểm ({ $count } nội dung, xếp theo điểm bị trừ)
letters-annex-bonuses = Điểm thưởng đã đề nghị hoặc được tính ({ $count } nội dung)
letters-column-code = Mã
letters-column-item = Nội dung
letters-column-self = Điểm tự chấm
letters-column-appraised = Điểm thẩm định
letters-column-final = Điểm cuối cùng
letters-column-refused = Không tính
letters-column-reason = Nguyên nhân, lý do
letters-column-documents = Tài liệu đã xem xét
letters-column-asked = Yêu cầu của bộ chỉ số
letters-sum-listed = Cộng
letters-sum-penalty-over = Điểm trừ vượt mức tối đa trong năm, không tính
letters-sum-awaited = Nội dung chưa có điểm
letters-sum-above = Nội dung có điểm tự chấm vượt điểm tối đa (tạm tính)
letters-sum-all = Tổng số điểm bị trừ
letters-annex-note-columns = Ghi chú: “Điểm thẩm định” là điểm các cơ quan thẩm định thống nhất; “TB của khối” là điểm trung bình của các đơn vị trong khối được tính nội dung này; dấu “–” là không có.
letters-annex-note-bonus = Ghi chú: điểm thưởng không tính vào điểm tối đa; phần không được tính không phải là điểm bị trừ.
letters-annex-note-pending = Ghi chú: dấu * là điểm tạm tính, chưa phải điểm cuối cùng.
letters-reason-why = { $loss }: { $why }
letters-reason-remark = Ý kiến thẩm định: { $why }
letters-reason-part = { $by } (trừ { $points })
letters-reason-given-back = { $by } (cộng thêm { $points })
letters-required-evidence = Tài liệu kiểm chứng: { $evidence }
letters-no-documents = Không có tài liệu trong danh mục.

## Biểu chi tiết (.xlsx)

letters-sheet-deductions = Nội dung bị trừ điểm
letters-sheet-summary = Tổng hợp
letters-sheet-title = CÁC NỘI DUNG BỊ TRỪ ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM { $year }
letters-sheet-draft = DỰ THẢO – kết quả chưa khóa
letters-sheet-locked = Kết quả phiên bản { $version }, khóa ngày { $day }
letters-sheet-nothing = Đơn vị không bị trừ điểm ở nội dung nào.
letters-sheet-cut = … (xem đầy đủ trong công văn)
letters-sheet-by = Bên trừ điểm
letters-sheet-bonus = Điểm thưởng được tính
letters-sheet-total = Điểm đạt
letters-sheet-lost = Tổng số điểm bị trừ
letters-sheet-journal = Nhật ký { $count } bản ghi; mã băm của bản ghi cuối: { $hash }
