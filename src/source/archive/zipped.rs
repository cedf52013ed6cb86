//! Listing a zip and reading its files in place.
//!
//! The table of contents at the end of the zip gives the list. When it is missing, as in a download
//! that was cut off, or names a file twice, [`salvage`] finds the files from the front.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use zip::read::{OwnedZipFileEntry, ZipReadOptions, read_zipfile_from_stream_with_options};
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::salvage::{self, Found};
use super::stream::{Guarded, produce};
use super::{Export, Limits, Location, contents, path, too_large, too_many};
use crate::source::SourceError;

/// Bytes read from the zip at a time.
const BUFFER: usize = 64 << 10;

/// The files of a zip that were taken.
#[derive(Debug)]
pub(super) struct Contents {
    zip: PathBuf,
    files: Vec<Packed>,
}

/// A file of the zip.
#[derive(Debug)]
struct Packed {
    place: Place,
    /// Unpacked bytes, as the zip says.
    size: u64,
    packed_size: u64,
}

/// How a file of the zip is found again.
#[derive(Debug, Clone)]
enum Place {
    /// Its line of the table of contents.
    Listed(Arc<OwnedZipFileEntry>),
    /// Its own header, found without a table of contents.
    Salvaged(Found),
}

/// Adds every file of the zip at `zip`.
pub(super) fn list(zip: &Path, limits: &Limits, export: &mut Export) -> Result<(), SourceError> {
    let open_error = |cause| SourceError::Open { path: zip.into(), cause };
    let file = File::open(zip).map_err(open_error)?;
    let mut contents = Contents { zip: zip.into(), files: Vec::new() };
    let (mut seen, mut encrypted) = (0usize, 0usize);
    let is_too_much =
        contents::of(zip).is_ok_and(|found| found.is_some_and(|found| found.is_too_much(limits)));
    let archive = if is_too_much {
        Err(ZipError::InvalidArchive("its table of contents is too long".into()))
    } else {
        ZipArchive::new(BufReader::with_capacity(BUFFER, file))
    };
    match archive {
        // The table of contents is kept by name: of two files with one name it would hide one.
        Ok(archive) if !archive.has_duplicate_names() => {
            let mut starts = Vec::new();
            for index in 0..archive.len() {
                let entry = archive.by_index_data(index).map_err(|cause| damaged(zip, &cause))?;
                if entry.is_dir() {
                    continue;
                }
                if seen == limits.entries {
                    export.refuse(
                        export.name.clone(),
                        format!("the rest is not read: {}", too_many(limits.entries)),
                    );
                    break;
                }
                seen += 1;
                encrypted += usize::from(entry.encrypted());
                starts.push((entry.header_start(), entry.compressed_size()));
                contents.take_listed(OwnedZipFileEntry::from(entry), limits, export);
            }
            refuse_overlaps(&mut starts, export);
        }
        other => {
            let mut found = salvage::walk(zip, limits.entries.saturating_add(1)).map_err(open_error)?;
            let are_too_many = found.len() > limits.entries;
            if are_too_many {
                found.truncate(limits.entries);
                export.refuse(
                    export.name.clone(),
                    format!("the rest is not read: {}", too_many(limits.entries)),
                );
            }
            if let Err(cause) = other {
                if found.is_empty() {
                    return Err(damaged(zip, &cause));
                }
                if !(is_too_much && are_too_many) {
                    export.refuse(export.name.clone(), only_these(&found, &cause));
                }
            }
            for found in found {
                seen += 1;
                encrypted += usize::from(found.encrypted);
                contents.take_salvaged(found, limits, export);
            }
        }
    }
    if seen > 0 && encrypted == seen {
        return Err(SourceError::EncryptedZip { path: zip.into() });
    }
    export.zip = Some(contents);
    Ok(())
}

/// What is said of a zip without a table of contents.
fn only_these(found: &[Found], cause: &ZipError) -> String {
    let whole = found.iter().filter(|found| !found.is_cut).count();
    let first = match whole {
        0 => String::new(),
        1 => "its first file".to_owned(),
        _ => format!("its first {whole} files"),
    };
    let cut =
        found.last().filter(|found| found.is_cut).map(|found| format!("the beginning of {}", found.name));
    let read = [Some(first).filter(|first| !first.is_empty()), cut].into_iter().flatten().collect::<Vec<_>>();
    let verb = if whole > 1 || read.len() > 1 { "are" } else { "is" };
    let read = path::one_line(&read.join(" and "));
    format!("the zip is cut off or damaged, only {read} {verb} read; download it again ({cause})")
}

fn damaged(zip: &Path, cause: &ZipError) -> SourceError {
    SourceError::DamagedZip { path: zip.into(), cause: cause.to_string() }
}

/// Files that share bytes make a small zip unpack to any size: no honest zip has them.
fn refuse_overlaps(starts: &mut [(u64, u64)], export: &mut Export) {
    starts.sort_unstable();
    let shared = starts.windows(2).filter(|pair| pair[1].0 < pair[0].0.saturating_add(pair[0].1)).count();
    if shared > 0 {
        export.entries.clear();
        export.refuse(
            export.name.clone(),
            format!("{shared} files of the zip share their bytes, as in a zip bomb; nothing is read"),
        );
    }
}

impl Contents {
    fn take_listed(&mut self, entry: OwnedZipFileEntry, limits: &Limits, export: &mut Export) {
        let raw = match entry.name() {
            Ok(name) => name.into_owned(),
            Err(_) => return export.refuse("?", "the name cannot be decoded"),
        };
        if entry.is_symlink() {
            return export.refuse(raw, "a link, which is not followed inside a zip");
        }
        let (size, packed_size, method, encrypted) =
            (entry.size(), entry.compressed_size(), entry.compression(), entry.encrypted());
        let packed = Packed { place: Place::Listed(Arc::new(entry)), size, packed_size };
        self.take(raw, packed, method, encrypted, limits, export);
    }

    fn take_salvaged(&mut self, found: Found, limits: &Limits, export: &mut Export) {
        let (raw, method, encrypted) = (found.name.clone(), found.method, found.encrypted);
        let packed =
            Packed { size: found.size, packed_size: found.packed_size, place: Place::Salvaged(found) };
        self.take(raw, packed, method, encrypted, limits, export);
    }

    fn take(
        &mut self,
        raw: String,
        packed: Packed,
        method: CompressionMethod,
        encrypted: bool,
        limits: &Limits,
        export: &mut Export,
    ) {
        if path::is_side_file(&raw) {
            return;
        }
        let reason = if encrypted {
            "protected by a password; unzip it yourself and give the folder".into()
        } else if !matches!(method, CompressionMethod::Stored | CompressionMethod::Deflated) {
            format!("packed in a way that is not read ({method}); unzip it yourself and give the folder")
        } else if raw.len() > limits.path_length {
            format!("a path longer than {} bytes", limits.path_length)
        } else if packed.size > limits.file_size {
            too_large(packed.size, limits.file_size)
        } else if packed.size > allowance(packed.packed_size, limits) {
            format!(
                "would unpack to more than {} times its size, as in a zip bomb; --max-ratio sets another limit",
                limits.ratio
            )
        } else {
            match path::clean(&raw) {
                Ok(clean) => {
                    export.add(clean, packed.size, Location::InZip(self.files.len()));
                    self.files.push(packed);
                    return;
                }
                Err(reason) => reason.into(),
            }
        };
        export.refuse(raw, reason);
    }

    /// A reader over one file, unpacked on a thread of its own.
    pub(super) fn read(&self, index: usize, limits: &Limits) -> io::Result<Box<dyn Read + Send>> {
        let packed =
            self.files.get(index).ok_or_else(|| io::Error::other("the entry belongs to another export"))?;
        let mut zip = BufReader::with_capacity(BUFFER, File::open(&self.zip)?);
        let limit = packed.size.min(limits.file_size).min(allowance(packed.packed_size, limits));
        let place = packed.place.clone();
        let unpack = move |sink: &mut dyn FnMut(&mut dyn Read) -> io::Result<()>| match place {
            Place::Listed(entry) => {
                let entry = OwnedZipFileEntry::as_ref(&entry);
                sink(&mut entry.with_reader(&mut zip, ZipReadOptions::new()).map_err(io_error)?)
            }
            Place::Salvaged(found) => {
                zip.seek(SeekFrom::Start(found.header))?;
                let options = ZipReadOptions::new()
                    .override_compressed_size(found.packed_size)
                    .override_uncompressed_size(found.size)
                    .override_crc(found.crc);
                match read_zipfile_from_stream_with_options(&mut zip, options).map_err(io_error)? {
                    Some(mut file) => sink(&mut file),
                    None => Err(io::Error::other("the zip changed while it was read")),
                }
            }
        };
        let is_cut = matches!(&packed.place, Place::Salvaged(found) if found.is_cut);
        let damaged = move |cause: io::Error| {
            let what = match is_cut {
                true => "the zip ends inside it, so download the zip again".to_owned(),
                false => format!("it is damaged inside the zip, so download the zip again: {cause}"),
            };
            io::Error::new(cause.kind(), what)
        };
        let unpacked = produce(move |sink| unpack(sink).map_err(damaged))?;
        Ok(Box::new(Guarded::new(unpacked, limit)))
    }
}

/// The unpacked bytes a file of `packed` bytes may give.
fn allowance(packed: u64, limits: &Limits) -> u64 {
    packed.saturating_mul(limits.ratio).max(limits.ratio_free)
}

fn io_error(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => error,
        other => io::Error::new(io::ErrorKind::InvalidData, other.to_string()),
    }
}
