# Từ ngữ của quy tắc: giai đoạn, vai trò, tranh chấp, điểm, lý do từ chối.

domain-round = kỳ đánh giá

## Giai đoạn.

domain-stage-setup = thiết lập
domain-stage-self-assessment = tự đánh giá
domain-stage-review = thẩm định
domain-stage-explanation = giải trình
domain-stage-second-review = thẩm định lần hai
domain-stage-meeting = họp hội đồng
domain-stage-locked = đã khóa kết quả
domain-stage-published = đã công bố

## Vai trò.

domain-role-chair = chủ tịch
domain-role-vice-chair = phó chủ tịch
domain-role-member = thành viên
domain-role-secretary = thư ký
domain-role-helper = tổ giúp việc của { $member }
domain-role-observer = quan sát viên

## Phương pháp chấm.

domain-method-appraised = tự chấm và thẩm định
domain-method-survey = điều tra xã hội học
domain-method-council = hội đồng chấm
domain-method-bonus = điểm thưởng
domain-method-penalty = điểm trừ

## Giá trị và ý kiến thẩm định.

domain-value-not-applicable = Không áp dụng
domain-value-none = chưa có
domain-verdict-accept = chấp nhận điểm tự chấm
domain-verdict-adjust = điều chỉnh thành { $score }
domain-verdict-not-applicable = không áp dụng
domain-source-ruling = kết luận của hội đồng
domain-source-agreed = thống nhất của người thẩm định
domain-source-survey = điều tra xã hội học
domain-source-unclaimed = không phát sinh

## Tranh chấp.

domain-dispute-reviewers-differ = ý kiến thẩm định khác nhau
domain-dispute-gap = chênh lệch lớn so với điểm tự chấm
domain-dispute-contested = đơn vị không nhất trí
domain-dispute-flagged = thành viên nêu ra hội đồng
domain-dispute-precheck = còn dấu hiệu kiểm tra tự động chưa trả lời
domain-dispute-state-found = mới phát hiện
domain-dispute-state-asked = đã yêu cầu giải trình
domain-dispute-state-explained = đã giải trình
domain-dispute-state-settled = đã giải quyết: { $how }
domain-settlement-agreement = đã thống nhất
domain-settlement-acceptance = đơn vị nhất trí với điểm thẩm định
domain-settlement-ruling = theo kết luận số { $number } của hội đồng

## Kiểm tra tự động.

domain-severity-notice = lưu ý
domain-severity-warning = cảnh báo
domain-severity-severe = nghiêm trọng
domain-finding-above-max = Điểm tự chấm ngoài khoảng cho phép
domain-finding-off-step = Điểm tự chấm không phải bội số của { $step }
domain-finding-rule-differs = Điểm tự chấm khác mức tính theo số liệu kê khai ({ $score })
domain-finding-no-evidence = Có điểm nhưng không có tài liệu kiểm chứng và không có giải trình
domain-finding-evidence-outside-period = Tài liệu { $number } ngày { $date } ngoài kỳ đánh giá
domain-finding-shared-evidence = Tài liệu { $number } được { $units } đơn vị cùng dẫn
domain-finding-outlier = Điểm tự chấm cách xa các đơn vị cùng khối (trung vị { $median })
domain-finding-unanswered = Chưa tự chấm
domain-finding-survey-missing = Chưa có điểm điều tra xã hội học
domain-document-without-number = không số

## Quy tắc tính điểm. Mỗi dòng là một phép tính.

domain-rule-chosen = “{ $label }”: { $score }
domain-rule-step-top = { $share } → từ { $from } % trở lên: { $score }
domain-rule-step-between = { $share } → từ { $from } % đến dưới { $below } %: { $score }
domain-rule-step-bottom = { $share } → dưới { $below } %: { $score }
domain-rule-share = { $share } × { $max } = { $score }
domain-rule-share-capped = { $share }, tính tối đa 100 % × { $max } = { $score }
domain-rule-count = { $count } × { $each } = { $score }
domain-rule-count-capped = { $count } × { $each }, tối đa { $score }
domain-rule-deduct = { $max } − { $count } × { $each } = { $score }
domain-rule-deduct-floored = { $max } − { $count } × { $each }, tối thiểu { $score }
domain-rule-silent-nothing = Chưa kê khai số liệu nên chưa tính được điểm
domain-rule-silent-judgement = Điểm theo nhận định, là bội số của { $step }

## Biểu quyết, có mặt.

domain-choice-for = tán thành
domain-choice-against = không tán thành
domain-choice-abstain = không biểu quyết
domain-attendance-in = có mặt
domain-attendance-delegate = { $delegate } dự thay theo { $document }
domain-attendance-out = đã rời phòng họp
domain-attendance-absent = vắng mặt, lý do: { $why }
domain-motion-score = { $cell }: điểm { $value }
domain-motion-not-applicable = { $cell }: không áp dụng
domain-motion-agreed = Giữ kết quả thẩm định đã thống nhất của { $count } ô đang tranh chấp
domain-motion-self-scores = Lấy điểm tự chấm cho { $count } ô chưa thẩm định xong
domain-motion-approve = Thông qua kết quả tổng hợp
domain-motion-reopen = Mở lại kết quả đã khóa
domain-quorum-words = có mặt { $present }/{ $members }, cần ≥ { $needed }
domain-cell = { $unit }, mục { $code }
domain-cell-titled = { $unit }, mục { $code } “{ $title }”

## Điều còn vướng trước khi khóa: nội dung và cách gỡ.

domain-blocker-not-submitted = { $unit } chưa nộp bản tự đánh giá
domain-blocker-not-submitted-way = Đôn đốc đơn vị nộp, hoặc hội đồng kết luận từng mục còn thiếu
domain-blocker-survey-missing = { $cell }: chưa có điểm điều tra xã hội học
domain-blocker-survey-missing-way = Thư ký nhập kết quả điều tra, hoặc hội đồng kết luận
domain-blocker-not-reviewed = { $cell }: chưa đủ ý kiến thẩm định ({ $members })
domain-blocker-nobody = { $cell }: chưa phân công người thẩm định
domain-blocker-not-reviewed-way = Người được phân công xác nhận, hoặc hội đồng kết luận
domain-blocker-nobody-way = Thư ký phân công người thẩm định, hoặc hội đồng kết luận
domain-blocker-differ = { $cell }: ý kiến thẩm định khác nhau
domain-blocker-differ-way = Hội đồng kết luận
domain-blocker-open-dispute = { $cell }: tranh chấp chưa giải quyết
domain-blocker-open-dispute-way = Hội đồng kết luận, hoặc đơn vị nhất trí, hoặc người nêu rút ý kiến
domain-blocker-no-na-policy = { $cell }: bộ chỉ số chưa quy định cách tính khi không áp dụng
domain-blocker-no-na-policy-way = Bổ sung quy định “không áp dụng” vào bộ chỉ số ở giai đoạn thiết lập

## Lý do từ chối: một câu, kèm cách làm đúng.

domain-refusal-unknown-author = Người thực hiện không có trong danh sách hội đồng; đề nghị thư ký bổ sung thành viên và khóa công khai.
domain-refusal-secretary-only = Chỉ thư ký hội đồng được thực hiện việc này.
domain-refusal-reviewer-only = Chỉ chủ tịch, phó chủ tịch hoặc thành viên hội đồng được thực hiện việc này, đối với nội dung được phân công.
domain-refusal-helper-only = Chỉ tổ giúp việc lập dự thảo; thành viên xác nhận trực tiếp ý kiến của mình.
domain-refusal-signatory-only = Chỉ chủ tịch hoặc thư ký hội đồng được ký và khóa kết quả.
domain-refusal-recused = Thành viên không thẩm định, kết luận, biểu quyết đối với { $unit } để tránh xung đột lợi ích; đề nghị thư ký phân công người khác.
domain-refusal-not-assigned = { $cell }: không thuộc phạm vi được phân công; đề nghị thư ký xem lại phân công nếu cần.
domain-refusal-wrong-stage = Việc này không thực hiện được ở giai đoạn { $now }; thư ký chuyển giai đoạn nếu cần.
domain-refusal-sealed = Kết quả đã khóa nên không nhận thay đổi về điểm; muốn thay đổi, hội đồng phải biểu quyết mở lại và nêu lý do.
domain-refusal-unknown-unit = Không có đơn vị mã “{ $unit }” trong kỳ đánh giá; kiểm tra lại mã đơn vị.
domain-refusal-unknown-item = Bộ chỉ số của { $unit } không có mục “{ $item }” được chấm điểm; kiểm tra lại mã.
domain-refusal-unknown-member = Không có thành viên “{ $member }” phù hợp với việc này trong hội đồng; kiểm tra lại mã thành viên.
domain-refusal-unknown-block = Không có khối “{ $block }” trong kỳ đánh giá; kiểm tra lại mã khối.
domain-refusal-unknown-index-set = Chưa nạp bộ chỉ số “{ $set }”; nạp bộ chỉ số trước.
domain-refusal-unknown-node = Không bộ chỉ số nào có mã “{ $code }”; kiểm tra lại mã.
domain-refusal-twice = “{ $id }” xuất hiện hai lần; chỉ giữ một.
domain-refusal-empty = Danh sách trống; cần ít nhất một dòng.
domain-refusal-too-many-seats = Hội đồng có quá nhiều vị trí; tối đa { $limit }.
domain-refusal-council-incomplete = Danh sách hội đồng phải có đúng một chủ tịch và đúng một thư ký, thư ký là người thực hiện việc này.
domain-refusal-seats-moved = Sau giai đoạn thiết lập, giữ nguyên thứ tự các thành viên đã có; thành viên mới xếp ở cuối.
domain-refusal-foundation-moved = Kỳ đánh giá đã bắt đầu nên khối, đơn vị, mục chấm điểm đã có phải giữ nguyên mã, điểm và thứ tự; khối, đơn vị mới xếp ở cuối.
domain-refusal-helper-without-member = Tổ giúp việc phải thuộc về một thành viên có quyền biểu quyết; không có thành viên “{ $member }” như vậy.
domain-refusal-bad-key = Khóa công khai không đúng dạng; dán nguyên dòng bắt đầu bằng ssh-ed25519, không kèm ghi chú.
domain-refusal-why-missing = Chưa nêu lý do; cần ghi rõ lý do.
domain-refusal-text-missing = Nội dung để trống; cần ghi nội dung.
domain-refusal-out-of-range = { $cell }: điểm { $score } ngoài khoảng cho phép; nhập điểm từ { $least } đến { $max }.
domain-refusal-off-step = { $cell }: điểm { $score } không phải bội số của { $step }; nhập điểm theo bước { $step }.
domain-refusal-nothing-to-accept = { $cell }: đơn vị chưa tự chấm nên không có điểm để chấp nhận; nhập điểm cụ thể và lý do.
domain-refusal-wrong-method = { $cell }: mục này thuộc loại { $method } nên không nhận điểm theo cách này.
domain-refusal-stale = { $cell }: đã có thay đổi mới hơn (bản ghi số { $seq }); xem lại rồi thực hiện lại.
domain-refusal-already-submitted = { $unit } đã nộp bản tự đánh giá; muốn thay thế, chọn thay bản đã nộp.
domain-refusal-not-submitted = { $unit } chưa nộp bản tự đánh giá; nhập bản tự đánh giá trước.
domain-refusal-not-adjusted = { $cell }: điểm tự chấm không bị điều chỉnh nên không cần giải trình.
domain-refusal-no-such-finding = { $cell }: không có dấu hiệu kiểm tra tự động “{ $code }” để trả lời.
domain-refusal-no-such-move = Không chuyển được từ giai đoạn { $from } sang giai đoạn { $to }.
domain-refusal-no-such-move-next = Không chuyển được từ giai đoạn { $from } sang giai đoạn { $to }; giai đoạn tiếp theo là { $next }.
domain-refusal-submissions-missing = Còn { $count } đơn vị chưa nộp bản tự đánh giá, đầu tiên là { $unit }; muốn chuyển giai đoạn phải nêu lý do.
domain-refusal-verdicts-missing = Còn { $count } ô chưa đủ ý kiến thẩm định, đầu tiên là { $cell }; muốn chuyển giai đoạn phải nêu lý do.
domain-refusal-reviewers-missing = Còn { $count } ô chưa có người thẩm định, đầu tiên là { $cell }; bổ sung phân công trước khi chuyển giai đoạn.
domain-refusal-no-meeting = Chưa mở phiên họp; thư ký mở phiên họp trước.
domain-refusal-meeting-open = Phiên họp đang mở; kết thúc phiên họp trước.
domain-refusal-before-record = Thời điểm này sớm hơn thời điểm đã ghi gần nhất ({ $latest }); nhập thời điểm không sớm hơn.
domain-refusal-does-not-vote = { $member } không có quyền biểu quyết.
domain-refusal-not-present = { $member } không có mặt tại thời điểm này; ghi nhận có mặt trước.
domain-refusal-no-change = { $member } đã ở đúng trạng thái này; không có gì thay đổi.
domain-refusal-no-quorum = Chưa đủ thành viên để quyết định: { $quorum }.
domain-refusal-secret-not-allowed = Kỳ đánh giá này không cho phép bỏ phiếu kín; biểu quyết công khai.
domain-refusal-tallies-differ = Hai người kiểm phiếu báo kết quả khác nhau; kiểm lại phiếu rồi nhập lại.
domain-refusal-too-many-papers = Số phiếu không khớp: phiếu kiểm được không vượt phiếu phát ra, phiếu phát ra không vượt số người được biểu quyết.
domain-refusal-unknown-vote = Không có lần biểu quyết số { $number }.
domain-refusal-vote-voided = Lần biểu quyết số { $number } đã bị hủy; biểu quyết lại.
domain-refusal-vote-not-passed = Lần biểu quyết số { $number } không được thông qua.
domain-refusal-vote-on-other = Lần biểu quyết số { $number } là về nội dung khác; dẫn lần biểu quyết đúng nội dung này.
domain-refusal-vote-outdated = Lần biểu quyết số { $number } diễn ra trước thay đổi mới nhất; biểu quyết lại.
domain-refusal-not-agreed = { $cell }: chưa có kết quả thẩm định thống nhất; kết luận riêng ô này.
domain-refusal-nothing-open = { $cell }: không có nội dung nào đang chờ giải quyết.
domain-refusal-blocked = Còn { $count } điểm vướng trước khi khóa; xem danh sách và cách gỡ.
domain-refusal-not-approved = Chưa có biểu quyết thông qua kết quả hiện tại; hội đồng biểu quyết thông qua sau thay đổi điểm cuối cùng.
domain-refusal-seal-mismatch = Chữ ký dành cho phiên bản hoặc kết quả khác; ký lại trên kết quả hiện tại.
domain-refusal-signature-missing = Chủ tịch và thư ký chưa cùng ký kết quả này; cần đủ hai chữ ký.
domain-refusal-not-locked = Kết quả chưa khóa nên không cần mở lại.

## Một dòng cho mỗi bản ghi trong nhật ký.

domain-event-round-set-up = Thiết lập kỳ đánh giá “{ $title }”
domain-event-index-set-loaded = Nạp bộ chỉ số “{ $title }” ({ $count } mục chấm điểm)
domain-event-units-loaded = Nạp danh sách { $count } đơn vị
domain-event-members-loaded = Nạp danh sách hội đồng: { $count } vị trí
domain-event-key-entered = Ghi khóa công khai của { $member }
domain-event-assignments-set = Phân công thẩm định: { $count } dòng
domain-event-stage-moved = Chuyển sang giai đoạn { $to }
domain-event-stage-moved-why = Chuyển sang giai đoạn { $to }, lý do: { $why }
domain-event-self-assessment-submitted = Nhận bản tự đánh giá của { $unit } ({ $count } mục)
domain-event-self-assessment-replaced = Thay bản tự đánh giá của { $unit } ({ $count } mục)
domain-event-evidence-submitted = Nhận danh mục tài liệu kiểm chứng của { $unit } ({ $count } tài liệu)
domain-event-survey-scores-recorded = Nhập { $count } điểm điều tra xã hội học
domain-event-review-confirmed-one = Thẩm định { $cell }: { $verdict }
domain-event-review-confirmed-one-why = Thẩm định { $cell }: { $verdict }, lý do: { $why }
domain-event-review-confirmed-closed = Xác nhận thẩm định { $cell }
domain-event-review-confirmed-many = Xác nhận thẩm định { $count } ô
domain-event-review-confirmed-unit = { $unit }: xác nhận thẩm định { $count } ô
domain-event-review-confirmed-unit-adjusted = { $unit }: xác nhận thẩm định { $count } ô, điều chỉnh { $adjusted } ô
domain-event-review-drafted = Lập dự thảo thẩm định cho { $member }
domain-event-review-confirmed-hidden = Xác nhận thẩm định những ô còn đang thẩm định độc lập
domain-event-cell-flagged = Nêu ra hội đồng { $cell }: { $note }
domain-event-flag-withdrawn = Rút ý kiến nêu ra hội đồng về { $cell }
domain-event-precheck-answered = Trả lời dấu hiệu kiểm tra tự động của { $cell }: { $text }
domain-event-closed = Ghi ý kiến về một ô còn đang thẩm định độc lập
domain-event-explanation-submitted = Nhận giải trình của { $unit }
domain-event-recusal-declared = { $member } không tham gia đối với { $unit }, lý do: { $why }
domain-event-meeting-opened = Khai mạc phiên họp tại { $place }
domain-event-attendance-changed = { $member }: { $change }
domain-event-agenda-set = Lập chương trình: { $count } ô
domain-event-note-taken = Ghi ý kiến: { $text }
domain-event-note-taken-by = Ghi ý kiến của { $speaker }: { $text }
domain-event-vote-passed = Biểu quyết số { $number }, thông qua ({ $votes }): { $motion }
domain-event-vote-failed = Biểu quyết số { $number }, không thông qua ({ $votes }): { $motion }
domain-event-vote-votes = tán thành { $for }, không tán thành { $against }, không biểu quyết { $abstain }
domain-event-vote-voided = Hủy lần biểu quyết số { $number }, lý do: { $why }
domain-event-ruling-made = Kết luận: { $motion }
domain-event-meeting-closed = Bế mạc phiên họp
domain-event-seal-signed = Ký kết quả phiên bản { $version }
domain-event-result-locked = Khóa kết quả phiên bản { $version }
domain-event-result-reopened = Mở lại kết quả, lý do: { $why }
domain-event-attempt-refused = Từ chối việc không đúng thẩm quyền: { $kind }

## Tên loại bản ghi.

domain-kind-round-set-up = thiết lập kỳ đánh giá
domain-kind-prechecks-set = đặt kiểm tra tự động
domain-kind-index-set-loaded = nạp bộ chỉ số
domain-kind-units-loaded = nạp đơn vị
domain-kind-members-loaded = nạp hội đồng
domain-kind-key-entered = ghi khóa
domain-kind-assignments-set = phân công
domain-kind-stage-moved = chuyển giai đoạn
domain-kind-self-assessment-submitted = tự đánh giá
domain-kind-evidence-submitted = tài liệu kiểm chứng
domain-kind-survey-scores-recorded = điểm điều tra
domain-kind-last-year-recorded = kết quả năm trước
domain-kind-review-confirmed = thẩm định
domain-kind-review-drafted = dự thảo thẩm định
domain-kind-cell-flagged = nêu ra hội đồng
domain-kind-flag-withdrawn = rút ý kiến
domain-kind-precheck-answered = trả lời kiểm tra tự động
domain-kind-explanation-submitted = giải trình
domain-kind-recusal-declared = tránh xung đột lợi ích
domain-kind-meeting-opened = khai mạc
domain-kind-attendance-changed = có mặt
domain-kind-agenda-set = chương trình
domain-kind-note-taken = ghi ý kiến
domain-kind-vote-held = biểu quyết
domain-kind-vote-voided = hủy biểu quyết
domain-kind-ruling-made = kết luận
domain-kind-meeting-closed = bế mạc
domain-kind-meeting-rules-set = cách biểu quyết
domain-kind-item-called = gọi nội dung
domain-kind-proposal-made = đề xuất
domain-kind-proposal-withdrawn = rút đề xuất
domain-kind-chair-assigned = chủ trì thay
domain-kind-ballot-opened = phát phiếu kín
domain-kind-tally-entered = kiểm phiếu
domain-kind-ballot-cancelled = hủy bỏ phiếu kín
domain-kind-meeting-adjourned = tạm nghỉ
domain-kind-meeting-resumed = họp lại
domain-kind-note-revised = sửa ý kiến
domain-kind-minutes-text-set = lời văn biên bản
domain-kind-seal-signed = ký kết quả
domain-kind-result-locked = khóa kết quả
domain-kind-result-reopened = mở lại
domain-kind-attempt-refused = từ chối
