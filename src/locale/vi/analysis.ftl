# Báo cáo phân tích các nội dung bị trừ điểm, phục vụ chỉ thị khắc phục.

analysis-title = Báo cáo
analysis-subject = Phân tích các nội dung bị trừ điểm Chỉ số cải cách hành chính năm { $year }
analysis-footer = Phân tích các nội dung bị trừ điểm năm { $year }
analysis-source = Nguồn: { $words }.
analysis-source-locked = kết quả phiên bản { $version } của Hội đồng thẩm định, khóa ngày { $day }
analysis-source-draft = kết quả tạm tính (phiên bản { $version }, chưa khóa) của Hội đồng thẩm định
analysis-table = Bảng { $number }. { $name }
analysis-chart = Hình { $number }. { $name }
analysis-unit-points = điểm
analysis-unit-mean = điểm/đơn vị

analysis-part-scope = Phạm vi, nguồn số liệu và cách tính
analysis-part-all = Kết quả chung
analysis-part-areas = Phân tích theo lĩnh vực
analysis-part-items = Các nội dung bị trừ nhiều điểm nhất
analysis-part-inflation = Điểm tự chấm so với kết quả cuối cùng
analysis-part-proposals = Nội dung đề nghị đưa vào chỉ thị

analysis-scope = Báo cáo tổng hợp điểm bị trừ của { $count } đơn vị được đánh giá ({ $blocks }). Nguồn số liệu: { $source }.
analysis-block-of = { $block }: { $count } đơn vị
analysis-pending = Còn { $count } nội dung chưa có điểm cuối cùng; số liệu dưới đây là tạm tính, trong đó nội dung chưa có điểm cuối cùng tính theo điểm tự chấm.
analysis-method = Điểm bị trừ của một nội dung là phần chênh lệch giữa điểm tối đa được tính và điểm đạt; nội dung không áp dụng và được loại khỏi điểm tối đa thì không tính. Điểm trừ tính vào điểm bị trừ trong mức tối đa của năm; điểm thưởng không bù vào điểm bị trừ. Tỷ lệ là điểm bị trừ chia cho điểm tối đa của các đơn vị được tính nội dung đó.
analysis-method-takers = Điểm bị trừ được tách theo nguyên nhân: đơn vị tự chấm dưới điểm tối đa; đơn vị không tự chấm; kết quả điều tra xã hội học; kết quả thẩm định; kết luận của Hội đồng; điểm trừ.

analysis-remark-all = Tổng số điểm bị trừ của { $count } đơn vị là { $lost } điểm, bình quân { $mean } điểm một đơn vị, bằng { $share }% tổng điểm tối đa; tổng điểm thưởng được tính là { $bonus } điểm.
analysis-remark-taker = Nguyên nhân trừ nhiều điểm nhất: { $by } ({ $points } điểm, { $share }% tổng số điểm bị trừ).
analysis-remark-unharmed = Có { $count } đơn vị không bị trừ điểm.
analysis-remark-areas = Các lĩnh vực có tỷ lệ điểm bị trừ cao nhất: { $areas }.
analysis-area-share = { $area } ({ $share }%)
analysis-remark-items = Có { $count }/{ $all } nội dung mà quá nửa số đơn vị bị trừ điểm.
analysis-remark-inflation = Có { $count }/{ $units } đơn vị tự chấm cao hơn kết quả cuối cùng ở các nội dung đơn vị tự chấm; bình quân chung, điểm tự chấm cao hơn kết quả cuối cùng { $mean } điểm một đơn vị. So sánh không gồm điều tra xã hội học, điểm do Hội đồng chấm, điểm thưởng và điểm trừ.

analysis-table-overview = Điểm bị trừ theo khối
analysis-table-takers = Điểm bị trừ theo nguyên nhân và khối
analysis-table-areas = Điểm bị trừ theo lĩnh vực
analysis-table-items = Các nội dung bị trừ nhiều điểm nhất, tính chung các khối
analysis-table-block-items = Các nội dung bị trừ nhiều điểm nhất của từng khối
analysis-table-inflation = Điểm tự chấm so với kết quả cuối cùng, bình quân một đơn vị
analysis-table-inflated = Các đơn vị tự chấm cao hơn kết quả cuối cùng nhiều nhất
analysis-chart-takers = Điểm bị trừ bình quân một đơn vị theo lĩnh vực và nguyên nhân
analysis-chart-areas = Tỷ lệ điểm bị trừ so với điểm tối đa, theo lĩnh vực và khối
analysis-chart-items = Các nội dung bị trừ nhiều điểm nhất, tính chung các khối
analysis-chart-inflation = Điểm tự chấm và kết quả cuối cùng, bình quân một đơn vị
analysis-series-own = Điểm tự chấm
analysis-series-given = Kết quả cuối cùng

analysis-column-block = Khối
analysis-column-units = Số đơn vị
analysis-column-index = Chỉ số trung bình
analysis-column-lost = Điểm bị trừ
analysis-column-mean = Bình quân một đơn vị
analysis-column-share = Tỷ lệ so với tối đa (%)
analysis-column-unharmed = Đơn vị không bị trừ
analysis-column-all = Tổng cộng
analysis-all-units = Chung các khối
analysis-column-losers = Đơn vị bị trừ
analysis-column-scope = Khối áp dụng
analysis-column-taker = Nguyên nhân chủ yếu
analysis-column-own = Điểm tự chấm
analysis-column-given = Kết quả cuối cùng
analysis-column-above = Chênh lệch
analysis-column-above-share = So với tự chấm (%)
analysis-column-units-above = Đơn vị tự chấm cao hơn
analysis-column-units-below = Đơn vị tự chấm thấp hơn
analysis-column-unit = Đơn vị
analysis-column-self = Điểm tự chấm
analysis-column-final = Kết quả cuối cùng
analysis-column-difference = Chênh lệch

analysis-proposals = Từ kết quả phân tích, đề nghị xem xét đưa vào chỉ thị các nội dung sau:
analysis-propose-areas = Tập trung khắc phục các lĩnh vực có tỷ lệ điểm bị trừ cao nhất: { $areas }.
analysis-propose-items = Giao nhiệm vụ, thời hạn cụ thể đối với các nội dung bị trừ nhiều điểm nhất: { $items }.
analysis-item-named = { $title } (mục { $code })
analysis-propose-survey = Phân tích kết quả điều tra xã hội học ({ $points } điểm bị trừ), có giải pháp nâng cao mức độ hài lòng của người dân, tổ chức.
analysis-propose-silence = Yêu cầu các đơn vị tự đánh giá đầy đủ, đúng thời hạn ({ $points } điểm bị trừ do không tự chấm).
analysis-propose-penalty = Chấn chỉnh kỷ luật, kỷ cương hành chính, không để tái diễn các vi phạm bị tính điểm trừ ({ $points } điểm).
analysis-propose-inflation = Chấn chỉnh việc tự chấm điểm, lập và lưu giữ tài liệu kiểm chứng đối với { $count } đơn vị tự chấm cao hơn kết quả cuối cùng.
analysis-propose-nothing = Các đơn vị tiếp tục duy trì, phát huy kết quả đã đạt được.
analysis-end = Trên đây là báo cáo phân tích các nội dung bị trừ điểm; chi tiết từng khối nêu tại phụ lục./.
analysis-annex = PHỤ LỤC { $number }
analysis-annex-title = Các nội dung bị trừ điểm của { $block }
