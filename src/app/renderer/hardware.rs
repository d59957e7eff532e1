//! The window drawn by a graphics card, by way of eframe.
//!
//! Knows which card to take and when to decline; the drawing itself is eframe's.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use eframe::NativeOptions;
use eframe::UserEvent;
use eframe::egui;
use eframe::egui_wgpu::WgpuSetup;
use eframe::wgpu;
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;

use super::Attempt;
use super::Demand;
use super::Ending;
use super::Make;
use super::Refusal;
use super::Renderer;
use super::Session;
use super::Start;
use super::program::APP_ID;

/// Runs the program until its window is closed.
///
/// # Errors
///
/// If the window never came, or went without having been closed.
pub fn run(
    event_loop: &mut EventLoop<UserEvent>,
    attempt: Attempt,
    make: &mut Make<'_>,
    start: &Start,
) -> Result<(), Refusal> {
    let ending = Rc::new(Cell::new(Ending::NotBegun));
    let found_imitations = Arc::new(AtomicBool::new(false));
    let options = options(attempt, start, &found_imitations);
    let creator: eframe::AppCreator<'_> = Box::new(|creation| {
        let session = Session::new(make(&creation.egui_ctx), attempt.renderer, start);
        Ok(Box::new(EframeApp(session.watched_by(&ending))))
    });
    let mut window = eframe::create_native(APP_ID, options, creator, event_loop);
    event_loop.run_app_on_demand(&mut window)?;
    drop(window);
    match ending.get() {
        Ending::Closed => Ok(()),
        Ending::Running => Err(Refusal::BrokeOff),
        Ending::NotBegun if found_imitations.load(Ordering::Relaxed) => {
            Err(Refusal::OnlyImitations)
        }
        Ending::NotBegun => Err(Refusal::NotStarted),
    }
}

fn options(attempt: Attempt, start: &Start, found_imitations: &Arc<AtomicBool>) -> NativeOptions {
    let mut options = NativeOptions {
        viewport: start.viewport(),
        persist_window: false,
        // The same pixels as our own painter, on every machine.
        dithering: false,
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    options.renderer = match attempt.renderer {
        Renderer::Glow => eframe::Renderer::Glow,
        Renderer::Wgpu | Renderer::Software => eframe::Renderer::Wgpu,
    };
    if attempt.demand == Demand::RealCard {
        options.glow_options.hardware_acceleration =
            eframe::egui_glow::HardwareAcceleration::Required;
        if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
            let found_imitations = Arc::clone(found_imitations);
            setup.native_adapter_selector = Some(Arc::new(move |adapters, surface| {
                choose(adapters, surface, &found_imitations)
                    .ok_or_else(|| "no graphics card".to_owned())
            }));
        }
    }
    options
}

/// The real card that asks least: what we draw would not keep a fast one awake.
fn choose(
    adapters: &[wgpu::Adapter],
    surface: Option<&wgpu::Surface<'_>>,
    found_imitations: &AtomicBool,
) -> Option<wgpu::Adapter> {
    let fits = |adapter: &&wgpu::Adapter| surface.is_none_or(|s| adapter.is_surface_supported(s));
    let ranked = adapters.iter().filter(fits).map(|adapter| (rank(&adapter.get_info()), adapter));
    let (real, imitations): (Vec<_>, Vec<_>) = ranked.partition(|(rank, _)| rank.is_some());
    found_imitations.store(!imitations.is_empty(), Ordering::Relaxed);
    real.into_iter().min_by_key(|(rank, _)| *rank).map(|(_, adapter)| adapter.clone())
}

/// Lower is better; `None` is an imitation by the processor.
///
/// Among equals the system's own interface goes before OpenGL.
fn rank(adapter: &wgpu::AdapterInfo) -> Option<(u8, u8)> {
    let kind = match adapter.device_type {
        wgpu::DeviceType::IntegratedGpu => 0,
        wgpu::DeviceType::DiscreteGpu => 1,
        wgpu::DeviceType::VirtualGpu => 2,
        wgpu::DeviceType::Other => 3,
        wgpu::DeviceType::Cpu => return None,
    };
    let interface = match adapter.backend {
        wgpu::Backend::Dx12 | wgpu::Backend::Metal => 0,
        wgpu::Backend::Vulkan => 1,
        _ => 2,
    };
    Some((kind, interface))
}

/// The program as eframe wants it.
struct EframeApp(Session);

impl eframe::App for EframeApp {
    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        self.0.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.0.ui(ui);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.0.on_exit();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
