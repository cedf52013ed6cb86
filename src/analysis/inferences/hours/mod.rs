//! What the clock tells: when days begin and end, when nobody watches, what changed.

mod edges;
mod life_rhythm;
mod wakefulness;
mod working;

pub use edges::EdgeDay;
pub(super) use edges::{Stretch, stretches, together};
pub(super) use life_rhythm::life_rhythm;
pub use life_rhythm::{LifeRhythm, RhythmChange};
pub(super) use wakefulness::wakefulness;
pub use wakefulness::{HoursOf, Wakefulness};
pub(super) use working::working_pattern;
pub use working::{DaytimeHabit, DaytimePattern, WorkingPattern};
