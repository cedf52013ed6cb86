//! A page as one HTML file: style and script inlined, nothing loaded from anywhere.

pub mod csp;
mod languages;
mod script;

use super::page::{Block, Cell, Page, Table};
use super::record::folded;
use crate::chart::theme::css_variables;
use crate::chart::{STYLE as DRAWINGS, Theme};
use askama::Template;
use script::script_of;

const STYLE: &str = include_str!("../../../assets/report/report.css");

/// A page that could not be written; only an error of the program can cause it.
#[derive(Debug, thiserror::Error)]
#[error("the report page could not be written ({0})")]
pub struct HtmlError(#[from] askama::Error);

#[derive(Template)]
#[template(path = "page.html")]
struct Document<'a> {
    page: &'a Page,
    title: String,
    policy: String,
    style: &'a str,
    script: &'a str,
    body: &'a str,
    record: Option<String>,
    languages: Option<String>,
}

/// What stands between the tags of the body, without data and script.
#[derive(Template)]
#[template(path = "body.html")]
struct Body<'a> {
    page: &'a Page,
}

#[derive(Template)]
#[template(path = "table.html")]
struct TableOf<'a> {
    table: &'a Table,
    class: &'a str,
}

/// Writes the page.
///
/// # Errors
/// If the template cannot be filled, which no input can cause.
pub fn html(page: &Page) -> Result<String, HtmlError> {
    document(page, &body(page)?, page.record.as_ref().map(folded), None)
}

/// Writes the page with the same page in another language folded inside, for the script to show instead. Without
/// script the page is that of [`html`].
///
/// # Errors
/// If the template cannot be filled, which no input can cause.
pub fn html_in_two_languages(page: &Page, other: &Page) -> Result<String, HtmlError> {
    let (shown, hidden) = rayon::join(|| body(page), || body(other));
    let (shown, hidden) = (shown?, hidden?);
    let (languages, record) =
        rayon::join(|| languages::block(page, &shown, other, &hidden), || page.record.as_ref().map(folded));
    document(page, &shown, record, Some(languages))
}

fn body(page: &Page) -> Result<String, HtmlError> {
    Ok(clean(Body { page }.render()?))
}

fn document(
    page: &Page,
    body: &str,
    record: Option<String>,
    languages: Option<String>,
) -> Result<String, HtmlError> {
    let (style, script) = (style(), script_of(page));
    let policy = csp::policy(&style, script);
    let title = clean(page.title.clone());
    Ok(Document { page, title, policy, style: &style, script, body, record, languages }.render()?)
}

/// HTML allows no control characters but blanks; titles and names may hold any.
fn clean(text: String) -> String {
    let stray = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(stray) { text.replace(stray, "\u{fffd}") } else { text }
}

/// The style sheet with the colours of the charts in both themes. A reader's choice of theme,
/// set by the script as an attribute, wins over that of the system; paper is always light.
fn style() -> String {
    let light = css_variables(Theme::Light);
    let dark = css_variables(Theme::Dark);
    format!(
        ":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n\
         @media screen{{:root[data-theme=dark]{{{dark}}}}}\n{DRAWINGS}{}",
        without_indents(STYLE)
    )
}

/// A style sheet with its lines from the first letter on, and without those of a comment alone.
fn without_indents(style: &str) -> String {
    let lines = style.lines().map(str::trim);
    let is_comment = |line: &str| line.starts_with("/*") && line.ends_with("*/");
    let lines = lines.filter(|line| !line.is_empty() && !is_comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}
