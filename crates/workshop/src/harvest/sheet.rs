//! A sheet to draw a board on, in tenths of a millimetre: the shapes that the picture is made of.

use files::svg::{Attributes, Svg};
use files::way::{self, Time};

const FONT: &str = "system-ui, 'Segoe UI', Roboto, Arial, sans-serif";

/// Where words begin, end or have their middle.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    End,
    Middle,
}

/// A drawing that grows.
pub(super) struct Sheet(Svg);

impl Sheet {
    /// White paper of this width and height.
    pub(super) fn new((w, h): (u32, u32)) -> Sheet {
        let (wide, high) = (format!("{}mm", w / 10), format!("{}mm", h / 10));
        let view = format!("0 0 {w} {h}");
        let mut svg = Svg::new(&[("viewBox", &view), ("width", &wide), ("height", &high), ("font-family", &FONT)]);
        svg.shape("rect", &[("width", &w), ("height", &h), ("fill", &"#FFFFFF")]);
        Sheet(svg)
    }

    pub(super) fn title(&mut self, title: &str) {
        self.0.title(title);
    }

    pub(super) fn shape(&mut self, tag: &str, attributes: &Attributes<'_>) {
        self.0.shape(tag, attributes);
    }

    /// De lijn with its three stations, at a place and so wide.
    pub(super) fn way(&mut self, at: (u32, u32), width: u32) {
        way::within(&mut self.0, &Time::ALL, at, width);
    }

    /// How far from its left edge a station of it stands.
    pub(super) fn station(at: usize, of: usize, width: u32) -> u32 {
        let (x, whole) = (u32::try_from(way::place(at, of).0), u32::try_from(way::SIZE.0));
        let share = x.unwrap_or_default().saturating_mul(width).checked_div(whole.unwrap_or_default());
        share.unwrap_or_default()
    }

    /// A box with round corners.
    pub(super) fn rect(&mut self, x: u32, y: u32, width: u32, height: u32, fill: &str, stroke: &str) {
        self.shape(
            "rect",
            &[
                ("x", &x),
                ("y", &y),
                ("width", &width),
                ("height", &height),
                ("rx", &14),
                ("fill", &fill),
                ("stroke", &stroke),
                ("stroke-width", &3),
            ],
        );
    }

    /// Words at a place.
    pub(super) fn text(&mut self, (x, y): (u32, u32), anchor: Anchor, size: u32, bold: bool, fill: &str, text: &str) {
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
            vec![("x", &x), ("y", &y), ("font-size", &size), ("fill", &fill)];
        match anchor {
            Anchor::Start => {}
            Anchor::End => attributes.push(("text-anchor", &"end")),
            Anchor::Middle => attributes.push(("text-anchor", &"middle")),
        }
        if bold {
            attributes.push(("font-weight", &"700"));
        }
        self.0.text(&attributes, text);
    }

    /// The whole drawing, with a line end.
    pub(super) fn end(self) -> String {
        let mut out = self.0.done();
        out.push('\n');
        out
    }
}
