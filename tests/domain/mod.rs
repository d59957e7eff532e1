//! The rules of the method and what the product brings along.

mod catalogue;
