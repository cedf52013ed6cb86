//! What the tables about the account itself tell together.

use super::super::AccountRecords;
use super::Fill;

impl AccountRecords {
    /// Adds what only the earlier export tells: whole tables, profiles that are gone, times before the later one reaches back.
    /// What each table tells of the account as it is, and mere counts, are those of the latest export that has the table.
    pub(super) fn fill_from(&mut self, earlier: Self) {
        let mut profiles = Fill::of(&mut self.profiles, earlier.profiles);
        profiles.leave_out(|row| Some(row.profile.clone()));
        profiles.finish();
        self.language = self.language.take().or(earlier.language);
        self.access = self.access.take().or(earlier.access);
        match (self.stays.as_mut(), earlier.stays) {
            (Some((kind, stays)), Some((of, before))) if *kind == of => {
                let mut later = Some(std::mem::take(stays));
                let mut fill = Fill::of(&mut later, Some(before));
                fill.leave_out(|row| Some((row.time, row.country.clone(), row.region.clone())));
                fill.finish();
                *stays = later.unwrap_or_default();
                stays.sort();
            }
            (None, before) => self.stays = before,
            _ => {}
        }
        if self.message_languages.is_empty() {
            self.message_languages = earlier.message_languages;
        }
        if self.child_searches.is_empty() {
            self.child_searches = earlier.child_searches;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::records::{ProfileDetails, Stay};
    use crate::source::netflix::TableKind;
    use std::collections::BTreeMap;

    fn stay(time: i64) -> Stay {
        Stay { time, country: "FR".into(), region: "Bretagne".into() }
    }

    fn profile(name: &str, maturity: &str) -> ProfileDetails {
        let maturity = Some(maturity.into());
        ProfileDetails { profile: name.into(), maturity, language: None, born: None }
    }

    #[test]
    fn what_a_later_export_does_not_tell_is_that_of_the_earlier_one() {
        let kind = TableKind::IpAddressesStreaming;
        let searches = BTreeMap::from([("Kit".into(), 3)]);
        let earlier = AccountRecords {
            profiles: Some(vec![profile("Kit", "OLDER_KIDS"), profile("Ada", "1000000")]),
            language: Some("pt-BR".into()),
            stays: Some((kind, vec![stay(1), stay(5)])),
            child_searches: searches.clone(),
            ..AccountRecords::default()
        };
        let mut later = AccountRecords {
            profiles: Some(vec![profile("Ada", "100")]),
            language: Some("fr".into()),
            stays: Some((kind, vec![stay(5), stay(9)])),
            ..AccountRecords::default()
        };
        later.fill_from(earlier.clone());
        assert_eq!(later.profiles.unwrap(), [profile("Ada", "100"), profile("Kit", "OLDER_KIDS")]);
        assert_eq!((later.language.as_deref(), later.child_searches), (Some("fr"), searches));
        assert_eq!(later.stays.unwrap().1, [stay(1), stay(5), stay(9)]);
        let mut nothing = AccountRecords::default();
        nothing.fill_from(earlier.clone());
        assert_eq!(nothing, earlier);
        // Rows of another table of addresses are no rows of this one.
        let mut other = AccountRecords {
            stays: Some((TableKind::IpAddresses, vec![stay(7)])),
            ..AccountRecords::default()
        };
        other.fill_from(earlier);
        assert_eq!(other.stays, Some((TableKind::IpAddresses, vec![stay(7)])));
    }
}
