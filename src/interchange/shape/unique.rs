//! A map of texts in which no key may stand twice: of two texts under one key one would be
//! lost without a word.

use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;
use serde::de::MapAccess;
use serde::de::Visitor;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// Reads such a map.
///
/// # Errors
/// What does not fit, and a key that stands twice.
pub(super) fn unique<'de, D, Key>(from: D) -> Result<BTreeMap<Key, String>, D::Error>
where
    D: Deserializer<'de>,
    Key: Deserialize<'de> + Ord,
{
    from.deserialize_map(Texts(PhantomData))
}

struct Texts<Key>(PhantomData<Key>);

impl<'de, Key: Deserialize<'de> + Ord> Visitor<'de> for Texts<Key> {
    type Value = BTreeMap<Key, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map of texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut texts = BTreeMap::new();
        while let Some((key, text)) = from.next_entry()? {
            if texts.insert(key, text).is_some() {
                return Err(A::Error::custom("a key stands twice"));
            }
        }
        Ok(texts)
    }
}
