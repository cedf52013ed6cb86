//! How much of an export is read at most.

use super::values::parse_size;
use crate::source::archive::Limits;
use clap::Args;

/// What may be chosen about limits; the short help leaves them out, because a genuine export is far from each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct LimitChoices {
    /// Largest file that is read, unpacked
    #[arg(long, value_name = "SIZE", default_value = "2GB", value_parser = parse_size, hide_short_help = true, help_heading = "Limits")]
    pub max_file_size: Option<u64>,
    /// Most that is read of an export, unpacked, in all
    #[arg(long, value_name = "SIZE", default_value = "4GB", value_parser = parse_size, hide_short_help = true, help_heading = "Limits")]
    pub max_total_size: Option<u64>,
    /// Most that is read of all tables other than ViewingActivity: such tables are held in memory
    #[arg(long, value_name = "SIZE", default_value = "12MB", value_parser = parse_size, hide_short_help = true, help_heading = "Limits")]
    pub max_table_size: Option<u64>,
    /// Most different titles of one record, each counted for every profile that has it: its figures are held in memory
    #[arg(long, value_name = "N", default_value = "20000", hide_short_help = true, help_heading = "Limits")]
    pub max_titles: Option<usize>,
    /// Most different profiles of one record
    #[arg(long, value_name = "N", default_value = "12", hide_short_help = true, help_heading = "Limits")]
    pub max_profiles: Option<usize>,
    /// Most different devices of one record
    #[arg(long, value_name = "N", default_value = "1000", hide_short_help = true, help_heading = "Limits")]
    pub max_devices: Option<usize>,
    /// Most files that are looked at
    #[arg(long, value_name = "N", default_value = "10000", hide_short_help = true, help_heading = "Limits")]
    pub max_files: Option<usize>,
    /// How many times its packed size a file of a zip may unpack to
    #[arg(long, value_name = "N", default_value = "250", hide_short_help = true, help_heading = "Limits")]
    pub max_ratio: Option<u64>,
}

impl LimitChoices {
    /// The limits that are chosen; what is not is as usual.
    #[must_use]
    pub fn limits(&self) -> Limits {
        let usual = Limits::default();
        Limits {
            entries: self.max_files.unwrap_or(usual.entries),
            file_size: self.max_file_size.unwrap_or(usual.file_size),
            total_size: self.max_total_size.unwrap_or(usual.total_size),
            table_size: self.max_table_size.unwrap_or(usual.table_size),
            titles: self.max_titles.unwrap_or(usual.titles),
            profiles: self.max_profiles.unwrap_or(usual.profiles),
            devices: self.max_devices.unwrap_or(usual.devices),
            ratio: self.max_ratio.unwrap_or(usual.ratio),
            ..usual
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        limits: LimitChoices,
    }

    #[test]
    fn the_defaults_of_the_help_are_those_of_the_reader() {
        let none: [&str; 0] = [];
        assert_eq!(Line::parse_from(none).limits.limits(), Limits::default());
        assert_eq!(LimitChoices::default().limits(), Limits::default());
        let line = ["", "--max-file-size", "1GiB", "--max-ratio", "9", "--max-files", "3"];
        let limits = Line::parse_from(line).limits.limits();
        assert_eq!((limits.file_size, limits.ratio, limits.entries), (1 << 30, 9, 3));
    }
}
