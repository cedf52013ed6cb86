//! `watchprint guide`: how to get one's data, and until when it must come.

use super::choices;
use super::write::output;
use crate::cli::{GuideArguments, LawChoice};
use crate::error::{Outcome, UsageError};
use crate::report::document::plain;
use crate::report::guide::{Law, Subject, events, guide, reminder};
use crate::source::archive::shown;
use chrono::Utc;
use std::io::{Write, stdout};

impl From<LawChoice> for Law {
    fn from(choice: LawChoice) -> Self {
        match choice {
            LawChoice::Gdpr => Self::Gdpr,
            LawChoice::Uk => Self::Uk,
            LawChoice::California => Self::California,
        }
    }
}

pub(super) fn run(arguments: &GuideArguments) -> anyhow::Result<Outcome> {
    let locale = choices::language(arguments.lang.as_deref())?;
    let law = arguments.law.map(Law::from);
    let country = arguments.country.as_deref();
    if country.is_some_and(|code| code.len() != 2 || !code.bytes().all(|letter| letter.is_ascii_alphabetic()))
    {
        return Err(UsageError("--country: write two letters, such as FR or GB".to_owned()).into());
    }
    let subject = Subject { requested: arguments.requested, law, country };
    if let (Some(path), Some(requested)) = (&arguments.output, arguments.requested) {
        let events = events(law.unwrap_or(Law::Gdpr), requested, &locale);
        output::write_whole(path, reminder::calendar(&events, Utc::now()).as_bytes())?;
        eprintln!("watchprint: wrote {}", shown(path));
    }
    let mut out = stdout().lock();
    out.write_all(plain(&guide(&subject, &locale)).as_bytes())?;
    out.flush()?;
    Ok(Outcome::Done)
}
