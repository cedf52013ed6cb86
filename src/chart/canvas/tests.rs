//! What the canvas writes.

use plotters::{prelude::*, style::RGBColor};

use super::*;

fn light(role: Role) -> String {
    format!("<{}>", role.name())
}

#[test]
fn numbers_are_short() {
    let written: Vec<_> = [0, 10, 125, -5, -15, -20].map(number).into();
    assert_eq!(written, ["0", "1", "12.5", "-0.5", "-1.5", "-2"]);
}

#[test]
fn units_are_tenths_and_nonsense_is_harmless() {
    assert_eq!(units(1.26), 13);
    assert_eq!(units(f64::NAN), 0);
    assert_eq!(units(f64::INFINITY), i32::MAX);
}

#[test]
fn open_colours_and_ids_are_closed() {
    let markup = format!("a{}b url(#{}) {ROLE_STARTS}dangling", colour(Role::Amount(3)), id("hatch"));
    assert_eq!(resolve(&markup, "p", &light), "a<amount-3>b url(#p-hatch) dangling");
}

#[test]
fn elements_of_plotters_take_their_role_from_their_colour() {
    let mut canvas = Canvas::new(1000, 1000);
    let (r, g, b) = Role::Grid.rgb();
    canvas.draw_line((0, 5), (100, 5), &RGBColor(r, g, b).to_backend_color()).ok();
    canvas.draw_circle((10, 10), 5, &RGBColor(1, 2, 3).to_backend_color(), true).ok();
    assert_eq!(
        resolve(&canvas.take(), "p", &light),
        "<path d=\"M0 0.5L10 0.5\" stroke=\"<grid>\" stroke-width=\"0.1\"/>\
         <circle cx=\"1\" cy=\"1\" r=\"0.5\" fill=\"#010203\"/>"
    );
}

#[test]
fn a_hover_text_becomes_an_escaped_title() {
    let mut canvas = Canvas::new(10, 10);
    canvas.mark("rect", &[("class", "bar".into())], "<b>");
    assert_eq!(canvas.take(), "<rect class=\"bar\"><title>&lt;b&gt;</title></rect>");
}
