//! More profiles than an account can have: figures of each would take more memory than the file may.

use std::cmp::Reverse;

use crate::source::netflix::viewing::{Dictionary, ViewingTable};

/// What the profiles are called that are read as one.
const OTHERS: &str = "…";

/// Leaves at most so many profiles: those with fewest rows become one. Says so, when there are more.
pub(super) fn fold_profiles(table: &mut ViewingTable, most: usize) -> Option<String> {
    let all = table.profiles.len();
    if all <= most {
        return None;
    }
    let mut rows = vec![0_u64; all];
    for row in &table.rows {
        rows[table.circumstances_of(row).profile as usize] += 1;
    }
    let mut order: Vec<usize> = (0..all).collect();
    order.sort_by_key(|profile| (Reverse(rows[*profile]), *profile));
    let (kept, folded) = order.split_at_mut(most.saturating_sub(1));
    kept.sort_unstable();
    let mut profiles = Dictionary::new();
    let mut numbers = vec![0; all];
    for profile in kept {
        numbers[*profile] = profiles.number(table.profiles.bytes(*profile as u32));
    }
    let others = profiles.number(OTHERS.as_bytes());
    folded.iter().for_each(|profile| numbers[*profile] = others);
    for circumstances in &mut table.circumstances {
        circumstances.profile = numbers[circumstances.profile as usize];
    }
    table.profiles = profiles;
    let count = folded.len();
    Some(format!(
        "{all} profiles, more than the {most} that are told apart: the {count} with fewest rows are read as one, {OTHERS}"
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::source::netflix::viewing::read_patiently;

    #[test]
    fn the_profiles_with_fewest_rows_become_one() {
        let rows = |name: &str, count| format!("{name},2024-01-01 20:00:00,00:10:00,T\n").repeat(count);
        let text =
            ["Profile Name,Start Time,Duration,Title\n".into(), rows("A", 1), rows("B", 3), rows("C", 2)];
        let table = || read_patiently("V.csv", text.concat().as_bytes()).unwrap();
        let names = |table: &ViewingTable| -> Vec<String> {
            let name = |row| table.profiles.text(table.circumstances_of(row).profile).to_owned();
            table.rows.iter().map(name).collect()
        };
        let mut whole = table();
        assert_eq!(fold_profiles(&mut whole, 3), None);
        assert_eq!(names(&whole), ["A", "B", "B", "B", "C", "C"]);
        let mut folded = table();
        let told = fold_profiles(&mut folded, 2).unwrap();
        assert!(told.starts_with("3 profiles, more than the 2"), "{told}");
        assert_eq!(names(&folded), ["…", "B", "B", "B", "…", "…"]);
        assert_eq!(folded.profiles.len(), 2);
    }
}
