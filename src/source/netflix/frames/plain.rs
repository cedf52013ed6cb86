//! The columns of a frame, read cell by cell, so that no other room need know how frames hold them.

use polars_core::prelude::*;
use std::sync::Arc;

/// A column of a frame.
pub struct PlainColumn {
    /// Its name in the frame.
    pub name: String,
    /// Its cells.
    pub cells: PlainCells,
}

/// Cells by what they hold. All are read by the number of the row; `None` where nothing is known.
pub enum PlainCells {
    /// Text and words.
    Text(Texts),
    /// Moments in milliseconds since 1970, UTC.
    Instant(Wholes),
    /// Days since 1970.
    Date(Wholes),
    /// Whole numbers.
    Whole(Wholes),
    /// Numbers with decimals.
    Decimal(Decimals),
    /// Truth values.
    Boolean(Booleans),
}

macro_rules! cells {
    ($name:ident, $array:ty, $value:ty, $about:literal) => {
        #[doc = $about]
        pub struct $name($array);

        impl $name {
            /// The cell of a row.
            #[must_use]
            pub fn get(&self, row: usize) -> Option<$value> {
                self.0.get(row)
            }
        }
    };
}

cells!(Wholes, Int64Chunked, i64, "Whole numbers.");
cells!(Decimals, Float64Chunked, f64, "Numbers with decimals.");
cells!(Booleans, BooleanChunked, bool, "Truth values.");

/// Texts.
pub struct Texts(Form);

enum Form {
    Written(StringChunked),
    /// Words that repeat stay numbers: written out, they would take many times the memory.
    Numbered(UInt32Chunked, Arc<CategoricalMapping>),
}

impl Texts {
    /// The cell of a row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<&str> {
        match &self.0 {
            Form::Written(texts) => texts.get(row),
            Form::Numbered(numbers, words) => words.cat_to_str(numbers.get(row)?),
        }
    }
}

/// The columns of a frame, in its order; a column of a type that no frame has is left out.
#[must_use]
pub fn plain(frame: &DataFrame) -> Vec<PlainColumn> {
    let columns = frame.columns().iter();
    columns
        .filter_map(|column| Some(PlainColumn { name: column.name().to_string(), cells: cells(column)? }))
        .collect()
}

fn cells(column: &Column) -> Option<PlainCells> {
    let cast = |to: &DataType| column.cast(to).ok();
    let wholes = || Some(Wholes(cast(&DataType::Int64)?.i64().ok()?.clone()));
    Some(match column.dtype() {
        DataType::Datetime(TimeUnit::Milliseconds, _) => PlainCells::Instant(wholes()?),
        DataType::Date => PlainCells::Date(wholes()?),
        DataType::Int64 | DataType::UInt32 => PlainCells::Whole(wholes()?),
        DataType::Float64 => PlainCells::Decimal(Decimals(column.f64().ok()?.clone())),
        DataType::Boolean => PlainCells::Boolean(Booleans(column.bool().ok()?.clone())),
        _ => PlainCells::Text(Texts(match column.cat32() {
            Ok(words) => {
                let numbers = column.to_physical_repr().u32().ok()?.clone();
                Form::Numbered(numbers, Arc::clone(words.get_mapping()))
            }
            Err(_) => Form::Written(cast(&DataType::String)?.str().ok()?.clone()),
        })),
    })
}
