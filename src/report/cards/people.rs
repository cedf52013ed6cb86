//! Cards of people and what they own.

use super::{Said, day, table};
use crate::analysis::inferences::{
    ChildSigns, Children, DeviceOwned, DevicesOwned, HouseholdSize, Languages, SharedAccount,
};
use crate::locale::Locale;
use crate::report::page::Cell;
use crate::report::page::class_name;
use crate::report::page::words::{list, name_cell, profile_name, profile_names};

pub(super) fn household_size(found: &HouseholdSize, locale: &Locale) -> Said {
    let count = ("count", found.at_least.into());
    let mut sentences = vec![if found.at_least > 1 {
        let together = locale.duration(found.together_seconds).into();
        let arguments = [count.clone(), ("together", together), ("most", found.most_at_once.into())];
        locale.text_with("card-household-size-some", &arguments)
    } else {
        locale.text("card-household-size-one")
    }];
    let profiles = locale.text_with("card-household-size-profiles", &[("profiles", found.profiles.into())]);
    sentences.push(profiles);
    if found.shared_profiles > 0 {
        let shared = ("shared", found.shared_profiles.into());
        sentences.push(locale.text_with("card-household-size-shared", &[shared]));
    }
    let number = |number: u64| locale.number(number).into();
    let rows: Vec<Vec<Cell>> = vec![
        vec![locale.text("card-household-size-at-once").into(), number(found.most_at_once)],
        vec![
            locale.text("card-household-size-seconds").into(),
            locale.exact_duration(found.most_seconds).into(),
        ],
        vec![
            locale.text("card-household-size-two").into(),
            locale.exact_duration(found.together_seconds).into(),
        ],
        vec![locale.text("card-household-size-devices").into(), number(found.most_devices)],
        vec![locale.text("card-household-size-in-use").into(), number(found.profiles)],
    ];
    let headings = vec![locale.text("cards-column-what"), locale.text("card-household-size")];
    Said {
        figure: locale.text_with("card-household-size-figure", &[count]),
        sentences,
        evidence: vec![table(locale.text("card-household-size-table"), headings, 1, rows, locale)],
    }
}

pub(super) fn children(found: &Children, locale: &Locale) -> Said {
    let count = ("count", (found.profiles.len() as u64).into());
    let figure = locale.text_with("card-children-figure", std::slice::from_ref(&count));
    if found.profiles.is_empty() {
        return Said { figure, sentences: vec![locale.text("card-children-none")], evidence: Vec::new() };
    }
    let names: Vec<String> = found.profiles.iter().map(|signs| signs.profile.clone()).collect();
    let arguments = [count, ("names", profile_names(&names, locale).into())];
    let row = |signs: &ChildSigns| -> Vec<Cell> {
        let yes = |is: bool| if is { locale.text("cards-yes") } else { "–".to_owned() };
        vec![
            name_cell(&signs.profile),
            yes(signs.is_limited).into(),
            yes(signs.is_under_age).into(),
            locale.number(signs.searches).into(),
        ]
    };
    let headings = vec![
        locale.text("cards-column-who"),
        locale.text("card-children-limit"),
        locale.text("card-children-age"),
        locale.text("card-children-searches"),
    ];
    let rows = found.profiles.iter().map(row).collect();
    Said {
        figure,
        sentences: vec![locale.text_with("card-children-some", &arguments)],
        evidence: vec![table(locale.text("card-children-table"), headings, 3, rows, locale)],
    }
}

pub(super) fn shared_account(found: &SharedAccount, locale: &Locale) -> Said {
    let outside = found.outside.unwrap_or_default();
    let signs = found.profiles.len() as u64 + u64::from(found.days_apart > 0) + u64::from(outside > 0);
    let mut sentences = Vec::new();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for two in &found.profiles {
        let name = ("name", profile_name(&two.profile, locale).into());
        let sittings = ("sittings", two.sittings.into());
        sentences.push(locale.text_with("card-shared-account-two", &[name, sittings]));
        rows.push(vec![
            locale.text("card-shared-account-sign-two").into(),
            name_cell(&two.profile),
            locale.number(two.sittings).into(),
        ]);
    }
    if found.days_apart > 0 {
        let days = ("days", found.days_apart.into());
        sentences.push(locale.text_with("card-shared-account-apart", &[days]));
        rows.push(vec![
            locale.text("card-shared-account-sign-apart").into(),
            locale.text("cards-all").into(),
            locale.number(found.days_apart).into(),
        ]);
    }
    if outside > 0 {
        let arguments = [("outside", outside.into()), ("all", found.with_access.into())];
        sentences.push(locale.text_with("card-shared-account-outside", &arguments));
        rows.push(vec![
            locale.text("card-shared-account-sign-outside").into(),
            locale.text("cards-all").into(),
            locale.number(outside).into(),
        ]);
    }
    if sentences.is_empty() {
        sentences.push(locale.text("card-shared-account-none"));
    }
    let headings = vec![
        locale.text("cards-column-what"),
        locale.text("cards-column-who"),
        locale.text("cards-column-rows"),
    ];
    let evidence = if rows.is_empty() {
        Vec::new()
    } else {
        vec![table(locale.text("card-shared-account-table"), headings, 2, rows, locale)]
    };
    let figure = locale.text_with("card-shared-account-figure", &[("signs", signs.into())]);
    Said { figure, sentences, evidence }
}

pub(super) fn languages(found: &Languages, locale: &Locale) -> Said {
    let names: Vec<String> = found.spoken().iter().map(|language| locale.language_name(language)).collect();
    let count = ("count", (names.len() as u64).into());
    let mut sentences =
        vec![locale.text_with("card-languages-some", &[("list", list(&names, locale).into())])];
    if let Some((language, rows)) = found.messages.first() {
        let all = found.messages.iter().map(|(_, rows)| rows).sum();
        let arguments = [
            ("language", locale.language_name(language).into()),
            ("share", locale.percent_of(*rows, all).into()),
        ];
        sentences.push(locale.text_with("card-languages-messages", &arguments));
    }
    let told = |tag: &str| -> Cell { format!("{} ({tag})", locale.language_name(tag)).into() };
    let profiles = found.profiles.iter().map(|(profile, tag)| vec![name_cell(profile), told(tag)]);
    let account =
        found.account.iter().map(|tag| vec![Cell::Text(locale.text("card-languages-account")), told(tag)]);
    let headings = vec![locale.text("cards-column-who"), locale.text("card-languages-column")];
    let rows = account.chain(profiles).collect();
    Said {
        figure: locale.text_with("card-languages-figure", &[count]),
        sentences,
        evidence: vec![table(locale.text("card-languages-table"), headings, 2, rows, locale)],
    }
}

pub(super) fn devices(found: &DevicesOwned, locale: &Locale) -> Said {
    let count = ("count", (found.devices.len() as u64).into());
    let brands: Vec<String> = found.brands().into_iter().map(str::to_owned).collect();
    let mut sentences = Vec::new();
    if !brands.is_empty() {
        let arguments = [count.clone(), ("brands", list(&brands, locale).into())];
        sentences.push(locale.text_with("card-devices-brands", &arguments));
    }
    sentences.push(match found.years() {
        Some((first, last)) => {
            let arguments = [("first", first.to_string().into()), ("last", last.to_string().into())];
            locale.text_with("card-devices-years", &arguments)
        }
        None => locale.text("card-devices-nameless"),
    });
    if found.with_access > 0 {
        let access = ("count", found.with_access.into());
        sentences.push(locale.text_with("card-devices-access", &[access]));
    }
    let row = |device: &DeviceOwned| -> Vec<Cell> {
        let dash = || "–".to_owned();
        vec![
            name_cell(&device.name),
            device.brand.map_or_else(|| dash().into(), name_cell),
            class_name(device.class, locale).into(),
            device.year.map_or_else(dash, |year| year.to_string()).into(),
            day(device.first, locale).into(),
            day(device.last, locale).into(),
            locale.exact_duration(device.seconds).into(),
        ]
    };
    let headings = vec![
        locale.text("device-strings-column"),
        locale.text("brands-column"),
        locale.text("shared-column-device"),
        locale.text("card-devices-year"),
        locale.text("device-days-first"),
        locale.text("device-days-last"),
        locale.text("column-hours"),
    ];
    let rows = found.devices.iter().map(row).collect();
    Said {
        figure: locale.text_with("card-devices-figure", &[count]),
        sentences,
        evidence: vec![table(locale.text("card-devices-table"), headings, 6, rows, locale)],
    }
}
