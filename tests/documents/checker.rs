//! Holds JSON against the part of JSON Schema (2020-12) that `docs/summary.schema.json` uses; any other keyword is
//! an error, so that nothing in the schema goes unchecked.

use chrono::{DateTime, NaiveDate};
use serde_json::Value;

/// What does not agree, each with the path of the value.
pub fn violations(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    Checker { root: schema }.check(schema, value, "$", &mut found);
    found
}

/// Every schema inside a schema, itself included, with its place.
pub fn parts<'a>(schema: &'a Value, place: &str, found: &mut Vec<(String, &'a Value)>) {
    found.push((place.to_owned(), schema));
    for keyword in ["properties", "$defs"] {
        for (name, part) in schema[keyword].as_object().into_iter().flatten() {
            parts(part, &format!("{place}/{keyword}/{name}"), found);
        }
    }
    for keyword in ["items", "additionalProperties", "propertyNames", "if", "then", "else"] {
        if schema[keyword].is_object() {
            parts(&schema[keyword], &format!("{place}/{keyword}"), found);
        }
    }
}

struct Checker<'a> {
    root: &'a Value,
}

impl Checker<'_> {
    fn check(&self, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
        if let Some(allowed) = schema.as_bool() {
            if !allowed {
                found.push(format!("{path}: nothing is allowed here"));
            }
            return;
        }
        let of_object = ["properties", "additionalProperties", "propertyNames", "required"];
        for (keyword, wanted) in schema.as_object().unwrap() {
            match keyword.as_str() {
                "$schema" | "$id" | "$defs" | "title" | "description" | "unit" | "then" | "else" => {}
                "$ref" => {
                    let place = wanted.as_str().unwrap().strip_prefix('#').unwrap();
                    let target = self.root.pointer(place).unwrap_or_else(|| panic!("there is no {place}"));
                    self.check(target, value, path, found);
                }
                "if" => {
                    let mut refused = Vec::new();
                    self.check(wanted, value, path, &mut refused);
                    let branch = &schema[if refused.is_empty() { "then" } else { "else" }];
                    if !branch.is_null() {
                        self.check(branch, value, path, found);
                    }
                }
                keyword if of_object.contains(&keyword) => {}
                "items" => {
                    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(wanted, item, &format!("{path}[{at}]"), found);
                    }
                }
                keyword => {
                    if !holds(keyword, wanted, value) {
                        found.push(format!("{path}: {} is not of {keyword} {wanted}", shortened(value)));
                    }
                }
            }
        }
        if let Some(fields) = value.as_object() {
            self.check_fields(schema, fields, path, found);
        }
    }

    fn check_fields(
        &self,
        schema: &Value,
        fields: &serde_json::Map<String, Value>,
        path: &str,
        found: &mut Vec<String>,
    ) {
        for name in schema["required"].as_array().into_iter().flatten().map(|name| name.as_str().unwrap()) {
            if !fields.contains_key(name) {
                found.push(format!("{path}.{name}: the schema requires the field, the output lacks it"));
            }
        }
        for (name, field) in fields {
            let path = format!("{path}.{name}");
            if schema["propertyNames"].is_object() {
                self.check(&schema["propertyNames"], &Value::from(name.as_str()), &path, found);
            }
            match (&schema["properties"][name], &schema["additionalProperties"]) {
                (Value::Null, Value::Null) => {}
                (Value::Null, Value::Bool(false)) => {
                    found.push(format!("{path}: the output has the field, the schema does not name it"));
                }
                (Value::Null, others) => self.check(others, field, &path, found),
                (own, _) => self.check(own, field, &path, found),
            }
        }
    }
}

/// Whether a value agrees with a keyword that looks at the value alone.
fn holds(keyword: &str, wanted: &Value, value: &Value) -> bool {
    let number =
        |ok: fn(f64, f64) -> bool| value.as_f64().is_none_or(|one| ok(one, wanted.as_f64().unwrap()));
    let length = |ok: fn(u64, u64) -> bool| {
        value.as_array().is_none_or(|list| ok(list.len() as u64, wanted.as_u64().unwrap()))
    };
    let text =
        |ok: fn(&str, &str) -> bool| value.as_str().is_none_or(|one| ok(one, wanted.as_str().unwrap()));
    match keyword {
        "type" => match wanted {
            Value::Array(kinds) => kinds.iter().any(|kind| is_of(kind.as_str().unwrap(), value)),
            kind => is_of(kind.as_str().unwrap(), value),
        },
        "const" => value == wanted,
        "enum" => wanted.as_array().unwrap().contains(value),
        "minimum" => number(|one, limit| one >= limit),
        "maximum" => number(|one, limit| one <= limit),
        "exclusiveMinimum" => number(|one, limit| one > limit),
        "exclusiveMaximum" => number(|one, limit| one < limit),
        "minItems" => length(|one, limit| one >= limit),
        "maxItems" => length(|one, limit| one <= limit),
        "format" => text(|one, format| match format {
            "date" => one.len() == 10 && one.parse::<NaiveDate>().is_ok(),
            "date-time" => DateTime::parse_from_rfc3339(one).is_ok(),
            other => panic!("the checker knows no format {other:?}"),
        }),
        "pattern" => text(|one, pattern| match pattern {
            "^[0-9]{4}-(0[1-9]|1[0-2])$" => {
                one.len() == 7 && format!("{one}-01").parse::<NaiveDate>().is_ok()
            }
            "^([A-Z]{2}|\\?\\?)$" => {
                one == "??" || one.len() == 2 && one.bytes().all(|byte| byte.is_ascii_uppercase())
            }
            "^[A-Z]{3}$" => one.len() == 3 && one.bytes().all(|byte| byte.is_ascii_uppercase()),
            other => panic!("the checker knows no pattern {other:?}"),
        }),
        other => panic!("the checker knows no keyword {other:?}"),
    }
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("there is no type {other:?}"),
    }
}

fn shortened(value: &Value) -> String {
    value.to_string().chars().take(60).collect()
}
