# Tệp PDF (chỉ các bản chương trình có chức năng "pdf")

pdf-not-in-this-build = Bản chương trình này không ghi được tệp PDF. Bản đóng gói sẵn ghi được; nếu tự biên dịch, dùng lệnh: cargo build --release --features pdf
pdf-hint-word = Hoặc ghi tệp .docx, rồi lưu thành PDF bằng Word hoặc LibreOffice.
