//! How a paper will look, page by page, before it is written.

use crate::ui::papers::DrawnPage;
use crate::ui::papers::Preview;
use crate::ui::papers::Step;
use crate::ui::widgets::Desk;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use egui::Id;
use egui::Key;
use egui::Modifiers;
use egui::TextureHandle;
use egui::TextureOptions;
use egui::Ui;
use std::sync::Arc;

/// What is shown of a drawn page: the picture, and what the screen keeps of it.
#[derive(Clone)]
struct Kept {
    picture: Arc<egui::ColorImage>,
    texture: TextureHandle,
}

/// Draws the preview. `false` where there is none.
pub(in crate::ui) fn preview_ui(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let Some(mut preview) = desk.state.papers.preview.take() else {
        ui.data_mut(|data| data.remove::<Kept>(kept_id()));
        return false;
    };
    let cx = desk.cx;
    preview.dots = ui.ctx().pixels_per_point();
    let name = cx.text.get(&format!("paper-{}", preview.of.paper.code())).into_owned();
    let title = cx.text.with("papers-preview-title", &[("paper", name.clone().into())]);
    page_title(ui, &title, &cx.text.get("papers-preview-lead"));
    let before = preview.page;
    let stays = bar_ui(ui, desk, &mut preview);
    keys(ui, &mut preview);
    let place = [("page", preview.page.into()), ("of", preview.pages.into())];
    match &preview.drawn {
        _ if preview.pages == 0 => note(ui, &cx.text.get("papers-preview-making")),
        Some(drawn) => {
            let at = cx.text.with("papers-page-of", &place);
            page_ui(ui, &preview, drawn, &format!("{name}, {at}"));
        }
        None => note(ui, &cx.text.get("papers-preview-drawing")),
    }
    // A page is read from its top.
    desk.state.scroll_to_top |= preview.page != before;
    if stays {
        desk.state.papers.preview = Some(preview);
    } else {
        // Back at the choices, where this began.
        desk.state.scroll_to_top = true;
    }
    true
}

/// The buttons above the page. Answers whether the preview stays.
fn bar_ui(ui: &mut Ui, desk: &Desk<'_>, preview: &mut Preview) -> bool {
    let text = desk.cx.text;
    let mut stays = true;
    ui.horizontal_wrapped(|ui| {
        if ui.button(text.get("papers-preview-back")).clicked() {
            stays = false;
        }
        let (page, pages) = (preview.page, preview.pages);
        let before = egui::Button::new(text.get("papers-page-before"));
        if ui.add_enabled(page > 1, before).clicked() {
            preview.turn(Step::Down);
        }
        let next = egui::Button::new(text.get("papers-page-next"));
        if ui.add_enabled(page < pages, next).clicked() {
            preview.turn(Step::Up);
        }
        if pages > 0 {
            let place = [("page", preview.page.into()), ("of", pages.into())];
            ui.label(text.with("papers-page-of", &place));
        }
        let smaller = egui::Button::new(text.get("papers-smaller"));
        let can_shrink = preview.zoom.stepped(Step::Down) != preview.zoom;
        if ui.add_enabled(can_shrink, smaller).clicked() {
            preview.zoom = preview.zoom.stepped(Step::Down);
        }
        let larger = egui::Button::new(text.get("papers-larger"));
        let can_grow = preview.zoom.stepped(Step::Up) != preview.zoom;
        if ui.add_enabled(can_grow, larger).clicked() {
            preview.zoom = preview.zoom.stepped(Step::Up);
        }
        let size = [("size", preview.zoom.per_cent().into())];
        ui.label(text.with("papers-size", &size));
    });
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    stays && !escape
}

/// Page Up and Page Down turn the pages.
fn keys(ui: &Ui, preview: &mut Preview) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::PageDown) {
        preview.turn(Step::Up);
    }
    if pressed(Key::PageUp) {
        preview.turn(Step::Down);
    }
}

/// The page as a picture, told in words to whoever does not see it.
fn page_ui(ui: &mut Ui, preview: &Preview, drawn: &DrawnPage, spoken: &str) {
    let texture = texture(ui, drawn);
    // While the next page is being drawn this one stays, as large as the next will be.
    let [width, height] = drawn.picture.size;
    let shrink = preview.zoom.scale() / (drawn.zoom.scale() * drawn.dots);
    let size = egui::vec2(width as f32, height as f32) * shrink;
    let area = egui::ScrollArea::horizontal().id_salt("papers-page");
    area.show(ui, |ui| {
        let picture = egui::Image::from_texture(egui::load::SizedTexture::new(texture.id(), size));
        let response = ui.add(picture.fit_to_exact_size(size).alt_text(spoken));
        let edge = ui.visuals().widgets.noninteractive.bg_stroke;
        ui.painter().rect_stroke(response.rect, 0.0, edge, egui::StrokeKind::Outside);
        let describe = |node: &mut egui::accesskit::Node| node.set_description(&*drawn.words);
        ui.ctx().accesskit_node_builder(response.id, describe);
    });
}

/// The picture where the screen can draw it; handed over once.
fn texture(ui: &Ui, drawn: &DrawnPage) -> TextureHandle {
    let kept: Option<Kept> = ui.data(|data| data.get_temp(kept_id()));
    if let Some(kept) = kept.filter(|kept| Arc::ptr_eq(&kept.picture, &drawn.picture)) {
        return kept.texture;
    }
    let picture = Arc::clone(&drawn.picture);
    let image = egui::ImageData::Color(Arc::clone(&picture));
    let texture = ui.ctx().load_texture("paper", image, TextureOptions::LINEAR);
    let kept = Kept { picture, texture: texture.clone() };
    ui.data_mut(|data| data.insert_temp(kept_id(), kept));
    texture
}

fn kept_id() -> Id {
    Id::unique("papers-page-kept")
}
