//! The service's ways to write CSV.

/// A way to write CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::demo) enum Dialect {
    /// Quoted only where needed, LF (D1).
    Minimal,
    /// Everything quoted, CRLF (D2).
    QuotedCrlf,
    /// Everything quoted, LF (D3).
    QuotedLf,
}

impl Dialect {
    /// Appends one field, with a comma before it unless it is the first.
    pub fn field(self, out: &mut Vec<u8>, text: &str, first: bool) {
        if !first {
            out.push(b',');
        }
        let needed = || memchr::memchr3(b',', b'"', b'\n', text.as_bytes()).is_some() || text.contains('\r');
        if self == Self::Minimal && !needed() {
            out.extend_from_slice(text.as_bytes());
            return;
        }
        out.push(b'"');
        for (at, part) in text.split('"').enumerate() {
            if at > 0 {
                out.extend_from_slice(b"\"\"");
            }
            out.extend_from_slice(part.as_bytes());
        }
        out.push(b'"');
    }

    /// Ends a record.
    pub fn end(self, out: &mut Vec<u8>) {
        out.extend_from_slice(if self == Self::QuotedCrlf { b"\r\n" } else { b"\n" });
    }

    /// Appends a whole record.
    pub fn record<'a>(self, out: &mut Vec<u8>, fields: impl IntoIterator<Item = &'a str>) {
        for (at, field) in fields.into_iter().enumerate() {
            self.field(out, field, at == 0);
        }
        self.end(out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoting() {
        let write = |dialect: Dialect| {
            let mut out = Vec::new();
            dialect.record(&mut out, ["a", "b, \"c\"", "", "d\ne"]);
            String::from_utf8(out)
        };
        assert_eq!(write(Dialect::Minimal).as_deref(), Ok("a,\"b, \"\"c\"\"\",,\"d\ne\"\n"));
        assert_eq!(write(Dialect::QuotedCrlf).as_deref(), Ok("\"a\",\"b, \"\"c\"\"\",\"\",\"d\ne\"\r\n"));
        assert_eq!(write(Dialect::QuotedLf).as_deref(), Ok("\"a\",\"b, \"\"c\"\"\",\"\",\"d\ne\"\n"));
    }
}
