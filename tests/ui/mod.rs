//! The views, driven by role and name as a person or a screen reader meets them.

mod frame;
mod overview;
mod policy;
mod sample;
mod theme;
mod welcome;
mod window;
