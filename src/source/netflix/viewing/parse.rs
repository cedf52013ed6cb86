//! Blocks taken from one file and parsed side by side.

use super::Columns;
use super::block::Block;
use super::feed::{Bytes, Feed};
use super::join::Sequence;
use super::read::Detour;
use super::rows::ViewingTable;
use crate::source::text::{self, Problem};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What the threads share: each takes a block, parses it, and joins what is next in the order of the file.
pub(super) struct Parsing<'a> {
    feed: Mutex<Feed<'a>>,
    columns: Columns,
    /// Blocks that were parsed and wait for one before them.
    parsed: Mutex<BTreeMap<usize, Block>>,
    sequence: Mutex<Sequence>,
    left: AtomicBool,
}

impl<'a> Parsing<'a> {
    /// Reads what is left of `feed` behind the rows of `sequence`.
    pub fn new(feed: Feed<'a>, sequence: Sequence, columns: Columns) -> Self {
        Self {
            feed: Mutex::new(feed),
            columns,
            parsed: Mutex::default(),
            sequence: Mutex::new(sequence),
            left: AtomicBool::new(false),
        }
    }

    /// Reads to the end, on all threads.
    ///
    /// # Errors
    /// When a block is not written as exports write it, or there are too many titles.
    pub fn finish(self) -> Result<ViewingTable, Detour> {
        rayon::scope(|scope| {
            for _ in 0..rayon::current_num_threads() {
                scope.spawn(|_| {
                    if self.take_blocks().is_err() {
                        self.left.store(true, Ordering::Relaxed);
                    }
                });
            }
        });
        if self.left.into_inner() {
            return Err(Detour);
        }
        let cause = inner(self.feed).into_cause();
        let mut sequence = inner(self.sequence);
        // A block may have come while another thread was done with all before it.
        inner(self.parsed).into_values().for_each(|block| sequence.join(block));
        if sequence.is_too_much() {
            return Err(Detour);
        }
        let (mut table, lines) = sequence.finish();
        table.problems.extend(cause.map(|cause| Problem {
            line: lines + 1,
            column: None,
            what: text::breaks_off(&cause),
        }));
        Ok(table)
    }

    fn take_blocks(&self) -> Result<(), Detour> {
        let mut bytes = Bytes::default();
        while !self.left.load(Ordering::Relaxed) && lock(&self.feed).take(&mut bytes)? {
            let block = parse(bytes.as_slice(), bytes.last, &self.columns)?;
            lock(&self.parsed).insert(bytes.number, block);
            // While one thread joins, the others go on parsing.
            if let Ok(mut sequence) = self.sequence.try_lock() {
                let next = |number| lock(&self.parsed).remove(&number);
                while let Some(block) = next(sequence.next()) {
                    sequence.join(block);
                }
                if sequence.is_too_much() {
                    return Err(Detour);
                }
            }
        }
        Ok(())
    }
}

/// Parses the records of a block, which must be text and end where the block does.
fn parse(bytes: &[u8], last: bool, columns: &Columns) -> Result<Block, Detour> {
    if memchr::memchr(0, bytes).is_some() || simdutf8::basic::from_utf8(bytes).is_err() {
        return Err(Detour);
    }
    let block = Block::parse(bytes, last, columns);
    if block.swallowed || block.consumed < bytes.len() { Err(Detour) } else { Ok(block) }
}

/// A thread that panics ends the program; what it held is whole otherwise.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn inner<T>(mutex: Mutex<T>) -> T {
    mutex.into_inner().unwrap_or_else(PoisonError::into_inner)
}
