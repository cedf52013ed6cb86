//! Mathematics only: nothing here knows what is being counted.

pub mod burstiness;
pub mod circular;
pub mod entropy;
pub mod interdaily;
pub mod kappa;
pub mod pelt;
pub mod quantile;
pub mod two_classes;
pub mod two_samples;
pub mod valley;
