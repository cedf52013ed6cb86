//! Puts the household together: a plan, what is planted, ordinary days around it.

pub(super) mod devices;
pub(super) mod personas;
pub(super) mod plan;

use super::DemoOptions;
use super::calendar::{WallClock, shifted};
use super::dice::Dice;
use super::plant::{Search, Stage, add_duplicates, add_unreadable, hide_some, leave_the_house};
use super::titles::{Language, Titles};
use super::viewing::{Row, Viewer, density_for, fill, mark_latest};
use chrono::NaiveDate;
use personas::{PERSONAS, PROFILES};
use plan::{ABROAD, HOME, Plan};
use serde_json::{Map, Value};

/// Everything that happened in the household.
pub(super) struct Household {
    pub seed: u64,
    pub plan: Plan,
    /// The day of the newest download.
    pub built_on: NaiveDate,
    /// The language each profile's titles are shown in.
    pub languages: [Language; PROFILES],
    pub home: WallClock,
    pub abroad: WallClock,
    pub titles: Titles,
    /// Every row that is written, oldest first.
    pub rows: Vec<Row>,
    /// Planted facts by name.
    pub facts: Map<String, Value>,
    pub search: Option<Search>,
}

impl Household {
    /// Lives the household's years.
    pub fn new(options: &DemoOptions) -> Self {
        let plan = Plan::new(options);
        let last = shifted(plan.first, plan.days);
        let (home, abroad) =
            (WallClock::new(HOME, plan.first, last), WallClock::new(ABROAD, plan.first, last));
        let mut titles = plan.new_titles();
        let mut rows = Vec::with_capacity(plan.rows + plan.rows / 4);
        let mut stage = Stage {
            plan: &plan,
            home: &home,
            abroad: &abroad,
            titles: &mut titles,
            rows: &mut rows,
            dice: Dice::new(options.seed, 1),
            facts: Map::new(),
            search: None,
        };
        stage.plant();
        let (mut facts, search) = (stage.facts, stage.search);
        let ordinary = plan.rows.saturating_sub(rows.len());
        let density = density_for(&plan, &home, options.seed, ordinary);
        let planted = rows.len();
        for profile in 0..PROFILES {
            let mut viewer = Viewer::new(profile, options.seed, &titles, plan.layout.has_unspecified());
            fill(&plan, &home, density, 0..plan.days, &mut viewer, &mut titles, &mut rows);
        }
        leave_the_house(&plan, &home, &titles, planted, &mut rows);
        rows[planted..].sort_by_key(|row| (row.start, row.order));
        hide_some(&mut rows[planted..], plan.small);
        rows.sort_by_key(|row| (row.start, row.order));
        mark_latest(&mut rows, titles.len());
        add_duplicates(&mut rows, &titles);
        add_unreadable(&mut rows, &titles);
        let mut later = Vec::new();
        let mut stage = Stage {
            plan: &plan,
            home: &home,
            abroad: &abroad,
            titles: &mut titles,
            rows: &mut later,
            dice: Dice::new(options.seed, 3),
            facts: Map::new(),
            search: None,
        };
        stage.plant_later();
        facts.append(&mut stage.facts);
        later.sort_by_key(|row| (row.start, row.order));
        // Their titles are theirs alone, so what is latest among them is latest.
        mark_latest(&mut later, titles.len());
        rows.append(&mut later);
        rows.sort_by_key(|row| (row.start, row.order));
        let built_on = plan.layout.built_on();
        let languages = PERSONAS.each_ref().map(|persona| persona.language);
        Self { seed: options.seed, plan, built_on, languages, home, abroad, titles, rows, facts, search }
    }
}
