//! One file per command: glue between the stages.
