//! What a person types to get into an encrypted file, and how hard it is to guess. Wiped
//! from memory when it is let go, never shown in what is logged.

use std::fmt;
use zeroize::Zeroizing;
use zxcvbn::zxcvbn;

/// The fewest characters a new phrase may have. Length is what counts for who guesses by
/// machine: NIST SP 800-63B (revision 4) asks 15 of a secret that stands alone.
pub const SHORTEST: usize = 15;

/// Room for any phrase from the start, so that typing leaves no torn copies in memory.
const ROOM: usize = 256;

/// How many characters of a phrase are looked at; more cannot make it easier to guess.
const LOOKED_AT: usize = 100;

/// A phrase. A blank at its end belongs to it.
#[derive(PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Default for Passphrase {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(ROOM)))
    }
}

impl Clone for Passphrase {
    /// With the same room to type on.
    fn clone(&self) -> Self {
        let mut copy = Self::default();
        copy.0.push_str(&self.0);
        copy
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Passphrase(…)")
    }
}

impl Passphrase {
    /// Takes a phrase over as it was typed.
    pub fn new(phrase: String) -> Self {
        Self(Zeroizing::new(phrase))
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is long enough for a new one.
    pub fn is_long_enough(&self) -> bool {
        self.0.chars().count() >= SHORTEST
    }

    /// The words themselves, for what cannot do without.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The words, for a field to type them in.
    pub fn typed(&mut self) -> &mut String {
        &mut self.0
    }

    /// How hard it is to guess for someone who knows these words about the practice.
    pub fn strength(&self, known: &[&str]) -> Strength {
        if !self.is_long_enough() {
            return Strength::Short;
        }
        let looked_at: Zeroizing<String> = Zeroizing::new(self.0.chars().take(LOOKED_AT).collect());
        let guesses = zxcvbn(&looked_at, known).guesses_log10();
        match guesses {
            guesses if guesses < 10.0 => Strength::Weak,
            guesses if guesses < 14.0 => Strength::Fair,
            _ => Strength::Strong,
        }
    }
}

/// How long a phrase keeps out someone who has the file and tries a hundred thousand
/// phrases a second, which the derivation of the key allows with good hardware.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Shorter than [`SHORTEST`].
    Short,
    /// A day: below 10^10 guesses.
    Weak,
    /// Years: below 10^14 guesses.
    Fair,
    /// A lifetime and more.
    Strong,
}

impl Strength {
    /// All, from the weakest to the strongest.
    pub const ALL: &[Self] = &[Self::Short, Self::Weak, Self::Fair, Self::Strong];

    /// The end of its text key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Weak => "weak",
            Self::Fair => "fair",
            Self::Strong => "strong",
        }
    }
}
