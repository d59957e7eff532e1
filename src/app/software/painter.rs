//! The painter: egui's triangles in, pixels out, without a graphics card.
//!
//! The window is cut into bands of rows. Each band is painted by one thread, and only if
//! something in it changed, so that a blinking caret costs next to nothing. The pixels do
//! not depend on how many threads there are or on what was painted before.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::PoisonError;

use eframe::egui::ClippedPrimitive;
use eframe::egui::Color32;
use eframe::egui::TexturesDelta;
use eframe::epaint::Primitive;

use super::draw::Area;
use super::draw::Draw;
use super::ink;
use super::ink::Pixel;
use super::mark::Mark;
use super::mesh;
use super::mesh::Sheet;
use super::raster::Band;
use super::texture::Textures;

/// Rows in a band: few enough to share out evenly, enough to pass over most draws at once.
const BAND_ROWS: usize = 32;

/// One frame as egui left it.
pub struct Scene<'a> {
    /// What [`eframe::egui::Context::tessellate`] returned.
    pub primitives: &'a [ClippedPrimitive],
    /// Pixels of the window to one point of egui.
    pub pixels_per_point: f32,
    /// Width and height of the window in pixels.
    pub size: [usize; 2],
    /// What shows where nothing is drawn.
    pub background: Color32,
}

/// Paints frames, and keeps the last one.
pub struct Painter {
    textures: Textures,
    threads: NonZeroUsize,
    size: [usize; 2],
    pixels: Vec<Pixel>,
    /// Of each band, what it shows.
    shown: Vec<Mark>,
}

impl Painter {
    /// A painter that shares its work between this many threads.
    #[must_use]
    pub fn new(threads: NonZeroUsize) -> Self {
        let (textures, pixels, shown) = (Textures::default(), Vec::new(), Vec::new());
        Self { textures, threads, size: [0, 0], pixels, shown }
    }

    /// Takes over what egui changed in its textures, before painting the frame it came with.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        self.textures.update(delta);
    }

    /// Width and height of the frame painted last.
    #[must_use]
    pub fn size(&self) -> [usize; 2] {
        self.size
    }

    /// The frame painted last, row after row from the top.
    #[must_use]
    pub fn pixels(&self) -> &[Pixel] {
        &self.pixels
    }

    /// Paints a frame and tells which rows are not as they were.
    ///
    /// Paint callbacks, which only a graphics card can run, and textures that egui did not
    /// send are passed over.
    pub fn paint(&mut self, scene: &Scene<'_>) -> Vec<Range<usize>> {
        let [width, height] = scene.size;
        if self.size != scene.size {
            self.size = scene.size;
            self.pixels = vec![0; width * height];
            self.shown.clear();
        }
        if self.pixels.is_empty() {
            return Vec::new();
        }
        let background = ink::pixel(ink::ink(scene.background));
        let draws = draws(&self.textures, scene);
        let plans = plans(&draws, background, height.div_ceil(BAND_ROWS));
        let bands = self.pixels.chunks_mut(width * BAND_ROWS).zip(&plans).enumerate();
        let changed: Vec<Job<'_>> = bands
            .filter(|(at, (_, plan))| self.shown.get(*at) != Some(&plan.mark))
            .map(|(at, (pixels, plan))| Job { at, pixels, plan })
            .collect();
        let rows = changed.iter().map(|job| job.rows(height)).collect();
        let board = Board { draws: &draws, background, width };
        board.work_off(changed, self.threads);
        self.shown = plans.into_iter().map(|plan| plan.mark).collect();
        rows
    }
}

/// Everything to draw in a frame, from back to front.
fn draws<'a>(textures: &'a Textures, scene: &Scene<'_>) -> Vec<Draw<'a>> {
    let [right, bottom] = scene.size.map(|side| i64::try_from(side).unwrap_or(i64::MAX));
    let screen = Area { left: 0, top: 0, right, bottom };
    let mut draws = Vec::new();
    for clipped in scene.primitives {
        let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
        let Some(texture) = textures.get(mesh.texture_id) else { continue };
        let clip = Area::clip(clipped.clip_rect, scene.pixels_per_point, screen);
        if !clip.is_empty() {
            mesh::add(&mut draws, mesh, &Sheet::new(texture, clip, scene.pixels_per_point));
        }
    }
    draws
}

/// What is to be drawn in one band.
#[derive(Clone, Default)]
struct Plan {
    mark: Mark,
    /// Places in the list of draws.
    draws: Vec<usize>,
}

/// Sorts the draws by band; a draw may cross several.
fn plans(draws: &[Draw<'_>], background: Pixel, bands: usize) -> Vec<Plan> {
    let mark = Mark::default().with(u64::from(background));
    let mut plans = vec![Plan { mark, draws: Vec::new() }; bands];
    let row = |y: i64| usize::try_from(y).unwrap_or(0);
    for (at, draw) in draws.iter().enumerate() {
        let crossed = row(draw.area.top) / BAND_ROWS..row(draw.area.bottom).div_ceil(BAND_ROWS);
        for plan in plans.get_mut(crossed).into_iter().flatten() {
            plan.mark = plan.mark.with_mark(draw.mark);
            plan.draws.push(at);
        }
    }
    plans
}

/// One band that has to be painted anew.
struct Job<'p> {
    at: usize,
    pixels: &'p mut [Pixel],
    plan: &'p Plan,
}

impl Job<'_> {
    fn rows(&self, height: usize) -> Range<usize> {
        let top = self.at * BAND_ROWS;
        top..(top + BAND_ROWS).min(height)
    }
}

/// What all bands of a frame have in common.
struct Board<'a> {
    draws: &'a [Draw<'a>],
    background: Pixel,
    width: usize,
}

impl Board<'_> {
    /// Each thread takes the next band as soon as it has finished one.
    fn work_off(&self, jobs: Vec<Job<'_>>, threads: NonZeroUsize) {
        let threads = threads.get().min(jobs.len());
        let queue = Mutex::new(jobs.into_iter());
        let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
        let work = || {
            while let Some(job) = next() {
                self.paint(job);
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..threads {
                scope.spawn(work);
            }
            work();
        });
    }

    fn paint(&self, Job { at, pixels, plan }: Job<'_>) {
        let top = i64::try_from(at * BAND_ROWS).unwrap_or(i64::MAX);
        let draws = plan.draws.iter().filter_map(|at| self.draws.get(*at));
        Band { top, width: self.width, pixels }.paint(self.background, draws);
    }
}
