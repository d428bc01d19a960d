//! Reading the format: shapes that take what is there, then a check of every value.

use guide::terms::days::Day;
use serde::Deserialize;
use serde_json::error::Category;

use super::arrange::{arrange, handle};
use super::book::{MOST_CASES, MOST_SEEN, NAME, VERSION};
use super::entry::tidy;
use super::record::Mark;
use super::seen::Dot;
use super::setting::{Setting, What};
use super::{Body, Book, Case, Entry, Id, Lane, MOST_RECORDS, MOST_TEXT, ReadFault, Record, ReplicaId};

/// What every version has, read before anything else.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct BookShape {
    #[serde(default)]
    made: String,
    #[serde(deserialize_with = "few")]
    cases: Vec<CaseShape>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CaseShape {
    id: Id,
    #[serde(default)]
    created: String,
    #[serde(default)]
    seen: Vec<String>,
    #[serde(default)]
    settings: Vec<SettingShape>,
    #[serde(default)]
    records: Vec<RecordShape>,
    // Version 0 only.
    #[serde(default)]
    nickname: String,
    #[serde(default)]
    keep_until: String,
    #[serde(default)]
    hold: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SettingShape {
    version: String,
    #[serde(default)]
    made: u32,
    nickname: Option<String>,
    keep_until: Option<String>,
    hold: Option<bool>,
}

/// All kinds in one: a tagged enum costs a visitor for each kind. The id and the kind must be there,
/// so that a list of nothing cannot ask for far more memory than it is long.
#[derive(Deserialize)]
struct RecordShape {
    id: Id,
    kind: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    made: u32,
    #[serde(default)]
    lead: u32,
    #[serde(default)]
    twin: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    lane: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    present: String,
    #[serde(default)]
    asked: String,
    #[serde(default)]
    card: String,
    #[serde(default)]
    item: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    question: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    what: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due: String,
    #[serde(default)]
    done: bool,
    #[serde(default)]
    handed: bool,
}

/// Reads a list of cases, and stops keeping them just past the limit: a file of 20 MB could
/// otherwise ask for far more memory than it is long.
fn few<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<CaseShape>, D::Error> {
    struct Few;
    impl<'de> serde::de::Visitor<'de> for Few {
        type Value = Vec<CaseShape>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a list of cases")
        }
        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
            let mut cases = Vec::new();
            while cases.len() <= MOST_CASES {
                let Some(case) = list.next_element()? else { return Ok(cases) };
                cases.push(case);
            }
            while list.next_element::<serde::de::IgnoredAny>()?.is_some() {}
            Ok(cases)
        }
    }
    deserializer.deserialize_seq(Few)
}

/// Reads a file; `limits` for one that comes from elsewhere.
pub(super) fn book(bytes: &[u8], limits: bool) -> Result<Book, ReadFault> {
    // An editor may have put a byte order mark before it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(|e| fault(&e, ReadFault::NotOurs))?;
    if head.format != NAME {
        return Err(ReadFault::NotOurs);
    }
    if head.version > VERSION {
        return Err(ReadFault::Newer(head.version));
    }
    let shape: BookShape = serde_json::from_slice(bytes).map_err(|e| fault(&e, ReadFault::Broken("json")))?;
    if shape.cases.len() > MOST_CASES {
        return Err(ReadFault::TooMany);
    }
    let mut cases: Vec<Case> = Vec::new();
    for shape in shape.cases {
        if limits && (shape.records.len() > MOST_RECORDS || shape.seen.len() > MOST_SEEN) {
            return Err(ReadFault::TooMany);
        }
        let case = if head.version == 0 { first_draft(shape)? } else { read_case(shape)? };
        // One case twice in a file is two copies of it.
        match cases.iter_mut().find(|c| c.id == case.id) {
            Some(same) => _ = same.merge(&case),
            None => cases.push(case),
        }
    }
    Ok(Book { made: day(&shape.made, "made")?, cases })
}

fn fault(error: &serde_json::Error, data: ReadFault) -> ReadFault {
    if error.classify() == Category::Data { data } else { ReadFault::NotJson }
}

fn read_case(shape: CaseShape) -> Result<Case, ReadFault> {
    let mut case = Case::bare(shape.id, day(&shape.created, "created")?);
    for seen in &shape.seen {
        case.seen.note(Dot::parse(seen).ok_or(ReadFault::Broken("seen"))?);
    }
    for setting in shape.settings {
        let dot = version(&setting.version)?;
        let what = match (setting.nickname, setting.keep_until, setting.hold) {
            (Some(name), None, None) => What::Name(text(name)?),
            (None, Some(keep), None) => What::Keep(day(&keep, "keepUntil")?),
            (None, None, Some(hold)) => What::Hold(hold),
            _ => return Err(ReadFault::Broken("settings")),
        };
        case.seen.note(dot);
        case.settings.push(Setting { dot, made: setting.made, what });
    }
    case.settings.sort_by_key(|s| s.dot);
    for shape in shape.records {
        let dot = version(&shape.version)?;
        // What lives here was seen here, whatever the vector says.
        case.seen.note(dot);
        let from =
            if shape.twin.is_empty() { None } else { Some(Id::parse(&shape.twin).ok_or(ReadFault::Broken("twin"))?) };
        let mark = Mark { dot, lead: shape.lead, made: shape.made, from };
        case.records.push(read_record(shape, mark)?);
    }
    arrange(&mut case.records);
    Ok(case)
}

/// Version 0: no versions of anything. See [`super::format`].
fn first_draft(shape: CaseShape) -> Result<Case, ReadFault> {
    let mut case = Case::bare(shape.id, day(&shape.created, "created")?);
    let keep_until = day(&shape.keep_until, "keepUntil")?;
    let name = text(shape.nickname)?;
    let settings = Body::Agreement { what: name.clone(), owner: String::new(), due: keep_until, done: shape.hold };
    let mut sum = handle(case.id, &Entry::new(settings)).number();
    let mut made = 0_u32;
    for shape in shape.records {
        made = made.saturating_add(1);
        let mark = Mark { dot: Dot { replica: ReplicaId(0), n: made }, lead: 0, made, from: None };
        let record = read_record(shape, mark)?;
        // The order counts, because the versions are numbered by it.
        sum = sum.rotate_left(5) ^ handle(record.root, &record.entry).number();
        case.records.push(record);
    }
    let low = |n: u64| u32::try_from(n & u64::from(u32::MAX)).unwrap_or_default();
    let replica = ReplicaId(low(sum) ^ low(sum >> 32));
    for record in &mut case.records {
        for mark in &mut record.marks {
            mark.dot.replica = replica;
            case.seen.note(mark.dot);
        }
    }
    arrange(&mut case.records);
    case.rename(&name, replica);
    case.set_keep_until(keep_until, replica);
    if shape.hold {
        case.set_hold(true, replica);
    }
    Ok(case)
}

fn read_record(shape: RecordShape, mark: Mark) -> Result<Record, ReadFault> {
    let body = match shape.kind.as_str() {
        "note" => Body::Note {
            lane: Lane::from_id(&shape.lane).ok_or(ReadFault::Broken("lane"))?,
            text: text(shape.text)?,
            present: text(shape.present)?,
            asked: text(shape.asked)?,
        },
        "tick" => Body::Tick { card: text(shape.card)?, item: text(shape.item)?, done: shape.done },
        "asked" => Body::Asked { to: text(shape.to)?, question: text(shape.question)?, answer: text(shape.answer)? },
        "agreement" => Body::Agreement {
            what: text(shape.what)?,
            owner: text(shape.owner)?,
            due: day(&shape.due, "due")?,
            done: shape.done,
        },
        _ => return Err(ReadFault::Broken("kind")),
    };
    let entry = Entry { day: day(&shape.day, "day")?, time: text(shape.time)?, body, handed: shape.handed };
    Ok(Record { id: shape.id, entry, twin_of: None, root: shape.id, marks: vec![mark] })
}

fn version(text: &str) -> Result<Dot, ReadFault> {
    Dot::parse(text).ok_or(ReadFault::Broken("version"))
}

fn day(text: &str, key: &'static str) -> Result<Option<Day>, ReadFault> {
    if text.is_empty() { Ok(None) } else { Day::parse(text).map(Some).map_err(|_| ReadFault::Broken(key)) }
}

fn text(mut text: String) -> Result<String, ReadFault> {
    if text.len() > MOST_TEXT && text.chars().count() > MOST_TEXT {
        return Err(ReadFault::TooMany);
    }
    tidy(&mut text);
    Ok(text)
}
