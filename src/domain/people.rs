//! The people of the practice, as far as its registers name them. Knows nothing of who is at
//! the keyboard.

use crate::domain::Isms;

/// Everyone who is named: the owner and deputy first, then who fills each role and who steps
/// in. Nobody twice, however their name is capitalised; nobody blank.
pub fn named_in(isms: &Isms) -> Vec<&str> {
    let practice = [&isms.practice.owner, &isms.practice.deputy];
    let roles = isms.roles.values().flat_map(|role| [&role.holder, &role.deputy]);
    let mut people: Vec<&str> = Vec::new();
    for name in practice.into_iter().chain(roles).map(|name| name.trim()) {
        let is_known = people.iter().any(|known| is_same(known, name));
        if !name.is_empty() && !is_known {
            people.push(name);
        }
    }
    people
}

/// Whether two names are those of one person, as far as their letters tell; nobody is the same
/// as nobody.
pub fn is_same(one: &str, other: &str) -> bool {
    !one.trim().is_empty() && one.trim().to_lowercase() == other.trim().to_lowercase()
}
