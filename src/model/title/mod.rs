//! stub
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub enum Kind {
    Film,
    Episode,
    Supplemental,
    Unknown,
}
impl Kind {
    pub fn as_str(&self) -> &'static str {
        "unknown"
    }
}
#[derive(Debug, Clone, Copy)]
pub enum TitleSource {
    ViewingActivity,
    ViewingHistory,
}
#[derive(Debug, Clone)]
pub struct Title {
    pub kind: Kind,
    pub series: Option<String>,
    pub season: Option<u32>,
    pub season_label: Option<String>,
    pub episode: Option<String>,
    pub episode_number: Option<u32>,
}
pub fn parse_titles<S: AsRef<str>>(titles: &[S], _s: TitleSource) -> Vec<Title> {
    titles
        .iter()
        .map(|_| Title {
            kind: Kind::Unknown,
            series: None,
            season: None,
            season_label: None,
            episode: None,
            episode_number: None,
        })
        .collect()
}
