//! A bar on standard error, when there is something to wait for and a terminal to show it on.

use crate::source::archive::Export;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, stderr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Exports smaller than this are read before a bar could be seen.
const WORTH_A_BAR: u64 = 32 << 20;

/// A bar that moves as the files of `export` are read; one that shows nothing for small exports, with
/// `quiet`, or without a terminal.
pub(in crate::commands) fn watch(export: &mut Export, quiet: bool) -> ProgressBar {
    let bytes = export.entries().iter().map(|entry| entry.size).sum();
    if quiet || bytes < WORTH_A_BAR || !stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("Reading {bar:40} {bytes}/{total_bytes}");
    let bar = bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let (moved, told) = (bar.clone(), AtomicU64::new(0));
    // A file may be read twice, so the bar waits at its end rather than run over it.
    export.observe(Arc::new(move |more| {
        let read = told.fetch_add(more, Ordering::Relaxed).saturating_add(more);
        moved.set_position(read.min(bytes));
    }));
    bar
}
