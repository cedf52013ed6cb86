//! Finding the files of a zip that has lost its table of contents.
//!
//! Each file of a zip carries a header of its own, so they are found by going from one to the next
//! from the front. Layout: PKWARE APPNOTE 4.3.7 (local header) and 4.3.9 (data descriptor).

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use zip::CompressionMethod;

const LOCAL_HEADER: &[u8; 4] = b"PK\x03\x04";
const DESCRIPTOR: &[u8; 4] = b"PK\x07\x08";
/// Unpacked bytes per packed byte that tables reach: what is taken of a file whose size is not known.
const USUAL_RATIO: u64 = 40;
/// Bytes of a local header before the name.
const FIXED: u64 = 30;

/// A file found by its own header.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub name: String,
    /// The byte at which its header begins.
    pub header: u64,
    pub method: CompressionMethod,
    pub encrypted: bool,
    pub size: u64,
    pub packed_size: u64,
    pub crc: u32,
    /// The zip ends inside it.
    pub is_cut: bool,
}

/// Walks over the zip from its front, until something is no file; the last one may be cut off by the end of the zip.
pub(super) fn walk(zip: &Path, limit: usize) -> io::Result<Vec<Found>> {
    let file = File::open(zip)?;
    let length = file.metadata()?.len();
    let mut reader = BufReader::new(file);
    let mut found = Vec::new();
    let mut at = 0;
    while found.len() < limit {
        match next(&mut reader, at, length) {
            Ok(Some((file, end))) => {
                at = end;
                if !file.name.ends_with('/') {
                    found.push(file);
                }
            }
            Ok(None) => break,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break,
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// The file whose header begins at `at`, and the byte after it; none when there is none.
fn next(reader: &mut (impl Read + Seek), at: u64, length: u64) -> io::Result<Option<(Found, u64)>> {
    reader.seek(SeekFrom::Start(at))?;
    let mut header = [0; FIXED as usize];
    reader.read_exact(&mut header)?;
    if !header.starts_with(LOCAL_HEADER) {
        return Ok(None);
    }
    let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
    let long = |at: usize| u32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    let mut name = vec![0; usize::from(short(26))];
    reader.read_exact(&mut name)?;
    let data = at + FIXED + u64::from(short(26)) + u64::from(short(28));
    let flags = short(6);
    let mut sizes = (long(14), u64::from(long(18)), u64::from(long(22)));
    let mut end = data.saturating_add(sizes.1);
    // Sizes beyond 4 GB stand elsewhere.
    let mut is_cut = end > length && sizes.1 != u64::from(u32::MAX);
    if flags & 8 != 0 {
        // The sizes follow the data.
        match descriptor(reader, data)? {
            Some((crc, packed, size)) => {
                sizes = (crc, packed.into(), size.into());
                end = data + sizes.1 + 16;
                is_cut = false;
            }
            None => is_cut = true,
        }
        sizes.2 = if is_cut { length.saturating_sub(data).saturating_mul(USUAL_RATIO) } else { sizes.2 };
    }
    if is_cut {
        end = length;
        sizes.1 = length.saturating_sub(data);
    }
    if data >= length && is_cut || end > length || sizes.1 == u64::from(u32::MAX) {
        return Ok(None);
    }
    let method = match short(8) {
        0 => CompressionMethod::Stored,
        8 => CompressionMethod::Deflated,
        other =>
        {
            #[allow(deprecated)]
            CompressionMethod::Unsupported(other)
        }
    };
    let found = Found {
        name: String::from_utf8_lossy(&name).into_owned(),
        header: at,
        method,
        encrypted: flags & 1 != 0,
        size: sizes.2,
        packed_size: sizes.1,
        crc: sizes.0,
        is_cut,
    };
    Ok(Some((found, end)))
}

/// Searches the descriptor after the data that begins at `data`: checksum, packed and unpacked size.
/// It is the one whose packed size is the distance to it.
fn descriptor(reader: &mut (impl Read + Seek), data: u64) -> io::Result<Option<(u32, u32, u32)>> {
    const STEP: usize = 64 << 10;
    const LENGTH: usize = 16;
    let mut window: Vec<u8> = Vec::new();
    let mut start = data;
    reader.seek(SeekFrom::Start(data))?;
    loop {
        let before = window.len();
        reader.take(STEP as u64).read_to_end(&mut window)?;
        if window.len() == before {
            return Ok(None);
        }
        for at in memchr::memmem::find_iter(&window, DESCRIPTOR) {
            let Some(bytes) = window.get(at..at + LENGTH) else {
                break;
            };
            let long =
                |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
            if u64::from(long(8)) == start + at as u64 - data {
                return Ok(Some((long(4), long(8), long(12))));
            }
        }
        // The tail may hold the beginning of a descriptor.
        let keep = window.len().min(LENGTH - 1);
        start += (window.len() - keep) as u64;
        window.drain(..window.len() - keep);
    }
}
