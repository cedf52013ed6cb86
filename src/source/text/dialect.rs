//! How a file is written: its encoding, its delimiter, its line ends. Told from the first block.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// What separates one line from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineEnd {
    /// `\n`
    Lf,
    /// `\r\n`
    CrLf,
    /// `\r` alone, as old Macintosh programs wrote.
    Cr,
}

/// How a file is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialect {
    /// The encoding of the bytes.
    pub encoding: &'static Encoding,
    /// Bytes of the byte order mark at the start: 0, 2 or 3.
    pub bom_len: usize,
    /// What separates the fields: a comma, a semicolon or a tab.
    pub delimiter: u8,
    /// What ends the lines (of the first block).
    pub line_end: LineEnd,
    /// The first line is a spreadsheet's `sep=;`, not the header.
    pub separator_line: bool,
    /// A spreadsheet that separates by semicolons saved a file with commas: each record must be read
    /// with semicolons, joined again, freed of the semicolons at its end, and read with commas.
    pub cut: bool,
    /// The header is folded into one quoted cell, as records may be.
    pub folded: bool,
}

/// Bytes looked at to tell the encoding, from the first on that is not ASCII.
pub(super) const BLOCK: usize = 256 << 10;
/// Bytes looked at to tell what separates fields and lines.
const LINES: usize = 64 << 10;
/// Bytes from the beginning of a file that tell how it is written.
pub(super) const HEAD: usize = BLOCK + LINES;

/// Tells how a file is written from its first bytes (64 kB are plenty; all of them are welcome).
#[must_use]
pub fn sniff(first_block: &[u8]) -> Dialect {
    let (encoding, bom_len) = encoding_of(first_block);
    sniff_as(encoding, bom_len, first_block)
}

/// Whether a file of UTF-8 with commas was saved again by a spreadsheet that separates by semicolons
/// ([`Dialect::cut`]), or by one that ends lines in CR alone.
#[must_use]
pub fn is_resaved(first_block: &[u8]) -> bool {
    let bom_len = Encoding::for_bom(first_block).map_or(0, |(_, length)| length);
    let dialect = sniff_as(UTF_8, bom_len, first_block);
    dialect.cut || dialect.line_end == LineEnd::Cr
}

fn sniff_as(encoding: &'static Encoding, bom_len: usize, first_block: &[u8]) -> Dialect {
    let block = &first_block[bom_len..first_block.len().min(bom_len + LINES).max(bom_len)];
    let text = encoding.decode_without_bom_handling(block).0;
    let line_end = line_end(&text);
    let text = if line_end == LineEnd::Cr { text.replace('\r', "\n").into() } else { text };
    let mut lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
    let mut header = lines.next().unwrap_or_default();
    let separator = header.trim().strip_prefix("sep=").filter(|rest| rest.len() <= 1);
    if separator.is_some() {
        header = lines.next().unwrap_or_default();
    }
    let (unfolded, folded) = unfold(header.trim());
    let core = unfolded.trim_end_matches([';', ',', ' ', '\t']);
    let tail = &unfolded[core.len()..];
    let [commas, semicolons, tabs] = count_outside_quotes(core);
    let delimiter = match separator.map(str::as_bytes) {
        Some(&[byte @ (b',' | b';' | b'\t')]) => byte,
        _ if tabs > commas.max(semicolons) => b'\t',
        _ if semicolons > commas => b';',
        // `Title;` alone: one column, one appended semicolon.
        _ => b',',
    };
    let cut =
        delimiter == b',' && separator.is_none() && (tail.contains(';') || most_end_in_semicolon(lines));
    Dialect { encoding, bom_len, delimiter, line_end, separator_line: separator.is_some(), cut, folded }
}

/// The encoding, and the length of the byte order mark.
fn encoding_of(bytes: &[u8]) -> (&'static Encoding, usize) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return (encoding, length);
    }
    if let Some(encoding) = bare_utf_16(bytes) {
        return (encoding, 0);
    }
    (encoding_of_text(bytes), 0)
}

/// The encoding of bytes without a mark, of which each letter is at least one.
pub(super) fn encoding_of_text(bytes: &[u8]) -> &'static Encoding {
    // What is plain ASCII says nothing, however much of it comes first.
    let telling = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len());
    let block = &bytes[telling..bytes.len().min(telling.saturating_add(BLOCK))];
    let (valid, broken) = utf_8_characters(block);
    if broken == 0 || valid >= broken * 10 {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(block, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether ASCII is written otherwise than in single bytes.
pub(super) fn is_wide(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// UTF-16 without a mark: nearly every second byte of a table is then a NUL.
fn bare_utf_16(block: &[u8]) -> Option<&'static Encoding> {
    let block = &block[..block.len().min(4_096)];
    let zeros = |odd: usize| block.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), block.len() / 2);
    match () {
        () if half < 2 => None,
        () if odd * 10 >= half * 4 && even * 10 < half => Some(UTF_16LE),
        () if even * 10 >= half * 4 && odd * 10 < half => Some(UTF_16BE),
        () => None,
    }
}

/// Characters of more than one byte, and broken ones; one cut off by the end of the block is neither.
fn utf_8_characters(block: &[u8]) -> (usize, usize) {
    let (mut valid, mut broken) = (0, 0);
    let mut chunks = block.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        let cut_off = chunks.peek().is_none()
            && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        broken += usize::from(!chunk.invalid().is_empty() && !cut_off);
    }
    (valid, broken)
}

/// Told from the end of the header: a line feed may also stand inside a quoted cell.
fn line_end(text: &str) -> LineEnd {
    let mut quoted = false;
    let first = text.bytes().find(|byte| {
        quoted ^= *byte == b'"';
        !quoted && matches!(byte, b'\n' | b'\r')
    });
    match (text.contains("\r\n"), first) {
        (true, _) => LineEnd::CrLf,
        (false, Some(b'\r')) => LineEnd::Cr,
        _ => LineEnd::Lf,
    }
}

/// A line folded into one quoted cell, opened: `"Title,Date"` is `Title,Date`, and
/// `"Title,""Date"""` is `Title,"Date"`. Other lines are given back as they are.
fn unfold(line: &str) -> (String, bool) {
    let inner =
        line.trim_end_matches([';', ',', ' ']).strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match inner.map(|inner| inner.replace("\"\"", "")) {
        Some(bare) if !bare.contains('"') && bare.contains([',', ';']) => {
            let tail = &line[line.trim_end_matches([';', ',', ' ']).len()..];
            (inner.unwrap_or_default().replace("\"\"", "\"") + tail, true)
        }
        _ => (line.to_owned(), false),
    }
}

/// Commas, semicolons and tabs of a line that are not inside quotes.
fn count_outside_quotes(line: &str) -> [usize; 3] {
    let mut counts = [0; 3];
    let mut quoted = false;
    for byte in line.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => counts[0] += 1,
            b';' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    counts
}

/// Whether more than half of the lines end in a semicolon; the last one may be cut off by the block.
fn most_end_in_semicolon<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut ending) = (0, 0);
    for line in lines.take(1_000) {
        all += 1;
        ending += usize::from(line.trim_end_matches([',', ' ']).ends_with(';'));
    }
    all > 0 && ending * 2 > all
}
