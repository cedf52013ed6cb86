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
    let all = names(table).len();
    if all <= most.max(1) {
        return None;
    }
    let before = std::mem::take(names(table));
    let mut rows = vec![0_u64; all];
    for row in &table.rows {
        rows[*number(&mut table.circumstances_of(row)) as usize] += 1;
    }
    let mut order: Vec<u32> = (0..all as u32).collect();
    order.sort_by_key(|name| (Reverse(rows[*name as usize]), before.bytes(*name)));
    let (kept, folded) = order.split_at_mut(most.saturating_sub(1));
    kept.sort_unstable();
    let mut numbers = vec![0; all];
    let after = names(table);
    for name in kept {
        numbers[*name as usize] = after.number(before.bytes(*name));
    }
    let others = after.number(OTHERS.as_bytes());
    folded.iter().for_each(|name| numbers[*name as usize] = others);
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
}
