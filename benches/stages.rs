//! Each stage at 1,000, 25,000, 250,000 and 2,400,000 rows: `cargo bench --bench stages`.
//!
//! The rows are the demo's, so that titles, devices and habits are those of a household.

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::path::PathBuf;
use tempfile::TempDir;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Settings, analyse};
use watchprint::compare::diary::{Diary, Record};
use watchprint::compare::periods::{Periods, Side, split};
use watchprint::demo::{DemoOptions, Layout, household};
use watchprint::locale::Locale;
use watchprint::model::history::History;
use watchprint::report::page::{Limits as PageLimits, Page, Subject};
use watchprint::report::{html, json};
use watchprint::source::archive::{Export, Limits};
use watchprint::source::netflix::viewing::{ViewingTable, read_viewing};

const SIZES: [usize; 4] = [1_000, 25_000, 250_000, 2_400_000];

/// A ViewingActivity file of about so many rows, alone in a folder.
struct Sample {
    _folder: TempDir,
    path: PathBuf,
    rows: u64,
}

impl Sample {
    fn of(rows: usize) -> Self {
        let demo = household(&DemoOptions { seed: 1, layout: Layout::Y2025, rows: Some(rows) });
        let file = demo.file("ViewingActivity.csv").expect("the demo has viewing");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("ViewingActivity.csv");
        std::fs::write(&path, &file.bytes).expect("room for the sample");
        let rows = file.bytes.iter().filter(|byte| **byte == b'\n').count() as u64 - 1;
        Self { _folder: folder, path, rows }
    }

    fn read(&self) -> ViewingTable {
        let export = Export::open(&self.path, &Limits::default()).expect("the sample opens");
        read_viewing(&export, &export.entries()[0]).expect("the sample is ViewingActivity")
    }

    fn history(&self) -> History {
        History::build(self.read(), &Default::default(), &Default::default())
    }
}

/// Rates are told by row, and the largest sample, which takes seconds, is measured less often.
fn sized(group: &mut BenchmarkGroup<'_, WallTime>, sample: &Sample) {
    group.throughput(Throughput::Elements(sample.rows));
    group.sample_size(if sample.rows > 1_000_000 { 10 } else { 20 });
}

fn stages(criterion: &mut Criterion) {
    let samples = SIZES.map(Sample::of);
    let settings = Settings::default();
    let locale = Locale::from_tag("en");
    let limits = PageLimits::default();

    let mut group = criterion.benchmark_group("ingest");
    for sample in &samples {
        sized(&mut group, sample);
        group.bench_function(BenchmarkId::from_parameter(sample.rows), |bencher| {
            bencher.iter(|| black_box(sample.history()));
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("analysis");
    for sample in &samples {
        let history = sample.history();
        sized(&mut group, sample);
        group.bench_function(BenchmarkId::from_parameter(sample.rows), |bencher| {
            bencher.iter(|| black_box(analyse(&history, &TitleIndex::of(&history), &settings)));
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("compare");
    for sample in &samples {
        let history = sample.history();
        let index = TitleIndex::of(&history);
        let record = Record { history: &history, index: &index, settings: &settings };
        sized(&mut group, sample);
        group.bench_function(BenchmarkId::from_parameter(sample.rows), |bencher| {
            bencher.iter(|| {
                let diary = Diary::of(record);
                let middle = diary.span.map_or(0, |span| i64::midpoint(span.first, span.last));
                let (before, after) = split(&diary, middle).expect("there are days on either side");
                let side = |span| Side { diary: &diary, span };
                black_box(Periods::of(side(before), side(after)))
            });
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("report");
    for sample in &samples {
        let history = sample.history();
        let analysis = analyse(&history, &TitleIndex::of(&history), &settings);
        let subject =
            Subject { name: "bench", inputs: &[], limits: &limits, settings: &settings, locale: &locale };
        sized(&mut group, sample);
        group.bench_function(BenchmarkId::new("page", sample.rows), |bencher| {
            bencher.iter(|| black_box(html::html(&Page::of(&subject, &history, &analysis))));
        });
        group.bench_function(BenchmarkId::new("json", sample.rows), |bencher| {
            bencher.iter(|| black_box(json::to_text(&json::summary(&[], &history, &analysis))));
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default();
    targets = stages
}
criterion_main!(benches);
