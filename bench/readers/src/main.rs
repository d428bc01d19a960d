//! Counts the codes that each reader finds on the same photos: `readers 8` takes eight of each kind, seeds 1 to 8.

use std::panic::catch_unwind;
use std::time::Instant;

use rxing::multi::MultipleBarcodeReader as _;
use workshop::qr::photos::{KINDS, Photo, photo};

/// What a reader finds.
type Read = fn(&Photo) -> Vec<String>;

fn ours(p: &Photo) -> Vec<String> {
    workshop::qr::read(&p.gray, p.width, p.height)
}

fn rqrr(p: &Photo) -> Vec<String> {
    let value = |x: usize, y: usize| p.gray[y * p.width + x];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(p.width, p.height, value);
    image.detect_grids().iter().filter_map(|g| g.decode().ok()).map(|(_, text)| text).collect()
}

fn rxing(p: &Photo) -> Vec<String> {
    let hints = rxing::DecodeHints {
        TryHarder: Some(true),
        PossibleFormats: Some([rxing::BarcodeFormat::QR_CODE].into()),
        ..Default::default()
    };
    let Ok(source) = rxing::Luma8LuminanceSource::new(p.gray.clone(), p.width as u32, p.height as u32) else {
        return Vec::new();
    };
    let mut image = rxing::BinaryBitmap::new(rxing::common::HybridBinarizer::new(source));
    let found = rxing::qrcode::cpp_port::QrReader.decode_multiple_with_hints(&mut image, &hints);
    found.map(|all| all.iter().map(|one| one.getText().to_owned()).collect()).unwrap_or_default()
}

fn quircs(p: &Photo) -> Vec<String> {
    let mut reader = quircs::Quirc::new();
    let codes = reader.identify(p.width, p.height, &p.gray);
    let read = codes.filter_map(|code| code.ok()?.decode().ok());
    read.map(|data| String::from_utf8_lossy(&data.payload).into_owned()).collect()
}

fn bardecoder(p: &Photo) -> Vec<String> {
    let Some(gray) = image::GrayImage::from_raw(p.width as u32, p.height as u32, p.gray.clone()) else {
        return Vec::new();
    };
    let image = image::DynamicImage::ImageLuma8(gray);
    bardecoder::default_decoder().decode(&image).into_iter().filter_map(Result::ok).collect()
}

fn main() {
    let readers: [(&str, Read); 5] =
        [("ours", ours), ("rqrr", rqrr), ("rxing", rxing), ("quircs", quircs), ("bardecoder", bardecoder)];
    let seeds = std::env::args().nth(1).and_then(|n| n.parse::<u64>().ok()).unwrap_or(2);
    for kind in &KINDS {
        let photos: Vec<Photo> = (1..=seeds).map(|seed| photo(kind, seed)).collect();
        let there: usize = photos.iter().map(|p| p.texts.len()).sum();
        for (name, read) in &readers {
            let (mut found, mut wrong, mut ended) = (0, 0, 0);
            let begun = Instant::now();
            for photo in &photos {
                let Ok(mut texts) = catch_unwind(|| read(photo)) else {
                    ended += 1;
                    continue;
                };
                texts.sort();
                texts.dedup();
                let right = texts.iter().filter(|text| photo.texts.contains(text)).count();
                (found, wrong) = (found + right, wrong + texts.len() - right);
            }
            let mean = begun.elapsed().as_millis() / u128::from(seeds.max(1));
            println!("{:10} {name:10} {found} of {there}, wrong {wrong}, ended {ended}, {mean} ms a photo", kind.name);
        }
    }
}
