//! Two stretches of viewing side by side: what differs, by how much, and how sure that is.
//!
//! A [`diary`] says day by day what a record holds. [`periods`] sets two spans of such days beside one another.
//! [`merge`] makes one record of several exports of one account, by the rows [`snapshots`] finds to be the same.
//! [`snapshots`] says what differs between two exports of one account. [`marks`] are the dates an export names by itself,
//! at which one may want to split it; a [`span`] is a row of days.

pub mod diary;
pub mod marks;
pub mod merge;
pub mod periods;
pub mod snapshots;
pub mod span;
