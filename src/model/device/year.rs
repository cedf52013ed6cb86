//! The year a device's text names: that of its model, as far as the text says.

/// Services of this kind stream since; a number before it is no year of a device.
const FIRST: u32 = 2005;
/// Four digits beyond are a number of a model.
const LAST: u32 = 2039;

/// `Samsung 2017 Kant-M UHD TV Smart TV` is of 2017; most telephones and browsers name no year.
#[must_use]
pub fn model_year(text: &str) -> Option<u32> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() == 4);
    words.filter_map(|word| word.parse().ok()).find(|year| (FIRST..=LAST).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_words_of_four_digits() {
        for (text, year) in [
            ("Samsung 2017 Kant-M UHD TV Smart TV", Some(2017)),
            ("Samsung CE 2022 Q60-SU2e \n Smart TV", Some(2022)),
            ("LG 2015 LG SoC DTV Smart TV", Some(2015)),
            ("FireTV Stick 2016", Some(2016)),
            ("Sagemcom VSB3918 MVPD STB", None),
            ("Panasonic 4096 TV", None),
            ("Sony PS4", None),
            ("20170", None),
        ] {
            assert_eq!(model_year(text), year, "{text}");
        }
    }
}
