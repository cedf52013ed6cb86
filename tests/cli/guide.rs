//! `guide`: text on standard output, a calendar file when one is asked for.

use crate::run_in;
use std::fs;

#[test]
fn a_request_gets_its_dates_and_a_reminder() {
    let folder = tempfile::tempdir().unwrap();
    let told =
        run_in(folder.path(), &["guide", "--requested", "2024-03-05", "-o", "reminder.ics", "--law", "uk"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert!(told.out.contains("Friday, 5 April 2024") && !told.out.contains("California (CCPA)"));
    let calendar = fs::read_to_string(folder.path().join("reminder.ics")).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("VALUE=DATE:20240405\r\n"));
}

#[test]
fn every_language_and_country_is_answered_and_nonsense_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let french = run_in(folder.path(), &["guide", "--lang", "fr", "--country", "FR"]);
    assert!(french.code == Some(0) && french.out.contains("cnil.fr") && !french.out.contains("ico.org.uk"));
    for wrong in
        [&["--country", "France"][..], &["-o", "x.ics"], &["--requested", "5 March"], &["--lang", "xx"]]
    {
        assert_eq!(run_in(folder.path(), &[&["guide"], wrong].concat()).code, Some(2), "{wrong:?}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
