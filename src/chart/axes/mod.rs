//! What a chart is read by: axes and their steps, the steps of a colour, legends.

pub(super) mod axis;
pub mod bins;
pub(super) mod legend;
pub(super) mod scale;
pub(super) mod steps;
