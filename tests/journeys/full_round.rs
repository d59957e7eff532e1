//! What it takes to come through all five steps once: every key, every click and every letter
//! counts.

use super::triage::Hands;
use super::triage::first_map;
use crate::support::desktop::Desktop;
use crate::text::reading::NORM_WORDS;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Treatment;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Write as _;

const TODAY: Date = date(2026, 11, 22);

impl Hands {
    /// Clicks what has a role and a name.
    fn press(&mut self, role: Role, name: &str) {
        self.app.press(role, name);
        self.actions += 1;
        self.tell_who();
    }

    /// Clicks an answer.
    fn choose(&mut self, name: &str) {
        self.press(Role::RadioButton, name);
    }

    /// Clicks a field and types in it.
    fn fill(&mut self, name: &str, words: &str) {
        self.app.fill(name, words);
        self.actions += 1 + words.chars().count();
        self.tell_who();
    }

    /// Says who is at the keyboard, where that is asked.
    fn tell_who(&mut self) {
        if self.app.state().who.is_asked {
            self.click("C. Voorbeeld");
        }
    }

    /// Chooses the first row of a list that is about one of these records; walks down the list
    /// a page at a time where none is in sight.
    fn row_of(&mut self, wanted: &[RecordKey]) -> RecordKey {
        let names: Vec<String> = wanted.iter().map(|key| self.name(key)).collect();
        for at in 0..20 {
            let rows = self.app.names(Role::ListBoxOption);
            // With its number before it, or without.
            let told = |row: &str, name: &str| {
                let is_number = |word: &str| word.ends_with(|sign: char| sign.is_ascii_digit());
                let numbered = row.split_once(' ').filter(|(word, _)| is_number(word));
                row == name || numbered.is_some_and(|(_, rest)| rest.trim_start().starts_with(name))
            };
            let about = |row: &String| names.iter().position(|name| told(row, name));
            if let Some((row, place)) = rows.iter().find_map(|row| Some((row, about(row)?))) {
                self.app.act(Role::ListBoxOption, row);
                self.actions += 1;
                return wanted[place].clone();
            }
            self.app.act(Role::ListBoxOption, rows.last().expect("a row"));
            let key = if at == 0 { Key::Home } else { Key::PageDown };
            self.actions += 1;
            self.key(Modifiers::NONE, key);
        }
        panic!("no row for {names:?}");
    }

    /// Goes through all records where a gap is open.
    fn each(&mut self, gap: Gap, answer: impl Fn(&mut Self)) {
        loop {
            let open = self.open(gap);
            if open.is_empty() {
                return;
            }
            self.row_of(&open);
            answer(self);
            assert!(self.open(gap).len() < open.len(), "{gap:?} stays open");
        }
    }

    fn step(&mut self, number: u8) {
        self.app.step(number);
        self.actions += 1;
    }

    /// Clicks a tab by how its name begins; what follows is a count.
    fn tab(&mut self, begins: &str) {
        let names = self.app.names(Role::Tab);
        let name = names.into_iter().find(|name| name.starts_with(begins)).expect("a tab");
        self.press(Role::Tab, &name);
    }

    /// Where a gap is open.
    fn open(&self, gap: Gap) -> Vec<RecordKey> {
        let work = OpenWork::of(&self.app.isms(), TODAY);
        let points = work.points.into_iter().filter(|point| point.gap == gap);
        points.map(|point| point.record).collect()
    }

    /// What a record is called.
    fn name(&self, key: &RecordKey) -> String {
        self.app.isms().name_of(key).expect("there").into_owned()
    }

    /// Clicks every click that mends whose name holds these words, until there is none.
    fn mend_all(&mut self, words: &str) {
        self.key(Modifiers::NONE, Key::F7);
        let mends = |hands: &Self| {
            let names = hands.app.names(Role::Button);
            names.into_iter().find(|name| name.contains(words))
        };
        while let Some(name) = mends(self) {
            self.click(&name);
        }
    }
}

/// Step 1: who steps in, who does what, what is measured, and the two decisions.
fn policy(hands: &mut Hands) {
    hands.step(1);
    hands.fill("Vervanger van de praktijkhouder", "D. Collega");
    hands.mend_all("C. Voorbeeld invullen");
    hands.step(1);
    hands.tab("Rollen");
    hands.each(Gap::RoleHolder, |hands| hands.fill("Wie", "E. Ander"));
    hands.tab("Doelen");
    hands.each(Gap::GoalUnmeasured, |hands| {
        hands.fill("Gemeten waarde", "1");
        hands.click("Meting vastleggen");
    });
    hands.tab("Risicocriteria");
    hands.click("Risicocriteria vaststellen");
    hands.tab("Beleidstekst");
    hands.click("Beleid vaststellen");
}

/// Step 2: how people log in, and what was agreed with suppliers.
fn processes(hands: &mut Hands) {
    hands.step(2);
    hands.tab("Systemen");
    hands.each(Gap::TwoFactor, |hands| hands.choose("Inloggen met twee factoren?: ja"));
    hands.tab("Leveranciers");
    hands.each(Gap::AgreementOpen, |hands| hands.choose("Is die overeenkomst er?: getekend"));
}

/// Step 3: the risks that were not on the first map.
fn risks(hands: &mut Hands) {
    hands.key(Modifiers::NONE, Key::F8);
    while !hands.open(Gap::RiskUndecided).is_empty() {
        hands.key(Modifiers::NONE, Key::Num3);
        hands.key(Modifiers::NONE, Key::Num2);
    }
}

/// Step 4: what is done about each risk, with the first measure that is proposed, and who
/// sees to it by when.
fn measures(hands: &mut Hands) {
    hands.step(4);
    hands.each(Gap::RiskUntreated, |hands| {
        hands.choose("Wat doet u met dit risico?: beheersen");
        let names = hands.app.names(Role::Button);
        let proposal = names.into_iter().find(|name| name.starts_with("Kiezen: "));
        hands.click(&proposal.expect("a proposal"));
    });
    hands.mend_all("C. Voorbeeld deze maatregel geven");
    hands.step(4);
    hands.tab("Alle maatregelen");
    hands.each(Gap::MeasureDue, |hands| hands.click("Over 3 maanden"));
}

/// Step 5: what is left of each risk, and the decision to live with it where that may be.
fn residual(hands: &mut Hands) {
    hands.step(5);
    hands.each(Gap::ResidualUnrated, |hands| hands.choose("Restkans: zeer klein"));
    loop {
        let isms = hands.app.isms();
        let may_be = |key: &RecordKey| {
            let RecordKey::Risk(id) = key else { return false };
            acceptance::objections(&isms.risks[id], &isms).is_empty()
        };
        let open: Vec<_> = hands.open(Gap::NotAccepted).into_iter().filter(may_be).collect();
        if open.is_empty() {
            return;
        }
        hands.row_of(&open);
        hands.fill("Waarom aanvaardt u dit?", "Kleine kans");
        hands.press(Role::CheckBox, "Wij overtreden hiermee geen wet of contract");
        hands.click("Aanvaarden");
    }
}

/// Afterwards nothing is open but what a norm or law first wants carried out.
#[test]
fn a_complete_first_round_is_counted_from_the_first_start() {
    let mut hands = first_map();
    let map = hands.actions;
    let mut counts = vec![("the first map", map)];
    for (what, part) in [
        ("policy", policy as fn(&mut Hands)),
        ("processes", processes),
        ("risks", risks),
        ("measures", measures),
        ("residual risks", residual),
    ] {
        let before = hands.actions;
        part(&mut hands);
        counts.push((what, hands.actions - before));
    }
    let told: Vec<String> =
        counts.iter().map(|(what, actions)| format!("{what} {actions}")).collect();
    let said = format!("a complete first round: {} actions ({})", hands.actions, told.join(", "));
    writeln!(std::io::stdout(), "{said}").expect("somebody reads this");

    let isms = hands.app.isms();
    let mut left: BTreeMap<Gap, usize> = BTreeMap::new();
    for point in OpenWork::of(&isms, TODAY).points {
        let RecordKey::Risk(id) = point.record else { panic!("{point:?}") };
        let risk = &isms.risks[&id];
        assert_eq!(risk.treatment, Some(Treatment::Mitigate));
        assert!(!acceptance::objections(risk, &isms).is_empty(), "{id} could be accepted");
        *left.entry(point.gap).or_default() += 1;
    }
    assert!(left.keys().all(|gap| *gap == Gap::NotAccepted), "{left:?}");
    assert!(hands.actions > map && isms.relevant_risks().count() == 70);
}

/// On the way to the first map, in the words of the norm: whoever reads on meets at most one
/// word of the norm at a time.
#[test]
fn no_screen_before_the_first_map_has_more_than_one_new_word_of_the_norm() {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut look = |screen: &str, app: &Desktop| {
        let text = app.read().to_lowercase();
        let there = NORM_WORDS.iter().copied().filter(|word| text.contains(word));
        let new: Vec<&str> = there.filter(|word| seen.insert(word)).collect();
        assert!(new.len() <= 1, "{screen}: {new:?}");
    };
    let mut app = Desktop::fresh();
    look("welcome", &app);
    app.button("Nieuwe praktijk");
    look("the first questions", &app);
    app.fill("Naam van de praktijk", "Praktijk De Eik");
    app.fill("Naam van de praktijkhouder", "C. Voorbeeld");
    app.button("Beginnen");
    look("the first question", &app);
    while app.sees("Vraag ") {
        app.key(Modifiers::NONE, Key::Num1);
        look("the next question", &app);
    }
    look("what follows from the answers", &app);
    app.key(Modifiers::COMMAND, Key::Num6);
    look("the overview", &app);
    app.key(Modifiers::NONE, Key::F8);
    look("the first card", &app);
    for _ in 0..40 {
        app.key(Modifiers::NONE, Key::Num3);
        look("a card with its likelihood", &app);
        app.key(Modifiers::NONE, Key::Num2);
        look("the next card", &app);
        if app.state().who.is_asked {
            app.button("C. Voorbeeld");
        }
    }
}
