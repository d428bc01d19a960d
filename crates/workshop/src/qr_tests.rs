use super::*;
use crate::ballot::{Participant, Session, Vote};
use proptest::prelude::*;

/// A picture of grey values.
struct Photo {
    gray: Vec<u8>,
    width: usize,
    height: usize,
}

/// A small fixed generator (xorshift), so that every run sees the same photos.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

impl Photo {
    fn new(width: usize, height: usize, ground: u8) -> Photo {
        Photo { gray: vec![ground; width * height], width, height }
    }

    /// Draws a code with its white around it: the middle, the size of a module in pixels, turned by an angle.
    fn draw(&mut self, code: &Matrix, middle: (f64, f64), module: f64, angle: f64) {
        let half = f64::from(code.side()) / 2.0;
        let (sin, cos) = angle.sin_cos();
        let reach = half * module * 1.5;
        for y in 0..self.height {
            for x in 0..self.width {
                let (dx, dy) = (x as f64 + 0.5 - middle.0, y as f64 + 0.5 - middle.1);
                if dx.abs() > reach || dy.abs() > reach {
                    continue;
                }
                let u = (dx * cos + dy * sin) / module + half;
                let v = (dy * cos - dx * sin) / module + half;
                let inside = |t: f64| t >= 0.0 && t < f64::from(code.side());
                if inside(u) && inside(v) {
                    let dark = code.is_dark(u as i32 - QUIET, v as i32 - QUIET);
                    self.gray[y * self.width + x] = if dark { 40 } else { 235 };
                }
            }
        }
    }

    /// Light from one side, grain, and a soft lens.
    fn spoil(&mut self, chance: &mut Chance) {
        let soft = self.gray.clone();
        for y in 1..self.height - 1 {
            for x in 1..self.width - 1 {
                let at = y * self.width + x;
                let near = [at, at - 1, at + 1, at - self.width, at + self.width];
                let mean = near.iter().map(|n| u32::from(soft[*n])).sum::<u32>() / 5;
                let light = mean * (600 + 400 * x as u32 / self.width as u32) / 1_000;
                let grain = light + chance.next(17) as u32;
                self.gray[at] = (grain.clamp(8, 263) - 8) as u8;
            }
        }
    }

    fn read(&self) -> Vec<String> {
        let mut texts = read(&self.gray, self.width, self.height);
        texts.sort();
        texts
    }
}

fn vote_code(random: u32) -> String {
    let participant = Participant::drawn(random);
    Vote { session: Session::drawn(9), question: 3, choice: (random % 4) as u8, participant }.code().unwrap()
}

#[test]
fn a_vote_is_the_smallest_code_with_white_around_it() {
    let code = code(&vote_code(5)).unwrap();
    assert_eq!((code.size(), code.side()), (21, 29), "version 1");
    assert!(
        code.is_dark(0, 0) && code.is_dark(6, 6) && !code.is_dark(7, 7) && !code.is_dark(-1, 0) && !code.is_dark(21, 0)
    );
    let path = code.path();
    assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
    let drawn: i32 =
        path.split('h').skip(1).filter_map(|p| p.split('v').next()?.parse::<i32>().ok()).filter(|w| *w > 0).sum();
    let dark = (0..21).flat_map(|y| (0..21).map(move |x| (x, y))).filter(|(x, y)| code.is_dark(*x, *y)).count();
    assert_eq!(drawn as usize, dark);
    let scan = "K".repeat(18);
    assert_eq!(super::code(&scan).unwrap().size(), 21, "a scan of a team fits as well");
    assert!(super::code(&"x".repeat(5_000)).is_none());
}

#[test]
fn many_codes_in_one_photo_are_all_read() {
    let mut photo = Photo::new(1_600, 1_200, 120);
    let mut expected = Vec::new();
    let mut chance = Chance(0x9E37_79B9);
    for n in 0..12 {
        let text = vote_code(n * 7_919);
        let middle = (200.0 + f64::from(n % 4) * 400.0, 200.0 + f64::from(n / 4) * 400.0);
        photo.draw(&code(&text).unwrap(), middle, 7.0 + f64::from(n % 2), f64::from(n) * 0.11 - 0.6);
        expected.push(text);
    }
    expected.sort();
    assert_eq!(photo.read(), expected, "clean");
    photo.spoil(&mut chance);
    assert_eq!(photo.read(), expected, "with grain, shadow and a soft lens");
}

#[test]
fn a_code_is_read_at_every_angle_and_many_sizes() {
    let mut chance = Chance(77);
    let (mut read, mut tried) = (0, 0);
    for n in 0..24_u32 {
        for module in [7.0, 8.0, 10.0] {
            let text = vote_code(n * 104_729);
            let mut photo = Photo::new(420, 420, 140);
            photo.draw(&code(&text).unwrap(), (210.0, 210.0), module, f64::from(n) * std::f64::consts::TAU / 24.0);
            photo.spoil(&mut chance);
            tried += 1;
            let found = photo.read();
            assert!(found.is_empty() || found == [text.clone()], "never another text");
            read += usize::from(found == [text]);
        }
    }
    // A trainer takes another photo, or types it.
    assert!(read * 20 >= tried * 19, "{read} of {tried}");
}

#[test]
fn what_is_no_picture_holds_no_codes() {
    assert!(read(&[], 0, 0).is_empty());
    assert!(read(&[0; 10], 5, 3).is_empty());
    assert!(read(&[0; 10], usize::MAX, 2).is_empty());
    for ground in [0, 127, 255] {
        assert!(read(&vec![ground; 640 * 480], 640, 480).is_empty());
    }
    assert!(read(&vec![0; 21 * 2_000], 21, 2_000).is_empty());
}

#[test]
fn a_foreign_code_in_the_photo_is_read_as_it_is() {
    let mut photo = Photo::new(500, 260, 200);
    photo.draw(&code("https://example.org/?x=1").unwrap(), (130.0, 130.0), 5.0, 0.1);
    photo.draw(&code(&vote_code(1)).unwrap(), (370.0, 130.0), 5.0, 3.0);
    let mut expected = vec!["https://example.org/?x=1".to_owned(), vote_code(1)];
    expected.sort();
    assert_eq!(photo.read(), expected);
}

/// Pictures that look a little like codes: what finds them must not stumble.
#[test]
fn no_picture_ends_the_app() {
    let mut chance = Chance(4_242);
    for round in 0..400 {
        let (width, height) = (21 + chance.next(180) as usize, 21 + chance.next(180) as usize);
        let mut photo = Photo::new(width, height, if round % 2 == 0 { 255 } else { 90 });
        let module = 1 + chance.next(4) as usize;
        for _ in 0..chance.next(14) {
            // Three rings like those in the corners of a code, anywhere, also over the edge.
            let (left, top) = (chance.next(width as u64) as usize, chance.next(height as u64) as usize);
            for y in 0..7 * module {
                for x in 0..7 * module {
                    let ring = |t: usize| t.min(6 - t);
                    let dark = ring(x / module).min(ring(y / module)) != 1;
                    if left + x < width && top + y < height {
                        photo.gray[(top + y) * width + left + x] = if dark { 10 } else { 250 };
                    }
                }
            }
        }
        if round % 3 == 0 {
            for value in photo.gray.iter_mut() {
                if chance.next(8) == 0 {
                    *value = chance.next(256) as u8;
                }
            }
        }
        _ = photo.read();
    }
}

/// A code that is cut, covered or scribbled over gives its text or nothing.
#[test]
fn a_damaged_code_gives_its_text_or_nothing() {
    let mut chance = Chance(99);
    let text = vote_code(3);
    for _ in 0..400 {
        let mut photo = Photo::new(180, 180, 230);
        photo.draw(&code(&text).unwrap(), (90.0, 90.0), 5.0, chance.next(628) as f64 / 100.0);
        for _ in 0..1 + chance.next(5) {
            let (left, top, side) =
                (chance.next(180) as usize, chance.next(180) as usize, 2 + chance.next(40) as usize);
            let value = chance.next(256) as u8;
            for y in top..(top + side).min(180) {
                for x in left..(left + side).min(180) {
                    photo.gray[y * 180 + x] = value;
                }
            }
        }
        let found = photo.read();
        assert!(found.is_empty() || found == [text.clone()], "{found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]
    #[test]
    fn no_noise_ends_the_app(gray in proptest::collection::vec(prop_oneof![Just(0_u8), Just(255_u8), any::<u8>()], 441..4_000), width in 21_usize..60) {
        let height = gray.len() / width;
        _ = read(&gray[..width * height], width, height);
    }
}

/// Simulated photos of a whole room; `LONG=1` takes eight of each kind. The figures of more readers stand in
/// docs/werkplaats.md.
#[test]
fn of_a_room_of_phones_nearly_all_codes_are_read_and_none_wrong() {
    let seeds = if std::env::var_os("LONG").is_some() { 1..=8 } else { 1..=1 };
    let (mut found, mut there) = (0, 0);
    for kind in &photos::KINDS {
        let mut of_kind = (0, 0);
        for seed in seeds.clone() {
            let photo = photos::photo(kind, seed);
            let texts = read(&photo.gray, photo.width, photo.height);
            assert!(texts.iter().all(|text| photo.texts.contains(text)), "{}: a wrong text in {texts:?}", kind.name);
            of_kind = (of_kind.0 + texts.len(), of_kind.1 + photo.texts.len());
        }
        println!("{}: {} of {}", kind.name, of_kind.0, of_kind.1);
        assert!(of_kind.0 * 100 >= of_kind.1 * 90, "{}: {} of {}", kind.name, of_kind.0, of_kind.1);
        (found, there) = (found + of_kind.0, there + of_kind.1);
    }
    assert!(found * 100 >= there * 95, "{found} of {there}");
}
