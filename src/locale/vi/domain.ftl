# Từ ngữ của quy tắc: giai đoạn, vai trò, lý do từ chối.

domain-round = kỳ đánh giá
