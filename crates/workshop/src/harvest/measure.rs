//! How wide a text can get, without a browser.
//!
//! A drawing that is saved as a file is shown in whatever letter the reader's machine has. The table
//! holds the widths of DejaVu Sans, one of the widest of the usual ones (Verdana is as wide; Arial,
//! Segoe UI, Roboto and Helvetica are narrower). What fits by this table fits by all of them.

/// Widths in thousandths of the letter size, for the printable ASCII characters from the space.
const ASCII: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
];

fn char_width(c: char) -> u32 {
    let code = u32::from(c);
    let ascii = code.checked_sub(32).and_then(|n| usize::try_from(n).ok()).and_then(|n| ASCII.get(n));
    match (ascii, code) {
        (Some(width), _) => u32::from(*width),
        (None, 0x300..=0x36f) => 0,
        (None, 0xa0..=0x24f) => 800,
        _ => 1_100,
    }
}

/// The width of a text in the unit of `size`, rounded up; bold letters are a seventh wider.
pub(super) fn width(text: &str, size: u32, bold: bool) -> u32 {
    let thousandths: u32 = text.chars().map(char_width).fold(0, u32::saturating_add);
    let plain = thousandths.saturating_mul(size).div_ceil(1_000);
    if bold { plain.saturating_mul(8).div_ceil(7) } else { plain }
}

/// The text in lines no wider than `most`. A word that is wider by itself is broken.
pub(super) fn wrap(text: &str, size: u32, bold: bool, most: u32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let wider = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if width(&wider, size, bold) <= most {
                line = wider;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for c in word.chars() {
                line.push(c);
                if width(&line, size, bold) > most && line.chars().count() > 1 {
                    line.pop();
                    lines.push(std::mem::take(&mut line));
                    line.push(c);
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "(\\PC| |\n){0,200}", size in 20_u32..60, bold: bool) {
            let lines = wrap(&text, size, bold, 600);
            for line in &lines {
                prop_assert!(width(line, size, bold) <= 600, "{line}");
            }
            let letters = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
