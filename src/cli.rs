//! The command line: structures only, no input or output.
//!
//! Help, man page and shell completions are all made from these.

mod limits;
mod values;

use crate::model::title::TitleSource;
use clap::{Args, Parser, Subcommand, ValueEnum};
pub use limits::LimitChoices;
use std::path::PathBuf;
use values::{parse_day_start, parse_periods};

/// See what a streaming service's personal-data export says about a household, without any
/// connection to the network.
#[derive(Debug, Parser)]
#[command(name = "watchprint", version, max_term_width = 100, arg_required_else_help = true)]
#[command(
    after_help = "Exit codes: 0 done; 1 done, but some rows or files could not be read (they are listed); \
2 wrong usage; 3 nothing usable in the input, or the result could not be written.\n\nTry it on an invented household: watchprint report --demo --open"
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Every command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write one self-contained HTML page, and charts and numbers as files
    Report(ReportArguments),
    /// Print the main numbers in the terminal, or all of them as JSON
    Summary(SummaryArguments),
    /// Set two exports, or two periods of one, side by side
    Compare(CompareArguments),
    /// Write the rows behind the figures as tables for other programs
    Export(TablesArguments),
    /// Show what each file was recognised as, what was repaired and what was not understood
    Check(CheckArguments),
    /// Explain every table and column, what is missing (with a letter that asks for it), and what it all reveals
    Inventory(InventoryArguments),
    /// Write a copy that is safer to show: letters, tokens and moved times instead of names, titles and dates
    Redact(RedactArguments),
    /// Take title strings apart: one a line on standard input, tab-separated values out
    Titles(TitlesArguments),
    /// Write a synthetic export of an invented household to try everything on
    Demo(DemoArguments),
    /// Explain how to get one's data, print the legal dates and write a reminder
    Guide(GuideArguments),
    /// Print the man page or a shell's completions
    #[command(hide = true)]
    Generate(GenerateArguments),
}

/// What may be chosen about the figures and their language.
#[derive(Debug, Clone, Default, Args)]
pub struct Choices {
    /// Time zone for all rows (Europe/Paris), or for one country (US=America/Denver); repeatable
    #[arg(long = "tz", value_name = "ZONE|CC=ZONE", help_heading = "Figures")]
    pub zones: Vec<String>,
    /// Only this profile; repeatable
    #[arg(long = "profile", value_name = "NAME", help_heading = "Figures")]
    pub profiles: Vec<String>,
    /// All profiles but this one; repeatable
    #[arg(long = "exclude-profile", value_name = "NAME", help_heading = "Figures")]
    pub excluded_profiles: Vec<String>,
    /// Only what started on this logical day or later
    #[arg(long, value_name = "YYYY-MM-DD", help_heading = "Figures")]
    pub from: Option<chrono::NaiveDate>,
    /// Only what started on this logical day or earlier
    #[arg(long, value_name = "YYYY-MM-DD", help_heading = "Figures")]
    pub to: Option<chrono::NaiveDate>,
    /// Time of day at which a new day begins, so that 01:30 belongs to the evening before
    #[arg(long, value_name = "HH:MM", default_value = "04:00", value_parser = parse_day_start, help_heading = "Figures")]
    pub day_start: Option<i64>,
    /// Longest pause inside one sitting, in minutes
    #[arg(long, value_name = "MINUTES", default_value = "30", value_parser = clap::value_parser!(u32).range(0..=1_440), help_heading = "Figures")]
    pub session_gap: Option<u32>,
    /// Language of the report, such as en or fr-CA [default: that of the system]
    #[arg(long, value_name = "LANGUAGE", help_heading = "Output")]
    pub lang: Option<String>,
    /// Say nothing on standard error but errors
    #[arg(long, short, help_heading = "Output")]
    pub quiet: bool,
    /// When to use colour
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = "Output")]
    pub color: Option<Colour>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub limits: LimitChoices,
}

/// When to colour the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// `watchprint report`
#[derive(Debug, Args)]
pub struct ReportArguments {
    /// The unzipped export, the zip, or one CSV file; several downloads of one account become one record
    #[arg(value_name = "EXPORT", required_unless_present = "demo")]
    pub exports: Vec<PathBuf>,
    /// Report on the invented household of `watchprint demo`
    #[arg(long, conflicts_with = "exports")]
    pub demo: bool,
    /// Merge exports that seem to be of different accounts
    #[arg(long)]
    pub force: bool,
    /// File to write, or folder when several formats are asked for
    #[arg(long, short, value_name = "FILE|DIR")]
    pub output: Option<PathBuf>,
    /// What to write, separated by commas
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "html")]
    pub format: Vec<Format>,
    /// Open the page in the browser when it is written
    #[arg(long)]
    pub open: bool,
    /// Numbers instead of titles, to show the report around: "Series 1", "Film 2"
    #[arg(long)]
    pub no_titles: bool,
    /// Letters instead of the names of profiles
    #[arg(long)]
    pub alias_profiles: bool,
    /// Show addresses, serial numbers, mail addresses and the like; without it, only how many there are
    #[arg(long)]
    pub show_identifiers: bool,
    /// A font file for scripts the system has no font for (PNG pictures only)
    #[arg(long, value_name = "FILE")]
    pub font: Vec<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub choices: Choices,
}

/// A form the report can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Format {
    /// One self-contained page
    Html,
    /// Each chart as a picture
    Png,
    /// Each chart as a drawing
    Svg,
    /// Every number
    Json,
}

/// `watchprint summary`
#[derive(Debug, Args)]
pub struct SummaryArguments {
    /// The unzipped export, the zip, or one CSV file; several downloads of one account become one record
    #[arg(value_name = "EXPORT", required = true)]
    pub exports: Vec<PathBuf>,
    /// Merge exports that seem to be of different accounts
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub choices: Choices,
    /// Print every number as JSON
    #[arg(long)]
    pub json: bool,
}

/// `watchprint compare`
#[derive(Debug, Args)]
pub struct CompareArguments {
    /// The export, or the earlier one of two
    #[arg(value_name = "BEFORE")]
    pub before: PathBuf,
    /// The later export
    #[arg(value_name = "AFTER")]
    pub after: Option<PathBuf>,
    /// Compare what came before this day with what came from this day on
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "periods", help_heading = "Periods")]
    pub split: Option<chrono::NaiveDate>,
    /// Compare two periods, each from its first to its last day
    #[arg(long, value_name = "A..B,C..D", value_parser = parse_periods, help_heading = "Periods")]
    pub periods: Option<[DayRange; 2]>,
    /// Compare two exports even when nothing shows that they are of one account
    #[arg(long, requires = "after")]
    pub force: bool,
    /// Print every number as JSON
    #[arg(long, help_heading = "Output")]
    pub json: bool,
    /// Write a page instead: file to write, or folder when several formats are asked for
    #[arg(long, short, value_name = "FILE|DIR", help_heading = "Output")]
    pub output: Option<PathBuf>,
    /// What to write, separated by commas
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', help_heading = "Output")]
    pub format: Vec<Format>,
    /// Open the page in the browser when it is written
    #[arg(long, help_heading = "Output")]
    pub open: bool,
    /// A font file for scripts the system has no font for (PNG pictures only)
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub font: Vec<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub choices: Choices,
}

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRange {
    /// First day.
    pub first: chrono::NaiveDate,
    /// Last day.
    pub last: chrono::NaiveDate,
}

/// `watchprint export`
#[derive(Debug, Args)]
pub struct TablesArguments {
    /// The unzipped export, the zip, or one CSV file; several downloads of one account become one record
    #[arg(value_name = "EXPORT", required = true)]
    pub exports: Vec<PathBuf>,
    /// Merge exports that seem to be of different accounts
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub choices: Choices,
    /// Folder to write; of what lies there only earlier tables are written over
    #[arg(long, short, value_name = "DIR", default_value = "watchprint-tables")]
    pub output: PathBuf,
    /// What to write, separated by commas
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "csv")]
    pub format: Vec<TableFormat>,
    /// Also write what identifies somebody: addresses, serials, names, mail, payment, and columns nobody knows
    #[arg(long)]
    pub show_identifiers: bool,
}

/// A form a table can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum TableFormat {
    /// Comma-separated values, safe to open in a spreadsheet program
    Csv,
    /// One array of objects
    Json,
    /// Typed columns, compressed
    Parquet,
}

/// `watchprint check`
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// The unzipped export, the zip, or one CSV file
    #[arg(value_name = "EXPORT")]
    pub export: PathBuf,
    /// Print it as JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub limits: LimitChoices,
}

/// `watchprint inventory`
#[derive(Debug, Args)]
pub struct InventoryArguments {
    /// The unzipped export, the zip, or one CSV file
    #[arg(value_name = "EXPORT")]
    pub export: PathBuf,
    /// Print it as JSON
    #[arg(long)]
    pub json: bool,
    /// Print a letter that asks for what is missing, under this law
    #[arg(long, value_name = "LAW", conflicts_with = "json")]
    pub letter: Option<LawChoice>,
    /// Show addresses, serial numbers, mail addresses and the like; without it, only how many there are
    #[arg(long)]
    pub show_identifiers: bool,
    /// Time zone the household lived by, for all rows or for one country (US=America/Denver); repeatable
    #[arg(long = "tz", value_name = "ZONE|CC=ZONE")]
    pub zones: Vec<String>,
    /// Language, en or fr [default: that of the system]
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Say nothing on standard error but errors
    #[arg(long, short)]
    pub quiet: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub limits: LimitChoices,
}

/// `watchprint redact`
#[derive(Debug, Args)]
pub struct RedactArguments {
    /// The unzipped export, the zip, or one CSV file
    #[arg(value_name = "EXPORT")]
    pub export: PathBuf,
    /// Folder to write, or a zip if it ends in .zip; it must be new, or an empty folder
    #[arg(long, short, value_name = "OUT")]
    pub output: PathBuf,
    /// What becomes of titles
    #[arg(long, value_name = "WHAT", default_value = "token")]
    pub titles: TitlesChoice,
    /// What becomes of times
    #[arg(long, value_name = "WHAT", default_value = "shift")]
    pub times: TimesChoice,
    /// Seed for tests: the same number moves times by as many weeks; whoever knows it can undo that [default: chance]
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Time zone the household lived by, for all rows or for one country (US=America/Denver); repeatable
    #[arg(long = "tz", value_name = "ZONE|CC=ZONE")]
    pub zones: Vec<String>,
    /// Language of REDACTED.txt, en or fr [default: that of the system]
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Say nothing on standard error but errors
    #[arg(long, short)]
    pub quiet: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub limits: LimitChoices,
}

/// What a redacted copy does with titles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TitlesChoice {
    /// They stay: the copy then says what was watched
    Keep,
    /// One token for a series or a film; all episodes of a series are the same
    Series,
    /// One token for each title, in the shape of a title; every amount and count stays
    Token,
}

/// What a redacted copy does with times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TimesChoice {
    /// Moved by one secret number of whole weeks: weekday, local time and pauses stay
    Shift,
    /// Moved, and cut to the hour (views) or the day (all else): sittings and pauses no longer mean anything
    Coarse,
}

/// `watchprint titles`
#[derive(Debug, Args)]
pub struct TitlesArguments {
    /// The file the titles come from: ViewingActivity (va) or NetflixViewingHistory (nvh)
    #[arg(long, value_name = "FILE", default_value = "va")]
    pub source: TitleFile,
}

/// A file with titles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TitleFile {
    /// ViewingActivity.csv
    Va,
    /// NetflixViewingHistory.csv
    Nvh,
}

impl From<TitleFile> for TitleSource {
    fn from(file: TitleFile) -> Self {
        match file {
            TitleFile::Va => Self::ViewingActivity,
            TitleFile::Nvh => Self::ViewingHistory,
        }
    }
}

/// `watchprint demo`
#[derive(Debug, Args)]
pub struct DemoArguments {
    /// Folder to write
    #[arg(long, short, value_name = "DIR", default_value = "watchprint-demo")]
    pub output: PathBuf,
    /// Seed: the same number gives the same household
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Year whose form the export has: 2021, 2023, 2025, 2026, or history for the short history alone
    #[arg(long, value_name = "YEAR", default_value = "2025")]
    pub layout: String,
    /// Write about this many viewing rows instead of a usual household's
    #[arg(long, value_name = "N")]
    pub rows: Option<usize>,
    /// Write a zip, as it is downloaded
    #[arg(long)]
    pub zip: bool,
    /// Also write its report
    #[arg(long)]
    pub report: bool,
    /// Write two exports of the household, the later one downloaded some months after the earlier, with planted differences
    #[arg(long, conflicts_with = "report")]
    pub pair: bool,
    /// Year whose form the later export of a pair has [default: that of --layout]
    #[arg(long, value_name = "YEAR", requires = "pair")]
    pub after_layout: Option<String>,
}

/// `watchprint guide`
#[derive(Debug, Args)]
pub struct GuideArguments {
    /// Day on which the data were asked for: prints until when they must come
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub requested: Option<chrono::NaiveDate>,
    /// Calendar file (.ics) with reminders to write
    #[arg(long, short, value_name = "FILE.ics", requires = "requested")]
    pub output: Option<PathBuf>,
    /// Only this law's dates and letter; reminders follow the GDPR without it
    #[arg(long, value_name = "LAW")]
    pub law: Option<LawChoice>,
    /// Only this country's authority, by its code of two letters
    #[arg(long, value_name = "CC")]
    pub country: Option<String>,
    /// Language, en or fr [default: that of the system]
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
}

/// A law under which one may ask for one's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LawChoice {
    /// European Union and EEA
    Gdpr,
    /// United Kingdom
    Uk,
    /// California (CCPA)
    California,
}

/// `watchprint generate`
#[derive(Debug, Args)]
pub struct GenerateArguments {
    /// What to print
    #[command(subcommand)]
    pub what: Generated,
}

/// Text made from the command line itself.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum Generated {
    /// The man page
    Man,
    /// Completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
