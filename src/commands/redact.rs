//! `watchprint redact`: a copy that is safer to show.

use super::choices;
use super::read::{losses, progress};
use super::write::output;
use crate::cli::{RedactArguments, TimesChoice, TitlesChoice};
use crate::error::{Outcome, UsageError};
use crate::model::place::ZoneSettings;
use crate::redact::{Options, Redacted, TimeChoice, TitleChoice, redact};
use crate::report::redacted;
use crate::source::archive::Export;
use crate::source::archive::shown;
use crate::source::netflix::export::{Selection, read_export};
use crate::unfinished::{NewFolders, UnfinishedFolder};
use anyhow::bail;
use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::BuildHasher;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The account that lies beside the tables.
const ACCOUNT: &str = "REDACTED.txt";

pub(super) fn run(arguments: &RedactArguments) -> anyhow::Result<Outcome> {
    let locale = choices::language(arguments.lang.as_deref())?;
    let zones =
        ZoneSettings::parse(&arguments.zones).map_err(|error| UsageError(format!("--tz: {error}")))?;
    let place = Place::of(&arguments.output, &arguments.export)?;
    let mut export = Export::open(&arguments.export, &arguments.limits.limits())?;
    let bar = progress::watch(&mut export, arguments.quiet);
    let tables = read_export(&export, Selection::Everything);
    bar.finish_and_clear();
    let options = Options {
        titles: match arguments.titles {
            TitlesChoice::Keep => TitleChoice::Keep,
            TitlesChoice::Series => TitleChoice::Series,
            TitlesChoice::Token => TitleChoice::Token,
        },
        times: match arguments.times {
            TimesChoice::Shift => TimeChoice::Shift,
            TimesChoice::Coarse => TimeChoice::Coarse,
        },
        seed: arguments.seed.unwrap_or_else(chance),
        seed_is_known: arguments.seed.is_some(),
        zones,
    };
    let copy = redact(&tables, &options);
    if copy.files.is_empty() {
        bail!(
            "{} holds no table that may be copied; `watchprint check` lists every file and what was made of it",
            output::harmless(export.name())
        );
    }
    let account = redacted::text(&copy.account, &locale);
    place.write(&copy, &account)?;
    let losses = losses::of(&export, &tables.files);
    if !arguments.quiet {
        losses::tell(&losses);
        let written = shown(&arguments.output);
        eprintln!("watchprint: wrote {written}; read {ACCOUNT} in it before you give it away");
    }
    Ok(Outcome::from_losses(!losses.is_empty()))
}

/// A number from the system's own randomness, by which the standard library keys its hash maps.
fn chance() -> u64 {
    RandomState::new().hash_one(ACCOUNT)
}

/// Where the copy goes; what is there already is never mixed with it.
enum Place<'a> {
    Folder(&'a Path),
    Zip(&'a Path),
}

impl<'a> Place<'a> {
    fn of(path: &'a Path, export: &Path) -> Result<Self, UsageError> {
        let folder = path.ancestors().skip(1).find_map(|folder| {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            folder.canonicalize().ok()
        });
        if let (Some(folder), Ok(export)) = (folder, export.canonicalize())
            && folder.starts_with(&export)
        {
            return Err(UsageError(format!(
                "--output: {} lies inside the export, which would then hold its own copy; name another place",
                shown(path)
            )));
        }
        let named_zip = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
        let empty_folder = fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none());
        if path.symlink_metadata().is_ok() && (named_zip || !empty_folder) {
            return Err(UsageError(format!(
                "--output: {} exists already, and what lies there must not be mixed with the copy; name \
                 another place, or remove it first",
                shown(path)
            )));
        }
        Ok(if named_zip { Self::Zip(path) } else { Self::Folder(path) })
    }

    /// Writes everything, or leaves nothing behind.
    fn write(&self, copy: &Redacted, account: &str) -> anyhow::Result<()> {
        match self {
            Self::Zip(path) => output::write_whole(path, &zipped(copy, account)?),
            Self::Folder(path) => folder(path, copy, account),
        }
    }
}

/// Every file with its path.
fn files<'a>(copy: &'a Redacted, account: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
    let tables = copy.files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice()));
    tables.chain(std::iter::once((ACCOUNT, account.as_bytes())))
}

/// A zip whose entries all bear the first day a zip can name: when the copy was made is nobody's business.
fn zipped(copy: &Redacted, account: &str) -> anyhow::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files(copy, account) {
        zip.start_file(path, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn folder(path: &Path, copy: &Redacted, account: &str) -> anyhow::Result<()> {
    let mut folders = NewFolders::default();
    let mut write = || {
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folders.make(parent)?;
        let staging = UnfinishedFolder::new_in(Some(parent), output::PREFIX)?;
        let whole = staging.path().join("copy");
        for (name, bytes) in files(copy, account) {
            let file = whole.join(name);
            fs::create_dir_all(file.parent().unwrap_or(&whole))?;
            fs::write(file, bytes)?;
        }
        if path.is_dir() {
            fs::remove_dir(path)?;
        }
        fs::rename(&whole, path)
    };
    write().map_err(|error| output::cannot_write(path, error))?;
    folders.keep();
    Ok(())
}
