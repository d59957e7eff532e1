//! The questions before the first step: what follows from the answers, and what does not.

use crate::domain::make;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::intake;
use praktijkschild::catalogue::intake::Line;
use praktijkschild::catalogue::intake::Turn;
use praktijkschild::catalogue::interview::Answers;
use praktijkschild::catalogue::interview::Presence;
use praktijkschild::catalogue::interview::QuestionKind;
use praktijkschild::catalogue::interview::Verdict;
use praktijkschild::catalogue::interview::Want;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::Issued;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::inventory::Hosting;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::processing::Asked;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::edit::Edit;
use praktijkschild::edit::change::Change;
use praktijkschild::edit::change::reversed;
use praktijkschild::edit::decision::RoleEdit;
use praktijkschild::edit::interview::InterviewEdit;
use praktijkschild::edit::inventory::ProcessEdit;
use praktijkschild::edit::inventory::ProcessText;
use praktijkschild::edit::inventory::SystemEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::RiskEdit;
use std::collections::BTreeSet;

fn catalogue() -> &'static Catalogue {
    Catalogue::shipped()
}

fn answers(given: &[(&str, &str)]) -> Answers {
    given.iter().map(|(question, answer)| ((*question).to_owned(), (*answer).to_owned())).collect()
}

/// A practice on its first day.
fn new() -> Isms {
    let identity = Identity {
        name: "Huisartsenpraktijk De Eik".to_owned(),
        owner: "C. Voorbeeld".to_owned(),
        ..Identity::default()
    };
    starter::solo(catalogue(), &identity)
}

fn answer(isms: &mut Isms, given: &[(&str, &str)]) {
    for (question, answer) in given {
        let (question, answer) = ((*question).to_owned(), (*answer).to_owned());
        make(isms, Edit::Interview(InterviewEdit::Answer { question, answer }));
    }
}

fn lines(isms: &Isms) -> Vec<(String, Turn)> {
    intake::lines(catalogue(), isms).iter().map(|it| (it.code.to_owned(), it.turn)).collect()
}

fn chosen(isms: &Isms, is_chosen: impl Fn(&Line<'_>) -> bool) -> BTreeSet<String> {
    let lines = intake::lines(catalogue(), isms);
    lines.iter().filter(|line| is_chosen(line)).map(|line| line.code.to_owned()).collect()
}

/// Takes over what was chosen.
fn settle(isms: &mut Isms, chosen: &BTreeSet<String>) {
    let edit = intake::settle(catalogue(), isms, chosen);
    make(isms, edit);
}

/// Answers, and takes over all that follows.
fn answer_and_settle(isms: &mut Isms, given: &[(&str, &str)]) {
    answer(isms, given);
    let all = chosen(isms, |_| true);
    settle(isms, &all);
}

fn codes(isms: &Isms) -> BTreeSet<String> {
    let code = |record: &Record| match record {
        Record::Role(role) => role.catalogue.clone(),
        Record::Process(process) => process.catalogue.clone(),
        Record::System(system) => system.catalogue.clone(),
        Record::Exchange(exchange) => exchange.catalogue.clone(),
        Record::Supplier(supplier) => supplier.catalogue.clone(),
        _ => None,
    };
    isms.records().iter().filter_map(code).collect()
}

fn risk<'i>(isms: &'i Isms, threat: &str) -> &'i Risk {
    let mut risks = isms.risks.values();
    risks.find(|risk| risk.threat.as_deref() == Some(threat)).expect("a risk of that threat")
}

fn process(isms: &Isms, code: &str) -> ProcessId {
    let mut processes = isms.processes.values();
    processes.find(|it| it.catalogue.as_deref() == Some(code)).expect("a process").id
}

#[test]
fn every_code_an_answer_names_exists() {
    let (catalogue, lists) = (catalogue(), &catalogue().lists);
    let mut known: BTreeSet<&str> = lists.roles.iter().map(|it| it.code.as_str()).collect();
    known.extend(lists.processes.iter().map(|it| it.code.as_str()));
    known.extend(lists.systems.iter().map(|it| it.code.as_str()));
    known.extend(lists.exchanges.iter().map(|it| it.code.as_str()));
    known.extend(lists.suppliers.iter().map(|it| it.code.as_str()));
    known.extend(lists.context_issues.iter().map(|it| it.code.as_str()));
    assert_eq!(catalogue.interview.rules_nl.len(), 6);
    assert_eq!(catalogue.interview.questions.len(), 18);
    let mut questions = BTreeSet::new();
    for question in &catalogue.interview.questions {
        assert!(questions.insert(&question.code), "{} is there twice", question.code);
        assert!(question.choice(&question.typical).is_some(), "{}", question.code);
        let is_plain = question.answers.len() == 2;
        assert!(is_plain || question.kind == QuestionKind::Choice, "{}", question.code);
        assert!((2..=9).contains(&question.answers.len()), "a key for each: {}", question.code);
        let values: BTreeSet<_> = question.answers.iter().map(|it| &it.value).collect();
        assert_eq!(values.len(), question.answers.len(), "{}", question.code);
        for choice in &question.answers {
            let place = format!("{} {}", question.code, choice.value);
            for code in choice.adds.iter().chain(&choice.removes) {
                assert!(known.contains(code.as_str()), "{place}: {code}");
            }
            for code in choice.threats_relevant.iter().chain(&choice.threats_irrelevant) {
                assert!(catalogue.threat(code).is_some(), "{place}: {code}");
            }
            let needs_reason = !choice.threats_irrelevant.is_empty();
            assert_eq!(choice.irrelevant_reason_nl.is_some(), needs_reason, "{place}");
        }
    }
}

#[test]
fn whatever_does_not_come_from_the_beginning_is_added_by_some_answer() {
    let interview = &catalogue().interview;
    let lists = &catalogue().lists;
    let from_start = lists.default_codes();
    let added: BTreeSet<&str> = interview
        .questions
        .iter()
        .flat_map(|question| &question.answers)
        .flat_map(|choice| &choice.adds)
        .map(String::as_str)
        .collect();
    let later = lists.systems.iter().map(|it| it.code.as_str());
    let never: Vec<_> =
        later.filter(|code| !from_start.contains(code) && !added.contains(code)).collect();
    assert_eq!(never, [""; 0]);
}

/// What is said of something of the lists: `+`, `-` or nothing, and by which question.
#[test]
fn adding_wins_from_taking_away_and_what_was_not_asked_stays_open() {
    let interview = &catalogue().interview;
    for (code, presence, given, said) in [
        ("S-kis", Presence::WhenAdded, &[][..], ""),
        ("S-kis", Presence::WhenAdded, &[("Q-chain", "chain")][..], "+Q-chain"),
        ("S-kis", Presence::WhenAdded, &[("Q-chain", "none")][..], "-Q-chain"),
        ("SUP-portal", Presence::WhenAdded, &[("Q-portal", "no")][..], ""),
        (
            "SUP-portal",
            Presence::WhenAdded,
            &[("Q-portal", "no"), ("Q-video", "yes")][..],
            "+Q-video",
        ),
        (
            "SUP-portal",
            Presence::WhenAdded,
            &[("Q-portal", "yes"), ("Q-video", "no")][..],
            "+Q-portal",
        ),
        (
            "SUP-portal",
            Presence::WhenAdded,
            &[("Q-portal", "no"), ("Q-video", "no")][..],
            "-Q-portal",
        ),
        ("S-website", Presence::FromStart, &[][..], ""),
        ("S-website", Presence::FromStart, &[("Q-website", "none")][..], "-Q-website"),
        ("S-website", Presence::FromStart, &[("Q-website", "info")][..], "+Q-website"),
        ("S-his", Presence::FromStart, &[("Q-website", "none")][..], ""),
        ("S-kis", Presence::WhenAdded, &[("Q-chain", "perhaps"), ("Q-none", "yes")][..], ""),
    ] {
        let answers = answers(given);
        let told = match interview.want((code, presence), &answers) {
            Want::Wanted(given) => format!("+{}", given.question.code),
            Want::Unwanted(given) => format!("-{}", given.question.code),
            Want::Unsaid => String::new(),
        };
        assert_eq!(told, said, "{code} with {given:?}");
    }
}

#[test]
fn a_threat_plays_a_part_where_one_answer_says_so_whatever_the_others_say() {
    let interview = &catalogue().interview;
    for (threat, given, said) in [
        ("V4", &[][..], ""),
        (
            "V4",
            &[("Q-his-hosting", "supplier_cloud")][..],
            "-Er staat geen eigen server in de praktijk.",
        ),
        (
            "V4",
            &[("Q-his-hosting", "own_server")][..],
            "+Waar staat uw HIS? Op een eigen server in de praktijk.",
        ),
        (
            "V4",
            &[("Q-his-hosting", "supplier_cloud"), ("Q-fileserver", "yes")][..],
            "+Hebt u een gedeelde map of NAS in de praktijk? Ja.",
        ),
        (
            "A4",
            &[("Q-staff", "none"), ("Q-locums", "locum")][..],
            "+Werkt u met waarnemers of een huisarts in dienst? Ja, waarnemers.",
        ),
        (
            "A4",
            &[("Q-staff", "none"), ("Q-locums", "none")][..],
            "-Er werkt niemand in loondienst.",
        ),
        // A no is no reason why something plays a part: it stays a question.
        ("M8", &[("Q-ai", "no")][..], ""),
        ("F1", &[("Q-paper", "no")][..], ""),
    ] {
        let answers = answers(given);
        let told = match interview.verdict(threat, &answers) {
            Verdict::Relevant(given) => format!("+{}", given.words()),
            Verdict::NotRelevant(given) => {
                format!("-{}", given.choice.irrelevant_reason_nl.as_deref().expect("a reason"))
            }
            Verdict::Unsaid => String::new(),
        };
        assert_eq!(told, said, "{threat} with {given:?}");
    }
}

#[test]
fn nothing_follows_from_no_answers() {
    assert_eq!(lines(&new()), []);
    assert_eq!(lines(&Isms::default()), []);
}

#[test]
fn what_comes_is_linked_with_what_is_there_and_with_what_comes_with_it() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-chain", "chain"), ("Q-mental", "yes")]);
    assert!(
        codes(&isms).is_superset(
            &["P-chain-care", "S-kis", "SUP-kis", "X-chain", "R-nurse-mental", "P-mental"]
                .map(str::to_owned)
                .into()
        )
    );
    let (chain, mental) = (process(&isms, "P-chain-care"), process(&isms, "P-mental"));
    let system = |code: &str| {
        isms.systems.values().find(|it| it.catalogue.as_deref() == Some(code)).expect("there")
    };
    let supplier = isms.suppliers.values().find(|it| it.catalogue.as_deref() == Some("SUP-kis"));
    assert_eq!(system("S-kis").supplier, supplier.map(|supplier| supplier.id));
    assert!(system("S-kis").processes.contains(&chain));
    assert!(system("S-his").processes.contains(&mental), "what was there is linked too");
    let exchange = isms.exchanges.values().find(|it| it.catalogue.as_deref() == Some("X-chain"));
    let exchange = exchange.expect("there");
    assert!(exchange.systems.contains(&system("S-kis").id));
    assert!(exchange.systems.contains(&system("S-his").id));
    assert_eq!(isms.processes[&mental].owner, "C. Voorbeeld", "nobody fills the role yet");
}

/// The same as if the practice had begun so: nothing is lost on the way.
#[test]
fn what_comes_later_is_as_if_it_had_been_there_from_the_beginning() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-chain", "chain"), ("Q-payment", "yes")]);
    let also = ["P-chain-care", "S-kis", "SUP-kis", "X-chain", "S-payment", "SUP-payment"];
    let identity = Identity {
        name: isms.practice.name.clone(),
        owner: isms.practice.owner.clone(),
        ..Identity::default()
    };
    let begun = starter::solo_with(catalogue(), &identity, &also);
    let named = |isms: &Isms| -> BTreeSet<(String, BTreeSet<String>)> {
        let name = |key: &RecordKey| isms.get(key).map(|it| it.name()).unwrap_or_default();
        let records = isms.records();
        records.iter().map(|it| (it.name(), it.links().iter().map(name).collect())).collect()
    };
    assert_eq!(named(&isms), named(&begun));
}

#[test]
fn a_process_goes_to_who_fills_its_role_and_else_to_the_practice_owner() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-staff", "assistants_nurse")]);
    let lists = &catalogue().lists;
    let staff = process(&isms, "P-staff");
    assert_eq!(isms.processes[&staff].owner, "C. Voorbeeld");
    let chain = lists.processes.iter().find(|it| it.code == "P-chain-care").expect("listed");
    let role = isms.roles.values().find(|it| it.catalogue.as_ref() == Some(&chain.owner));
    let role = role.expect("the nurse answers for it").id;
    make(&mut isms, Edit::Role(role, RoleEdit::Holder("N. Verzonnen".to_owned())));
    answer_and_settle(&mut isms, &[("Q-chain", "chain")]);
    assert_eq!(isms.processes[&process(&isms, "P-chain-care")].owner, "N. Verzonnen");
}

#[test]
fn what_goes_goes_with_its_links_and_what_the_user_touched_stays() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-chain", "chain")]);
    let before = codes(&isms);
    answer(&mut isms, &[("Q-chain", "none")]);
    let mut touched = isms.clone();

    let all = chosen(&isms, |_| true);
    settle(&mut isms, &all);
    let gone: BTreeSet<_> = before.difference(&codes(&isms)).cloned().collect();
    assert_eq!(gone, ["P-chain-care", "S-kis", "SUP-kis", "X-chain"].map(str::to_owned).into());
    let links = isms.records().iter().flat_map(Record::links).collect::<Vec<_>>();
    assert!(links.iter().all(|link| isms.get(link).is_some()));

    let system = touched.systems.values().find(|it| it.catalogue.as_deref() == Some("S-kis"));
    let system = system.expect("there").id;
    make(&mut touched, Edit::System(system, SystemEdit::TwoFactor(TwoFactor::Yes)));
    let turns: Vec<_> = lines(&touched);
    for (code, turn) in [
        ("S-kis", Turn::Kept),
        ("SUP-kis", Turn::Kept),
        ("P-chain-care", Turn::Kept),
        ("X-chain", Turn::Dropped),
    ] {
        assert!(turns.contains(&(code.to_owned(), turn)), "{code}: {turns:?}");
    }
}

#[test]
fn what_a_risk_of_the_users_own_hits_stays() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-mental", "yes")]);
    let mental = process(&isms, "P-mental");
    let own = crate::domain::add_risk(&mut isms, "Gesprek is te horen op de gang");
    make(&mut isms, Edit::Risk(own, RiskEdit::ToggleProcess(mental)));
    answer(&mut isms, &[("Q-mental", "no")]);
    assert!(lines(&isms).contains(&("P-mental".to_owned(), Turn::Kept)));
    assert!(lines(&isms).contains(&("R-nurse-mental".to_owned(), Turn::Dropped)));
    make(&mut isms, Edit::Remove(RecordKey::Risk(own)));
    assert!(lines(&isms).contains(&("P-mental".to_owned(), Turn::Dropped)));
}

#[test]
fn the_answer_of_the_user_to_a_threat_is_never_taken_over() {
    let mut isms = new();
    for (threat, relevance, reason) in [
        ("A14", Relevance::Relevant, ""),
        ("V6", Relevance::NotRelevant, "Dit doet een ander."),
        ("M7", Relevance::Later, ""),
    ] {
        let id = risk(&isms, threat).id;
        let edit = RiskEdit::Relevance(relevance, reason.to_owned());
        make(&mut isms, Edit::Risk(id, edit));
    }
    let user = ["A14", "V6", "M7"].map(|threat| risk(&isms, threat).clone());
    answer_and_settle(&mut isms, &[("Q-portal", "no"), ("Q-locums", "locum")]);
    assert_eq!(["A14", "V6", "M7"].map(|threat| risk(&isms, threat).clone()), user);
    answer_and_settle(&mut isms, &[("Q-portal", "yes")]);
    assert_eq!(["A14", "V6", "M7"].map(|threat| risk(&isms, threat).clone()), user);
}

#[test]
fn the_answer_of_the_interview_follows_the_answers_as_long_as_nobody_touches_it() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-devices", "no")]);
    let t10 = risk(&isms, "T10");
    assert_eq!(t10.relevance, Relevance::NotRelevant);
    assert_eq!(t10.relevance_reason, "Er is geen meetapparaat gekoppeld.");

    answer_and_settle(&mut isms, &[("Q-devices", "yes")]);
    let t10 = risk(&isms, "T10");
    assert_eq!(t10.relevance, Relevance::Relevant);
    assert!(t10.relevance_reason.starts_with("Zijn er meetapparaten gekoppeld"));

    // A threat that an answer named and no longer names is a question again.
    assert_eq!(risk(&isms, "T6").relevance, Relevance::Relevant);
    answer(&mut isms, &[("Q-devices", "no")]);
    assert!(lines(&isms).contains(&("T6".to_owned(), Turn::Open)));
    let all = chosen(&isms, |_| true);
    settle(&mut isms, &all);
    let t6 = risk(&isms, "T6");
    assert_eq!((t6.relevance, t6.relevance_reason.as_str()), (Relevance::Undecided, ""));

    let id = risk(&isms, "T10").id;
    make(&mut isms, Edit::Risk(id, RiskEdit::Relevance(Relevance::Relevant, String::new())));
    answer_and_settle(&mut isms, &[("Q-devices", "yes")]);
    assert_eq!(risk(&isms, "T10").relevance_reason, "", "it is the user's own answer now");
}

#[test]
fn what_was_turned_down_is_not_new_a_second_time() {
    let mut isms = new();
    answer(&mut isms, &[("Q-payment", "yes"), ("Q-laptop", "yes")]);
    let some = chosen(&isms, |line| line.code != "S-payment");
    settle(&mut isms, &some);
    assert!(codes(&isms).contains("S-laptop") && !codes(&isms).contains("S-payment"));
    let left = intake::lines(catalogue(), &isms);
    assert_eq!(
        left.iter().map(|line| (line.code, line.is_fresh)).collect::<Vec<_>>(),
        [("S-payment", false)]
    );
    // Answering it anew makes it new.
    answer(&mut isms, &[("Q-payment", "no"), ("Q-payment", "yes")]);
    assert!(intake::lines(catalogue(), &isms).iter().all(|line| line.is_fresh));
}

#[test]
fn what_the_user_took_away_does_not_come_back() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-staff", "assistants")]);
    let staff = process(&isms, "P-staff");
    make(&mut isms, Edit::Remove(RecordKey::Process(staff)));
    let lines = intake::lines(catalogue(), &isms);
    assert!(lines.iter().all(|line| !line.is_fresh), "{lines:?}");
}

#[test]
fn taking_over_twice_changes_nothing() {
    let mut isms = new();
    for (question, answer) in typical() {
        self::answer(&mut isms, &[(&question, &answer)]);
    }
    let all = chosen(&isms, |_| true);
    settle(&mut isms, &all);
    assert_eq!(lines(&isms), []);
    let again = intake::settle(catalogue(), &isms, &all);
    assert_eq!(again.plan(&isms), Err(Refusal::NothingChanges));
}

/// What most practices answer.
fn typical() -> Vec<(String, String)> {
    let questions = &catalogue().interview.questions;
    questions.iter().map(|it| (it.code.clone(), it.typical.clone())).collect()
}

#[test]
fn all_of_it_is_one_edit_that_is_taken_back_whole() {
    let mut isms = new();
    for (question, answer) in typical() {
        self::answer(&mut isms, &[(&question, &answer)]);
    }
    let before = isms.clone();
    let edit = intake::settle(catalogue(), &isms, &chosen(&isms, |_| true));
    let changes = edit.plan(&isms).expect("may be");
    isms.absorb(&changes);
    assert!(isms.processes.len() > before.processes.len());
    isms.absorb(&reversed(changes));
    let bare = |isms: &Isms| Isms { issued: Issued::default(), ..isms.clone() };
    assert_eq!(bare(&isms), bare(&before));
}

#[test]
fn a_proposal_for_a_practice_that_has_changed_since_is_refused_as_a_whole() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-chain", "chain")]);
    answer(&mut isms, &[("Q-chain", "none")]);
    let edit = intake::settle(catalogue(), &isms, &chosen(&isms, |_| true));
    let id = process(&isms, "P-chain-care");
    let text = ProcessEdit::Text(ProcessText::Note, "Zelf geschreven.".to_owned());
    make(&mut isms, Edit::Process(id, text));
    assert_eq!(edit.plan(&isms), Err(Refusal::Outdated));
    let blank = Edit::Interview(InterviewEdit::Answer {
        question: " ".to_owned(),
        answer: "yes".to_owned(),
    });
    assert_eq!(blank.plan(&isms), Err(Refusal::BlankName));
    let nothing =
        Edit::Interview(InterviewEdit::Settle(vec![Change { before: None, after: None }]));
    assert_eq!(nothing.plan(&isms), Err(Refusal::NothingChanges));
}

/// The owner is filled in later, or is another: what the lists made stays what they made.
#[test]
fn who_owns_the_practice_does_not_make_a_record_the_users() {
    let mut isms =
        starter::solo(catalogue(), &Identity { name: "De Eik".to_owned(), ..Identity::default() });
    answer_and_settle(&mut isms, &[("Q-chain", "chain")]);
    make(&mut isms, Edit::Practice(PracticeField::Owner, "C. Voorbeeld".to_owned()));
    answer(&mut isms, &[("Q-chain", "none")]);
    assert!(lines(&isms).contains(&("P-chain-care".to_owned(), Turn::Dropped)));
    assert!(lines(&isms).iter().all(|(_, turn)| *turn != Turn::Kept));
}

/// What is told of the place of the HIS is true: where its data stands, and who keeps it.
#[test]
fn where_the_his_stands_follows_the_answer() {
    let stands = |isms: &Isms, code: &str| {
        let system = isms.systems.values().find(|it| it.catalogue.as_deref() == Some(code))?;
        let supplier = system.supplier.and_then(|id| isms.suppliers.get(&id));
        let supplier = supplier.and_then(|it| it.catalogue.clone()).unwrap_or_default();
        Some((system.hosting, supplier))
    };
    let at = |hosting, supplier: &str| Some((hosting, supplier.to_owned()));
    let (his, server) = ("S-his", "S-his-server");
    for first in ["supplier_cloud", "own_server", "hosted"] {
        for (answer, own, kept) in [
            ("supplier_cloud", at(Hosting::SupplierCloud, "SUP-his"), None),
            ("own_server", at(Hosting::Practice, "SUP-his"), at(Hosting::Practice, "SUP-ict")),
            (
                "hosted",
                at(Hosting::HostingFirm, "SUP-his"),
                at(Hosting::SupplierCloud, "SUP-hosting"),
            ),
        ] {
            let mut isms = new();
            answer_and_settle(&mut isms, &[("Q-his-hosting", first)]);
            if answer != first {
                answer_and_settle(&mut isms, &[("Q-his-hosting", answer)]);
            }
            assert_eq!(stands(&isms, his), own, "{first}, then {answer}");
            assert_eq!(stands(&isms, server), kept, "{first}, then {answer}");
            assert_eq!(lines(&isms), [], "{first}, then {answer}");
            let hosted = codes(&isms).contains("SUP-hosting");
            assert_eq!(hosted, answer == "hosted", "{first}, then {answer}");
        }
    }
}

#[test]
fn a_place_that_the_user_chose_or_turned_down_is_not_changed_by_an_answer() {
    let mut isms = new();
    answer(&mut isms, &[("Q-his-hosting", "own_server")]);
    assert!(lines(&isms).contains(&("S-his".to_owned(), Turn::Changed)));
    let but_that = chosen(&isms, |line| line.code != "S-his");
    settle(&mut isms, &but_that);
    let his = isms.systems.values().find(|it| it.catalogue.as_deref() == Some("S-his"));
    let (id, hosting) = his.map(|it| (it.id, it.hosting)).expect("there");
    assert_eq!(hosting, Hosting::SupplierCloud, "it was turned down");
    make(&mut isms, Edit::System(id, SystemEdit::Hosting(Hosting::ExternalNetwork)));
    answer_and_settle(&mut isms, &[("Q-his-hosting", "hosted")]);
    assert_eq!(isms.systems[&id].hosting, Hosting::ExternalNetwork, "it is the user's own");
}

#[test]
fn what_comes_stands_in_the_register_of_processing() {
    let mut isms = new();
    answer_and_settle(&mut isms, &[("Q-mental", "yes")]);
    for process in isms.processes.values() {
        let lacks = process.unregistered();
        assert_eq!(lacks, [Asked::Outside], "{}: only the practice knows that", process.name);
    }
    // A process that is older than the register is still as the lists made it.
    let mut older = isms.clone();
    older.processes.values_mut().for_each(|it| it.processing = Processing::default());
    answer(&mut older, &[("Q-mental", "no")]);
    assert!(lines(&older).contains(&("P-mental".to_owned(), Turn::Dropped)));
}
