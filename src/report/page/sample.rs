//! Made-up results for the tests of the page.

use super::facts::{
    Page, PageBlock, PageItem, PageLastYear, PageLine, PageLock, PageSet, PageSigner, PageUnit,
};
use super::{Both, render};
use crate::domain::consolidation::index_of;
use crate::domain::council::Role;
use crate::domain::index_set::Method;
use crate::domain::loss::LostBy;
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::report::clock::Clock;
use crate::text::Date;

/// Points from hundredths.
pub(super) fn hundredths(count: i64) -> Points {
    Points::from_ten_thousandths(count * 100)
}

fn score(count: i64) -> Value {
    Value::Score(hundredths(count))
}

fn lines(level: u8, code: &str, title: &str, max: i64, method: Option<Method>) -> PageLine {
    PageLine {
        level,
        code: code.to_owned(),
        title: title.to_owned(),
        max: Points::whole(max),
        method,
    }
}

fn set() -> PageSet {
    let item = Some(Method::Appraised);
    PageSet {
        title: "Bộ chỉ số thử".to_owned(),
        note: "Số liệu giả định để chạy thử phần mềm, không phải kết quả của đơn vị nào."
            .to_owned(),
        lines: vec![
            lines(0, "1", "Công tác chỉ đạo, điều hành", 3, None),
            lines(1, "1.1", "Kế hoạch cải cách hành chính", 3, None),
            lines(2, "1.1.1", "Ban hành kế hoạch đúng hạn", 1, item),
            lines(2, "1.1.2", "Mức độ hoàn thành kế hoạch", 2, item),
            lines(0, "2", "Cải cách thủ tục hành chính", 4, None),
            lines(1, "2.1", "Giải quyết hồ sơ trước và đúng hạn", 2, item),
            lines(
                1,
                "2.2",
                "Mức độ hài lòng của người dân",
                2,
                Some(Method::Survey),
            ),
            lines(0, "3", "Điểm thưởng, điểm trừ", 0, None),
            lines(1, "3.1", "Sáng kiến được công nhận", 1, Some(Method::Bonus)),
        ],
    }
}

/// One of the set's items, as `(self, final, lost, who took it, reason)`, in hundredths.
type Given = (i64, i64, i64, Option<LostBy>, &'static str);

fn item((own, settled, lost, by, reason): Given) -> PageItem {
    PageItem {
        own: Some(score(own)),
        settled: Some(score(settled)),
        score: hundredths(settled),
        lost: hundredths(lost),
        losses: by.map(|by| (by, hundredths(lost))).into_iter().collect(),
        reason: reason.to_owned(),
    }
}

fn unit(id: &str, name: &str, rank: Option<u32>, lost: i64) -> PageUnit {
    let reason = "Báo cáo gửi sau thời hạn quy định.";
    let mut items = vec![
        item((100, 100, 0, None, "")),
        item((
            200,
            200 - lost,
            lost,
            (lost > 0).then_some(LostBy::Appraisal),
            if lost > 0 { reason } else { "" },
        )),
        item((200, 200, 0, None, "")),
        item((0, 175, 25, Some(LostBy::Survey), "")),
        item((0, 0, 0, None, "")),
    ];
    items[3].own = None;
    items[4].own = Some(Value::NotApplicable);
    let total = hundredths(675 - lost);
    PageUnit {
        id: id.to_owned(),
        name: name.to_owned(),
        rank,
        total,
        max: Points::whole(7),
        index: index_of(total, Points::whole(7)),
        self_total: hundredths(500),
        band: rank.map(|_| usize::from(lost > 50)),
        head_band: None,
        last_year: None,
        pending: 0,
        areas: vec![
            (hundredths(300 - lost), Points::whole(3)),
            (hundredths(375), Points::whole(4)),
            (Points::ZERO, Points::ZERO),
        ],
        items,
    }
}

fn compared(mut unit: PageUnit, index: i64) -> PageUnit {
    unit.last_year = Some(PageLastYear {
        index: hundredths(index),
        rank: Some(2),
    });
    unit
}

fn block(id: &str, name: &str, units: Vec<PageUnit>) -> PageBlock {
    PageBlock {
        id: id.to_owned(),
        name: name.to_owned(),
        set: 0,
        bands: vec!["Xuất sắc".to_owned(), "Tốt".to_owned()],
        head_bands: Vec::new(),
        index_mean: Some(hundredths(9_250)),
        area_means: vec![Some(hundredths(250)), Some(hundredths(375)), None],
        units,
    }
}

fn signer(office: &str, member: &str, role: Role) -> PageSigner {
    PageSigner {
        office: office.to_owned(),
        member: member.to_owned(),
        role,
    }
}

/// A locked result of five units in two blocks.
pub(super) fn small() -> Page {
    Page {
        superior: "ỦY BAN NHÂN DÂN THÀNH PHỐ".to_owned(),
        council: "HỘI ĐỒNG THẨM ĐỊNH".to_owned(),
        title: "Xác định Chỉ số cải cách hành chính năm 2026".to_owned(),
        year: 2026,
        last_year: Some(2025),
        sets: vec![set()],
        blocks: vec![
            block(
                "so",
                "Khối sở, ban, ngành",
                vec![
                    compared(unit("so-mot", "Sở mẫu Một", Some(1), 0), 9_000),
                    compared(unit("so-duong", "Sở mẫu Đường bộ", Some(2), 25), 9_400),
                    unit("so-ba", "Sở mẫu Ba", Some(3), 100),
                ],
            ),
            block(
                "phuong",
                "Khối phường",
                vec![
                    unit("11311", "Phường mẫu Hồng Bàng", Some(1), 50),
                    unit("11312", "Phường mẫu Ấp Bắc", None, 75),
                ],
            ),
        ],
        pending: 0,
        version: 2,
        lock: Some(PageLock {
            at: Clock {
                day: Date::new(2026, 12, 22).unwrap(),
                hour: 11,
                minute: 30,
            },
            result_sha256: [0xa5; 32],
            signed_by: vec![
                signer("Ủy ban nhân dân thành phố", "chu-tich", Role::Chair),
                signer("Sở Nội vụ", "thu-ky", Role::Secretary),
            ],
        }),
        entries: 13_542,
        head: [0x3c; 32],
    }
}

/// The same before the lock, with a cell that is pending.
pub(super) fn draft() -> Page {
    let mut page = small();
    page.lock = None;
    page.pending = 1;
    let unit = &mut page.blocks[0].units[1];
    unit.pending = 1;
    unit.items[1].settled = None;
    page
}

/// As many units as a city has, each with a hundred items.
pub(super) fn city() -> Page {
    let mut page = small();
    let item = Some(Method::Appraised);
    let area = |at: usize| {
        let code = at.to_string();
        let title = "Công tác chỉ đạo, điều hành cải cách hành chính và chuyển đổi số";
        let items = (1..=12).map(move |item_at| {
            let code = format!("{at}.{item_at}");
            lines(
                1,
                &code,
                "Mức độ hoàn thành nhiệm vụ được giao trong năm theo kế hoạch",
                1,
                item,
            )
        });
        std::iter::once(lines(0, &code, title, 12, None)).chain(items)
    };
    page.sets[0].lines = (1..=8).flat_map(area).collect();
    let sizes = [
        ("so", "Sở mẫu có tên dài như Sở Văn hóa, Thể thao", 14),
        ("phuong", "Phường mẫu", 45),
        ("xa", "Xã mẫu", 69),
    ];
    page.blocks = sizes
        .into_iter()
        .map(|(id, name, count)| {
            let units = (0..count).map(|place| {
                city_unit(
                    &format!("{id}-{place}"),
                    &format!("{name} {}", place + 1),
                    place,
                )
            });
            block(id, &format!("Khối {name}"), units.collect())
        })
        .collect();
    page
}

fn city_unit(id: &str, name: &str, place: i64) -> PageUnit {
    let mut made = unit(id, name, u32::try_from(place + 1).ok(), 0);
    let lost = |at: i64| if (at * 7 + place) % 5 == 0 { 25 } else { 0 };
    let reason = "Chưa có tài liệu kiểm chứng.";
    made.items = (0..96)
        .map(|at| {
            let lost = lost(at);
            let by = (lost > 0).then_some(LostBy::Appraisal);
            item((
                100,
                100 - lost,
                lost,
                by,
                if lost > 0 { reason } else { "" },
            ))
        })
        .collect();
    made.areas = (0..8)
        .map(|area| {
            let lost: i64 = (area * 12..area * 12 + 12).map(lost).sum();
            (hundredths(1_200 - lost), Points::whole(12))
        })
        .collect();
    made.total = made.areas.iter().map(|(score, _)| *score).sum();
    made.max = Points::whole(96);
    made.index = index_of(made.total, made.max);
    made
}

/// Typed text that would like to be something else.
pub(super) const HOSTILE: [&str; 9] = [
    "<script>window.hurt=1</script>",
    "</script><script>window.hurt=1</script>",
    "<img src=x onerror=\"window.hurt=1\">",
    "]]><!--<script>window.hurt=1",
    "\u{1b}[31m \u{202e}đảo \u{2028}dòng",
    "=1+1 \"'`${window.hurt=1}{count} $&",
    "' onfocus='window.hurt=1' autofocus='",
    "🙂 Sơ\u{309} Nô\u{323}i vu\u{323}",
    "javascript:window.hurt=1",
];

/// Every field that people type, filled with all of that and 10,000 characters more.
pub(super) fn hostile() -> Page {
    let long = "dài".repeat(3_400);
    let text = format!("{} {long}", HOSTILE.join(" "));
    let mut page = draft();
    let PageSet { title, note, lines } = &mut page.sets[0];
    (*title, *note) = (text.clone(), text.clone());
    for line in lines {
        line.title = text.clone();
        line.code = format!("{}{}", line.code, HOSTILE[1]);
    }
    (page.superior, page.council, page.title) = (text.clone(), text.clone(), text.clone());
    for (at, block) in page.blocks.iter_mut().enumerate() {
        block.id = format!("{at}{}", HOSTILE[6]);
        block.name = text.clone();
        block.bands = vec![text.clone(), text.clone()];
        for (place, unit) in block.units.iter_mut().enumerate() {
            unit.id = format!("{at}-{place}{}&#%", HOSTILE[1]);
            unit.name = format!("{place} {text}");
            unit.items
                .iter_mut()
                .for_each(|item| item.reason = text.clone());
        }
    }
    page
}

/// The file of a page.
pub(super) fn file(page: &Page) -> String {
    String::from_utf8(render(page, &Both::default())).unwrap()
}
