//! What this computer calls itself and its user.

/// The name in its network.
pub fn name() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}

/// The account that the program runs under; blank where the system does not tell.
#[expect(clippy::disallowed_methods, reason = "the environment alone knows the account")]
pub fn account() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .filter_map(|variable| std::env::var(variable).ok())
        .find(|name| !name.trim().is_empty())
        .unwrap_or_default()
}
