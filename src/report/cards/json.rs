//! The cards for programs.

use super::{Told, tell};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::inferences::{
    Card, Conclusion, DaytimeHabit, EdgeDay, HoursOf, Inferences, Messaging, Payment,
};
use crate::analysis::joins::messages::MessageGroup;
use crate::locale::Locale;
use serde_json::{Value, json};

/// Every card; sentences are in the language of `locale`, values are not.
#[must_use]
pub fn json(inferences: &Inferences, locale: &Locale) -> Value {
    inferences.cards.iter().map(|one| card(one, &tell(one, locale))).collect()
}

fn card(card: &Card, told: &Told) -> Value {
    let evidence = card.evidence.iter();
    let evidence = evidence.map(|one| json!({"table": one.table.name(), "rows": one.rows}));
    json!({
        "card": card.topic.as_str(),
        "heading": told.heading,
        "too_little_data": card.found.is_none(),
        "n": card.measure.n,
        "least": card.measure.least,
        "unit": card.measure.unit.as_str(),
        "evidence": evidence.collect::<Vec<_>>(),
        "conclusion": told.sentences,
        "confidence": card.found.as_ref().map(|found| found.confidence.level.as_str()),
        "confidence_reason": told.confidence.as_ref().map(|sure| &sure.reason),
        "counter_explanation": told.counter,
        "to_lower": told.lower,
        "values": card.found.as_ref().map(|found| values(&found.conclusion)),
    })
}

fn day(day: i64) -> String {
    date_of_day(day).to_string()
}

fn edge(edge: &EdgeDay) -> Value {
    json!({"day": day(edge.day), "first_minutes": edge.first, "last_minutes": edge.last})
}

fn hours(of: &HoursOf) -> Value {
    json!({
        "days": of.days,
        "usual_first_minutes": of.usual_first,
        "usual_last_minutes": of.usual_last,
        "earliest": of.earliest.iter().map(edge).collect::<Vec<_>>(),
        "latest": of.latest.iter().map(edge).collect::<Vec<_>>(),
    })
}

fn values(conclusion: &Conclusion) -> Value {
    match conclusion {
        Conclusion::Wakefulness(one) => {
            let profile = |of: &HoursOf| {
                let mut value = hours(of);
                value["profile"] = json!(of.profile);
                value
            };
            json!({
                "account": hours(&one.account),
                "profiles": one.profiles.iter().map(profile).collect::<Vec<_>>(),
                "days_left_running": one.left_running,
            })
        }
        Conclusion::LifeRhythm(one) => {
            let changes = one.changes.iter().map(|change| {
                json!({
                    "profile": change.profile,
                    "of": if change.is_of_hours { "last_minutes" } else { "weekly_seconds" },
                    "from": day(change.from),
                    "to": day(change.to),
                    "before": change.before,
                    "after": change.after,
                })
            });
            json!({"weeks": one.weeks, "changes": changes.collect::<Vec<_>>()})
        }
        Conclusion::WorkingPattern(one) => {
            let profiles = one.profiles.iter().map(|of| {
                json!({
                    "profile": of.profile,
                    "weekdays": of.weekdays,
                    "weekday_daytime": of.weekday_daytime,
                    "weekend_days": of.weekend_days,
                    "weekend_daytime": of.weekend_daytime,
                    "habit": match of.habit {
                        DaytimeHabit::Busy => "busy",
                        DaytimeHabit::EveningsOnly => "evenings_only",
                        DaytimeHabit::AtHome => "at_home",
                        DaytimeHabit::Mixed => "mixed",
                    },
                    "free_weekday": of.free_weekday,
                    "on_the_way": of.on_the_way.map(|(rows, morning, evening)| {
                        json!({"phone_rows": rows, "morning": morning, "evening": evening})
                    }),
                })
            });
            json!({"profiles": profiles.collect::<Vec<_>>()})
        }
        Conclusion::Away(one) => {
            let absences = one.absences.iter().map(|absence| {
                json!({
                    "first": day(absence.first),
                    "last": day(absence.last),
                    "days": absence.days(),
                    "country": absence.country,
                })
            });
            json!({
                "absences": absences.collect::<Vec<_>>(),
                "silence_days": one.silence_days,
                "active_share": one.active_share,
            })
        }
        Conclusion::Travel(one) => {
            let trips = one.trips.iter().map(|trip| {
                json!({
                    "profile": trip.profile,
                    "country": trip.country,
                    "first": day(trip.first),
                    "last": day(trip.last),
                    "days": trip.days(),
                    "rows": trip.rows,
                })
            });
            json!({"trips": trips.collect::<Vec<_>>(), "countries": one.countries()})
        }
        Conclusion::Moves(one) => {
            let regions = one.regions.iter().map(|stay| {
                json!({
                    "country": stay.country,
                    "region": stay.region,
                    "first": day(stay.first),
                    "last": day(stay.last),
                    "rows": stay.rows,
                })
            });
            let moves = one.moves.iter().map(|moved| {
                let (earliest, latest) = (day(moved.earliest), day(moved.latest));
                json!({"from": moved.from, "to": moved.to, "earliest": earliest, "latest": latest})
            });
            json!({"regions": regions.collect::<Vec<_>>(), "moves": moves.collect::<Vec<_>>()})
        }
        Conclusion::HouseholdSize(one) => json!({
            "at_least": one.at_least,
            "two_profiles_seconds": one.together_seconds,
            "most_profiles": one.most_at_once,
            "most_profiles_seconds": one.most_seconds,
            "most_devices": one.most_devices,
            "profiles_in_use": one.profiles,
            "shared_profiles": one.shared_profiles,
        }),
        Conclusion::Children(one) => {
            let profiles = one.profiles.iter().map(|signs| {
                json!({
                    "profile": signs.profile,
                    "limited": signs.is_limited,
                    "child_searches": signs.searches,
                    "under_age": signs.is_under_age,
                })
            });
            json!({"profiles": profiles.collect::<Vec<_>>(), "of_profiles": one.of_profiles})
        }
        Conclusion::SharedAccount(one) => {
            let profiles = one.profiles.iter().map(|two| {
                json!({
                    "profile": two.profile,
                    "sittings": two.sittings,
                    "separation": two.patterns.separation,
                    "bic_gain": two.patterns.bic_gain,
                })
            });
            json!({
                "two_patterns": profiles.collect::<Vec<_>>(),
                "days_in_two_places": one.days_apart,
                "devices_outside": one.outside,
                "devices_with_access": one.with_access,
            })
        }
        Conclusion::Languages(one) => {
            let profiles =
                one.profiles.iter().map(|(profile, tag)| json!({"profile": profile, "language": tag}));
            let messages = one.messages.iter().map(|(tag, rows)| json!({"language": tag, "messages": rows}));
            json!({
                "languages": one.spoken(),
                "account": one.account,
                "profiles": profiles.collect::<Vec<_>>(),
                "messages": messages.collect::<Vec<_>>(),
            })
        }
        Conclusion::Devices(one) => {
            let devices = one.devices.iter().map(|device| {
                json!({
                    "device": device.name,
                    "class": device.class,
                    "brand": device.brand,
                    "year": device.year,
                    "first": day(device.first),
                    "last": day(device.last),
                    "seconds": device.seconds,
                })
            });
            json!({
                "devices": devices.collect::<Vec<_>>(),
                "brands": one.brands(),
                "devices_with_access": one.with_access,
            })
        }
        Conclusion::Searched(one) => {
            let titles =
                one.titles.iter().map(|(title, searches)| json!({"title": title, "searches": searches}));
            json!({
                "searches": one.searches,
                "unwatched": one.unwatched,
                "followed_share": one.followed.value,
                "titles": titles.collect::<Vec<_>>(),
            })
        }
        Conclusion::Messages(one) => messaging(one),
        Conclusion::Hidden(one) => json!({"rows": one.rows, "titles": one.titles}),
        Conclusion::Payment(one) => payment(one),
    }
}

fn messaging(one: &Messaging) -> Value {
    let groups = |groups: &[MessageGroup]| -> Vec<Value> {
        let group =
            |group: &MessageGroup| json!({"name": group.name, "sent": group.sent, "clicked": group.clicked});
        groups.iter().map(group).collect()
    };
    json!({
        "sent": one.sent,
        "clicked": one.clicked,
        "channels": groups(&one.channels),
        "kinds": groups(&one.kinds),
        "compared": one.compared,
        "watched_week_after": one.week_after,
        "watched_week_before": one.week_before,
        "first_watched_week_after": one.first_after,
        "more_after_than_before": one.is_more,
    })
}

fn payment(one: &Payment) -> Value {
    let spending = one.spending.iter().map(|spending| {
        json!({
            "currency": spending.currency,
            "paid": spending.paid.amount.value(),
            "invoices": spending.paid.count,
            "price_per_hour": spending.price_per_hour,
            "hardly_used": spending.hardly_used.count,
            "collected_late": spending.recovered.count,
            "returned": spending.returned.count,
        })
    });
    let (ups, downs) = one.ups_and_downs();
    json!({
        "spending": spending.collect::<Vec<_>>(),
        "plan_ups": ups,
        "plan_downs": downs,
        "plan_changes": one.changes.iter().map(|change| day(change.day)).collect::<Vec<_>>(),
        "pauses": one.pauses.iter().map(|pause| json!([day(pause.from), day(pause.until)])).collect::<Vec<_>>(),
        "free_trial": one.had_free_trial,
    })
}
