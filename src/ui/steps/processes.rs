//! Step 2: what the practice does and with what, in four registers, and what follows from them:
//! the register of processing and the picture of what hangs on what. Knows which is shown.

use crate::domain::inventory::DataExchange;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::ui::state::Register;
use crate::ui::steps::hanging::hanging_ui;
use crate::ui::steps::listing::listing_ui;
use crate::ui::steps::own_cert::own_cert_ui;
use crate::ui::steps::processing::processing_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::page_title;
use crate::ui::widgets::tabs::tabs_ui;
use egui::Ui;

/// Draws the step: a tab for each register, its rows, and the record that is in hand.
pub fn processes_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("processes-title"), &desk.text("registers-lead"));
    let tabs = tabs(desk);
    let id = egui::Id::unique("registers");
    let name = desk.text("registers");
    if let Some(register) = tabs_ui(ui, desk.cx.theme, (id, &name), (&tabs, desk.state.register)) {
        desk.state.register = register;
    }
    ui.add_space(desk.cx.theme.spacing.small);
    match desk.state.register {
        Register::Processes => listing_ui::<Process>(ui, desk),
        Register::Systems => listing_ui::<InformationSystem>(ui, desk),
        Register::Exchanges => listing_ui::<DataExchange>(ui, desk),
        Register::Suppliers => {
            own_cert_ui(ui, desk);
            listing_ui::<Supplier>(ui, desk);
        }
        Register::Processing => processing_ui(ui, desk),
        Register::Hanging => hanging_ui(ui, desk),
    }
}

/// The registers, each with how many records it holds.
fn tabs(desk: &Desk<'_>) -> Vec<(Register, String)> {
    let isms = desk.cx.isms;
    let registered = isms.processes.values().filter(|process| process.is_registered()).count();
    let counts = [
        (Register::Processes, "registers-processes", isms.processes.len()),
        (Register::Systems, "registers-systems", isms.systems.len()),
        (Register::Exchanges, "registers-exchanges", isms.exchanges.len()),
        (Register::Suppliers, "registers-suppliers", isms.suppliers.len()),
        (Register::Processing, "registers-processing", registered),
    ];
    let mut tabs =
        counts.map(|(register, key, count)| (register, desk.cx.text.count(key, count))).to_vec();
    tabs.push((Register::Hanging, desk.text("registers-hanging").into_owned()));
    tabs
}
