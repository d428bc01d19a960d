//! A scan as a file, to compare with next time. It holds counts and no names:
//!
//! ```json
//! {"format":"rond-de-melding/zelfscan","version":1,"kind":"team","people":6,"day":"2026-11-24",
//! "counts":[[0,2,3,1],[1,1,4,0], … twenty lists of four: how many gave the answer 1, 2, 3, 4]}
//! ```
//!
//! `kind` is `alone` or `team`. Unknown keys are passed over. In a team of one or two, two colleagues who did it
//! could read each other's answers from the counts; they gave each other those when they did it together.

use guide::terms::Day;

use super::{Counts, HIGHEST, MOST_PEOPLE, Outcome, STATEMENTS, outcome};
use files::json::{Broken, Json, Limits, ours, quote};

/// What stands under `format`.
pub const FORMAT: &str = "rond-de-melding/zelfscan";
/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;
/// The most bytes of a file; a full one has less than a thousand.
pub const MOST_BYTES: usize = 32 * 1_024;

/// The file of a scan.
#[must_use]
pub fn write(scan: &Outcome) -> String {
    let mut out = String::from("{\"format\":");
    quote(&mut out, FORMAT);
    let kind = if scan.alone { "alone" } else { "team" };
    out.push_str(&format!(",\"version\":{VERSION},\"kind\":\"{kind}\",\"people\":{}", scan.people));
    if let Some(day) = scan.day {
        out.push_str(&format!(",\"day\":\"{day}\""));
    }
    out.push_str(",\n\"counts\":[");
    for n in 0..STATEMENTS {
        let each: Vec<String> = scan.counts.get(n).iter().map(u16::to_string).collect();
        out.push_str(if n == 0 { "[" } else { ",[" });
        out.push_str(&each.join(","));
        out.push(']');
    }
    out.push_str("]}\n");
    out
}

/// Reads the file of a scan. Means are made of the counts, so a file cannot say anything that does not add up.
///
/// # Errors
/// Why nothing of it is used. A count that cannot be is a file that is not ours.
pub fn read(bytes: &[u8]) -> Result<Outcome, Broken> {
    let json = ours(bytes, Limits { bytes: MOST_BYTES, depth: 8 }, FORMAT, VERSION)?;
    let alone = match json.get("kind").and_then(Json::text) {
        Some("alone") => true,
        Some("team") => false,
        _ => return Err(Broken::NotOurs),
    };
    let count = |json: &Json| json.count().and_then(|n| u16::try_from(n).ok()).filter(|n| *n <= MOST_PEOPLE);
    let people = json.get("people").and_then(count).ok_or(Broken::NotOurs)?;
    let day = match json.get("day") {
        None | Some(Json::Nothing) => None,
        Some(day) => Some(day.text().and_then(|text| Day::parse(text).ok()).ok_or(Broken::NotOurs)?),
    };
    let lists = json.get("counts").and_then(Json::list).filter(|l| l.len() == STATEMENTS).ok_or(Broken::NotOurs)?;
    let mut counts = Counts::default();
    for (n, list) in lists.iter().enumerate() {
        let each = list.list().filter(|l| l.len() == usize::from(HIGHEST)).ok_or(Broken::NotOurs)?;
        for (answer, value) in (1_u8..).zip(each) {
            counts.set(n, answer, count(value).ok_or(Broken::NotOurs)?);
        }
    }
    let fits = counts.fit(people).is_ok() && (!alone || people == 1);
    if !fits {
        return Err(Broken::NotOurs);
    }
    Ok(Outcome { alone, ..outcome(&counts, people, day) })
}
