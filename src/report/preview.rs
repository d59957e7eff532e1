//! A paper laid out and not yet written: its pages as pictures, one at a time, and their words
//! for whoever cannot see them.

use typst::layout::Frame;
use typst::layout::FrameItem;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use crate::report::PaperInput;
use crate::report::Progress;
use crate::report::ReportError;
use crate::report::paper;
use crate::report::set;

/// The most dots along a side of a picture: beyond it there is more memory than paper.
const MOST_DOTS: f64 = 6000.0;

/// A paper whose pages are laid out.
pub struct Laid {
    pages: PagedDocument,
    /// Characters that no font has, printed as U+FFFD, in order.
    pub replaced: Vec<char>,
}

/// A page as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageDots {
    /// How many dots it is wide and high.
    pub size: [usize; 2],
    /// Red, green, blue and opacity of every dot, row by row from above. A page is opaque.
    pub rgba: Vec<u8>,
}

/// Lays a paper out as it would be written.
///
/// # Errors
/// As [`crate::report::chosen_to_pdf`].
pub fn lay_out(order: &PaperInput<'_>, progress: &dyn Progress) -> Result<Laid, ReportError> {
    order.memory().work(|| {
        let keep = |pages: PagedDocument| Ok::<_, ReportError>(pages);
        let (pages, replaced) = set(paper(order, progress)?, &keep, progress)?;
        Ok(Laid { pages, replaced })
    })
}

impl Laid {
    /// How many pages it has.
    pub fn count(&self) -> usize {
        self.pages.pages().len()
    }

    /// Draws a page, counted from 1, at so many dots a point; `None` where there is no such
    /// page.
    pub fn draw(&self, number: usize, dots_per_point: f32) -> Option<PageDots> {
        let page = self.pages.pages().get(number.checked_sub(1)?)?;
        let size = page.frame.size();
        let longest = size.x.to_pt().max(size.y.to_pt());
        let scale = f64::from(dots_per_point).clamp(0.1, MOST_DOTS / longest.max(1.0));
        let options = RenderOptions { pixel_per_pt: Scalar::new(scale), render_bleed: false };
        let pixels = typst_render::render(page, &options);
        let size = [pixels.width() as usize, pixels.height() as usize];
        Some(PageDots { size, rgba: pixels.data().to_vec() })
    }

    /// The words of a page, counted from 1, in the order in which they are set; blank where
    /// there is no such page.
    pub fn words(&self, number: usize) -> String {
        let mut words = String::new();
        let page = number.checked_sub(1).and_then(|at| self.pages.pages().get(at));
        if let Some(page) = page {
            collect(&page.frame, &mut words);
        }
        words.replace('\u{AD}', "").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn collect(frame: &Frame, words: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, words),
            FrameItem::Text(text) => {
                words.push_str(&text.text);
                words.push(' ');
            }
            _ => {}
        }
    }
}
