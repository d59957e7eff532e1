//! What follows for a practice, worked out anew from its export alone: classes, levels, what
//! is reached, whether an acceptance holds. Written from the rules (NEN 7512:2015 ch. 5; NEN
//! 7510-1:2024, 6.1.3), not from the program, of which it knows nothing but the open format.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;
use sha2::Digest;
use sha2::Sha256;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The measures that law or norm prescribes, as the catalogue has them.
const MEASURES: &str = include_str!("../../assets/catalogue/measures.json");

/// The controls that NEN 7510-2 adds something of its own to for care.
const HEALTHCARE: &str = "5.1 5.2 5.9 5.11 5.12 5.14 5.15 5.16 5.19 6.2 6.6 7.10 8.5 8.13";

const COLUMNS: [&str; 3] = ["patient", "organisation", "society"];
const WEIGHTS: [&str; 4] = ["low", "medium", "high", "very_high"];

/// A whole export, and the day it was made.
pub struct Export<'a> {
    whole: &'a Value,
    today: &'a str,
    /// The prescribed measures of the catalogue with their controls.
    prescribed: BTreeMap<String, Vec<String>>,
}

/// What follows, and by which rule it was found.
pub struct Found {
    pub derived: Value,
    pub rules: Vec<&'static str>,
}

impl<'a> Export<'a> {
    pub fn new(whole: &'a Value, today: &'a str) -> Self {
        let catalogue: Value = serde_json::from_str(MEASURES).unwrap();
        let prescribed = list(&catalogue, "entries").filter(|entry| entry["prescribed"] == true);
        let prescribed = prescribed.map(|entry| (text(entry, "id"), texts(entry, "controls")));
        Self { whole, today, prescribed: prescribed.collect() }
    }

    /// What follows for an entry of one of the lists.
    pub fn derived(&self, list: &str, entry: &Value) -> Found {
        match list {
            "processes" | "exchanges" => {
                Found { derived: classes(&entry["classification"]), rules: Vec::new() }
            }
            "risks" => self.risk(entry),
            "statement_of_applicability" => {
                Found { derived: self.statement(entry), rules: Vec::new() }
            }
            other => panic!("nobody has worked out what follows for {other}"),
        }
    }

    fn risk(&self, risk: &Value) -> Found {
        let mut rules = Vec::new();
        let objections = self.objections(risk);
        let residual = risk.get("residual").map(|residual| {
            let mut derived = self.rated(residual);
            derived.insert("reached".to_owned(), self.is_reached(risk, residual).into());
            Value::Object(derived)
        });
        let derived = json!({
            "gross": self.rated(&risk["gross"]),
            "residual": residual,
            "acceptance": self.acceptance(risk, &objections, &mut rules),
            "acceptable": objections.is_empty(),
            "reasons": objections,
        });
        Found { derived, rules }
    }

    /// Class, what decided, and the level in the criteria it was judged by.
    fn rated(&self, assessment: &Value) -> Map<String, Value> {
        let mut found = Map::new();
        found.insert("consequence".to_owned(), class(&assessment["consequence"]).into());
        found.insert("decided_by".to_owned(), decided_by(&assessment["consequence"]).into());
        found.insert("level".to_owned(), self.level(assessment).into());
        found
    }

    /// Looked up in the table of the version it was judged by; never computed.
    fn level(&self, assessment: &Value) -> Option<String> {
        let version = &assessment["criteria"];
        let criteria = list(self.whole, "criteria").find(|it| &it["version"] == version)?;
        let row = &criteria["matrix"][assessment["likelihood"].as_str()?];
        let column = weight(&class(&assessment["consequence"])?);
        Some(row[column].as_str().unwrap().to_owned())
    }

    /// Every linked measure must be carried out.
    fn is_reached(&self, risk: &Value, residual: &Value) -> bool {
        let is_complete =
            residual["likelihood"].is_string() && class(&residual["consequence"]).is_some();
        is_complete && self.linked(risk).iter().all(|measure| is_implemented(measure))
    }

    fn linked(&self, risk: &Value) -> Vec<&Value> {
        let numbers: Vec<_> = list(risk, "measures").collect();
        self.measures().filter(|measure| numbers.contains(&&measure["id"])).collect()
    }

    fn measures(&self) -> impl Iterator<Item = &Value> {
        list(self.whole, "measures")
    }

    /// What stands in the way of accepting: the three conditions, and not knowing.
    fn objections(&self, risk: &Value) -> Vec<String> {
        let mut found = Vec::new();
        let level = risk.get("residual").and_then(|residual| self.level(residual));
        if self.level(&risk["gross"]).is_none() || level.is_none() {
            found.push("incomplete".to_owned());
        }
        let mut missing: Vec<String> = self.missing(risk).into_iter().collect();
        missing.sort_by_key(|control| order(control));
        found.extend(missing.iter().map(|control| format!("prescribed_measure:{control}")));
        if level.as_deref() == Some("high") {
            found.push("outside_criteria".to_owned());
        }
        let breach = risk["breach"].as_str().unwrap_or_default().trim();
        if !breach.is_empty() {
            found.push(format!("law_or_contract:{breach}"));
        }
        found.extend(self.unlawful(risk).iter().map(|name| format!("law_or_contract:{name}")));
        found.extend(self.unreplaced(risk));
        found
    }

    /// What is avoided and hangs on an exchange needs another one that is wholly classed, or
    /// nothing at all.
    fn unreplaced(&self, risk: &Value) -> Option<String> {
        if risk["treatment"] != "avoid" {
            return None;
        }
        let Some(replacement) = risk.get("replacement") else {
            let hangs = list(&risk["applies_to"], "exchanges").next().is_some();
            return hangs.then(|| "replacement_unnamed".to_owned());
        };
        let number = replacement.get("exchange")?;
        let other = list(self.whole, "exchanges").find(|exchange| exchange["id"] == *number)?;
        let is_classed = ["availability", "integrity", "confidentiality"]
            .iter()
            .all(|aspect| class(&other["classification"][aspect]).is_some());
        (!is_classed).then(|| format!("replacement_unclassified:{number}"))
    }

    /// What is prescribed against the risk and not in place: controls named in it, controls
    /// for care that its measures serve, and measures that law or norm prescribes.
    fn missing(&self, risk: &Value) -> BTreeSet<String> {
        let linked = self.linked(risk);
        let is_served = |control: &String| {
            self.measures().any(|it| is_implemented(it) && texts(it, "controls").contains(control))
        };
        let for_care = |control: &String| HEALTHCARE.split(' ').any(|own| own == control);
        let served = linked.iter().flat_map(|measure| texts(measure, "controls"));
        let named = texts(risk, "prescribed_controls").into_iter();
        let mut missing: BTreeSet<String> =
            named.chain(served.filter(for_care)).filter(|control| !is_served(control)).collect();
        for measure in linked.into_iter().filter(|measure| !is_implemented(measure)) {
            let code = measure["catalogue"].as_str().unwrap_or_default();
            if let Some(of_catalogue) = self.prescribed.get(code) {
                let own = texts(measure, "controls");
                // One whose controls were taken away goes by those of the catalogue.
                let named = if own.is_empty() { of_catalogue } else { &own };
                missing.extend(named.iter().min_by_key(|control| order(control)).cloned());
            }
        }
        missing
    }

    /// The suppliers it runs by with whom a processing agreement is due and known to be absent
    /// (GDPR art. 28(3)), by number.
    fn unlawful(&self, risk: &Value) -> Vec<String> {
        let hit = |key: &'static str| {
            let numbers: Vec<_> = list(&risk["applies_to"], key).cloned().collect();
            list(self.whole, key).filter(move |it| numbers.contains(&it["id"]))
        };
        let by_system = hit("systems").map(|system| &system["supplier"]);
        let by_exchange = hit("exchanges").flat_map(|exchange| list(exchange, "suppliers"));
        let numbers: Vec<_> = by_system.chain(by_exchange).collect();
        let suppliers = list(self.whole, "suppliers").filter(|it| numbers.contains(&&it["id"]));
        let breaks = |supplier: &&Value| {
            let status = supplier["agreement_status"].as_str().unwrap_or_default();
            supplier["agreement"] == "processing_agreement"
                && ["missing", "requested"].contains(&status)
        };
        suppliers.filter(breaks).map(|supplier| text(supplier, "name")).collect()
    }

    /// Whether the decision holds on the day: given for exactly this, taken, not past its
    /// review, and still allowed.
    fn acceptance(
        &self,
        risk: &Value,
        objections: &[String],
        rules: &mut Vec<&'static str>,
    ) -> &'static str {
        let Some(given) = risk.get("acceptance") else { return "none" };
        let (on, review_on) = (text(given, "on"), text(given, "review_on"));
        let is_exception = review_on <= months_after(&on, 3) && self.decides(&text(given, "by"));
        let (rule, code) =
            if without_rounding(&given["given_for"]) != self.stands(risk, &given["given_for"]) {
                ("given for something else", "stale")
            } else if on.as_str() > self.today {
                ("still to be taken", "stale")
            } else if review_on.as_str() < self.today {
                ("past its review", "stale")
            } else {
                match (objections, is_exception) {
                    ([], _) => ("holds", "valid"),
                    ([only], true) if only == "outside_criteria" => ("an exception", "valid"),
                    ([only], false) if only == "outside_criteria" => ("no exception", "stale"),
                    _ => ("not allowed any more", "stale"),
                }
            };
        rules.push(rule);
        code
    }

    /// Only the owner and the deputy may live with a high risk for a while.
    fn decides(&self, name: &str) -> bool {
        let written = |name: &str| name.trim().to_lowercase();
        let own = ["owner", "deputy"].map(|key| text(&self.whole["practice"], key));
        !name.trim().is_empty() && own.iter().any(|own| written(own) == written(name))
    }

    /// All that a decision taken now would rest on; of what shows its measures, and of
    /// what comes in the place of what is avoided, only where an earlier decision says what
    /// that was.
    fn stands(&self, risk: &Value, then: &Value) -> Value {
        let state = |it: &Value| json!({ "id": it["id"], "status": it["status"] });
        let mut measures: Vec<_> = self.linked(risk);
        measures.sort_by_key(|measure| measure["id"].as_u64());
        let mut found = Map::new();
        for key in ["gross", "residual", "treatment"] {
            if let Some(value) = risk.get(key) {
                found.insert(key.to_owned(), value.clone());
            }
        }
        if then.get("evidence").is_some() {
            found.insert("evidence".to_owned(), json!(self.shown(risk)));
        }
        if then.get("replaced").is_some() && risk["treatment"] == "avoid" {
            let said = match &risk["replacement"] {
                Value::Null => json!({ "kind": "unsaid" }),
                said => match said.get("exchange") {
                    None => json!({ "kind": "nothing" }),
                    Some(exchange) => json!({ "kind": "exchange", "exchange": exchange }),
                },
            };
            found.insert("replaced".to_owned(), said);
        }
        found.insert("measures".to_owned(), measures.into_iter().map(state).collect());
        without_rounding(&Value::Object(found))
    }

    /// The hashes of what shows the measures of a risk, in order; of a note that of its words.
    fn shown(&self, risk: &Value) -> BTreeSet<String> {
        let own: Vec<_> = list(risk, "measures").collect();
        let shows = |piece: &&Value| list(piece, "measures").any(|id| own.contains(&id));
        let hash = |piece: &Value| match piece["sha256"].as_str() {
            Some(hash) => hash.to_owned(),
            None => {
                let digest = Sha256::digest(text(piece, "note").as_bytes());
                digest.iter().map(|byte| format!("{byte:02x}")).collect()
            }
        };
        list(self.whole, "evidence").filter(shows).map(hash).collect()
    }

    /// The relevant risks that need a control, and the measures that serve it, by number.
    fn statement(&self, line: &Value) -> Value {
        let control = text(line, "control");
        let serves = |it: &&Value| texts(it, "controls").contains(&control);
        let measures: Vec<_> = self.measures().filter(serves).map(|it| &it["id"]).collect();
        let needs = |risk: &&Value| {
            risk["relevance"] == "relevant"
                && (texts(risk, "prescribed_controls").contains(&control)
                    || list(risk, "measures").any(|id| measures.contains(&id)))
        };
        let risks: Vec<_> =
            list(self.whole, "risks").filter(needs).map(|risk| &risk["id"]).collect();
        json!({ "risks": risks, "measures": measures })
    }
}

/// The class of each aspect, none of them averaged with another.
fn classes(classification: &Value) -> Value {
    let aspects = ["availability", "integrity", "confidentiality"];
    let decided: Map<String, Value> = aspects
        .iter()
        .map(|it| ((*it).to_owned(), decided_by(&classification[*it]).into()))
        .collect();
    let mut found: Map<String, Value> =
        aspects.iter().map(|it| ((*it).to_owned(), class(&classification[*it]).into())).collect();
    found.insert("decided_by".to_owned(), Value::Object(decided));
    Value::Object(found)
}

/// The heaviest of the three columns, once all three are filled in.
fn class(consequence: &Value) -> Option<String> {
    let columns: Option<Vec<&str>> =
        COLUMNS.iter().map(|column| consequence[*column].as_str()).collect();
    columns?.into_iter().max_by_key(|class| weight(class)).map(str::to_owned)
}

/// The columns as heavy as the class.
fn decided_by(consequence: &Value) -> Vec<&'static str> {
    let Some(class) = class(consequence) else { return Vec::new() };
    COLUMNS.into_iter().filter(|column| consequence[*column] == class.as_str()).collect()
}

fn weight(class: &str) -> usize {
    WEIGHTS.iter().position(|own| *own == class).unwrap()
}

/// Controls as people count: 8.5 before 8.13.
fn order(control: &str) -> (u32, u32) {
    let (chapter, place) = control.split_once('.').unwrap();
    (chapter.parse().unwrap(), place.parse().unwrap())
}

fn is_implemented(measure: &Value) -> bool {
    measure["status"] == "implemented"
}

/// A state without by which sentence its classes were chosen.
fn without_rounding(state: &Value) -> Value {
    let mut state = state.clone();
    for key in ["gross", "residual"] {
        if let Some(rating) = state.get_mut(key).and_then(Value::as_object_mut) {
            rating.remove("rounded");
        }
    }
    state
}

/// The day some months later, or the last of its month.
pub fn months_after(day: &str, months: u32) -> String {
    let parts: Vec<u32> = day.split('-').map(|part| part.parse().unwrap()).collect();
    let (year, month) = (parts[0] + (parts[1] - 1 + months) / 12, (parts[1] - 1 + months) % 12 + 1);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    format!("{year:04}-{month:02}-{:02}", parts[2].min(last))
}

/// A list of the file; one that is left out is empty.
fn list<'a>(entry: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    entry[key].as_array().map_or([].as_slice(), Vec::as_slice).iter()
}

/// A text of the file; one that is left out is blank.
fn text(entry: &Value, key: &str) -> String {
    entry[key].as_str().unwrap_or_default().to_owned()
}

fn texts(entry: &Value, key: &str) -> Vec<String> {
    list(entry, key).map(|it| it.as_str().unwrap().to_owned()).collect()
}
