//! The bytes of the domain's nouns: one line a type, which names every field.

use super::codec::{Keep, Sink, Source, keep_enum, keep_struct, put_text, take_text};
use crate::domain::cell::{Asked, Cell, CellEntry, CellEvent, Final, FinalSource, Surroundings};
use crate::domain::consolidation::{AreaResult, BlockResult, Consolidation, UnitResult};
use crate::domain::council::{Assignment, Member, Role};
use crate::domain::id::{
    BlockId, BlockIx, CellId, CellIx, IndexSetId, ItemIx, MeetingIx, MemberId, MemberIx, NodeCode,
    NodeIx, ProposalIx, RulingIx, UnitId, UnitIx, Version, VoteIx,
};
use crate::domain::index_set::{IndexSet, IndexSetHeader, Item, Method, NaPolicy, NodeDraft};
use crate::domain::last_year::{LastYear, LastYearArea, LastYearUnit};
use crate::domain::meeting::{
    Attendance, AttendanceChange, Ballot, Ballots, Break, Call, CancelledBallot, ChairTurn, Choice,
    Delegation, Meeting, MeetingRules, MinutesPart, Motion, Note, OpenBallot, Outcome, Proposal,
    ProposalOrder, Quorum, Ruling, RulingBasis, Tally, Vote,
};
use crate::domain::points::Points;
use crate::domain::precheck::{CheckSet, Finding, PreCheck, PreCheckRules, Severities, Severity};
use crate::domain::reported::Unclear;
use crate::domain::review::{Value, Verdict};
use crate::domain::round::{Band, Block, Deadline, Fraction, Round, Rules};
use crate::domain::rule::{Arithmetic, ChoiceOption, Computed, RatioStep, Rule, RuleSilence};
use crate::domain::seats::Seats;
use crate::domain::self_assessment::{
    Claim, Evidence, ExplanationAnswer, Position, SelfAnswer, SelfAssessment, Source as From,
};
use crate::domain::stage::Stage;
use crate::domain::state::{Recusal, Seal, SealSignature, StageMove};
use crate::domain::submission::Form;
use crate::domain::unit::Unit;
use crate::text::date::Date;

macro_rules! keep_ids {
    ($($name:ident)*) => {$(
        impl Keep for $name {
            fn put(&self, to: &mut Sink) {
                put_text(self.as_str(), to);
            }

            fn take(from: &mut Source<'_>) -> Option<Self> {
                take_text(from).map($name::new)
            }
        }
    )*};
}

macro_rules! keep_positions {
    ($($name:ident)*) => {$(
        impl Keep for $name {
            #[inline]
            fn put(&self, to: &mut Sink) {
                self.0.put(to);
            }

            #[inline]
            fn take(from: &mut Source<'_>) -> Option<Self> {
                Keep::take(from).map($name)
            }
        }
    )*};
}

keep_ids! { UnitId BlockId IndexSetId MemberId NodeCode }
keep_positions! { UnitIx ItemIx NodeIx MemberIx BlockIx VoteIx RulingIx MeetingIx ProposalIx Version }

impl Keep for Points {
    #[inline]
    fn put(&self, to: &mut Sink) {
        self.ten_thousandths().put(to);
    }

    #[inline]
    fn take(from: &mut Source<'_>) -> Option<Self> {
        i64::take(from).map(Points::from_ten_thousandths)
    }
}

impl Keep for Seats {
    fn put(&self, to: &mut Sink) {
        self.bits().put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        u128::take(from).map(Seats::of_bits)
    }
}

impl Keep for CheckSet {
    fn put(&self, to: &mut Sink) {
        self.bits().put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        CheckSet::of_bits(u16::take(from)?)
    }
}

impl Keep for Date {
    fn put(&self, to: &mut Sink) {
        (self.year(), (self.month(), self.day())).put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        let (year, (month, day)) = Keep::take(from)?;
        Date::new(year, month, day)
    }
}

impl Keep for Severities {
    fn put(&self, to: &mut Sink) {
        for check in PreCheck::ALL {
            self.of(check).put(to);
        }
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        PreCheck::ALL
            .into_iter()
            .try_fold(Severities::default(), |severities, check| {
                Some(severities.with(check, Keep::take(from)?))
            })
    }
}

impl Keep for IndexSet {
    fn put(&self, to: &mut Sink) {
        self.header().put(to);
        self.drafts().put(to);
    }

    /// Through the same door as an index set from a file: what does not hold together does not come in.
    fn take(from: &mut Source<'_>) -> Option<Self> {
        let header: IndexSetHeader = Keep::take(from)?;
        let drafts: Vec<NodeDraft> = Keep::take(from)?;
        let sane = |points: Points| points >= Points::ZERO && points <= Points::LIMIT;
        let all_sane = drafts.iter().all(|draft| sane(draft.max));
        all_sane.then(|| IndexSet::new(header, drafts).ok())?
    }
}

impl Keep for Consolidation {
    fn put(&self, to: &mut Sink) {
        self.blocks.put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        Keep::take(from).map(Consolidation::from_ordered)
    }
}

keep_struct! {
    CellId { unit, item }
    CellIx { unit, item }
    IndexSetHeader { id, title, note, total, bonus_cap, penalty_cap }
    NodeDraft { level, code, title, max, item }
    Item { method, na, step, guide, evidence, rule }
    ChoiceOption { label, points }
    RatioStep { from, points }
    Computed { score, why }
    Fraction { numerator, denominator }
    Band { name, from, area_floor }
    Block { id, name, index_set, bands, head_bands }
    Rules {
        quorum, passing, casting_vote, recused_in_base, secret_votes_allowed, dispute_threshold,
        skip_explanation_allowed, linear_decimals, regulation,
    }
    PreCheckRules {
        robust_z, outlier_min_units, shared_evidence_units, shared_evidence_items, rule_tolerance,
        evidence_required_above, evidence_days_before, evidence_days_after, severities,
    }
    Deadline { stage, day }
    Round {
        id, title, year, from, to, approved_by, superior, council, council_symbol, place, standing_agency,
        utc_offset_minutes, basis, blocks, rules, prechecks, deadlines,
    }
    Unit { id, name, block, ranked }
    Member { id, office, title, role, unit }
    Assignment { member, node, blocks, units }
    LastYearArea { code, score, max }
    LastYearUnit { unit, index, total, max, rank, band, areas }
    LastYear { year, sources, units }
    From { file, sha256 }
    SelfAnswer { item, claim, reported, explanation, evidence_note }
    Evidence { items, number, date, issuer, title, page, location, sha256 }
    SelfAssessment { unit, source, answers, evidence }
    Form { data, answer_at, evidence_at }
    ExplanationAnswer { item, position, text, evidence }
    Cell { log, settled }
    Surroundings { reviewers, threshold, severe }
    Asked { seq, at, by }
    CellEntry { seq, at, author, event }
    Final { value, source }
    Delegation { to, document }
    AttendanceChange { seq, at, member, change }
    Ballot { member, choice, dissent }
    Tally { votes_for, against, abstain, invalid }
    Quorum { members, present, needed, recused }
    Outcome { votes_for, against, abstain, needed, by_casting_vote, passed }
    Vote { seq, meeting, at, motion, ballots, quorum, papers, presided_by, outcome, voided }
    Ruling { seq, meeting, at, motion, basis, quorum, presided_by, why, voided }
    Note { seq, at, cell, speaker, text, revised }
    Call { seq, at, cell }
    ChairTurn { seq, at, member, why }
    Break { seq, from, why, until }
    OpenBallot { seq, at, motion, papers, tellers, tallies, quorum, entitled, presided_by }
    CancelledBallot { seq, at, why, ballot }
    Meeting {
        seq, opened, place, number, attendance, agenda, notes, calls, chairs, breaks, cancelled, texts, votes, rulings,
        latest, closed,
    }
    MeetingRules { show_of_hands_allowed, proposal_order }
    Proposal { seq, meeting, at, cell, value, by, why, withdrawn }
    Recusal { member, unit, why }
    StageMove { seq, at, author, from, to, why }
    SealSignature { seq, member, result_sha256, signature }
    Seal { version, seq, at, result_sha256, signatures, result, finals, reopened }
    AreaResult { area, score, max }
    UnitResult { unit, total, max, index, self_total, rank, band, head_band, areas, pending }
    BlockResult { block, units }
}

keep_enum! {
    Stage {
        0 Setup, 1 SelfAssessment, 2 Review, 3 Explanation, 4 SecondReview, 5 Meeting, 6 Locked, 7 Published,
    }
    Method { 0 Appraised, 1 Survey, 2 Council, 3 Bonus, 4 Penalty }
    NaPolicy { 0 Exclude, 1 Full, 2 Zero }
    Rule {
        0 Choice(options), 1 Steps(steps), 2 Linear, 3 Count { each, cap }, 4 Deduct { each, floor }, 5 Free { step },
    }
    Arithmetic { 0 Chosen(label), 1 Step { percent, from, below }, 2 Share { percent }, 3 Times { count, each } }
    Role { 0 Chair, 1 ViceChair, 2 Member, 3 Secretary, 4 Helper { of }, 5 Observer }
    Claim { 0 Score(points), 1 NotApplicable }
    Value { 0 Score(points), 1 NotApplicable }
    Verdict { 0 Accept, 1 Adjust(points), 2 NotApplicable }
    Position { 0 Accepts, 1 Contests, 2 Explains }
    FinalSource { 0 Ruling, 1 Agreed, 2 Survey, 3 Unclaimed }
    CellEvent {
        0 Replaced, 1 Surveyed(points), 2 Judged { member, verdict, value, claim, why }, 3 Drafted { member, verdict, why },
        4 Flagged { member, note }, 5 Unflagged { member }, 6 PreCheckAnswered { member, code, text },
        7 Explained(answer), 8 Ruled { ruling, value }, 9 RulingVoided { ruling },
        10 SurroundingsChanged(until),
    }
    Attendance { 0 In { delegate }, 1 Out, 2 Absent { why } }
    Choice { 0 For, 1 Against, 2 Abstain }
    Ballots { 0 Open(list), 1 Secret { papers, first, second }, 2 Hands { votes_for, against, abstain } }
    Motion {
        0 Score { cell, value }, 1 Agreed { cells }, 2 SelfScores { cells }, 3 ApproveResult, 4 Reopen,
        5 Other { text }, 6 ApproveBlock { block },
    }
    ProposalOrder { 0 AsProposed, 1 FarthestFromSelf, 2 LowestFirst }
    MinutesPart { 0 Opening, 1 Proceedings, 2 Conclusion }
    RulingBasis { 0 Vote(vote), 1 Consensus }
    Finding {
        0 AboveMax, 1 OffStep { step }, 2 RuleDiffers { computed }, 3 NoEvidence,
        4 EvidenceOutsidePeriod { number, date }, 5 SharedEvidence { number, units }, 6 Outlier { median },
        7 Unanswered, 8 SurveyMissing, 9 FigureUnreadable { why }, 10 EvidenceChanged { number },
        11 SharedWithinUnit { number, items },
    }
    Severity { 0 Notice, 1 Warning, 2 Severe }
    RuleSilence {
        0 NothingReported, 1 NotARatio, 2 NotACount, 3 NotALabel, 4 NotWhole, 5 LabelsAlike, 6 Unclear(why), 7 Judgement,
    }
    Unclear { 0 Thousands, 1 ZeroDue, 2 Negative, 3 TooLong, 4 Contradicts, 5 Qualified, 6 UnitsDiffer }
}
