//! Sums of money as the reader writes them: `€1,284.50`, `1 284,50 €`.

use super::{Language, Locale, isolate};

/// Currencies without a hundredth: their decimals, by ISO 4217.
const DECIMALS: [(&str, u8); 24] = [
    ("BIF", 0),
    ("CLP", 0),
    ("DJF", 0),
    ("GNF", 0),
    ("ISK", 0),
    ("JPY", 0),
    ("KMF", 0),
    ("KRW", 0),
    ("PYG", 0),
    ("RWF", 0),
    ("UGX", 0),
    ("UYI", 0),
    ("VND", 0),
    ("VUV", 0),
    ("XAF", 0),
    ("XOF", 0),
    ("XPF", 0),
    ("BHD", 3),
    ("IQD", 3),
    ("JOD", 3),
    ("KWD", 3),
    ("LYD", 3),
    ("OMR", 3),
    ("TND", 3),
];
/// Signs that stand for one currency only; all others are named by their code.
const SIGNS: [(&str, &str); 6] =
    [("EUR", "€"), ("GBP", "£"), ("INR", "₹"), ("JPY", "¥"), ("KRW", "₩"), ("TRY", "₺")];

impl Locale {
    /// An amount in a currency given by its code, with the currency's own decimals.
    #[must_use]
    pub fn money(&self, amount: f64, currency: &str) -> String {
        self.signed(&self.decimal(amount, decimals(currency)), currency)
    }

    /// The decimals of a currency, and what stands before and after an amount in it.
    #[must_use]
    pub fn money_frame(&self, currency: &str) -> (u8, String, String) {
        const AMOUNT: &str = "\u{1}";
        let framed = self.signed(AMOUNT, currency);
        let (before, after) = framed.split_once(AMOUNT).unwrap_or_default();
        (decimals(currency), before.to_owned(), after.to_owned())
    }

    /// A price, with as many decimals more as it takes for something to be left of it.
    #[must_use]
    pub fn price(&self, amount: f64, currency: &str) -> String {
        let least = |digits: u8| 0.5 * 0.1_f64.powi(i32::from(digits));
        let mut digits = decimals(currency);
        while amount > 0.0 && amount < least(digits) && digits < 6 {
            digits += 1;
        }
        self.signed(&self.decimal(amount, digits), currency)
    }

    /// An amount on an axis: no decimals where it is whole.
    #[must_use]
    pub fn round_money(&self, amount: f64, currency: &str) -> String {
        let digits = (0..4).find(|digits| {
            let scaled = amount * 10_f64.powi(i32::from(*digits));
            (scaled - scaled.round()).abs() < 1e-6
        });
        // Half a unit is written with the hundredths of its currency.
        let digits =
            digits.filter(|digits| *digits == 0).unwrap_or(decimals(currency).max(digits.unwrap_or(4)));
        self.signed(&self.decimal(amount, digits), currency)
    }

    fn signed(&self, amount: &str, currency: &str) -> String {
        let arguments = |sign: &str| [("amount", amount.into()), ("sign", sign.to_owned().into())];
        match (currency, self.sign(currency)) {
            ("", _) => amount.to_owned(),
            (_, Some(sign)) => self.text_with("money", &arguments(sign)),
            (code, None) => self.text_with("money-code", &arguments(&isolate(code))),
        }
    }

    fn sign(&self, currency: &str) -> Option<&'static str> {
        let region = self.tag.id.region;
        let is_at_home = |home: &str| region.is_some_and(|region| region.as_str() == home);
        match (currency, self.language) {
            ("USD", Language::English) => Some(if is_at_home("US") { "$" } else { "US$" }),
            ("USD", Language::French) => Some("$US"),
            ("CAD", _) if is_at_home("CA") => Some("$"),
            _ => SIGNS.iter().find(|(code, _)| *code == currency).map(|(_, sign)| *sign),
        }
    }
}

fn decimals(currency: &str) -> u8 {
    DECIMALS.iter().find(|(code, _)| *code == currency).map_or(2, |(_, decimals)| *decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_place_for_the_sign() {
        let (english, french) = (Locale::from_tag("en"), Locale::from_tag("fr"));
        assert_eq!(english.money(1_284.5, "EUR"), "€1,284.50");
        assert_eq!(french.money(1_284.5, "EUR"), "1\u{202f}284,50\u{a0}€");
        assert_eq!(english.money(12.9, "CHF"), "CHF\u{a0}12.90");
        assert_eq!(french.money(12.9, "CHF"), "12,90\u{a0}CHF");
        assert_eq!(english.money(9.99, "USD"), "US$9.99");
        assert_eq!(Locale::from_tag("en-US").money(9.99, "USD"), "$9.99");
        assert_eq!(Locale::from_tag("fr-CA").money(9.99, "CAD"), "9,99\u{a0}$");
        assert_eq!(english.money(5.0, ""), "5.00");
    }

    #[test]
    fn decimals_are_those_of_the_currency() {
        let english = Locale::from_tag("en");
        assert_eq!(english.money(1_490.0, "JPY"), "¥1,490");
        assert_eq!(english.money(2.405, "KWD"), "KWD\u{a0}2.405");
        assert_eq!(english.price(0.173, "EUR"), "€0.17");
        assert_eq!(english.price(0.000_3, "EUR"), "€0.0003");
        assert_eq!(english.price(0.3, "JPY"), "¥0.3");
        assert_eq!(english.price(0.0, "EUR"), "€0.00");
        let ticks = [0.0, 0.5, 2.0, 0.125].map(|tick| english.round_money(tick, "EUR"));
        assert_eq!(ticks, ["€0", "€0.50", "€2", "€0.125"]);
    }
}
