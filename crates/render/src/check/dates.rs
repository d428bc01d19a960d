//! Dates of what was looked at: each is there, is a day, and tells when it grew old.

use crate::check::CheckContext;
use crate::read::Finding;
use guide::terms::Day;

/// Files that hold words of the interface or names, not statements that can expire.
const UNDATED: &[&str] = &["ui.toml", "aliases.toml", "ids.txt", "publisher.toml", "signoff.toml"];

/// The dates of a file: line number, key, date.
fn dated(text: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    text.lines().enumerate().filter_map(|(i, line)| {
        let (key, value) = line.split_once('=')?;
        let key = key.trim();
        matches!(key, "checked" | "review_by" | "seen" | "in_force")
            .then(|| (i + 1, key, value.trim().trim_matches('"')))
    })
}

/// The last day on which something can have been done. Today is known in UTC: where people write it may be tomorrow
/// already.
pub(crate) fn latest(context: &CheckContext<'_>) -> Option<Day> {
    Day::parse(context.today).ok().and_then(|day| day.plus_days(1))
}

/// A day that is written as it must be.
pub(crate) fn written(date: &str) -> Option<Day> {
    Day::parse(date).ok().filter(|day| day.to_string() == date)
}

pub(crate) fn dates(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let latest = latest(context);
    for file in &context.content.files {
        if UNDATED.contains(&file.path.as_str()) {
            continue;
        }
        let (mut found, mut again) = (false, false);
        for (line, key, date) in dated(&file.text) {
            found |= key != "review_by";
            again |= key == "review_by";
            let fault = match written(date) {
                None => Some((format!("\"{date}\" is not a date"), "write year-month-day, such as 2026-11-24")),
                Some(day) if key != "review_by" && latest.is_some_and(|latest| day > latest) => {
                    Some((format!("{key} on {date} is in the future"), "set the day it was really looked at"))
                }
                Some(_) => None,
            };
            if let Some((message, hint)) = fault {
                out.push(Finding { file: file.path.clone(), line, message, hint: hint.into() });
            }
        }
        for (missing, message) in
            [(!found, "says nowhere when it was checked"), (!again, "says nowhere when to check it again")]
        {
            if !missing {
                continue;
            }
            let hint = "add checked and review_by at the top";
            out.push(Finding { file: file.path.clone(), line: 1, message: message.into(), hint: hint.into() });
        }
    }
}

/// Every text whose day to be looked at again has passed: a warning, no fault.
pub(crate) fn expired(context: &CheckContext<'_>) -> Vec<Finding> {
    let hint = "let someone look at it again, then set checked and review_by";
    let files = context.content.files.iter().flat_map(|file| dated(&file.text).map(move |found| (file, found)));
    let old = files.filter(|(_, (_, key, date))| *key == "review_by" && guide::review::expired(date, context.today));
    old.map(|(file, (line, _, date))| Finding {
        file: file.path.clone(),
        line,
        message: format!("expired on {date}"),
        hint: hint.into(),
    })
    .collect()
}
