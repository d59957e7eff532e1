//! E-mail addresses of private persons, told from those of organisations.

/// Providers for private persons, under any country: "hotmail.nl".
const HOSTS: [&str; 12] = [
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "live",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "yahoo",
    "ymail",
];

/// Providers for private persons.
const PROVIDERS: [&str; 29] = [
    "aol.com",
    "caiway.nl",
    "casema.nl",
    "chello.nl",
    "freedom.nl",
    "hetnet.nl",
    "home.nl",
    "kabelfoon.nl",
    "kpnmail.nl",
    "kpnplanet.nl",
    "mac.com",
    "mail.com",
    "me.com",
    "online.nl",
    "onsbrabantnet.nl",
    "planet.nl",
    "pm.me",
    "quicknet.nl",
    "solcon.nl",
    "telfort.nl",
    "tele2.nl",
    "tiscali.nl",
    "upcmail.nl",
    "versatel.nl",
    "wanadoo.nl",
    "xs4all.nl",
    "zeelandnet.nl",
    "ziggo.nl",
    "zonnet.nl",
];

/// What the address of a practice or another organisation holds before the @.
const OF_ORGANISATIONS: [&str; 12] = [
    "administratie",
    "apotheek",
    "assistent",
    "balie",
    "contact",
    "dokter",
    "huisarts",
    "info",
    "praktijk",
    "receptie",
    "secretariaat",
    "zorg",
];

/// Whether one is in a text.
pub(super) fn has_private_address(text: &str) -> bool {
    let is_of_address =
        |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-' | '+');
    text.match_indices('@').any(|(at, _)| {
        let (before, after) = text.split_at(at);
        let name = before.rsplit(|sign| !is_of_address(sign)).next().unwrap_or_default();
        let after = after.strip_prefix('@').unwrap_or_default();
        let domain = after.split(|sign| !is_of_address(sign)).next().unwrap_or_default();
        let domain = domain.trim_end_matches('.').to_lowercase();
        let name = name.to_lowercase();
        let is_private = PROVIDERS.contains(&&*domain)
            || domain.split_once('.').is_some_and(|(host, end)| {
                HOSTS.contains(&host) && (!end.contains('.') || end == "co.uk")
            });
        is_private && !name.is_empty() && !OF_ORGANISATIONS.iter().any(|word| name.contains(word))
    })
}
