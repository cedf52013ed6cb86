//! Trailers, clips and recaps, told by their titles.

use super::segments::Segments;
use super::segments::expression::find;
use super::segments::label::read_label;
use super::segments::suffix::last_bracket;
use super::words::text::{fold_word, trim};
use super::words::tokens::{Kind, Token, tokenise};
use super::words::{Meaning, meaning};

/// Whether a title is the raw name of an asset: `Show_hook_primary_16x9`, `SHOW_S1_CLIP_NAME`.
pub(super) fn is_asset_name(title: &str) -> bool {
    if !title.contains('_') {
        return false;
    }
    let mut folded = String::new();
    title.split('_').skip(1).any(|part| {
        let word = part.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
        fold_word(word.trim_end_matches(|character: char| character.is_ascii_digit()), &mut folded);
        meaning(&folded).0.any(Meaning::ASSET) || is_aspect(part)
    })
}

/// `16x9`.
fn is_aspect(part: &str) -> bool {
    part.split_once(['x', 'X']).is_some_and(|(width, height)| {
        [width, height]
            .iter()
            .all(|side| (1..=4).contains(&side.len()) && side.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// Whether a title without an episode suffix is a trailer, clip or recap. `has_season` says that a segment between
/// the first and the last is a season.
pub(super) fn is_supplemental(segments: &Segments<'_>, has_season: bool, names_episodes: bool) -> bool {
    let count = segments.len();
    let (first, last) = (segments.get(0), segments.last());
    if count > 1 && !has_season && begins_with_promotion(first) {
        return true;
    }
    // `Part 5: Volume 2 (Trailer): Show`.
    if (1..count - 1).any(|at| ends_in_bracket(segments.get(at))) && read_label(first).is_some() {
        return true;
    }
    // Where episodes carry no suffix, one of them may be called `The Trailer` or `Recap`.
    if has_season && names_episodes {
        return false;
    }
    if let Some((before, inner)) = last_bracket(last)
        && is_bracketed_promotion(inner)
        && (count > 1 || !trim(before).is_empty())
    {
        return true;
    }
    if count > 1 {
        return ends_in_promotion(last, true);
    }
    // Without a colon a dash or a season must tell that the word is not the name.
    let tail = [" - ", " – ", " — ", " | "].iter().filter_map(|dash| last.rsplit_once(dash)).next();
    tail.is_some_and(|(_, tail)| is_promotion(tail)) || ends_in_promotion(last, false)
}

fn ends_in_bracket(segment: &str) -> bool {
    last_bracket(segment).is_some_and(|(_, inner)| is_bracketed_promotion(inner))
}

/// `Season 2 Trailer`, `Temporada 1 (Tráiler)`, `Bande-annonce de la saison 2`, `Miniserial (zwiastun)`, `Trailer`.
fn begins_with_promotion(segment: &str) -> bool {
    if let Some((before, inner)) = last_bracket(segment)
        && is_bracketed_promotion(inner)
    {
        return !trim(before).is_empty();
    }
    if segment.len() > 120 {
        return false;
    }
    let tokens = tokenise(segment);
    let tokens = tokens.all();
    find_counted(tokens) && (promotes_at_end(tokens) || promotes_at_start(tokens))
        || limited_promotion(segment, tokens)
        || only_promotion(segment, tokens)
}

/// `Limited Series Trailer`.
fn limited_promotion(segment: &str, tokens: &[Token<'_>]) -> bool {
    let Some(last) = tokens.last().filter(|last| last.meaning().any(Meaning::PROMOTION)) else {
        return false;
    };
    let mut folded = String::new();
    fold_word(&segment[..last.start], &mut folded);
    meaning(&folded).0.any(Meaning::LIMITED)
}

/// `Season 1 - Clip 3`, `Season 2 Trailer`, `Harbour Season 2 Official Trailer`; behind a colon, `Trailer 2` alone.
fn ends_in_promotion(segment: &str, behind_colon: bool) -> bool {
    if segment.len() > 120 {
        return false;
    }
    let tokens = tokenise(segment);
    let tokens = tokens.all();
    find_counted(tokens) && promotes_at_end(tokens) || behind_colon && only_promotion(segment, tokens)
}

fn find_counted(tokens: &[Token<'_>]) -> bool {
    find(tokens, Meaning::DIVISION).is_some()
        || tokens.iter().any(|token| token.meaning().any(Meaning::SEASON))
            && tokens.iter().any(|token| token.meaning().any(Meaning::LAST))
}

/// The last word, before an optional number or letter, is a trailer word.
fn promotes_at_end(tokens: &[Token<'_>]) -> bool {
    let mut rest = tokens;
    while let Some((last, before)) = rest.split_last() {
        match last.kind {
            _ if last.meaning().any(Meaning::PROMOTION) => return true,
            Kind::Number(_) | Kind::Mark('.' | '#' | ')' | 'º') => rest = before,
            Kind::Word { .. } if last.text.len() == 1 || last.meaning().any(Meaning::NUMBER_MARK) => {
                rest = before
            }
            _ => break,
        }
        if tokens.len() - rest.len() > 4 {
            break;
        }
    }
    phrase_at_end(tokens)
}

/// Phrases of two words, as `Kısa Video`.
fn phrase_at_end(tokens: &[Token<'_>]) -> bool {
    let [.., first, second] = tokens else { return false };
    is_phrase(&[first.text, second.text])
}

fn promotes_at_start(tokens: &[Token<'_>]) -> bool {
    let [first, second, ..] = tokens else { return false };
    first.meaning().any(Meaning::PROMOTION) || is_phrase(&[first.text, second.text])
}

fn is_phrase(words: &[&str]) -> bool {
    let (mut folded, mut all) = (String::new(), String::new());
    for word in words {
        fold_word(word, &mut folded);
        all.push_str(&folded);
    }
    meaning(&all).0.any(Meaning::PROMOTION)
}

fn is_promotion(segment: &str) -> bool {
    let segment = trim(segment);
    segment.len() <= 120 && only_promotion(segment, tokenise(segment).all())
}

/// Whether nothing but trailer words, their companions and a number stand here: `Official Trailer 2`.
fn only_promotion(segment: &str, tokens: &[Token<'_>]) -> bool {
    if tokens.len() > 6 {
        return false;
    }
    const ALLOWED: [Meaning; 3] = [Meaning::PROMOTION, Meaning::COMPANION, Meaning::NUMBER_MARK];
    let allowed = |token: &Token<'_>| {
        !token.is_word()
            || token.text.len() == 1
            || ALLOWED.iter().any(|&meaning| token.meaning().any(meaning))
    };
    tokens.iter().any(|token| token.meaning().any(Meaning::PROMOTION)) && tokens.iter().all(allowed)
        || (2..=4).contains(&tokens.len()) && is_phrase(&[segment])
}

/// Whether a bracket says it is a trailer: `Trailer 2`, `:30 Product Preview`, `Kısa Video`, `Klip nr 3`.
fn is_bracketed_promotion(inner: &str) -> bool {
    let inner = trim(inner);
    if inner.is_empty() || inner.len() > 100 {
        return false;
    }
    let tokens = tokenise(inner);
    let tokens = tokens.all();
    is_phrase(&[inner])
        || tokens.len() <= 8 && (promotes_at_end(tokens) || promotes_at_start(tokens))
        || tokens.len() <= 8
            && tokens.iter().any(|token| token.meaning().any(Meaning::PROMOTION))
            && {
                // `:30 Spot: Preview of the week`: a spot says how many seconds it lasts.
                matches!(tokens, [mark, seconds, ..] if mark.is_mark(':') && matches!(seconds.kind, Kind::Number(_)))
            }
        || tokens.len() == 1 && tokens[0].meaning().any(Meaning::PROMOTION)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::title::segments::cut;

    #[test]
    fn asset_names() {
        for title in [
            "Harbour_hook_primary_16x9",
            "Harbour: Season 1_hook_02_16x9",
            "HARBOUR_S1_CLIP_HERO",
            "Harbour_backfill",
            "Harbour_Trailer2_de",
            "harbour_4x5",
        ] {
            assert!(is_asset_name(title), "{title}");
        }
        for title in ["Harbour", "Ghost_2045", "Clip", "A_B", "Harbour_Clipper"] {
            assert!(!is_asset_name(title), "{title}");
        }
    }

    #[test]
    fn season_first_or_last() {
        for title in [
            "Season 2 Trailer: Harbour",
            "Season 1 Clip 3: Harbour",
            "Season 1 Main Character Intro Clip: Harbour",
            "Temporada 1 (Tráiler): Puerto",
            "1. Sezon (Kısa Video): Liman",
            "2. Sezon Fragmanı: Liman",
            "Saison\u{A0}1 (Bande-annonce)\u{A0}: Le port",
            "Bande-annonce de la saison 2 : Le port",
            "Trailer: Harbour",
            "Official Trailer 2: Harbour",
            "Limited Series (Teaser): Harbour",
            "Limited Series Trailer: Harbour",
            "Klip nr 3: Port",
            "Sezon 2 (klip nr 3): Port",
            "預告：《港》",
            "第 2 季（前導預告）：港",
            "シーズン2（予告編）: 港",
            "시즌 2 (예고편): 항구",
            "Mùa 2 (Trích đoạn): Bến cảng",
            "Harbour (Trailer)",
            "Harbour (Teaser Trailer)",
            "Harbour (Official Trailer 2)",
            "Harbour: Season 1 (Clip)",
            "Harbour: Season 1 (Recap)",
            "Harbour: Season 1 (:30 Product Preview)",
            "Harbour: Season 1 - Clip 3",
            "Harbour: Season 2 Trailer",
            "Harbour: Official Trailer",
            "Harbour | Official Trailer",
            "Harbour Season 2 Trailer",
        ] {
            assert!(is_supplemental(&cut(title).outer, false, false), "{title}");
        }
    }

    #[test]
    fn shows_about_trailers() {
        for title in [
            "Trailer Park Sailors",
            "Trailer Park Sailors: Home at Sea",
            "Clips",
            "Recap",
            "The Trailer",
            "Harbour: The Trailer Park",
            "Recapture: Harbour",
            "Harbour (Hindi)",
            "Harbour (2017)",
        ] {
            assert!(!is_supplemental(&cut(title).outer, false, true), "{title}");
        }
        assert!(!is_supplemental(&cut("Clip: Season 1: Recap").outer, true, true));
        assert!(!is_supplemental(&cut("Harbour: Season 1: Storm (Recap)").outer, true, true));
    }
}
