//! Any texts as titles: what they are taken apart into are pieces of them.

#![allow(dead_code)] // every user uses a part of this one

use watchprint::model::title::{
    Kind, Title, TitleSource, name_key, parse_titles, to_tsv_row, unnumbered_key, written_key,
};

const SOURCES: [TitleSource; 2] = [TitleSource::ViewingActivity, TitleSource::ViewingHistory];

/// Each line is a title; together they are a file.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let titles: Vec<&str> = text.split('\n').take(200).collect();
    let turned: Vec<&str> = titles.iter().rev().copied().collect();
    for source in SOURCES {
        let read = parse_titles(&titles, source);
        assert_eq!(read.len(), titles.len());
        titles.iter().zip(&read).for_each(|(title, read)| fields_are_pieces(title, read));
        let again = parse_titles(&turned, source);
        assert!(read.iter().eq(again.iter().rev()), "the order of titles does not matter");
    }
    for title in titles {
        let key = name_key(title);
        assert_eq!(name_key(&key), key, "a key is its own key");
        let _ = (written_key(title), unnumbered_key(title));
    }
}

/// The fields are pieces of the title, and only an episode has any.
pub fn fields_are_pieces(title: &str, read: &Title<&str>) {
    for field in [&read.series, &read.season_label, &read.episode].into_iter().flatten() {
        assert!(!field.is_empty() && field.trim() == *field, "{field:?}");
        assert!(title.contains(*field), "{field:?} in {title:?}");
    }
    if read.kind != Kind::Episode {
        assert!(read.series.is_none() && read.season.is_none() && read.season_label.is_none());
        assert!(read.episode.is_none() && read.episode_number.is_none());
    }
    let row = to_tsv_row(read);
    assert_eq!(row.matches('\t').count(), 5);
    assert!(!row.contains(|c: char| c.is_control() && c != '\t'));
}
