//! The rules about the practice itself, its roles, goals, policy and criteria.

use crate::domain::calendar;
use crate::domain::duty;
use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::is_blank;
use crate::domain::people;
use crate::domain::practice::Goal;
use crate::domain::practice::Role;
use crate::domain::progress::Gap;
use crate::domain::record::RecordKey;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: Rule::PracticeDeputy,
        weight: Weight::First,
        source: Source::Control("5.2"),
        find: Find::Gap(Gap::PracticeDeputy),
    },
    Check {
        rule: Rule::OwnerOwnDeputy,
        weight: Weight::First,
        source: Source::Control("5.2"),
        find: Find::Look(owner_own_deputy),
    },
    Check {
        rule: Rule::RoleHolder,
        weight: Weight::Next,
        source: Source::Clause("5.3"),
        find: Find::Gap(Gap::RoleHolder),
    },
    Check {
        rule: Rule::RoleDeputy,
        weight: Weight::Later,
        source: Source::Control("5.2"),
        find: Find::Look(role_deputy),
    },
    Check {
        rule: Rule::RoleOwnDeputy,
        weight: Weight::Next,
        source: Source::Control("5.2"),
        find: Find::Look(role_own_deputy),
    },
    Check {
        rule: Rule::ScopeOutside,
        weight: Weight::Later,
        source: Source::Clause("4.3"),
        find: Find::Look(scope_outside),
    },
    Check {
        rule: Rule::ContextIssues,
        weight: Weight::Next,
        source: Source::Clause("4.1"),
        find: Find::Look(|look| where_empty(&look.isms.context_issues)),
    },
    Check {
        rule: Rule::ContextMeaning,
        weight: Weight::Later,
        source: Source::Clause("4.1"),
        find: Find::Look(context_meaning),
    },
    Check {
        rule: Rule::Stakeholders,
        weight: Weight::Next,
        source: Source::Clause("4.2"),
        find: Find::Look(|look| where_empty(&look.isms.stakeholders)),
    },
    Check {
        rule: Rule::StakeholderMet,
        weight: Weight::Later,
        source: Source::Clause("4.2"),
        find: Find::Look(stakeholder_met),
    },
    Check {
        rule: Rule::DutiesTogether,
        weight: Weight::Next,
        source: Source::Control("5.3"),
        find: Find::Look(duties_together),
    },
    Check {
        rule: Rule::GoalTarget,
        weight: Weight::Next,
        source: Source::Clause("6.2"),
        find: Find::Look(|look| goals(look, |goal, _| is_blank(&goal.target))),
    },
    Check {
        rule: Rule::GoalUnmeasured,
        weight: Weight::Next,
        source: Source::Clause("9.1"),
        find: Find::Gap(Gap::GoalUnmeasured),
    },
    Check {
        rule: Rule::GoalLate,
        weight: Weight::Next,
        source: Source::Clause("9.1"),
        find: Find::Look(|look| goals(look, is_late)),
    },
    Check {
        rule: Rule::PolicyReview,
        weight: Weight::First,
        source: Source::Control("5.1"),
        find: Find::Gap(Gap::PolicyReview),
    },
    Check {
        rule: Rule::PolicyCalled,
        weight: Weight::First,
        source: Source::Control("5.1"),
        find: Find::Gap(Gap::PolicyCalled),
    },
    Check {
        rule: Rule::CriteriaDraft,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Gap(Gap::CriteriaDraft),
    },
    Check {
        rule: Rule::DecidedAhead,
        weight: Weight::First,
        source: Source::Clause("7.5"),
        find: Find::Look(decided_ahead),
    },
];

fn owner_own_deputy(look: &Look<'_>) -> Vec<RecordKey> {
    let practice = &look.isms.practice;
    let is_alone = people::is_same(&practice.owner, &practice.deputy);
    is_alone.then_some(RecordKey::Practice).into_iter().collect()
}

fn roles(look: &Look<'_>, fails: impl Fn(&Role) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.roles.values().filter(|role| fails(role));
    failing.map(|role| RecordKey::Role(role.id)).collect()
}

/// A role that nobody fills is told of already.
fn role_deputy(look: &Look<'_>) -> Vec<RecordKey> {
    roles(look, |role| role.needs_deputy() && !is_blank(&role.holder) && is_blank(&role.deputy))
}

fn role_own_deputy(look: &Look<'_>) -> Vec<RecordKey> {
    roles(look, |role| people::is_same(&role.holder, &role.deputy))
}

/// Only once it was said what the policy does cover.
fn scope_outside(look: &Look<'_>) -> Vec<RecordKey> {
    let practice = &look.isms.practice;
    let lacks = !is_blank(&practice.scope) && is_blank(&practice.out_of_scope);
    lacks.then_some(RecordKey::Practice).into_iter().collect()
}

/// The practice, where a register of it is empty.
fn where_empty<Id, Record>(register: &BTreeMap<Id, Record>) -> Vec<RecordKey> {
    register.is_empty().then_some(RecordKey::Practice).into_iter().collect()
}

fn context_meaning(look: &Look<'_>) -> Vec<RecordKey> {
    let issues = look.isms.context_issues.values().filter(|issue| is_blank(&issue.meaning));
    issues.map(|issue| RecordKey::ContextIssue(issue.id)).collect()
}

fn stakeholder_met(look: &Look<'_>) -> Vec<RecordKey> {
    let unmet = look.isms.stakeholders.values().filter(|it| is_blank(&it.met_by));
    unmet.map(|it| RecordKey::Stakeholder(it.id)).collect()
}

/// At the first of the roles that bring the duties together, once for each role.
fn duties_together(look: &Look<'_>) -> Vec<RecordKey> {
    let practice = &look.isms.practice;
    let clashes = duty::clashes(look.isms).into_iter();
    let unseen = clashes.filter(|clash| practice.check_on(clash.conflict, clash.person).is_none());
    let roles = unseen.filter_map(|clash| clash.roles.first().map(|role| role.id));
    roles.collect::<BTreeSet<_>>().into_iter().map(RecordKey::Role).collect()
}

fn goals(look: &Look<'_>, fails: impl Fn(&Goal, &Look<'_>) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.goals.values().filter(|goal| fails(goal, look));
    failing.map(|goal| RecordKey::Goal(goal.id)).collect()
}

/// Whether a goal should have been measured again by now.
fn is_late(goal: &Goal, look: &Look<'_>) -> bool {
    let months = i32::try_from(goal.interval_months).unwrap_or(i32::MAX);
    let next = goal.measured_on.map(|on| calendar::months_after(on, months));
    months > 0 && next.is_some_and(|next| next < look.today)
}

/// The policy and the criteria; an acceptance that is still to be taken is stale anyway.
fn decided_ahead(look: &Look<'_>) -> Vec<RecordKey> {
    let isms = look.isms;
    let policies = isms.policy_versions.values().filter(|version| version.adopted_on > look.today);
    let criteria = isms.criteria.values().filter(|criteria| {
        criteria.adoption.as_ref().is_some_and(|adoption| adoption.on > look.today)
    });
    let policies = policies.map(|version| RecordKey::PolicyVersion(version.id));
    policies.chain(criteria.map(|criteria| RecordKey::Criteria(criteria.id))).collect()
}
