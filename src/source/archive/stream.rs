//! Readers that keep their word: limited in length, and unpacked by a thread of their own.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// A reader that fails, instead of ending, once more than `limit` bytes came out of it.
pub(super) struct Guarded<R> {
    inner: R,
    left: u64,
    limit: u64,
}

impl<R> Guarded<R> {
    pub(super) fn new(inner: R, limit: u64) -> Self {
        Self { inner, left: limit, limit }
    }
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // One byte over the limit tells a file that ends there from one that goes on.
        let room = usize::try_from(self.left.saturating_add(1)).unwrap_or(usize::MAX).min(buffer.len());
        let count = self.inner.read(&mut buffer[..room])?;
        match self.left.checked_sub(count as u64) {
            Some(left) => {
                self.left = left;
                Ok(count)
            }
            None => Err(io::Error::other(format!("longer than the {} bytes it may be", self.limit))),
        }
    }
}

/// A reader over a file on disk that fails, instead of ending, when the file has no longer the size it was listed with.
pub(super) struct Unchanged<R> {
    inner: R,
    left: u64,
}

impl<R> Unchanged<R> {
    pub(super) fn new(inner: R, size: u64) -> Self {
        Self { inner, left: size }
    }
}

impl<R: Read> Read for Unchanged<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let changed = |how| {
            let what = format!("it {how} while it was read: run this again when nothing else writes to it");
            Err(io::Error::other(what))
        };
        let room = usize::try_from(self.left).unwrap_or(usize::MAX).clamp(1, buffer.len());
        match (self.inner.read(&mut buffer[..room])? as u64, self.left) {
            (0, 0) => Ok(0),
            (0, _) => changed("became shorter"),
            (_, 0) => changed("became longer"),
            (count, left) => {
                self.left = left - count;
                Ok(count as usize)
            }
        }
    }
}

/// A reader that tells an observer of each read how many bytes it gave.
pub(super) struct Observed<R> {
    inner: R,
    observer: Arc<dyn Fn(u64) + Send + Sync>,
}

impl<R> Observed<R> {
    pub(super) fn new(inner: R, observer: Arc<dyn Fn(u64) + Send + Sync>) -> Self {
        Self { inner, observer }
    }
}

impl<R: Read> Read for Observed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        (self.observer)(count as u64);
        Ok(count)
    }
}

/// The smallest and the largest piece handed from the unpacking thread: small at first, because most
/// readers look at the head of a file only.
const PIECES: (usize, usize) = (8 << 10, 256 << 10);

/// The reading end of a thread that produces bytes.
pub(super) struct Produced {
    pieces: Receiver<io::Result<Vec<u8>>>,
    current: Vec<u8>,
    at: usize,
    ended: bool,
}

/// Runs `open` and the reader it gives on a thread of its own. Dropping the result ends the thread.
pub(super) fn produce<F>(open: F) -> io::Result<Produced>
where
    F: FnOnce(&mut dyn FnMut(&mut dyn Read) -> io::Result<()>) -> io::Result<()> + Send + 'static,
{
    let (sender, pieces) = sync_channel(1);
    std::thread::Builder::new().name("unpack".into()).spawn(move || {
        if let Err(error) = open(&mut |reader| copy(reader, &sender)) {
            // The reader may be gone already; then nobody waits for the reason.
            let _ = sender.send(Err(error));
        }
    })?;
    Ok(Produced { pieces, current: Vec::new(), at: 0, ended: false })
}

/// Sends everything a reader gives; stops early, without error, when nobody listens.
fn copy(reader: &mut dyn Read, sender: &SyncSender<io::Result<Vec<u8>>>) -> io::Result<()> {
    let mut size = PIECES.0;
    loop {
        let mut piece = Vec::with_capacity(size);
        let read = reader.take(size as u64).read_to_end(&mut piece);
        let full = piece.len() == size;
        if !piece.is_empty() && sender.send(Ok(piece)).is_err() {
            return Ok(());
        }
        read?;
        if !full {
            return Ok(());
        }
        size = (size * 2).min(PIECES.1);
    }
}

impl Read for Produced {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.current.len() && !self.ended {
            match self.pieces.recv() {
                Ok(Ok(piece)) => (self.current, self.at) = (piece, 0),
                Ok(Err(error)) => {
                    self.ended = true;
                    return Err(error);
                }
                Err(_) => self.ended = true,
            }
        }
        let count = buffer.len().min(self.current.len() - self.at);
        buffer[..count].copy_from_slice(&self.current[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_guard_lets_the_limit_through_and_no_more() {
        let read = |limit| {
            let mut out = Vec::new();
            Guarded::new(&b"12345"[..], limit).read_to_end(&mut out).map(|_| out)
        };
        assert_eq!(read(5).unwrap(), b"12345");
        assert_eq!(read(u64::MAX).unwrap(), b"12345");
        assert!(read(4).unwrap_err().to_string().contains("4 bytes"));
    }

    #[test]
    fn a_file_that_changes_while_it_is_read_ends_in_an_error() {
        let read = |size| {
            let mut out = Vec::new();
            let error = Unchanged::new(&b"12345"[..], size).read_to_end(&mut out).err();
            (out, error.map(|error| error.to_string()).unwrap_or_default())
        };
        assert_eq!(read(5), (b"12345".to_vec(), String::new()));
        let (out, grown) = read(3);
        assert!(out == b"123" && grown.contains("became longer"), "{grown}");
        let (out, shrunk) = read(9);
        assert!(out == b"12345" && shrunk.contains("became shorter"), "{shrunk}");
        assert_eq!(read(u64::MAX).0, b"12345");
    }

    #[test]
    fn produced_bytes_arrive_in_order_and_errors_after_them() {
        let data: Vec<u8> = (0..1_000_000u32).map(|n| (n % 251) as u8).collect();
        let given = data.clone();
        let mut out = Vec::new();
        produce(move |sink| sink(&mut &given[..])).unwrap().read_to_end(&mut out).unwrap();
        assert_eq!(out, data);

        let mut out = Vec::new();
        let failing = produce(|sink| {
            sink(&mut &b"abc"[..])?;
            Err(io::Error::other("broken"))
        });
        assert_eq!(failing.unwrap().read_to_end(&mut out).unwrap_err().to_string(), "broken");
        assert_eq!(out, b"abc");
    }

    #[test]
    fn an_abandoned_thread_ends() {
        let (done, ended) = std::sync::mpsc::channel();
        let reader = produce(move |sink| {
            let result = sink(&mut io::repeat(1));
            done.send(()).unwrap();
            result
        });
        drop(reader.unwrap());
        ended.recv().unwrap();
    }
}
