//! Everything that a group typed, as one file: for the program that starts again after it broke, for a reload, and
//! to go on at another time.
//!
//! JSON, format `rond-de-melding/werkplaats`, version 1. The harvest and the cases are the files they have by
//! themselves ([`crate::harvest`], [`crate::own`]). A code is `participant.choice`; a participant is a number that
//! a phone drew by chance and means nobody.
//!
//! ```json
//! {"format":"rond-de-melding/werkplaats","version":1,"session":"KPT","item":2,"step":1,"people":24,
//!  "on_table":"eigen",  "table":{"format":"rond-de-melding/casus"},"board":{"format":"rond-de-melding/oogst"},
//!  "case":{"format":"rond-de-melding/casus"},"cards":["","","",""],
//!  "votes":[{"question":1,"codes":["70001.0"],"hand":["0","3","0","0"]}]}
//! ```

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;

use crate::ballot::Session;
use crate::harvest::{self, Board};
use crate::json::{Fields, ReadFault, open};
use crate::own::{self, Case};
use crate::tally::{Counted, MOST_VOTES};

const NAME: &str = "rond-de-melding/werkplaats";
const VERSION: u64 = 1;
/// The most bytes of a file: a harvest, two cases, and the votes.
pub const MOST_BYTES: usize = harvest::MOST_BYTES + 2 * own::MOST_BYTES + 1_000_000;
/// The most turning points with votes.
const MOST_TURNS: usize = 22;

/// What a group typed, at one moment.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The session of the votes.
    pub session: Option<Session>,
    /// Where the screen is: the place in the agenda, and the step in that round.
    pub at: (usize, usize),
    /// How many people vote; 0 when nobody said.
    pub people: u32,
    /// The id of the case on the table.
    pub on_table: String,
    /// The case on the table, when it is one that somebody made here.
    pub table: Option<Case>,
    /// The harvest.
    pub board: Board,
    /// The case that is being made.
    pub case: Option<Case>,
    /// The cards that do not hang yet, in the order of the columns.
    pub cards: [String; 4],
    /// The votes.
    pub votes: Vec<Counted>,
}

impl Snapshot {
    /// The file.
    #[must_use]
    pub fn to_json(&self) -> String {
        let text = |text: &str| serde_json::to_string(text).unwrap_or_else(|_| "\"\"".to_owned());
        let texts = |all: &mut dyn Iterator<Item = String>| all.map(|one| text(&one)).collect::<Vec<_>>().join(",");
        let word = self.session.map(Session::word).unwrap_or_default();
        let mut out = format!(
            "{{\"format\":{},\"version\":{VERSION},\"session\":{},\"item\":{},\"step\":{},\"people\":{},\"on_table\":{}",
            text(NAME),
            text(&word),
            self.at.0,
            self.at.1,
            self.people,
            text(&self.on_table)
        );
        for (key, case) in [("table", &self.table), ("case", &self.case)] {
            if let Some(case) = case {
                out.push_str(&format!(",\"{key}\":{}", case.to_json().trim_end()));
            }
        }
        let vote = |counted: &Counted| {
            let codes = texts(&mut counted.codes.iter().map(|(who, choice)| format!("{who}.{choice}")));
            let hand = texts(&mut counted.hand.iter().map(u32::to_string));
            format!("{{\"question\":{},\"codes\":[{codes}],\"hand\":[{hand}]}}", counted.question)
        };
        let votes: Vec<String> = self.votes.iter().map(vote).collect();
        out.push_str(&format!(
            ",\"board\":{},\"cards\":[{}],\"votes\":[{}]}}\n",
            self.board.to_json().trim_end(),
            texts(&mut self.cards.iter().cloned()),
            votes.join(",")
        ));
        out
    }

    /// Reads a file; the second part names the keys that are unknown and were not kept.
    ///
    /// # Errors
    /// See [`ReadFault`]; nothing of the file is used then.
    pub fn from_json(bytes: &[u8]) -> Result<(Snapshot, Vec<String>), ReadFault> {
        let (mut unknown, mut within) = (Vec::new(), Vec::new());
        let mut fields = open(bytes, MOST_BYTES, NAME, VERSION, &mut unknown)?;
        let session = Session::from_word(&fields.text("session", 3)?);
        let at = (fields.number("item")?.unwrap_or(0), fields.number("step")?.unwrap_or(0));
        let people = fields.number("people")?.and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
        let most = u32::try_from(MOST_VOTES).unwrap_or(u32::MAX);
        let on_table = fields.text("on_table", 80)?;
        let mut case = |fields: &mut Fields<'_>, key: &str| match fields.file(key)? {
            None => Ok(None),
            Some(bytes) => Case::from_json(&bytes).map(|(case, unknown)| {
                within.extend(unknown);
                Some(case)
            }),
        };
        let (table, case) = (case(&mut fields, "table")?, case(&mut fields, "case")?);
        let board = match fields.file("board")? {
            None => Board::new(),
            Some(bytes) => {
                let (board, unknown) = Board::from_json(&bytes)?;
                within.extend(unknown);
                board
            }
        };
        let mut cards = fields.lines("cards", 4, harvest::MOST_TEXT)?.into_iter();
        let cards = std::array::from_fn(|_| cards.next().unwrap_or_default());
        let votes = fields.objects("votes", MOST_TURNS, &counted)?;
        fields.finish();
        unknown.extend(within);
        let people = people.min(most);
        Ok((Snapshot { session, at, people, on_table, table, board, case, cards, votes }, unknown))
    }
}

fn counted(fields: &mut Fields<'_>) -> Result<Counted, ReadFault> {
    let question = fields.number("question")?.and_then(|n| u8::try_from(n).ok()).unwrap_or(0);
    let code = |text: &String| {
        let (who, choice) = text.split_once('.')?;
        Some((who.parse().ok()?, choice.parse().ok()?))
    };
    let codes: Option<Vec<(u32, u8)>> = fields.texts("codes", MOST_VOTES, 12)?.iter().map(code).collect();
    let codes = codes.ok_or_else(|| fields.broken("codes"))?;
    let mut hand = fields.texts("hand", 4, 4)?.into_iter().map(|n| n.parse().unwrap_or(0));
    Ok(Counted { question, codes, hand: std::array::from_fn(|_| hand.next().unwrap_or(0)) })
}
