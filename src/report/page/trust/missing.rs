//! What the export does not contain.

use super::super::Subject;
use super::super::parts::Block;

pub(super) fn blocks(subject: &Subject<'_>) -> Vec<Block> {
    let locale = subject.locale;
    let has = |tables: &[&str]| {
        subject.inputs.iter().any(|input| input.rows > 0 && tables.contains(&input.table.as_str()))
    };
    let parts = [
        (locale.text("missing-searches"), has(&["SearchHistory"])),
        (locale.text("missing-ratings"), has(&["Ratings"])),
        (locale.text("missing-my-list"), has(&["MyList"])),
        (locale.text("missing-devices"), has(&["Devices", "AccessAndDevices"])),
        (locale.text("missing-addresses"), has(&["IpAddressesStreaming", "IpAddresses", "IpAddressesLogin"])),
        (locale.text("missing-billing"), has(&["BillingHistory"])),
        (locale.text("missing-playback"), has(&["PlaybackRelatedEvents"])),
        (locale.text("missing-profiles"), has(&["Profiles"])),
    ];
    let missing: Vec<String> = parts.into_iter().filter(|(_, has)| !has).map(|(name, _)| name).collect();
    let heading = Block::Heading(locale.text("missing-heading"));
    if missing.is_empty() {
        return vec![heading, Block::Paragraph(locale.text("missing-nothing"))];
    }
    vec![heading, Block::Paragraph(locale.text("missing-lead")), Block::List(missing)]
}
