//! All tests in one program: it links once.

mod interchange;
