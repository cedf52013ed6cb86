//! Reads back what the program writes as Parquet: the descriptions by `polars-parquet-format`, the pages by hand.

use flate2::read::GzDecoder;
use polars_parquet_format::thrift::protocol::TCompactInputProtocol;
use polars_parquet_format::{
    CompressionCodec, Encoding, FileMetaData, LogicalType, PageHeader, SchemaElement, TimeUnit, Type,
};
use serde_json::{Value, json};
use std::io::{Cursor, Read};

/// A column: its name, what its values stand for, and the values.
pub struct Column {
    pub name: String,
    pub meaning: String,
    pub values: Vec<Value>,
}

/// The columns of a file. Times and dates are numbers, as they are stored.
pub fn columns(bytes: &[u8]) -> Vec<Column> {
    let end = bytes.len() - 8;
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
    let length = u32::from_le_bytes(bytes[end..end + 4].try_into().unwrap()) as usize;
    let mut protocol = TCompactInputProtocol::new(&bytes[end - length..end], usize::MAX);
    let file = FileMetaData::read_from_in_protocol(&mut protocol).unwrap();
    assert_eq!(file.schema[0].num_children, Some(file.schema.len() as i32 - 1));
    let mut columns: Vec<Column> = file.schema[1..]
        .iter()
        .map(|element| Column { name: element.name.clone(), meaning: meaning(element), values: Vec::new() })
        .collect();
    for group in &file.row_groups {
        assert_eq!(group.columns.len(), columns.len());
        for (chunk, column) in group.columns.iter().zip(&mut columns) {
            let chunk = chunk.meta_data.as_ref().unwrap();
            assert_eq!((chunk.num_values, chunk.codec), (group.num_rows, CompressionCodec::GZIP));
            assert_eq!(chunk.path_in_schema, std::slice::from_ref(&column.name));
            let begin = chunk.data_page_offset as usize;
            let chunk_end = begin + chunk.total_compressed_size as usize;
            column.values.extend(page(&bytes[begin..chunk_end], chunk.type_));
        }
    }
    assert!(columns.iter().all(|column| column.values.len() as i64 == file.num_rows));
    columns
}

fn meaning(element: &SchemaElement) -> String {
    let logical = match &element.logical_type {
        Some(LogicalType::STRING(_)) => "text".to_owned(),
        Some(LogicalType::DATE(_)) => "date".to_owned(),
        Some(LogicalType::TIMESTAMP(stamp)) => {
            assert!(matches!(stamp.unit, TimeUnit::MILLIS(_)));
            format!("timestamp(ms, {})", if stamp.is_adjusted_to_u_t_c { "UTC" } else { "local" })
        }
        None => {
            return ["boolean", "", "whole", "", "", "decimal"][element.type_.unwrap().0 as usize].to_owned();
        }
        other => panic!("{other:?}"),
    };
    let stored = match logical.as_str() {
        "text" => Type::BYTE_ARRAY,
        "date" => Type::INT32,
        _ => Type::INT64,
    };
    assert_eq!(element.type_, Some(stored));
    logical
}

/// The values of the one page of a chunk.
fn page(chunk: &[u8], kind: Type) -> Vec<Value> {
    let mut cursor = Cursor::new(chunk);
    let header = {
        let mut protocol = TCompactInputProtocol::new(&mut cursor, usize::MAX);
        PageHeader::read_from_in_protocol(&mut protocol).unwrap()
    };
    let data = header.data_page_header.as_ref().unwrap();
    assert_eq!((data.encoding, data.definition_level_encoding), (Encoding::PLAIN, Encoding::RLE));
    let compressed = &chunk[cursor.position() as usize..];
    assert_eq!(compressed.len(), header.compressed_page_size as usize, "one page a chunk");
    let mut body = Vec::new();
    GzDecoder::new(compressed).read_to_end(&mut body).unwrap();
    assert_eq!(body.len(), header.uncompressed_page_size as usize);
    let levels_end = 4 + u32::from_le_bytes(body[..4].try_into().unwrap()) as usize;
    let known = levels(&body[4..levels_end], data.num_values as usize);
    let mut values = &body[levels_end..];
    let mut take = |count: usize| {
        let (taken, rest) = values.split_at(count);
        values = rest;
        taken.to_vec()
    };
    if kind == Type::BOOLEAN {
        let bits = take(known.iter().filter(|known| **known).count().div_ceil(8));
        let mut place = 0;
        let mut next = || {
            place += 1;
            json!(bits[(place - 1) / 8] >> ((place - 1) % 8) & 1 == 1)
        };
        return known.into_iter().map(|known| if known { next() } else { Value::Null }).collect();
    }
    let mut next = || match kind {
        Type::BYTE_ARRAY => {
            let length = u32::from_le_bytes(take(4).try_into().unwrap()) as usize;
            json!(String::from_utf8(take(length)).unwrap())
        }
        Type::INT64 => json!(i64::from_le_bytes(take(8).try_into().unwrap())),
        Type::INT32 => json!(i32::from_le_bytes(take(4).try_into().unwrap())),
        Type::DOUBLE => json!(f64::from_le_bytes(take(8).try_into().unwrap())),
        other => panic!("{other:?}"),
    };
    let list = known.into_iter().map(|known| if known { next() } else { Value::Null }).collect();
    assert!(values.is_empty(), "nothing follows the last value");
    list
}

/// The hybrid encoding of levels of one bit.
fn levels(mut bytes: &[u8], count: usize) -> Vec<bool> {
    let mut levels = Vec::new();
    while levels.len() < count {
        let mut header = 0usize;
        for shift in (0..).step_by(7) {
            let byte = bytes[0];
            bytes = &bytes[1..];
            header |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        if header & 1 == 1 {
            let (packed, rest) = bytes.split_at(header >> 1);
            bytes = rest;
            levels.extend(packed.iter().flat_map(|byte| (0..8).map(move |bit| byte >> bit & 1 == 1)));
        } else {
            levels.extend(std::iter::repeat_n(bytes[0] == 1, header >> 1));
            bytes = &bytes[1..];
        }
    }
    levels.truncate(count);
    levels
}
