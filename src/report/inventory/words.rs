//! The catalogue's vocabulary in the reader's language.

use crate::catalogue::{Category, Link, People, Reach, Sensitivity, Words};
use crate::locale::Locale;

/// A text of the catalogue.
pub(in crate::report) fn text(words: Words, locale: &Locale) -> String {
    locale.choose(words.english, words.french).to_owned()
}

/// Several words with commas, or "none".
pub(in crate::report) fn list<T: Copy>(
    items: &[T],
    word: impl Fn(T, &Locale) -> String,
    locale: &Locale,
) -> String {
    let words: Vec<String> = items.iter().map(|item| word(*item, locale)).collect();
    if words.is_empty() { locale.text("inventory-none") } else { words.join(", ") }
}

pub(in crate::report) fn people(people: People, locale: &Locale) -> String {
    match people {
        People::Owner => locale.text("inventory-people-owner"),
        People::Profiles => locale.text("inventory-people-profiles"),
        People::Children => locale.text("inventory-people-children"),
        People::Address => locale.text("inventory-people-address"),
        People::Others => locale.text("inventory-people-others"),
    }
}

pub(in crate::report) fn sensitivity(class: Sensitivity, locale: &Locale) -> String {
    match class {
        Sensitivity::Plain => locale.text("inventory-class-plain"),
        Sensitivity::Habits => locale.text("inventory-class-habits"),
        Sensitivity::Identifying => locale.text("inventory-class-identifying"),
        Sensitivity::Secret => locale.text("inventory-class-secret"),
    }
}

pub(in crate::report) fn category(category: Category, locale: &Locale) -> String {
    match category {
        Category::Identifier => locale.text("inventory-category-identifier"),
        Category::Online => locale.text("inventory-category-online"),
        Category::Location => locale.text("inventory-category-location"),
        Category::Economic => locale.text("inventory-category-economic"),
        Category::Cultural => locale.text("inventory-category-cultural"),
        Category::Profiling => locale.text("inventory-category-profiling"),
        Category::Child => locale.text("inventory-category-child"),
        Category::Special => locale.text("inventory-category-special"),
    }
}

pub(in crate::report) fn link(link: Link, locale: &Locale) -> String {
    match link {
        Link::Time => locale.text("inventory-link-time"),
        Link::Country => locale.text("inventory-link-country"),
        Link::Place => locale.text("inventory-link-place"),
        Link::Device => locale.text("inventory-link-device"),
        Link::Serial => locale.text("inventory-link-serial"),
        Link::Ip => locale.text("inventory-link-ip"),
        Link::Mail => locale.text("inventory-link-mail"),
        Link::Phone => locale.text("inventory-link-phone"),
        Link::Name => locale.text("inventory-link-name"),
        Link::Payment => locale.text("inventory-link-payment"),
        Link::Account => locale.text("inventory-link-account"),
        Link::Id => locale.text("inventory-link-id"),
        Link::Hyperlink => locale.text("inventory-link-hyperlink"),
        Link::Text => locale.text("inventory-link-text"),
        Link::Title => locale.text("inventory-link-title"),
    }
}

pub(in crate::report) fn reach(reach: Reach, locale: &Locale) -> String {
    match reach {
        Reach::Account => locale.text("inventory-reach-account"),
        Reach::Year => locale.text("inventory-reach-year"),
        Reach::Days120 => locale.text("inventory-reach-days120"),
        Reach::Days30 => locale.text("inventory-reach-days30"),
        Reach::Search => locale.text("inventory-reach-search"),
        Reach::Now => locale.text("inventory-reach-now"),
        Reach::Unknown => locale.text("inventory-reach-unknown"),
    }
}
