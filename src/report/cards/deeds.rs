//! Cards of what people asked for, were told, hid and paid.

use super::{Said, day, table};
use crate::analysis::inferences::{Hidden, Messaging, Payment, Searched};
use crate::analysis::joins::messages::MessageGroup;
use crate::analysis::joins::money::Pause;
use crate::locale::Locale;
use crate::model::records::{Plan, PlanChange};
use crate::report::page::words::name_cell;
use crate::report::page::{Cell, Table};

pub(super) fn searched(found: &Searched, locale: &Locale) -> Said {
    let (unwatched, searches) = (found.unwatched, found.searches);
    let written =
        [("unwatched", locale.number(unwatched).into()), ("searches", locale.number(searches).into())];
    let arguments = [("unwatched", unwatched.into()), ("searches", searches.into())];
    let mut sentences = vec![locale.text_with("card-searched-some", &arguments)];
    if let Some(share) = found.followed.value {
        let share = ("share", locale.percent(share).into());
        sentences.push(locale.text_with("card-searched-followed", &[share]));
    }
    let row = |(title, searches): &(String, u64)| -> Vec<Cell> {
        vec![name_cell(title), locale.number(*searches).into()]
    };
    let headings = vec![locale.text("card-searched-column"), locale.text("card-searched-count")];
    let evidence = if found.titles.is_empty() {
        Vec::new()
    } else {
        let rows = found.titles.iter().map(row).collect();
        vec![table(locale.text("card-searched-table"), headings, 1, rows, locale)]
    };
    Said { figure: locale.text_with("card-searched-figure", &written), sentences, evidence }
}

pub(super) fn messages(found: &Messaging, locale: &Locale) -> Said {
    let sent = ("sent", found.sent.into());
    let share = ("share", locale.percent_of(found.clicked, found.sent).into());
    let clicks = [("clicked", found.clicked.into()), sent.clone(), share];
    let mut sentences = vec![locale.text_with("card-messages-clicks", &clicks)];
    if found.compared == 0 {
        sentences.push(locale.text("card-messages-alone"));
    } else {
        let arguments = [
            ("compared", found.compared.into()),
            ("after", found.week_after.into()),
            ("before", found.week_before.into()),
            ("first", found.first_after.into()),
        ];
        sentences.push(locale.text_with("card-messages-around", &arguments));
        sentences.push(if found.is_more {
            locale.text("card-messages-more")
        } else {
            locale.text("card-messages-same")
        });
    }
    let groups = |caption: String, heading: String, groups: &[MessageGroup]| -> Table {
        let row = |group: &MessageGroup| -> Vec<Cell> {
            let unnamed = || locale.text("card-messages-unnamed").into();
            vec![
                group.name.as_deref().map_or_else(unnamed, name_cell),
                locale.number(group.sent).into(),
                locale.number(group.clicked).into(),
            ]
        };
        let headings = vec![heading, locale.text("card-messages-sent"), locale.text("card-messages-clicked")];
        table(caption, headings, 1, groups.iter().map(row).collect(), locale)
    };
    let evidence = vec![
        groups(locale.text("card-messages-channels"), locale.text("card-messages-channel"), &found.channels),
        groups(locale.text("card-messages-kinds"), locale.text("card-messages-kind"), &found.kinds),
    ];
    Said { figure: locale.text_with("card-messages-figure", &[sent]), sentences, evidence }
}

pub(super) fn hidden(found: Hidden, locale: &Locale) -> Said {
    let figure = locale.text_with("card-hidden-figure", &[("titles", found.titles.into())]);
    let sentence = match found.rows {
        0 => locale.text("card-hidden-none"),
        rows => locale.text_with("card-hidden-some", &[("rows", rows.into())]),
    };
    Said { figure, sentences: vec![sentence], evidence: Vec::new() }
}

pub(super) fn payment(found: &Payment, locale: &Locale) -> Said {
    let mut sentences = Vec::new();
    let mut figure = None;
    for spending in found.spending.iter().filter(|spending| spending.paid.count > 0) {
        let amount = locale.money(spending.paid.amount.value(), &spending.currency);
        figure.get_or_insert_with(|| amount.clone());
        let mut arguments = vec![("amount", amount.into()), ("invoices", spending.paid.count.into())];
        sentences.push(match spending.price_per_hour {
            Some(price) => {
                arguments.push(("price", locale.price(price, &spending.currency).into()));
                locale.text_with("card-payment-paid", &arguments)
            }
            None => locale.text_with("card-payment-paid-only", &arguments),
        });
        if spending.hardly_used.count > 0 {
            let periods = ("periods", spending.hardly_used.count.into());
            sentences.push(locale.text_with("card-payment-unused", &[periods]));
        }
        if spending.recovered.count > 0 {
            let arguments =
                [("count", spending.recovered.count.into()), ("returned", spending.returned.count.into())];
            sentences.push(locale.text_with("card-payment-late", &arguments));
        }
    }
    if !found.changes.is_empty() || !found.pauses.is_empty() {
        let (ups, downs) = found.ups_and_downs();
        let pauses = (found.pauses.len() as u64).into();
        let arguments = [("ups", ups.into()), ("downs", downs.into()), ("pauses", pauses)];
        sentences.push(locale.text_with("card-payment-plans", &arguments));
    }
    if found.had_free_trial {
        sentences.push(locale.text("card-payment-trial"));
    }
    let changes = ("count", (found.changes.len() as u64).into());
    let figure = figure.unwrap_or_else(|| locale.text_with("card-payment-figure-none", &[changes]));
    if sentences.is_empty() {
        sentences.push(figure.clone());
    }
    Said { figure, sentences, evidence: changes_table(found, locale).into_iter().collect() }
}

fn changes_table(found: &Payment, locale: &Locale) -> Option<Table> {
    let plan = |plan: &Plan| -> String {
        let arguments = [
            ("streams", plan.streams.map_or_else(|| "?".to_owned(), |streams| streams.to_string()).into()),
            ("quality", plan.quality.clone().unwrap_or_else(|| "?".to_owned()).into()),
        ];
        locale.text_with("card-payment-plan", &arguments)
    };
    let change = |one: &PlanChange| (one.day, day(one.day, locale), plan(&one.old), plan(&one.new));
    let pause = |one: &Pause| {
        let dates = [("first", day(one.from, locale).into()), ("last", day(one.until, locale).into())];
        let range = locale.text_with("date-range", &dates);
        (one.from, range, "–".to_owned(), locale.text("card-payment-pause"))
    };
    let mut lines: Vec<(i64, String, String, String)> = found.changes.iter().map(change).collect();
    lines.extend(found.pauses.iter().map(pause));
    lines.sort_by_key(|(at, ..)| *at);
    let row = |(_, when, before, after): (i64, String, String, String)| -> Vec<Cell> {
        vec![when.into(), before.into(), after.into()]
    };
    let headings = vec![
        locale.text("cards-column-when"),
        locale.text("cards-column-before"),
        locale.text("cards-column-after"),
    ];
    let rows: Vec<Vec<Cell>> = lines.into_iter().map(row).collect();
    (!rows.is_empty()).then(|| table(locale.text("card-payment-table"), headings, 3, rows, locale))
}
