//! QR codes: drawing one, and reading all that stand in a photo.

#[cfg(test)]
#[path = "qr_tests.rs"]
mod tests;

use qrcodegen::{QrCode, QrCodeEcc};
use rqrr::PreparedImage;

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

/// The texts of all codes in a picture of grey values, row by row; each text once, in no order. Empty
/// when the picture is not `width` × `height`, larger than [`MOST_PIXELS`], or holds none.
///
/// Photos are looked at more than once, because what helps against grain hurts small codes: whole, also at
/// a half and a quarter of the size, which finds large codes, and piece by piece as they are and softened, which finds small ones without trying every corner with every other of the room. What a
/// look reads is right or nothing: codes repair or refuse.
#[must_use]
pub fn read(gray: &[u8], width: usize, height: usize) -> Vec<String> {
    let mut looks = Looks::new(gray.to_vec(), width, height);
    while looks.step() {}
    looks.texts
}

/// The reading of one photo, a look at a time: a page that waits can show that it is busy.
pub struct Looks {
    photo: Gray,
    soft: Gray,
    next: usize,
    texts: Vec<String>,
}

impl Looks {
    /// A photo to read; see [`read`].
    #[must_use]
    pub fn new(gray: Vec<u8>, width: usize, height: usize) -> Looks {
        let pixels = width.checked_mul(height).filter(|p| *p == gray.len() && *p <= MOST_PIXELS);
        // Smaller than this nothing can be a code, and finding edges needs some room.
        let photo = if pixels.is_none() || width < LEAST_SIDE || height < LEAST_SIDE {
            Gray { width: 0, height: 0, values: Vec::new() }
        } else {
            Gray { width, height, values: gray }
        };
        Looks { soft: photo.softened(), photo, next: 0, texts: Vec::new() }
    }

    /// What was read so far.
    #[must_use]
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Takes the next look, some tenths of a second on a slow phone. Says whether there are more.
    pub fn step(&mut self) -> bool {
        if self.photo.width == 0 {
            return false;
        }
        let pieces = pieces(self.photo.width, self.photo.height);
        let (turn, piece) = (self.next.saturating_sub(3), self.next.saturating_sub(3) % pieces.len().max(1));
        match self.next {
            0 => look(&self.photo, 4, &mut self.texts),
            1 | 2 => {
                let half = self.soft.halved();
                let small = if self.next == 1 { half } else { half.halved() };
                if small.width.min(small.height) >= LEAST_SIDE {
                    look(&small, 6, &mut self.texts);
                }
            }
            _ => {
                let picture = if turn < pieces.len() { &self.photo } else { &self.soft };
                if let Some((left, top, width, height)) = pieces.get(piece) {
                    let piece = picture.made(*width, *height, &|x, y| picture.at(left + x, top + y));
                    look(&piece, 3, &mut self.texts);
                }
            }
        }
        self.next += 1;
        self.next < 3 + 2 * pieces.len()
    }
}

/// Pieces that overlap by half: a code of no more than a quarter of the picture is whole in one of them.
/// A small picture is one piece.
fn pieces(width: usize, height: usize) -> Vec<(usize, usize, usize, usize)> {
    if width.max(height) <= SMALL {
        return vec![(0, 0, width, height)];
    }
    let cut = |side: usize| [0, 1, 2].map(|n| (n * (side / 4), side / 2));
    let (columns, rows) = (cut(width), cut(height));
    rows.iter().flat_map(|(top, h)| columns.iter().map(|(left, w)| (*left, *top, *w, *h))).collect()
}

/// A picture with no longer side than this is looked at as one.
const SMALL: usize = 640;
/// The modules of a side of the smallest code.
const LEAST_SIDE: usize = 21;

/// A picture of grey values, row by row.
struct Gray {
    width: usize,
    height: usize,
    values: Vec<u8>,
}

impl Gray {
    fn at(&self, x: usize, y: usize) -> u32 {
        self.values.get(y * self.width + x).copied().map_or(255, u32::from)
    }

    /// Every value the mean of itself and its neighbours: grain goes, edges stay where they are.
    fn softened(&self) -> Gray {
        let sums = Sums::of(self);
        let mean = |x, y| sums.mean(x, y, 1);
        self.made(self.width, self.height, &mean)
    }

    /// Four values become one.
    fn halved(&self) -> Gray {
        let mean = |x: usize, y: usize| {
            let (x, y) = (2 * x, 2 * y);
            (self.at(x, y) + self.at(x + 1, y) + self.at(x, y + 1) + self.at(x + 1, y + 1)) / 4
        };
        self.made(self.width / 2, self.height / 2, &mean)
    }

    fn made(&self, width: usize, height: usize, value: &dyn Fn(usize, usize) -> u32) -> Gray {
        let mut values = Vec::with_capacity(width.saturating_mul(height));
        for y in 0..height {
            values.extend((0..width).map(|x| u8::try_from(value(x, y)).unwrap_or(255)));
        }
        Gray { width, height, values }
    }
}

/// Sums over everything above and to the left, so that the mean of any square costs four looks.
struct Sums {
    width: usize,
    height: usize,
    sums: Vec<u32>,
}

impl Sums {
    fn of(gray: &Gray) -> Sums {
        // 4 million times 255 is below 2 to the 30th.
        let mut sums: Vec<u32> = vec![0; gray.width + 1];
        for y in 0..gray.height {
            let mut row = 0;
            sums.push(0);
            for x in 0..gray.width {
                row += gray.at(x, y);
                let above = sums.get(y * (gray.width + 1) + x + 1).copied().unwrap_or(0);
                sums.push(above + row);
            }
        }
        Sums { width: gray.width, height: gray.height, sums }
    }

    /// The mean of the square that reaches so far around a pixel, cut at the edges.
    fn mean(&self, x: usize, y: usize, reach: usize) -> u32 {
        let (left, top) = (x.saturating_sub(reach), y.saturating_sub(reach));
        let (right, bottom) = ((x + reach + 1).min(self.width), (y + reach + 1).min(self.height));
        let at = |x: usize, y: usize| self.sums.get(y * (self.width + 1) + x).copied().unwrap_or(0);
        let sum = (at(right, bottom) + at(left, top)).saturating_sub(at(right, top) + at(left, bottom));
        let count = u32::try_from((right - left) * (bottom - top)).unwrap_or(1);
        sum.checked_div(count).unwrap_or(255)
    }
}

/// One look: what is clearly darker than the middle of its surroundings is black. The surroundings
/// are one part in `part` of the picture: a code must not be lost in its own dark, nor in a shadow.
fn look(gray: &Gray, part: usize, texts: &mut Vec<String>) {
    let sums = Sums::of(gray);
    let reach = (gray.width.max(gray.height) / part / 2).max(12);
    let dark = |x: usize, y: usize| gray.at(x, y) * 100 < sums.mean(x, y, reach) * 85;
    let mut image = PreparedImage::prepare_from_bitmap(gray.width, gray.height, dark);
    for grid in image.detect_grids() {
        if let Ok((_, text)) = grid.decode()
            && texts.len() < MOST_CODES
            && !texts.contains(&text)
        {
            texts.push(text);
        }
    }
}
