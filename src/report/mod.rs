//! Pages, texts and files written for a reader; computes no statistics.
