//! Regions of countries with several clocks, as the address tables of an export name them.

use super::code::{CountryCode, country_code};
use super::countries;
use chrono_tz::Tz;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The table in `assets/regions.tsv`, read line by line when asked.
const TABLE: &str = include_str!("../../../assets/regions.tsv");

/// Stands for every region of a country that has no line of its own.
const EVERY_OTHER: &str = "*";

/// Words that only say what kind of region it is.
const KINDS: [&str; 36] = [
    "state",
    "estado",
    "province",
    "provincia",
    "provinsi",
    "region",
    "regione",
    "oblast",
    "oblysy",
    "krai",
    "kray",
    "republic",
    "republica",
    "respublika",
    "prefecture",
    "department",
    "aimag",
    "aymag",
    "governorate",
    "autonomous",
    "autonomnyy",
    "avtonomnyy",
    "okrug",
    "область",
    "облысы",
    "край",
    "республика",
    "автономныи",
    "округ",
    "аимаг",
    "of",
    "the",
    "de",
    "del",
    "do",
    "da",
];

/// How often each region occurs in the address tables of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegionCounts {
    by_country: BTreeMap<CountryCode, BTreeMap<String, u64>>,
}

impl From<BTreeMap<(String, String), u64>> for RegionCounts {
    /// Takes rows counted by country (a code, a code with a name, or an English name) and region
    /// display name.
    fn from(rows: BTreeMap<(String, String), u64>) -> Self {
        let mut by_country: BTreeMap<CountryCode, BTreeMap<String, u64>> = BTreeMap::new();
        for ((country, region), count) in rows {
            if let Some(code) = code_of(&country) {
                *by_country.entry(code).or_default().entry(region.trim().to_owned()).or_default() += count;
            }
        }
        Self { by_country }
    }
}

impl RegionCounts {
    /// Adds the counts of another export of the account.
    pub fn add(&mut self, other: &Self) {
        for (country, regions) in &other.by_country {
            let own = self.by_country.entry(*country).or_default();
            for (region, count) in regions {
                *own.entry(region.clone()).or_default() += count;
            }
        }
    }

    /// The most frequent region of `country` with a known zone (of equals the first by name), and
    /// that zone.
    #[must_use]
    pub fn most_frequent(&self, country: CountryCode) -> Option<(&str, Tz)> {
        let mut regions: Vec<(&String, &u64)> = self.by_country.get(&country)?.iter().collect();
        // The sort is stable, and the map is in the order of names.
        regions.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        regions.into_iter().find_map(|(region, _)| Some((region.as_str(), zone_of_region(country, region)?)))
    }
}

fn code_of(country: &str) -> Option<CountryCode> {
    let code = country_code(country);
    if code != CountryCode::UNKNOWN {
        return Some(code);
    }
    let key = key(country);
    countries::all()
        .find(|known| !known.name.is_empty() && self::key(known.name) == key)
        .map(|known| known.code)
}

/// The zone most people of a region live by.
fn zone_of_region(country: CountryCode, region: &str) -> Option<Tz> {
    let wanted = key(region);
    if wanted.is_empty() || ["unknown", "null", "na", "1"].contains(&wanted.as_str()) {
        return None;
    }
    let lines = TABLE.lines().filter_map(|line| {
        let (code, rest) = line.split_once('\t')?;
        let (zone, names) = rest.split_once('\t')?;
        (code == country.as_str()).then_some((zone, names))
    });
    lines
        .filter(|(_, names)| *names == EVERY_OTHER || names.split(';').any(|name| key(name) == wanted))
        // Named regions first: "every other" has the last line of its country.
        .find_map(|(zone, _)| zone.parse().ok())
}

/// What is left of a name without case, accents, punctuation and words for kinds of regions.
fn key(name: &str) -> String {
    let plain: String =
        name.to_lowercase().nfkd().filter(|&c| !is_combining_mark(c)).map(without_stroke).collect();
    let is_letter = |c: char| c.is_alphanumeric() && !('\u{2b0}'..='\u{2ff}').contains(&c);
    let words: Vec<&str> = plain.split(|c| !is_letter(c)).filter(|word| !word.is_empty()).collect();
    let telling: String = words.iter().filter(|word| !KINDS.contains(word)).copied().collect();
    if telling.is_empty() { words.concat() } else { telling }
}

/// Letters that no decomposition takes apart.
fn without_stroke(letter: char) -> char {
    match letter {
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        other => other,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn zone(country: &str, region: &str) -> Option<&'static str> {
        zone_of_region(country_code(country), region).map(|zone| zone.name())
    }

    fn counts(rows: &[(&str, &str, u64)]) -> RegionCounts {
        let rows = rows.iter().map(|(country, region, n)| (((*country).into(), (*region).into()), *n));
        RegionCounts::from(rows.collect::<BTreeMap<(String, String), u64>>())
    }

    #[test]
    fn every_zone_exists_and_no_name_stands_twice() {
        let mut seen = BTreeSet::new();
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), 3, "{line}");
            assert_eq!(fields[1].parse::<Tz>().unwrap().name(), fields[1]);
            let country = countries::find(country_code(fields[0])).unwrap();
            assert!(!country.one_clock, "{line}");
            let names: BTreeSet<_> = fields[2].split(';').map(key).collect();
            for name in names {
                assert!(seen.insert((fields[0], name.clone())), "{} {name}", fields[0]);
            }
        }
    }

    #[test]
    fn every_country_with_several_clocks_has_regions() {
        for country in countries::all().filter(|country| !country.one_clock) {
            let known = TABLE.lines().any(|line| line.split('\t').next() == Some(country.code.as_str()));
            // Nobody settles in Antarctica or on the outlying islands.
            let settled = !["AQ", "UM"].contains(&country.code.as_str());
            assert_eq!(known, settled, "{}", country.code);
        }
    }

    #[test]
    fn names_are_found_whatever_the_spelling() {
        for (country, region, expected) in [
            ("US", "California", "America/Los_Angeles"),
            ("US", "CALIFORNIA ", "America/Los_Angeles"),
            ("US", "Hawaiʻi", "Pacific/Honolulu"),
            ("US", "Hawai'i", "Pacific/Honolulu"),
            ("US", "New York", "America/New_York"),
            ("US", "West Virginia", "America/New_York"),
            ("US", "Washington", "America/Los_Angeles"),
            ("US", "Washington, D.C.", "America/New_York"),
            ("AU", "New South Wales", "Australia/Sydney"),
            ("AU", "State of Victoria", "Australia/Melbourne"),
            ("AU", "Western Australia", "Australia/Perth"),
            ("BR", "São Paulo", "America/Sao_Paulo"),
            ("BR", "Sao Paulo", "America/Sao_Paulo"),
            ("BR", "Rio Grande do Norte", "America/Fortaleza"),
            ("BR", "Rio Grande do Sul", "America/Sao_Paulo"),
            ("BR", "Mato Grosso do Sul", "America/Campo_Grande"),
            ("BR", "Amazonas", "America/Manaus"),
            ("CA", "Québec", "America/Toronto"),
            ("CA", "Quebec", "America/Toronto"),
            ("CA", "Nouvelle-Écosse", "America/Halifax"),
            ("MX", "Estado de México", "America/Mexico_City"),
            ("MX", "Baja California Sur", "America/Mazatlan"),
            ("MX", "Baja California", "America/Tijuana"),
            ("AR", "Provincia de Mendoza", "America/Argentina/Mendoza"),
            ("RU", "Sverdlovsk Oblast", "Asia/Yekaterinburg"),
            ("RU", "Sverdlovskaya Oblast'", "Asia/Yekaterinburg"),
            ("RU", "Новосибирская область", "Asia/Novosibirsk"),
            ("RU", "Республика Алтай", "Asia/Barnaul"),
            ("RU", "Republic of Tatarstan", "Europe/Moscow"),
            ("RU", "Ханты-Мансийский автономный округ - Югра", "Asia/Yekaterinburg"),
            ("ID", "Jawa Barat", "Asia/Jakarta"),
            ("ID", "Bali", "Asia/Makassar"),
            ("ES", "Canarias", "Atlantic/Canary"),
            ("ES", "Cataluña", "Europe/Madrid"),
            ("PT", "Acores", "Atlantic/Azores"),
            ("PT", "Lisboa", "Europe/Lisbon"),
            ("CL", "Región de Magallanes y de la Antártica Chilena", "America/Punta_Arenas"),
            ("CL", "Valparaíso", "America/Santiago"),
            ("EC", "Galápagos", "Pacific/Galapagos"),
            ("NZ", "Chatham Islands", "Pacific/Chatham"),
            ("KZ", "West Kazakhstan Region", "Asia/Oral"),
            ("MN", "Bayan-Ölgii Aimag", "Asia/Hovd"),
        ] {
            assert_eq!(zone(country, region), Some(expected), "{country} {region}");
        }
        for (country, region) in
            [("US", "Bavaria"), ("ES", ""), ("ES", " - "), ("PT", "Unknown"), ("FR", "Bretagne")]
        {
            assert_eq!(zone(country, region), None, "{country} {region:?}");
        }
    }

    #[test]
    fn the_most_frequent_known_region_wins() {
        let us = country_code("US");
        let rows =
            counts(&[("US", "Atlantis", 90), ("US", "Texas", 5), ("US", "Ohio", 7), ("CA", "Ontario", 50)]);
        assert_eq!(rows.most_frequent(us).unwrap(), ("Ohio", Tz::America__New_York));
        let tie = counts(&[
            ("US", "Texas", 5),
            ("US (United States)", "Nevada", 3),
            ("United States", "Nevada", 2),
        ]);
        assert_eq!(tie.most_frequent(us).unwrap(), ("Nevada", Tz::America__Los_Angeles));
        assert_eq!(tie.most_frequent(country_code("BR")), None);
    }
}
