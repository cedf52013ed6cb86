//! The columns, read back as the page's script reads them.

use super::*;
use crate::report::page::tests::household;

#[test]
fn short_keys_are_those_of_fnv_1a() {
    // The published test vector of "foobar" is 0xbf9cf968; ours puts the kind and a colon before the name.
    assert_eq!(short_key("foo", "bar"), short_key("foo", "bar"));
    assert_ne!(short_key("film", "Dawn"), short_key("series", "Dawn"));
    let plain = "foobar"
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    assert_eq!(plain, 0xbf9c_f968);
}
