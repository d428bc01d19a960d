//! Every colour of text on every background it stands on, in every theme, by the formula of WCAG 2.

use std::collections::{BTreeMap, BTreeSet};

/// What text must reach (WCAG 1.4.6, level AAA).
const TEXT: f64 = 7.0;
/// What the edge of a control and a mark must reach (WCAG 1.4.11).
const SHAPE: f64 = 3.0;

/// Text, background, and where they meet.
const PAIRS: &[(&str, &str, &str)] = &[
    ("ink", "bg", "running text"),
    ("ink", "surface", "answers, buttons, fields, the skip link"),
    ("ink", "tint", "sentences to say, an answer that is pointed at or chosen"),
    ("ink", "sunken", "settings"),
    ("ink", "care-bg", "our reading"),
    ("ink-2", "bg", "small print, the lead of a card, the line, the foot"),
    ("ink-2", "surface", "kinds of search results, marks on answers"),
    ("ink-2", "tint", "the mark on a chosen answer"),
    ("ink-2", "sunken", "small print in settings"),
    ("ink-2", "care-bg", "small print in our reading"),
    ("link", "bg", "links, the way back"),
    ("link", "surface", "links in results"),
    ("link", "tint", "numbers in sentences to say"),
    ("link", "sunken", "links in settings"),
    ("link", "care-bg", "links in our reading"),
    ("visited", "bg", "links followed before"),
    ("primary", "bg", "the name of the guide, headings below a heading, doors"),
    ("primary", "tint", "a button, a door that is pointed at"),
    ("primary", "sunken", "headings in settings"),
    ("care", "bg", "fixed lines: when to stop, nobody answers"),
    ("primary", "surface", "the number of Veilig Thuis, I don't know, more ways on"),
    ("on-primary", "primary", "the first way on, the numbers of steps"),
    ("on-primary", "primary-hover", "the first way on, pointed at"),
    ("on-alarm", "alarm", "112, the numbers of steps in danger"),
    ("now", "bg", "danger on the page itself"),
    ("now", "surface", "there is danger now"),
    ("now", "now-bg", "calls, the message after a crash"),
    ("care", "care-bg", "hints in the notes"),
    ("ok", "ok-bg", "for the child"),
    ("ok", "bg", "done for today, copied"),
    ("bg", "ok", "the mark of a step that is done"),
    ("info", "info-bg", "notes"),
    ("info", "bg", "lines for one role, what may be asked"),
];

/// Shapes that carry meaning, and what they stand on.
const SHAPES: &[(&str, &str, &str)] = &[
    ("line", "bg", "edges of buttons and of answers, the line"),
    ("line", "surface", "edges of fields"),
    ("primary", "surface", "edges of buttons, arrows of answers"),
    ("now", "surface", "the edge of danger"),
    ("line", "sunken", "edges of fields in settings"),
    ("primary", "bg", "the station where you are, the trail"),
    ("primary", "tint", "the arrow of a chosen answer"),
    ("now", "bg", "the crosses of what not to do"),
    ("ok", "bg", "the edge of done for today"),
    ("info", "bg", "the edge of a line for one role"),
    ("focus-ink", "focus", "the ring of the focus, in itself"),
];

type Colours = BTreeMap<String, [u8; 3]>;

/// The stylesheets, by name.
fn css() -> BTreeMap<String, String> {
    let folder = xtask::root().join("assets/css");
    let files = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let text = |path: &std::path::Path| std::fs::read_to_string(path).unwrap();
    files.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), text(&path))).collect()
}

/// The colour tokens of the light and the dark theme, and of paper.
fn themes() -> [(&'static str, Colours); 3] {
    let all = css();
    let (light, dark) = all["1-tokens.css"].split_once("@media (prefers-color-scheme: dark)").expect("two themes");
    let on_paper = all["6-print.css"].split_once(":root {").expect("colours for paper").1.split_once('}').unwrap().0;
    let over = |base: &Colours, more: &str| base.clone().into_iter().chain(tokens(more)).collect::<Colours>();
    let light = tokens(light);
    [("dark", over(&light, dark)), ("paper", over(&light, on_paper)), ("light", light)]
}

fn tokens(css: &str) -> Colours {
    let declared = css.split(['{', ';', '}']).filter_map(|d| d.trim().strip_prefix("--c-")?.split_once(':'));
    declared.map(|(name, value)| (name.to_owned(), rgb(value.trim()))).collect()
}

fn rgb(hex: &str) -> [u8; 3] {
    let digits = hex.strip_prefix('#').unwrap_or_else(|| panic!("{hex} is no colour in hexadecimals"));
    let long: String = if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.into() };
    assert_eq!(long.len(), 6, "{hex} has no alpha: what shines through cannot be measured");
    [0, 2, 4].map(|i| u8::from_str_radix(&long[i..i + 2], 16).unwrap())
}

fn luminance(colour: [u8; 3]) -> f64 {
    let part = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2])
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every pair that stays below what it must reach.
fn too_weak(pairs: &[(&str, &str, &str)], least: f64) -> Vec<String> {
    let mut weak = Vec::new();
    for (theme, colours) in themes() {
        for (front, back, place) in pairs {
            let colour = |name: &str| *colours.get(name).unwrap_or_else(|| panic!("no --c-{name} in {theme}"));
            let ratio = contrast(colour(front), colour(back));
            if ratio < least {
                weak.push(format!("{theme}: {front} on {back} is {ratio:.2}:1 ({place})"));
            }
        }
    }
    weak
}

#[test]
fn contrast_is_measured_as_wcag_does() {
    assert!((contrast(rgb("#000"), rgb("#FFFFFF")) - 21.0).abs() < 1e-9);
    assert!((contrast(rgb("#767676"), rgb("#fff")) - 4.54).abs() < 0.01);
    assert!((contrast(rgb("#595959"), rgb("#fff")) - 7.0).abs() < 0.01);
}

#[test]
fn all_text_reaches_seven_to_one_in_every_theme() {
    let weak = too_weak(PAIRS, TEXT);
    assert!(weak.is_empty(), "\n{}\n", weak.join("\n"));
}

#[test]
fn edges_and_marks_reach_three_to_one_in_every_theme() {
    let weak = too_weak(SHAPES, SHAPE);
    assert!(weak.is_empty(), "\n{}\n", weak.join("\n"));
}

/// In the dark too: a pale pink is the calmest colour on a dark screen.
#[test]
fn the_alarm_is_red_in_every_theme() {
    for (theme, colours) in themes() {
        let [red, green, blue] = colours["alarm"];
        assert!(red >= 128 && green < 48 && blue < 48, "{theme}: {red} {green} {blue}");
    }
}

#[test]
fn text_on_the_focus_colour_is_readable_in_every_theme() {
    for (theme, colours) in themes() {
        let ratio = contrast(rgb("#1B2430"), colours["focus"]);
        assert!(ratio >= TEXT, "{theme}: {ratio:.2}");
    }
}

#[test]
fn every_colour_of_text_and_every_background_in_the_stylesheets_is_measured() {
    let measured = |pick: fn(&(&'static str, &'static str, &str)) -> &'static str| -> BTreeSet<&str> {
        PAIRS.iter().map(pick).collect()
    };
    let (fronts, backs) = (measured(|p| p.0), measured(|p| p.1));
    // The line and the focus are shapes; what stands on the focus colour has a test of its own.
    let shapes = ["line", "focus"];
    let mut forgotten = BTreeSet::new();
    for (file, text) in css() {
        for declaration in text.split(['{', ';', '}']) {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let Some(token) = value.split_once("var(--c-").and_then(|(_, t)| t.split_once(')')) else { continue };
            let known = match property.trim() {
                "color" => fronts.contains(token.0),
                "background" | "background-color" => backs.contains(token.0) || shapes.contains(&token.0),
                _ => true,
            };
            if !known {
                forgotten.insert(format!("{file}: {}", declaration.trim()));
            }
        }
    }
    assert!(forgotten.is_empty(), "measure these too: {forgotten:#?}");
}

#[test]
fn colours_come_from_tokens() {
    // What stands on the focus colour is dark in every theme; paper is black on white.
    let allowed = ["1-tokens.css", "6-print.css"];
    let mut found = Vec::new();
    for (file, text) in css().into_iter().filter(|(file, _)| !allowed.contains(&file.as_str())) {
        for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.contains(".terms dt:target")) {
            let hex =
                line.split('#').skip(1).any(|after| after.chars().take_while(char::is_ascii_hexdigit).count() >= 3);
            let in_value = line.split(':').skip(1).any(|value| value.contains('#'));
            if hex && in_value && !line.trim_start().starts_with("/*") {
                found.push(format!("{file}:{}: {}", i + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}
