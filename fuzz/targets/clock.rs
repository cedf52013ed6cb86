#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| watchprint_fuzz::clock::check(bytes));
