//! Every action that can be taken here, found by its name.

use super::{Pickable, Picker, Purpose, Wish};
use crate::tui::{
    action::{Action, Availability, Context, rows_in},
    app::Cx,
    canvas::Canvas,
    layout::Target,
    screens::{Screen, ScreenId},
};

/// The palette: a picker over the action table.
#[derive(Clone, Debug)]
pub struct Palette {
    picker: Picker,
    actions: Vec<Action>,
}

impl Palette {
    /// The actions of `contexts`; those that `screen` does not allow now say why.
    #[must_use]
    pub fn new(contexts: &[Context], screen: &dyn Screen, cx: &Cx<'_>) -> Self {
        let mut actions = Vec::new();
        let mut options = Vec::new();
        for row in rows_in(contexts).filter(|row| row.is_command()) {
            if actions.contains(&row.action) || row.action == Action::Palette {
                continue;
            }
            let refusal = match screen.availability(row.action, cx) {
                Availability::Yes => None,
                Availability::No(why) => Some(cx.locale.text(why)),
            };
            actions.push(row.action);
            options.push(Pickable {
                label: cx.locale.text(row.label),
                detail: row.key_names(),
                refusal,
            });
        }
        let purpose = Purpose {
            owner: ScreenId::Overview,
            what: "palette",
        };
        Self {
            picker: Picker::new(purpose, cx.locale.text("tui-palette-title"), options),
            actions,
        }
    }

    pub(super) fn act(&mut self, action: Action, cx: &Cx<'_>) -> Wish {
        let wish = self.picker.act(action, cx);
        self.chosen(wish)
    }

    pub(super) fn typed(&mut self, letter: char) {
        self.picker.typed(letter);
    }

    pub(super) fn pasted(&mut self, text: &str) {
        self.picker.pasted(text);
    }

    pub(super) fn clicked(&mut self, target: Target, _cx: &Cx<'_>) -> Wish {
        let wish = self.picker.clicked(target);
        self.chosen(wish)
    }

    pub(super) fn wheeled(&mut self, by: isize, cx: &Cx<'_>) {
        self.picker.wheeled(by, cx);
    }

    pub(super) fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        self.picker.view(cx, canvas);
    }

    fn chosen(&self, wish: Wish) -> Wish {
        match wish {
            Wish::Answer(Some(index)) => self
                .actions
                .get(index)
                .map_or(Wish::Close, |action| Wish::Do(*action)),
            other => other,
        }
    }
}
