//! One palette and one typeface, the same for screen and paper (`assets/theme.json`).
//! Only the levels of risk are coloured, and they look alike in light and dark.

use crate::domain::scale::Level;
use egui::Color32;
use egui::CornerRadius;
use egui::FontData;
use egui::FontDefinitions;
use egui::FontFamily;
use egui::FontId;
use egui::Stroke;
use egui::Style;
use egui::TextStyle;
use serde::Deserialize;

/// The palette and measures as the file has them.
#[derive(Clone, Debug, Deserialize)]
pub struct Theme {
    /// Distances, in points.
    pub spacing: Spacing,
    /// Text sizes, in points.
    pub size: Sizes,
    /// Radius of rounded corners, in points.
    pub corner: u8,
    /// Width of the focus ring, in points.
    pub focus_ring: f32,
    /// Height of a row in a register, in points.
    pub row_height: f32,
    /// The smallest side of anything that can be pressed, in points.
    pub smallest_target: f32,
    /// The longest line of running text, in characters.
    pub line_length: u16,
    /// How long a dot takes to its new cell, in milliseconds.
    pub move_ms: u16,
    /// The three levels, the same in every mode and on paper.
    pub levels: Levels,
    /// Neutrals and accent on light ground.
    pub light: Mode,
    /// Neutrals and accent on dark ground.
    pub dark: Mode,
}

/// Distances, in points.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Spacing {
    /// 4: between a label and what it names.
    pub hair: f32,
    /// 8: between things that belong together.
    pub small: f32,
    /// 12: inside a box.
    pub medium: f32,
    /// 16: between groups.
    pub large: f32,
    /// 24: between sections.
    pub wide: f32,
    /// 32: around a page.
    pub huge: f32,
}

/// Text sizes, in points.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Sizes {
    /// Notes and explanations.
    pub note: f32,
    /// Running text and controls.
    pub body: f32,
    /// Headings of sections.
    pub section: f32,
    /// The title of a page.
    pub title: f32,
}

/// The three levels.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Levels {
    low: Tile,
    medium: Tile,
    high: Tile,
}

/// A filled tile and the text on it.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Tile {
    /// Ground.
    pub fill: Hex,
    /// Text, at least 7:1 on the ground.
    pub ink: Hex,
}

/// Neutrals and accent in one mode.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Mode {
    /// Behind everything.
    pub window: Hex,
    /// Behind what is read.
    pub surface: Hex,
    /// Behind what floats.
    pub raised: Hex,
    /// Behind what is typed, and behind bars.
    pub sunken: Hex,
    /// Behind what is chosen.
    pub selected: Hex,
    /// Text.
    pub ink: Hex,
    /// Explanations; at least 4.5:1.
    pub muted: Hex,
    /// Around what can be typed in or pressed; at least 3:1.
    pub border: Hex,
    /// Between things.
    pub line: Hex,
    /// What can be pressed, and the focus ring.
    pub accent: Hex,
    /// Text on the accent.
    pub on_accent: Hex,
}

/// A colour written as `#RRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Hex(pub [u8; 3]);

impl TryFrom<String> for Hex {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("{text} is not a colour of the form #RRGGBB");
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6).ok_or_else(wrong)?;
        let value = u32::from_str_radix(digits, 16).map_err(|_| wrong())?;
        let [_, red, green, blue] = value.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl From<Hex> for Color32 {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the palette becomes colours"
    )]
    fn from(hex: Hex) -> Self {
        let [red, green, blue] = hex.0;
        Self::from_rgb(red, green, blue)
    }
}

impl Theme {
    /// The shipped palette.
    ///
    /// # Panics
    /// Never in a build that passed its tests: the file is compiled in and a test reads it.
    #[expect(clippy::expect_used, reason = "compiled in; a test reads it")]
    pub fn shipped() -> Self {
        serde_json::from_str(include_str!("../../assets/theme.json"))
            .expect("assets/theme.json is readable")
    }

    /// The neutrals for the mode a style is in.
    pub fn mode(&self, style: &Style) -> &Mode {
        if style.visuals.dark_mode { &self.dark } else { &self.light }
    }

    /// The tile of a level.
    pub const fn level(&self, level: Level) -> Tile {
        match level {
            Level::Low => self.levels.low,
            Level::Medium => self.levels.medium,
            Level::High => self.levels.high,
        }
    }

    /// Dresses a context: fonts, sizes and colours for light and dark.
    pub fn apply(&self, ctx: &egui::Context) {
        ctx.set_fonts(fonts());
        // Paper is light; so is the window where the system does not say what it likes.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        for (theme, mode) in [(egui::Theme::Light, &self.light), (egui::Theme::Dark, &self.dark)] {
            ctx.style_mut_of(theme, |style| {
                self.set_measures(style);
                self.set_colours(style, mode);
            });
        }
    }

    fn set_measures(&self, style: &mut Style) {
        let at = |size| FontId::new(size, FontFamily::Proportional);
        style.text_styles = [
            (TextStyle::Small, at(self.size.note)),
            (TextStyle::Body, at(self.size.body)),
            (TextStyle::Button, at(self.size.body)),
            (TextStyle::Monospace, at(self.size.body)),
            (TextStyle::Heading, at(self.size.section)),
            (title_style(), at(self.size.title)),
            (bold_style(), FontId::new(self.size.body, bold_family())),
        ]
        .into();
        style.spacing.item_spacing = egui::vec2(self.spacing.small, self.spacing.small);
        style.spacing.button_padding = egui::vec2(self.spacing.medium, self.spacing.hair + 1.0);
        style.spacing.interact_size = egui::vec2(self.row_height, self.smallest_target + 4.0);
        style.spacing.icon_width = 18.0;
        style.spacing.icon_width_inner = 10.0;
        style.spacing.combo_width = 180.0;
        style.spacing.tooltip_width = 360.0;
        // In thinned ink and always there: in the colour of a control the handle would vanish
        // on its track, and nobody would know that a page goes on.
        style.spacing.scroll = egui::style::ScrollStyle {
            foreground_color: true,
            bar_width: self.spacing.small,
            floating_width: self.spacing.small,
            floating_allocated_width: self.spacing.small + 2.0,
            dormant_handle_opacity: 0.5,
            active_handle_opacity: 0.5,
            interact_handle_opacity: 0.7,
            ..egui::style::ScrollStyle::floating()
        };
        style.interaction.selectable_labels = false;
        style.visuals.button_frame = true;
    }

    fn set_colours(&self, style: &mut Style, mode: &Mode) {
        let visuals = &mut style.visuals;
        let corner = CornerRadius::same(self.corner);
        visuals.panel_fill = mode.window.into();
        visuals.window_fill = mode.raised.into();
        visuals.window_stroke = Stroke::new(1.0, mode.border);
        visuals.window_corner_radius = corner;
        visuals.menu_corner_radius = corner;
        visuals.extreme_bg_color = mode.surface.into();
        visuals.text_edit_bg_color = Some(mode.surface.into());
        visuals.faint_bg_color = mode.sunken.into();
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(mode.muted.into());
        visuals.hyperlink_color = mode.accent.into();
        visuals.warn_fg_color = mode.ink.into();
        visuals.error_fg_color = mode.ink.into();
        visuals.selection.bg_fill = mode.selected.into();
        visuals.selection.stroke = Stroke::new(self.focus_ring - 1.0, mode.accent);
        let widgets = &mut visuals.widgets;
        for widget in [
            &mut widgets.noninteractive,
            &mut widgets.inactive,
            &mut widgets.hovered,
            &mut widgets.active,
            &mut widgets.open,
        ] {
            widget.corner_radius = corner;
            widget.expansion = 0.0;
            widget.bg_fill = mode.surface.into();
            widget.weak_bg_fill = mode.surface.into();
            widget.bg_stroke = Stroke::new(1.0, mode.border);
            widget.fg_stroke = Stroke::new(1.0, mode.ink);
        }
        widgets.noninteractive.bg_stroke = Stroke::new(1.0, mode.line);
        widgets.hovered.weak_bg_fill = mode.selected.into();
        widgets.hovered.bg_stroke = Stroke::new(1.0, mode.accent);
        widgets.open.weak_bg_fill = mode.selected.into();
        // A focused control is drawn as "active": that is where the ring comes from.
        widgets.active.bg_stroke = Stroke::new(self.focus_ring, mode.accent);
    }
}

/// The style of a page's title.
pub fn title_style() -> TextStyle {
    TextStyle::Name("title".into())
}

/// The style of what must stand out in running text.
pub fn bold_style() -> TextStyle {
    TextStyle::Name("bold".into())
}

fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Noto Sans for words, DejaVu Sans for the signs it lacks; the fonts of the PDF.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 3] = [
        ("noto", include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
        ("noto-bold", include_bytes!("../../assets/fonts/NotoSans-Bold.ttf")),
        ("dejavu", include_bytes!("../../assets/fonts/DejaVuSans.ttf")),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), FontData::from_static(bytes).into());
    }
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    fonts.families.insert(FontFamily::Proportional, names(&["noto", "dejavu"]));
    fonts.families.insert(FontFamily::Monospace, names(&["noto", "dejavu"]));
    fonts.families.insert(bold_family(), names(&["noto-bold", "dejavu"]));
    fonts
}
