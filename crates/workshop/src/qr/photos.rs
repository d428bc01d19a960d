//! Simulated photos of a room of phones that show a vote code: turned, a little in perspective, in uneven light, out of
//! focus, with grain, and saved as JPEG. The same seed gives the same photo. Also for `bench/readers`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::must_use_candidate,
    reason = "of the tests; a photo that cannot be made ends them"
)]

use crate::ballot::{Participant, Session, Vote};
use crate::qr::{Matrix, QUIET, code};

/// A photo in grey values, and the texts of the codes that are on it, sorted.
pub struct Photo {
    pub gray: Vec<u8>,
    pub width: usize,
    pub height: usize,
    pub texts: Vec<String>,
}

/// What is photographed, and how well.
pub struct Kind {
    pub name: &'static str,
    pub size: (usize, usize),
    /// Columns and rows of phones.
    pub phones: (usize, usize),
    /// The pixels of a module: from, to.
    pub module: (f64, f64),
    /// The standard deviation of the softness of the lens, in pixels.
    pub blur: f64,
    pub grain: f64,
    /// How far a phone may be turned, in radians.
    pub turn: f64,
    /// The quality of the JPEG, 1 to 100.
    pub quality: f64,
}

const fn kind(name: &'static str, size: (usize, usize), phones: (usize, usize), module: (f64, f64)) -> Kind {
    Kind { name, size, phones, module, blur: 0.8, grain: 8.0, turn: 0.6, quality: 80.0 }
}

/// What readers are compared on.
pub const KINDS: [Kind; 5] = [
    Kind { blur: 1.0, turn: 3.2, ..kind("one, large", (1_600, 1_200), (1, 1), (18.0, 26.0)) },
    kind("12", (1_600, 1_200), (4, 3), (5.5, 8.0)),
    Kind { blur: 2.2, grain: 10.0, quality: 70.0, ..kind("12 blurred", (1_600, 1_200), (4, 3), (5.5, 8.0)) },
    Kind { blur: 0.9, ..kind("30", (2_000, 1_500), (6, 5), (5.0, 6.5)) },
    Kind { blur: 0.7, ..kind("12 small", (1_600, 1_200), (4, 3), (3.6, 4.0)) },
];

/// A small fixed generator (xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// A phone: a dark edge, a white screen, large letters, the code, and a line of text.
struct Phone {
    code: Matrix,
    middle: (f64, f64),
    module: f64,
    turned: (f64, f64),
    lean: (f64, f64),
}

impl Phone {
    /// How light the phone is at a point of the photo; `None` beside it.
    fn at(&self, x: f64, y: f64) -> Option<f64> {
        let (dx, dy) = ((x - self.middle.0) / self.module, (y - self.middle.1) / self.module);
        let (sin, cos) = self.turned;
        let (u, v) = (dx * cos + dy * sin, dy * cos - dx * sin);
        let depth = 1.0 + self.lean.0 * u + self.lean.1 * v;
        let (u, v) = (u / depth, v / depth);
        let half = f64::from(self.code.side()) / 2.0;
        let past = (u.abs() - half).max(v.abs() - half - 8.0);
        if past > 1.5 {
            return None;
        }
        if past > 0.5 {
            return Some(25.0);
        }
        if u.abs() <= half && v.abs() <= half {
            let at = |t: f64| (t + half).floor() as i32 - QUIET;
            return Some(if self.code.is_dark(at(u), at(v)) { 35.0 } else { 235.0 });
        }
        let (line, width) = if v < 0.0 { ((v + half + 6.5) / 4.0, 0.45) } else { ((v - half - 2.0) / 1.5, 1.1) };
        let inked = (0.0..1.0).contains(&line) && (line - 0.5).abs() > 0.2 && ((u + 40.0) * width).fract() < 0.7;
        Some(if inked && u.abs() < half - 3.0 { 60.0 } else { 235.0 })
    }
}

/// The photo of this kind with this number.
pub fn photo(kind: &Kind, seed: u64) -> Photo {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15 ^ seed.wrapping_mul(0xBF58_476D_1CE4_E5B9));
    for _ in 0..8 {
        chance.next();
    }
    let (w, h) = kind.size;
    let (columns, rows) = kind.phones;
    let (cell_w, cell_h) = (w as f64 / columns as f64, h as f64 / rows as f64);
    let session = Session::drawn(chance.next() as u32);
    let (mut phones, mut texts) = (Vec::new(), Vec::new());
    for n in 0..columns * rows {
        let participant = Participant::drawn(chance.next() as u32);
        let text = Vote { session, question: 3, choice: (chance.next() % 4) as u8, participant }.code().unwrap();
        let module = chance.between(kind.module.0, kind.module.1);
        let mut loose = |cell: f64| chance.between(-0.3, 0.3) * (cell - 33.0 * module).max(0.0);
        let (x, y) = (loose(cell_w), loose(cell_h));
        let middle = (((n % columns) as f64 + 0.5) * cell_w + x, ((n / columns) as f64 + 0.5) * cell_h + y);
        let turned = chance.between(-kind.turn, kind.turn).sin_cos();
        let lean = (chance.between(-0.006, 0.006), chance.between(-0.006, 0.006));
        phones.push(Phone { code: code(&text).unwrap(), middle, module, turned, lean });
        texts.push(text);
    }
    texts.sort();
    let light = lit(kind, &phones, &mut chance);
    let mut gray: Vec<u8> = light.iter().map(|v| v.round() as u8).collect();
    jpeg(&mut gray, w, h, kind.quality);
    Photo { gray, width: w, height: h, texts }
}

/// The light that falls on the sensor.
fn lit(kind: &Kind, phones: &[Phone], chance: &mut Chance) -> Vec<f64> {
    let (w, h) = kind.size;
    let (ground, across, down) = (chance.between(60.0, 140.0), chance.between(-0.3, 0.3), chance.between(-0.3, 0.3));
    let waves: Vec<[f64; 4]> = (0..6)
        .map(|_| [(0.002, 0.02), (0.002, 0.02), (0.0, 6.3), (4.0, 14.0)].map(|(a, b)| chance.between(a, b)))
        .collect();
    let mut light = vec![0.0; w * h];
    for (at, place) in light.iter_mut().enumerate() {
        let (x, y) = ((at % w) as f64, (at / w) as f64);
        let near: Vec<&Phone> =
            phones.iter().filter(|p| (p.middle.0 - x).abs().max((p.middle.1 - y).abs()) < 40.0 * p.module).collect();
        let behind = || ground + waves.iter().map(|[a, b, c, d]| d * (x * a + y * b + c).sin()).sum::<f64>();
        let seen = |dx: f64, dy: f64| near.iter().find_map(|p| p.at(x + dx, y + dy)).unwrap_or_else(behind);
        let sum = seen(0.25, 0.25) + seen(0.75, 0.25) + seen(0.25, 0.75) + seen(0.75, 0.75);
        let shade = 1.0 + across * (x / w as f64 - 0.5) + down * (y / h as f64 - 0.5);
        *place = sum / 4.0 * shade * 0.9;
    }
    soften(&mut light, w, h, kind.blur);
    for place in &mut light {
        // The sum of four is about normal.
        let grain = (0..4).map(|_| chance.between(-0.5, 0.5)).sum::<f64>();
        *place = (*place + grain * kind.grain * 1.7).clamp(0.0, 255.0);
    }
    light
}

/// A Gaussian, one way and then the other.
fn soften(light: &mut [f64], w: usize, h: usize, sigma: f64) {
    let reach = (sigma * 3.0).ceil() as isize;
    let weights: Vec<f64> = (-reach..=reach).map(|d| (-((d * d) as f64) / (2.0 * sigma * sigma)).exp()).collect();
    let sum: f64 = weights.iter().sum();
    for (step, length) in [(1, w), (w, h)] {
        let from = light.to_vec();
        for (at, place) in light.iter_mut().enumerate() {
            let here = (at / step % length) as isize;
            let value = |d: isize| {
                let there = (here + d).clamp(0, length as isize - 1) - here;
                from[(at as isize + there * step as isize) as usize]
            };
            *place = weights.iter().zip(-reach..).map(|(weight, d)| weight * value(d)).sum::<f64>() / sum;
        }
    }
}

/// The usual table of a JPEG (ITU T.81, K.1).
const TABLE: [u8; 64] = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
    87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
];

/// What a JPEG of this quality leaves of grey values: squares of 8 by 8 as cosines, rounded.
fn jpeg(gray: &mut [u8], w: usize, h: usize, quality: f64) {
    let scale = if quality < 50.0 { 5_000.0 / quality } else { 200.0 - 2.0 * quality } / 100.0;
    let cos: [[f64; 8]; 8] = std::array::from_fn(|u| {
        let norm = if u == 0 { 0.125_f64.sqrt() } else { 0.5 };
        std::array::from_fn(|x| norm * ((2 * x + 1) as f64 * u as f64 * std::f64::consts::PI / 16.0).cos())
    });
    let turned = |m: &[[f64; 8]; 8], weight: &dyn Fn(usize, usize) -> f64| -> [[f64; 8]; 8] {
        let rows: [[f64; 8]; 8] =
            std::array::from_fn(|y| std::array::from_fn(|u| (0..8).map(|x| m[y][x] * weight(u, x)).sum()));
        std::array::from_fn(|v| std::array::from_fn(|u| (0..8).map(|y| rows[y][u] * weight(v, y)).sum()))
    };
    for (top, left) in (0..h / 8).flat_map(|y| (0..w / 8).map(move |x| (8 * y, 8 * x))) {
        let block = std::array::from_fn(|y| std::array::from_fn(|x| f64::from(gray[(top + y) * w + left + x]) - 128.0));
        let mut waves = turned(&block, &|u, x| cos[u][x]);
        for (n, wave) in waves.iter_mut().flatten().enumerate() {
            let step = (f64::from(TABLE[n]) * scale).max(1.0).round();
            *wave = (*wave / step).round() * step;
        }
        for (y, row) in turned(&waves, &|x, u| cos[u][x]).iter().enumerate() {
            for (x, value) in row.iter().enumerate() {
                gray[(top + y) * w + left + x] = (value + 128.0).round().clamp(0.0, 255.0) as u8;
            }
        }
    }
}
