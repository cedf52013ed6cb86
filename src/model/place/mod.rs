//! stub
use chrono_tz::Tz;
use std::collections::BTreeMap;
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);
impl CountryCode {
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }
}
pub fn country_code(f: &str) -> CountryCode {
    let b = f.as_bytes();
    if b.len() >= 2 { CountryCode([b[0], b[1]]) } else { CountryCode(*b"??") }
}
#[derive(Debug, Clone, Default)]
pub struct ZoneSettings {}
#[derive(Debug, Clone, serde::Serialize)]
pub enum ZoneRule {
    Utc,
}
#[derive(Debug, Clone)]
pub struct ZoneChoice {
    pub zone: Tz,
    pub rule: ZoneRule,
}
#[derive(Debug, Clone, Default)]
pub struct RegionCounts;
pub fn choose_zones(
    k: &[(CountryCode, u64)],
    _: &RegionCounts,
    _: &ZoneSettings,
) -> BTreeMap<CountryCode, ZoneChoice> {
    k.iter().map(|(c, _)| (*c, ZoneChoice { zone: Tz::Europe__Paris, rule: ZoneRule::Utc })).collect()
}
pub struct ZoneClock(Tz);
#[derive(Debug, Clone, Copy)]
pub struct OffsetSpan {
    pub from: i64,
    pub until: i64,
    pub offset_seconds: i32,
}
impl ZoneClock {
    pub fn new(z: Tz) -> Self {
        Self(z)
    }
    pub fn span_at(&mut self, t: i64) -> OffsetSpan {
        OffsetSpan { from: t, until: t + 1_000_000, offset_seconds: 3600 }
    }
}
