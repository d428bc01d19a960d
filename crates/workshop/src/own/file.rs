//! The file of a case. Described in `docs/casus-bestand.md`.

use serde::Serialize;

use super::field::is_card;
use super::{Case, Choice, MOST_CHOICES, MOST_MOMENTS, MOST_SHORT, MOST_TEXT, MOST_TURNS, Moment, Phase, Turn};
use crate::json::{Fields, ReadFault, open};

const NAME: &str = "rond-de-melding/casus";
const VERSION: u64 = 1;
/// The most bytes of a file: what the limits can hold, and some room.
pub const MOST_BYTES: usize = 1_000_000;

#[derive(Serialize)]
struct FileShape<'a> {
    format: &'a str,
    version: u64,
    name: &'a str,
    sector: &'a str,
    age: &'a str,
    form: &'a str,
    goal: &'a str,
    heads_up: &'a str,
    setting: Vec<&'a str>,
    moments: Vec<MomentShape<'a>>,
    turns: Vec<TurnShape<'a>>,
    dilemmas: Vec<&'a str>,
    talk: Vec<&'a str>,
    differs: &'a str,
}

#[derive(Serialize)]
struct MomentShape<'a> {
    phase: &'a str,
    when: &'a str,
    title: &'a str,
    event: &'a str,
    school: &'a str,
    help: &'a str,
    child: &'a str,
    parent: &'a str,
}

#[derive(Serialize)]
struct TurnShape<'a> {
    moment: usize,
    question: &'a str,
    talk: &'a str,
    choices: Vec<ChoiceShape<'a>>,
}

#[derive(Serialize)]
struct ChoiceShape<'a> {
    text: &'a str,
    then: &'a str,
    card: &'a str,
    guide: bool,
}

fn entries(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).collect()
}

impl Case {
    /// The file: pretty JSON, the same case always the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        let shape = FileShape {
            format: NAME,
            version: VERSION,
            name: &self.name,
            sector: &self.sector,
            age: &self.age,
            form: &self.form,
            goal: &self.goal,
            heads_up: &self.heads_up,
            setting: entries(&self.setting),
            moments: self.moments.iter().map(moment_shape).collect(),
            turns: self.turns.iter().map(turn_shape).collect(),
            dilemmas: entries(&self.dilemmas),
            talk: entries(&self.talk),
            differs: &self.differs,
        };
        // Only a map with keys that are no texts, or a value that refuses, can fail: there is neither.
        let mut json = serde_json::to_string_pretty(&shape).unwrap_or_default();
        json.push('\n');
        json
    }

    /// Reads a file; the second part names the keys that are unknown and were not kept.
    ///
    /// # Errors
    /// See [`ReadFault`]. Limits: [`MOST_BYTES`] and those of [`super`].
    pub fn from_json(bytes: &[u8]) -> Result<(Case, Vec<String>), ReadFault> {
        let mut unknown = Vec::new();
        let mut fields = open(bytes, MOST_BYTES, NAME, VERSION, &mut unknown)?;
        let case = Case {
            name: fields.text("name", MOST_SHORT)?,
            sector: fields.text("sector", MOST_SHORT)?,
            age: fields.text("age", MOST_SHORT)?,
            form: fields.text("form", MOST_SHORT)?,
            goal: fields.text("goal", MOST_TEXT)?,
            heads_up: fields.text("heads_up", MOST_TEXT)?,
            setting: list(&mut fields, "setting")?,
            moments: fields.objects("moments", MOST_MOMENTS, &moment)?,
            turns: fields.objects("turns", MOST_TURNS, &turn)?,
            dilemmas: list(&mut fields, "dilemmas")?,
            talk: list(&mut fields, "talk")?,
            differs: fields.text("differs", MOST_TEXT)?,
        };
        for (n, turn) in case.turns.iter().enumerate() {
            if turn.moment > 0 && turn.moment >= case.moments.len() {
                return Err(ReadFault::Broken(format!("turns.{}.moment", n + 1)));
            }
        }
        fields.finish();
        Ok((case, unknown))
    }
}

fn moment_shape(m: &Moment) -> MomentShape<'_> {
    MomentShape {
        phase: m.phase.id(),
        when: &m.when,
        title: &m.title,
        event: &m.event,
        school: &m.school,
        help: &m.help,
        child: &m.child,
        parent: &m.parent,
    }
}

fn turn_shape(t: &Turn) -> TurnShape<'_> {
    TurnShape {
        moment: t.moment.saturating_add(1),
        question: &t.question,
        talk: &t.talk,
        choices: t.choices.iter().map(choice_shape).collect(),
    }
}

fn choice_shape(c: &Choice) -> ChoiceShape<'_> {
    ChoiceShape { text: &c.text, then: &c.then, card: &c.card, guide: c.guide }
}

/// A list of lines; one text, an entry on each line.
fn list(fields: &mut Fields<'_>, key: &str) -> Result<String, ReadFault> {
    let lines = fields.texts(key, 40, MOST_TEXT)?;
    let text = lines.iter().flat_map(|l| entries(l)).collect::<Vec<_>>().join("\n");
    if text.chars().count() > MOST_TEXT { Err(ReadFault::TooLong(key.to_owned())) } else { Ok(text) }
}

fn moment(fields: &mut Fields<'_>) -> Result<Moment, ReadFault> {
    Ok(Moment {
        phase: Phase::from_id(&fields.text("phase", MOST_SHORT)?).ok_or_else(|| fields.broken("phase"))?,
        when: fields.text("when", MOST_SHORT)?,
        title: fields.text("title", MOST_SHORT)?,
        event: fields.text("event", MOST_TEXT)?,
        school: fields.text("school", MOST_TEXT)?,
        help: fields.text("help", MOST_TEXT)?,
        child: fields.text("child", MOST_TEXT)?,
        parent: fields.text("parent", MOST_TEXT)?,
    })
}

fn turn(fields: &mut Fields<'_>) -> Result<Turn, ReadFault> {
    let moment = fields.number("moment")?.unwrap_or(1).checked_sub(1).ok_or_else(|| fields.broken("moment"))?;
    Ok(Turn {
        moment,
        question: fields.text("question", MOST_TEXT)?,
        talk: fields.text("talk", MOST_TEXT)?,
        choices: fields.objects("choices", MOST_CHOICES, &choice)?,
    })
}

fn choice(fields: &mut Fields<'_>) -> Result<Choice, ReadFault> {
    let (text, then) = (fields.text("text", MOST_TEXT)?, fields.text("then", MOST_TEXT)?);
    let card = fields.text("card", MOST_SHORT)?;
    if !card.is_empty() && !is_card(&card) {
        return Err(fields.broken("card"));
    }
    Ok(Choice { text, then, card, guide: fields.flag("guide")? })
}
