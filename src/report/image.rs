//! A picture in dots: a drawing at twice the size of its points, sharp on a beamer and in a
//! document. Opens no file.

use crate::report::ReportError;
use resvg::tiny_skia::IntSize;
use resvg::tiny_skia::Pixmap;
use resvg::tiny_skia::PremultipliedColorU8;
use resvg::tiny_skia::Transform;
use resvg::usvg::Options;
use resvg::usvg::Tree;

/// How many dots a point of the drawing takes, along each side.
const SCALE: f32 = 2.0;

/// A picture in dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// How many dots it is wide and high.
    pub size: [usize; 2],
    /// Red, green, blue and opacity of every dot, row by row from above; colours are not
    /// multiplied by the opacity.
    pub rgba: Vec<u8>,
    /// The same as PNG.
    pub png: Vec<u8>,
}

/// A picture in dots as PNG; its colours are multiplied by the opacity, as they are drawn.
///
/// # Errors
/// [`ReportError::Broken`] where there are not as many dots as there must be.
pub fn png(size: [usize; 2], rgba: Vec<u8>) -> Result<Vec<u8>, ReportError> {
    let along = |dots: usize| u32::try_from(dots).map_err(|_| ReportError::Broken);
    let size = IntSize::from_wh(along(size[0])?, along(size[1])?).ok_or(ReportError::Broken)?;
    let pixels = Pixmap::from_vec(rgba, size).ok_or(ReportError::Broken)?;
    pixels.encode_png().map_err(|error| ReportError::Refused(error.to_string()))
}

/// Draws an SVG of this program in dots.
///
/// # Errors
/// [`ReportError::Template`] where the drawing cannot be read, and [`ReportError::Broken`]
/// where there is no room for the dots.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a picture is some thousands of dots wide"
)]
pub fn dots(svg: &[u8]) -> Result<Dots, ReportError> {
    let tree = Tree::from_data(svg, &Options::default())
        .map_err(|error| ReportError::Template(error.to_string()))?;
    let size = tree.size();
    let along = |points: f32| (points * SCALE).ceil().max(1.0) as u32;
    let mut pixels =
        Pixmap::new(along(size.width()), along(size.height())).ok_or(ReportError::Broken)?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    let png = pixels.encode_png().map_err(|error| ReportError::Refused(error.to_string()))?;
    let straight = pixels.pixels().iter().map(PremultipliedColorU8::demultiply);
    let rgba = straight
        .flat_map(|colour| [colour.red(), colour.green(), colour.blue(), colour.alpha()])
        .collect();
    Ok(Dots { size: [pixels.width() as usize, pixels.height() as usize], rgba, png })
}
