# Tệp README.txt trong bộ hồ sơ kết quả. Mỗi dòng ngắn hơn 100 ký tự.

readme-title = BỘ HỒ SƠ KẾT QUẢ
readme-title-draft = DỰ THẢO - BỘ HỒ SƠ KẾT QUẢ CHƯA KHÓA
readme-locked = Kết quả phiên bản { $version }, được khóa lúc { $time }.
readme-reopened =
    Phiên bản { $version } sau đó đã được Hội đồng biểu quyết mở lại; kết quả có hiệu lực là kết quả của
    phiên bản sau.
readme-draft =
    DỰ THẢO: kết quả phiên bản { $version } chưa được khóa và còn có thể thay đổi. Bộ hồ sơ này chưa có chữ ký,
    chỉ dùng để xem trước, không dùng để công bố hoặc gửi đơn vị.

readme-files = 1. BỘ HỒ SƠ GỒM NHỮNG GÌ
readme-folder =
    { $count ->
       *[other] { $folder }/ ({ $count } tệp)
    }
readme-file-mark = Dấu hiệu cho biết đây là bản dự thảo.
readme-file-result-draft = Kết quả tạm tính đến thời điểm lập dự thảo, dạng JSON.
readme-file-result =
    Kết quả đã khóa, đúng từng byte mà Chủ tịch và Thư ký Hội đồng đã ký số (JSON theo RFC 8785).
readme-file-result-signature-chair = Chữ ký số của Chủ tịch Hội đồng trên kết quả.
readme-file-result-signature-secretary = Chữ ký số của Thư ký Hội đồng trên kết quả.
readme-file-session =
    Bản sao toàn bộ phiên làm việc với { $count } bản ghi của nhật ký (tệp SQLite). Muốn xem bằng
    công cụ SQLite thì sao ra nơi khác rồi mới mở, vì mở tại đây có thể làm thay đổi bộ hồ sơ.
readme-file-signers = Khóa công khai của Chủ tịch và Thư ký Hội đồng, để ssh-keygen đối chiếu chữ ký.
readme-file-about = Thông tin về bộ hồ sơ, dành cho phần mềm.
readme-file-sums = Mã băm SHA-256 của tất cả các tệp nêu trên và của tệp README.txt này.
readme-file-bundle-signature-chair = Chữ ký số của Chủ tịch Hội đồng trên SHA256SUMS, tức là trên toàn bộ hồ sơ.
readme-file-bundle-signature-secretary = Chữ ký số của Thư ký Hội đồng trên SHA256SUMS, tức là trên toàn bộ hồ sơ.

readme-part-minutes = Biên bản các phiên họp của Hội đồng thẩm định.
readme-part-sheets = Phiếu thẩm định của từng thành viên.
readme-part-report = Báo cáo kết quả thẩm định.
readme-part-annexes = Phụ lục kèm theo quyết định phê duyệt, công bố: xếp hạng, xếp loại, mức độ hài lòng.
readme-part-letters = Thông báo điểm bị trừ gửi từng đơn vị, kèm biểu chi tiết.
readme-part-analysis = Phân tích điểm bị trừ của toàn thành phố.
readme-part-workbook = Bảng tính kết quả: xếp hạng, toàn bộ điểm, biểu quyết, nhật ký.
readme-part-page = Trang thông tin điện tử để công bố, mở bằng trình duyệt, không cần mạng.

readme-checks = 2. CÁCH KIỂM TRA
readme-tools =
    Chỉ cần hai công cụ phổ biến là sha256sum và ssh-keygen (OpenSSH từ bản 8.2). Hai công cụ này có sẵn
    trên Linux và trong Git Bash của Windows; trên macOS dùng "shasum -a 256 -c" thay cho "sha256sum -c".
    Mở cửa sổ dòng lệnh tại thư mục này và chạy lần lượt các lệnh dưới đây.
readme-check-sums = Bước 1. Các tệp còn đủ và không bị sửa:
readme-check-added =
    Mọi dòng phải kết thúc bằng OK (hoặc từ tương đương). Lệnh này không phát hiện tệp bị thêm vào: tệp
    nào không có tên trong SHA256SUMS thì không thuộc bộ hồ sơ, trừ SHA256SUMS và chữ ký trên tệp đó.
readme-check-draft =
    Bản dự thảo không có chữ ký nên không có bước nào khác. Bộ hồ sơ chính thức được lập sau khi
    Chủ tịch và Thư ký Hội đồng khóa kết quả.
readme-check-bundle = Bước 2. Toàn bộ hồ sơ do Chủ tịch và Thư ký Hội đồng ký số:
readme-check-result = Bước 3. Kết quả do Chủ tịch và Thư ký Hội đồng ký số khi khóa:
readme-check-answer =
    Mỗi lệnh ở bước 2 và bước 3 phải trả lời một dòng bắt đầu bằng chữ Good, có mã của người ký và dấu
    vân tay của khóa (SHA256:...).
readme-check-missing =
    Nếu thiếu tệp chữ ký của bước 2 thì người đó chưa ký bộ hồ sơ: cần yêu cầu ký đủ trước khi sử dụng.
readme-check-keys =
    Bước 4. Khóa dùng để kiểm tra đúng là của Chủ tịch và Thư ký. Các lệnh trên chỉ chứng minh rằng người
    giữ khóa đã ký; ai làm giả cả bộ hồ sơ thì cũng làm giả được tệp allowed_signers. Vì vậy phải đối chiếu
    dấu vân tay của khóa (phần SHA256:... trong dòng trả lời) với dấu vân tay do chính Chủ tịch, Thư ký
    cho biết bằng con đường khác, không lấy từ bộ hồ sơ này. Dấu vân tay ghi trong bộ hồ sơ:
readme-role-chair = Chủ tịch Hội đồng
readme-role-secretary = Thư ký Hội đồng
readme-key = { $role } - { $office } ({ $member }): { $fingerprint }
readme-key-result = { $role } - { $office } ({ $member }), khi khóa kết quả: { $fingerprint }
readme-key-bundle = { $role } - { $office } ({ $member }), khóa mới dùng để ký bộ hồ sơ: { $fingerprint }
readme-check-paper =
    Bước 5. Đối chiếu với biên bản giấy đã ký tay: mã băm SHA-256 của kết quả in trên biên bản phải là
    16 nhóm dưới đây, và cũng là mã băm của tệp result.json trong SHA256SUMS:
readme-check-program =
    Nơi có phần mềm thamdinh thì lệnh "thamdinh verify" với thư mục này làm tất cả các bước trên (trừ bước
    4 và bước 5), phát hiện cả tệp bị thêm vào, kiểm tra lại từng bản ghi, tính lại kết quả từ nhật ký và
    lập lại các văn bản để so từng byte.

readme-journal = 3. SỐ BẢN GHI VÀ MÃ BĂM CUỐI CÓ NGHĨA GÌ
readme-journal-head =
    { $count ->
       *[other] Nhật ký trong session.thamdinh có { $count } bản ghi; mã băm của bản ghi cuối:
    }
readme-journal-meaning =
    Mỗi bản ghi cho biết ai làm gì, lúc nào, và có chữ ký số của người đó. Mã băm của bản ghi sau tính từ
    mã băm của bản ghi trước, nên sửa, bớt hoặc chèn một bản ghi ở bất kỳ chỗ nào thì mã băm cuối đều đổi
    theo. Số bản ghi và mã băm cuối được in ở chân mỗi trang biên bản, mỗi văn bản: ai giữ trang giấy đó
    thì biết nhật ký về sau có bị cắt bớt hoặc viết lại hay không. Văn bản lập vào các thời điểm khác nhau
    có số bản ghi khác nhau; nhật ký chỉ dài thêm, không ngắn đi.

readme-mark =
    DỰ THẢO

    Bộ hồ sơ trong thư mục này được lập khi kết quả chưa khóa. Số liệu còn có thể thay đổi.
    Không dùng để công bố hoặc gửi đơn vị.
readme-signers =
    Khóa công khai của những người ký bộ hồ sơ. Cách dùng: xem README.txt.
