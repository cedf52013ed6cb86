//! Devices by brand and age: what stands in the home, and since when.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::model::device::{DeviceClass, model_year};
use crate::source::netflix::TableKind;
use std::cmp::Reverse;

/// A device that streamed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceOwned {
    /// Its text, as written.
    pub name: String,
    /// What kind of device.
    pub class: DeviceClass,
    /// Its maker, if the text tells.
    pub brand: Option<&'static str>,
    /// The year of its model, if the text tells.
    pub year: Option<u32>,
    /// First logical day in use, from 1970-01-01.
    pub first: i64,
    /// Last one.
    pub last: i64,
    /// Streamed seconds.
    pub seconds: u64,
}

/// Every device that streamed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DevicesOwned {
    /// By seconds, descending.
    pub devices: Vec<DeviceOwned>,
    /// Devices with access to the account, as another table lists them.
    pub with_access: u64,
}

impl DevicesOwned {
    /// The makers, each once, by streamed seconds.
    #[must_use]
    pub fn brands(&self) -> Vec<&'static str> {
        let mut brands: Vec<(&str, u64)> = Vec::new();
        for device in &self.devices {
            let Some(brand) = device.brand else { continue };
            match brands.iter_mut().find(|known| known.0 == brand) {
                Some(known) => known.1 += device.seconds,
                None => brands.push((brand, device.seconds)),
            }
        }
        brands.sort_by_key(|(_, seconds)| Reverse(*seconds));
        brands.into_iter().map(|(brand, _)| brand).collect()
    }

    /// The oldest and the newest year of a model.
    #[must_use]
    pub fn years(&self) -> Option<(u32, u32)> {
        let years = || self.devices.iter().filter_map(|device| device.year);
        years().min().zip(years().max())
    }
}

pub(in crate::analysis::inferences) fn devices(basis: &Basis<'_>) -> Card {
    let account = &basis.analysis.account;
    let access = basis.records.account.access.as_ref().map_or(0, |rows| rows.len() as u64);
    let evidence = [(TableKind::ViewingActivity, account.segments), (TableKind::AccessAndDevices, access)];
    let measure = Measure { n: account.segments, least: 1, unit: Unit::Rows };
    Card::new(Topic::Devices, &evidence, measure, || {
        let owned = account.devices.iter().map(|(number, used)| {
            let device = &basis.history.devices[*number as usize];
            DeviceOwned {
                name: device.name.clone(),
                class: device.class,
                brand: device.brand,
                year: model_year(&device.name),
                first: used.first_day,
                last: used.last_day,
                seconds: used.seconds,
            }
        });
        let mut devices: Vec<DeviceOwned> = owned.collect();
        devices.sort_by(|a, b| (Reverse(a.seconds), &a.name).cmp(&(Reverse(b.seconds), &b.name)));
        (Conclusion::Devices(DevicesOwned { devices, with_access: access }), Level::High, Reason::RowsSaySo)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maker_has_the_seconds_of_all_its_devices() {
        let device = |brand, seconds| DeviceOwned {
            name: String::new(),
            class: DeviceClass::Tv,
            brand,
            year: None,
            first: 0,
            last: 0,
            seconds,
        };
        // Three devices of one second each stand before one of two.
        let devices = vec![
            device(Some("LG"), 2),
            device(Some("Sony"), 1),
            device(None, 9),
            device(Some("Sony"), 1),
            device(Some("Sony"), 1),
        ];
        assert_eq!(DevicesOwned { devices, with_access: 0 }.brands(), ["Sony", "LG"]);
    }
}
