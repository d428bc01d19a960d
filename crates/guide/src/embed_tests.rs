use super::*;
use proptest::prelude::*;

fn frame(base: &str) -> Frame<'_> {
    Frame { base, screen: "k-112-nu", theme: Theme::Auto, accent: None, height: 800, title: "Rond de melding" }
}

#[test]
fn contrast_is_that_of_the_standard() {
    let of = |a: &str, b: &str| contrast(Colour::parse(a).unwrap(), Colour::parse(b).unwrap());
    assert!((of("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((of("767676", "FFFFFF") - 4.54).abs() < 0.01);
    assert!((of("595959", "ffffff") - 7.0).abs() < 0.01);
    assert!((of("1f4e5f", "1F4E5F") - 1.0).abs() < 1e-9);
}

#[test]
fn the_power_is_that_of_the_standard_library() {
    for n in 1..=1000 {
        let x = f64::from(n) / 1000.0;
        assert!((to_2_4(x) - x.powf(2.4)).abs() < 1e-9, "{x}");
    }
}

#[test]
fn a_light_colour_is_refused_and_a_dark_one_gets_a_shade_for_each_theme() {
    assert_eq!(Accent::judge("#FFD65C"), Err(Refused::TooLight));
    assert_eq!(Accent::judge("#777777"), Err(Refused::TooLight), "enough on white, not on every ground");
    let own = Accent::judge("#1F4E5F").unwrap();
    assert_eq!(own.light, Colour([0x1F, 0x4E, 0x5F]));
    assert_ne!(own.dark, own.light);
}

#[test]
fn what_is_no_colour_is_refused() {
    for bad in ["", "#", "#12", "#12345", "#1234567", "rood", "#12345g", "+12345", "１２３４５６", "12 456", "#é1234"]
    {
        assert_eq!(Accent::judge(bad), Err(Refused::NoColour), "{bad}");
    }
}

#[test]
fn the_address_of_a_frame_holds_the_look_and_the_screen() {
    let plain = frame("https://school.nl/gids/");
    assert_eq!(plain.address(), "https://school.nl/gids/embed.html#k-112-nu");
    assert_eq!(plain.link(), "https://school.nl/gids/#k-112-nu", "the guide itself, for an ordinary link");
    let full = Frame { theme: Theme::Dark, accent: Accent::judge("1F4E5F").ok(), ..plain };
    assert_eq!(full.address(), "https://school.nl/gids/embed.html?thema=donker&accent=1f4e5f#k-112-nu");
    let query = full.address();
    let query = query.split(['?', '#']).nth(1).unwrap();
    assert_eq!(Accent::of_address(query), full.accent, "and is read back");
}

#[test]
fn the_code_keeps_to_its_attributes() {
    let hostile = Frame { title: "\"><script>", height: 7, ..frame("https://school.nl/\"onload=\"x/") };
    let code = hostile.code();
    assert_eq!(code.matches('<').count(), 2, "{code}");
    assert_eq!(code.matches('"').count(), 14, "{code}");
    assert!(!code.contains(['\n', '\r']), "one line: {code}");
    assert!(code.contains("height=\"400\""), "{code}");
    assert!(code.contains("sandbox=\"allow-scripts "), "{code}");
}

#[test]
fn a_theme_is_its_word() {
    for theme in Theme::ALL {
        assert_eq!(Theme::from_id(theme.id()), Some(theme));
    }
    assert_eq!(Theme::from_id("roze"), None);
}

proptest! {
    #[test]
    fn every_colour_that_is_accepted_can_be_read_in_both_themes(rgb: [u8; 3]) {
        if let Ok(accent) = Accent::judge(&Colour(rgb).hex()) {
            prop_assert_eq!(accent.light, Colour(rgb));
            for (colour, grounds, on) in [(accent.light, LIGHT, ON_LIGHT), (accent.dark, DARK, ON_DARK)] {
                for ground in grounds.iter().chain([&on]) {
                    prop_assert!(contrast(colour, *ground) >= LEAST);
                }
            }
        }
    }

    #[test]
    fn dark_colours_are_accepted(r in 0u8..90, g in 0u8..90, b in 0u8..90) {
        prop_assert!(Accent::judge(&Colour([r, g, b]).hex()).is_ok());
    }

    #[test]
    fn no_text_panics(s in "\\PC*") {
        let _ = (Accent::judge(&s), Accent::of_address(&s), Theme::from_id(&s));
        let frame = Frame { title: &s, screen: &s, ..frame(&s) };
        prop_assert_eq!(frame.code().matches('"').count(), 14);
    }
}
