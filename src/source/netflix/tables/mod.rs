//! The description of each table, one file per family.

pub mod account;
pub mod addresses;
pub mod billing;
pub mod clicks;
pub mod customer_service;
pub mod devices;
pub mod games;
pub mod interaction;
pub mod messages;
pub mod playback;
pub mod profiles;
pub mod social;
pub mod surveys;
pub mod viewing;
