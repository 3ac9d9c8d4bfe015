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
