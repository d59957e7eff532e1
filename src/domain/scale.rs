//! The words of the method: likelihood, consequence, level, and who is hit. Each is a
//! closed scale in order of weight. Knows nothing of how a practice uses them.

/// Gives a scale its list in order, its open-format code and the way back from the code.
macro_rules! scale {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),* }

        impl $name {
            /// Every value, lightest (or first) first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code in the file, the open format and text keys.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// The value a code stands for, if any.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use scale;

scale! {
    /// How likely it is (*kansklasse*), five classes, from NPR-ISO/TS 25238:2007 by way
    /// of NEN 7512:2015 ch. 5. The norm gives words, no frequencies.
    Likelihood {
        /// Hardly thinkable (*zeer klein*).
        VerySmall = "very_small",
        /// Possible, but practically never (*klein*).
        Small = "small",
        /// Well thinkable (*middelmatig*).
        Moderate = "moderate",
        /// Happens in many cases (*groot*).
        Large = "large",
        /// Happens almost certainly (*zeer groot*).
        VeryLarge = "very_large",
    }
}

scale! {
    /// What it would do (*gevolgklasse*), four classes, NEN 7512:2015 ch. 5 table 4.
    Consequence {
        /// Minor (*laag*).
        Low = "low",
        /// Moderate (*midden*).
        Medium = "medium",
        /// Considerable (*hoog*).
        High = "high",
        /// Catastrophic (*zeer hoog*).
        VeryHigh = "very_high",
    }
}

scale! {
    /// The level of a risk, looked up in the practice's own criteria.
    Level {
        /// May be accepted with one line (*laag*).
        Low = "low",
        /// Treat, or accept with a reason (*midden*).
        Medium = "medium",
        /// Treat (*hoog*).
        High = "high",
    }
}

scale! {
    /// Who is hit: the three columns in which a consequence is rated.
    Affected {
        /// Patients (*patiënten*).
        Patient = "patient",
        /// The practice (*praktijk*; the norm says organisation).
        Organisation = "organisation",
        /// Society (*samenleving*).
        Society = "society",
    }
}

scale! {
    /// What is lost: availability, integrity or confidentiality (*BIV*). Classed apart,
    /// never averaged.
    Aspect {
        /// *Beschikbaarheid*.
        Availability = "availability",
        /// *Integriteit*.
        Integrity = "integrity",
        /// *Vertrouwelijkheid*.
        Confidentiality = "confidentiality",
    }
}

impl Likelihood {
    /// Place on the vertical axis of the map, 0 at the bottom.
    pub const fn rank(self) -> usize {
        self as usize
    }
}

impl Consequence {
    /// Place on the horizontal axis of the map, 0 at the left.
    pub const fn rank(self) -> usize {
        self as usize
    }
}
