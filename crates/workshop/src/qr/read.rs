//! Reading all codes of a photo of a room.
//!
//! Corners are found and the modules sampled by `rxing` (its port of the detector of zxing-cpp), what they say is
//! decoded by `rqrr`: together these find most and weigh least (figures in docs/werkplaats.md). Both are work of
//! others and may panic on a picture that nobody foresaw, so the app runs this in a worker of its own.

use rxing::common::{BitMatrix, DetectorRXingResult as _};
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};

use super::{MOST_CODES, MOST_PIXELS};

/// The modules of a side of the smallest code.
const LEAST_SIDE: usize = 21;
/// With so few codes found, the photo is looked at small as well: one code may fill it.
const FEW: usize = 3;

/// The texts of all codes in a picture of grey values, row by row; each text once, in no order. Empty
/// when the picture is not `width` × `height`, larger than [`MOST_PIXELS`], or holds none.
///
/// Photos are looked at more than once, because what helps against grain hurts small codes. What a look
/// reads is right or nothing: codes repair or refuse.
#[must_use]
pub fn read(gray: &[u8], width: usize, height: usize) -> Vec<String> {
    let mut texts = Vec::new();
    let pixels = width.checked_mul(height).filter(|p| *p == gray.len() && *p <= MOST_PIXELS);
    // Smaller than this nothing can be a code, and finding edges needs some room.
    if pixels.is_none() || width < LEAST_SIDE || height < LEAST_SIDE {
        return texts;
    }
    let photo = Gray { width, height, values: gray.to_vec() };
    look(&photo, 12, 85, &mut texts);
    let soft = photo.softened();
    look(&soft, 12, 90, &mut texts);
    look(&soft, 40, 92, &mut texts);
    let half = photo.halved();
    look(&half, 12, 90, &mut texts);
    if texts.len() < FEW {
        look(&half.halved(), 12, 90, &mut texts);
    }
    texts
}

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
        self.made(self.width, self.height, &|x, y| sums.mean(x, y, 1))
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

/// One look: what is clearly darker than its surroundings is black: below so many per cent of the mean. The
/// surroundings are one part in `part` of the picture: a code must not be lost in its own dark, nor in a shadow.
fn look(gray: &Gray, part: usize, percent: u32, texts: &mut Vec<String>) {
    if gray.width.min(gray.height) < LEAST_SIDE {
        return;
    }
    let side = |length: usize| u32::try_from(length).unwrap_or(0);
    let Ok(mut black) = BitMatrix::new(side(gray.width), side(gray.height)) else { return };
    let sums = Sums::of(gray);
    let reach = (gray.width.max(gray.height) / part / 2).max(5);
    for y in 0..gray.height {
        for x in (0..gray.width).filter(|x| gray.at(*x, y) * 100 < sums.mean(*x, y, reach) * percent) {
            black.set(side(x), side(y));
        }
    }
    let mut corners = FindFinderPatterns(&black, true, 0);
    let mut used = Vec::new();
    for three in GenerateFinderPatternSets(&mut corners) {
        // A corner belongs to one code.
        if [three.bl, three.tl, three.tr].iter().any(|corner| used.contains(corner)) {
            continue;
        }
        let Some(text) = SampleQR(&black, &three).ok().and_then(|found| said(found.getBits())) else { continue };
        used.extend([three.bl, three.tl, three.tr]);
        if texts.len() < MOST_CODES && !texts.contains(&text) {
            texts.push(text);
        }
    }
}

/// What the modules of a code say.
fn said(modules: &BitMatrix) -> Option<String> {
    let square = modules.width() == modules.height() && modules.width() >= u32::try_from(LEAST_SIDE).ok()?;
    let (_, text) = square.then(|| rqrr::Grid::new(Modules(modules)).decode().ok()).flatten()?;
    Some(text)
}

/// A code as the one finds it and the other wants it.
struct Modules<'a>(&'a BitMatrix);

impl rqrr::BitGrid for Modules<'_> {
    fn size(&self) -> usize {
        usize::try_from(self.0.width()).unwrap_or_default()
    }

    fn bit(&self, y: usize, x: usize) -> bool {
        let at = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.0.try_get(at(x), at(y)).unwrap_or(false)
    }
}
