//! Titles as the tables write them, numbered so that a row needs to hold a number only.

use super::{Catalogue, Label, Language, PHRASES};
use std::collections::HashMap;

/// What kind of thing a title names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::demo) enum Form {
    /// A film or an episode.
    Feature,
    /// A trailer of a season or film, worded.
    Trailer,
    /// A recap of a season.
    Recap,
    /// `Show_hook_primary_16x9`
    Hook,
    /// `Show_CLIP_03_16x9`
    Clip,
    /// `Show_backfill_16x9`
    Backfill,
}

/// What a numbered title is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::demo) struct TitleInfo {
    pub language: Language,
    pub form: Form,
    pub work: u16,
    /// From 1; 0 for a film.
    pub season: u8,
    /// From 1; 0 for a film.
    pub episode: u16,
}

/// Every title met so far.
pub(in crate::demo) struct Titles {
    pub catalogue: Catalogue,
    spares_the_word_episode: bool,
    keeps_quotes: bool,
    infos: Vec<TitleInfo>,
    texts: Vec<String>,
    numbers: HashMap<TitleInfo, u32>,
}

impl Titles {
    /// No title yet, in the manner of an era.
    pub fn new(spares_the_word_episode: bool, keeps_quotes: bool) -> Self {
        Self {
            catalogue: Catalogue::new(),
            spares_the_word_episode,
            keeps_quotes,
            infos: Vec::new(),
            texts: Vec::new(),
            numbers: HashMap::new(),
        }
    }

    /// Spells every title in the manner of another era.
    pub fn respell(&mut self, spares_the_word_episode: bool, keeps_quotes: bool) {
        (self.spares_the_word_episode, self.keeps_quotes) = (spares_the_word_episode, keeps_quotes);
        self.texts = self.infos.iter().map(|&info| self.render(info)).collect();
    }

    /// The number of a title.
    pub fn number(&mut self, info: TitleInfo) -> u32 {
        if let Some(&number) = self.numbers.get(&info) {
            return number;
        }
        let text = self.render(info);
        let number = self.infos.len() as u32;
        self.infos.push(info);
        self.texts.push(text);
        self.numbers.insert(info, number);
        number
    }

    /// The number of an episode's or film's own title.
    pub fn feature(&mut self, language: Language, work: u16, season: u8, episode: u16) -> u32 {
        self.number(TitleInfo { language, form: Form::Feature, work, season, episode })
    }

    /// How many titles have been numbered.
    pub fn len(&self) -> usize {
        self.infos.len()
    }

    /// What a title is.
    pub fn info(&self, number: u32) -> TitleInfo {
        self.infos[number as usize]
    }

    /// As ViewingActivity writes it.
    pub fn text(&self, number: u32) -> &str {
        &self.texts[number as usize]
    }

    /// The name of the show or film a title belongs to, in the title's language.
    pub fn work_name(&self, number: u32) -> String {
        let info = self.info(number);
        self.catalogue.work(info.work).name(info.language)
    }

    /// Whether the title is a raw asset name, which betrays an extra without a type.
    pub fn is_raw_asset(&self, number: u32) -> bool {
        matches!(self.info(number).form, Form::Hook | Form::Clip | Form::Backfill)
    }

    /// As the short history writes it: no episode number, and a show's only season has no label.
    pub fn short_text(&self, number: u32) -> String {
        let info = self.info(number);
        let work = self.catalogue.work(info.work);
        let show = work.name(info.language);
        if info.season == 0 {
            return show;
        }
        let name = self.episode_name(info);
        if work.seasons.len() == 1 && work.label == Label::Numbered {
            return format!("{show}: {name}");
        }
        format!("{show}: {}: {name}", self.season_label(info))
    }

    /// As the tables that are English for everyone write it: `Show: Season 1: "Name"`.
    pub fn english_text(&self, number: u32) -> String {
        let info = TitleInfo { language: Language::English, ..self.info(number) };
        let show = self.catalogue.work(info.work).name(Language::English);
        match (info.form, info.season) {
            (Form::Feature, 0) => show,
            (Form::Feature, _) => {
                format!(
                    "{show}: {}: \"{}\"",
                    self.season_label(info),
                    self.episode_name(info).replace('"', "")
                )
            }
            _ => format!("{show}_hook_primary_16x9"),
        }
    }

    fn season_label(&self, info: TitleInfo) -> String {
        let words = info.language.words();
        let number = info.season.to_string();
        match self.catalogue.work(info.work).label {
            Label::LimitedSeries => words.limited_series.to_owned(),
            Label::Parts => words.part.replace("{}", &number),
            // One French label in seven has a plain blank before its number.
            Label::Numbered if info.work % 7 == 3 => {
                words.season.replace('\u{a0}', " ").replace("{}", &number)
            }
            Label::Numbered => words.season.replace("{}", &number),
        }
    }

    fn episode_name(&self, info: TitleInfo) -> String {
        let index = u32::from(info.work) * 151 + u32::from(info.season) * 67 + u32::from(info.episode) * 25;
        let phrase = info.language.words().phrase(index % PHRASES);
        if self.keeps_quotes && index % 400 == 17 { format!("\"{phrase}\"") } else { phrase }
    }

    fn render(&self, info: TitleInfo) -> String {
        let work = self.catalogue.work(info.work);
        let words = info.language.words();
        let season = info.season.to_string();
        // Assets are named by people who work in English.
        let asset = || work.name(Language::English);
        let worded =
            |pattern: &str| pattern.replace("{}", &season).replace("{show}", &work.name(info.language));
        match info.form {
            Form::Feature if info.season == 0 => work.name(info.language),
            Form::Feature => {
                let show = work.name(info.language);
                let text = format!("{show}: {}: {}", self.season_label(info), self.episode_name(info));
                if self.spares_the_word_episode && text.to_lowercase().contains("episode") {
                    return text;
                }
                let number = words.number(work.first_episode + u32::from(info.episode));
                format!("{text} {}", words.episode.replace("{}", &number))
            }
            Form::Trailer if info.season == 0 => worded(words.trailer),
            Form::Trailer => worded(words.season_trailer),
            Form::Recap => worded(words.recap),
            Form::Hook if info.season == 0 => format!("{}_hook_primary_16x9", asset()),
            Form::Hook => format!("{}: Season {season}_hook_02_16x9", asset()),
            Form::Clip => format!("{}_CLIP_03_16x9", asset()),
            Form::Backfill => format!("{}_backfill_16x9", asset()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::titles::{BINGE_SHOW, CLOCK_FILM};

    fn title(titles: &mut Titles, language: Language, work: u16, season: u8, episode: u16) -> String {
        let number = titles.feature(language, work, season, episode);
        titles.text(number).to_owned()
    }

    #[test]
    fn each_language_has_its_words() {
        let mut titles = Titles::new(true, false);
        let mut title = |language, work, season, episode| title(&mut titles, language, work, season, episode);
        // (3·151 + 2·67 + 4·25) mod 576 = 111 = 4·24 + 15: the fifth tail, the sixteenth head.
        assert_eq!(
            title(Language::English, 3, 2, 4),
            "Harbour of Glass Bells: Season 2: The Winter of the Sea (Episode 4)"
        );
        assert_eq!(title(Language::Turkish, 3, 2, 4), "Cam Çanlar Limanı: 2. Sezon: Denizin Kışı (Bölüm 4)");
        assert_eq!(
            title(Language::French, 4, 1, 1),
            "Commissaire Quillon\u{a0}: Nuits blanches: Saison\u{a0}1: Le secret des inconnus (Épisode 1)"
        );
        assert_eq!(title(Language::Turkish, 8, 1, 14).split(" (").last(), Some("Bölüm 1.084)"));
        assert_eq!(title(Language::English, 8, 1, 14).split(" (").last(), Some("Episode 1,084)"));
        assert!(title(Language::Japanese, 17, 1, 1).starts_with("月夜の配達人ナギ: シーズン1: "));
        assert!(!title(Language::English, 23, 1, 1).contains("(Episode"));
    }

    #[test]
    fn the_short_history_drops_numbers_and_an_only_season() {
        let mut titles = Titles::new(true, false);
        let binge = titles.feature(Language::Turkish, BINGE_SHOW, 1, 3);
        assert_eq!(
            titles.short_text(binge),
            format!("Saatçinin Meyve Bahçesi: {}", {
                let text = titles.text(binge);
                let end = text.find(" (").unwrap_or(text.len());
                text[..end].rsplit(": ").next().unwrap_or_default().to_owned()
            })
        );
        let film = titles.catalogue.film(CLOCK_FILM);
        let film = titles.feature(Language::Turkish, film, 0, 0);
        assert_eq!(titles.short_text(film), "İki Kez Gelen Saat");
    }
}
