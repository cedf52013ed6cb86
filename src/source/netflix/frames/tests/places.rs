//! Devices and addresses.

use super::*;

#[test]
fn devices_of_each_era() {
    let wide = "Profile Name,Esn,Device Type,Acct First Playback Date,Acct Last Playback Date,Acct First Playback Date For User Generated Plays,Acct Last Playback Date For User Generated Plays,Profile First Playback Date,Profile Last Playback Date,Profile First Playback Date For User Generated Plays,Profile Last Playback Date For User Generated Plays,Deactivation Time\n";
    let camel = "profileName,esn,deviceType,acctFirstPlaybackDate,acctLastPlaybackDate,acctFirstPlaybackDateForUserGeneratedPlays,acctLastPlaybackDateForUserGeneratedPlays,profileFirstPlaybackDate,profileLastPlaybackDate,profileFirstPlaybackDateForUserGeneratedPlays,profileLastPlaybackDateForUserGeneratedPlays,deactivationTime\n";
    for (header, time) in [
        (wide, "2021-06-06T02:01:32.123Z"),
        (wide, "2021-06-06T02:01:32.123"),
        (camel, "2021-06-06T02:01:32.123Z"),
    ] {
        let devices =
            read(TableKind::Devices, &format!("{header}Ada,E-1,TV,{time},{time},,,{time},,,,N/A\n"));
        assert_flawless(&devices);
        assert_eq!(cell(&devices.frame, "acct_first_playback_date", 0), "2021-06-06 02:01:32.123 UTC");
        assert_eq!(cell(&devices.frame, "profile_last_playback_date", 0), "null");
        assert_eq!(cell(&devices.frame, "deactivation_time", 0), "null");
        assert_eq!(reach(&devices).1, "2021-06-06T02:01:32Z");
    }
}

#[test]
fn streaming_addresses_with_seven_and_with_eight_columns() {
    let seven = "Esn,Country,Localized Device Description,Device Description,Ip,Region Code Display Name,Ts\nE-1,US,TV,TV,198.51.100.7,New York,2021-10-06T02:01:32.123Z\n";
    let old = "esn,country,localizedDeviceDescription,deviceDescription,ip,regionCodeDisplayName,ts\nE-1,US,TV,TV,198.51.100.7,New York,2021-10-06T02:01:32.123Z\n";
    let eight = "Esn,Localized Device Description,Device Description,Ip,Country,Region Code Display Name,Near Location,Ts\nE-1,TV,TV,198.51.100.7,US,New York,Albany,2021-10-06 02:01:32\n";
    let newest = "\"Localized Device Description\",\"Country\",\"Esn\",\"Region Code Display Name\",\"Ip\",\"Device Description\",\"Ts\",\"Near Location\"\n\"TV\",\"US\",\"E-1\",\"New York\",\"198.51.100.7\",\"TV\",\"2021-10-06 02:01:32\",\"Albany\"\n";
    for (kind, text, near) in [
        (TableKind::IpAddressesStreaming, seven, "null"),
        (TableKind::IpAddressesStreaming, eight, "Albany"),
        (TableKind::IpAddressesStreaming, newest, "Albany"),
        (TableKind::IpAddresses, seven, ""),
        (TableKind::IpAddresses, old, ""),
    ] {
        let addresses = read(kind, text);
        assert_flawless(&addresses);
        assert_eq!(cell(&addresses.frame, "region_code_display_name", 0), "New York");
        assert_eq!(cell(&addresses.frame, "ip", 0), "198.51.100.7");
        assert_eq!(reach(&addresses), ("2021-10-06T02:01:32Z", "2021-10-06T02:01:32Z"));
        if kind == TableKind::IpAddressesStreaming {
            assert_eq!(cell(&addresses.frame, "near_location", 0), near);
        }
    }
}

#[test]
fn sign_ins_and_the_account_s_creation() {
    let text =
        "Esn,Country,Region Code,Device Description,Ip,Ts\n,TR,34,Chrome,2001:db8::1,2023-01-06 02:01:32\n";
    for kind in [TableKind::IpAddressesLogin, TableKind::IpAddressesAccountCreation] {
        let sign_in = read(kind, text);
        assert_flawless(&sign_in);
        assert_eq!(
            (cell(&sign_in.frame, "esn", 0), cell(&sign_in.frame, "ip", 0)),
            ("null".into(), "2001:db8::1".into())
        );
        assert_eq!(dtype(&sign_in.frame, "ts"), "datetime[ms, UTC]");
    }
}

#[test]
fn signed_in_devices_with_and_without_fractions() {
    let access = read(
        TableKind::AccessAndDevices,
        "Devices,Date,Esn,Part Of Netflix Household\nTV,2025-03-24 10:11:12.99,E-1,Yes\nPhone,2025-03-24 10:11:12,E-2,No\n",
    );
    assert_flawless(&access);
    assert_eq!(cells(&access.frame, "date"), ["2025-03-24 10:11:12.990 UTC", "2025-03-24 10:11:12 UTC"]);
    assert_eq!(cells(&access.frame, "part_of_netflix_household"), ["true", "false"]);
}
