# Tài liệu kiểm chứng: gắn thư mục tài liệu, tình trạng từng tài liệu.

evidence-folder-taken = Đã đối chiếu { $files } trong thư mục với { $documents }; cập nhật danh mục của { $units }.
evidence-folder-would = Kiểm tra xong, chưa ghi gì. Đã đối chiếu { $files } trong thư mục với { $documents }; sẽ cập nhật danh mục của { $units }.
evidence-folder-nothing-new = Đã đối chiếu { $files } trong thư mục với { $documents }; không có gì mới để ghi.
evidence-attached-new = ✓ { $count } tài liệu có tệp, ghi nhận lần đầu
evidence-attached-same = = { $count } tài liệu có tệp, không đổi so với lần trước
evidence-attached-changed = ≠ { $count } tài liệu có tệp đã đổi nội dung so với lần trước
evidence-missing = ○ { $count } tài liệu chưa có tệp
evidence-ambiguous = ? { $count } trường hợp chưa rõ, không tự gắn
evidence-strangers = · { $count } tệp không khớp tài liệu nào trong danh mục
evidence-passed = ! { $count } mục không đọc
evidence-heading-changed = Tệp đã đổi nội dung
evidence-heading-missing = Tài liệu chưa có tệp
evidence-heading-ambiguous = Chưa rõ, cần đổi tên tệp hoặc đặt vào thư mục của đơn vị
evidence-heading-strangers = Tệp không khớp tài liệu nào
evidence-heading-passed = Không đọc
evidence-was-attached = (lần trước có tệp)
evidence-of-several-units = { $file }: có thể là tài liệu của { $units }
evidence-of-several-documents = { $file }: { $unit } có nhiều tài liệu cùng số: { $documents }
evidence-in-several-files = { $unit } · { $number }: nhiều tệp khác nội dung: { $files }
evidence-passed-unreadable = không đọc được ({ $reason })
evidence-passed-link = liên kết ra ngoài thư mục hoặc không phải là tệp
evidence-passed-too-big = tệp lớn quá 4 GB
evidence-passed-too-deep = nằm trong quá nhiều tầng thư mục
evidence-more = … và { $count } dòng nữa (xem đủ bằng --json)

## Tình trạng tài liệu trên máy này.

document-present = có tệp
document-not-attached = chưa đính kèm
document-not-here = không thấy tệp
document-changed = tệp đã đổi
document-checking = đang kiểm tra
document-for-others = dùng cả cho { $items }
document-page = trang { $page }
document-none = Ô này không có tài liệu nào trong danh mục.
document-wait = Đang kiểm tra tệp, bấm lại sau giây lát.
document-pick = Mở tài liệu nào?
document-title = Tài liệu kiểm chứng
document-close = đóng
document-path = Đường dẫn
document-location = Nơi lưu
document-no-file = Không thấy tệp trên máy này. Mở bằng thamdinh open --evidence THƯ_MỤC để chỉ thư mục tài liệu.
document-no-viewer = Từ đây không mở được tệp; sao chép đường dẫn để mở bằng chương trình khác.
document-kind-not-opened = Loại tệp này không được mở thẳng từ đây; sao chép đường dẫn để mở bằng chương trình phù hợp.
document-opened = Đã mở { $name }.
document-not-opened = Không mở được { $name } ({ $reason }).

## Muộn hạn.

late-days = muộn { $count } ngày

## Giải trình và điểm thưởng, điểm trừ.

evidence-unit-answer = Đơn vị giải trình
evidence-further = Tài liệu bổ sung
caps-bonus = Điểm thưởng { $given }, trong mức trần { $cap } của năm.
caps-bonus-bites = Điểm thưởng { $given } vượt mức trần { $cap } của năm: chỉ tính { $cap }, không tính { $over }.
caps-penalty = Điểm trừ { $given }, trong mức trần { $cap } của năm.
caps-penalty-bites = Điểm trừ { $given } vượt mức trần { $cap } của năm: chỉ trừ { $cap }, không trừ { $over }.

late-submission = nộp { $late }
late-heading = Nộp muộn
late-units = { $count } đơn vị nộp tự đánh giá muộn
late-units-more = … và { $count } đơn vị nữa
