//! The drawings are small, of one family, and all offered to content.

use render::drawing::{drawing, names};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/drawings");
const MOST: usize = 3 * 1024;

#[test]
fn every_drawing_is_small_and_of_the_family() {
    let files = std::fs::read_dir(FOLDER).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let mut drawn: Vec<String> = files.filter_map(|f| Some(f.strip_suffix(".svg")?.to_owned())).collect();
    drawn.sort();
    assert_eq!(drawn, names().collect::<Vec<_>>(), "every file is offered to content");
    for name in drawn {
        let file = std::fs::read_to_string(format!("{FOLDER}/{name}.svg")).unwrap();
        assert!(file.len() <= MOST, "{name}: {} bytes", file.len());
        for own in ["viewBox=\"0 0 120 120\"", "stroke-width=\"3.5\"", "class=\"w\"", "stroke-linecap=\"round\""] {
            assert!(file.contains(own), "{name}: {own}");
        }
        for foreign in ["style=", "<script", "href=", "url(", " id=", "<text", "font-", " on"] {
            assert!(!file.contains(foreign), "{name}: {foreign}");
        }
        let inside = drawing(&name);
        assert!(inside.starts_with("<svg class=\"drawn\" aria-hidden=\"true\""), "{inside}");
        assert!(inside.ends_with("</svg>"), "{inside}");
    }
    assert_eq!(drawing("nothing of this name"), "");
}
