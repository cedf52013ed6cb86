//! stub
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeviceClass {
    Tv,
}
impl DeviceClass {
    pub fn as_str(&self) -> &'static str {
        "tv"
    }
}
pub fn device_class(_: &str) -> DeviceClass {
    DeviceClass::Tv
}
