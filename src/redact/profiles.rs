//! Letters for profiles: A, B, … in every table.

use std::collections::HashMap;

/// Names and their letters.
#[derive(Debug, Default)]
pub(super) struct Profiles {
    letters: HashMap<String, String>,
}

impl Profiles {
    /// The letter of a name, given out when the name is met first. Outer blanks do not count; no name
    /// stays none.
    pub fn letter(&mut self, name: &str) -> String {
        let name = name.trim();
        if name.is_empty() {
            return String::new();
        }
        let next = self.letters.len();
        self.letters.entry(name.to_owned()).or_insert_with(|| numbered(next)).clone()
    }

    /// How many profiles have a letter.
    pub fn len(&self) -> usize {
        self.letters.len()
    }
}

/// `A` to `Z`, then `AA`, as a spreadsheet numbers its columns.
fn numbered(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + (number % 26) as u8));
        match (number / 26).checked_sub(1) {
            Some(next) => number = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_letter() {
        let mut profiles = Profiles::default();
        let given: Vec<String> =
            ["Ada", " Bo", "Ada ", "", "Bo"].iter().map(|name| profiles.letter(name)).collect();
        assert_eq!(given, ["A", "B", "A", "", "B"]);
        assert_eq!(profiles.len(), 2);
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([25, 26, 51, 52, 701, 702].map(numbered), ["Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
