//! Titles taken apart: film or episode, series, season, episode.
