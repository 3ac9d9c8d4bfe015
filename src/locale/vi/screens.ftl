# Màn hình tranh chấp, kết quả và nhật ký.

screens-na = KAD
screens-nothing-selected = Chưa chọn mục nào.
screens-not-mine = Ô này không thuộc phần thẩm định của đồng chí.
screens-shown-of = { $shown }/{ $all }
screens-search-placeholder = gõ để tìm đơn vị, tiêu chí; không cần dấu
screens-search-units = gõ để tìm đơn vị; không cần dấu
screens-search-journal = gõ để tìm trong nội dung; không cần dấu

## Tác vụ.

screens-action-go-to-review = thẩm định ô này
screens-action-other-pane = khung bên
screens-action-block-before = khối trước
screens-action-block-next = khối sau
screens-action-look = xem ô này
screens-action-sort = đổi cách xếp
screens-action-chart = biểu đồ
screens-action-number = đến bản ghi số
screens-action-cell-before = trước
screens-action-cell-next = sau

## Đầu cột.

screens-col-unit = Đơn vị
screens-col-item = Mục
screens-col-title = Nội dung
screens-col-self = Tự chấm
screens-col-given = Thẩm định
screens-col-gap = Lệch
screens-col-explained = GT
screens-col-impact = Ảnh hưởng
screens-col-kinds = Vì sao
screens-col-state = Tình trạng
screens-col-rank = Hạng
screens-col-index = Chỉ số
screens-col-band = Xếp loại
screens-col-total = Tổng
screens-col-max = Tối đa
screens-col-self-total = Tự chấm
screens-col-change = Thay đổi
screens-col-pending = Chờ
screens-col-before = So trước
screens-col-area = Lĩnh vực
screens-col-score = Điểm
screens-col-final = Kết quả
screens-col-lost = Mất
screens-col-before-value = Trước
screens-col-source = Nguồn
screens-col-why = Lý do

## Tranh chấp.

screens-dispute-found = mới
screens-dispute-asked = đã hỏi
screens-dispute-explained = đã giải trình
screens-dispute-settled = đã xong
screens-kind-reviewers-differ = khác ý kiến
screens-kind-gap = lệch nhiều
screens-kind-contested = phản đối
screens-kind-flagged = nêu ra
screens-kind-precheck = cảnh báo
screens-position-accepts = Đơn vị nhất trí với điểm thẩm định
screens-position-contests = Đơn vị không nhất trí
screens-position-explains = Đơn vị giải trình
screens-impact-band = đổi xếp loại
screens-impact-band-rank = loại, { $ranks }
screens-impact-band-and-rank = loại, hạng { $ranks }
screens-impact-rank = hạng { $ranks }
screens-impact-index = { $points } điểm CS
screens-impact-none = chỉ còn một mức điểm nên không đổi thứ hạng hay xếp loại
screens-look = Xem nhanh
screens-no-disputes = Chưa có tranh chấp nào. Tranh chấp tự xuất hiện khi điểm thẩm định lệch nhiều, các ý kiến khác nhau, đơn vị phản đối hoặc thành viên nêu ra hội đồng.
screens-no-disputes-shown = Không có tranh chấp nào khớp với bộ lọc và từ đang tìm. Nhấn F để bỏ lọc.

## Bộ lọc tranh chấp.

screens-filter-disputes-title = Xem những tranh chấp nào?
screens-filter-open = Đang mở
screens-filter-settled = Đã giải quyết
screens-filter-all = Tất cả, cả đã giải quyết
screens-filter-mine = Chỉ phần tôi thẩm định
screens-filter-everyone = Phần của mọi thành viên
screens-filter-any-kind = Mọi lý do
screens-filter-kind = Lý do: { $kind }
screens-filter-any-block = Mọi khối
screens-filter-block = Khối: { $block }
screens-filter-any-area = Mọi lĩnh vực
screens-filter-area = Lĩnh vực { $code }: { $title }
screens-showing-open = đang mở
screens-showing-settled = đã giải quyết
screens-showing-all = tất cả
screens-showing-mine = của tôi
screens-showing-area = lĩnh vực { $code }

## Một ô.

screens-cell-council = Hội đồng
screens-cell-said = Đơn vị và tiêu chí
screens-cell-value = Kết quả:
screens-cell-pending = chưa có, tạm lấy điểm tự chấm
screens-cell-no-dispute = Ô này không có tranh chấp.
screens-cell-impact = Ảnh hưởng:
screens-cell-life = Diễn biến tranh chấp
screens-cell-verdicts = Ý kiến thẩm định
screens-cell-flag = Nêu ra hội đồng – { $note }
screens-cell-explanation = Giải trình của đơn vị
screens-cell-further-evidence = Tài liệu bổ sung:
screens-cell-answered = Cảnh báo đã trả lời
screens-cell-history = Lịch sử
screens-cell-no-reviewer = Chưa phân công ai thẩm định ô này.
screens-life-reopened = Đã mở lại { $count } lần sau khi giải quyết.
screens-verdict-hidden = { $office }: chưa hiển thị; chỉ thấy sau khi đồng chí xác nhận ý kiến của mình về ô này
screens-verdict-missing = { $office }: chưa có ý kiến
screens-verdict-stale = { $office }: { $score } (không còn tính: bản tự đánh giá hoặc phân công đã thay đổi)
screens-verdict-survey = Điểm điều tra xã hội học: { $score }
screens-verdict-ruling = Kết luận số { $number }: { $score }

## Nêu ra hội đồng.

screens-flag-title = Nêu ô này ra hội đồng?
screens-flag-do = nêu ra
screens-flag-note = Nội dung cần hội đồng xem xét
screens-unflag-title = Rút ý kiến nêu ra hội đồng?
screens-unflag-do = rút ý kiến
screens-flagged = Đã nêu ô này ra hội đồng.
screens-unflagged = Đã rút ý kiến nêu ra hội đồng.

## Kết quả.

screens-result-locked = Đã khóa – phiên bản { $version }, { $at }
screens-result-complete = Tạm tính – phiên bản { $version }: mọi ô đã có kết quả, chờ hội đồng thông qua và khóa
screens-result-provisional = Tạm tính – phiên bản { $version }: còn { $count } ô chưa có kết quả, đang lấy điểm tự chấm
screens-sort-rank = thứ hạng
screens-sort-lowest = chỉ số thấp trước
screens-sort-change = giảm nhiều trước
screens-sort-name = tên đơn vị
screens-sorted-by = xếp theo { $order }
screens-unranked = ngoài hạng
screens-no-units = Không có đơn vị nào khớp với từ đang tìm, hoặc khối chưa có đơn vị.
screens-chart-title = Phân bố chỉ số của khối
screens-rank-of = hạng { $rank }/{ $of }
screens-head-band = người đứng đầu: { $band }
screens-index-is = chỉ số { $index }
screens-areas = Lĩnh vực
screens-area-title = Lĩnh vực { $code }: { $title }
screens-source-label = Nguồn:
screens-all-areas = Tất cả lĩnh vực
screens-areas-hint = Enter: xem các mục của lĩnh vực. ← →: đơn vị trước, sau theo thứ tự của khối.
screens-filter-items-title = Xem những mục nào?
screens-items-all = mọi mục
screens-items-lost = mục bị mất điểm
screens-items-changed = mục khác điểm tự chấm
screens-items-pending = mục chưa có kết quả
screens-items-reversed = mục khác phiên bản trước
screens-no-items = Không có mục nào như vậy.
screens-source-pending = chưa có kết quả, tạm lấy điểm tự chấm
screens-lost-nothing = Không mất điểm.
screens-lost-unit = { $points } do đơn vị tự chấm
screens-lost-silence = { $points } do không tự chấm
screens-lost-survey = { $points } do kết quả điều tra xã hội học
screens-lost-appraisal = { $points } do thẩm định
screens-lost-ruling = { $points } do kết luận của hội đồng
screens-lost-not-applicable = { $points } do mục không áp dụng
screens-lost-penalty = { $points } điểm trừ
screens-reason-ruling = Kết luận số { $number } của hội đồng

## Nhật ký.

screens-col-number = Số
screens-col-when = Thời gian
screens-col-who = Người thực hiện
screens-col-kind-of-entry = Loại
screens-col-what = Nội dung
screens-journal-title = Bản ghi số { $number }
screens-journal-item = mục { $item }
screens-journal-searching = đang tìm…
screens-journal-empty = Nhật ký chưa có bản ghi nào.
screens-journal-none-shown = Không có bản ghi nào khớp với bộ lọc và từ đang tìm. Nhấn F để bỏ lọc.
screens-journal-reading = đang đọc…
screens-journal-unreadable = không đọc được: { $why }
screens-journal-showing-all = mọi bản ghi
screens-journal-filter-title = Xem những bản ghi nào?
screens-journal-filter-any-author = Của mọi người
screens-journal-filter-author = Người thực hiện: { $author }
screens-journal-filter-any-kind = Mọi loại
screens-journal-filter-kind = Loại: { $kind }
screens-journal-number-title = Đến bản ghi số
screens-journal-number-field = Số bản ghi
screens-journal-number-do = đến
screens-journal-number-bad = Số bản ghi từ 1 đến { $last }.
screens-journal-no-cell = Bản ghi này không về một ô cụ thể nào.
screens-journal-which-cell = Xem ô nào của bản ghi này?
screens-journal-at = Thời gian
screens-journal-author = Người thực hiện
screens-journal-kind = Loại
screens-journal-hash = Mã băm
screens-journal-key = Khóa ký
screens-journal-body = Nội dung đầy đủ
screens-journal-redacted = Phần thuộc ô mà đồng chí chưa xác nhận không hiển thị ở đây.
screens-body-at = Thời điểm
screens-body-unit = Đơn vị
screens-body-member = Thành viên
screens-body-blocks = Các khối
screens-body-everything = toàn bộ
screens-body-file = Tệp
screens-body-public-key = Khóa công khai
screens-body-why = Lý do
screens-body-note = Nội dung
screens-body-place = Địa điểm
screens-body-minutes-number = Số biên bản
screens-body-evidence = Tài liệu kiểm chứng
screens-body-papers = Phiếu kín: phát ra { $papers }; người kiểm phiếu thứ nhất và thứ hai
screens-body-tally = tán thành { $for }, không tán thành { $against }, không biểu quyết { $abstain }, không hợp lệ { $invalid }
screens-body-dissent = ý kiến bảo lưu: { $text }
screens-body-by-vote = theo biểu quyết số { $number }
screens-body-by-consensus = nhất trí, không ai phản đối
screens-body-result-hash = Mã băm kết quả
screens-body-quorum-rule = Điều kiện họp: { $quorum} số thành viên; thông qua: quá { $passing }
screens-body-more = … và { $count } dòng nữa
