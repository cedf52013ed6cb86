//! Bytes in, typed tables out; knows services, knows nothing of analysis.
