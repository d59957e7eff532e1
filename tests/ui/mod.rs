//! The views, driven by role and name as a person or a screen reader meets them.

mod around;
mod board;
mod classification;
mod evidence;
mod frame;
mod hanging;
mod heat_map;
mod heat_map_page;
mod help;
mod history;
mod in_full;
mod interview;
mod measures_in_full;
mod overview;
mod policy;
mod processing;
mod records;
mod registers;
mod report_view;
mod sample;
mod statements;
mod terms;
mod theme;
mod welcome;
mod window;
