//! The lists of segments, views, sessions and titles say the same as the counts.

use crate::histories::history_of;
use watchprint::analysis::listing::Listing;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::views::began::started::Began;
use watchprint::analysis::views::completion::Completion;
use watchprint::analysis::{Analysis, Settings, analyse};
use watchprint::demo::{DemoOptions, Layout, household};
use watchprint::model::history::History;

fn listed(bytes: &[u8], settings: &Settings) -> (History, Listing, Analysis) {
    let history = history_of(bytes);
    let index = TitleIndex::of(&history);
    let lists = Listing::of(&history, &index, settings);
    let analysis = analyse(&history, &index, settings);
    (history, lists, analysis)
}

#[test]
fn lists_add_up_to_the_counts() {
    let demo = household(&DemoOptions { seed: 5, layout: Layout::Y2023, rows: Some(2_000) });
    for minutes in [0, 30, 60] {
        adds_up(&demo.file("ViewingActivity.csv").unwrap().bytes, minutes * 60);
    }
}

fn adds_up(bytes: &[u8], session_gap: i64) {
    let (history, lists, analysis) = listed(bytes, &Settings { session_gap, ..Settings::default() });
    assert!(lists.views.len() > 500 && lists.sessions.len() > 100);
    for profile in &analysis.profiles {
        let metrics = &profile.metrics;
        let number = history.profiles.iter().position(|name| *name == profile.name).unwrap() as u32;
        let views: Vec<_> = lists.views.iter().filter(|view| view.profile == number).collect();
        assert_eq!(views.len() as u64, metrics.views.total());
        for tier in Completion::ALL {
            assert_eq!(
                views.iter().filter(|view| view.completion == tier).count() as u64,
                metrics.views.of(tier)
            );
        }
        let began = |began| views.iter().filter(|view| view.began == began).count() as u64;
        let starts = metrics.views.starts;
        assert_eq!((began(Began::Person), began(Began::Autoplay)), (starts.person, starts.autoplay));
        assert_eq!(began(Began::EstimatedAutoplay), starts.estimated_autoplay);
        assert_eq!(began(Began::Preview), starts.preview);
        assert_eq!(views.iter().map(|view| view.view.watched).sum::<u64>(), metrics.seconds);
        assert_eq!(views.iter().map(|view| view.segments).sum::<u64>(), metrics.segments);

        let sessions: Vec<_> = lists.sessions.iter().filter(|one| one.profile == number).collect();
        assert_eq!(sessions.len() as u64, metrics.sessions.count);
        assert_eq!(sessions.iter().map(|one| one.watched).sum::<u64>(), metrics.seconds);
        assert_eq!(sessions.iter().map(|one| one.awake).sum::<u64>(), metrics.seconds_awake);
        assert_eq!(
            sessions.iter().map(|one| one.session.length()).max(),
            metrics.sessions.longest.map(|one| one.length())
        );

        let titles: Vec<_> = lists.titles.iter().filter(|one| one.profile == number).collect();
        assert_eq!(titles.iter().map(|one| one.tally.rewatches).sum::<u64>(), metrics.rewatches());
        assert_eq!(titles.iter().map(|one| one.views).sum::<u64>(), metrics.views.total());
    }
    assert_eq!(lists.segments.len() as u64, analysis.account.segments);
    for listed in &lists.segments {
        let segment = &history.rows()[listed.row as usize];
        let (view, session) = (&lists.views[listed.view as usize], &lists.sessions[listed.session as usize]);
        assert_eq!((view.title, view.profile), (segment.title, session.profile));
        assert!(view.view.start <= segment.start && segment.end() <= view.view.end);
        assert!(session.session.start <= segment.start && segment.end() <= session.session.end);
    }
}
