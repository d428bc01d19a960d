//! Standing in another site: the address and the code of a frame, and a colour of the school that can be read.
//!
//! The address of a frame holds the look and nothing about a child: `thema` (`licht` or `donker`), `accent` (six
//! hexadecimal digits), and the screen after `#`. See `docs/insluiten.md`.

use crate::escape;
use crate::settings::closed_set;

/// What text in a colour must reach on every ground it stands on (WCAG 2.2, 1.4.3, level AA).
pub const LEAST: f64 = 4.5;
/// What the shade that we choose ourselves reaches (1.4.6, level AAA).
const BETTER: f64 = 7.0;
/// Heights that can be chosen for a frame, in CSS pixels. Lower hides the numbers, higher is no frame.
pub const HEIGHTS: std::ops::RangeInclusive<u32> = 400..=3000;

/// A colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The grounds of the light theme that a colour stands on: page, surface, tint. As in `assets/css/1-tokens.css`.
pub const LIGHT: [Colour; 3] = [Colour([0xFB, 0xFA, 0xF7]), Colour([0xFF; 3]), Colour([0xE3, 0xEE, 0xF0])];
/// The same of the dark theme.
pub const DARK: [Colour; 3] = [Colour([0x12, 0x18, 0x1F]), Colour([0x1A, 0x22, 0x2B]), Colour([0x1D, 0x33, 0x3B])];
/// Text on a button in the accent: in the light theme.
pub const ON_LIGHT: Colour = Colour([0xFF; 3]);
/// And in the dark theme.
pub const ON_DARK: Colour = Colour([0x0D, 0x12, 0x18]);

/// Why a colour cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not six hexadecimal digits, with or without `#`.
    NoColour,
    /// Too light to read on the light theme: below [`LEAST`] on one of [`LIGHT`].
    TooLight,
}

/// A colour for each theme: no colour reaches [`LEAST`] on both light and dark grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light grounds: the colour as it was chosen.
    pub light: Colour,
    /// On dark grounds: the same colour with as much white as it needs.
    pub dark: Colour,
}

impl Colour {
    /// Reads six hexadecimal digits, with or without `#` and space around.
    #[must_use]
    pub fn parse(text: &str) -> Option<Colour> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let all = u32::from_str_radix(digits, 16).ok()?;
        let [_, r, g, b] = all.to_be_bytes();
        Some(Colour([r, g, b]))
    }

    /// Six hexadecimal digits, small letters.
    #[must_use]
    pub fn hex(self) -> String {
        let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or('0');
        self.0.iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect()
    }

    /// With a share of white: 0 is none, 16 is all.
    fn with_white(self, sixteenths: u16) -> Colour {
        let mix = |c: u8| {
            let c = u16::from(c);
            u8::try_from(c + (255 - c) * sixteenths.min(16) / 16).unwrap_or(u8::MAX)
        };
        Colour(self.0.map(mix))
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance).
    fn luminance(self) -> f64 {
        let part = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { to_2_4((c + 0.055) / 1.055) }
        };
        let [r, g, b] = self.0;
        0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }
}

/// `x` to the power 2.4, for 0 < x ≤ 1: its square times the fifth root of its square. The root by
/// Newton's way, because the power function of the standard library is 2 kB in the wasm.
fn to_2_4(x: f64) -> f64 {
    let square = x * x;
    let mut root = 1.0;
    for _ in 0..40 {
        root = (4.0 * root + square / (root * root * root * root)) / 5.0;
    }
    square * root
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio).
#[must_use]
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

impl Accent {
    /// Judges a colour as it was typed or stands in an address.
    ///
    /// # Errors
    /// When it is no colour, or cannot be read.
    pub fn judge(text: &str) -> Result<Accent, Refused> {
        let light = Colour::parse(text).ok_or(Refused::NoColour)?;
        if LIGHT.iter().any(|ground| contrast(light, *ground) < LEAST) {
            return Err(Refused::TooLight);
        }
        let fits = |c: &Colour| DARK.iter().all(|ground| contrast(*c, *ground) >= BETTER);
        let dark = (0..=16).map(|n| light.with_white(n)).find(fits).unwrap_or(Colour([255; 3]));
        Ok(Accent { light, dark })
    }

    /// The accent that the query of an address asks for, such as `?thema=licht&accent=1f4e5f`.
    #[must_use]
    pub fn of_address(query: &str) -> Option<Accent> {
        let mut pairs = query.trim_start_matches('?').split('&');
        Accent::judge(pairs.find_map(|pair| pair.strip_prefix("accent="))?).ok()
    }
}

closed_set! {
    /// The theme of a frame.
    Theme[3] {
        /// As the reader's device has it.
        Auto = "auto",
        /// Light.
        Light = "licht",
        /// Dark.
        Dark = "donker",
    }
}

/// A frame with the guide in it.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The address of the guide's folder, with `/` at the end.
    pub base: &'a str,
    /// The screen that it opens with.
    pub screen: &'a str,
    /// The theme.
    pub theme: Theme,
    /// The colour, when it is not the guide's own.
    pub accent: Option<Accent>,
    /// The height in CSS pixels, brought within [`HEIGHTS`].
    pub height: u32,
    /// What a screen reader calls the frame.
    pub title: &'a str,
}

/// What the frame may do. `allow-same-origin` so that the programs load, popups and their escape so that a link
/// opens an ordinary tab (and a number can be called), modals to print, downloads to save a text.
pub const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

impl Frame<'_> {
    /// The address in the frame.
    #[must_use]
    pub fn address(&self) -> String {
        let mut out = String::from(self.base);
        out.push_str("embed.html");
        let mut sign = '?';
        let mut ask = |name: &str, value: &str| {
            out.push(sign);
            out.push_str(name);
            out.push('=');
            out.push_str(value);
            sign = '&';
        };
        if self.theme != Theme::Auto {
            ask("thema", self.theme.id());
        }
        if let Some(accent) = self.accent {
            ask("accent", &accent.light.hex());
        }
        out.push('#');
        out.push_str(self.screen);
        out
    }

    /// The address of the guide itself at that screen: for an ordinary link, where a site takes frames out.
    #[must_use]
    pub fn link(&self) -> String {
        let mut out = String::from(self.base);
        out.push('#');
        out.push_str(self.screen);
        out
    }

    /// The code to put in a page. One line: a wiki makes a block of its own of a line that begins with spaces.
    #[must_use]
    pub fn code(&self) -> String {
        let height = self.height.clamp(*HEIGHTS.start(), *HEIGHTS.end()).to_string();
        let address = self.address();
        let mut out = String::from("<iframe");
        for (name, value) in [
            ("src", address.as_str()),
            ("title", self.title),
            ("width", "100%"),
            ("height", &height),
            ("sandbox", SANDBOX),
            ("referrerpolicy", "no-referrer"),
            ("loading", "lazy"),
        ] {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            out.push_str(&escape::attribute(value));
            out.push('"');
        }
        out.push_str("></iframe>");
        out
    }
}

#[cfg(test)]
#[path = "embed_tests.rs"]
mod tests;
