# Khóa kết quả trên màn hình phiên họp: thông qua theo khối, chỗ giải quyết điểm vướng, kết quả đã khóa.

lock-way-back = Muốn nhận thêm ý kiến hoặc tệp: thư ký chuyển về giai đoạn trước ở màn hình Tổng quan, nêu lý do.
lock-approval-outdated = Điểm đã thay đổi sau biểu quyết số { $number }: cần biểu quyết thông qua lại
lock-block-approved = { $block }: đã thông qua (biểu quyết số { $number })
lock-block-outdated = { $block }: điểm đã thay đổi sau biểu quyết số { $number }, cần biểu quyết lại
lock-block-open = { $block }: chưa biểu quyết thông qua
lock-approve-title = Biểu quyết thông qua
lock-approve-whole = Toàn bộ kết quả
lock-approve-block = Kết quả của { $block }
lock-detail-approved = đã thông qua, biểu quyết số { $number }
lock-detail-outdated = cần biểu quyết lại sau số { $number }
lock-changes = So với phiên bản { $earlier }: { $cells } ô, { $units } đơn vị thay đổi (màn hình Kết quả, phím { $key })
lock-sealed-check = Kiểm tra: lệnh thamdinh verify; 16 nhóm phải khớp với bản in.
lock-sealed-bundle = Lập bộ hồ sơ có chữ ký: thamdinh export TỆP --out THƯ-MỤC --as MÃ
lock-sealed-publish = Tiếp theo: công bố ở màn hình Tổng quan (phím { $key }).
lock-sealed-published = Kết quả đã công bố.
lock-sealed-reopen = Muốn thay đổi: hội đồng biểu quyết mở lại (phím { $key }) và nêu lý do.
lock-sealed-reopen-ready = Đã biểu quyết mở lại (số { $number }): thư ký mở lại bằng phím { $key }, nêu lý do.
