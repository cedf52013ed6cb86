//! Every chart, drawn, parsed and looked at; and every chart with data that makes no sense.

use resvg::usvg::roxmltree;

use super::*;

const WIDTHS: [u32; 2] = [960, 360];

fn gallery() -> Vec<(&'static str, Box<dyn Fn(u32) -> Drawing>)> {
    let four = ["Mira", "Jonas", "子供たち", "Oma & Opa"];
    vec![
        ("months-60", Box::new(move |width| samples::months(60, &four).draw(width))),
        ("months-14", Box::new(|width| samples::months(14, &["Mira"]).draw(width))),
        ("months-240", Box::new(move |width| samples::months(240, &four).draw(width))),
        ("calendar", Box::new(|width| samples::calendar(4).draw(width))),
        ("week", Box::new(|width| samples::week().draw(width))),
        ("bars", Box::new(|width| samples::bars().draw(width))),
        ("ledger", Box::new(|width| samples::ledger().draw(width))),
    ]
}

/// Look at the charts: `WATCHPRINT_GALLERY=some/folder cargo test --lib chart::tests::gallery`.
#[test]
fn gallery_is_well_formed_and_can_be_looked_at() {
    let folder = std::env::var_os("WATCHPRINT_GALLERY").map(std::path::PathBuf::from);
    let fonts = if folder.is_some() { Fonts::with_system() } else { Fonts::embedded() };
    for (name, draw) in gallery() {
        for width in WIDTHS {
            let drawing = draw(width);
            for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
                let svg = drawing.file(theme);
                roxmltree::Document::parse(&svg).unwrap();
                assert!(!svg.contains("var("), "{name}: a colour was left open");
                if let Some(folder) = &folder {
                    let png = png::render(&svg, &fonts, 1.5).unwrap();
                    std::fs::create_dir_all(folder).unwrap();
                    std::fs::write(folder.join(format!("{name}-{width}-{suffix}.png")), png).unwrap();
                    std::fs::write(folder.join(format!("{name}-{width}-{suffix}.svg")), svg).unwrap();
                }
            }
        }
    }
}
