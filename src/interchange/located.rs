//! JSON that tells at which key it does not fit. serde's own errors name a line, which
//! helps nobody who made the file with another program; this reads a parsed value a second
//! time and keeps count of where it is. Knows nothing of the open format.

use serde::de::DeserializeSeed;
use serde::de::Deserializer;
use serde::de::Error as _;
use serde::de::IntoDeserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde::de::value::BorrowedStrDeserializer;
use serde_json::Value;
use std::fmt;
use std::fmt::Write as _;

/// What does not fit, and where.
#[derive(Debug)]
pub(super) struct Misfit {
    pub(super) fault: Fault,
    /// The steps from the place to the top.
    steps: Vec<Step>,
}

/// What is wrong at that place.
#[derive(Debug)]
pub(super) enum Fault {
    /// A key that the format does not have.
    UnknownKey(String),
    /// A key that must be there is not.
    MissingKey(String),
    /// A value of the wrong kind, or outside its scale.
    WrongValue(String),
}

#[derive(Debug)]
enum Step {
    Key(String),
    Place(usize),
}

impl Misfit {
    fn of(fault: Fault) -> Self {
        Self { fault, steps: Vec::new() }
    }

    fn within(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Where: `risks[3].gross.likelyhood`; blank for the file as a whole.
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for step in self.steps.iter().rev() {
            push_step(&mut path, step);
        }
        if let Fault::UnknownKey(key) | Fault::MissingKey(key) = &self.fault {
            push_step(&mut path, &Step::Key(key.clone()));
        }
        path
    }

    /// The value at that place.
    pub(super) fn value<'a>(&self, whole: &'a Value) -> Option<&'a Value> {
        self.steps.iter().rev().try_fold(whole, |value, step| match step {
            Step::Key(key) => value.get(key),
            Step::Place(place) => value.get(place),
        })
    }
}

fn push_step(path: &mut String, step: &Step) {
    match step {
        Step::Key(key) if path.is_empty() => path.push_str(key),
        Step::Key(key) => {
            path.push('.');
            path.push_str(key);
        }
        // Writing to a text cannot fail.
        Step::Place(place) => drop(write!(path, "[{place}]")),
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at {}", self.fault, self.path())
    }
}

impl std::error::Error for Misfit {}

impl serde::de::Error for Misfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::of(Fault::WrongValue(message.to_string()))
    }

    fn unknown_field(field: &str, _expected: &'static [&'static str]) -> Self {
        Self::of(Fault::UnknownKey(field.to_owned()))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::of(Fault::MissingKey(field.to_owned()))
    }
}

/// A parsed value that deserialises with its place kept.
#[derive(Clone, Copy)]
pub(super) struct Located<'de>(pub(super) &'de Value);

impl<'de> Deserializer<'de> for Located<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => number.deserialize_any(visitor).map_err(Misfit::custom),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(values) => {
                let mut items = Items { values: values.iter().enumerate() };
                let read = visitor.visit_seq(&mut items)?;
                match items.values.next() {
                    Some((place, _)) => {
                        Err(Misfit::custom(format_args!("only {place} values fit")))
                    }
                    None => Ok(read),
                }
            }
            Value::Object(map) => visitor.visit_map(Entries { entries: map.iter(), current: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let code = self.0.as_str().ok_or_else(|| Misfit::custom("not a code"))?;
        visitor.visit_enum(code.into_deserializer())
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items<'de> {
    values: std::iter::Enumerate<std::slice::Iter<'de, Value>>,
}

impl<'de> SeqAccess<'de> for &mut Items<'de> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misfit> {
        let Some((place, value)) = self.values.next() else { return Ok(None) };
        seed.deserialize(Located(value))
            .map(Some)
            .map_err(|misfit| misfit.within(Step::Place(place)))
    }
}

struct Entries<'de> {
    entries: serde_json::map::Iter<'de>,
    current: Option<(&'de String, &'de Value)>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misfit> {
        self.current = self.entries.next();
        let Some((key, _)) = self.current else { return Ok(None) };
        // A key that is not a value of its scale is an unknown key as well.
        let unknown = |_: Misfit| Misfit::of(Fault::UnknownKey(key.clone()));
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some).map_err(unknown)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let (key, value) = self.current.ok_or_else(|| Misfit::custom("a value without a key"))?;
        seed.deserialize(Located(value)).map_err(|misfit| misfit.within(Step::Key(key.clone())))
    }
}
