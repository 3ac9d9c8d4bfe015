# Biên bản theo mẫu Word của cơ quan.

cli-flag-template = Tệp Word của cơ quan dùng làm mẫu biên bản; các chỗ {"{{tên}}"} trong mẫu được điền
cli-flag-template-minutes = Ghi mẫu biên bản (.docx) có sẵn các chỗ {"{{tên}}"} để cơ quan sửa thành mẫu của mình

house-usage-docx = Mẫu Word chỉ dùng khi ghi ra tệp .docx: ghi --out F.docx.
house-usage-starting = Mẫu biên bản là tệp .docx: ghi --out F.docx.
house-written = Đã ghi mẫu biên bản: { $file }
house-written-how = Mở bằng Word, sửa quốc hiệu, lô-gô, đầu trang, chân trang, kiểu chữ theo cơ quan; giữ các chỗ cần điền. Dùng: thamdinh minutes { $session } --template { $file } --out bien-ban.docx
house-written-lines = Chỗ trong dòng: { $names }
house-written-blocks = Chỗ đứng riêng một đoạn: { $names }

house-starting-title = Mẫu biên bản
house-starting-foot = Nhật ký { $entries } bản ghi · mã băm của bản ghi cuối:

house-part-text = thân văn bản
house-part-header = đầu trang
house-part-footer = chân trang

house-not-word = { $file } không phải tệp Word (.docx).
house-old-or-locked = { $file } có mật khẩu hoặc thuộc dạng Word cũ (.doc). Mở bằng Word, bỏ mật khẩu, chọn “Lưu thành…” dạng Word (.docx).
house-macros = { $file } có macro; mẫu biên bản không được chứa macro. Mở bằng Word, chọn “Lưu thành…” dạng Word (.docx).
house-other-form = { $file } không phải văn bản Word thông thường (là mẫu .dotx hoặc dạng “Strict”). Mở bằng Word, chọn “Lưu thành…” dạng Word (.docx).
house-too-large = { $file } khai dung lượng giải nén lớn hơn mọi mẫu biên bản; không đọc.
house-damaged = { $file } hỏng: không đọc được phần { $part }.
house-unknown = { $file }, { $part }: không có chỗ nào tên {"{{"}{ $written }{"}}"} (gần “{ $near }”). Các tên dùng được: { $names }.
house-unclosed = { $file }, { $part }: chỗ bắt đầu bằng {"{{"} mà không có {"}}"} trong cùng đoạn (gần “{ $near }”).
house-not-alone = { $file }, { $part }: {"{{"}{ $name }{"}}"} là nhiều đoạn và bảng nên phải đứng riêng một đoạn trong thân văn bản (gần “{ $near }”).
house-missing = { $file } chưa có chỗ cho nội dung biên bản: cần { $names }.
house-missing-or = {" "}hoặc đủ{" "}
house-packing = Không ghép được tệp Word: { $what }
house-hint = Không ghi tệp nào. Mẫu có sẵn mọi chỗ: thamdinh template PHIÊN --minutes --out mau-bien-ban.docx
