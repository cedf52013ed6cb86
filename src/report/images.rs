//! The charts of a page as pictures: stable names, light and dark.

use super::page::{Figure, Page};
use crate::chart::{Drawing, Theme};

/// A picture to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Image<'a> {
    /// File name without its ending: `months`, `months-dark`.
    pub stem: String,
    /// The chart.
    pub drawing: &'a Drawing,
    /// For which ground it is drawn.
    pub theme: Theme,
}

/// Every chart of the page, light then dark.
///
/// Names: `ledger`, `months`, `calendar`, `week`, `actogram`, `series`, `episodes`, `films`, `kinds`, `completion`,
/// `novelty`, `pauses`, `lengths`, `binges`, `starts`, `devices`, `countries`, `profiles`, `overlaps`,
/// `price-per-hour`, `changes`, `changes-profiles`; of a comparison `curve`,
/// `factors`, `hours`, `lengths`, `devices`; for the short history `months`, `calendar`, `weekdays`, `series`. A chart without
/// anything to show is absent. The overview of a report is `poster`, see [`super::poster`].
#[must_use]
pub fn images(page: &Page) -> Vec<Image<'_>> {
    let both = |figure| [image(figure, Theme::Light), image(figure, Theme::Dark)];
    page.figures().flat_map(both).collect()
}

fn image(figure: &Figure, theme: Theme) -> Image<'_> {
    let ending = match theme {
        Theme::Light => "",
        Theme::Dark => "-dark",
    };
    Image { stem: format!("{}{ending}", figure.id), drawing: &figure.wide, theme }
}
