//! Messages as data, for the page's script to word again.

use super::Locale;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use serde_json::{Map, Value, json};

impl Locale {
    /// The message `key` as data: a string, or a list of strings, of variables `{"v": name}` and of choices by a
    /// number, `{"n": name, "forms": {"one": …, "other": …}}`, by plural category. `null` when there is no such message.
    #[must_use]
    pub fn pattern(&self, key: &str) -> Value {
        let message = self.messages.find(key);
        debug_assert!(message.is_some(), "there is no message {key}");
        message.map_or(Value::Null, |(_, message)| pattern(message))
    }
}

fn pattern(pattern: &Pattern<&str>) -> Value {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => json!(value),
        elements => elements.iter().map(element).collect(),
    }
}

fn element(element: &PatternElement<&str>) -> Value {
    match element {
        PatternElement::TextElement { value } => json!(value),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(inline) => self::inline(inline),
            Expression::Select { selector, variants } => {
                let mut forms = Map::new();
                for variant in variants {
                    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                        variant.key;
                    forms.insert(key.to_owned(), pattern(&variant.value));
                }
                json!({ "n": name(selector), "forms": forms })
            }
        },
    }
}

fn inline(inline: &InlineExpression<&str>) -> Value {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            json!(value)
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inline) => self::inline(inline),
            Expression::Select { .. } => Value::Null,
        },
        other => json!({ "v": name(other) }),
    }
}

/// The name of a variable; the messages use no other reference.
fn name<'a>(inline: &InlineExpression<&'a str>) -> &'a str {
    if let InlineExpression::VariableReference { id } = inline { id.name } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_variables_travel_as_data() {
        let locale = Locale::from_tag("en");
        assert_eq!(locale.pattern("theme"), json!("Colours"));
        assert_eq!(locale.pattern("label-and-value"), json!([{"v": "label"}, ": ", {"v": "value"}]));
        let forms = json!({"one": [{"v": "days"}, " day"], "other": [{"v": "days"}, " days"]});
        assert_eq!(locale.pattern("days"), json!([{ "n": "days", "forms": forms }]));
    }
}
