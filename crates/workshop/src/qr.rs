//! QR codes: drawing one, and reading all that stand in a photo.

#[cfg(test)]
#[path = "qr_tests.rs"]
mod tests;

#[cfg(any(test, feature = "photos"))]
pub mod photos;
mod read;

use qrcodegen::{QrCode, QrCodeEcc};

pub use read::read;

/// The white modules around a code, as the standard asks for (ISO/IEC 18004).
pub const QUIET: i32 = 4;
/// The most pixels of a photo that is read: 4 million, such as 2000 × 2000.
pub const MOST_PIXELS: usize = 4_000_000;
/// The most codes that are read from one photo.
pub const MOST_CODES: usize = 200;

/// A code as black and white modules, without the white around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    size: i32,
    dark: Vec<bool>,
}

/// The code of a text, with error correction at level M (15 %). `None` when the text is too long.
#[must_use]
pub fn code(text: &str) -> Option<Matrix> {
    let qr = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = qr.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).map(|(x, y)| qr.get_module(x, y)).collect();
    Some(Matrix { size, dark })
}

impl Matrix {
    /// The modules of a side, without the white around it.
    #[must_use]
    pub fn size(&self) -> i32 {
        self.size
    }

    /// Whether a module is dark; outside the code it is not.
    #[must_use]
    pub fn is_dark(&self, x: i32, y: i32) -> bool {
        let inside = (0..self.size).contains(&x) && (0..self.size).contains(&y);
        let at = usize::try_from(y.saturating_mul(self.size).saturating_add(x)).unwrap_or(usize::MAX);
        inside && self.dark.get(at).copied().unwrap_or(false)
    }

    /// The side of the picture with the white around it: the size of the `viewBox`.
    #[must_use]
    pub fn side(&self) -> i32 {
        self.size.saturating_add(2 * QUIET)
    }

    /// The dark modules as the `d` of an SVG path, one module a unit, the white around it counted.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let from = x;
                while self.is_dark(x, y) {
                    x += 1;
                }
                if x > from {
                    path.push_str(&format!("M{} {}h{}v1h-{}z", from + QUIET, y + QUIET, x - from, x - from));
                }
                x += 1;
            }
        }
        path
    }
}
