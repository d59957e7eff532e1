//! Arguments, then a window or a command.
fn main() {
    praktijkschild::app::open_window();
}
