//! A small round in the middle of its work, for the tests of the screens that show what came of it.

use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberId, Moment, UnitId, Version, VoteIx},
        meeting::Motion,
        points::Points,
        review::{CellVerdict, Value, Verdict},
        self_assessment::{ExplanationAnswer, Position, Source},
        stage::Stage,
    },
    tui::{
        screens::{
            Screen, ScreenId, disputes::Disputes, journal::Journal, results::Results,
            review::Review,
        },
        testing::{Seat, SmallRound},
    },
};

/// Hundredths of a point.
pub fn points(hundredths: i64) -> Points {
    Points::from_ten_thousandths(hundredths * 100)
}

fn judge(round: &mut SmallRound, member: &str, verdicts: &[(&str, &str, Option<i64>, &str)]) {
    for (unit, item, score, why) in verdicts {
        let verdict = score.map_or(Verdict::Accept, |score| Verdict::Adjust(points(score)));
        let cells = vec![CellVerdict {
            cell: CellId::new(unit, item),
            verdict,
            why: (*why).to_owned(),
        }];
        round.apply(&MemberId::new(member), Event::ReviewConfirmed { cells });
    }
}

/// Review is under way. `tv-1` has confirmed three cells of its own; what `tv-2` says of `dv-1` 1.2.1 is still closed
/// to `tv-1`.
pub fn reviewing() -> SmallRound {
    reviewing_where(50)
}

/// The same with another closed verdict, in hundredths.
pub fn reviewing_where(closed: i64) -> SmallRound {
    let mut round = SmallRound::at(Stage::Review, "tv-1");
    judge(
        &mut round,
        "tv-1",
        &[
            (
                "dv-1",
                "1.1.1",
                Some(100),
                "Kế hoạch ban hành chậm so với thời hạn",
            ),
            ("dv-1", "1.1.2", None, ""),
            (
                "dv-2",
                "1.1.1",
                Some(100),
                "Kê khai “Chậm” nhưng tự chấm điểm tối đa",
            ),
        ],
    );
    judge(
        &mut round,
        "tv-2",
        &[
            ("dv-1", "1.1.1", None, ""),
            ("dv-1", "1.1.2", Some(150), "Số liệu không khớp với báo cáo"),
            (
                "dv-1",
                "1.2.1",
                Some(closed),
                "Bí mật của thành viên thứ hai",
            ),
            ("dv-3", "2.1.1", Some(100), "Còn hồ sơ quá hạn chưa xin lỗi"),
        ],
    );
    judge(
        &mut round,
        "tv-3",
        &[("dv-2", "2.1.1", Some(200), "Thiếu tài liệu kiểm chứng")],
    );
    let note = "Cần thống nhất cách tính thời hạn ban hành".to_owned();
    let cell = CellId::new("dv-1", "1.1.1");
    round.apply(&MemberId::new("tv-1"), Event::CellFlagged { cell, note });
    round
}

/// The meeting is open: units have explained, one cell is ruled.
pub fn meeting() -> SmallRound {
    let mut round = reviewing();
    let secretary = round.state().founder().unwrap().clone();
    let go = |round: &mut SmallRound, to| {
        round.apply(
            &secretary,
            Event::StageMoved {
                to,
                why: String::new(),
            },
        );
    };
    go(&mut round, Stage::Explanation);
    for (unit, item, position, text) in [
        (
            "dv-2",
            "2.1.1",
            Position::Contests,
            "Đã bổ sung báo cáo số 19, trang 4",
        ),
        ("dv-3", "2.1.1", Position::Accepts, "Đơn vị nhất trí"),
    ] {
        let answers = vec![ExplanationAnswer {
            item: item.into(),
            position,
            text: text.to_owned(),
            evidence: String::new(),
        }];
        let source = Source {
            file: "giai-trinh.csv".into(),
            sha256: "0".repeat(64),
        };
        let unit = UnitId::new(unit);
        round.apply(
            &secretary,
            Event::ExplanationSubmitted {
                unit,
                source,
                answers,
            },
        );
    }
    go(&mut round, Stage::SecondReview);
    go(&mut round, Stage::Meeting);
    let at = Moment(1_796_440_000_000);
    let (place, number) = ("Hội trường mẫu".to_owned(), "05".to_owned());
    round.apply(&secretary, Event::MeetingOpened { at, place, number });
    let motion = Motion::Score {
        cell: CellId::new("dv-1", "1.1.1"),
        value: Value::Score(points(100)),
    };
    let why = "Thời hạn tính theo ngày ký văn bản".to_owned();
    round.apply(
        &secretary,
        Event::RulingMade {
            at,
            motion,
            vote: None,
            why,
        },
    );
    round
}

/// The result was locked, reopened, changed in one cell and locked again.
pub fn locked_twice() -> SmallRound {
    let mut round = meeting();
    let secretary = round.state().founder().unwrap().clone();
    let lock = |version| Event::ResultLocked {
        version: Version(version),
        result_sha256: [7; 32],
    };
    round.apply(&secretary, lock(1));
    let why = "Phát hiện nhầm số liệu".to_owned();
    round.apply(
        &secretary,
        Event::ResultReopened {
            vote: VoteIx(0),
            why,
        },
    );
    let motion = Motion::Score {
        cell: CellId::new("dv-1", "1.1.1"),
        value: Value::Score(points(200)),
    };
    let (at, why) = (
        Moment(1_796_450_000_000),
        "Số liệu đã được xác minh lại".to_owned(),
    );
    round.apply(
        &secretary,
        Event::RulingMade {
            at,
            motion,
            vote: None,
            why,
        },
    );
    round.apply(&secretary, lock(2));
    round
}

/// Sits down before `first` with the other screens behind their tabs.
pub fn seat(round: SmallRound, first: ScreenId, width: u16, height: u16) -> Seat {
    let mut screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![
        (
            ScreenId::Review,
            Box::new(Review::new(std::collections::BTreeMap::new())),
        ),
        (ScreenId::Disputes, Box::<Disputes>::default()),
        (ScreenId::Results, Box::<Results>::default()),
        (ScreenId::Journal, Box::<Journal>::default()),
    ];
    screens.sort_by_key(|(id, _)| (*id != first, *id));
    Seat::new(round, screens, width, height)
}
