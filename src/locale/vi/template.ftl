## Biểu mẫu tự đánh giá gửi đơn vị (lệnh template).

template-sheet-guide = Hướng dẫn
template-sheet-answers = Tự đánh giá
template-sheet-evidence = Danh mục tài liệu
template-sheet-calculation = Tính điểm
template-sheet-lists = Danh sách
template-document-title = Tự đánh giá Chỉ số cải cách hành chính năm { $year }: { $unit }

## Trang hướng dẫn.

template-guide-title = HƯỚNG DẪN ĐIỀN BIỂU TỰ ĐÁNH GIÁ NĂM { $year }
template-guide-year = Năm đánh giá:
template-guide-deadline = Thời hạn gửi:
template-guide-no-deadline = theo văn bản yêu cầu tự đánh giá
template-guide-recipient = Nơi nhận:
template-guide-steps = Các bước thực hiện
template-guide-step-first = Điền lần lượt hai trang “{ $answers }” và “{ $evidence }”.
template-guide-step-again = Biểu này đã có sẵn nội dung đơn vị gửi lần trước; sửa, bổ sung ở hai trang “{ $answers }” và “{ $evidence }” rồi gửi lại.
template-guide-step-cells = Chỉ điền vào các ô nền vàng nhạt; các ô khác đã khóa. Không đổi tên trang, không thêm hoặc xóa dòng, cột. Có thể kéo rộng cột, cao dòng cho dễ đọc.
template-guide-step-figures = Cột “Số liệu kê khai”: tỷ lệ ghi dạng số đã thực hiện/số phải thực hiện, ví dụ 95/98, hoặc phần trăm, ví dụ 96,5%; số lượng ghi bằng chữ số, ví dụ 3; tiêu chí có danh sách thì chọn trong danh sách thả xuống.
template-guide-step-scores = Cột “Điểm tự đánh giá”: tiêu chí tính được từ số liệu thì điểm tự hiện khi điền số liệu, đơn vị vẫn có thể nhập điểm khác; các tiêu chí còn lại nhập điểm từ 0 đến điểm tối đa. Nhập KAD nếu tiêu chí không áp dụng đối với đơn vị. Muốn lấy lại điểm tự tính, gõ vào ô điểm công thức trỏ đến ô “Điểm theo số liệu” cùng dòng, ví dụ =G9 ở dòng 9.
template-guide-step-decimals = Dấu thập phân khi nhập điểm là dấu mà máy đang dùng: 0,5 hoặc 0.5. Nhập xong xem lại ô điểm; nếu điểm bị nhân lên (ví dụ 0,5 thành 5) thì dùng dấu còn lại.
template-guide-step-explanations = Cột “Giải trình”: nêu lý do khi điểm tự chấm khác điểm theo số liệu, khi chưa có tài liệu kiểm chứng hoặc khi tiêu chí không áp dụng.
template-guide-step-evidence = Trang “{ $evidence }”: mỗi tài liệu một dòng. Một tài liệu dùng cho nhiều tiêu chí thì ghi các mã cách nhau bằng dấu chấm phẩy, ví dụ 1.1.1; 1.2.1. Ngày ban hành ghi dạng ngày/tháng/năm. Cột “Tài liệu kiểm chứng” ở trang “{ $answers }” chỉ cần ghi số, ký hiệu.
template-guide-step-others = Các dòng nền xám do điều tra xã hội học hoặc hội đồng chấm; đơn vị không điền.
template-guide-step-check = Trước khi gửi, xem cột “Kiểm tra”: các dòng cần ghi “Đủ” hoặc “Không áp dụng”. Phía trên bảng có số tiêu chí còn thiếu điểm và số tiêu chí cần xem lại.
template-guide-step-send = Gửi chính tệp này về { $recipient } (lưu dạng .xlsx, .xls hoặc .ods đều được), không gửi ảnh chụp hoặc tệp PDF thay cho tệp này.
template-guide-colours = Ý nghĩa các màu

template-legend-input = Ô cần điền
template-legend-others = Đơn vị không tự chấm
template-legend-missing = Còn thiếu điểm, tài liệu
template-legend-differs = Khác điểm theo số liệu
template-legend-wrong = Không hợp lệ

## Trang tự đánh giá. Tiêu đề cột là các tiêu đề mà lệnh import nhận biết.

template-answers-title = BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM { $year }
template-column-code = STT
template-column-title = Tiêu chí, tiêu chí thành phần
template-column-max = Điểm tối đa
template-column-guide = Cách tính điểm
template-column-requirement = Yêu cầu tài liệu kiểm chứng
template-column-figure = Số liệu kê khai
template-column-shown = Điểm theo số liệu
template-column-score = Điểm tự đánh giá
template-column-explanation = Giải trình
template-column-evidence = Tài liệu kiểm chứng
template-column-status = Kiểm tra
template-summary-missing = Số tiêu chí còn thiếu điểm:
template-summary-wrong = Số tiêu chí cần xem lại:
template-summary-total = Tổng điểm tự chấm (tối đa { $max }):
template-total = TỔNG CỘNG (chưa kể điểm thưởng, điểm trừ)
template-others-survey = Điều tra xã hội học – không tự chấm
template-others-council = Hội đồng chấm – không tự chấm
template-signature-date = { $place }, ngày … tháng … năm { $year }
template-signature-head = THỦ TRƯỞNG ĐƠN VỊ
template-signature-seal = (Ký, ghi rõ họ tên, đóng dấu)

template-status-missing = Thiếu điểm
template-status-figure = Số liệu chưa đúng dạng
template-status-not-a-score = Điểm không hợp lệ
template-status-above-max = Vượt điểm tối đa
template-status-off-step = Sai bội số điểm
template-status-differs = Khác điểm theo số liệu
template-status-no-evidence = Thiếu tài liệu
template-status-not-applicable = Không áp dụng
template-status-done = Đủ

template-figure-title = Số liệu kê khai
template-figure-choice = Chọn một dòng trong danh sách thả xuống; điểm sẽ tự hiện.
template-figure-ratio = Ghi số đã thực hiện/số phải thực hiện, ví dụ 95/98, hoặc phần trăm, ví dụ 96,5%; điểm sẽ tự hiện.
template-figure-count = Ghi số lượng bằng chữ số, ví dụ 3; không có thì ghi 0; điểm sẽ tự hiện.
template-figure-free = Ghi số liệu làm căn cứ chấm điểm, nếu có; điểm nhập ở cột “Điểm tự đánh giá”.
template-choice-error-title = Chưa đúng danh sách
template-choice-error = Chỉ chọn một dòng trong danh sách thả xuống của ô này, hoặc xóa trống ô.
template-score-title = Điểm tự đánh giá
template-score-input = Số từ 0 đến { $max }, hoặc KAD nếu không áp dụng.
template-score-input-step = Số từ 0 đến { $max }, là bội số của { $step }, hoặc KAD nếu không áp dụng.
template-score-error-title = Điểm chưa hợp lệ
template-score-error = Nhập số từ 0 đến { $max }, hoặc KAD nếu không áp dụng. Dấu thập phân là dấu máy đang dùng: nếu gõ dấu phẩy không được thì gõ dấu chấm, và ngược lại.
template-score-error-step = Nhập số từ 0 đến { $max }, là bội số của { $step }, hoặc KAD nếu không áp dụng. Dấu thập phân là dấu máy đang dùng: nếu gõ dấu phẩy không được thì gõ dấu chấm, và ngược lại.

## Trang danh mục tài liệu.

template-evidence-title-line = DANH MỤC TÀI LIỆU KIỂM CHỨNG
template-evidence-note = Mỗi tài liệu một dòng. Mã tiêu chí chọn trong danh sách; nhiều mã cách nhau bằng dấu chấm phẩy, ví dụ 1.1.1; 1.2.1. Ngày ghi dạng ngày/tháng/năm, ví dụ 05/02/2026.
template-evidence-items = Mã tiêu chí
template-evidence-number = Số, ký hiệu
template-evidence-date = Ngày ban hành
template-evidence-issuer = Cơ quan ban hành
template-evidence-title = Trích yếu nội dung
template-evidence-page = Trang
template-evidence-location = Nơi lưu
template-evidence-items-title = Mã tiêu chí
template-evidence-items-input = Chọn trong danh sách, hoặc gõ nhiều mã cách nhau bằng dấu chấm phẩy.
template-evidence-date-title = Ngày ban hành
template-evidence-date-input = Ghi dạng ngày/tháng/năm, ví dụ 05/02/2026.
template-evidence-date-error-title = Ngày chưa hợp lệ
template-evidence-date-error = Ghi ngày có thật, dạng ngày/tháng/năm, ví dụ 05/02/2026.

## Lệnh template.

cli-help-template = Ghi biểu mẫu tự đánh giá (bảng tính) để đơn vị điền; đơn vị đã nộp thì kèm nội dung đã nộp
cli-flag-template-out = Tệp .xlsx cần ghi; với --all là thư mục, mỗi đơn vị một tệp tên theo mã đơn vị
cli-flag-all = Biểu mẫu của tất cả các đơn vị
cli-flag-template-replace = Ghi đè tệp khác nội dung đã có
template-written = Đã ghi { $count } biểu mẫu vào { $place }.
template-written-one = Đã ghi biểu mẫu của { $unit }: { $file }
template-unchanged = { $count } tệp đã có sẵn, nội dung không đổi.
template-making = Đang tạo biểu mẫu
template-text-too-long = Nội dung của { $place } dài hơn 32.767 ký tự, một ô bảng tính không chứa hết; biểu mẫu của { $unit } chưa được ghi.
template-packing = Không tạo được biểu mẫu của { $unit }: { $what }
template-not-xlsx = Biểu mẫu ghi ra tệp .xlsx.
template-in-the-way = Đã có { $count } tệp khác nội dung, không ghi đè: { $files }
template-hint-replace = nếu các tệp đó không phải tệp đơn vị đã điền, thêm --replace để ghi đè; hoặc ghi vào thư mục khác.
