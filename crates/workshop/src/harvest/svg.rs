//! An SVG in tenths of a millimetre: plain shapes and escaped text, no script, no style, nothing from elsewhere.

use std::fmt::Write as _;

const FONT: &str = "system-ui, 'Segoe UI', Roboto, Arial, sans-serif";

/// A drawing that grows.
pub(super) struct Svg(String);

impl Svg {
    pub(super) fn new((w, h): (u32, u32)) -> Svg {
        let mut svg = Svg(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{}mm\" height=\"{}mm\" font-family=\"{FONT}\">",
            w / 10,
            h / 10
        ));
        svg.push(&format!("<rect width=\"{w}\" height=\"{h}\" fill=\"#FFFFFF\"/>"));
        svg
    }

    pub(super) fn push(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    pub(super) fn title(&mut self, title: &str) {
        self.push("<title>");
        self.escaped(title);
        self.push("</title>");
    }

    pub(super) fn rect(&mut self, x: u32, y: u32, width: u32, height: u32, fill: &str, stroke: &str) {
        let _ = write!(
            self.0,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"14\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"3\"/>"
        );
    }

    pub(super) fn text(&mut self, x: u32, y: u32, size: u32, bold: bool, fill: &str, text: &str) {
        let weight = if bold { " font-weight=\"700\"" } else { "" };
        let _ = write!(self.0, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\"{weight}>");
        self.escaped(text);
        self.push("</text>");
    }

    pub(super) fn text_end(&mut self, x: u32, y: u32, size: u32, fill: &str, text: &str) {
        let _ = write!(self.0, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\" text-anchor=\"end\">");
        self.escaped(text);
        self.push("</text>");
    }

    pub(super) fn text_middle(&mut self, x: u32, y: u32, size: u32, fill: &str, text: &str) {
        let _ =
            write!(self.0, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\" text-anchor=\"middle\">");
        self.escaped(text);
        self.push("</text>");
    }

    /// Text as XML holds it; what XML cannot hold is left out.
    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.push("&amp;"),
                '<' => self.push("&lt;"),
                '>' => self.push("&gt;"),
                '"' => self.push("&quot;"),
                '\'' => self.push("&#39;"),
                c if u32::from(c) < 32 || matches!(c, '\u{fffe}' | '\u{ffff}') => self.push(" "),
                c => self.0.push(c),
            }
        }
    }

    pub(super) fn end(mut self) -> String {
        self.push("</svg>\n");
        self.0
    }
}
