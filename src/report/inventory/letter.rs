//! A letter that asks for what is missing, written from the findings.

use super::findings::{Findings, dates, names};
use super::words;
use crate::analysis::inventory::Inventory;
use crate::catalogue;
use crate::locale::{Locale, isolate};
use crate::report::guide::Law;

/// The letter, paragraph by paragraph, to be copied and completed with name and address.
#[must_use]
pub fn letter(inventory: &Inventory, law: Law, locale: &Locale) -> String {
    let findings = Findings::of(inventory);
    let newest =
        inventory.newest.map_or_else(|| locale.text("inventory-letter-undated"), |day| locale.date(day));
    let newest = [("newest", newest.into())];
    let mut parts = vec![
        locale.text("inventory-letter-subject"),
        locale.text("inventory-letter-opening"),
        match law {
            Law::Gdpr if findings.short => locale.text("inventory-letter-short-gdpr"),
            Law::Uk if findings.short => locale.text("inventory-letter-short-uk"),
            Law::California if findings.short => locale.text("inventory-letter-short-california"),
            Law::Gdpr => locale.text_with("inventory-letter-begin-gdpr", &newest),
            Law::Uk => locale.text_with("inventory-letter-begin-uk", &newest),
            Law::California => locale.text_with("inventory-letter-begin-california", &newest),
        },
        locale.text("inventory-letter-account"),
    ];
    parts.extend(asked(&findings, locale));
    parts.push(locale.text("inventory-letter-purposes"));
    let purposes = catalogue::purposes().iter();
    parts.extend(purposes.map(|purpose| format!("– {}", words::text(purpose.what, locale))));
    parts.extend(match law {
        Law::Gdpr | Law::Uk => {
            [locale.text("inventory-letter-information-gdpr"), locale.text("inventory-letter-form-gdpr")]
        }
        Law::California => [
            locale.text("inventory-letter-information-california"),
            locale.text("inventory-letter-form-california"),
        ],
    });
    parts.push(locale.text("inventory-letter-others"));
    parts.push(locale.text("inventory-letter-closing"));
    parts.join("\n\n") + "\n"
}

/// One paragraph for each kind of finding.
fn asked(findings: &Findings<'_>, locale: &Locale) -> Vec<String> {
    let mut parts = Vec::new();
    let mut add = |key: &str, name: &str, list: String| {
        if !list.is_empty() {
            parts.push(locale.text_with(key, &[(name, list.into())]));
        }
    };
    add("inventory-letter-absent", "tables", names(&findings.absent));
    add("inventory-letter-empty", "tables", names(findings.empty));
    add("inventory-letter-columns", "columns", isolate(&findings.columns.join(", ")).into_owned());
    add("inventory-letter-files", "files", isolate(&findings.files.join(", ")).into_owned());
    for gap in findings.gaps.iter().filter(|gap| !gap.days.is_empty()) {
        let arguments = [
            ("table", gap.kind.name().into()),
            ("days", (gap.days.len() as u64).into()),
            ("dates", dates(gap, locale).into()),
        ];
        parts.push(locale.text_with("inventory-letter-gap", &arguments));
    }
    parts
}
