//! The hints take time in proportion to the text. A file of its own, so that no other test of this
//! crate runs beside it and spoils the clock.

#![allow(clippy::unwrap_used, clippy::panic)] // tests may fail loudly

use notes::lint::{Place, lint};

#[test]
fn ten_times_the_text_takes_about_ten_times_as_long() {
    let sentence = "Op 3 maart 2014 zei Emma de Vries, geboren 12-05-2015, dat oom Jan aan de Kerkstraat 12 altijd 06 12 34 56 78 \
                    belt: \"Waarom?\" of a@b.nl en 1234 AB, 123 456 782 ... ";
    let hard = [
        "@".repeat(19_000),
        "Aa ".repeat(6_600),
        "1 ".repeat(9_900),
        "van ".repeat(4_900),
        "A.".repeat(9_900),
        "dus ".repeat(4_900),
    ];
    let base = sentence.repeat(130);
    for text in hard.iter().chain([&base]) {
        let cut = |n: usize| text.chars().take(n).collect::<String>();
        let (short, long) = (cut(1_900), cut(19_000));
        for place in [Place::Fact, Place::Question] {
            let time = |text: &str| {
                let began = std::time::Instant::now();
                std::hint::black_box(lint(text, place));
                began.elapsed()
            };
            // The smallest times are mostly noise of the machine: a floor keeps the ratio honest,
            // and what is really out of proportion is so every time.
            let floor = std::time::Duration::from_millis(1);
            let fair = (0..6).any(|_| time(&long) < time(&short).max(floor) * 15);
            println!("{:?} {:?} {}", time(&short), time(&long), &text[..10]);
            assert!(fair, "{:?} and {:?} for {}...", time(&short), time(&long), &text[..20]);
        }
    }
}
