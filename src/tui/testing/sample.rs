//! A small screen, to test the shell with.

use crate::tui::{
    action::{Action, Context},
    app::Cx,
    canvas::Canvas,
    input::TextField,
    layers::{Answer, Dialog, FormField, Layer, Purpose},
    layout::{PartId, Target, split_top},
    screens::{Reply, Screen, ScreenId, Tone},
    widgets::{Cell, Column, Line, ListState, Table, Width},
};
use ratatui::layout::Rect;

/// A screen of a list and a field, to test the shell with.
#[derive(Default)]
pub struct Sample {
    list: ListState,
    field: TextField,
    typing: bool,
    /// What was answered to its dialog.
    pub answered: Vec<String>,
}

const ROWS: usize = 1000;
const ASK: Purpose = Purpose {
    owner: ScreenId::Review,
    what: "ask",
};

impl Screen for Sample {
    fn contexts(&self) -> Vec<Context> {
        if self.typing {
            vec![Context::Field, Context::Verdict]
        } else {
            vec![Context::List, Context::Review]
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        match action {
            Action::Score => self.typing = true,
            Action::Back => self.typing = false,
            Action::Edit(edit) => {
                self.field.edit(edit, 20);
            }
            Action::Confirm => {
                let fields = vec![
                    FormField::lines("why", "Lý do", ""),
                    FormField::choice("way", "Cách", vec!["công khai".into(), "kín".into()]),
                    FormField::score("points", "Điểm", ""),
                ];
                let text = vec![Line::new("Xác nhận 12 ô đã thẩm định?")];
                let dialog = Dialog::new(ASK, "Xác nhận", "xác nhận")
                    .text(text)
                    .fields(fields);
                return vec![Reply::Open(Layer::Dialog(dialog))];
            }
            other => {
                self.list.act(other, ROWS, cx.layout.height("sample"));
            }
        }
        Vec::new()
    }

    fn typed(&mut self, letter: char, _cx: &Cx<'_>) -> Vec<Reply> {
        self.field.type_char(letter);
        Vec::new()
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        if let Target::Row(_, row) = target {
            self.list.select(row, ROWS, cx.layout.height("sample"));
        }
        Vec::new()
    }

    fn wheeled(&mut self, _part: PartId, by: isize, cx: &Cx<'_>) {
        self.list.wheel(by, ROWS, cx.layout.height("sample"));
    }

    fn answered(
        &mut self,
        _what: &str,
        answer: &Answer<'_>,
        _cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        let Answer::Form(fields) = answer else {
            return Ok(Vec::new());
        };
        if fields[0].value().is_empty() {
            return Err("Phải ghi lý do khi điều chỉnh điểm.".into());
        }
        self.answered = fields.iter().map(FormField::value).collect();
        Ok(vec![Reply::Say(
            Tone::Good,
            format!("Đã xác nhận: {}", self.answered.join(" | ")),
        )])
    }

    fn refreshed(&mut self, _cx: &Cx<'_>) {}

    fn unfinished(&self, _cx: &Cx<'_>) -> Option<String> {
        (!self.field.is_empty())
            .then(|| "Còn 1 ô nháp chưa xác nhận; nháp được giữ lại.".to_owned())
    }

    fn view(&self, _cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (line, rest) = split_top(area, 1);
        self.field
            .view(canvas, line, "sample-field", self.typing, "điểm");
        let inner = canvas.frame(rest, "Hàng đợi", !self.typing);
        let columns = [
            Column::right("Số", Width::Fixed(5)),
            Column::left("Đơn vị", Width::Part(1)),
            Column::right("Điểm", Width::Fixed(7)),
        ];
        Table {
            part: "sample",
            columns: &columns,
            rows: ROWS,
            state: &self.list,
            focused: !self.typing,
            empty: "",
            row: &|row| {
                vec![
                    Cell::new((row + 1).to_string()),
                    Cell::new(format!("Phường Hồng Bàng số {}", row + 1)),
                    Cell::new("96,17"),
                ]
            },
        }
        .view(canvas, inner);
    }
}
