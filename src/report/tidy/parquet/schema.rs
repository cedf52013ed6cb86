//! The columns of a table as Parquet describes them: a physical type, and what it stands for.

use crate::report::tidy::{Kind, Table};
use polars_parquet_format::{
    ConvertedType, FieldRepetitionType, LogicalType, MilliSeconds, SchemaElement, TimeUnit, TimestampType,
    Type,
};

/// The root, then every column.
pub(super) fn of(table: &Table<'_>) -> Vec<SchemaElement> {
    let count = i32::try_from(table.columns.len()).unwrap_or(i32::MAX);
    let root = SchemaElement { num_children: Some(count), ..element("watchprint") };
    let columns = table.columns.iter().map(|column| SchemaElement {
        type_: Some(physical(column.kind)),
        repetition_type: Some(FieldRepetitionType::OPTIONAL),
        converted_type: converted(column.kind),
        logical_type: logical(column.kind),
        ..element(&column.name)
    });
    std::iter::once(root).chain(columns).collect()
}

fn element(name: &str) -> SchemaElement {
    SchemaElement {
        type_: None,
        type_length: None,
        repetition_type: None,
        name: name.to_owned(),
        num_children: None,
        converted_type: None,
        scale: None,
        precision: None,
        field_id: None,
        logical_type: None,
    }
}

pub(super) fn physical(kind: Kind) -> Type {
    match kind {
        Kind::Text => Type::BYTE_ARRAY,
        Kind::Instant | Kind::LocalTime | Kind::Whole => Type::INT64,
        Kind::Date => Type::INT32,
        Kind::Decimal => Type::DOUBLE,
        Kind::Boolean => Type::BOOLEAN,
    }
}

/// For readers from before logical types, which knew no local time.
fn converted(kind: Kind) -> Option<ConvertedType> {
    match kind {
        Kind::Text => Some(ConvertedType::UTF8),
        Kind::Instant => Some(ConvertedType::TIMESTAMP_MILLIS),
        Kind::Date => Some(ConvertedType::DATE),
        Kind::LocalTime | Kind::Whole | Kind::Decimal | Kind::Boolean => None,
    }
}

fn logical(kind: Kind) -> Option<LogicalType> {
    let timestamp = |is_utc| {
        let unit = TimeUnit::MILLIS(MilliSeconds {});
        LogicalType::TIMESTAMP(TimestampType { is_adjusted_to_u_t_c: is_utc, unit })
    };
    match kind {
        Kind::Text => Some(LogicalType::STRING(Default::default())),
        Kind::Instant => Some(timestamp(true)),
        Kind::LocalTime => Some(timestamp(false)),
        Kind::Date => Some(LogicalType::DATE(Default::default())),
        Kind::Whole | Kind::Decimal | Kind::Boolean => None,
    }
}
