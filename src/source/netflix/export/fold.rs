//! More profiles or devices than a household can have: figures of each would take more memory than the file may.

use std::cmp::Reverse;

use crate::source::archive::Limits;
use crate::source::netflix::viewing::{Circumstances, Dictionary, ViewingTable};

/// What those are called that are read as one.
const OTHERS: &str = "…";

/// Leaves as many profiles and devices as the limits allow: those with fewest rows become one. Says so, when there are more.
pub(super) fn fold_names(table: &mut ViewingTable, limits: &Limits) -> Vec<String> {
    let profiles = fold(
        table,
        ("profiles", limits.profiles, "--max-profiles"),
        |table| &mut table.profiles,
        |row| &mut row.profile,
    );
    let devices = fold(
        table,
        ("devices", limits.devices, "--max-devices"),
        |table| &mut table.devices,
        |row| &mut row.device,
    );
    [profiles, devices].into_iter().flatten().collect()
}

fn fold(
    table: &mut ViewingTable,
    (what, most, option): (&str, usize, &str),
    names: impl Fn(&mut ViewingTable) -> &mut Dictionary,
    number: impl Fn(&mut Circumstances) -> &mut u32,
) -> Option<String> {
    if names(table).len() <= most.max(1) {
        return None;
    }
    let before = std::mem::take(names(table));
    // Names that differ in outer blanks are one.
    let mut keys = Dictionary::new();
    let key_of: Vec<u32> = before.texts().map(|name| keys.number(name.trim().as_bytes())).collect();
    let all = keys.len();
    if all <= most.max(1) {
        *names(table) = before;
        return None;
    }
    let mut rows = vec![0_u64; all];
    for row in &table.rows {
        rows[key_of[*number(&mut table.circumstances_of(row)) as usize] as usize] += 1;
    }
    let mut order: Vec<u32> = (0..all as u32).collect();
    order.sort_by_key(|key| (Reverse(rows[*key as usize]), keys.bytes(*key)));
    let folded = order.split_off(most.saturating_sub(1));
    let mut is_kept = vec![true; all];
    folded.iter().for_each(|key| is_kept[*key as usize] = false);
    let after = names(table);
    let numbers: Vec<u32> = (0..)
        .zip(&key_of)
        .map(|(name, key)| {
            after.number(if is_kept[*key as usize] { before.bytes(name) } else { OTHERS.as_bytes() })
        })
        .collect();
    for circumstances in &mut table.circumstances {
        let number = number(circumstances);
        *number = numbers[*number as usize];
    }
    let count = folded.len();
    Some(format!(
        "{all} {what}, more than the {most} that are told apart ({option} sets another limit): the {count} with fewest rows \
         are read as one, {OTHERS}"
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::source::netflix::viewing::read_patiently;

    #[test]
    fn the_names_with_fewest_rows_become_one() {
        let rows = |profile: &str, device: &str, count| {
            format!("{profile},2024-01-01 20:00:00,00:10:00,T,{device}\n").repeat(count)
        };
        let text = [
            "Profile Name,Start Time,Duration,Title,Device Type\n".into(),
            rows("D", "x", 1),
            rows("A", "y", 1),
            rows("B", "y", 3),
            rows("C", "z", 2),
        ];
        let told = |profiles: usize, devices: usize| {
            let mut table = read_patiently("V.csv", text.concat().as_bytes(), usize::MAX).unwrap();
            let told = fold_names(&mut table, &Limits { profiles, devices, ..Limits::USUAL });
            let name = |row| {
                let shared = table.circumstances_of(row);
                [table.profiles.text(shared.profile), table.devices.text(shared.device)].concat()
            };
            let names: Vec<String> = table.rows.iter().map(name).collect();
            (told, names, [table.profiles.len(), table.devices.len()])
        };
        assert_eq!(
            told(4, 3),
            (vec![], ["Dx", "Ay", "By", "By", "By", "Cz", "Cz"].map(String::from).to_vec(), [4, 3])
        );
        let (said, names, left) = told(3, 2);
        assert!(
            said[0].starts_with("4 profiles, more than the 3 ") && said[1].starts_with("3 devices"),
            "{said:?}"
        );
        assert!(said[0].contains("the 2 with fewest rows") && said[0].contains("--max-profiles"), "{said:?}");
        assert_eq!((names.join(" ").as_str(), left), ("…… …y By By By C… C…", [3, 2]));
        let (_, names, left) = told(1, 1);
        assert_eq!((names[0].as_str(), left), ("……", [1, 1]));
        // Of two with as many rows the name decides, not the place in the file.
        assert_eq!(told(4, 3).1, told(5, 4).1);
        assert!(told(3, 3).1.contains(&"…y".to_owned()) && told(3, 3).1.contains(&"…x".to_owned()));
    }

    #[test]
    fn names_that_differ_in_blanks_count_once() {
        let text = "Profile Name,Start Time,Duration,Title\n A,,,\nA ,,,\nA,,,\nB,,,\nC,,,\n";
        let told = |profiles: usize| {
            let mut table = read_patiently("V.csv", text.as_bytes(), usize::MAX).unwrap();
            let told = fold_names(&mut table, &Limits { profiles, ..Limits::USUAL });
            (told.len(), table.profiles.texts().collect::<Vec<_>>().join("|"))
        };
        assert_eq!(told(3), (0, " A|A |A|B|C".to_owned()));
        assert_eq!(told(2), (1, " A|A |A|…".to_owned()));
    }
}
