//! How long the first frame took and how much memory it needed, for the measuring scripts.

use std::io::Write;
use std::time::Instant;

use super::Renderer;

/// Writes one line to standard output, such as
/// `first frame: 87 ms, 41212 KiB, software`; without the memory where the system has no `/proc`.
pub fn report(renderer: Renderer, begun: Instant) {
    let milliseconds = begun.elapsed().as_millis();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let memory = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let memory = memory.map(|kib| format!("{} KiB, ", kib.trim().trim_end_matches(" kB")));
    let memory = memory.unwrap_or_default();
    let written = writeln!(std::io::stdout(), "first frame: {milliseconds} ms, {memory}{renderer}");
    if let Err(error) = written {
        tracing::warn!(%error, "nobody reads the measurement");
    }
}
