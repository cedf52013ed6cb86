//! The command line: structures only, no input or output.
