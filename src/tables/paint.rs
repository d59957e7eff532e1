//! How cells of a workbook look: the palette of screen and paper, and a border that prints.

use crate::domain::scale::Level;
use rust_xlsxwriter::Color;
use rust_xlsxwriter::Format;
use rust_xlsxwriter::FormatAlign;
use rust_xlsxwriter::FormatBorder;
use serde::Deserialize;
use std::sync::LazyLock;

/// What a workbook takes from the palette.
#[derive(Deserialize)]
struct Palette {
    levels: Levels,
    paper: Paper,
}

#[derive(Deserialize)]
struct Levels {
    low: Tile,
    medium: Tile,
    high: Tile,
}

#[derive(Deserialize)]
struct Tile {
    fill: String,
    ink: String,
}

#[derive(Deserialize)]
struct Paper {
    ink: String,
    muted: String,
    line: String,
    accent: String,
    sheet: String,
}

/// The palette; a test of the theme reads it too.
#[expect(clippy::expect_used, reason = "the palette is compiled in, and the window needs it too")]
static PALETTE: LazyLock<Palette> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../assets/theme.json")).expect("a readable palette")
});

/// Every look of a workbook.
pub(super) struct Paint {
    /// Words in a row of a table.
    pub(super) body: Format,
    /// Numbers and codes, which no program may take for something else.
    pub(super) code: Format,
    /// A day in a row of a table.
    pub(super) day: Format,
    /// A whole number in a row of a table.
    pub(super) number: Format,
    /// The head of a column that is read back.
    pub(super) head: Format,
    /// The head of a column that is only shown.
    pub(super) quiet_head: Format,
    /// The title of a sheet.
    pub(super) title: Format,
    /// The name of a fact.
    pub(super) label: Format,
    /// Words without a border.
    pub(super) plain: Format,
    /// Words without a border that must be seen.
    pub(super) strong: Format,
}

impl Paint {
    /// Mixes all of it.
    pub(super) fn mixed() -> Self {
        let paper = &PALETTE.paper;
        let words = || {
            Format::new()
                .set_font_color(colour(&paper.ink))
                .set_align(FormatAlign::Top)
                .set_align(FormatAlign::Left)
                .set_text_wrap()
        };
        let lined = || words().set_border(FormatBorder::Thin).set_border_color(colour(&paper.line));
        let head = |fill: &str| {
            lined()
                .set_bold()
                .set_font_color(colour(&paper.sheet))
                .set_background_color(colour(fill))
                .set_align(FormatAlign::VerticalCenter)
        };
        Self {
            body: lined(),
            code: lined().set_num_format("@"),
            day: lined().set_num_format("dd-mm-yyyy"),
            number: lined().set_num_format("0"),
            head: head(&paper.accent),
            quiet_head: head(&paper.muted),
            title: Format::new().set_bold().set_font_size(16).set_font_color(colour(&paper.accent)),
            label: words().set_bold(),
            plain: words(),
            strong: Format::new().set_bold().set_font_color(colour(&paper.ink)),
        }
    }
}

/// A cell of the map, or of a column with levels.
pub(super) fn tile(level: Level) -> Format {
    let tile = match level {
        Level::Low => &PALETTE.levels.low,
        Level::Medium => &PALETTE.levels.medium,
        Level::High => &PALETTE.levels.high,
    };
    Format::new()
        .set_background_color(colour(&tile.fill))
        .set_font_color(colour(&tile.ink))
        .set_border(FormatBorder::Thin)
        .set_border_color(colour(&PALETTE.paper.line))
        .set_align(FormatAlign::Top)
        .set_align(FormatAlign::Left)
        .set_text_wrap()
}

/// A colour as it stands in the palette: `#14535F`.
fn colour(hex: &str) -> Color {
    Color::from(hex)
}
