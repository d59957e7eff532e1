//! All tests, as one program: what a user or an auditor would notice.

mod tidy;
