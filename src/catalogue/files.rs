//! The files of the catalogue, read once when somebody asks.

use super::facts::{
    Category, ColumnFacts, Era, Link, Name, People, Purpose, Reach, Sensitivity, TableFacts, Words,
};
use crate::source::netflix::{TABLES, TableKind};
use crate::source::text::normalise_header;

pub(super) const TABLES_FILE: &str = include_str!("../../assets/catalogue/tables.tsv");
pub(super) const COLUMNS_FILE: &str = include_str!("../../assets/catalogue/columns.tsv");
pub(super) const PURPOSES_FILE: &str = include_str!("../../assets/catalogue/purposes.tsv");

/// All facts, in the order of the files.
pub(super) struct Catalogue {
    pub tables: Vec<TableFacts>,
    pub columns: Vec<ColumnFacts>,
    pub purposes: Vec<Purpose>,
}

impl Catalogue {
    /// Reads the files; a line that does not fit is left out, which a test finds.
    pub fn read() -> Self {
        Self {
            tables: lines(TABLES_FILE).filter_map(table).collect(),
            columns: lines(COLUMNS_FILE).filter_map(column).collect(),
            purposes: lines(PURPOSES_FILE).filter_map(purpose).collect(),
        }
    }
}

/// The lines that are no comments.
pub(super) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

fn fields<const N: usize>(line: &'static str) -> Option<[&'static str; N]> {
    line.split('\t').collect::<Vec<_>>().try_into().ok()
}

fn kind(name: &str) -> Option<TableKind> {
    TABLES.iter().find(|spec| kind_word(spec.kind) == name).map(|spec| spec.kind)
}

/// The name of a table in the files: that of its kind, so `ViewingHistory`, not `NetflixViewingHistory`.
fn kind_word(kind: TableKind) -> String {
    format!("{kind:?}")
}

/// Words separated by commas; `-` for none.
fn list<T>(field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    if field == "-" { Some(Vec::new()) } else { field.split(',').map(parse).collect() }
}

fn table(line: &'static str) -> Option<TableFacts> {
    let [name, people, class, categories, links, reach, seen, what, why, quoi, pourquoi] = fields(line)?;
    Some(TableFacts {
        kind: kind(name)?,
        people: list(people, People::parse)?,
        sensitivity: Sensitivity::parse(class)?,
        categories: list(categories, Category::parse)?,
        links: list(links, Link::parse)?,
        reach: Reach::parse(reach)?,
        seen: if seen == "-" { None } else { Some(Era::parse(seen)?) },
        what: Words { english: what, french: quoi },
        why: Words { english: why, french: pourquoi },
    })
}

fn column(line: &'static str) -> Option<ColumnFacts> {
    let [table, header, people, class, categories, links, what, quoi] = fields(line)?;
    let name = match header.split_once(':') {
        Some(("begins", start)) => Name::Begins(start),
        Some(("ends", end)) => Name::Ends(end),
        _ => Name::Exact(normalise_header(header)),
    };
    Some(ColumnFacts {
        table: if table == "*" { None } else { Some(kind(table)?) },
        header,
        people: list(people, People::parse)?,
        sensitivity: Sensitivity::parse(class)?,
        categories: list(categories, Category::parse)?,
        links: list(links, Link::parse)?,
        what: Words { english: what, french: quoi },
        name,
    })
}

fn purpose(line: &'static str) -> Option<Purpose> {
    let [name, what, why, quoi, pourquoi] = fields(line)?;
    Some(Purpose {
        name,
        what: Words { english: what, french: quoi },
        why: Words { english: why, french: pourquoi },
    })
}
