//! `round.toml` and every file that it names: all that a new session is set up with.

use std::path::Path;

use crate::domain::council::Assignment;
use crate::domain::id::{BlockId, IndexSetId, MemberId, NodeCode, UnitId};
use crate::domain::index_set::IndexSet;
use crate::domain::meeting::{MeetingRules, ProposalOrder};
use crate::domain::round::{Band, Block, Deadline, Fraction, PreCheckRules, Round, Rules};
use crate::domain::stage::Stage;
use crate::domain::unit::Unit;

use super::cells::is_id;
use super::members::{self, MemberDraft};
use super::outcome::{Findings, Outcome};
use super::prechecks;
use super::problem::{Place, ProblemKind};
use super::toml_file::{self, Table};
use super::units;
use super::workbook::WorkbookReader;

/// A round as it is before its session exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundDraft {
    /// Title, rules, blocks, deadlines.
    pub round: Round,
    /// How its meetings vote.
    pub meeting_rules: MeetingRules,
    /// The index sets that its blocks name.
    pub index_sets: Vec<IndexSet>,
    /// The units.
    pub units: Vec<Unit>,
    /// The council's seats.
    pub members: Vec<MemberDraft>,
    /// Who answers for what.
    pub assignments: Vec<Assignment>,
}

/// What stands in `round.toml` itself; names of other things are checked when those are read.
struct Plan {
    round: Round,
    meeting_rules: MeetingRules,
    block_places: Vec<Place>,
    assignments: Vec<(Assignment, Place)>,
    units: (String, Place),
    members: (String, Place),
    index_sets: Vec<(String, Place)>,
}

/// Reads `round.toml`, or the folder that holds one, and the files that it names, which stand relative to it.
pub fn read(path: &Path, reader: &dyn WorkbookReader) -> Outcome<RoundDraft> {
    let file = if path.is_dir() {
        path.join("round.toml")
    } else {
        path.to_path_buf()
    };
    let folder = file.parent().unwrap_or(Path::new(""));
    let mut findings = Findings::new();
    let plan = findings.absorb(toml_file::open(&file, plan));
    let Some(plan) = plan else {
        return findings.conclude(None);
    };
    let mut index_sets: Vec<IndexSet> = Vec::new();
    let mut set_places: Vec<&Place> = Vec::new();
    for (name, place) in &plan.index_sets {
        let set = super::index_set::read(&folder.join(name), reader);
        let Some(set) = findings.absorb(set) else {
            continue;
        };
        if let Some(at) = index_sets.iter().position(|other| other.id() == set.id()) {
            let first = set_places
                .get(at)
                .map_or_else(String::new, |first| first.to_string());
            let id = set.id().to_string();
            findings.note(place.clone(), ProblemKind::DuplicateId { id, first });
        }
        index_sets.push(set);
        set_places.push(place);
    }
    let units = units::read(&folder.join(&plan.units.0), reader, &plan.round.blocks);
    let units = findings.absorb(units);
    let known_units = units.as_deref().unwrap_or_default();
    let members = members::read(&folder.join(&plan.members.0), reader, known_units);
    let members = findings.absorb(members);
    if let (Some(units), Some(members)) = (&units, &members)
        && !findings.any_error()
    {
        check_references(&plan, &index_sets, units, members, &mut findings);
    }
    let draft = units.zip(members).map(|(units, members)| RoundDraft {
        round: plan.round,
        meeting_rules: plan.meeting_rules,
        index_sets,
        units,
        members,
        assignments: plan
            .assignments
            .into_iter()
            .map(|(assignment, _)| assignment)
            .collect(),
    });
    findings.conclude(draft)
}

/// Every name in the round must be the name of something.
fn check_references(
    plan: &Plan,
    sets: &[IndexSet],
    units: &[Unit],
    members: &[MemberDraft],
    findings: &mut Findings,
) {
    let mut unknown = |place: &Place, heading: &str, id: &str| {
        let kind = ProblemKind::UnknownReference {
            heading: heading.to_owned(),
            id: id.to_owned(),
        };
        findings.note(place.clone(), kind);
    };
    for (block, place) in plan.round.blocks.iter().zip(&plan.block_places) {
        if !sets.iter().any(|set| *set.id() == block.index_set) {
            unknown(place, "block.index_set", block.index_set.as_str());
        }
    }
    for (assignment, place) in &plan.assignments {
        let of_member =
            |draft: &MemberDraft| draft.member.id == assignment.member && draft.member.role.votes();
        if !members.iter().any(of_member) {
            unknown(place, "assignment.member", assignment.member.as_str());
        }
        for id in &assignment.blocks {
            if !plan.round.blocks.iter().any(|block| block.id == *id) {
                unknown(place, "assignment.blocks", id.as_str());
            }
        }
        for id in &assignment.units {
            if !units.iter().any(|unit| unit.id == *id) {
                unknown(place, "assignment.units", id.as_str());
            }
        }
        if let Some(node) = &assignment.node
            && !sets
                .iter()
                .any(|set| set.node_by_code(node.as_str()).is_some())
        {
            unknown(place, "assignment.node", node.as_str());
        }
    }
}

fn plan(root: &mut Table<'_>, findings: &mut Findings) -> Option<Plan> {
    let files = root.table("files", findings);
    let files = files.map(|mut files| {
        let units = files
            .text("units", findings)
            .map(|name| (name, files.place_of("units")));
        let members = files
            .text("members", findings)
            .map(|name| (name, files.place_of("members")));
        let index_sets = files.texts("index_sets", findings);
        if index_sets.is_empty() {
            let key = "files.index_sets".to_owned();
            findings.note(files.place(), ProblemKind::KeyMissing { key });
        }
        files.finish(findings);
        (units, members, index_sets)
    });
    let blocks = blocks(root, findings);
    let rules = root
        .table("rules", findings)
        .and_then(|table| rules(table, findings));
    let prechecks = match root.table_if("prechecks", findings) {
        Some(table) => prechecks::read(table, findings),
        None => (!root.has("prechecks")).then(PreCheckRules::default),
    };
    let deadlines = root
        .table_if("deadlines", findings)
        .map(|table| deadlines(table, findings))
        .unwrap_or_default();
    let assignments = assignments(root, findings);
    let head = root.table("round", findings);
    let (blocks, block_places) = blocks.into_iter().unzip();
    let (rules, meeting_rules) = rules.unzip();
    let round = head.and_then(|table| round(table, blocks, rules, prechecks, deadlines, findings));
    let (units, members, index_sets) = files?;
    Some(Plan {
        round: round?,
        meeting_rules: meeting_rules?,
        block_places,
        assignments,
        units: units?,
        members: members?,
        index_sets,
    })
}

fn round(
    mut table: Table<'_>,
    blocks: Vec<Block>,
    rules: Option<Rules>,
    prechecks: Option<PreCheckRules>,
    deadlines: Vec<Deadline>,
    findings: &mut Findings,
) -> Option<Round> {
    let id = id(&mut table, "id", findings);
    let title = table.text("title", findings);
    let year = table.whole("year", 1..=9999, findings);
    let (from, to) = (table.day("from", findings), table.day("to", findings));
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        findings.note(table.place_of("from"), ProblemKind::PeriodReversed);
    }
    let approved_by = table.text("approved_by", findings);
    let superior = table.text("superior", findings);
    let council = table.text("council", findings);
    let council_symbol = table.text("council_symbol", findings);
    let place = table.text("place", findings);
    let standing_agency = table.text("standing_agency", findings);
    let offset = table.whole("utc_offset_minutes", -840..=840, findings);
    let basis = table
        .texts("basis", findings)
        .into_iter()
        .map(|(text, _)| text)
        .collect();
    table.finish(findings);
    Some(Round {
        id: id?,
        title: title?,
        year: u16::try_from(year?).ok()?,
        from: from?,
        to: to?,
        approved_by: approved_by?,
        superior: superior?,
        council: council?,
        council_symbol: council_symbol?,
        place: place?,
        standing_agency: standing_agency?,
        utc_offset_minutes: i32::try_from(offset?).ok()?,
        basis,
        blocks,
        rules: rules?,
        prechecks: prechecks?,
        deadlines,
    })
}

fn id(table: &mut Table<'_>, key: &'static str, findings: &mut Findings) -> Option<String> {
    let id = table.text(key, findings)?;
    if !is_id(&id) {
        findings.note(table.place_of(key), ProblemKind::BadId { id: id.clone() });
    }
    Some(id)
}

fn blocks(root: &mut Table<'_>, findings: &mut Findings) -> Vec<(Block, Place)> {
    let mut blocks: Vec<(Block, Place)> = Vec::new();
    for mut table in root.tables("block", findings) {
        let id = id(&mut table, "id", findings);
        let name = table.text("name", findings);
        let index_set = table.text("index_set", findings);
        let bands = bands(&mut table, "band", findings);
        let head_bands = bands_if(&mut table, "head_band", findings);
        table.finish(findings);
        let (Some(id), Some(name), Some(index_set)) = (id, name, index_set) else {
            continue;
        };
        if let Some((_, first)) = blocks.iter().find(|(block, _)| block.id.as_str() == id) {
            let first = first.to_string();
            findings.note(
                table.place(),
                ProblemKind::DuplicateId {
                    id: id.clone(),
                    first,
                },
            );
        }
        let block = Block {
            id: BlockId::new(id),
            name,
            index_set: IndexSetId::new(index_set),
            bands,
            head_bands,
        };
        blocks.push((block, table.place()));
    }
    if blocks.is_empty() && !findings.any_error() {
        let key = "block".to_owned();
        findings.note(root.place(), ProblemKind::KeyMissing { key });
    }
    blocks
}

fn bands(table: &mut Table<'_>, key: &'static str, findings: &mut Findings) -> Vec<Band> {
    let bands = bands_if(table, key, findings);
    if bands.is_empty() {
        let key = table.name_of(key);
        findings.note(table.place(), ProblemKind::KeyMissing { key });
    }
    bands
}

fn bands_if(table: &mut Table<'_>, key: &'static str, findings: &mut Findings) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for mut row in table.tables(key, findings) {
        let (name, from) = (row.text("name", findings), row.points("from", findings));
        let area_floor = row.points_if("area_floor", findings);
        row.finish(findings);
        let Some((name, from)) = name.zip(from) else {
            continue;
        };
        if bands.last().is_some_and(|above| above.from <= from) {
            findings.note(row.place(), ProblemKind::BandsNotFalling);
        }
        bands.push(Band {
            name,
            from,
            area_floor,
        });
    }
    bands
}

fn rules(mut table: Table<'_>, findings: &mut Findings) -> Option<(Rules, MeetingRules)> {
    let quorum = fraction(&mut table, "quorum", findings);
    let passing = fraction(&mut table, "passing", findings);
    let casting_vote = table.flag("casting_vote", false, findings);
    let recused_in_base = table.flag("recused_in_base", false, findings);
    let secret_votes_allowed = table.flag("secret_votes_allowed", true, findings);
    let dispute_threshold = table.points("dispute_threshold", findings);
    let skip_explanation_allowed = table.flag("allow_skip_explanation", false, findings);
    let linear_decimals = table.whole("linear_decimals", 0..=4, findings);
    let regulation = table.text("regulation", findings);
    let meeting_rules = MeetingRules {
        show_of_hands_allowed: table.flag("show_of_hands_allowed", false, findings),
        proposal_order: proposal_order(&mut table, findings),
    };
    table.finish(findings);
    let rules = Rules {
        quorum: quorum?,
        passing: passing?,
        casting_vote,
        recused_in_base,
        secret_votes_allowed,
        dispute_threshold: dispute_threshold?,
        skip_explanation_allowed,
        linear_decimals: u32::try_from(linear_decimals?).ok()?,
        regulation: regulation?,
    };
    Some((rules, meeting_rules))
}

fn proposal_order(table: &mut Table<'_>, findings: &mut Findings) -> ProposalOrder {
    const KEY: &str = "proposal_order";
    let Some(word) = table.text_if(KEY, findings) else {
        return ProposalOrder::default();
    };
    ProposalOrder::of_code(&word).unwrap_or_else(|| {
        let codes = ProposalOrder::ALL.map(|order| format!("\"{}\"", order.code()));
        let kind = ProblemKind::KeyWrongForm {
            key: table.name_of(KEY),
            expected: codes.join(" / "),
        };
        findings.note(table.place_of(KEY), kind);
        ProposalOrder::default()
    })
}

fn fraction(table: &mut Table<'_>, key: &'static str, findings: &mut Findings) -> Option<Fraction> {
    let text = table.text(key, findings)?;
    let parsed = text.split_once('/').and_then(|(numerator, denominator)| {
        Fraction::new(
            numerator.trim().parse().ok()?,
            denominator.trim().parse().ok()?,
        )
    });
    if parsed.is_none() {
        findings.note(table.place_of(key), ProblemKind::NotAFraction { text });
    }
    parsed
}

fn deadlines(mut table: Table<'_>, findings: &mut Findings) -> Vec<Deadline> {
    let mut deadlines = Vec::new();
    for (key, stage) in [
        ("self_assessment", Stage::SelfAssessment),
        ("review", Stage::Review),
        ("explanation", Stage::Explanation),
        ("second_review", Stage::SecondReview),
        ("meeting", Stage::Meeting),
        ("publication", Stage::Published),
    ] {
        if table.has(key) {
            deadlines.extend(table.day(key, findings).map(|day| Deadline { stage, day }));
        }
    }
    table.finish(findings);
    deadlines
}

fn assignments(root: &mut Table<'_>, findings: &mut Findings) -> Vec<(Assignment, Place)> {
    let mut assignments = Vec::new();
    for mut table in root.tables("assignment", findings) {
        let member = table.text("member", findings);
        let node = table.text_if("node", findings);
        let blocks = table.texts("blocks", findings);
        let units = table.texts("units", findings);
        table.finish(findings);
        let Some(member) = member else { continue };
        let assignment = Assignment {
            member: MemberId::new(member),
            node: node.map(NodeCode::new),
            blocks: blocks.into_iter().map(|(id, _)| BlockId::new(id)).collect(),
            units: units.into_iter().map(|(id, _)| UnitId::new(id)).collect(),
        };
        assignments.push((assignment, table.place()));
    }
    assignments
}
