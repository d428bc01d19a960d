//! What no text says, what is said only to some, and what some cards must say: by the tables of `wording.toml`.

mod said;

use crate::cards::{Because, Card, Listener, Say, card_file};
use crate::check::{CheckContext, spaced};
use crate::read::Finding;
use crate::texts::{labels, screens};
use crate::wording::{Ban, GiveAway, Must};

pub(crate) use said::{group, one_name, said};

/// The banned phrases a card uses outside the fields where they are allowed.
pub(crate) fn bans_on<'a>(context: &'a CheckContext<'_>, card: &Card) -> Vec<&'a Ban> {
    card.texts().running.into_iter().flat_map(|(field, text)| bans_in(context, field, text)).collect()
}

fn bans_in<'a>(context: &'a CheckContext<'_>, field: &str, text: &str) -> Vec<&'a Ban> {
    let said = spaced(&context.linker.shown(text));
    let bans = context.content.wording.ban.iter();
    bans.filter(|b| !b.allow_in.iter().any(|f| f == field) && said.contains(&spaced(&b.pattern))).collect()
}

pub(crate) fn wording(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let everything = screens(context.content).into_iter().map(|(_, texts)| texts).chain([labels(context.content)]);
    for texts in everything {
        for shown in texts {
            for ban in bans_in(context, shown.field, shown.text) {
                let row = if ban.row == 0 { String::new() } else { format!(" (review row {})", ban.row) };
                let message = format!("says \"{}\": {}{row}", ban.pattern, ban.reason);
                let hint = ban.instead.clone().unwrap_or_else(|| "say it in another way".into());
                out.push(context.at(&shown.file, shown.text, message, hint));
            }
        }
    }
    for card in &context.content.cards {
        for (say, given) in given_away(context, card) {
            let message = format!("tells of \"{}\": {}", given.pattern, given.reason);
            let hint = if say.to == Listener::Klas { "a class never hears it" } else { "say when, with only = …" };
            out.push(context.at(&card_file(&card.id), &say.text, message, hint));
        }
    }
    for must in &context.content.wording.must {
        if let Some(message) = unmet(context, must) {
            out.push(context.at(&card_file(&must.card), "id = ", message, must.reason.clone()));
        }
    }
}

/// The sentences of a card from which a child or a class would learn what they may not know. A child may
/// hear it under a condition that stands above the sentence; a class never.
fn given_away<'a>(context: &'a CheckContext<'_>, card: &Card) -> Vec<(Say, &'a GiveAway)> {
    let said = card.say.iter().cloned().chain(card.because.iter().filter_map(Because::said));
    let open = said.filter(|say| match say.to {
        Listener::Kind => say.only.is_none(),
        Listener::Klas => true,
        _ => false,
    });
    let told =
        |say: &Say, given: &&'a GiveAway| spaced(&context.linker.shown(&say.text)).contains(&spaced(&given.pattern));
    let all = &context.content.wording.give_away;
    open.flat_map(|say| {
        all.iter().filter(|given| told(&say, given)).map(|given| (say.clone(), given)).collect::<Vec<_>>()
    })
    .collect()
}

/// Why a required phrase is missing, if it is.
pub(crate) fn unmet(context: &CheckContext<'_>, must: &Must) -> Option<String> {
    let Some(card) = context.content.card(&must.card) else {
        return Some(format!("\"{}\" must say something and does not exist", must.card));
    };
    let fixed = context.content.fixed_lines(card).into_iter().map(|t| ("fixed", t));
    let first = card.steps.first().map(|t| ("first", t.as_str()));
    let says = card.texts_for_all().running.into_iter().chain(first).chain(fixed).any(|(field, text)| {
        (must.field == "any" || must.field == field)
            && context.linker.shown(text).to_lowercase().contains(&must.contains)
    });
    (!says).then(|| format!("must say \"{}\" in {} (review row {})", must.contains, must.field, must.row))
}
