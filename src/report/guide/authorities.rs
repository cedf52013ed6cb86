//! Who takes complaints, country by country.

use super::Law;

/// The list; its first lines say what its columns are.
const TABLE: &str = include_str!("../../../assets/authorities.tsv");

/// An authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authority {
    /// Code of the country.
    pub country: &'static str,
    /// The law it watches over, if it is one of the three spoken of.
    pub law: Option<Law>,
    /// Its name, in a language of the country or in English.
    pub name: &'static str,
    /// Its web address, as plain text.
    pub address: &'static str,
}

/// Every authority of the list.
pub fn all() -> impl Iterator<Item = Authority> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut fields = line.split('\t');
        let (country, law, name, address) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        let law = Law::ALL.into_iter().find(|known| known.as_str() == law);
        Some(Authority { country, law, name, address })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_is_read_and_no_address_is_a_link() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(all().count(), lines);
        for authority in all() {
            assert_eq!(authority.country.len(), 2);
            let plain = authority.address.contains('.') && !authority.address.contains([':', ' ']);
            assert!(plain && !authority.address.starts_with("www."), "{}", authority.address);
        }
    }

    #[test]
    fn every_member_of_the_union_and_of_the_eea_is_there() {
        const MEMBERS: &str = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE \
             IS LI NO";
        let members: BTreeSet<&str> = MEMBERS.split_whitespace().collect();
        let listed: BTreeSet<&str> =
            all().filter(|one| one.law == Some(Law::Gdpr)).map(|one| one.country).collect();
        assert_eq!(listed, members);
        for (country, law) in [("GB", Some(Law::Uk)), ("US", Some(Law::California)), ("BR", None)] {
            assert!(all().any(|one| one.country == country && one.law == law), "{country}");
        }
    }
}
