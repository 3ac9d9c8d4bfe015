# Dòng lệnh.

cli-refused = Từ chối: { $reason }
cli-hint = Gợi ý: { $hint }
cli-next = Tiếp theo: { $step }
cli-hint-help = Xem cách dùng: thamdinh --help, hoặc thamdinh LỆNH --help.

## Trợ giúp: từng lệnh.

cli-help = Thẩm định, biểu quyết, khóa và lập biên bản Chỉ số cải cách hành chính hằng năm.
cli-help-after = Mã thoát: 0 đã xong · 1 bị từ chối hoặc có lỗi trong tệp · 2 dùng sai lệnh. Mật khẩu mở khóa có thể đặt trong biến THAMDINH_PASSPHRASE.
cli-heading-usage = Cách dùng
cli-heading-commands = Các lệnh
cli-heading-command = LỆNH
cli-heading-arguments = Tham số
cli-heading-options = Tùy chọn
cli-help-demo = Dựng kỳ đánh giá mẫu (128 đơn vị của Hải Phòng, số liệu giả định) và mở màn hình
cli-help-new = Lập kỳ đánh giá mới từ round.toml và các tệp mà nó nêu
cli-help-import = Nhận tệp: tự đánh giá, tài liệu kiểm chứng, điều tra, giải trình, đơn vị, thành viên, bộ chỉ số
cli-help-open = Mở màn hình làm việc của người ngồi ở đây
cli-help-status = Giai đoạn, thời hạn, tiến độ, điều còn vướng và việc cần làm tiếp
cli-help-score = Xác nhận kết quả thẩm định (tổ giúp việc: lập dự thảo)
cli-help-cell = Mọi điều về một ô: một đơn vị × một tiêu chí, kèm lịch sử
cli-help-disputes = Danh sách tranh chấp, ảnh hưởng lớn xếp trước
cli-help-flag = Nêu một ô ra hội đồng
cli-help-unflag = Rút ý kiến đã nêu
cli-help-answer = Trả lời một dấu hiệu kiểm tra tự động
cli-help-recuse = Khai báo không tham gia đối với một đơn vị vì xung đột lợi ích
cli-help-advance = Chuyển sang giai đoạn khác
cli-help-meeting = Phiên họp: khai mạc, có mặt, chương trình, ý kiến, biểu quyết, kết luận, bế mạc
cli-help-meeting-show = Phiên họp hiện thế nào: số thành viên có mặt, chương trình, các lần biểu quyết
cli-help-meeting-open = Khai mạc phiên họp
cli-help-meeting-attend = Ghi thành viên đến, rời phòng, cử người dự thay hoặc vắng mặt
cli-help-meeting-agenda = Lập chương trình
cli-help-meeting-rule = Kết luận của hội đồng: theo một lần biểu quyết, theo đồng thuận, hoặc biểu quyết và kết luận cùng lúc
cli-help-meeting-vote = Ghi một lần biểu quyết
cli-help-meeting-void = Hủy một lần biểu quyết, có lý do
cli-help-meeting-note = Ghi ý kiến phát biểu
cli-help-meeting-close = Bế mạc phiên họp
cli-help-result = Điểm tổng hợp, chỉ số, xếp hạng, xếp loại, điểm trừ
cli-help-lock = Ký kết quả; chữ ký thứ hai (chủ tịch và thư ký) khóa kết quả
cli-help-reopen = Mở lại kết quả đã khóa sau khi biểu quyết
cli-help-verify = Kiểm tra lại toàn bộ nhật ký, chữ ký và kết quả
cli-help-log = Nhật ký: ai làm gì, lúc nào
cli-help-minutes = Xuất biên bản phiên họp ra tệp Word hoặc văn bản thuần
cli-help-key = Khóa ký của từng vị trí
cli-help-key-new = Tạo cặp khóa
cli-help-key-show = Xem khóa công khai
cli-help-key-enter = Thư ký ghi khóa công khai của một thành viên
cli-help-completions = Tệp tự hoàn thành lệnh cho bash, zsh, fish …
cli-help-man = Trang hướng dẫn dạng man

## Trợ giúp: từng tùy chọn.

cli-flag-seat = Mã của người thực hiện (khóa ký được tìm theo mã này)
cli-flag-key = Tệp khóa, thay cho tệp tìm thấy
cli-flag-lang = Ngôn ngữ: vi hoặc en
cli-flag-json = In dạng JSON cho chương trình khác đọc
cli-flag-plain = Không màu, không di chuyển con trỏ
cli-flag-help = Xem trợ giúp
cli-flag-version = Xem phiên bản
cli-flag-session = Tệp kỳ đánh giá, ví dụ hp2026.thamdinh
cli-flag-unit = Mã đơn vị
cli-flag-item = Mã tiêu chí
cli-flag-open = Chỉ các tranh chấp đang mở
cli-flag-block = Chỉ khối này
cli-flag-items = Kèm từng tiêu chí
cli-flag-hash = In mã băm đầy đủ của kết quả, để chủ tịch và thư ký đối chiếu khi ký
cli-flag-from = Từ bản ghi số N
cli-flag-kind = Chỉ loại bản ghi này, ví dụ review_confirmed
cli-flag-author = Chỉ bản ghi của người này
cli-flag-out = Tệp cần ghi: .docx hoặc .txt; “-” in văn bản ra màn hình
cli-flag-meeting = Phiên họp số N; mặc định là phiên cuối
cli-flag-replace = Ghi đè nếu tệp đã có
cli-flag-shell = bash, zsh, fish, elvish hoặc powershell
cli-flag-dir = Thư mục để dựng
cli-flag-no-open = Chỉ dựng, không mở màn hình
cli-flag-stage = Dựng đến giai đoạn nào: setup, self_assessment, review, explanation, second_review, meeting
cli-flag-round = Tệp round.toml hoặc thư mục chứa nó
cli-flag-import-kind = self, evidence, survey, explanation, units, members hoặc index
cli-flag-files = Tệp .xlsx, .xlsm, .ods, .xls, .csv, thư mục hoặc mẫu tên; nhận tất cả hoặc không nhận tệp nào
cli-flag-dry-run = Chỉ kiểm tra và báo kết quả, không ghi
cli-flag-folder = Thư mục chứa tài liệu kiểm chứng cần gắn vào danh mục (dùng với --kind evidence)
cli-flag-evidence = Thư mục chứa tài liệu kiểm chứng; được ghi nhớ cho vị trí này
cli-flag-import-replace = Thay bản đã nộp trước đó; chỉ những ô khác được mở lại
cli-flag-partial = Nhận các tệp tốt, bỏ lại tệp có lỗi và tệp chung đơn vị với chúng
cli-flag-report = Ghi kết quả kiểm tra ra bảng tính để gửi lại đơn vị, mỗi đơn vị một trang
cli-flag-accept = Chấp nhận điểm tự chấm
cli-flag-score = Điểm, ví dụ 0,75
cli-flag-na = Không áp dụng
cli-flag-why = Lý do
cli-flag-seen = Từ chối nếu ô đã có thay đổi sau bản ghi số N
cli-flag-score-from = Tệp có các cột Mã đơn vị, Mã tiêu chí, Kết quả (chấp nhận, KAD hoặc điểm), Lý do; “-” đọc từng dòng và xác nhận ngay
cli-flag-list = In các ô đang chờ mình thành bảng CSV để điền rồi nộp bằng --from
cli-flag-code = Mã dấu hiệu, ví dụ rule_differs
cli-flag-prechecks = Liệt kê từng dấu hiệu của kiểm tra tự động
cli-flag-status-unit = Chỉ đơn vị này (cùng với --prechecks)
cli-flag-status-item = Chỉ tiêu chí này (cùng với --prechecks)
cli-flag-status-code = Chỉ dấu hiệu có mã này (cùng với --prechecks)
cli-flag-status-severity = Chỉ mức này (cùng với --prechecks)
cli-flag-status-open = Chỉ dấu hiệu chưa trả lời (cùng với --prechecks)
cli-flag-text = Nội dung
cli-flag-member = Mã thành viên
cli-flag-to = setup, self_assessment, review, explanation, second_review, meeting hoặc published
cli-flag-groups = Hai nhóm ký tự để trống trên màn hình, đọc từ bản giấy
cli-flag-vote = Lần biểu quyết số N
cli-flag-public-key = Dòng khóa bắt đầu bằng ssh-ed25519
cli-flag-file = Tệp .pub chứa dòng khóa
cli-flag-key-new-out = Tệp khóa cần ghi
cli-flag-at = Thời điểm theo giờ của kỳ đánh giá; mặc định là bây giờ
cli-flag-place = Địa điểm
cli-flag-number = Số biên bản, ví dụ 05
cli-flag-come = Có mặt
cli-flag-meeting-attend-out = Rời phòng họp
cli-flag-absent = Vắng mặt, kèm lý do
cli-flag-delegate = Chức danh người dự thay
cli-flag-document = Số văn bản cử người dự thay
cli-flag-meeting-attend-member = Mã thành viên; nhiều thành viên cách nhau bằng dấu phẩy
cli-flag-auto = Mọi tranh chấp đang mở, ảnh hưởng lớn xếp trước
cli-flag-cells = Các ô, dạng ĐƠN-VỊ:TIÊU-CHÍ, cách nhau bằng dấu phẩy
cli-flag-agreed = Giữ kết quả đã thống nhất của các ô còn tranh chấp; không nêu --cells là tất cả
cli-flag-self-scores = Lấy điểm tự chấm của các ô chưa thẩm định xong; không nêu --cells là tất cả
cli-flag-approve = Thông qua kết quả tổng hợp
cli-flag-reopen = Mở lại kết quả đã khóa
cli-flag-other = Nội dung khác
cli-flag-in-favour = Tán thành; “all” là mọi người được biểu quyết chưa nêu tên ở chỗ khác
cli-flag-against = Không tán thành
cli-flag-abstain = Không biểu quyết
cli-flag-dissent = Ý kiến bảo lưu ghi vào biên bản
cli-flag-secret = Bỏ phiếu kín
cli-flag-papers = Số phiếu phát ra
cli-flag-tally = Kết quả kiểm của một người kiểm phiếu: tán thành, không tán thành, trắng, không hợp lệ; nêu hai lần
cli-flag-tellers = Hai người kiểm phiếu, theo thứ tự của --tally
cli-flag-consensus = Đồng thuận, không ai có mặt phản đối
cli-flag-speaker = Người phát biểu

## Dùng sai lệnh.

cli-clap-value = Giá trị “{ $value }” của { $flag } không dùng được; chọn một trong: { $allowed }.
cli-clap-value-missing = Thiếu giá trị của { $flag }.
cli-clap-validation = Giá trị “{ $value }” của { $flag } không dùng được: { $why }
cli-clap-unknown = Không có tùy chọn { $flag }.
cli-clap-subcommand = Không có lệnh “{ $command }”.
cli-clap-missing = Thiếu: { $flag }.
cli-clap-no-subcommand = Thiếu tên lệnh.
cli-clap-conflict = { $flag } không đi cùng { $other }.
cli-clap-count = Số giá trị của { $flag } không đúng.
cli-clap-near = Có phải ý là { $near }?
cli-value-empty = để trống.
cli-value-time = viết dạng ngày/tháng/năm giờ:phút, ví dụ 28/12/2026 08:30.
cli-value-cells = viết dạng ĐƠN-VỊ:TIÊU-CHÍ, ví dụ so-y-te:1.1.1,11311:2.1.
cli-value-tally = viết bốn số cách nhau bằng dấu phẩy: tán thành, không tán thành, trắng, không hợp lệ.
cli-value-dissent = viết dạng MÃ-THÀNH-VIÊN=ý kiến.
cli-value-groups = viết hai nhóm cách nhau bằng dấu phẩy, ví dụ 3f9a,07bc.
cli-value-stage = chọn một trong: setup, self_assessment, review, explanation, second_review, meeting, published.
cli-value-postgres = bản này chỉ làm việc với kỳ đánh giá trong tệp.
cli-usage-member-missing = Chưa nêu khóa của ai: thêm mã thành viên.
cli-usage-founder = Kỳ đánh giá do thư ký lập: dùng --as { $member }.
cli-usage-motion-missing = Chưa nêu nội dung: --unit và --item với --score hoặc --na, hay --agreed, --self-scores, --approve, --reopen, --other.
cli-usage-ballots-missing = Chưa có phiếu: nêu --for, --against, --abstain, hoặc --secret với --papers, --tellers và hai --tally.
cli-usage-cells = --cells chỉ đi cùng --agreed hoặc --self-scores.
cli-usage-ruling = Kết luận phải về các ô cụ thể; nội dung này dùng lệnh vote.
cli-usage-value-missing = Chưa nêu giá trị: --accept, --score hoặc --na, cùng --unit và --item.
cli-usage-tallies = Cần kết quả của cả hai người kiểm phiếu: nêu --tally hai lần.
cli-usage-terminal = Màn hình cần một cửa sổ dòng lệnh; khi không có, dùng các lệnh khác (status, result …).
cli-usage-docx = Biên bản ghi ra tệp .docx (Word), tệp .txt (văn bản thuần) hoặc “-” (in ra màn hình).
cli-usage-folder = --folder chỉ dùng với --kind evidence.

## Không tìm thấy.

cli-absent-block = Không có khối “{ $id }” trong kỳ đánh giá.
cli-absent-unit = Không có đơn vị “{ $id }” trong kỳ đánh giá.
cli-absent-kind = Không có loại bản ghi “{ $id }”.
cli-absent-member = Không có thành viên “{ $id }” trong hội đồng.
cli-absent-meeting = Chưa có phiên họp này.
cli-absent-reopen-vote = Từ khi khóa chưa có lần biểu quyết mở lại nào được thông qua.
cli-absent-cells = Không còn ô nào thuộc loại này.
cli-absent-public-key = Tệp { $file } không có dòng khóa công khai.
cli-absent-file-in-the-way = Tệp { $file } đã có; không ghi đè.
cli-absent-secretary = Danh sách hội đồng chưa có thư ký.
cli-absent-places = Không tìm thấy thư mục riêng của người dùng.
cli-absent-answer = Không nhận được câu trả lời.
cli-absent-groups = Mã băm của kết quả, hai nhóm để trống: { $groups }

## Lỗi khi thực hiện.

cli-fault-seat-missing = Lệnh này ghi vào kỳ đánh giá nên cần biết ai thực hiện.
cli-fault-file = Không đọc hoặc ghi được: { $what }
cli-fault-path = Tệp { $file }: { $what }
cli-fault-screen = Màn hình dừng vì lỗi: { $what }
cli-fault-unreadable = Bản ghi số { $seq } không đọc được: { $what }
cli-fault-key-file = Tệp khóa { $file } không đọc được: { $what }
cli-fault-no-key = Không tìm thấy khóa của { $member }.
cli-fault-other-key = Khóa đang dùng không phải khóa đã ghi cho { $member }.
cli-fault-not-descended = Tệp này không nối tiếp điều đã thấy trước đây: bản ghi số { $seq } khi đó có mã băm { $seen }. Tệp có thể đã bị cắt bớt hoặc viết lại.
cli-fault-groups-differ = Các nhóm vừa nhập không khớp mã băm của kết quả.
cli-fault-busy = Nhiều người đang ghi cùng lúc; thử lại sau giây lát.
cli-key-unreadable = Không phải khóa OpenSSH: { $what }
cli-key-not-ed25519 = Khóa loại { $kind }; nhật ký chỉ nhận khóa Ed25519.
cli-key-passphrase-needed = Khóa có mật khẩu mà chưa có mật khẩu.
cli-key-wrong-passphrase = Mật khẩu không mở được khóa.
cli-key-cannot-sign = Khóa không ký được: { $what }
cli-key-no-randomness = Hệ điều hành không cho số ngẫu nhiên.
cli-store-exists = Tệp { $file } đã có.
cli-store-missing = Không có tệp { $file }.
cli-store-not-a-session = Tệp { $file } không phải kỳ đánh giá của thamdinh.
cli-store-newer = Tệp có định dạng { $found }; bản này biết đến định dạng { $known }.
cli-store-guard = Phần bảo vệ “{ $object }” của tệp đã bị bỏ hoặc sửa.
cli-store-sqlite = SQLite { $found } quá cũ; cần từ 3.51.3.
cli-store-stale = Người khác vừa ghi đến bản ghi số { $seq }; xem lại rồi thực hiện lại.
cli-store-locked = Kết quả đã khóa: không ghi thêm “{ $kind }”.
cli-store-refused = Tệp kỳ đánh giá từ chối thay đổi: { $what }
cli-store-read-only = Tệp chỉ mở được để đọc.
cli-store-disk-full = Ổ đĩa đã đầy; chưa có gì được ghi.
cli-store-corrupt = Tệp kỳ đánh giá bị hỏng: { $what }
cli-chain-gap = Bản ghi số { $seq } thiếu hoặc sai số thứ tự.
cli-chain-link = Bản ghi số { $seq } không nối với bản ghi trước nó.
cli-chain-hash = Bản ghi số { $seq } đã bị sửa: nội dung không khớp mã băm.
cli-chain-form = Bản ghi số { $seq } không ở dạng chuẩn.
cli-chain-signature = Bản ghi số { $seq } có chữ ký không đúng.

## Gợi ý.

cli-hint-seat = thêm --as MÃ-THÀNH-VIÊN, ví dụ --as thu-ky.
cli-hint-reopen-vote = thamdinh meeting SESSION vote --reopen --for … --as THƯ-KÝ, trong một phiên họp đang mở.
cli-hint-groups = in mã băm đầy đủ bằng thamdinh result SESSION --hash (hoặc xem biên bản), rồi ký lại với --groups 1a2b,3c4d.
cli-hint-meeting = khai mạc bằng thamdinh meeting SESSION open --place … --as THƯ-KÝ.
cli-hint-no-key = tạo khóa bằng thamdinh key new { $member }, hoặc chỉ tệp khóa bằng --key. Đã tìm ở: { $looked }
cli-hint-other-key = đề nghị thư ký ghi khóa mới: thamdinh key enter SESSION --member { $member } --file F.pub --as THƯ-KÝ.
cli-hint-passphrase = nhập mật khẩu khi được hỏi, hoặc đặt biến THAMDINH_PASSPHRASE.
cli-hint-damaged = giữ nguyên tệp này, chạy thamdinh verify để biết bản ghi nào sai, rồi dùng bản sao lưu gần nhất.
cli-hint-not-descended = đừng ghi tiếp vào tệp này; đối chiếu với bản sao lưu và biên bản đã in.
cli-hint-exists = dùng tên khác, hoặc mở kỳ đánh giá đã có.
cli-hint-missing = kiểm tra đường dẫn, hoặc lập mới bằng thamdinh new.
cli-hint-secretary = thực hiện với --as { $member }.
cli-hint-no-meeting = thamdinh meeting { $session } open --place … --as THƯ-KÝ.
cli-hint-attend = ghi người có mặt: thamdinh meeting { $session } attend --member M,M --in --as THƯ-KÝ.
cli-hint-blocked = xem danh sách và cách gỡ: thamdinh status { $session }.
cli-hint-not-approved = thamdinh meeting { $session } vote --approve --for all --as THƯ-KÝ.
cli-hint-sealed = biểu quyết mở lại rồi thamdinh reopen { $session } --why … --as THƯ-KÝ.
cli-hint-replace = thêm --replace để thay bản đã nộp.
cli-hint-why = thêm --why "lý do".
cli-hint-lock = khóa bằng thamdinh lock { $session } --as CHỦ-TỊCH và --as THƯ-KÝ.
cli-hint-codes = xem mã: thamdinh status { $session } --json, thamdinh result { $session }.
cli-hint-stale = xem lại ô: thamdinh cell { $session } --unit U --item I.
cli-hint-bad-entry = giữ nguyên tệp này làm bằng chứng, làm việc tiếp trên bản sao lưu gần nhất còn nguyên vẹn.

## Câu hỏi.

cli-ask-passphrase = Mật khẩu của khóa { $file }:{" "}
cli-ask-new-passphrase = Mật khẩu cho khóa mới (để trống nếu không đặt):{" "}
cli-ask-groups = Mã băm của kết quả: { $groups }
    Nhập hai nhóm để trống, đọc từ bản giấy:{" "}

## Đã làm gì.

cli-advanced = Đã chuyển sang giai đoạn { $stage }.
cli-recused = { $member } không tham gia đối với { $unit }.
cli-flagged = Đã nêu ra hội đồng: { $cell }.
cli-unflagged = Đã rút ý kiến: { $cell }.
cli-answered = Đã trả lời dấu hiệu kiểm tra tự động: { $cell }.
cli-scored = Đã xác nhận { $cell }: { $verdict }.
cli-drafted = Đã lập dự thảo { $cell }: { $verdict }; chờ thành viên xác nhận.
cli-scored-many = Đã xác nhận { $count } ô trong bản ghi số { $seq }.
cli-drafted-many = Đã lập dự thảo { $count } ô trong bản ghi số { $seq }; chờ thành viên xác nhận.
cli-reopened = Đã mở lại kết quả; nay là phiên bản { $version }.
cli-signed = Đã ký kết quả phiên bản { $version }; còn chờ chữ ký thứ hai.
cli-locked = Đã khóa kết quả phiên bản { $version }.
cli-key-made = Đã tạo khóa { $file }; phần công khai ở tệp .pub cùng tên.
cli-key-next = gửi dòng khóa công khai cho thư ký để ghi vào kỳ đánh giá: thamdinh key enter SESSION --member { $member } --file F.pub --as THƯ-KÝ.
cli-key-entered = Đã ghi khóa của { $member }: { $fingerprint }
cli-new = Đã lập { $session }: { $units } đơn vị, { $items } tiêu chí, { $seats } vị trí trong hội đồng.
cli-new-keys = ghi khóa công khai (key enter) của: { $members }.
cli-imported = Đã nhận { $files }: { $subjects }, { $rows }.
cli-import-would = Kiểm tra xong, chưa ghi gì. Sẽ nhận { $files }: { $subjects }, { $rows }.
cli-problems-count = { $count } lỗi, { $warnings }.
cli-problems-warnings = { $count } lưu ý
cli-problems-more = … và { $count } vấn đề nữa.
cli-minutes = Đã ghi biên bản: { $file }
cli-minutes-draft = Đã ghi dự thảo biên bản (kết quả chưa khóa): { $file }
cli-demo-built = Đã dựng kỳ đánh giá mẫu { $session }: { $units } đơn vị, số liệu giả định.
cli-demo-stands = Kỳ đánh giá mẫu đã có ở { $session }: { $units } đơn vị, số liệu giả định.
cli-demo-open = thamdinh open { $session } --as { $member }
cli-demo-status = thamdinh status { $session }
cli-demo-result = thamdinh result { $session }
cli-demo-seats = Các vị trí: { $members }

## Phiên họp.

cli-meeting-opened = Khai mạc lúc { $when }.
cli-meeting-closed = Bế mạc lúc { $when }.
cli-meeting-title = Phiên họp tại { $place }, khai mạc { $when }
cli-meeting-attendance = Thành viên có quyền biểu quyết
cli-meeting-agenda = Chương trình: { $count } ô
cli-meeting-votes = Biểu quyết: { $count } lần
cli-agenda-set = Đã lập chương trình: { $count } ô.
cli-note-taken = Đã ghi ý kiến.
cli-quorum-met = Đủ số thành viên: { $words }.
cli-quorum-missing = Chưa đủ số thành viên: { $words }.
cli-quorum-at = { $when } – { $words }
cli-attendance-none = chưa ghi nhận
cli-vote-passed = Biểu quyết số { $number }, thông qua ({ $votes }; cần { $needed }): { $motion }
cli-vote-failed = Biểu quyết số { $number }, không thông qua ({ $votes }; cần { $needed }): { $motion }
cli-vote-void = Biểu quyết số { $number }, đã hủy ({ $votes }; cần { $needed }): { $motion }
cli-vote-voided = Đã hủy lần biểu quyết số { $number }.
cli-ruled = Kết luận số { $number }: { $motion }
cli-ruling-not-made = Nội dung không được thông qua nên không có kết luận; lần biểu quyết đã được ghi.

## Các cột.

cli-column-number = Số
cli-column-time = Thời điểm
cli-column-author = Người ghi
cli-column-what = Nội dung
cli-column-unit = Mã
cli-column-name = Đơn vị
cli-column-item = Tiêu chí
cli-column-title = Tên tiêu chí
cli-column-max = Điểm tối đa
cli-column-self = Tự chấm
cli-column-appraised = Thẩm định
cli-column-final = Kết quả
cli-column-source = Nguồn
cli-column-reason = Lý do
cli-column-kinds = Tranh chấp
cli-column-state = Trạng thái
cli-column-impact = Ảnh hưởng
cli-column-rank = Hạng
cli-column-self-total = Tự chấm
cli-column-total = Tổng điểm
cli-column-index = Chỉ số
cli-column-band = Xếp loại

## Nhật ký, kiểm tra, kết quả, tranh chấp.

cli-log-head = { $count } bản ghi; mã băm của bản ghi cuối: { $hash }
cli-verify-sound = Toàn bộ { $count } bản ghi nguyên vẹn; mã băm cuối { $hash }.
cli-verify-sound-until = { $count } bản ghi đầu nguyên vẹn; mã băm cuối của phần này { $hash }.
cli-verify-sealed = Kết quả phiên bản { $version } tính lại đúng như khi khóa: { $hash }
cli-bad-authority = Bản ghi số { $seq } không do khóa của { $member } ký.
cli-bad-illegal = Bản ghi số { $seq } trái quy tắc tại thời điểm ghi: { $why }
cli-bad-time = Bản ghi số { $seq } ghi thời điểm sớm hơn bản ghi trước nó.
cli-bad-result = Bản ghi số { $seq }: kết quả tính lại cho mã băm khác, { $hash }.
cli-bad-seal = Bản ghi số { $seq }: chữ ký của { $member } trên kết quả không đúng.
cli-result-pending = Còn { $count } ô chưa có điểm cuối cùng; các ô này tạm tính theo điểm tự chấm.
cli-result-hash = SHA-256 của kết quả phiên bản { $version }, 16 nhóm:
cli-source-ruling = kết luận
cli-source-agreed = thống nhất
cli-source-survey = điều tra
cli-source-unclaimed = không phát sinh
cli-source-pending = chưa xong
cli-disputes-count = { $count } tranh chấp.
cli-impact-band = đổi xếp loại
cli-impact-rank = hạng { $best }–{ $worst }
cli-impact-index = chỉ đổi điểm

## Một ô.

cli-cell-max = Điểm tối đa
cli-cell-method = Cách chấm
cli-cell-guide = Hướng dẫn chấm
cli-cell-required = Tài liệu cần có
cli-cell-said = Đơn vị tự đánh giá
cli-cell-self = Điểm tự chấm
cli-cell-reported = Số liệu kê khai
cli-cell-rule = Theo quy tắc
cli-cell-explanation = Giải trình
cli-cell-evidence = Tài liệu kiểm chứng
cli-cell-appraised = Thẩm định
cli-cell-reviewers = Người thẩm định
cli-cell-closed = Ý kiến của người khác hiện ra sau khi đã xác nhận ý kiến của mình (thẩm định độc lập).
cli-cell-stale = {" "}(đơn vị đã nộp lại sau ý kiến này)
cli-cell-dispute = Tranh chấp – { $words }
cli-cell-final = Điểm cuối cùng
cli-cell-history = Lịch sử
cli-cell-replaced = đơn vị nộp lại tự đánh giá
cli-cell-surveyed = điểm điều tra xã hội học: { $score }
cli-cell-drafted = dự thảo cho { $member }: { $verdict }
cli-cell-flagged = nêu ra hội đồng
cli-cell-unflagged = rút ý kiến đã nêu
cli-cell-ruled = kết luận số { $number }: { $value }
cli-cell-ruling-voided = kết luận số { $number } mất hiệu lực
cli-position-accepts = đơn vị nhất trí
cli-position-contests = đơn vị không nhất trí
cli-position-explains = đơn vị giải trình

## Tình hình.

cli-stage-until = { $stage } (đến hết { $day })
cli-status-stage = Giai đoạn
cli-status-version = Phiên bản kết quả
cli-status-entries = Số bản ghi
cli-status-progress = Tiến độ
cli-status-submitted = Đơn vị đã nộp
cli-status-cells = Ô đủ ý kiến thẩm định
cli-status-by-block = Theo khối
cli-status-by-member = Theo thành viên
cli-status-by-area = Theo lĩnh vực
cli-status-prechecks = Kiểm tra tự động
cli-status-disputes = Tranh chấp
cli-status-disputes-count = { $open } đang mở, { $settled } đã giải quyết
cli-status-blockers = Còn vướng trước khi khóa: { $count }
cli-status-next = Việc cần làm tiếp
cli-blocker-not-submitted = Đơn vị chưa nộp
cli-blocker-survey-missing = Chưa có điểm điều tra
cli-blocker-not-reviewed = Chưa đủ ý kiến thẩm định
cli-blocker-reviewers-differ = Ý kiến thẩm định khác nhau
cli-blocker-open-dispute = Tranh chấp chưa giải quyết
cli-blocker-no-na-policy = Chưa quy định khi không áp dụng
cli-next-setup = Thư ký ghi khóa của các thành viên (key enter), rồi: thamdinh advance { $session } --to self_assessment --as { $secretary }
cli-next-self-assessment = Thư ký nhận tự đánh giá và điểm điều tra (import --kind self, survey), rồi: thamdinh advance { $session } --to review --as { $secretary }
cli-next-own-review = Còn { $count } ô chờ thẩm định: thamdinh open { $session } --as { $member }, hoặc lấy bảng bằng thamdinh score { $session } --list --as { $member }
cli-next-review = Khi các thành viên thẩm định xong: thamdinh advance { $session } --to explanation --as { $secretary }
cli-next-explanation = Nhận giải trình (import --kind explanation), rồi: thamdinh advance { $session } --to second_review --as { $secretary }
cli-next-second-review = Khi thẩm định lại xong: thamdinh advance { $session } --to meeting --as { $secretary }
cli-next-open-meeting = Khai mạc: thamdinh meeting { $session } open --place … --as { $secretary }
cli-next-blockers = Còn { $count } điều vướng; lập chương trình và kết luận: thamdinh meeting { $session } agenda --auto, rồi meeting { $session } rule …
cli-next-approve = Biểu quyết thông qua: thamdinh meeting { $session } vote --approve --for all --as { $secretary }
cli-next-sign = Ký và khóa: thamdinh lock { $session } --as … ({ $members })
cli-next-locked = Xuất biên bản: thamdinh minutes { $session } --out bien-ban.docx; công bố: thamdinh advance { $session } --to published --as { $secretary }
cli-next-published = Kết quả đã công bố. Kiểm tra bất kỳ lúc nào: thamdinh verify { $session }
