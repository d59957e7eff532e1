//! Duties that one person should not have together, and who looks along.

use crate::domain::make;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::duty::Duty;
use praktijkschild::domain::duty::DutyConflict;
use praktijkschild::domain::duty::clashes;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::policy::ReviewCall;
use praktijkschild::domain::practice::CbwScope;
use praktijkschild::domain::practice::Role;
use praktijkschild::domain::record::Record;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::PolicyEdit;
use praktijkschild::edit::refusal::Refusal;
use std::collections::BTreeSet;

fn role(number: u32, holder: &str, duties: &[Duty]) -> Record {
    Record::Role(Role {
        id: RoleId(number),
        title: format!("Rol {number}"),
        holder: holder.to_owned(),
        deputy: "B. de Vries".to_owned(),
        duties: String::new(),
        assigned: duties.iter().copied().collect(),
        catalogue: None,
    })
}

/// Who has which two duties together, by which roles.
fn told(isms: &Isms) -> Vec<(DutyConflict, &str, Vec<u32>)> {
    let roles = |roles: &[&Role]| roles.iter().map(|role| role.id.0).collect();
    let clashes = clashes(isms).into_iter();
    clashes.map(|clash| (clash.conflict, clash.person, roles(&clash.roles))).collect()
}

#[test]
fn the_lists_know_every_duty_and_every_pair_and_no_other() {
    let lists = &Catalogue::shipped().lists;
    let known: BTreeSet<&str> = lists.duties.iter().map(|duty| duty.code.as_str()).collect();
    assert_eq!(known, Duty::ALL.iter().map(|duty| duty.code()).collect());
    assert!(DutyConflict::ALL.iter().all(|conflict| lists.incompatible(*conflict).is_some()));
    assert_eq!(lists.incompatible_duties.len(), DutyConflict::ALL.len());
    let in_roles = lists.roles.iter().flat_map(|role| &role.duties);
    assert!(in_roles.clone().all(|code| Duty::from_code(code).is_some()));
}

#[test]
fn one_person_with_both_duties_is_found_whatever_the_roles_and_the_capitals() {
    let mut isms = Isms::default();
    isms.put(role(1, "A. Jansen", &[Duty::CareRecord]));
    isms.put(role(2, "a. jansen ", &[Duty::LogReview, Duty::Train]));
    isms.put(role(3, "B. de Vries", &[Duty::Pay, Duty::ApprovePay]));
    isms.put(role(4, "A. Jansen", &[Duty::Premises]));
    assert_eq!(
        told(&isms),
        [
            (DutyConflict::CareLog, "A. Jansen", vec![1, 2]),
            (DutyConflict::PayApprove, "B. de Vries", vec![3]),
        ]
    );
}

#[test]
fn two_people_and_nobody_have_no_duties_together() {
    let mut isms = Isms::default();
    isms.put(role(1, "A. Jansen", &[Duty::CareRecord]));
    isms.put(role(2, "B. de Vries", &[Duty::LogReview]));
    // Who steps in for a while is not found.
    isms.put(role(3, "C. Smit", &[Duty::Backup]));
    isms.put(role(4, "", &[Duty::Pay, Duty::ApprovePay]));
    assert_eq!(told(&isms), []);
}

#[test]
fn a_new_practice_knows_what_goes_on_around_it_and_who_expects_what() {
    let identity = Identity { name: "De Linde".to_owned(), ..Identity::default() };
    let isms = starter::solo(Catalogue::shipped(), &identity);
    let lists = &Catalogue::shipped().lists;
    let present = lists.context_issues.iter().filter(|issue| issue.default_present).count();
    assert_eq!(isms.context_issues.len(), present);
    assert_eq!(isms.stakeholders.len(), lists.stakeholders.len());
    let cleaners = |role: &&Role| role.catalogue.as_deref() == Some("R-cleaner");
    let idle: Vec<_> = isms.roles.values().filter(|role| role.assigned.is_empty()).collect();
    assert!(idle.iter().all(cleaners), "{idle:?}");
}

#[test]
fn a_list_of_the_catalogue_comes_in_one_edit_with_numbers_of_its_own() {
    let mut isms = Isms::default();
    let proposed = starter::proposed_stakeholders(Catalogue::shipped());
    make(&mut isms, Edit::AddAll(proposed.clone()));
    let numbers: Vec<u32> = isms.stakeholders.keys().map(|id| id.0).collect();
    assert_eq!(numbers, (1..=proposed.len() as u32).collect::<Vec<_>>());
    assert_eq!(isms.issued.stakeholder as usize, proposed.len());
}

#[test]
fn another_answer_to_the_law_drops_the_reason_for_the_first() {
    let mut isms = Isms::default();
    isms.practice.cbw_reason = "Acht mensen".to_owned();
    make(&mut isms, Edit::Cbw(CbwScope::Applies));
    assert_eq!((isms.practice.cbw, isms.practice.cbw_reason.as_str()), (CbwScope::Applies, ""));
}

#[test]
fn that_a_practice_is_too_small_for_the_law_counts_once_somebody_looked() {
    let mut isms = Isms::default();
    assert!(!isms.practice.has_looked_at_cbw());
    make(&mut isms, Edit::Cbw(CbwScope::TooSmall));
    assert!(isms.practice.has_looked_at_cbw());
    make(&mut isms, Edit::Cbw(CbwScope::Applies));
    assert!(isms.practice.has_looked_at_cbw() && !isms.practice.cbw_seen);
}

#[test]
fn a_serious_incident_calls_for_the_policy_until_it_is_adopted_after_it() {
    let mut isms = Isms::default();
    let on = date(2026, 11, 12);
    let why = "Laptop gestolen".to_owned();
    let blank = PolicyEdit::Call { on, why: " ".to_owned() };
    assert_eq!(Edit::Policy(blank).plan(&isms), Err(Refusal::ReasonNeeded));
    make(&mut isms, Edit::Policy(PolicyEdit::Call { on, why: why.clone() }));
    let call = Some(ReviewCall { on, why });
    assert_eq!(isms.policy.called, call);

    // A second incident does not take the place of the first.
    let second = PolicyEdit::Call { on: date(2026, 11, 10), why: "Nepmail geopend".to_owned() };
    make(&mut isms, Edit::Policy(second));
    let both = "Laptop gestolen; Nepmail geopend".to_owned();
    let call = Some(ReviewCall { on, why: both });
    assert_eq!(isms.policy.called, call);
    let bare = Edit::Policy(PolicyEdit::DropCall(" ".to_owned()));
    assert_eq!(bare.plan(&isms), Err(Refusal::ReasonNeeded));
    let adopt = |on| {
        let by = "A. Jansen".to_owned();
        Edit::Policy(PolicyEdit::Adopt { by, on, sections: Vec::new() })
    };
    make(&mut isms, adopt(date(2026, 11, 11)));
    assert_eq!(isms.policy.called, call, "adopted before the incident");
    make(&mut isms, adopt(on));
    assert_eq!(isms.policy.called, None);
    assert_eq!(isms.policy_versions.len(), 2);
}
