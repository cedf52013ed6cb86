//! The signals that end a run.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;
use std::sync::{Arc, Once};

static WATCH: Once = Once::new();

/// From now on, an interrupt removes what is not whole before it ends the run.
pub fn watch() {
    WATCH.call_once(|| {
        // A file that grows beyond what the system allows is an error of writing, and not the end of the run.
        let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
        // What the caller has the program ignore (`nohup`) stays ignored.
        let ignored = ignored();
        let signals = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| ignored >> (signal - 1) & 1 == 0);
        let Ok(mut signals) = Signals::new(signals) else { return };
        // Without the thread, files are left as they would be without this room.
        let _ = std::thread::Builder::new().name("interrupt".into()).spawn(move || {
            if let Some(signal) = signals.forever().next() {
                let places = super::places();
                super::remove(&places);
                // The places stay held: nothing may get a passing name, or its own, any more.
                // Ends the run the way the signal would have, so that a shell is told of it.
                let _ = signal_hook::low_level::emulate_default_handler(signal);
                std::process::exit(128 + signal);
            }
        });
    });
}

/// The signals that are ignored, a bit each, where the system tells.
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}
