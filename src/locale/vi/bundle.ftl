# Bộ hồ sơ kết quả: lệnh export không nêu --only, lệnh verify với một thư mục.

cli-flag-export-result-version = Phiên bản kết quả đã khóa cần xuất, kể cả phiên bản đã được mở lại
cli-flag-export-countersign = Mã người cùng ký bộ hồ sơ (chủ tịch hoặc thư ký), khi khóa ký của người đó có trên máy này
cli-flag-export-sign = Chỉ ký thêm vào bộ hồ sơ đã có trong thư mục, sau khi kiểm tra toàn bộ

bundle-written =
    { $count ->
       *[other] Đã lập bộ hồ sơ kết quả phiên bản { $version } tại { $place }: { $count } tệp, { $size } MB.
    }
bundle-written-draft =
    { $count ->
       *[other] Đã lập bộ hồ sơ DỰ THẢO tại { $place } (kết quả phiên bản { $version } chưa khóa): { $count } tệp, { $size } MB.
    }
bundle-draft-unsigned = Bản dự thảo không có chữ ký; không dùng để công bố hoặc gửi đơn vị.
bundle-earlier = Phiên bản { $version } đã khóa trước đó vẫn xuất được: thêm --version { $version }.
bundle-reopened = Lưu ý: phiên bản { $version } đã được mở lại; kết quả có hiệu lực là của phiên bản sau.
bundle-signed = { $role } ({ $member }) đã ký bộ hồ sơ: { $file }
bundle-unsigned = Chưa có chữ ký của { $role } ({ $member }) trên bộ hồ sơ: { $file }
bundle-next-sign = { $member } ký: thamdinh export { $session } --out { $place } --as { $member } --sign
bundle-next-verify = kiểm tra lại bất kỳ lúc nào: thamdinh verify { $place }
bundle-signature-added = { $role } ({ $member }) đã ký bộ hồ sơ sau khi kiểm tra toàn bộ: { $file }
bundle-signature-before = { $role } ({ $member }) đã ký bộ hồ sơ này từ trước: { $file }
bundle-not-signed = Không ký: bộ hồ sơ không còn nguyên vẹn.
bundle-comparing = Đang lập lại văn bản để so

bundle-in-the-way = Thư mục { $place } đã có một bộ hồ sơ; chưa ghi gì.
bundle-file-in-the-way = { $place } đã có và không phải thư mục; chưa ghi gì.
bundle-others-in-the-way =
    { $count ->
       *[other] Thư mục { $place } có { $count } tệp không thuộc bộ hồ sơ hoặc đã được sửa; chưa ghi gì, không xóa gì: { $files }
    }
bundle-hint-replace = thêm --replace để thay bộ hồ sơ đó, hoặc chọn thư mục khác.
bundle-hint-elsewhere = chọn thư mục khác, hoặc chuyển các tệp đó đi nơi khác trước.
bundle-none = { $place } không phải là bộ hồ sơ do lệnh export lập (không có tệp bundle.json đúng dạng).
bundle-draft-not-signed = Bản dự thảo không được ký: kết quả chưa khóa.
bundle-hint-lock = khóa kết quả trước (lệnh lock), rồi lập lại bộ hồ sơ.
bundle-other-session = Bộ hồ sơ không phải của phiên làm việc này: nhật ký trong bộ hồ sơ và trong tệp khác nhau.
bundle-not-signatory = { $member } không phải chủ tịch hoặc thư ký đã ký kết quả, nên không ký bộ hồ sơ.
bundle-other-key = Khóa trên máy này không phải là khóa đang ghi cho { $member } trong nhật ký.
bundle-hint-key = nếu khóa vừa được thay, lập lại bộ hồ sơ từ phiên làm việc có khóa mới; hoặc nêu đúng tệp bằng --key.
bundle-stopped = Đã dừng theo yêu cầu; không để lại tệp nào.
bundle-session-bad = Bản ghi số { $seq } của nhật ký không hợp lệ; không lập bộ hồ sơ từ nhật ký hỏng.
bundle-before-meeting = Chưa lập được bộ hồ sơ: kỳ đánh giá đang ở giai đoạn { $stage }, Hội đồng chưa họp.
bundle-hint-before-meeting = bản dự thảo lập được từ giai đoạn họp hội đồng; trước đó dùng --only adjustments để gửi đơn vị giải trình.
bundle-never-locked = Chưa từng khóa phiên bản { $version }; các phiên bản đã khóa: { $locked }.
bundle-nothing-locked = Chưa từng khóa phiên bản { $version }; chưa có phiên bản nào được khóa.

bundle-draft = DỰ THẢO: kết quả phiên bản { $version } chưa khóa, bộ hồ sơ không có chữ ký.
bundle-files-sound =
    { $count ->
       *[other] Bộ hồ sơ nguyên vẹn: đủ { $count } tệp, không tệp nào bị sửa hoặc thêm vào.
    }
bundle-result-sound = Kết quả phiên bản { $version } tính lại từ nhật ký giống từng byte với { $file }: { $hash }
bundle-signer-sound = { $role } ({ $member }) đã ký kết quả và bộ hồ sơ; vân tay khóa { $fingerprint }
bundle-papers-same =
    { $count ->
       *[other] { $count } văn bản lập lại từ nhật ký giống từng byte.
    }
bundle-papers-left-out =
    { $count ->
       *[other] { $count } tệp do bản có PDF của phần mềm lập, bản này không lập lại được: chỉ đối chiếu mã băm.
    }
bundle-papers-other-program = Văn bản do phần mềm phiên bản { $program } lập nên không lập lại để so: chỉ đối chiếu mã băm.
bundle-papers-nothing = Không lập lại văn bản để so, vì nhật ký trong bộ hồ sơ không dùng được.
bundle-trust = Còn lại: đối chiếu vân tay khóa và mã băm kết quả với nguồn bên ngoài bộ hồ sơ (README.txt, bước 4 và bước 5).
bundle-seen-later = Tại máy này đã từng thấy nhật ký dài hơn ({ $seen } bản ghi); bộ hồ sơ lập khi có { $entries } bản ghi.

bundle-troubles =
    { $count ->
       *[other] Phát hiện { $count } vấn đề:
    }
bundle-troubles-more =
    { $count ->
       *[other] và { $count } vấn đề khác (xem đủ bằng --json)
    }
bundle-bad-sums = { $file }: dòng { $line } không đúng dạng do lệnh export ghi.
bundle-missing = { $file }: thiếu tệp.
bundle-changed = { $file }: nội dung đã bị sửa.
bundle-unlisted = { $file }: bị thêm vào, không có tên trong SHA256SUMS.
bundle-unreadable = { $file }: không đọc được ({ $what }).
bundle-about = { $file }: không khớp với nhật ký trong session.thamdinh.
bundle-signature-missing = { $file }: thiếu tệp chữ ký.
bundle-signature-missing-of = { $file }: chưa có chữ ký của { $member }.
bundle-signature-mismatch = { $file }: chữ ký không phải của { $member } trên nội dung này.
bundle-signature-other-key = { $file }: chữ ký không do khóa của { $member } tạo ra.
bundle-signature-other-purpose = { $file }: chữ ký của { $member } được tạo cho mục đích khác.
bundle-signature-unreadable = { $file }: không phải là chữ ký SSH đọc được.
bundle-signers = { $file }: không đúng các khóa ghi trong nhật ký.
bundle-session = { $file }: { $what }
bundle-session-in-use = { $file }: không còn là bản sao nguyên trạng, đã được mở để ghi.
bundle-result-differs = { $file }: khác kết quả tính lại từ nhật ký (mã băm { $hash }).
bundle-paper-differs = { $file }: khác văn bản lập lại từ nhật ký.
bundle-foreign = { $file }: có tên trong SHA256SUMS nhưng bộ hồ sơ loại này không có tệp đó.
