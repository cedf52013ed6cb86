//! What holds for the reading of any titles.

use crate::checks::fields_are_pieces;
use proptest::prelude::*;
use watchprint::model::title::{TitleSource, parse_titles};

/// Pieces titles are made of, so that random titles reach every branch of the grammar.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            ": ",
            " : ",
            "：",
            ":",
            "\u{A0}: ",
            " ",
            "",
            "Season",
            "2",
            "1B",
            "Part",
            "III",
            "第",
            "二",
            "季",
            "集",
            "(",
            ")",
            "（",
            "）",
            "Episode",
            "1,084",
            "Trailer",
            "_hook_",
            "Limited Series",
            "Bölüm",
            ".",
            "-",
            "Chapter",
            "Ebb",
            "Tides",
            "Final",
            "Year",
            "\u{200B}",
            "\u{FEFF}",
            "e\u{301}",
            "İ",
            "ª",
            "a",
            "temporada",
            "\u{2236} ",
            "\t",
            "\n",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
        any::<char>().prop_map(String::from),
    ]
}

fn title() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..14).prop_map(|pieces| pieces.concat())
}

fn source() -> impl Strategy<Value = TitleSource> {
    prop::sample::select(vec![TitleSource::ViewingActivity, TitleSource::ViewingHistory])
}

proptest! {
    #[test]
    fn fields_are_pieces_of_the_title(title in title(), source in source()) {
        let titles = [title.as_str()];
        let read = parse_titles(&titles, source).remove(0);
        fields_are_pieces(&title, &read);
    }

    #[test]
    fn the_order_of_titles_does_not_matter(
        titles in prop::collection::vec(title(), 1..30),
        source in source(),
        seed in any::<prop::sample::Index>(),
    ) {
        let mut turned = titles.clone();
        turned.rotate_left(seed.index(titles.len()));
        turned.reverse();
        turned.push(titles[0].clone());
        let (first, second) = (parse_titles(&titles, source), parse_titles(&turned, source));
        for (title, read) in titles.iter().zip(&first) {
            let place = turned.iter().position(|other| other == title).unwrap();
            prop_assert_eq!(read, &second[place]);
        }
    }

    #[test]
    fn any_text_is_read(text in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let bytes = String::from_utf8_lossy(&bytes).into_owned();
        for source in [TitleSource::ViewingActivity, TitleSource::ViewingHistory] {
            prop_assert_eq!(parse_titles(&[&text, &bytes], source).len(), 2);
        }
    }
}
