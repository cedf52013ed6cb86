//! Numbers as the reader writes them.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale as Tag;

pub(super) struct Numbers {
    formatter: Option<DecimalFormatter>,
}

impl Numbers {
    pub(super) fn new(tag: &Tag) -> Self {
        let mut options = icu_decimal::options::DecimalFormatterOptions::default();
        options.grouping_strategy = Some(icu_decimal::options::GroupingStrategy::Always);
        Self { formatter: DecimalFormatter::try_new(tag.into(), options).ok() }
    }

    pub(super) fn whole(&self, number: u64) -> String {
        self.write(&Decimal::from(number))
    }

    /// Rounded half away from zero, with a real minus; not a number and infinity become 0.
    pub(super) fn decimal(&self, number: f64, digits: u8) -> String {
        let scaled = number * 10f64.powi(i32::from(digits));
        let mut decimal = Decimal::from(if scaled.is_finite() { scaled.round() as i64 } else { 0 });
        decimal.multiply_pow10(-i16::from(digits));
        decimal.absolute.pad_end(-i16::from(digits));
        self.write(&decimal).replace('-', "−")
    }

    fn write(&self, decimal: &Decimal) -> String {
        self.formatter
            .as_ref()
            .map_or_else(|| decimal.to_string(), |formatter| formatter.format(decimal).to_string())
    }
}
