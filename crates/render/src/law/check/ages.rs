//! From which age somebody decides: every text that names one says what the table says.

use crate::check::{CheckContext, id_line, spaced};
use crate::law::AgeRow;
use crate::read::Finding;
use crate::texts::{Shown, screens};

const FILE: &str = "ages.toml";
/// From here everybody decides alone, about everything.
const ADULT: u8 = 18;

pub(crate) fn ages(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let table = &context.content.ages;
    if table.age.is_empty() {
        out.push(context.at(FILE, "", "the table of ages is missing", "see docs/content.md for what it holds"));
        return;
    }
    for row in &table.age {
        let said: Vec<u8> = row.who.iter().flat_map(|line| named(line)).collect();
        if let Some(age) = said.iter().find(|age| !row.at.contains(age)) {
            let message = format!("{} speaks of {age}, which is no age of this row", row.id);
            out.push(context.at(FILE, &id_line(&row.id), message, "the same ages in at and in who"));
        }
    }
    let texts = screens(context.content).into_iter().flat_map(|(_, texts)| texts).filter(|t| t.file != FILE);
    for Shown { file, text, .. } in texts {
        judge(context, &file, text, text, out);
    }
    for row in &context.content.together.handover.consent {
        judge(context, "together/handover.toml", &row.text, &format!("{}: {}", row.ages, row.text), out);
    }
}

/// Judges a text, which stands in a file in these words.
fn judge(context: &CheckContext<'_>, file: &str, stands: &str, text: &str, out: &mut Vec<Finding>) {
    let table = &context.content.ages;
    let shown = context.linker.shown(text);
    let said = spaced(&shown);
    let has = |phrases: &[String]| phrases.iter().find(|p| said.contains(&spaced(p))).cloned();
    let ages = named(&shown);
    if ages.is_empty() || has(&table.consent).is_none() {
        return;
    }
    let mut rows: Vec<&AgeRow> = table.age.iter().filter(|row| has(&row.words).is_some()).collect();
    if rows.is_empty() {
        rows = table.age.iter().filter(|row| row.files.iter().any(|f| f == file)).collect();
    }
    let of_rows = |age: &u8| rows.iter().any(|row| row.at.contains(age));
    let any = |age: &u8| table.age.iter().any(|row| row.at.contains(age));
    let known = |age: &u8| *age == ADULT || if rows.is_empty() { any(age) } else { of_rows(age) };
    if let Some(age) = ages.iter().find(|age| !known(age)) {
        let message = format!("says that somebody decides from {age}, which is not in the table of ages");
        out.push(context.at(file, stands, message, "say what ages.toml says, or mend the table"));
    }
    for row in rows.iter().filter(|row| ages.iter().any(|age| row.at.contains(age))) {
        if let Some(never) = has(&row.never) {
            let message = format!("says \"{never}\" where the table of ages says: {}", row.who.join(" "));
            out.push(context.at(file, stands, message, "say what ages.toml says, or mend the table"));
        }
    }
}

/// The ages at which something changes, as a text names them: "onder de 12" and "vanaf 12 jaar" are 12, "12 tot en met
/// 15 jaar" is 12 and 16.
fn named(text: &str) -> Vec<u8> {
    let plain = spaced(text).replace('-', " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let number = |i: usize| words.get(i).and_then(|w| w.parse::<u8>().ok()).filter(|n| (4..=25).contains(n));
    let word = |i: usize| words.get(i).copied().unwrap_or_default();
    let mut all = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let Some(from) = number(i) else {
            i += 1;
            continue;
        };
        let before = i.checked_sub(1).map_or("", word);
        let (through, and) = (word(i + 1) == "tot" && word(i + 3) == "met", word(i + 1) == "en");
        let last = if through { number(i + 4) } else { and.then(|| number(i + 2)).flatten() };
        let end = if through { i + 4 } else { i + 2 };
        let years = |i: usize| word(i).starts_with("jaar") || word(i).starts_with("jarig");
        if let Some(last) = last.filter(|_| years(end + 1)) {
            all.extend([from, last + 1]);
            i = end + 1;
        } else {
            if years(i + 1) || ["vanaf", "de", "tot", "dan"].contains(&before) {
                all.push(from);
            }
            i += 1;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn ages_are_read_as_they_are_said() {
        for (text, ages) in [
            ("Onder de 12 beslissen ouders. Vanaf 12 doet het kind dat zelf.", vec![12, 12]),
            ("Van 12 tot en met 17 jaar beslist de jongere.", vec![12, 18]),
            ("16 en 17 jaar: vraag het de leerling.", vec![16, 18]),
            ("Een student van 18 jaar of ouder.", vec![18]),
            ("Bel na 5 dagen, op 12 december.", vec![]),
            ("Groep 8 en 12 kinderen.", vec![]),
        ] {
            assert_eq!(named(text), ages, "{text}");
        }
    }
}
