//! Which line of the index set a row of a table speaks of: by its code, by its title where the code is missing, and by
//! where it stands where codes start again in every area.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use crate::domain::id::NodeIx;
use crate::domain::index_set::{IndexSet, Node};
use crate::text::{one_line, roman_to_number};

use super::context::{clean_code, node_of};
use super::grid::Content;
use super::heading::key;

/// What was found for a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A node of the set.
    Node(NodeIx),
    /// Neither a code nor a title of the set: a sum, a note, a signature.
    Nothing,
    /// A code that the set does not have.
    UnknownCode(String),
    /// A code that may mean several nodes.
    AmbiguousCode(String, Vec<NodeIx>),
    /// A title that several nodes have.
    AmbiguousTitle(Vec<NodeIx>),
}

/// Follows the rows of one unit's table through its index set.
pub(super) struct Guide<'a> {
    set: &'a IndexSet,
    /// The node of the row before.
    current: Option<NodeIx>,
    /// The area whose own row came last.
    area: Option<NodeIx>,
    seen: HashSet<NodeIx>,
    by_title: OnceCell<HashMap<String, Vec<NodeIx>>>,
}

impl<'a> Guide<'a> {
    pub(super) fn new(set: &'a IndexSet) -> Self {
        Self {
            set,
            current: None,
            area: None,
            seen: HashSet::new(),
            by_title: OnceCell::new(),
        }
    }

    /// The row was taken for this node: later rows are read from here.
    pub(super) fn pass(&mut self, ix: NodeIx) {
        self.seen.insert(ix);
        self.current = Some(ix);
        match self.set.node(ix) {
            Some(node) if node.level == 0 => self.area = Some(ix),
            Some(_) if !self.area.is_some_and(|area| self.is_below(ix, area)) => self.area = None,
            _ => {}
        }
    }

    /// What a row with this code and title speaks of.
    pub(super) fn find(&self, code: Option<&Content>, title: &str) -> Found {
        let written = code.map(Content::code).unwrap_or_default();
        if written.is_empty() {
            return self.of_title(title);
        }
        let whole = node_of(self.set, &written);
        if let Some((ix, node)) = whole
            && node.title == title
        {
            return Found::Node(ix);
        }
        let is_number = matches!(code, Some(Content::Number(_)));
        self.of_code(&written, whole.map(|(ix, _)| ix), is_number, title)
    }

    /// A code whose node's title is not the very same: it is spelled otherwise, or the code means another node.
    fn of_code(&self, written: &str, whole: Option<NodeIx>, is_number: bool, title: &str) -> Found {
        let wanted = key(title);
        let fits = |ix: &NodeIx| self.title_key(*ix) == wanted;
        if let Some(ix) = whole.filter(fits) {
            return Found::Node(ix);
        }
        let others = self.other_meanings(written, whole, is_number);
        if !wanted.is_empty() {
            let fitting: Vec<NodeIx> = others.iter().copied().filter(fits).collect();
            if let [only] = fitting.as_slice() {
                return Found::Node(*only);
            }
        }
        let bare = clean_code(written);
        match whole {
            // The title says nothing of the others: the code counts as written, unless it was used up.
            Some(ix) if !wanted.is_empty() => Found::Node(ix),
            Some(ix) => {
                let elsewhere = self.area.is_some_and(|area| !self.is_below(ix, area));
                // In its own area a code is whole; only the zero at its end may be lost.
                let parent = |ix: NodeIx| self.set.node(ix).and_then(|node| node.parent);
                let open: Vec<NodeIx> = others
                    .into_iter()
                    .filter(|other| !self.seen.contains(other))
                    .filter(|other| elsewhere || parent(*other) == parent(ix))
                    .collect();
                let is_area = self.set.node(ix).is_some_and(|node| node.level == 0);
                if open.is_empty() || (!self.seen.contains(&ix) && (!elsewhere || is_area)) {
                    return Found::Node(ix);
                }
                Found::AmbiguousCode(bare, std::iter::once(ix).chain(open).collect())
            }
            None => match others.as_slice() {
                [] => Found::UnknownCode(one_line(written)),
                [only] => Found::Node(*only),
                _ => Found::AmbiguousCode(bare, others),
            },
        }
    }

    /// What else a code may mean: `1` below area II is II.1 or 2.1, the number 1.1 may have been 1.10, `C` is the third
    /// area.
    fn other_meanings(&self, written: &str, whole: Option<NodeIx>, is_number: bool) -> Vec<NodeIx> {
        let bare = clean_code(written);
        let mut meanings: Vec<NodeIx> = Vec::new();
        let mut add = |ix: Option<NodeIx>| {
            if let Some(ix) = ix.filter(|ix| Some(*ix) != whole)
                && !meanings.contains(&ix)
            {
                meanings.push(ix);
            }
        };
        if let Some(area) = self.area.and_then(|area| self.set.node(area)) {
            add(self.set.node_by_code(&format!("{}.{bare}", area.code)));
            if let Some(number) = roman_to_number(area.code.as_str()) {
                add(self.set.node_by_code(&format!("{number}.{bare}")));
            }
        }
        if is_number && bare.contains('.') {
            // A spreadsheet program drops the zeros at the end of a number.
            add(self.set.node_by_code(&format!("{bare}0")));
        }
        let mut letters = bare.bytes();
        if let (Some(letter @ b'A'..=b'Z'), None) = (letters.next(), letters.next()) {
            add(self.set.areas().get(usize::from(letter - b'A')).copied());
        }
        meanings
    }

    /// A row without a code: the node with its title, or with the code that begins its title.
    fn of_title(&self, title: &str) -> Found {
        let wanted = key(title);
        if wanted.is_empty() {
            return Found::Nothing;
        }
        if let Some((code, rest)) = title.split_once(' ')
            && code.contains(|letter: char| letter.is_ascii_digit())
            && let Some((ix, node)) = node_of(self.set, code)
            && key(rest) == key(&node.title)
        {
            return Found::Node(ix);
        }
        let Some(same) = self.titles().get(&wanted) else {
            return Found::Nothing;
        };
        if let [only] = same.as_slice() {
            return Found::Node(*only);
        }
        // Titles that stand in several criteria: the one below the row that came last.
        let mut around = self.current;
        while let Some(above) = around {
            let near: Vec<NodeIx> = same
                .iter()
                .copied()
                .filter(|ix| self.is_below(*ix, above) && !self.seen.contains(ix))
                .collect();
            if let [only] = near.as_slice() {
                return Found::Node(*only);
            }
            around = self.set.node(above).and_then(|node| node.parent);
        }
        Found::AmbiguousTitle(same.clone())
    }

    fn titles(&self) -> &HashMap<String, Vec<NodeIx>> {
        self.by_title.get_or_init(|| {
            let mut titles: HashMap<String, Vec<NodeIx>> = HashMap::new();
            for (at, node) in self.set.nodes().iter().enumerate() {
                titles
                    .entry(key(&node.title))
                    .or_default()
                    .push(NodeIx::at(at));
            }
            titles
        })
    }

    fn title_key(&self, ix: NodeIx) -> String {
        self.set
            .node(ix)
            .map(|node| key(&node.title))
            .unwrap_or_default()
    }

    /// Whether a node is another or stands below it.
    fn is_below(&self, ix: NodeIx, above: NodeIx) -> bool {
        let parent = |ix: &NodeIx| self.set.node(*ix).and_then(|node| node.parent);
        std::iter::successors(Some(ix), parent).any(|node| node == above)
    }

    /// Nodes as a message names them: `1.1 (Kế hoạch), 1.10 (…)`.
    pub(super) fn names(&self, nodes: &[NodeIx]) -> String {
        let names: Vec<String> = nodes
            .iter()
            .filter_map(|ix| self.set.node(*ix))
            .map(|node: &Node| format!("{} ({})", node.code, node.title))
            .collect();
        names.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::super::index_set;
    use super::super::spoiled_tests::file;
    use super::super::workbook::InProcess;
    use super::*;

    /// Ten criteria in the first area, the first and the last with items of the same title.
    fn set() -> IndexSet {
        let mut rows = String::from(
            "Mã bộ chỉ số: thu\nSTT,Tiêu chí,Điểm tối đa,Phương pháp,Không áp dụng\nI,Chỉ đạo,12,,\n",
        );
        for at in 1..=10 {
            let whole = if at % 9 == 1 { 2 } else { 1 };
            let method = if at % 9 == 1 {
                ",,"
            } else {
                ",Thẩm định,loại trừ"
            };
            rows.push_str(&format!("1.{at},Tiêu chí thứ {at},{whole}{method}\n"));
            if at % 9 == 1 {
                for part in ["Chất lượng", "Thời hạn"] {
                    let code = if part == "Chất lượng" { 1 } else { 2 };
                    rows.push_str(&format!("1.{at}.{code},{part},1,Thẩm định,loại trừ\n"));
                }
            }
        }
        rows.push_str("II,Thủ tục,1,,\n2.1,Công khai,1,Thẩm định,loại trừ\n");
        let folder = tempfile::tempdir().unwrap();
        let outcome = index_set::read(&file(folder.path(), "i.csv", rows), &InProcess);
        assert_eq!(outcome.problems, []);
        outcome.value.unwrap()
    }

    fn code_of(set: &IndexSet, found: &Found) -> String {
        let code = |ix: &NodeIx| set.node(*ix).unwrap().code.to_string();
        match found {
            Found::Node(ix) => code(ix),
            Found::Nothing => "nothing".to_owned(),
            Found::UnknownCode(written) => format!("unknown {written}"),
            Found::AmbiguousCode(_, nodes) | Found::AmbiguousTitle(nodes) => {
                let codes: Vec<String> = nodes.iter().map(code).collect();
                format!("ambiguous {}", codes.join(" "))
            }
        }
    }

    #[test]
    fn rows_are_followed_through_the_set() {
        let set = set();
        let number = |text: &str| Some(Content::Number(text.to_owned()));
        let text = |text: &str| Some(Content::Text(text.to_owned()));
        let mut guide = Guide::new(&set);
        // Code, title, what it is: each row is read after those before it.
        for (code, title, expected) in [
            (text("I"), "CHỈ ĐẠO", "I"),
            (number("1.1"), "Tiêu chí thứ 1", "1.1"),
            (None, "Thời hạn", "1.1.2"),
            // A number that was 1.10: the title says so, and without one nobody can tell.
            (number("1.1"), "", "ambiguous 1.1 1.10"),
            (number("1.1"), "TIEU CHI THU 10", "1.10"),
            (None, "Chất lượng", "1.10.1"),
            (None, "Thời hạn", "1.10.2"),
            // Both are used up by now.
            (None, "Thời hạn", "ambiguous 1.1.2 1.10.2"),
            (text("B"), "Thủ tục", "II"),
            (text("1"), "Công khai", "2.1"),
            (text("9.9"), "Công khai", "unknown 9.9"),
            (None, "Không có trong bộ", "nothing"),
            (text("１．２"), "", "1.2"),
        ] {
            let found = guide.find(code.as_ref(), title);
            assert_eq!(code_of(&set, &found), expected, "{code:?} {title}");
            if let Found::Node(ix) = found {
                guide.pass(ix);
            }
        }
    }
}
