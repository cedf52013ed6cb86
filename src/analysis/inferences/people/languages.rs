//! Languages: what people chose for their profiles, and what they are written to in.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::source::netflix::TableKind;
use std::collections::BTreeMap;

/// The languages of an account, as tags such as `pt-BR`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Languages {
    /// Profiles and their language, in the order of the table.
    pub profiles: Vec<(String, String)>,
    /// The language of the account.
    pub account: Option<String>,
    /// Languages of messages, without what tells regions apart, with their number, descending.
    pub messages: Vec<(String, u64)>,
}

impl Languages {
    /// The languages of profiles and account without what tells regions apart, each once, in order.
    #[must_use]
    pub fn spoken(&self) -> Vec<String> {
        let tags = self.profiles.iter().map(|(_, tag)| tag).chain(&self.account);
        let mut languages: Vec<String> = tags.map(|tag| primary(tag)).collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }
}

/// `pt` of `pt-BR`.
fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

pub(in crate::analysis::inferences) fn languages(basis: &Basis<'_>) -> Card {
    let account = &basis.records.account;
    let with_language: Vec<(String, String)> = (account.profiles.iter().flatten())
        .filter_map(|one| Some((one.profile.to_string(), one.language.as_ref()?.to_string())))
        .collect();
    let mut by_language: BTreeMap<String, u64> = BTreeMap::new();
    for ((_, language), rows) in &account.message_languages {
        *by_language.entry(primary(language)).or_default() += rows;
    }
    let written: u64 = by_language.values().sum();
    let evidence = [
        (TableKind::Profiles, with_language.len() as u64),
        (TableKind::AccountDetails, u64::from(account.language.is_some())),
        (TableKind::MessagesSentByNetflix, written),
    ];
    let n = evidence[0].1 + evidence[1].1;
    Card::new(Topic::Languages, &evidence, Measure { n, least: 1, unit: Unit::Rows }, || {
        let mut messages: Vec<(String, u64)> = by_language.into_iter().collect();
        messages.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let found = Languages {
            profiles: with_language,
            account: account.language.as_deref().map(str::to_owned),
            messages,
        };
        (Conclusion::Languages(found), Level::High, Reason::Chosen)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_of_a_language_are_one_language() {
        let of = |name: &str, tag: &str| (name.to_owned(), tag.to_owned());
        let found = Languages {
            profiles: vec![of("Ada", "pt-BR"), of("Ben", "pt-PT"), of("Cleo", "fr")],
            account: Some("fr-FR".into()),
            messages: Vec::new(),
        };
        assert_eq!(found.spoken(), ["fr", "pt"]);
    }
}
