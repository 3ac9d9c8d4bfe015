# Màn hình biên bản.

record-screen = Biên bản
tui-where-minutes = biên bản
record-absent = Chưa có phiên họp nào để ghi biên bản; mở phiên họp ở màn hình Phiên họp.
record-title = Phiên họp { $number }/{ $of }, mở lúc { $at }
record-open = đang họp
record-adjourned = tạm nghỉ
record-closed = đã kết thúc
record-following = theo dõi bản ghi mới nhất
record-search = Tìm trong biên bản (không cần dấu)
record-legend = ✎ lời văn: sửa được · ■ dữ kiện: theo bản ghi, không sửa
record-legend-short = ✎ lời văn · ■ dữ kiện
record-found = thấy ở { $count } đoạn
record-not-found = Không còn dòng nào khác có điều đang tìm.
record-nothing-searched = Chưa nhập điều cần tìm.
record-one-meeting = Chỉ có một phiên họp.
record-is-form = theo mẫu
record-is-fact = dữ kiện
record-is-prose = lời văn
record-origin-form = Theo mẫu biên bản, quy định của kỳ hoặc tổng hợp từ nhiều bản ghi.
record-origin-fact = Dữ kiện theo bản ghi số { $number }, không sửa được; Enter mở bản ghi trong nhật ký.
record-origin-note = { $count ->
    [0] Ý kiến ghi ở bản ghi số { $number }; Enter sửa lời văn.
   *[other] Ý kiến ghi ở bản ghi số { $number }, đã sửa lời văn { $count } lần; Enter sửa tiếp và xem các lời văn trước.
    }
record-origin-note-read = { $count ->
    [0] Ý kiến ghi ở bản ghi số { $number }, chưa sửa lời văn.
   *[other] Ý kiến ghi ở bản ghi số { $number }, đã sửa lời văn { $count } lần; Enter xem các lời văn trước.
    }
record-origin-text = Lời văn của thư ký, phần { $part }; Enter sửa.
record-origin-text-read = Lời văn của thư ký, phần { $part }.
record-rests-on = Dữ kiện này theo bản ghi số { $number }.
record-secretary-only = Chỉ thư ký sửa lời văn biên bản, khi đang ở giai đoạn họp hội đồng hoặc đã khóa kết quả.
record-earlier = Lời văn trước, thay ở bản ghi số { $number }; lý do: { $why }
record-never-revised = Chưa sửa lời văn lần nào.
record-note-title = Sửa lời văn ý kiến (bản ghi số { $number })
record-note-do = ghi lời văn mới
record-field-text = Nội dung
record-field-why = Lý do sửa
record-note-empty = Lời văn trống; nhập nội dung ý kiến.
record-note-same = Lời văn chưa có gì thay đổi.
record-why-missing = Cần lý do sửa lời văn; lời văn trước được giữ trong nhật ký.
record-wordings-title = Ý kiến ở bản ghi số { $number } và các lời văn trước
record-wordings-do = đóng
record-text-which = Viết phần nào của biên bản?
record-text-option = Phần { $part }
record-text-title = Lời văn biên bản: phần { $part }
record-text-do = ghi vào biên bản
record-text-hint = Mỗi dòng là một đoạn của biên bản. Để trống để bỏ phần này.
record-text-same = Lời văn chưa có gì thay đổi.
record-written = Đã ghi lời văn vào biên bản; lời văn trước vẫn còn trong nhật ký.
record-unfinished = { $count } lời văn biên bản đang viết dở (được giữ lại).
record-paper-title = Xuất biên bản ra tệp
record-paper-field = Tệp
record-paper-do = ghi tệp
record-paper-hint = Tệp .docx (Word), .pdf hoặc .txt (văn bản thuần).
record-paper-form = Tên tệp phải có đuôi .docx, .pdf hoặc .txt.
record-paper-made = Đã ghi biên bản: { $file }
record-in-the-way-title = Tệp đã có
record-in-the-way = Tệp { $file } đã có ở đó. Ghi đè bằng biên bản này?
record-in-the-way-do = ghi đè
record-action-open = sửa lời văn / mở bản ghi
record-action-text = viết phần lời văn
record-action-paper = xuất biên bản
record-action-follow = theo dõi mới nhất
record-action-next-match = chỗ tìm thấy tiếp
record-action-previous-match = chỗ tìm thấy trước
record-action-meeting-before = phiên họp trước
record-action-meeting-next = phiên họp sau
record-not-open = Phiên họp này đã kết thúc: không còn bản ghi mới để theo dõi.
