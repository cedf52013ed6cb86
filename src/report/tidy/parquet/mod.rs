//! A table as Parquet: typed columns, times as timestamps, compressed.
//!
//! The descriptions are written by `polars-parquet-format`; the pages are few enough kinds to be written here.
//! The file begins and ends with `PAR1`; before the end stand the description of all columns and its length.

mod page;
mod schema;

use super::{Column, Table};
use flate2::Compression;
use flate2::write::GzEncoder;
use polars_parquet_format::thrift::protocol::{TCompactOutputProtocol, TOutputProtocol};
use polars_parquet_format::{
    ColumnChunk, ColumnMetaData, CompressionCodec, DataPageHeader, Encoding, FileMetaData, PageHeader,
    PageType, RowGroup,
};
use std::io::{self, Write};
use std::ops::Range;

const MAGIC: &[u8] = b"PAR1";
/// Rows that are written, and later read, together; a column of so many is held in memory twice while it is packed.
const ROWS_TOGETHER: usize = 1 << 15;

/// Writes a table.
///
/// # Errors
/// When `out` cannot be written to, or a column of so many rows is larger than 2 GB.
pub fn write(table: &Table<'_>, out: impl Write) -> io::Result<()> {
    let mut out = Counted { out, written: 0 };
    out.write_all(MAGIC)?;
    let mut groups = Vec::new();
    for first in (0..table.rows).step_by(ROWS_TOGETHER) {
        let rows = first..table.rows.min(first + ROWS_TOGETHER);
        let begin = out.written;
        let chunks: io::Result<Vec<Chunk>> =
            table.columns.iter().map(|column| write_chunk(column, rows.clone(), &mut out)).collect();
        let chunks = chunks?;
        groups.push(RowGroup {
            total_byte_size: chunks.iter().map(|chunk| chunk.uncompressed).sum(),
            columns: chunks.into_iter().map(|chunk| chunk.description).collect(),
            num_rows: whole(rows.len())?,
            sorting_columns: None,
            file_offset: Some(begin),
            total_compressed_size: Some(out.written - begin),
            ordinal: None,
        });
    }
    let description = FileMetaData {
        version: 1,
        schema: schema::of(table),
        num_rows: whole(table.rows)?,
        row_groups: groups,
        key_value_metadata: None,
        created_by: Some(format!("watchprint version {}", env!("CARGO_PKG_VERSION"))),
        column_orders: None,
        encryption_algorithm: None,
        footer_signing_key_metadata: None,
    };
    let description = thrift(|protocol| description.write_to_out_protocol(protocol))?;
    out.write_all(&description)?;
    let length = u32::try_from(description.len()).map_err(io::Error::other)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(MAGIC)?;
    out.flush()
}

/// The cells of one column, written.
struct Chunk {
    description: ColumnChunk,
    uncompressed: i64,
}

fn write_chunk(column: &Column<'_>, rows: Range<usize>, out: &mut Counted<impl Write>) -> io::Result<Chunk> {
    let begin = out.written;
    let body = page::body(column, rows.clone());
    let mut compressed = GzEncoder::new(Vec::new(), Compression::default());
    compressed.write_all(&body)?;
    let compressed = compressed.finish()?;
    let small = |length: usize| i32::try_from(length).map_err(io::Error::other);
    let header = PageHeader {
        type_: PageType::DATA_PAGE,
        uncompressed_page_size: small(body.len())?,
        compressed_page_size: small(compressed.len())?,
        crc: None,
        data_page_header: Some(DataPageHeader {
            num_values: small(rows.len())?,
            encoding: Encoding::PLAIN,
            definition_level_encoding: Encoding::RLE,
            repetition_level_encoding: Encoding::RLE,
            statistics: None,
        }),
        index_page_header: None,
        dictionary_page_header: None,
        data_page_header_v2: None,
    };
    let header = thrift(|protocol| header.write_to_out_protocol(protocol))?;
    out.write_all(&header)?;
    out.write_all(&compressed)?;
    let uncompressed = whole(header.len() + body.len())?;
    let description = ColumnMetaData {
        type_: schema::physical(column.kind),
        encodings: vec![Encoding::PLAIN, Encoding::RLE],
        path_in_schema: vec![column.name.clone().into_owned()],
        codec: CompressionCodec::GZIP,
        num_values: whole(rows.len())?,
        total_uncompressed_size: uncompressed,
        total_compressed_size: out.written - begin,
        key_value_metadata: None,
        data_page_offset: begin,
        index_page_offset: None,
        dictionary_page_offset: None,
        statistics: None,
        encoding_stats: None,
        bloom_filter_offset: None,
        bloom_filter_length: None,
        size_statistics: None,
    };
    let description = ColumnChunk {
        file_path: None,
        file_offset: begin,
        meta_data: Some(description),
        offset_index_offset: None,
        offset_index_length: None,
        column_index_offset: None,
        column_index_length: None,
        crypto_metadata: None,
        encrypted_column_metadata: None,
    };
    Ok(Chunk { description, uncompressed })
}

fn whole(number: usize) -> io::Result<i64> {
    i64::try_from(number).map_err(io::Error::other)
}

/// The bytes of a description.
fn thrift(
    write: impl FnOnce(&mut TCompactOutputProtocol<&mut Vec<u8>>) -> polars_parquet_format::thrift::Result<usize>,
) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut protocol = TCompactOutputProtocol::new(&mut bytes);
    write(&mut protocol).and_then(|_| protocol.flush()).map_err(io::Error::other)?;
    drop(protocol);
    Ok(bytes)
}

/// Counts what is written, because the description says where everything stands.
struct Counted<W> {
    out: W,
    written: i64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.written += whole(written)?;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
