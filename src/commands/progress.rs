//! A bar on standard error, when there is something to wait for and a terminal to show it on.

use crate::source::netflix::export::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, stderr};

/// Exports smaller than this are read before a bar could be seen.
const WORTH_A_BAR: u64 = 32 << 20;

/// A bar for reading `bytes`; one that shows nothing for small exports, with `quiet`, or without a terminal.
pub(super) fn bar(bytes: u64, quiet: bool) -> Bar {
    if quiet || bytes < WORTH_A_BAR || !stderr().is_terminal() {
        return Bar(ProgressBar::hidden());
    }
    let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{msg:<24!} {bar:30} {bytes}/{total_bytes}");
    Bar(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
}

/// A bar that moves with the bytes read.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// Takes the bar away.
    pub fn finish_and_clear(&self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn file(&self, _path: &str, bytes: u64) {
        self.0.inc(bytes);
    }
}
