//! Who is there: how many people, children, guests, their languages and devices.

mod children;
mod devices;
mod household_size;
mod languages;
mod shared_account;

pub(super) use children::children;
pub use children::{ChildSigns, Children};
pub(super) use devices::devices;
pub use devices::{DeviceOwned, DevicesOwned};
pub use household_size::HouseholdSize;
pub(super) use household_size::household_size;
pub use languages::Languages;
pub(super) use languages::languages;
pub(super) use shared_account::shared_account;
pub use shared_account::{SharedAccount, TwoAtOneProfile};
