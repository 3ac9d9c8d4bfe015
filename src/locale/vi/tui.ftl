# Màn hình.

tui-program = Thẩm định chỉ số cải cách hành chính
