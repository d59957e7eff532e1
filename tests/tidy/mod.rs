//! Whether the house is in order.

mod texts;
