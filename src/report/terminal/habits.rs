//! How it was watched, what changed, and what the other tables say beside it: a line each.

use super::layout::fit;
use super::sections::Writer;
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::joins::Joins;
use crate::analysis::joins::money::Spending;
use crate::analysis::metrics::Metrics;
use crate::analysis::views::completion::Completion;
use crate::locale::Argument;

/// Changes and trips told at most.
const LISTED: usize = 3;

impl Writer<'_> {
    /// How views began and ended, lasting changes, trips.
    pub fn habits(&self, analysis: &Analysis) -> String {
        let account = &analysis.account;
        let mut lines = self.views(account);
        lines.extend(self.changes(analysis));
        lines.extend(self.trips(analysis));
        self.section("terminal-habits", &lines)
    }

    /// What the other tables of the export say; nothing for a lone viewing record.
    pub fn beside(&self, joins: &Joins) -> String {
        let mut lines = Vec::new();
        if let Some(searches) = joins.searches.as_ref().filter(|searches| searches.count > 0) {
            let share = searches.followed.value.map(|share| self.locale.percent(share));
            lines.push(self.known("terminal-searches", "terminal-searches-few", searches.count, share));
        }
        if let Some(list) = joins.my_list.as_ref().filter(|list| list.titles > 0) {
            let days = list.wait_days.value.map(|days| self.locale.decimal(days, 0));
            let line = self.known("terminal-list", "terminal-list-few", list.titles, days);
            let never = [("count", (list.never_watched.len() as u64).into())];
            lines.push(format!("{line} {}", self.text("terminal-list-never", &never)));
        }
        if let Some(messages) = joins.messages.as_ref().filter(|messages| messages.sent > 0) {
            let clicked = [("count", messages.sent.into()), ("clicked", messages.clicked.into())];
            lines.push(self.text("terminal-messages", &clicked));
        }
        let spending = joins.money.iter().filter_map(|money| money.spending.as_ref()).flatten();
        lines.extend(spending.filter(|spending| spending.paid.count > 0).map(|spending| self.paid(spending)));
        if let Some(games) = joins.games.as_ref().filter(|games| games.account.sessions > 0) {
            let duration = self.locale.duration(games.account.seconds);
            let played = [("count", games.account.sessions.into()), ("duration", duration.into())];
            lines.push(self.text("terminal-games", &played));
        }
        self.section("terminal-beside", &lines)
    }

    fn views(&self, account: &Metrics) -> Vec<String> {
        let total = account.views.total();
        if total == 0 {
            return Vec::new();
        }
        let share = |count| self.locale.percent_of(count, total);
        let told = total - account.views.of(Completion::Unknown);
        let through = account.views.of(Completion::Watched) + account.views.of(Completion::Completed);
        let through = (told > 0).then(|| self.locale.percent_of(through, told));
        let mut lines = vec![self.known("terminal-views", "terminal-views-few", total, through)];
        let starts = &account.views.starts;
        if starts.not_recorded < total {
            let by = [
                ("person", share(starts.person).into()),
                ("autoplay", share(starts.autoplay).into()),
                ("preview", share(starts.preview).into()),
                ("unknown", share(starts.not_recorded).into()),
            ];
            lines.push(self.text("terminal-starts", &by));
        }
        lines
    }

    fn changes(&self, analysis: &Analysis) -> Vec<String> {
        let profiles = analysis.profiles.iter().flat_map(|profile| {
            let points = profile.metrics.changes.points.iter().flatten();
            points.map(move |point| (profile.name.as_str(), point))
        });
        let mut changes: Vec<_> = profiles.collect();
        changes.sort_by(|(_, a), (_, b)| (b.after - b.before).abs().total_cmp(&(a.after - a.before).abs()));
        let told = changes.iter().take(LISTED).map(|(name, point)| {
            let change = [
                ("profile", self.named(name).into()),
                ("before", self.locale.round_duration(point.before / 3_600.0).into()),
                ("after", self.locale.round_duration(point.after / 3_600.0).into()),
                ("range", self.locale.date_range(date_of_day(point.from), date_of_day(point.to)).into()),
            ];
            self.text("terminal-change", &change)
        });
        told.collect()
    }

    fn trips(&self, analysis: &Analysis) -> Option<String> {
        let trips = analysis.profiles.iter().flat_map(|profile| {
            profile.metrics.trips.iter().map(move |trip| (trip.first_day, profile.name.as_str(), trip))
        });
        let mut trips: Vec<_> = trips.collect();
        trips.sort_by_key(|(day, name, _)| (std::cmp::Reverse(*day), *name));
        let told: Vec<String> = trips
            .iter()
            .take(LISTED)
            .map(|(_, name, trip)| {
                let days = (date_of_day(trip.first_day), date_of_day(trip.last_day));
                let country = self.locale.country(trip.country.as_str());
                format!("{country}, {} ({})", self.locale.date_range(days.0, days.1), self.named(name))
            })
            .collect();
        let trips = [("count", (trips.len() as u64).into()), ("trips", told.join(" · ").into())];
        (!told.is_empty()).then(|| self.text("terminal-trips", &trips))
    }

    fn paid(&self, spending: &Spending) -> String {
        let amount = |amount: f64| self.locale.money(amount, &spending.currency);
        let paid =
            [("amount", amount(spending.paid.amount.value()).into()), ("count", spending.paid.count.into())];
        let mut line = self.text("terminal-paid", &paid);
        if let Some(price) = spending.price_per_hour {
            let price = [("price", self.locale.price(price, &spending.currency).into())];
            line = format!("{line} {}", self.text("terminal-paid-per-hour", &price));
        }
        if spending.hardly_used.count > 0 {
            let hardly = [
                ("amount", amount(spending.hardly_used.amount.value()).into()),
                ("count", spending.hardly_used.count.into()),
            ];
            line = format!("{line} {}", self.text("terminal-paid-hardly-used", &hardly));
        }
        line
    }

    /// A line with a count and a figure, or the one that does without the figure.
    fn known(&self, key: &str, without: &str, count: u64, value: Option<String>) -> String {
        let mut arguments: Vec<(&str, Argument<'_>)> = vec![("count", count.into())];
        match value {
            Some(value) => {
                arguments.push(("value", value.into()));
                self.text(key, &arguments)
            }
            None => self.text(without, &arguments),
        }
    }

    fn named(&self, name: &str) -> String {
        if name.is_empty() { self.locale.text("terminal-unnamed") } else { fit(name, 24) }
    }

    fn section(&self, heading: &str, lines: &[String]) -> String {
        if lines.is_empty() {
            return String::new();
        }
        let lines: Vec<String> = lines.iter().map(|line| self.paragraph(line)).collect();
        format!("{}\n{}", self.heading(heading), lines.join("\n"))
    }
}
