//! What people asked for, were told, hid and paid.

mod hidden;
mod messages;
mod payment;
mod searched;

pub use hidden::Hidden;
pub(super) use hidden::hidden;
pub use messages::Messaging;
pub(super) use messages::messages;
pub use payment::Payment;
pub(super) use payment::payment;
pub use searched::Searched;
pub(super) use searched::searched;
