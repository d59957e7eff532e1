//! The SHA-256 of a file as the open format writes it.

use crate::domain::evidence::content::ContentHash;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// A SHA-256, as 64 digits and letters a to f.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct HashEntry(
    #[schemars(with = "String", extend("pattern" = "^[0-9a-f]{64}$"))] pub ContentHash,
);
