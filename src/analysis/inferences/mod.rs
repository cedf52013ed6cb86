//! What the data allow one to conclude about the people behind them: one card a subject.
//!
//! Every card counts the rows it rests on, has a minimum under which it says nothing, and a confidence with its
//! reason. Figures that exist elsewhere are used, not computed again. Nothing is concluded from what a title is about.

mod card;
mod confidence;
mod deeds;
mod hours;
mod people;
mod places;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use card::{Card, Conclusion, Evidence, Found, Measure, Topic, Unit};
pub use confidence::{Confidence, Level, Reason, THIN_UNDER};
pub use deeds::{Hidden, Messaging, Payment, Searched};
pub use hours::{
    DaytimeHabit, DaytimePattern, EdgeDay, HoursOf, LifeRhythm, RhythmChange, Wakefulness, WorkingPattern,
};
pub use people::{
    ChildSigns, Children, DeviceOwned, DevicesOwned, HouseholdSize, Languages, SharedAccount, TwoAtOneProfile,
};
pub use places::{Absence, Away, HomeMove, Moves, RegionStay, Travel, TripOf};

use super::{Analysis, Settings};
use crate::model::history::History;
use crate::model::records::Records;
use hours::{Stretch, stretches, together};

/// All cards, in the order of [`Topic::ALL`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inferences {
    /// One for each topic.
    pub cards: Vec<Card>,
}

/// What cards are drawn from.
struct Basis<'a> {
    history: &'a History,
    analysis: &'a Analysis,
    records: &'a Records,
    settings: &'a Settings,
    /// When the screen was on: each profile in the order of the analysis.
    profiles: Vec<Vec<Stretch>>,
    /// The same for all together.
    account: Vec<Stretch>,
}

impl Inferences {
    /// Draws every card. `analysis` has its joins already.
    #[must_use]
    pub fn of(history: &History, analysis: &Analysis, records: &Records, settings: &Settings) -> Self {
        let profiles: Vec<Vec<Stretch>> =
            analysis.profiles.iter().map(|profile| stretches(&profile.actogram)).collect();
        let account = together(&profiles);
        let basis = Basis { history, analysis, records, settings, profiles, account };
        let cards = vec![
            hours::wakefulness(&basis),
            hours::life_rhythm(&basis),
            hours::working_pattern(&basis),
            places::away(&basis),
            places::travel(&basis),
            places::moves(&basis),
            people::household_size(&basis),
            people::children(&basis),
            people::shared_account(&basis),
            people::languages(&basis),
            people::devices(&basis),
            deeds::searched(&basis),
            deeds::messages(&basis),
            deeds::hidden(&basis),
            deeds::payment(&basis),
        ];
        Self { cards }
    }

    /// Gives every profile another name, for a report that is to be shown around.
    pub fn rename_profiles(&mut self, mut rename: impl FnMut(&mut String)) {
        for found in self.cards.iter_mut().filter_map(|card| card.found.as_mut()) {
            match &mut found.conclusion {
                Conclusion::Wakefulness(one) => {
                    one.profiles.iter_mut().for_each(|of| rename(&mut of.profile))
                }
                Conclusion::LifeRhythm(one) => {
                    one.changes.iter_mut().filter_map(|change| change.profile.as_mut()).for_each(&mut rename);
                }
                Conclusion::WorkingPattern(one) => {
                    one.profiles.iter_mut().for_each(|of| rename(&mut of.profile));
                }
                Conclusion::Travel(one) => one.trips.iter_mut().for_each(|trip| rename(&mut trip.profile)),
                Conclusion::Children(one) => one.profiles.iter_mut().for_each(|of| rename(&mut of.profile)),
                Conclusion::SharedAccount(one) => {
                    one.profiles.iter_mut().for_each(|of| rename(&mut of.profile));
                }
                Conclusion::Languages(one) => one.profiles.iter_mut().for_each(|(name, _)| rename(name)),
                _ => {}
            }
        }
    }

    /// Gives every title another name.
    pub fn rename_titles(&mut self, mut rename: impl FnMut(&mut String)) {
        for found in self.cards.iter_mut().filter_map(|card| card.found.as_mut()) {
            if let Conclusion::Searched(searched) = &mut found.conclusion {
                searched.titles.iter_mut().for_each(|(title, _)| rename(title));
            }
        }
    }
}
