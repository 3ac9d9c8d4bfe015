# Các phiên bản của kết quả và những gì phiên bản sau thay đổi.

version-note-provisional = Phiên bản { $version } (tạm tính) · phiên bản { $earlier } đã khóa { $at }
version-note-locked = Phiên bản { $version } (đã khóa) · phiên bản { $earlier } khóa { $at }
version-no-final = chưa có
version-cause-ruling = kết luận số { $number }
version-cause-voided = hủy kết luận số { $number }
version-cause-verdict = thẩm định lại
version-cause-survey = kết quả điều tra xã hội học
version-cause-replaced = đơn vị nộp lại tự đánh giá
version-cause-other = thay đổi phân công hoặc né tránh

cli-flag-result-changes = Chỉ những gì phiên bản này thay đổi so với phiên bản trước
version-title = Thay đổi so với phiên bản { $earlier }
version-none-earlier = Chưa có phiên bản nào được khóa trước phiên bản { $version }: không có gì để so sánh.
version-nothing-changed = Chưa có ô nào và đơn vị nào thay đổi so với phiên bản { $earlier }.
version-counts = { $cells } ô có điểm cuối cùng thay đổi; { $units } đơn vị thay đổi điểm, chỉ số, hạng hoặc xếp loại.
version-cell-line = So với phiên bản { $earlier }: { $change } ({ $cause })
version-units-heading = Đơn vị
version-cells-heading = Ô
version-column-cause = Do đâu, vì sao
version-column-change = Trước → nay
version-status = So với phiên bản trước
version-status-text = { $note } · { $cells } ô, { $units } đơn vị thay đổi (xem: thamdinh result { $session } --changes)
version-mark-provisional = phiên bản { $version } tạm tính (phiên bản { $earlier } khóa { $day })
version-mark-locked = phiên bản { $version } (phiên bản { $earlier } khóa { $day })

tui-where-result-changes = thay đổi giữa các phiên bản
version-action-changes = thay đổi so với phiên bản trước
version-no-earlier = Chưa có phiên bản nào được khóa trước đó để so sánh.
version-counts-here = khối này: { $units } đơn vị, { $cells } ô
version-nothing-here = Khối này không có gì thay đổi so với phiên bản trước.
version-column-what = Đơn vị / mục
version-column-points = Điểm trước → nay
version-column-band-or-cause = Xếp loại / do đâu, vì sao
version-unit-line = Tổng điểm { $total }; chỉ số { $index }; hạng { $rank }; xếp loại { $band }; số ô thay đổi: { $cells }.

version-minutes-intro = Phiên bản { $version } thay cho phiên bản { $earlier } đã khóa lúc { $time }; { $cells } nội dung có điểm cuối cùng khác, { $units } đơn vị có điểm, chỉ số, thứ hạng hoặc xếp loại khác.
version-minutes-cells = Nội dung có điểm cuối cùng thay đổi
version-minutes-units = Đơn vị có kết quả thay đổi
version-minutes-item = Mục
version-minutes-before = Trước
version-minutes-after = Nay
