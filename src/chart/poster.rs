//! One sheet to hang or to share: the main numbers, and charts as they are drawn everywhere else.

use super::canvas::drawing::{Drawing, FAMILIES, Words};
use super::canvas::text::{Weight, escape, escape_isolated, wrap};
use super::canvas::{colour, resolve};
use super::theme::{Role, Theme};
use std::fmt::Write as _;

/// Width of the sheet in pixels.
pub const WIDTH: u32 = 1_600;
/// Height of the sheet in pixels.
pub const HEIGHT: u32 = 2_400;

const MARGIN: f64 = 90.0;
const INNER: f64 = WIDTH as f64 - 2.0 * MARGIN;
const GAP: f64 = 54.0;
const COLUMN: f64 = (INNER - 2.0 * GAP) / 3.0;
/// The charts of a column may stand this much further apart than they must, so that columns end together.
const MOST_SPREAD: f64 = 160.0;
/// Where charts must end; below stands the last line.
const FLOOR: f64 = HEIGHT as f64 - 120.0;

/// A number with the words around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Number {
    /// Words before it; may be empty.
    pub before: String,
    /// The number itself.
    pub figure: String,
    /// Words after it.
    pub after: String,
}

/// A chart that may be put on the sheet.
#[derive(Debug, Clone, Copy)]
pub struct Panel<'a> {
    /// Keeps its ids apart from those of the others.
    pub id: &'a str,
    /// Its title and unit.
    pub words: &'a Words,
    /// The chart.
    pub drawing: &'a Drawing,
}

/// What stands on the sheet, from top to bottom.
#[derive(Debug, Clone, Default)]
pub struct Poster<'a> {
    /// What the sheet is about, for the top line and for screen readers.
    pub title: String,
    /// Whose record, which days, how many rows.
    pub subtitle: String,
    /// The first is set largest; up to six more stand below it.
    pub numbers: Vec<Number>,
    /// A chart across the whole sheet.
    pub hero: Option<Panel<'a>>,
    /// For each of three columns the charts it may hold; what has no room is left out.
    pub columns: [Vec<Panel<'a>>; 3],
    /// The last line.
    pub colophon: String,
}

/// The sheet in the making.
struct Writer {
    markup: String,
    theme: Theme,
}

impl Writer {
    /// Lines of text below one another; how far down they reach.
    fn text(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        width: f64,
        size: f64,
        role: Role,
        most: usize,
    ) -> f64 {
        let weight = if role == Role::Muted { Weight::Regular } else { Weight::Bold };
        let mut y = y;
        for line in wrap(text, width, size, weight, most) {
            y += size * 1.22;
            let weight = if weight == Weight::Bold { 600 } else { 400 };
            let _ = write!(
                self.markup,
                r#"<text x="{x:.1}" y="{:.1}" font-size="{size}" font-weight="{weight}" fill="{}">{}</text>"#,
                y - size * 0.25,
                colour(role),
                escape_isolated(&line),
            );
        }
        y
    }

    fn rule(&mut self, y: f64, role: Role, thickness: f64) {
        let _ = write!(
            self.markup,
            r#"<rect x="{MARGIN}" y="{y:.1}" width="{INNER}" height="{thickness}" fill="{}"/>"#,
            colour(role)
        );
    }

    /// Figure and words of a number; how far down they reach.
    fn number(&mut self, number: &Number, (x, y): (f64, f64), width: f64, sizes: (f64, f64)) -> f64 {
        let (large, small) = sizes;
        let y = self.text(&number.before, (x, y), width, small, Role::Muted, 2);
        let long = number.figure.chars().count() > 14;
        let size = if long { large * 0.62 } else { large };
        let y = self.text(&number.figure, (x, y), width, size, Role::Accent, 2);
        self.text(number.after.trim_start(), (x, y + 4.0), width, small, Role::Muted, 4)
    }

    fn panel(&mut self, panel: &Panel<'_>, (x, y): (f64, f64), width: f64) {
        let (size, unit) = type_of(width);
        let y = self.text(&panel.words.title, (x, y), width, size, Role::Ink, 3);
        let y = self.text(&panel.words.subtitle, (x, y + 3.0), width, unit, Role::Muted, 2);
        let scale = width / f64::from(panel.drawing.width());
        let _ = write!(
            self.markup,
            r#"<g transform="translate({x:.1} {:.1}) scale({scale:.5})">{}</g>"#,
            y + 16.0,
            resolve(panel.drawing.body(), panel.id, &|role| role.value(self.theme).to_owned()),
        );
    }
}

/// Sizes of a panel's title and unit.
fn type_of(width: f64) -> (f64, f64) {
    if width > COLUMN { (32.0, 20.0) } else { (24.0, 17.0) }
}

/// How much of a column a panel takes.
fn height_of(panel: &Panel<'_>, width: f64) -> f64 {
    let (size, unit) = type_of(width);
    let title = wrap(&panel.words.title, width, size, Weight::Bold, 3).len() as f64 * size;
    let subtitle = wrap(&panel.words.subtitle, width, unit, Weight::Regular, 2).len() as f64 * unit;
    let scale = width / f64::from(panel.drawing.width());
    (title + subtitle) * 1.22 + 19.0 + f64::from(panel.drawing.height()) * scale
}

impl Poster<'_> {
    /// The sheet as a complete `.svg` file in the colours of `theme`.
    #[must_use]
    pub fn file(&self, theme: Theme) -> String {
        let mut sheet = Writer { markup: String::new(), theme };
        let mut y = sheet.text(&self.title, (MARGIN, 62.0), INNER, 30.0, Role::Ink, 1);
        y = sheet.text(&self.subtitle, (MARGIN, y), INNER, 22.0, Role::Muted, 2);
        sheet.rule(y + 16.0, Role::Ink, 4.0);
        y += 36.0;
        let mut numbers = self.numbers.iter();
        if let Some(first) = numbers.next() {
            y = sheet.number(first, (MARGIN, y), INNER, (150.0, 28.0)) + 34.0;
        }
        let rest: Vec<&Number> = numbers.take(6).collect();
        for row in rest.chunks(3) {
            let ends = row.iter().enumerate().map(|(column, number)| {
                let x = MARGIN + column as f64 * (COLUMN + GAP);
                sheet.number(number, (x, y), COLUMN, (52.0, 20.0))
            });
            y = ends.fold(y, f64::max) + 26.0;
        }
        if let Some(hero) = &self.hero {
            sheet.rule(y, Role::Grid, 2.0);
            sheet.panel(hero, (MARGIN, y + 24.0), INNER);
            y += 24.0 + height_of(hero, INNER) + 34.0;
        }
        sheet.rule(y, Role::Grid, 2.0);
        self.fill_columns(&mut sheet, y + 24.0);
        sheet.rule(FLOOR + 28.0, Role::Ink, 2.0);
        sheet.text(&self.colophon, (MARGIN, FLOOR + 40.0), INNER, 20.0, Role::Muted, 2);
        let markup = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="wp-poster" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" direction="ltr" font-family="{FAMILIES}"><title>{}</title><rect width="{WIDTH}" height="{HEIGHT}" fill="{}"/>{}</svg>
"#,
            escape(&self.title),
            colour(Role::Surface),
            sheet.markup,
        );
        resolve(&markup, "poster", &|role| role.value(theme).to_owned())
    }

    /// Puts into each column what has room, and spreads it over the height.
    fn fill_columns(&self, sheet: &mut Writer, top: f64) {
        let mut shown: Vec<&str> = Vec::new();
        for (place, candidates) in self.columns.iter().enumerate() {
            let x = MARGIN + place as f64 * (COLUMN + GAP);
            let mut room = FLOOR - top;
            let mut chosen: Vec<(&Panel<'_>, f64)> = Vec::new();
            for panel in candidates {
                let height = height_of(panel, COLUMN);
                if height <= room && !shown.contains(&panel.id) {
                    room -= height + 34.0;
                    shown.push(panel.id);
                    chosen.push((panel, height));
                }
            }
            let gaps = chosen.len().saturating_sub(1).max(1) as f64;
            let spare = ((room + 34.0).max(0.0) / gaps).min(MOST_SPREAD);
            let mut y = top;
            for (panel, height) in chosen {
                sheet.panel(panel, (x, y), COLUMN);
                y += height + 34.0 + spare;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(figure: &str) -> Number {
        Number { figure: figure.to_owned(), after: " of <everything> & more".to_owned(), ..Number::default() }
    }

    #[test]
    fn a_sheet_has_its_size_and_says_who_made_it() {
        let poster = Poster {
            title: "A record".to_owned(),
            subtitle: "n = 3 rows".to_owned(),
            numbers: vec![
                number("12 hours"),
                number("とても長い題名がここにあります"),
                number("مسلسل طويل جدا"),
            ],
            colophon: "Made offline".to_owned(),
            ..Poster::default()
        };
        let [light, dark] = [Theme::Light, Theme::Dark].map(|theme| poster.file(theme));
        assert!(light.contains(r#"width="1600" height="2400""#));
        for words in [
            "A record",
            "n = 3 rows",
            "12 hours",
            "Made offline",
            "of &lt;everything&gt; &amp; more",
            "とても",
        ] {
            assert!(light.contains(words) && dark.contains(words), "{words}");
        }
        assert_ne!(light, dark);
        assert!(!light.contains(['\u{1}', '\u{2}', '\u{3}']), "a colour is left open");
    }

    #[test]
    fn what_has_no_room_is_left_out_and_nothing_stands_twice() {
        let words = Words { title: "Tall".to_owned(), ..Words::default() };
        let drawing = |height| Drawing::new(words.clone(), 330, height, "<path/>".to_owned());
        let (tall, flat) = (drawing(9_000.0), drawing(60.0));
        let panel = |id, drawing| Panel { id, words: &words, drawing };
        let column = || vec![panel("tall", &tall), panel("flat", &flat)];
        let poster = Poster { columns: [column(), column(), column()], ..Poster::default() };
        assert_eq!(poster.file(Theme::Light).matches("<path/>").count(), 1);
    }
}
