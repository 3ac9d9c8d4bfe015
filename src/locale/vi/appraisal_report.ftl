# Báo cáo kết quả thẩm định của cơ quan thường trực Hội đồng.

appraisal-title = Báo cáo
appraisal-foot = Báo cáo kết quả thẩm định
appraisal-subject = Kết quả thẩm định { $round }
appraisal-to = Kính gửi: Chủ tịch Hội đồng thẩm định.
appraisal-opening = { $agency }, cơ quan thường trực của Hội đồng thẩm định, báo cáo kết quả thẩm định như sau:

appraisal-part-course = Quá trình thẩm định
appraisal-part-result = Kết quả theo khối
appraisal-part-changes = Nội dung điều chỉnh so với điểm tự đánh giá
appraisal-part-disputes = Nội dung còn ý kiến khác nhau và việc giải quyết
appraisal-part-recusals = Né tránh xung đột lợi ích
appraisal-part-limits = Tồn tại
appraisal-part-proposal = Kiến nghị

appraisal-scope = Phạm vi
appraisal-scope-text = Có { $count } đơn vị được đánh giá, trong đó { $submitted } đơn vị đã gửi báo cáo tự đánh giá. Tổng số nội dung được chấm điểm là { $cells } (một nội dung là một tiêu chí được chấm điểm của một đơn vị); { $members } thành viên Hội đồng được phân công thẩm định. Theo khối:
appraisal-scope-block = - { $block }: { $count } đơn vị, bộ chỉ số có { $items } tiêu chí được chấm điểm, tổng điểm tối đa { $max };
appraisal-steps = Các bước đã tiến hành
appraisal-steps-caption = Thời điểm chuyển giai đoạn
appraisal-no-steps = Chưa chuyển giai đoạn nào.
appraisal-step-back = Quay lại: { $stage }
appraisal-column-when = Thời điểm
appraisal-column-stage = Giai đoạn
appraisal-column-remark = Ghi chú
appraisal-work = Khối lượng đã thực hiện
appraisal-verdicts = - Thành viên Hội đồng có { $count } kết quả thẩm định, gồm { $accepted } kết quả chấp nhận điểm tự đánh giá và { $changed } kết quả cho điểm khác;
appraisal-explained = - Đơn vị giải trình { $count } nội dung: đồng ý với điểm thẩm định { $accept }, không đồng ý { $contest }, giải trình thêm { $neither };
appraisal-findings = - Kiểm tra tự động nêu { $count } dấu hiệu; thành viên đã trả lời { $answered }, chưa trả lời { $open }.

appraisal-provisional = Còn { $count } nội dung chưa có điểm cuối cùng. Kết quả có dấu * là tạm tính, trong đó nội dung chưa có điểm cuối cùng tính theo điểm tự đánh giá.
appraisal-nobody-ranked = Khối không có đơn vị được xếp hạng.
appraisal-block = Chỉ số bình quân của { $count } đơn vị được xếp hạng là { $mean }. Cao nhất: { $first } ({ $highest }); thấp nhất: { $last } ({ $lowest }).
appraisal-bands = Xếp loại: { $bands }.
appraisal-band = { $band } { $count } đơn vị
appraisal-ranking-caption = Bảng { $number }. Kết quả của { $block } ({ $count } đơn vị)
appraisal-column-own = Điểm tự đánh giá
appraisal-column-total = Tổng điểm đạt
appraisal-chart-means = Biểu đồ { $number }. Bình quân điểm tự đánh giá và điểm cuối cùng của cùng các nội dung đơn vị tự chấm
appraisal-chart-areas = Biểu đồ { $number }. Điểm đạt bình quân của từng lĩnh vực so với điểm tối đa, { $block }
appraisal-chart-changes = Biểu đồ { $number }. Số điểm giảm và tăng so với điểm tự đánh giá theo lĩnh vực, { $block }
appraisal-unit-points = điểm
appraisal-series-own = Tự đánh giá
appraisal-series-given = Điểm cuối cùng
appraisal-series-lowered = Điểm giảm
appraisal-series-raised = Điểm tăng
appraisal-source = Nguồn: kết quả phiên bản { $version } đã khóa, nhật ký { $count } bản ghi.
appraisal-source-draft = Nguồn: kết quả phiên bản { $version } chưa khóa, nhật ký { $count } bản ghi.

appraisal-changes = Trong { $count } nội dung có cả điểm tự đánh giá và điểm cuối cùng, { $lowered } nội dung giảm, tổng cộng giảm { $pointslowered } điểm; { $raised } nội dung tăng, tổng cộng tăng { $pointsraised } điểm.
appraisal-changes-caption = Điều chỉnh theo khối và lĩnh vực
appraisal-changes-note = Ghi chú: điểm cuối cùng là kết luận của Hội đồng, nếu không có thì là điểm thẩm định đã thống nhất. Cột “Không áp dụng” đếm nội dung mà chỉ một bên (đơn vị hoặc Hội đồng) xác định là không áp dụng.
appraisal-column-area = Lĩnh vực
appraisal-column-cells = Số nội dung
appraisal-column-lowered = Số nội dung giảm
appraisal-column-points-lowered = Số điểm giảm
appraisal-column-raised = Số nội dung tăng
appraisal-column-points-raised = Số điểm tăng
appraisal-column-na = Không áp dụng

appraisal-no-disputes = Không có nội dung còn ý kiến khác nhau.
appraisal-disputes = Có { $count } nội dung có ý kiến khác nhau: giải quyết do các bên thống nhất { $agreed }, do đơn vị đồng ý { $accepted }, do Hội đồng kết luận { $ruled }, không còn căn cứ { $lapsed }; chưa giải quyết { $open }.
appraisal-kinds = Phân theo lý do (một nội dung có thể có nhiều lý do):
appraisal-kind = - { $kind }: { $count } nội dung;
appraisal-told-caption = { $count } nội dung có ý kiến khác nhau do Hội đồng kết luận hoặc chưa giải quyết
appraisal-column-kinds = Lý do có ý kiến khác nhau
appraisal-column-state = Tình trạng

appraisal-no-recusals = Không có thành viên phải né tránh xung đột lợi ích.
appraisal-recusals = Các thành viên sau không thẩm định và không biểu quyết về đơn vị liên quan:
appraisal-recusal-own = - { $member }: đối với { $units } (cơ quan, đơn vị của thành viên);
appraisal-recusal-why = - { $member }: đối với { $units }; lý do: { $why }

appraisal-no-limits = Không có đơn vị nộp muộn hoặc chưa nộp; mọi dấu hiệu của kiểm tra tự động đã được trả lời; mọi nội dung đã có điểm cuối cùng.
appraisal-silent = - { $count } đơn vị chưa gửi báo cáo tự đánh giá: { $units }.
appraisal-late = - { $count } đơn vị gửi báo cáo tự đánh giá muộn: { $units }.
appraisal-open-findings = - { $count } dấu hiệu của kiểm tra tự động chưa được thành viên trả lời.
appraisal-open-disputes = - { $count } nội dung còn ý kiến khác nhau chưa được giải quyết.
appraisal-pending = - { $count } nội dung chưa có điểm cuối cùng.

appraisal-consider = - Đề nghị Hội đồng thẩm định xem xét, thông qua kết quả phiên bản { $version } nêu trên.
appraisal-locked = - Kết quả phiên bản { $version } đã được Hội đồng thông qua và khóa lúc { $time }. Mã băm SHA-256 của kết quả: { $hash }.
appraisal-present = - Đề nghị Chủ tịch Hội đồng trình { $approver } xem xét, phê duyệt và công bố kết quả.
appraisal-end = Trên đây là báo cáo kết quả thẩm định, { $agency } kính trình Chủ tịch Hội đồng xem xét./.
appraisal-receiver-chair = Như trên
appraisal-signature = Thủ trưởng cơ quan
appraisal-sign-here = (Ký, ghi rõ họ tên và đóng dấu)
appraisal-column-given = Điểm cuối cùng của các nội dung tự đánh giá
appraisal-ranking-note = Ghi chú: hai cột điểm tự đánh giá và điểm cuối cùng của các nội dung tự đánh giá tính trên cùng các nội dung đơn vị tự chấm đã có điểm cuối cùng, không gồm điều tra xã hội học, nội dung Hội đồng chấm trực tiếp, điểm thưởng và điểm trừ. Tổng điểm đạt gồm mọi nội dung.
appraisal-told = Từng nội dung do Hội đồng kết luận hoặc chưa giải quyết ({ $count } nội dung) nêu tại Phụ lục I.
appraisal-annex = Phụ lục I
