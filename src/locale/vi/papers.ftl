papers-making = Đang lập văn bản
papers-written = Đã ghi { $count } tệp vào { $place }.
papers-draft = Kết quả chưa khóa: mọi văn bản đều mang chữ DỰ THẢO.
papers-no-round = Phiên làm việc chưa có kỳ đánh giá.
