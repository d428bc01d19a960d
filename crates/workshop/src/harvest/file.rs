//! The file of a board.

use guide::terms::days::Day;
use serde::Serialize;

use super::{Board, Card, Column, MOST_CARDS, MOST_MERGED, MOST_SHORT, MOST_TEXT, State};
use crate::json::{Fields, ReadFault, open};

const NAME: &str = "rond-de-melding/oogst";
const VERSION: u64 = 1;
/// The most bytes of a file: what the limits can hold, and some room for the hand of an editor.
pub const MOST_BYTES: usize = 2_000_000;

#[derive(Serialize)]
struct FileShape<'a> {
    format: &'a str,
    version: u64,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    day: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    tomorrow: &'a str,
    cards: Vec<CardShape<'a>>,
}

#[derive(Serialize)]
struct CardShape<'a> {
    column: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    owner: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    due: String,
    #[serde(skip_serializing_if = "is_not")]
    mark: bool,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    merged: &'a [String],
}

fn is_not(flag: &bool) -> bool {
    !*flag
}

fn day_text(day: Option<Day>) -> String {
    day.map(|d| d.to_string()).unwrap_or_default()
}

impl Board {
    /// The file: pretty JSON, the same board always the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        let shapes = self.now.cards.iter().map(|c| CardShape {
            column: c.column.id(),
            text: &c.text,
            owner: &c.owner,
            due: day_text(c.due),
            mark: c.mark,
            merged: &c.merged,
        });
        let shape = FileShape {
            format: NAME,
            version: VERSION,
            title: &self.now.title,
            day: day_text(self.now.day),
            tomorrow: &self.now.tomorrow,
            cards: shapes.collect(),
        };
        // Only a map with keys that are no texts, or a value that refuses, can fail: there is neither.
        let mut json = serde_json::to_string_pretty(&shape).unwrap_or_default();
        json.push('\n');
        json
    }

    /// Reads a file; the second part names the keys that are unknown and were not kept.
    ///
    /// # Errors
    /// See [`ReadFault`]. Limits: [`MOST_BYTES`], [`MOST_CARDS`], [`MOST_TEXT`], [`MOST_SHORT`],
    /// [`MOST_MERGED`].
    pub fn from_json(bytes: &[u8]) -> Result<(Board, Vec<String>), ReadFault> {
        let mut unknown = Vec::new();
        let mut fields = open(bytes, MOST_BYTES, NAME, VERSION, &mut unknown)?;
        let title = fields.text("title", MOST_SHORT)?;
        let day = day(&mut fields, "day")?;
        let tomorrow = fields.text("tomorrow", MOST_TEXT)?;
        let mut cards = fields.objects("cards", MOST_CARDS, &card)?;
        fields.finish();
        let mut next = 0_u32;
        for card in &mut cards {
            card.id = next;
            next += 1;
        }
        let now = State { title, day, tomorrow, cards };
        Ok((Board { now, past: Vec::new(), next }, unknown))
    }
}

fn day(fields: &mut Fields<'_>, key: &str) -> Result<Option<Day>, ReadFault> {
    let text = fields.text(key, 40)?;
    if text.is_empty() { Ok(None) } else { Day::parse(&text).map(Some).map_err(|_| fields.broken(key)) }
}

fn card(fields: &mut Fields<'_>) -> Result<Card, ReadFault> {
    let column = Column::from_id(&fields.text("column", 40)?).ok_or_else(|| fields.broken("column"))?;
    let text = fields.text("text", MOST_TEXT)?;
    if text.is_empty() {
        return Err(fields.broken("text"));
    }
    let owner = fields.text("owner", MOST_SHORT)?;
    let due = day(fields, "due")?;
    let mark = fields.flag("mark")?;
    let merged = fields.texts("merged", MOST_MERGED, MOST_TEXT)?;
    Ok(Card { id: 0, column, text, owner, due, mark, merged })
}
