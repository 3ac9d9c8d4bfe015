# Ảnh hưởng của tranh chấp, độ nhạy của bảng kết quả, thử điểm, thứ tự chương trình.

impact-no-band = không xếp loại
impact-outcome = { $value }: chỉ số { $index }, hạng { $rank }, xếp loại { $band }
impact-outcome-unranked = { $value }: chỉ số { $index }, không xếp hạng
impact-open-listed = Chưa ai cho điểm: có thể là một trong các mức { $scores }, hoặc không áp dụng.
impact-open-steps = Chưa ai cho điểm: có thể là bất kỳ mức nào từ 0 đến { $max } theo bước { $step }, hoặc không áp dụng.
impact-open-any = Chưa ai cho điểm: có thể là bất kỳ mức nào từ 0 đến { $max }, hoặc không áp dụng.
impact-index = Chỉ số từ { $low } đến { $high }
impact-index-stays = Chỉ số giữ { $low }
impact-rank = hạng từ { $low } đến { $high }
impact-rank-stays = giữ hạng { $low }
impact-band = xếp loại từ { $low } đến { $high }
impact-band-stays = giữ xếp loại { $low }
impact-passes = Vượt { $unit } ({ $index }) nếu kết luận { $at }
impact-reaches = Bằng { $unit } ({ $index }) nếu kết luận { $at }
impact-is-reached = Bị { $unit } ({ $index }) đuổi kịp nếu kết luận { $at }
impact-is-passed = Bị { $unit } ({ $index }) vượt nếu kết luận { $at }
impact-passes-nobody = Không vượt và không bị đơn vị nào vượt

sensitivity-title = Độ nhạy của bảng: { $block }
sensitivity-basis = Tính chính xác trên mọi kết cục của { $disputes } tranh chấp đang mở.
sensitivity-unreviewed = { $count } ô khác chưa có điểm cuối cùng và không có tranh chấp; các khoảng dưới đây chỉ đúng nếu các ô ấy giữ điểm đang tính.
sensitivity-certain = Chắc chắn: { $certain }/{ $ranked } thứ hạng.
sensitivity-column-now = Nay
sensitivity-column-index = Chỉ số
sensitivity-column-total = Tổng điểm
sensitivity-column-ranks = Hạng có thể
sensitivity-column-bands = Xếp loại có thể
sensitivity-column-open = Tranh chấp
sensitivity-column-plot = Khoảng chỉ số ({ $low } – { $high })
sensitivity-certain-mark = chắc
sensitivity-pairs = Cặp liền kề chưa rõ trên dưới: { $count }
sensitivity-pair-pass = { $lower } có thể vượt { $upper }
sensitivity-pair-level = { $lower } có thể bằng { $upper }
sensitivity-pair-part = { $upper } có thể tách lên trên { $lower }
sensitivity-none = Không còn tranh chấp nào đang mở: mọi thứ hạng đã chắc chắn theo điểm đang tính.

try-cells = Ô đang thử và ô còn tranh chấp
try-tried = { $count } ô đang thử; Esc bỏ thử và trở về
try-column-item = Mục
try-column-tried = Thử
try-score = Điểm thử
try-most = tối đa { $max }
try-index = Chỉ số { $index }
try-rank = hạng { $ranks }
try-table = Bảng nếu như vậy: { $block }
try-not-a-number = Chưa phải là một mức điểm.
try-pick-unit = Thử điểm của đơn vị nào?
try-pick-item = Thử điểm của tiêu chí nào?
try-action-open = thử điểm
try-action-na = không áp dụng
try-action-take-back = bỏ thử ô này
try-action-add = thêm ô khác
try-action-leave = bỏ thử, trở về
try-action-table-up = bảng: lên
try-action-table-down = bảng: xuống
try-where = Thử điểm
try-banner = THỬ — không ghi
try-value = { $cell }: { $before } → { $after }
try-column-index = Chỉ số
try-column-rank = Hạng
try-column-band = Xếp loại
try-column-total = Tổng điểm
try-moved-up = ↑ lên { $places } bậc
try-moved-down = ↓ xuống { $places } bậc
try-passed = Vượt: { $units }
try-passed-by = Bị vượt: { $units }
try-changes-nothing = Không thứ hạng nào thay đổi.
try-count = { $count } đơn vị đổi chỉ số hoặc thứ hạng.

agenda-leave = mời ra: { $members }
agenda-back = mời vào: { $members }
agenda-moves = { $count } lượt ra vào phòng họp do né tránh.
agenda-kept = Giữ thứ tự đang có; thêm { $count } ô.
agenda-not-listed = { $cell } không có trong chương trình.
agenda-beyond = Chương trình có { $count } mục; vị trí phải từ 1 đến { $count }.

cli-flag-sensitivity = Khoảng điểm, chỉ số, thứ hạng còn có thể khi mọi tranh chấp còn mở
cli-flag-what-if = Thử điểm của một ô, không ghi: ĐƠN-VỊ:TIÊU-CHÍ=ĐIỂM hoặc =na; nêu được nhiều lần
cli-flag-anew = Xếp lại cả những mục đã có trong chương trình (cùng với --auto)
cli-flag-move-item = Chuyển mục này, dạng ĐƠN-VỊ:TIÊU-CHÍ (cùng với --to)
cli-flag-meeting-agenda-to = Đến vị trí này, tính từ 1
cli-flag-drop-item = Bỏ mục này khỏi chương trình, dạng ĐƠN-VỊ:TIÊU-CHÍ
cli-value-cell = cần dạng ĐƠN-VỊ:TIÊU-CHÍ
cli-value-trial = cần dạng ĐƠN-VỊ:TIÊU-CHÍ=ĐIỂM hoặc ĐƠN-VỊ:TIÊU-CHÍ=na
cli-impact-outcomes = Kết cục
cli-impact-passes = Vượt, bị vượt
