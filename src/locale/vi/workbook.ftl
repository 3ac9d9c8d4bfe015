# Sổ kết quả (ket-qua.xlsx): tên trang tính, tiêu đề cột, cách đọc.

workbook-document-title = Kết quả Chỉ số cải cách hành chính năm { $year }
workbook-title = KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH
workbook-draft = DỰ THẢO – kết quả chưa khóa, còn có thể thay đổi
workbook-draft-mark = DỰ THẢO
workbook-footer = Nhật ký: { $entries } bản ghi · mã băm: { $hash }
workbook-cut = … [phần còn lại dài quá giới hạn của ô, xem trong phiên]
workbook-not-applicable = KAD

## Tên trang tính. Tên dài hơn 31 ký tự bị cắt ở cuối.

workbook-sheet-summary = Tổng hợp
workbook-sheet-ranking = XH { $block }
workbook-sheet-matrix = Điểm { $block }
workbook-sheet-charts = Biểu đồ
workbook-sheet-deductions = Điểm bị mất
workbook-sheet-votes = Biểu quyết
workbook-sheet-disputes = Tranh chấp
workbook-sheet-journal = Nhật ký

## Trang tổng hợp.

workbook-fact-council = Hội đồng
workbook-fact-year = Năm đánh giá
workbook-fact-version = Phiên bản kết quả
workbook-fact-standing = Tình trạng
workbook-fact-result-hash = Mã băm SHA-256 của kết quả
workbook-fact-signed-by = Người ký niêm phong
workbook-fact-entries = Số bản ghi của nhật ký
workbook-fact-head = Mã băm bản ghi cuối
workbook-locked = Đã khóa lúc { $at } (bản ghi số { $entry })
workbook-not-locked =
    { $count ->
        [0] DỰ THẢO: kết quả chưa khóa
       *[other] DỰ THẢO: kết quả chưa khóa, còn { $count } ô chưa có điểm cuối cùng, tạm tính theo điểm tự chấm
    }
workbook-how-to-read = Cách đọc
workbook-read-index = Chỉ số = tổng điểm ÷ điểm tối đa được tính × 100, làm tròn một lần đến 2 chữ số thập phân (phần lẻ từ 0,5 đơn vị cuối được làm tròn lên). Thứ hạng và xếp loại căn cứ chỉ số đã làm tròn; các đơn vị có chỉ số bằng nhau thì cùng hạng.
workbook-read-formulas = Tổng điểm, chỉ số, điểm trung bình và các số đếm là công thức, tính từ trang của từng đơn vị. Bảng “Điểm …” có công thức riêng trên chính bảng đó để đối chiếu.
workbook-read-na = “KAD” là không áp dụng: tùy quy định của bộ chỉ số, tiêu chí được loại khỏi điểm tối đa, được tính đủ điểm hoặc tính 0 điểm. Số in nghiêng màu xám là điểm tạm tính, chưa có điểm cuối cùng.
workbook-read-adjustments = Điểm thưởng cộng thêm và điểm trừ (ghi bằng số dương) được giới hạn theo mức tối đa của bộ chỉ số, tính cho tổng từng loại.
workbook-read-text = Nội dung do các đơn vị và thành viên nhập được ghi dưới dạng văn bản, không phải công thức hay liên kết; ký tự điều khiển được thay bằng ký hiệu nhìn thấy được.
workbook-read-hash = Mã băm ở chân trang là mã băm bản ghi cuối của nhật ký khi lập sổ này, gồm 16 nhóm 4 ký tự; đối chiếu với biên bản và tệp phiên bằng lệnh “thamdinh verify”.
workbook-sheets = Các trang tính
workbook-about-ranking = Xếp hạng, điểm từng lĩnh vực, tổng điểm, chỉ số, xếp loại; bấm tên đơn vị để mở trang của đơn vị
workbook-about-charts = Chỉ số theo đơn vị, điểm trung bình và điểm bị mất theo lĩnh vực
workbook-about-matrix = Điểm của mọi đơn vị theo từng tiêu chí
workbook-about-deductions = Mọi tiêu chí bị mất điểm, lọc được theo khối, đơn vị, lĩnh vực
workbook-about-votes = Biểu quyết và kết luận của hội đồng
workbook-about-disputes = Các nội dung có ý kiến khác nhau và cách giải quyết
workbook-about-journal = Toàn bộ bản ghi, kèm mã băm

## Tiêu đề trang.

workbook-title-ranking = XẾP HẠNG – { $block }
workbook-title-matrix = ĐIỂM THEO TIÊU CHÍ – { $block }
workbook-title-charts = BIỂU ĐỒ
workbook-title-deductions = CÁC TIÊU CHÍ BỊ MẤT ĐIỂM
workbook-title-votes = BIỂU QUYẾT VÀ KẾT LUẬN CỦA HỘI ĐỒNG
workbook-title-disputes = NỘI DUNG CÓ Ý KIẾN KHÁC NHAU
workbook-title-journal = NHẬT KÝ
workbook-ranking-note = { $count } đơn vị, { $ranked } đơn vị được xếp hạng · Bộ chỉ số: { $set }
workbook-disputes-note =
    { $count ->
        [0] Không có nội dung nào có ý kiến khác nhau.
       *[other] { $count } nội dung, kể cả nội dung đã giải quyết
    }
workbook-journal-note = Nội dung ghi theo quyền xem của người lập sổ; phiếu kín không ghi tên.
workbook-lost-shown = Tổng điểm bị mất của các dòng đang hiện
workbook-to-ranking = ← Về bảng xếp hạng

## Cột.

workbook-column-rank = Hạng
workbook-column-unit-code = Mã đơn vị
workbook-column-unit = Đơn vị
workbook-column-total = Tổng điểm
workbook-column-max-total = Điểm tối đa được tính
workbook-column-index = Chỉ số
workbook-column-band = Xếp loại · phân loại người đứng đầu
workbook-column-band-only = Xếp loại
workbook-column-head-band = Phân loại người đứng đầu
workbook-column-last-index = Chỉ số năm trước
workbook-column-change = Tăng, giảm
workbook-column-last-rank = Hạng năm trước
workbook-column-code = Mã
workbook-column-title = Tiêu chí
workbook-column-max = Điểm tối đa
workbook-column-self = Tự chấm
workbook-column-appraised = Thẩm định
workbook-column-final = Điểm cuối cùng
workbook-column-score = Điểm được tính
workbook-column-of = Tối đa được tính
workbook-column-lost = Điểm bị mất
workbook-column-source = Nguồn điểm
workbook-column-by = Mất do
workbook-column-reason = Lý do
workbook-column-explanation = Thuyết minh của đơn vị
workbook-column-answer = Giải trình sau thẩm định
workbook-column-block = Khối
workbook-column-area = Lĩnh vực
workbook-column-area-title = Lĩnh vực
workbook-column-mean = Điểm trung bình
workbook-column-mean-share = Trung bình so với tối đa (%)
workbook-column-lost-sum = Tổng điểm bị mất
workbook-column-units = Số đơn vị
workbook-column-vote = Số
workbook-column-meeting = Phiên họp
workbook-column-time = Thời gian
workbook-column-motion = Nội dung
workbook-column-form = Hình thức
workbook-column-members = Tổng số thành viên
workbook-column-present = Có mặt
workbook-column-quorum = Cần có mặt
workbook-column-for = Tán thành
workbook-column-against = Không tán thành
workbook-column-abstain = Không biểu quyết
workbook-column-invalid = Phiếu không hợp lệ
workbook-column-needed = Cần để thông qua
workbook-column-outcome = Kết quả
workbook-column-names-for = Thành viên tán thành
workbook-column-names-against = Thành viên không tán thành
workbook-column-names-abstain = Thành viên không biểu quyết
workbook-column-dissent = Ý kiến bảo lưu
workbook-column-ruling = Kết luận
workbook-column-kinds = Lý do
workbook-column-state = Tình trạng
workbook-column-found = Phát hiện
workbook-column-asked = Yêu cầu giải trình
workbook-column-explained = Giải trình
workbook-column-settled = Giải quyết
workbook-column-settled-by = Người giải quyết
workbook-column-reopened = Số lần phát sinh lại
workbook-column-life = Diễn biến
workbook-column-seq = Số
workbook-column-author = Người ghi
workbook-column-kind = Loại
workbook-column-what = Nội dung
workbook-column-hash = Mã băm SHA-256
workbook-area-heading = { $code }. { $title } (tối đa { $max })
workbook-not-ranked = Không xếp hạng
workbook-mean = Trung bình
workbook-units-lost = Số đơn vị bị mất điểm
workbook-na-counts-as = “KAD” được tính
workbook-na-takes = “KAD” được trừ khỏi điểm tối đa

## Biểu quyết và kết luận.

workbook-form-open = Công khai, ghi tên
workbook-form-secret = Bỏ phiếu kín
workbook-form-hands = Giơ tay, đếm số
workbook-form-consensus = Thống nhất chung, không biểu quyết
workbook-passed = Thông qua
workbook-passed-casting = Thông qua theo ý kiến của người chủ trì
workbook-failed = Không thông qua
workbook-voided = Đã hủy, lý do: { $why }
workbook-ruling = Kết luận số { $number }: { $why }
workbook-ruling-voided = Kết luận số { $number } (đã hủy): { $why }
workbook-by-council = Hội đồng

## Biểu đồ.

workbook-chart-index = Chỉ số cải cách hành chính theo đơn vị – { $block }
workbook-chart-areas = Điểm trung bình so với điểm tối đa theo lĩnh vực – { $block }
workbook-chart-lost = Tổng điểm bị mất theo lĩnh vực – { $block }
workbook-axis-index = Chỉ số (trên 100)
workbook-axis-share = Tỷ lệ (%)
workbook-axis-lost = Điểm
workbook-chart-source = Nguồn: { $council }, kết quả phiên bản { $version }.

## Nguồn điểm.

workbook-source-ruling = Kết luận của hội đồng
workbook-source-agreed = Thẩm định thống nhất
workbook-source-survey = Điều tra xã hội học
workbook-source-unclaimed = Không phát sinh
workbook-source-pending = Tạm tính theo điểm tự chấm
