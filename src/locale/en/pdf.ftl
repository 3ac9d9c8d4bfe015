# PDF files (only builds with the feature "pdf")

pdf-not-in-this-build = This build writes no PDF. The packaged builds do; to build one yourself: cargo build --release --features pdf
pdf-hint-word = Or write a .docx file and save it as PDF with Word or LibreOffice.
