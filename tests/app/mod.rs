//! The window and what stands behind it.

mod painter;
