//! Everything that must stay true, in one program.

mod domain;
